#include <config.h>

#include "basemap/basemap.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/translate.h"
#include "basemap/deferred.h"
#include "basemap/maps.h"

/* Of additive layers all files are drawn, of the others the best one. */
static const struct {
	const char *name;
	bool is_of_rings, is_additive;
} layers[BASEMAP_LAYERS] = {
	[BASEMAP_COAST] = { "coast", true, false },
	[BASEMAP_LAKES] = { "lakes", true, true },
	[BASEMAP_RIVERS] = { "rivers", false, false },
	[BASEMAP_BORDERS] = { "borders", false, false },
	[BASEMAP_LINES] = { "lines", false, true },
	[BASEMAP_POINTS] = { "points", false, true },
	[BASEMAP_RELIEF] = { "relief", false, false },
};

bool
layer_is_additive(enum basemap_layer layer)
{
	return layers[layer].is_additive;
}

static bool
layer_from_name(const char *name, enum basemap_layer *layer)
{
	for (int i = 0; i < BASEMAP_LAYERS; i++) {
		if (strcmp(name, layers[i].name) == 0) {
			*layer = (enum basemap_layer)i;
			return true;
		}
	}
	return false;
}

struct basemap *
basemap_new(const char *folder, const struct projection *projection,
	struct error *err)
{
	struct basemap *basemap = xcalloc(1, sizeof *basemap);

	basemap->projection = projection;
	basemap->cache.least = CACHE_LEAST;
	if (!catalogue_read(&basemap->catalogue, folder, err)) {
		basemap_free(basemap);
		return NULL;
	}
	basemap->maps =
		xcalloc(basemap->catalogue.count, sizeof *basemap->maps);
	for (size_t i = 0; i < basemap->catalogue.count; i++) {
		struct map *map = &basemap->maps[basemap->count++];

		map->entry = &basemap->catalogue.entries[i];
		if (!layer_from_name(map->entry->layer, &map->layer)) {
			error_set(err, _("%s:%d: unknown layer \"%s\""),
				basemap->catalogue.filename, map->entry->line,
				map->entry->layer);
			basemap_free(basemap);
			return NULL;
		}
	}
	return basemap;
}

void
basemap_free(struct basemap *basemap)
{
	if (basemap == NULL)
		return;
	for (size_t i = 0; i < basemap->count; i++) {
		layer_release(&basemap->maps[i].features);
		names_release(&basemap->maps[i].names);
		relief_free(basemap->maps[i].relief);
	}
	free(basemap->maps);
	catalogue_release(&basemap->catalogue);
	free(basemap->cache.folder);
	free(basemap);
}

void
basemap_set_cache(struct basemap *basemap, const char *folder)
{
	free(basemap->cache.folder);
	basemap->cache.folder = folder ? xstrdup(folder) : NULL;
}

/* Relief is kept: it is not projected before it is drawn. */
void
basemap_set_projection(
	struct basemap *basemap, const struct projection *projection)
{
	basemap->projection = projection;
	basemap->seen_is_known = false;
	for (size_t i = 0; i < basemap->count; i++) {
		struct map *map = &basemap->maps[i];

		if (map->layer == BASEMAP_RELIEF)
			continue;
		layer_release(&map->features);
		names_release(&map->names);
		if (map->state == MAP_READ)
			map->state = MAP_UNREAD;
		if (map->names_state == MAP_READ)
			map->names_state = MAP_UNREAD;
	}
}

static bool
map_read(const struct basemap *basemap, struct map *map)
{
	const struct catalogue_entry *entry = map->entry;
	bool ok;

	if (map->state != MAP_UNREAD)
		return map->state == MAP_READ;
	if (map->layer == BASEMAP_RELIEF) {
		map->relief = relief_read(entry->path, &map->error);
		ok = map->relief != NULL;
	} else {
		ok = cache_read(&map->features, &basemap->cache, entry->path,
			layers[map->layer].is_of_rings ? LAYER_OF_RINGS
						       : LAYER_OF_LINES,
			entry->is_cut ? &entry->box : NULL, basemap->projection,
			&map->error);
	}
	map->state = ok ? MAP_READ : MAP_FAILED;
	return ok;
}

/* Moves what went wrong with a map to err, if that is empty. */
static void
tell(struct map *map, struct error *err)
{
	if (map->error.message[0] == '\0' || err->message[0] != '\0')
		return;
	*err = map->error;
	map->error.message[0] = '\0';
}

bool
map_use(struct basemap *basemap, struct map *map, struct error *err)
{
	if (map == NULL)
		return false;
	if (map_read(basemap, map))
		return true;
	tell(map, err);
	return false;
}

bool
map_use_names(struct basemap *basemap, struct map *map, struct error *err)
{
	const struct catalogue_entry *entry = map->entry;

	if (map->names_state == MAP_UNREAD) {
		const bool ok = names_read(&map->names, entry->path,
			entry->label, basemap->projection, &map->error);

		map->names_state = ok ? MAP_READ : MAP_FAILED;
		if (ok && map->names.warning.message[0])
			map->error = map->names.warning;
	}
	tell(map, err);
	return map->names_state == MAP_READ;
}

/* Of what waits, what the view needs, of which seen is the box in degrees. */
static bool
map_show(struct basemap *basemap, struct map *map,
	const struct viewport *viewport, const struct extent *seen,
	struct error *err)
{
	if (deferred_show(&map->features, basemap->projection, viewport, seen,
		    &map->error))
		return true;
	layer_release(&map->features);
	map->state = MAP_FAILED;
	tell(map, err);
	return false;
}

bool
map_use_whole(struct basemap *basemap, struct map *map, struct error *err)
{
	const struct extent all = extent_empty();
	const struct viewport any = { 0 };

	return map_use(basemap, map, err) &&
	       map_show(basemap, map, &any, &all, err);
}

static const struct layer *
shown(struct basemap *basemap, struct map *map, const struct viewport *viewport,
	struct error *err)
{
	if (!map_use(basemap, map, err) ||
		!map_show(basemap, map, viewport,
			basemap_seen(basemap, viewport), err))
		return NULL;
	return &map->features;
}

const struct layer *
basemap_layer(struct basemap *basemap, enum basemap_layer which,
	const struct viewport *viewport, struct error *err)
{
	struct map *map;

	map = which == BASEMAP_RELIEF ? NULL
				      : map_choose(basemap, which, viewport);
	return shown(basemap, map, viewport, err);
}

const struct layer *
basemap_next(struct basemap *basemap, enum basemap_layer which,
	const struct viewport *viewport, size_t *index, struct error *err)
{
	while (*index < basemap->count) {
		struct map *map = &basemap->maps[(*index)++];
		const struct layer *layer = NULL;

		if (map->layer == which && map_serves(basemap, map, viewport))
			layer = shown(basemap, map, viewport, err);
		if (layer)
			return layer;
	}
	return NULL;
}

struct relief *
basemap_relief(struct basemap *basemap, const struct viewport *viewport,
	struct error *err)
{
	struct map *map;

	map = map_choose_relief(basemap, viewport);
	return map_use(basemap, map, err) ? map->relief : NULL;
}
