#ifndef CAMPAIGN_CSV_LINE_H
#define CAMPAIGN_CSV_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "campaign/csv.h"

/* Fields of a row, each a piece of its line, without its quotes. */
struct csv_line {
	const char *fields[CSV_COLUMN_LIMIT];
	size_t lengths[CSV_COLUMN_LIMIT];
	size_t count;
};

/* Splits a line that is a row, as nearly all are: it ends with a line end,
 * and fields in quotes have none within. False for any other, of which the
 * parser has to say what it is. */
bool csv_line_split(struct csv_line *line, const char *bytes, size_t length);
#endif
