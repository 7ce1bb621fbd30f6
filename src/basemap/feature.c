#include <config.h>

#include "basemap/feature.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"

static void
add_path(struct layer *layer, const struct feature *feature,
	struct point *points, size_t count, const uint8_t *hidden)
{
	struct path *path;

	ARRAY_GROW(layer->paths, layer->count, layer->alloc);
	path = &layer->paths[layer->count++];
	path_init(path, points, count, hidden);
	path->level = feature->level;
}

static size_t
finite_run(const struct point *points, size_t count)
{
	size_t length = 0;

	while (length < count && isfinite(points[length].x))
		length++;
	return length;
}

/* PROJ may refuse even what lies within the domain. A line breaks there. */
static void
add_pieces(struct layer *layer, const struct feature *feature,
	const struct point *points)
{
	const uint8_t *hidden = feature->hidden;

	for (size_t i = 0; i < feature->count; i++) {
		const size_t length =
			finite_run(points + i, feature->count - i);

		if (length >= 2) {
			struct point *piece =
				xreallocarray(NULL, length, sizeof *piece);

			memcpy(piece, points + i, length * sizeof *piece);
			add_path(layer, feature, piece, length,
				hidden ? hidden + i : NULL);
		}
		i += length;
	}
}

/* A ring stays a ring without the vertices that were refused. Takes points. */
static void
add_rest_of_ring(struct layer *layer, const struct feature *feature,
	struct point *points)
{
	const uint8_t *hidden = feature->hidden;
	uint8_t *still_hidden = xcalloc(feature->count + 1, 1);
	size_t kept = 0;

	for (size_t i = 0; i + 1 < feature->count; i++) {
		if (!isfinite(points[i].x))
			continue;
		points[kept] = points[i];
		still_hidden[kept++] =
			(hidden && hidden[i]) || !isfinite(points[i + 1].x);
	}
	points[kept] = points[0];
	if (kept >= 3)
		add_path(layer, feature, points, kept + 1, still_hidden);
	else
		free(points);
	free(still_hidden);
}

bool
feature_project(struct layer *layer, const struct projection *projection,
	const struct feature *feature)
{
	const size_t count = feature->count;
	struct point *points = xreallocarray(NULL, count, sizeof *points);

	projection_forward_inside(projection, feature->lonlats, points, count);
	if (finite_run(points, count) == count) {
		add_path(layer, feature, points, count, feature->hidden);
		return true;
	}
	if (feature->is_ring) {
		add_rest_of_ring(layer, feature, points);
	} else {
		add_pieces(layer, feature, points);
		free(points);
	}
	return false;
}
