/* Which files serve a view. */
#include <config.h>

#include "basemap/maps.h"

#include "projection/graticule.h"

/* The box of the view, kept for the other layers of the same frame. */
const struct extent *
basemap_seen(struct basemap *basemap, const struct viewport *viewport)
{
	if (!basemap->seen_is_known ||
		!viewport_equal(viewport, &basemap->viewport)) {
		basemap->viewport = *viewport;
		basemap->seen = graticule_bounds(
			basemap->projection, viewport, &basemap->is_filled);
		basemap->seen_is_known = true;
	}
	return &basemap->seen;
}

bool
basemap_is_filled(struct basemap *basemap, const struct viewport *viewport)
{
	basemap_seen(basemap, viewport);
	return basemap->is_filled;
}

/* How much of what is seen a box holds. That goes on past 180 degrees where
 * the view does, so the box is tried a turn to either side, too. */
static enum coverage
box_coverage(const struct extent *box, const struct extent *seen)
{
	enum coverage coverage = COVERAGE_NONE;

	/* What goes all around has every longitude. */
	if (box->east - box->west >= 360)
		return box->south <= seen->south && box->north >= seen->north
			       ? COVERAGE_WHOLE
		       : box->south <= seen->north && box->north >= seen->south
			       ? COVERAGE_PART
			       : COVERAGE_NONE;
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
struct map *
map_choose(struct basemap *basemap, enum basemap_layer layer,
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

/* Unlike a coast, relief is nothing to draw where no file serves the width:
 * at a port it would mean nothing. And it need not hold the view whole: where
 * it ends, the ground is flat and not false. */
struct map *
map_choose_relief(struct basemap *basemap, const struct viewport *viewport)
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

bool
map_serves(struct basemap *basemap, const struct map *map,
	const struct viewport *viewport)
{
	const double width_km = viewport_width(viewport) / 1000;
	const struct extent *seen = basemap_seen(basemap, viewport);

	return width_km >= map->entry->min_km &&
	       width_km < map->entry->max_km &&
	       (extent_is_empty(seen) ||
		       box_coverage(&map->entry->box, seen) != COVERAGE_NONE);
}
