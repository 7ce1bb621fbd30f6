#include <config.h>

#include "scene/terrain.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "projection/graticule.h"
#include "raster/fill.h"
#include "raster/stroke.h"
#include "scene/ground.h"
#include "scene/ink.h"
#include "scene/scene.h"
#include "scene/shore.h"
#include "scene/space.h"

#define BIT(layer) (1u << (layer))

/* Lines on the plane may err by this share of a dot: the graticule, and the
 * parallel that decided where armies stopped. */
#define TOLERANCE_DOTS 0.1
#define EXACT_DOTS     0.01

static const uint32_t terrain_layers =
	BIT(LAYER_LAND) | BIT(LAYER_LAKES) | BIT(LAYER_RELIEF) |
	BIT(LAYER_COAST) | BIT(LAYER_RIVERS) | BIT(LAYER_BORDERS) |
	BIT(LAYER_GRATICULE) | BIT(LAYER_PARALLEL);

void
terrain_init(struct terrain *terrain)
{
	memset(terrain, 0, sizeof *terrain);
}

void
terrain_release(struct terrain *terrain)
{
	dots_release(&terrain->land);
	dots_release(&terrain->dry);
	dots_release(&terrain->lines);
	dots_release(&terrain->parallel);
	dots_release(&terrain->world);
	path_release(&terrain->limb);
	free(terrain->grounds);
	free(terrain->dry_grounds);
	free(terrain->heights);
	free(terrain->shades);
	free(terrain->covers);
	terrain_init(terrain);
}

void
terrain_invalidate(struct terrain *terrain)
{
	terrain->drawn = false;
	path_release(&terrain->limb);
}

static void
resize(struct terrain *terrain, const struct viewport *viewport)
{
	const size_t cells = (size_t)viewport->columns * (size_t)viewport->rows;

	dots_release(&terrain->land);
	dots_release(&terrain->dry);
	dots_release(&terrain->lines);
	dots_release(&terrain->parallel);
	dots_init(&terrain->dry, viewport->columns, viewport->rows,
		viewport->across, viewport->down);
	dots_init(&terrain->land, viewport->columns, viewport->rows,
		viewport->across, viewport->down);
	dots_init(&terrain->lines, viewport->columns, viewport->rows,
		viewport->across, viewport->down);
	dots_init(&terrain->parallel, viewport->columns, viewport->rows,
		viewport->across, viewport->down);
	terrain->grounds = xreallocarray(
		terrain->grounds, cells, sizeof *terrain->grounds);
	terrain->dry_grounds = xreallocarray(
		terrain->dry_grounds, cells, sizeof *terrain->dry_grounds);
	terrain->heights = xreallocarray(
		terrain->heights, cells, sizeof *terrain->heights);
	terrain->shades =
		xreallocarray(terrain->shades, cells, sizeof *terrain->shades);
	terrain->covers =
		xreallocarray(terrain->covers, cells, sizeof *terrain->covers);
}

static void
remember_file(struct terrain *terrain, const char *filename)
{
	const char *slash = strrchr(filename, '/');

	if (terrain->file_count < ARRAY_LENGTH(terrain->files))
		terrain->files[terrain->file_count++] =
			slash ? slash + 1 : filename;
}

static const struct layer *
find_layer(struct terrain *terrain, struct basemap *basemap,
	enum basemap_layer which)
{
	const struct layer *layer = basemap_layer(
		basemap, which, &terrain->viewport, &terrain->error);

	if (layer)
		remember_file(terrain, layer->filename);
	return layer;
}

static void
stroke_layer(struct terrain *terrain, const struct layer *layer, uint8_t ink)
{
	const struct dash dash = ink_dash(ink, terrain->patterned);

	if (layer && dash.off)
		stroke_paths_dashed(&terrain->lines, &terrain->viewport,
			layer->paths, layer->count, dash, ink);
	else if (layer)
		stroke_paths(&terrain->lines, &terrain->viewport, layer->paths,
			layer->count, ink);
}

static const struct layer *
next_layer(struct terrain *terrain, struct basemap *basemap,
	enum basemap_layer which, size_t *index)
{
	const struct layer *layer = basemap_next(
		basemap, which, &terrain->viewport, index, &terrain->error);

	if (layer)
		remember_file(terrain, layer->filename);
	return layer;
}

