#include <config.h>

#include "basemap/basemap.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/translate.h"
#include "basemap/cache.h"
#include "basemap/catalogue.h"
#include "projection/graticule.h"

static const char *const layer_names[BASEMAP_LAYERS] = {
	[BASEMAP_COAST] = "coast",
	[BASEMAP_RIVERS] = "rivers",
	[BASEMAP_BORDERS] = "borders",
	[BASEMAP_RELIEF] = "relief",
};

/* A file of the catalogue, and what it holds once it has been read. */
struct map {
	const struct catalogue_entry *entry;
	enum basemap_layer layer;
	enum { MAP_UNREAD, MAP_READ, MAP_FAILED } state;
	struct layer features;
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
	bool seen_is_known;
};

static bool
layer_from_name(const char *name, enum basemap_layer *layer)
{
	for (int i = 0; i < BASEMAP_LAYERS; i++) {
		if (strcmp(name, layer_names[i]) == 0) {
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
	basemap->cache.least = CACHE_LEAST;
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

		if (map->layer == BASEMAP_RELIEF || map->state != MAP_READ)
			continue;
		layer_release(&map->features);
		map->state = MAP_UNREAD;
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
			map->layer == BASEMAP_COAST ? LAYER_OF_RINGS
						    : LAYER_OF_LINES,
			&entry->box, basemap->projection, &map->error);
	}
	map->state = ok ? MAP_READ : MAP_FAILED;
	return ok;
}

/* Reads the map, and tells its failure once: later, where err tells of
 * another already. */
static bool
map_use(struct basemap *basemap, struct map *map, struct error *err)
{
	if (map == NULL)
		return false;
	if (map_read(basemap, map))
		return true;
	if (map->error.message[0] == '\0' || err->message[0] != '\0')
		return false;
	*err = map->error;
	map->error.message[0] = '\0';
	return false;
}

const struct extent *
basemap_seen(struct basemap *basemap, const struct viewport *viewport)
{
	if (!basemap->seen_is_known ||
		!viewport_equal(viewport, &basemap->viewport)) {
		basemap->viewport = *viewport;
		basemap->seen = graticule_bounds(basemap->projection, viewport);
		basemap->seen_is_known = true;
	}
	return &basemap->seen;
}

/* How much of what is seen a box holds. That goes on past 180 degrees where
 * the view does, so the box is tried a turn to either side, too. */
static enum coverage
box_coverage(const struct extent *box, const struct extent *seen)
{
	enum coverage coverage = COVERAGE_NONE;

	for (double turn = -360; turn <= 360; turn += 360) {
		const struct extent turned = { box->west + turn, box->south,
			box->east + turn, box->north };

		if (extent_contains(&turned, seen))
			return COVERAGE_WHOLE;
		if (extent_intersects(&turned, seen))
			coverage = COVERAGE_PART;
	}
	return coverage;
}

/* Of the maps that are coarse enough for the view and hold it whole, the
 * finest; if there is none, the coarsest of those that meet it. */
static struct map *
find_map(struct basemap *basemap, enum basemap_layer layer,
	const struct viewport *viewport)
{
	const double width_km = viewport_width(viewport) / 1000;
	const struct extent *seen = basemap_seen(basemap, viewport);
	struct map *finest = NULL, *coarsest = NULL;

	for (size_t i = 0; i < basemap->count; i++) {
		struct map *map = &basemap->maps[i];
		const double max_km = map->entry->max_km;
		const enum coverage coverage =
			extent_is_empty(seen)
				? COVERAGE_PART
				: box_coverage(&map->entry->box, seen);

		if (map->layer != layer || coverage == COVERAGE_NONE)
			continue;
		if (coarsest == NULL || max_km > coarsest->entry->max_km)
			coarsest = map;
		if (width_km < max_km && coverage == COVERAGE_WHOLE &&
			(finest == NULL || max_km < finest->entry->max_km))
			finest = map;
	}
	return finest != NULL ? finest : coarsest;
}

enum coverage
basemap_coverage(struct basemap *basemap, enum basemap_layer which,
	const struct viewport *viewport)
{
	enum coverage best = COVERAGE_NONE;
	const struct extent *seen;

	seen = basemap_seen(basemap, viewport);
	for (size_t i = 0; i < basemap->count; i++) {
		const struct map *map = &basemap->maps[i];
		const enum coverage coverage =
			extent_is_empty(seen)
				? COVERAGE_PART
				: box_coverage(&map->entry->box, seen);

		if (map->layer == which && coverage > best)
			best = coverage;
	}
	return best;
}

const struct layer *
basemap_layer(struct basemap *basemap, enum basemap_layer which,
	const struct viewport *viewport, struct error *err)
{
	struct map *map;

	map = which == BASEMAP_RELIEF ? NULL
				      : find_map(basemap, which, viewport);
	return map_use(basemap, map, err) ? &map->features : NULL;
}

/* Unlike a coast, relief is nothing to draw where no file serves the width:
 * at a port it would mean nothing. And it need not hold the view whole: where
 * it ends, the ground is flat and not false. */
static struct map *
find_relief(struct basemap *basemap, const struct viewport *viewport)
{
	const double width_km = viewport_width(viewport) / 1000;
	const struct extent *seen = basemap_seen(basemap, viewport);
	struct map *finest = NULL;

	for (size_t i = 0; i < basemap->count; i++) {
		struct map *map = &basemap->maps[i];
		const struct catalogue_entry *entry = map->entry;

		if (map->layer == BASEMAP_RELIEF && !extent_is_empty(seen) &&
			width_km >= entry->min_km && width_km < entry->max_km &&
			box_coverage(&entry->box, seen) != COVERAGE_NONE &&
			(finest == NULL ||
				entry->max_km < finest->entry->max_km))
			finest = map;
	}
	return finest;
}

const struct relief *
basemap_relief(struct basemap *basemap, const struct viewport *viewport,
	struct error *err)
{
	struct map *map;

	map = find_relief(basemap, viewport);
	return map_use(basemap, map, err) ? map->relief : NULL;
}

/* What is wrong with a map, and whether it can be drawn all the same. Empty
 * when nothing is. */
static bool
check_map(struct basemap *basemap, struct map *map, struct error *err)
{
	err->message[0] = '\0';
	if (map->state == MAP_FAILED)
		map->state = MAP_UNREAD;
	if (!map_use(basemap, map, err))
		return false;
	if (map->features.skipped > 0)
		return error_set(err, _("%s: %zu shapes cannot be drawn"),
			map->entry->path, map->features.skipped);
	if (map->layer == BASEMAP_COAST && !map->features.has_levels)
		error_set(err,
			_("%s: without levels in a .dbf lakes are drawn as "
			  "coast"),
			map->entry->path);
	return true;
}

size_t
basemap_check(struct basemap *basemap, basemap_report *report, void *context)
{
	size_t faults = 0;

	for (size_t i = 0; i < basemap->count; i++) {
		struct error err;
		const bool drawn = check_map(basemap, &basemap->maps[i], &err);

		if (err.message[0] != '\0')
			report(context, drawn, err.message);
		faults += !drawn;
	}
	return faults;
}
