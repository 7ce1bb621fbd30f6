#ifndef BASEMAP_IDENTITY_H
#define BASEMAP_IDENTITY_H

#include <stdbool.h>
#include <stdint.h>

/* What tells one state of a shapefile from another without reading it whole:
 * of each of its files where it lies, its size and when it was written, and a
 * checksum of samples of the .shp. Two are equal when all words are. */
enum { IDENTITY_FILES = 4, IDENTITY_WORDS = 5 * IDENTITY_FILES + 1 };
struct identity {
	uint64_t words[IDENTITY_WORDS];
};

/* False where the .shp cannot be read. */
bool identity_take(struct identity *identity, const char *filename);
#endif
