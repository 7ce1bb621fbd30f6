#ifndef RASTER_PATH_H
#define RASTER_PATH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "geometry/extent.h"
#include "geometry/point.h"

/* Segments from vertex i to i + 1, up to 64 of them, and what bounds them. */
#define CHUNK_SEGMENTS 64
struct chunk {
	struct extent extent;
	uint64_t hidden; /* bit i: segment i is not to be drawn as a line */
};

/* A line or a closed ring on the plane; all points are finite. A ring's last
 * point equals its first. Chunk k holds segments 64 k to 64 k + 63, the last
 * one what is left of them. points and chunks are the path's own. */
struct path {
	struct point *points;
	size_t count;
	struct chunk *chunks;
	size_t chunk_count;
	struct extent extent;
	uint8_t level; /* what the source says of its kind, 0 nothing: of a
			* coast 1 land, 2 lake, 3 island in it, 4 pond */
	bool is_piece; /* of the ring before it: basemap/deferred.h */
};

/* Takes points (from malloc) and computes the chunks. hidden, which may be
 * NULL, has a byte for each segment, not 0 if it is not to be drawn. */
void path_init(struct path *path, struct point *points, size_t count,
	const uint8_t *hidden);
void path_release(struct path *path);
#endif
