#ifndef BASEMAP_ENCODING_H
#define BASEMAP_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

/* The name by which iconv knows what a .cpg says, such as "UTF-8", "949",
 * "ANSI 1251" or "88591", or what shapelib makes of a .dbf without one,
 * "LDID/87"; NULL for none is UTF-8. False for what is no name or of a number
 * that is not known; name then has as much of it as can be told. */
bool encoding_name(const char *codepage, char name[32]);

/* A text of that encoding as UTF-8, made harmless. NULL where it is not of
 * it. The caller frees it. */
struct encoding;
struct encoding *encoding_open(const char *name); /* NULL: not known */
void encoding_close(struct encoding *encoding);
char *encoding_convert(const struct encoding *encoding, const char *text);
#endif
