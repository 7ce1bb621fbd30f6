#include <config.h>

#include "scene/shore.h"

#include <stdlib.h>

#include "base/memory.h"
#include "raster/fill.h"
#include "raster/outline.h"
#include "raster/stroke.h"
#include "scene/ink.h"
#include "scene/scene.h"

static bool
shows(const struct terrain *terrain, enum scene_layer layer)
{
	return terrain->layers >> layer & 1;
}

/* Land and the lakes in it: what the sea surrounds. */
static void
fill_dry(struct terrain *terrain, const struct layer *coast)
{
	const size_t words =
		terrain->dry.words_a_row * (size_t)terrain->dry.height;

	fill_rings(&terrain->dry, &terrain->viewport, coast->lakes,
		coast->lake_count);
	for (size_t i = 0; i < words; i++)
		terrain->dry.words[i] |= terrain->land.words[i];
}

/* A stroke along the ring would draw every bend that a dot is too large for,
 * and make a broad band of it. Where the world ends there is no coast. */
static void
outline_land(struct terrain *terrain)
{
	const struct dots *dry = &terrain->dry;
	const size_t words = dry->words_a_row * (size_t)dry->height;
	struct dots whole;

	if (!terrain->ends) {
		outline_draw(&terrain->lines, dry, dry, INK_COAST);
		return;
	}
	dots_init(&whole, dry->columns, dry->rows, dry->across, dry->down);
	for (size_t i = 0; i < words; i++)
		whole.words[i] = dry->words[i] | ~terrain->world.words[i];
	outline_draw(&terrain->lines, dry, &whole, INK_COAST);
	dots_release(&whole);
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

/* Where there are no dots there is nothing to draw: that counts as near. */
static bool
is_near_a_coast(const struct terrain *terrain, const struct path *ring)
{
	const struct extent *extent = &ring->extent;
	const struct point at = viewport_to_dots(&terrain->viewport,
		(struct point){ (extent->west + extent->east) / 2,
			(extent->south + extent->north) / 2 });
	int x, y;

	if (!(at.x > -NEAR_DOTS && at.x < terrain->lines.width + NEAR_DOTS &&
		    at.y > -NEAR_DOTS &&
		    at.y < terrain->lines.height + NEAR_DOTS))
		return true;
	x = (int)at.x;
	y = (int)at.y;
	return dots_any(&terrain->lines, x - NEAR_DOTS, y - NEAR_DOTS,
		x + NEAR_DOTS, y + NEAR_DOTS);
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
