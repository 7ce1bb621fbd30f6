#ifndef CAMPAIGN_CSV_H
#define CAMPAIGN_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "campaign/fault.h"
#include "campaign/folder.h"

/* Tables as RFC 4180 has them, in UTF-8, a header row first. */

#define CSV_FILE_LIMIT   ((off_t)64 << 20)
#define CSV_ROW_LIMIT    1000000
#define CSV_COLUMN_LIMIT 64
#define CSV_FIELD_LIMIT  65536

struct csv_column {
	const char *name;
	bool needed;
};
struct csv_row {
	struct fault_place place; /* the line on which it begins */
	/* In the order of the expected columns; sanitised, empty for a column
	 * that the file does not have. Lent until the row callback returns. */
	const char *const *fields;
};
struct csv_table {
	const struct csv_column *columns;
	size_t column_count;
	void (*row)(void *context, const struct csv_row *row);
	void *context;
};

/* Gives each row of file that has as many fields as the header to
 * table->row; every fault goes to faults. False when rows were left out or
 * the file could not be read to its end. */
bool csv_read(struct folder_file *file, const struct csv_table *table,
	struct faults *faults);
#endif
