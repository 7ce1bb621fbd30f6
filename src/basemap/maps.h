#ifndef BASEMAP_MAPS_H
#define BASEMAP_MAPS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "basemap/basemap.h"
#include "basemap/cache.h"
#include "basemap/catalogue.h"
#include "basemap/names.h"

/* Within basemap/: the maps of a basemap, and which of them a view asks for. */

/* A file of the catalogue, and what it holds once it has been read. */
struct map {
	const struct catalogue_entry *entry;
	enum basemap_layer layer;
	enum { MAP_UNREAD, MAP_READ, MAP_FAILED } state, names_state;
	struct layer features;
	struct names names;
	struct relief *relief;
	struct error error; /* why it failed; empty once it was told */
};

struct basemap {
	struct catalogue catalogue;
	const struct projection *projection;
	struct cache cache;
	struct map *maps;
	size_t count;
	struct viewport viewport; /* whose box seen is */
	struct extent seen;
	bool is_filled;
	bool seen_is_known;
};

/* Reads the map, and tells its failure once: later, where err tells of
 * another already. */
bool map_use(struct basemap *basemap, struct map *map, struct error *err);
/* The same, and none of it waits for a view. */
bool map_use_whole(struct basemap *basemap, struct map *map, struct error *err);
/* The same of its names. */
bool map_use_names(struct basemap *basemap, struct map *map, struct error *err);

/* Of a layer that is made of one file in each view, that file; NULL none. */
struct map *map_choose(struct basemap *basemap, enum basemap_layer layer,
	const struct viewport *viewport);
/* Of other layers, whether a file serves the view. */
bool map_serves(struct basemap *basemap, const struct map *map,
	const struct viewport *viewport);
struct map *map_choose_relief(
	struct basemap *basemap, const struct viewport *viewport);

/* Whether all files that serve a view are drawn, and not the best alone. */
bool layer_is_additive(enum basemap_layer layer);
#endif
