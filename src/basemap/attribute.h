#ifndef BASEMAP_ATTRIBUTE_H
#define BASEMAP_ATTRIBUTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"

/* Reads a column of small whole numbers, 0 to 255, from the NAME.dbf beside a
 * NAME.shp with count shapes. values is NULL where there is no such file, or
 * no such column in it; else the caller frees it. False, with the reason, for
 * a file that cannot be read or has another number of rows. */
bool attribute_read(uint8_t **values, const char *filename, const char *column,
	size_t count, struct error *err);

/* Whether the .dbf has such a column; its case does not matter. */
bool attribute_is_there(const char *filename, const char *column, size_t count);

/* The texts of a column as UTF-8, by the .cpg beside the .dbf or by what the
 * .dbf itself says; a text that is empty, or none of that encoding, is NULL,
 * and the latter counted. False, with the reason, also where there is no such
 * column or the encoding is not known. */
struct attribute_texts {
	char **items; /* count of them */
	size_t unreadable;
};
bool attribute_read_texts(struct attribute_texts *texts, const char *filename,
	const char *column, size_t count, struct error *err);
void attribute_texts_release(struct attribute_texts *texts, size_t count);
#endif
