#include <config.h>

#include "scene/shore.h"

#include <stdlib.h>

#include "base/memory.h"
#include "raster/fill.h"
#include "raster/stroke.h"
#include "scene/ink.h"
#include "scene/scene.h"

static bool
shows(const struct terrain *terrain, enum scene_layer layer)
{
	return terrain->layers >> layer & 1;
}

static void
set_dots(struct terrain *terrain, int x, int y, uint64_t bits)
{
	while (bits) {
		dots_set(&terrain->lines, x + __builtin_ctzll(bits), y,
			INK_COAST);
		bits &= bits - 1;
	}
}

/* Land and the lakes in it: what the sea surrounds. */
static void
fill_dry(struct terrain *terrain, const struct layer *coast)
{
	const size_t words =
		terrain->dry.words_a_row * (size_t)terrain->dry.height;
	struct path *lakes =
		xreallocarray(NULL, coast->count + 1, sizeof *lakes);
	size_t count = 0;

	for (size_t i = 0; i < coast->count; i++)
		if (coast->paths[i].level >= 2)
			lakes[count++] = coast->paths[i];
	fill_rings(&terrain->dry, &terrain->viewport, lakes, count);
	for (size_t i = 0; i < words; i++)
		terrain->dry.words[i] |= terrain->land.words[i];
	free(lakes);
}

/* The dots of land that have sea beside them. A stroke along the ring would
 * draw every bend that a dot is too large for, and make a broad band of it. */
static void
outline_land(struct terrain *terrain)
{
	const struct dots *land = &terrain->dry;
	const size_t n = land->words_a_row;
	uint64_t *all = xreallocarray(NULL, n, sizeof *all);

	for (size_t i = 0; i < n; i++)
		all[i] = ~(uint64_t)0;
	for (int y = 0; y < land->height; y++) {
		const uint64_t *row = land->words + (size_t)y * n;
		const uint64_t *above = y > 0 ? row - n : all;
		const uint64_t *below = y + 1 < land->height ? row + n : all;

		for (size_t i = 0; i < n; i++) {
			const uint64_t before = i > 0 ? row[i - 1] >> 63 : 1;
			const uint64_t after = i + 1 < n ? row[i + 1] << 63
							 : (uint64_t)1 << 63;
			uint64_t left = row[i] << 1 | before;
			uint64_t right = row[i] >> 1 | after;

			/* Beyond the edge of the map nothing is known. */
			if (i + 1 == n && land->width % 64)
				right |= (uint64_t)1 << (land->width % 64 - 1);
			set_dots(terrain, (int)i * 64, y,
				row[i] & ~(left & right & above[i] & below[i]));
		}
	}
	free(all);
}

/* An island so small or thin that its land may fall between the dots. Where
 * hundreds stand together near a coast they would only be a grey mass. */
#define SMALL_DOTS 2.0
#define NEAR_DOTS  3

static bool
is_small(const struct terrain *terrain, const struct path *ring)
{
	const struct viewport *v = &terrain->viewport;

	return ring->extent.east - ring->extent.west <
		       SMALL_DOTS * v->dot_width ||
	       ring->extent.north - ring->extent.south <
		       SMALL_DOTS * v->dot_height;
}

static bool
is_near_a_coast(const struct terrain *terrain, const struct path *ring)
{
	const struct point at =
		viewport_to_dots(&terrain->viewport, ring->points[0]);

	if (!(at.x > -NEAR_DOTS && at.x < terrain->lines.width + NEAR_DOTS &&
		    at.y > -NEAR_DOTS &&
		    at.y < terrain->lines.height + NEAR_DOTS))
		return true;
	for (int dy = -NEAR_DOTS; dy <= NEAR_DOTS; dy++)
		for (int dx = -NEAR_DOTS; dx <= NEAR_DOTS; dx++)
			if (dots_get(&terrain->lines, (int)at.x + dx,
				    (int)at.y + dy))
				return true;
	return false;
}

void
shore_draw(struct terrain *terrain, const struct layer *coast)
{
	if (shows(terrain, LAYER_COAST)) {
		fill_dry(terrain, coast);
		outline_land(terrain);
	}
	for (size_t i = 0; i < coast->count; i++) {
		const struct path *ring = &coast->paths[i];
		const bool lake = ring->level >= 2;

		if (lake ? shows(terrain, LAYER_LAKES)
			 : shows(terrain, LAYER_COAST) &&
					is_small(terrain, ring) &&
					!is_near_a_coast(terrain, ring))
			stroke_path(&terrain->lines, &terrain->viewport, ring,
				lake ? INK_LAKE : INK_COAST);
	}
}
