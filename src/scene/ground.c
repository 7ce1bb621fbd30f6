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

/* Toward the end of the relief its tints become that of the flat ground. */
static uint32_t
fade(uint32_t flat, uint32_t tint, uint8_t cover)
{
	return cover == 255 ? tint : colour_mix(flat, tint, cover);
}

uint32_t
ground_at(const struct terrain *terrain, struct cellpos cell, bool land)
{
	const size_t i = (size_t)cell.row * (size_t)terrain->viewport.columns +
			 (size_t)cell.column;

	return land ? terrain->dry_grounds[i]
		    : fade(theme_sea(terrain->theme, NAN),
			      theme_sea(terrain->theme, terrain->heights[i]),
			      terrain->covers[i]);
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

/* Gives each cell the grey of the mean of the cells about it. */
static void
smooth_greys(struct terrain *terrain)
{
	const int columns = terrain->viewport.columns;
	const int rows = terrain->viewport.rows;
	float *lights = xreallocarray(
		NULL, (size_t)columns * ((size_t)rows + 1), sizeof *lights);
	float *sums = lights + (size_t)columns * (size_t)rows;

	for (int row = 0; row < rows; row++) {
		const uint32_t *dry = terrain->dry_grounds + row * columns;

		for (int x = 0; x < columns; x++)
			sums[x] = colour_light(dry[x]);
		sum_row(sums, lights + row * columns, columns);
	}
	for (int row = 0; row < rows; row++)
		for (int x = 0; x < columns; x++) {
			const int i = row * columns + x;
			const float *light = lights + i;
			float sum = *light;

			if (row > 0)
				sum += light[-columns];
			if (row + 1 < rows)
				sum += light[columns];
			terrain->dry_grounds[i] = colour_as_grey(
				terrain->dry_grounds[i],
				sum / (float)(span(x, REACH_COLUMNS, columns) *
					      span(row, REACH_ROWS, rows)));
		}
	free(lights);
}

void
ground_colour(struct terrain *terrain)
{
	const struct viewport *v = &terrain->viewport;
	const int dots = v->across * v->down;
	const uint32_t flat = theme_land(terrain->theme, NAN, NAN);
	const bool land_shown = terrain->layers >> LAYER_LAND & 1;
	uint8_t land[GRID_SIDE_MAX];

	for (int i = 0; i < v->rows * v->columns; i++)
		terrain->dry_grounds[i] = fade(flat,
			theme_land(terrain->theme, terrain->heights[i],
				terrain->shades[i]),
			terrain->covers[i]);
	smooth_greys(terrain);
	for (int row = 0; row < v->rows; row++) {
		uint32_t *grounds = terrain->grounds + row * v->columns;

		dots_patterns(&terrain->land, row, land);
		for (int column = 0; column < v->columns; column++) {
			const int count = __builtin_popcount(land[column]);

			grounds[column] = ground_at(terrain,
				(struct cellpos){ column, row },
				land_shown && 2 * count >= dots);
		}
		tint_even(grounds, v->columns);
	}
}
