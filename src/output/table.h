#ifndef OUTPUT_TABLE_H
#define OUTPUT_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* A table of texts that is written for readers, spreadsheets or programs. */

enum column_kind {
	COLUMN_TEXT,
	COLUMN_NUMBER, /* aligned to the right; a number in JSON, null if "" */
	COLUMN_LIST,   /* words between semicolons; an array in JSON */
};
struct column {
	const char *name;
	enum column_kind kind;
	bool detail; /* left out for readers, who see a line a row */
};

/* cells are the table's own, row by row, never NULL. columns are lent. */
struct table {
	const struct column *columns;
	size_t column_count;
	char **cells;
	size_t count, alloc;
};

void table_init(
	struct table *table, const struct column *columns, size_t column_count);
void table_release(struct table *table);

/* Adds the next cell of the row in the making. */
void table_add(struct table *table, const char *format, ...)
	__attribute__((format(printf, 2, 3), nonnull(2)));
/* Adds a finite number in its shortest form, or "" for NAN. */
void table_add_number(struct table *table, double value);
size_t table_rows(const struct table *table);
const char *table_cell(const struct table *table, size_t row, size_t column);

/* Columns aligned by the cells that their texts take, titles on top. */
void output_table_text(const struct table *table, FILE *file);
/* RFC 4180, but with lines that end in LF alone. */
void output_table_csv(const struct table *table, FILE *file);
#endif
