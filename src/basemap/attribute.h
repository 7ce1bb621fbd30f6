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
#endif
