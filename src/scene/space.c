#include <config.h>

#include "scene/space.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "raster/fill.h"
#include "raster/outline.h"
#include "scene/ink.h"

static void
find_limb(struct path *limb, const struct projection *projection)
{
	struct lonlat *outline;
	const size_t count =
		domain_outline(projection_domain(projection), &outline);
	struct point *points = xreallocarray(NULL, count, sizeof *points);
	size_t kept = 0;

	projection_forward_inside(projection, outline, points, count);
	for (size_t i = 0; i + 1 < count; i++)
		if (isfinite(points[i].x))
			points[kept++] = points[i];
	if (kept > 0) {
		points[kept] = points[0];
		kept++;
	}
	path_init(limb, points, kept, NULL);
	free(outline);
}

void
space_find(struct terrain *terrain, struct basemap *basemap,
	const struct projection *projection)
{
	const struct viewport *v = &terrain->viewport;

	dots_release(&terrain->world);
	terrain->ends = !basemap_is_filled(basemap, v);
	if (!terrain->ends)
		return;
	dots_init(&terrain->world, v->columns, v->rows, v->across, v->down);
	if (terrain->limb.points == NULL)
		find_limb(&terrain->limb, projection);
	fill_rings(&terrain->world, v, &terrain->limb, terrain->limb.count > 0);
}

void
space_draw(struct terrain *terrain)
{
	const struct viewport *v = &terrain->viewport;
	const uint32_t space =
		theme_style(terrain->theme, ROLE_PANEL).background;
	const int half = v->across * v->down / 2;

	if (!terrain->ends)
		return;
	for (int row = 0; row < v->rows; row++)
		for (int column = 0; column < v->columns; column++)
			if (__builtin_popcount(dots_pattern(
				    &terrain->world, column, row)) < half)
				terrain->grounds[row * v->columns + column] =
					space;
	/* Land alone is asked for as a raster. */
	if (terrain->layers & ~(1u << LAYER_LAND | 1u << LAYER_LAKES))
		outline_draw(&terrain->lines, &terrain->world, &terrain->world,
			INK_GRATICULE);
}
