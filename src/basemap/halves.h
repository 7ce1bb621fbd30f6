#ifndef BASEMAP_HALVES_H
#define BASEMAP_HALVES_H

#include "basemap/layer.h"

/* layer_read() by two threads, each of half of the file's bytes: most of the
 * time of a large file goes into its projection. The layer is the same. */
bool halves_read(struct layer *layer, const char *filename,
	enum layer_shapes shapes, const struct extent *box,
	const struct projection *projection, struct error *err);
#endif
