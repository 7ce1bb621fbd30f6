/* Among 256 colours land is a few greys. Cell by cell they would be a
 * patchwork, and each change of colour costs a terminal a dozen bytes, so the
 * greys follow the mean of the cells about each:
 *
 *	. . . . .
 *	. . x . .
 *	. . . . .
 */
#include <config.h>

#include "scene/ground.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "raster/colour.h"
#include "scene/scene.h"
#include "scene/theme.h"
#include "scene/tint.h"

#define REACH_COLUMNS 2
#define REACH_ROWS    1

uint32_t
ground_at(const struct terrain *terrain, struct cellpos cell, bool land)
{
	const size_t i = (size_t)cell.row * (size_t)terrain->viewport.columns +
			 (size_t)cell.column;

	return land ? terrain->dry_grounds[i]
		    : tint_sea(terrain->theme, terrain->heights[i]);
}

/* The sums of each cell of a row and of those beside it. */
static void
sum_row(const float *lights, float *sums, int columns)
{
	float sum = 0;

	for (int x = 0; x < REACH_COLUMNS && x < columns; x++)
		sum += lights[x];
	for (int x = 0; x < columns; x++) {
		if (x + REACH_COLUMNS < columns)
			sum += lights[x + REACH_COLUMNS];
		if (x > REACH_COLUMNS)
			sum -= lights[x - REACH_COLUMNS - 1];
		sums[x] = sum;
	}
}

static int
span(int at, int reach, int length)
{
	const int first = at > reach ? at - reach : 0;
	const int last = at + reach < length ? at + reach : length - 1;

	return last - first + 1;
}

/* Gives a row's cells the greys of their means. sums: of that row, with those
 * of the rows above and below. */
static void
set_greys(struct terrain *terrain, int row, const float *sums)
{
	const int columns = terrain->viewport.columns;
	const int rows = terrain->viewport.rows;
	const int cells_down = span(row, REACH_ROWS, rows);
	uint32_t *dry = terrain->dry_grounds + (size_t)row * (size_t)columns;

	for (int x = 0; x < columns; x++) {
		float sum = sums[x];

		if (row > 0)
			sum += sums[x - columns];
		if (row + 1 < rows)
			sum += sums[x + columns];
		dry[x] = colour_as_grey(
			dry[x], sum / (float)(span(x, REACH_COLUMNS, columns) *
					      cells_down));
	}
}

/* The ground of every cell as if it were land. */
static void
colour_dry(struct terrain *terrain)
{
	const size_t columns = (size_t)terrain->viewport.columns;
	const size_t rows = (size_t)terrain->viewport.rows;
	float *sums = xreallocarray(NULL, columns * (rows + 1), sizeof *sums);
	float *lights = sums + columns * rows;

	for (size_t row = 0; row < rows; row++) {
		const size_t first = row * columns;
		uint32_t *dry = terrain->dry_grounds + first;

		tint_land(terrain->theme, terrain->heights + first,
			terrain->shades + first, (int)columns, dry);
		for (size_t x = 0; x < columns; x++)
			lights[x] = colour_light(dry[x]);
		sum_row(lights, sums + first, (int)columns);
	}
	for (size_t row = 0; row < rows; row++)
		set_greys(terrain, (int)row, sums + row * columns);
	free(sums);
}

/* Toward the end of the relief it becomes flat, and its heights those of the
 * ground where there is none. */
static void
fade_relief(struct terrain *terrain)
{
	const int cells = terrain->viewport.columns * terrain->viewport.rows;

	for (int i = 0; i < cells; i++) {
		const float share = (float)terrain->covers[i] / 255;
		const float flat = terrain->heights[i] < 0 ? TINT_FLAT_SEA
							   : TINT_FLAT_LAND;

		if (terrain->covers[i] == 255)
			continue;
		terrain->heights[i] =
			terrain->covers[i] == 0
				? NAN
				: flat + share * (terrain->heights[i] - flat);
		terrain->shades[i] *= share;
	}
}

void
ground_colour(struct terrain *terrain)
{
	const struct viewport *v = &terrain->viewport;
	const int dots = v->across * v->down;
	const bool land_shown = terrain->layers >> LAYER_LAND & 1;
	uint8_t land[GRID_SIDE_MAX];

	fade_relief(terrain);
	colour_dry(terrain);
	for (int row = 0; row < v->rows; row++) {
		const size_t first = (size_t)row * (size_t)v->columns;
		const uint32_t *dry = terrain->dry_grounds + first;
		uint32_t *grounds = terrain->grounds + first;

		dots_patterns(&terrain->land, row, land);
		for (int x = 0; x < v->columns; x++)
			grounds[x] =
				land_shown && 2 * dots_count(land[x]) >= dots
					? dry[x]
					: tint_sea(terrain->theme,
						  terrain->heights[first +
								   (size_t)x]);
	}
}