/* Lakes of files of their own are no land, whatever the coast says. */
static void
draw_lakes(struct terrain *terrain, struct basemap *basemap)
{
	const size_t words =
		terrain->land.words_a_row * (size_t)terrain->land.height;
	const struct layer *lakes;
	struct dots water;
	size_t index = 0;

	while ((lakes = next_layer(terrain, basemap, BASEMAP_LAKES, &index))) {
		dots_init(&water, terrain->land.columns, terrain->land.rows,
			terrain->land.across, terrain->land.down);
		fill_rings(
			&water, &terrain->viewport, lakes->paths, lakes->count);
		for (size_t i = 0; i < words; i++)
			terrain->land.words[i] &= ~water.words[i];
		dots_release(&water);
		if (terrain->layers & BIT(LAYER_LAKES))
			shore_stroke_lakes(terrain, lakes->paths, lakes->count);
	}
}

static void
draw_other_lines(struct terrain *terrain, struct basemap *basemap)
{
	const struct layer *lines;
	size_t index = 0;

	while ((lines = next_layer(terrain, basemap, BASEMAP_LINES, &index)))
		stroke_layer(terrain, lines, INK_BORDER);
}

static void
draw_coast(struct terrain *terrain, struct basemap *basemap)
{
	const struct layer *coast = find_layer(terrain, basemap, BASEMAP_COAST);
	/* Land alone is asked for as a raster: dots are all there is. */
	const bool raster =
		(terrain->layers & ~BIT(LAYER_LAKES)) == BIT(LAYER_LAND);

	terrain->raster = raster;
	terrain->coverage =
		basemap_coverage(basemap, BASEMAP_COAST, &terrain->viewport);
	if (coast)
		fill_rings(&terrain->land, &terrain->viewport, coast->paths,
			coast->count);
	if (coast && !raster)
		shore_draw(terrain, coast);
	draw_lakes(terrain, basemap);
	if (raster) {
		memcpy(terrain->lines.words, terrain->land.words,
			terrain->land.words_a_row *
				(size_t)terrain->land.height *
				sizeof *terrain->land.words);
		memset(terrain->lines.inks, INK_LAND,
			(size_t)terrain->land.columns *
				(size_t)terrain->land.rows);
	}
}

static void
draw_line(struct terrain *terrain, struct point *points, size_t count,
	uint8_t ink)
{
	stroke_line(&terrain->lines, &terrain->viewport, points, count,
		ink_dash(ink, terrain->patterned), ink);
	free(points);
}

/* The part of the earth that lines cross: more than what is seen, by places
 * that a pan seldom changes, for a dash is counted from its line's end, and
 * the same line has to be drawn the same. */
static struct extent
extent_of_lines(const struct extent *seen)
{
	const double span =
		fmax(seen->east - seen->west, seen->north - seen->south);
	const double step = exp2(floor(log2(span)));
	const struct extent steps = {
		floor(seen->west / step) * step,
		floor(seen->south / step) * step,
		ceil(seen->east / step) * step,
		ceil(seen->north / step) * step,
	};

	/* More could go round the earth and meet itself. */
	if (!(span > 0 && span < 120))
		return *seen;
	return (struct extent){
		fmax(steps.west, fmin(seen->west, -180)),
		fmax(steps.south, -90),
		fmin(steps.east, fmax(seen->east, 180)),
		fmin(steps.north, 90),
	};
}

static void
draw_graticule(struct terrain *terrain, const struct projection *projection,
	const struct extent *seen)
{
	const struct extent box = *seen;
	const double tolerance = terrain->viewport.dot_width * TOLERANCE_DOTS;
	const double step = extent_is_empty(&box)
				    ? 0
				    : graticule_step(box.north - box.south, 6);
	struct extent ends;
	struct point *points;
	size_t count;

	terrain->graticule_step = step;
	if (step <= 0)
		return;
	ends = extent_of_lines(seen);
	for (double lat = ceil(box.south / step) * step; lat <= box.north;
		lat += step) {
		count = graticule_parallel(projection, lat, ends.west,
			ends.east, tolerance, &points);
		draw_line(terrain, points, count, INK_GRATICULE);
	}
	for (double lon = ceil(box.west / step) * step; lon <= box.east;
		lon += step) {
		count = graticule_meridian(projection, lon, ends.south,
			ends.north, tolerance, &points);
		draw_line(terrain, points, count, INK_GRATICULE);
	}
}

