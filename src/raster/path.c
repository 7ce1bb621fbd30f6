#include <config.h>

#include "raster/path.h"

#include <stdlib.h>

#include "base/memory.h"

static struct chunk
chunk_of(const struct point *points, size_t segments, const uint8_t *hidden)
{
	struct chunk chunk = { .extent = extent_empty() };

	for (size_t i = 0; i <= segments; i++)
		extent_add(&chunk.extent, points[i].x, points[i].y);
	if (hidden != NULL)
		for (size_t i = 0; i < segments; i++)
			chunk.hidden |= (uint64_t)(hidden[i] != 0) << i;
	return chunk;
}

void
path_init(struct path *path, struct point *points, size_t count,
	const uint8_t *hidden)
{
	const size_t segments = count > 0 ? count - 1 : 0;

	*path = (struct path){
		.points = points,
		.count = count,
		.chunk_count = (segments + CHUNK_SEGMENTS - 1) / CHUNK_SEGMENTS,
		.extent = extent_empty(),
	};
	if (path->chunk_count == 0 && count > 0)
		extent_add(&path->extent, points[0].x, points[0].y);
	path->chunks =
		xreallocarray(NULL, path->chunk_count, sizeof *path->chunks);
	for (size_t k = 0; k < path->chunk_count; k++) {
		const size_t first = k * CHUNK_SEGMENTS;
		const size_t left = segments - first;

		path->chunks[k] = chunk_of(points + first,
			left < CHUNK_SEGMENTS ? left : CHUNK_SEGMENTS,
			hidden == NULL ? NULL : hidden + first);
		extent_union(&path->extent, &path->chunks[k].extent);
	}
}

void
path_release(struct path *path)
{
	free(path->points);
	free(path->chunks);
	*path = (struct path){ 0 };
}
