#include <config.h>

#include "output/table.h"

#include <assert.h>
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"

void
table_init(
	struct table *table, const struct column *columns, size_t column_count)
{
	*table = (struct table){
		.columns = columns,
		.column_count = column_count,
	};
}

void
table_release(struct table *table)
{
	for (size_t i = 0; i < table->count; i++)
		free(table->cells[i]);
	free(table->cells);
	*table = (struct table){ 0 };
}

void
table_add(struct table *table, const char *format, ...)
{
	va_list arguments, again;
	char *text;
	int length;

	va_start(arguments, format);
	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	text = xmalloc((size_t)length + 1);
	vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	ARRAY_GROW(table->cells, table->count, table->alloc);
	table->cells[table->count++] = text;
}

void
table_add_number(struct table *table, double value)
{
	char text[32];
	double back;

	if (!isfinite(value)) {
		table_add(table, "%s", "");
		return;
	}
	for (int digits = 6; digits <= 17; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, value);
		if (text_to_double(text, &back) && back == value)
			break;
	}
	if (fabs(value) < 1e15 && value == floor(value))
		snprintf(text, sizeof text, "%.0f", value);
	table_add(table, "%s", text);
}

size_t
table_rows(const struct table *table)
{
	assert(table->count % table->column_count == 0);
	return table->count / table->column_count;
}

const char *
table_cell(const struct table *table, size_t row, size_t column)
{
	return table->cells[row * table->column_count + column];
}

/* Readers see it in their language; in CSV and JSON it is a key. */
static const char *
title_of(const struct column *column)
{
	return translate_marked("column", column->name);
}

/* Widths of columns; 0 for those that are not shown, as they are details or
 * empty throughout, where there are rows. */
static void
measure(const struct table *table, int *widths)
{
	for (size_t c = 0; c < table->column_count; c++) {
		const int title = text_width(title_of(&table->columns[c]));

		widths[c] = 0;
		for (size_t r = 0; r < table_rows(table); r++) {
			const int width = text_width(table_cell(table, r, c));

			if (width > widths[c])
				widths[c] = width;
		}
		if ((widths[c] > 0 || table_rows(table) == 0) &&
			widths[c] < title)
			widths[c] = title;
		if (table->columns[c].detail)
			widths[c] = 0;
	}
}

static void
write_padded(const char *text, int width, bool right, bool last, FILE *file)
{
	const int blanks = width - text_width(text);

	if (right)
		fprintf(file, "%*s%s", blanks, "", text);
	else if (last)
		fputs(text, file);
	else
		fprintf(file, "%s%*s", text, blanks, "");
}

/* Writes a line; row NULL is the titles. */
static void
write_line(const struct table *table, const int *widths, char *const *row,
	FILE *file)
{
	size_t last = 0;
	bool first = true;

	for (size_t c = 0; c < table->column_count; c++)
		if (widths[c] > 0 && (!row || *row[c]))
			last = c;
	for (size_t c = 0; c <= last; c++) {
		const struct column *column = &table->columns[c];

		if (widths[c] == 0)
			continue;
		if (!first)
			fputs("  ", file);
		first = false;
		write_padded(row ? row[c] : title_of(column), widths[c],
			column->kind == COLUMN_NUMBER, c == last, file);
	}
	fputc('\n', file);
}

void
output_table_text(const struct table *table, FILE *file)
{
	int *widths = xreallocarray(NULL, table->column_count, sizeof *widths);

	measure(table, widths);
	write_line(table, widths, NULL, file);
	for (size_t r = 0; r < table_rows(table); r++)
		write_line(table, widths,
			table->cells + r * table->column_count, file);
	free(widths);
}

static void
write_field(const char *text, FILE *file)
{
	if (!strpbrk(text, ",\"\n\r")) {
		fputs(text, file);
		return;
	}
	fputc('"', file);
	for (; *text; text++) {
		if (*text == '"')
			fputc('"', file);
		fputc(*text, file);
	}
	fputc('"', file);
}

void
output_table_csv(const struct table *table, FILE *file)
{
	for (size_t c = 0; c < table->column_count; c++)
		fprintf(file, "%s%s", c ? "," : "", table->columns[c].name);
	fputc('\n', file);
	for (size_t r = 0; r < table_rows(table); r++) {
		for (size_t c = 0; c < table->column_count; c++) {
			if (c)
				fputc(',', file);
			write_field(table_cell(table, r, c), file);
		}
		fputc('\n', file);
	}
}
