/* Which names of shapes a view shows: those in or near it that are not too long
 * for what they name, and of points those whose rank is high enough for its
 * scale.
 */
#include <config.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "basemap/maps.h"

/* The lowest rank that is shown: of Natural Earth's scaleranks 2 where a cell
 * is 16 km wide, and two more each time it is half as wide. */
static int
lowest_rank(const struct viewport *viewport)
{
	const double cell = viewport->dot_width * viewport->across;

	return (int)lround(2 + 2 * log2(16000 / cell));
}

/* In view, or so near that its name may stand in the way of one that is. */
static bool
is_near(const struct viewport *viewport, struct point position)
{
	const struct extent seen = viewport_extent(viewport);
	const double across = seen.east - seen.west;
	const double down = seen.north - seen.south;

	return position.x >= seen.west - across &&
	       position.x <= seen.east + across &&
	       position.y >= seen.south - down &&
	       position.y <= seen.north + down;
}

/* Of a river or a lake, whether its name is no longer than it is. */
static bool
has_room(const struct viewport *viewport, const struct name *name)
{
	const double cell = viewport->dot_width * viewport->across;

	return name->size >= text_width(name->text) * cell;
}

static bool
is_shown(const struct map *map, const struct name *name,
	const struct viewport *viewport, int lowest)
{
	if (!is_near(viewport, name->position))
		return false;
	if (name->size > 0)
		return has_room(viewport, name);
	return !map->names.have_ranks || name->rank <= lowest;
}

/* A river in many pieces has its name once. */
static bool
is_told(const struct basemap_label *labels, size_t count, const char *text)
{
	for (size_t i = 0; i < count; i++)
		if (labels[i].text && strcmp(labels[i].text, text) == 0)
			return true;
	return false;
}

static bool
is_drawn(struct basemap *basemap, struct map *map,
	const struct viewport *viewport)
{
	if (map->layer == BASEMAP_RELIEF ||
		(map->layer != BASEMAP_POINTS && !map->entry->label[0]))
		return false;
	if (layer_is_additive(map->layer))
		return map_serves(basemap, map, viewport);
	return map == map_choose(basemap, map->layer, viewport);
}

static size_t
add_names(const struct map *map, const struct viewport *viewport,
	struct basemap_label *labels, size_t count, size_t most)
{
	const int lowest = lowest_rank(viewport);

	for (size_t i = 0; i < map->names.count && count < most; i++) {
		const struct name *name = &map->names.items[i];

		if (!is_shown(map, name, viewport, lowest) ||
			(name->size > 0 && is_told(labels, count, name->text)))
			continue;
		labels[count++] = (struct basemap_label){ name->position,
			name->text, map->layer, name->rank };
	}
	return count;
}

size_t
basemap_labels(struct basemap *basemap, const struct viewport *viewport,
	struct basemap_label *labels, size_t most, struct error *err)
{
	size_t count = 0;

	for (size_t i = 0; i < basemap->count; i++) {
		struct map *map = &basemap->maps[i];

		if (is_drawn(basemap, map, viewport) &&
			map_use_names(basemap, map, err))
			count = add_names(map, viewport, labels, count, most);
	}
	return count;
}
