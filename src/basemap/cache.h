#ifndef BASEMAP_CACHE_H
#define BASEMAP_CACHE_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/error.h"
#include "basemap/layer.h"

/* Where layers are kept from start to start: NULL for nowhere. A .shp of
 * fewer bytes than least is neither kept nor read by two threads: to read it
 * takes no time to speak of. */
struct cache {
	char *folder;
	off_t least;
};
#define CACHE_LEAST ((off_t)8 << 20)

/* layer_read(), but that the projected paths of a large file are kept in the
 * cache, and drawn from there the next time without reading or projecting it.
 * What is kept there is never needed and never trusted: it may be deleted,
 * cut short or spoilt, or be of another state of the file; then it is made
 * anew without a word. Of a small file nothing is projected yet: layer_open().
 */
bool cache_read(struct layer *layer, const struct cache *cache,
	const char *filename, enum layer_shapes shapes,
	const struct extent *box, const struct projection *projection,
	struct error *err);
#endif