static void
draw_overlay(struct terrain *terrain, const struct projection *projection,
	const struct extent *seen, const struct overlay *overlay)
{
	const double tolerance = terrain->viewport.dot_width * EXACT_DOTS;
	struct extent ends;
	struct point *points;
	size_t count;

	if (extent_is_empty(seen))
		return;
	ends = extent_of_lines(seen);
	if (overlay->kind == OVERLAY_PARALLEL) {
		count = graticule_parallel(projection, overlay->value,
			ends.west, ends.east, tolerance, &points);
		stroke_line(&terrain->parallel, &terrain->viewport, points,
			count, (struct dash){ 0, 0, false }, INK_OVERLAY);
	} else if (overlay->kind == OVERLAY_MERIDIAN) {
		count = graticule_meridian(projection, overlay->value,
			ends.south, ends.north, tolerance, &points);
	} else {
		count = overlay->line_count;
		points = xreallocarray(NULL, count, sizeof *points);
		projection_forward_line(
			projection, overlay->line, points, count);
	}
	draw_line(terrain, points, count, INK_OVERLAY);
}

static void
draw_relief(struct terrain *terrain, struct basemap *basemap,
	const struct projection *projection)
{
	const size_t cells = (size_t)terrain->viewport.columns *
			     (size_t)terrain->viewport.rows;
	struct relief *relief = NULL;

	if (terrain->layers & BIT(LAYER_RELIEF))
		relief = basemap_relief(
			basemap, &terrain->viewport, &terrain->error);
	if (relief) {
		remember_file(terrain, relief_filename(relief));
		relief_warp(relief, projection, &terrain->viewport,
			terrain->heights, terrain->shades, terrain->covers);
	} else {
		for (size_t i = 0; i < cells; i++)
			terrain->heights[i] = terrain->shades[i] = NAN;
		memset(terrain->covers, 0, cells);
	}
}

static void
draw_lines(struct terrain *terrain, struct basemap *basemap,
	const struct campaign *campaign, const struct projection *projection)
{
	const struct extent *seen = basemap_seen(basemap, &terrain->viewport);

	if (terrain->layers & BIT(LAYER_GRATICULE))
		draw_graticule(terrain, projection, seen);
	if (terrain->layers & BIT(LAYER_RIVERS))
		stroke_layer(terrain,
			find_layer(terrain, basemap, BASEMAP_RIVERS),
			INK_RIVER);
	if (terrain->layers & BIT(LAYER_BORDERS)) {
		stroke_layer(terrain,
			find_layer(terrain, basemap, BASEMAP_BORDERS),
			INK_BORDER);
		draw_other_lines(terrain, basemap);
	}
	if (terrain->layers & BIT(LAYER_PARALLEL))
		for (size_t i = 0; i < campaign->overlay_count; i++)
			draw_overlay(terrain, projection, seen,
				&campaign->overlays[i]);
}

void
terrain_draw(struct terrain *terrain, struct basemap *basemap,
	const struct campaign *campaign, const struct projection *projection,
	const struct scene_state *state)
{
	const uint32_t layers = state->layers & terrain_layers;

	if (terrain->drawn && terrain->layers == layers &&
		terrain->theme == state->theme &&
		terrain->patterned == scene_is_mono(state) &&
		viewport_equal(&terrain->viewport, &state->viewport))
		return;
	terrain->viewport = state->viewport;
	terrain->layers = layers;
	terrain->graticule_step = 0;
	terrain->theme = state->theme;
	terrain->patterned = scene_is_mono(state);
	terrain->raster = false;
	terrain->file_count = 0;
	terrain->error.message[0] = '\0';
	terrain->coverage = COVERAGE_WHOLE;
	resize(terrain, &state->viewport);
	space_find(terrain, basemap, projection);
	if (layers & (BIT(LAYER_LAND) | BIT(LAYER_COAST) | BIT(LAYER_LAKES)))
		draw_coast(terrain, basemap);
	draw_relief(terrain, basemap, projection);
	ground_colour(terrain);
	draw_lines(terrain, basemap, campaign, projection);
	space_draw(terrain);
	terrain->drawn = true;
}
