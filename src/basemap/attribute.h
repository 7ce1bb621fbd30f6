#ifndef BASEMAP_ATTRIBUTE_H
#define BASEMAP_ATTRIBUTE_H

#include <stddef.h>
#include <stdint.h>

/* Reads a column of small whole numbers, 0 to 255, from the NAME.dbf beside a
 * NAME.shp with count shapes. NULL when there is none that fits; the caller
 * frees it. */
uint8_t *attribute_read(const char *filename, const char *column, size_t count);
#endif
