#include <config.h>

#include "scene/shore.h"

#include <stdlib.h>

#include "base/memory.h"
#include "geometry/extent.h"
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

/* What is asked of hundreds of thousands of rings, made ready. */
struct islets {
	const struct dots *lines;
	struct extent seen;
	double dot_width, dot_height;
};

static bool
is_small(const struct islets *islets, const struct extent *ring)
{
	return ring->east - ring->west < SMALL_DOTS * islets->dot_width ||
	       ring->north - ring->south < SMALL_DOTS * islets->dot_height;
}

/* Where there are no dots there is nothing to draw: that counts as near. */
static bool
is_near_a_coast(const struct islets *islets, const struct extent *ring)
{
	const struct dots *lines = islets->lines;
	const double x = ((ring->west + ring->east) / 2 - islets->seen.west) /
			 islets->dot_width;
	const double y =
		(islets->seen.north - (ring->south + ring->north) / 2) /
		islets->dot_height;

	if (!(x > -NEAR_DOTS && x < lines->width + NEAR_DOTS &&
		    y > -NEAR_DOTS && y < lines->height + NEAR_DOTS))
		return true;
	return dots_any(lines, (int)x - NEAR_DOTS, (int)y - NEAR_DOTS,
		(int)x + NEAR_DOTS, (int)y + NEAR_DOTS);
}

static void
stroke_islets(struct terrain *terrain, const struct layer *coast)
{
	const struct viewport *viewport = &terrain->viewport;
	const struct extent seen = viewport_extent(viewport);
	const double x = (NEAR_DOTS + 1) * viewport->dot_width;
	const double y = (NEAR_DOTS + 1) * viewport->dot_height;
	const struct islets islets = {
		.lines = &terrain->lines,
		.seen = seen,
		.dot_width = viewport->dot_width,
		.dot_height = viewport->dot_height,
	};
	/* With what may matter about it. */
	const struct extent near = { seen.west - x, seen.south - y,
		seen.east + x, seen.north + y };
	bool is_islet = false;

	for (size_t i = 0; i < coast->count; i++) {
		const struct path *ring = &coast->paths[i];

		if (!ring->is_piece)
			is_islet = extent_intersects(&ring->extent, &near) &&
				   is_small(&islets, &ring->extent) &&
				   ring->level < 2 &&
				   !is_near_a_coast(&islets, &ring->extent);
		if (is_islet)
			stroke_path(&terrain->lines, viewport, ring, INK_COAST);
	}
}

/* Where there are thousands of lakes, those that are smaller than a dot would
 * hide the land. */
#define MANY_LAKES ((size_t)2000)

void
shore_stroke_lakes(
	struct terrain *terrain, const struct path *lakes, size_t count)
{
	const struct viewport *viewport = &terrain->viewport;

	if (count < MANY_LAKES) {
		stroke_paths(&terrain->lines, viewport, lakes, count, INK_LAKE);
		return;
	}
	for (size_t i = 0; i < count; i++) {
		const struct extent *extent = &lakes[i].extent;

		if (extent->east - extent->west >= viewport->dot_width ||
			extent->north - extent->south >= viewport->dot_height)
			stroke_path(
				&terrain->lines, viewport, &lakes[i], INK_LAKE);
	}
}

void
shore_draw(struct terrain *terrain, const struct layer *coast)
{
	if (shows(terrain, LAYER_COAST)) {
		fill_dry(terrain, coast);
		outline_land(terrain);
		stroke_islets(terrain, coast);
	}
	if (shows(terrain, LAYER_LAKES))
		shore_stroke_lakes(terrain, coast->lakes, coast->lake_count);
}
