#ifndef BASEMAP_ATTRIBUTE_H
#define BASEMAP_ATTRIBUTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"

/* The table of NAME.dbf beside a NAME.shp; it may be that there is none. */
struct attributes;

/* NULL, with the reason, for a file that cannot be read, or has another number
 * of rows than count shapes. */
struct attributes *attributes_open(
	const char *filename, size_t count, struct error *err);
void attributes_close(struct attributes *attributes);

/* Whether there is such a column; its case does not matter. */
bool attributes_have(const struct attributes *attributes, const char *column);

/* Reads a column of small whole numbers, 0 to 255. values is NULL where there
 * is no such file, or no such column in it; else the caller frees it. False,
 * with the reason, where reading fails. */
bool attributes_read(const struct attributes *attributes, const char *column,
	uint8_t **values, struct error *err);

/* The texts of a column as UTF-8, by the .cpg beside the .dbf or by what the
 * .dbf itself says; a text that is empty, or none of that encoding, is NULL,
 * and the latter counted. False, with the reason, also where there is no such
 * file or column or the encoding is not known. */
struct attribute_texts {
	char **items; /* count of them */
	size_t count;
	size_t unreadable;
};
bool attributes_read_texts(const struct attributes *attributes,
	const char *column, struct attribute_texts *texts, struct error *err);
void attribute_texts_release(struct attribute_texts *texts);
#endif
