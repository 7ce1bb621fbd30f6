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

/* Channels of grounds that are alike differ by so much at most. */
#define ALIKE 40

uint32_t
ground_at(const struct terrain *terrain, struct cellpos cell, bool land)
{
	const size_t i = (size_t)cell.row * (size_t)terrain->viewport.columns +
			 (size_t)cell.column;

	return land ? terrain->dry_grounds[i]
		    : tint_sea(terrain->theme, terrain->heights[i]);
}

uint32_t
ground_beside(uint32_t ground, uint32_t other)
{
	return colour_is_as_grey(ground) == colour_is_as_grey(other) &&
			       colour_is_near(ground, other, ALIKE)
		       ? other
		       : ground;
}

void
ground_calm(struct grid *grid, int column, int row, int columns)
{
	struct cell *cells = grid_cell(grid, column, row);
	const uint32_t middle = cells[columns / 2].style.background;

	for (int x = 0; x < columns; x++)
		cells[x].style.background =
			ground_beside(cells[x].style.background, middle);
}

static int
span(int at, int reach, int length)
{
	const int first = at > reach ? at - reach : 0;
	const int last = at + reach < length ? at + reach : length - 1;

	return last - first + 1;
}

/* The lights of a map's cells as the means are made of them. Beyond the map
 * all are 0, so that nothing is asked at its edges. */
struct lights {
	float *row;  /* of the row of cells at hand */
	float *sums; /* of each cell and those beside it, a row's */
	int *spans;  /* of how many cells */
	float *all;  /* what they lie in */
};

static void
lights_init(struct lights *lights, int columns, int rows)
{
	const size_t width = (size_t)columns;
	const size_t row = width + 2 * REACH_COLUMNS + 1;

	lights->all =
		xcalloc(row + width * ((size_t)rows + 2), sizeof *lights->all);
	lights->row = lights->all + REACH_COLUMNS + 1;
	lights->sums = lights->all + row + width;
	lights->spans = xreallocarray(NULL, width, sizeof *lights->spans);
	for (int x = 0; x < columns; x++)
		lights->spans[x] = span(x, REACH_COLUMNS, columns);
}

static void
lights_release(struct lights *lights)
{
	free(lights->all);
	free(lights->spans);
}

/* The sums of each cell of a row and of those beside it. */
static void
sum_row(const float *lights, float *sums, int columns)
{
	float sum = 0;

	for (int x = 0; x < REACH_COLUMNS; x++)
		sum += lights[x];
	for (int x = 0; x < columns; x++) {
		sum += lights[x + REACH_COLUMNS];
		sum -= lights[x - REACH_COLUMNS - 1];
		sums[x] = sum;
	}
}

/* The ground of a row of cells as if it were land, and its lights. */
static void
colour_row(struct terrain *terrain, int row, struct lights *lights)
{
	const int columns = terrain->viewport.columns;
	const size_t first = (size_t)row * (size_t)columns;
	uint32_t *dry = terrain->dry_grounds + first;

	tint_land(terrain->theme, terrain->heights + first,
		terrain->shades + first, columns, dry);
	for (int x = 0; x < columns; x++)
		lights->row[x] = colour_light(dry[x]);
	sum_row(lights->row, lights->sums + first, columns);
}

/* Gives a row's cells with land the greys of their means: no other is asked
 * for. */
static void
grey_row(struct terrain *terrain, int row, const struct lights *lights,
	const uint8_t *land)
{
	const int columns = terrain->viewport.columns;
	const int rows = span(row, REACH_ROWS, terrain->viewport.rows);
	const size_t first = (size_t)row * (size_t)columns;
	const float *sums = lights->sums + first;
	uint32_t *dry = terrain->dry_grounds + first;

	for (int x = 0; x < columns; x++)
		if (land[x])
			dry[x] = colour_as_grey(dry[x],
				(sums[x] + sums[x - columns] +
					sums[x + columns]) /
					(float)(lights->spans[x] * rows));
}

/* The grounds of a row: of land where half of its dots are land, else of the
 * sea. */
static void
choose_row(struct terrain *terrain, int row, const uint32_t *seas,
	const uint8_t *land)
{
	const struct viewport *v = &terrain->viewport;
	const int dots = v->across * v->down;
	const size_t first = (size_t)row * (size_t)v->columns;
	const float *heights = terrain->heights + first;
	const uint32_t *dry = terrain->dry_grounds + first;
	uint32_t *grounds = terrain->grounds + first;

	for (int x = 0; x < v->columns; x++)
		grounds[x] = land[x] && 2 * dots_count(land[x]) >= dots
				     ? dry[x]
				     : seas[tint_depth(heights[x])];
}

/* Toward the end of the relief it becomes flat, and its heights those of the
 * ground where there is none. */
static void
fade_relief(struct terrain *terrain)
{
	const int cells = terrain->viewport.columns * terrain->viewport.rows;

	for (int i = 0; i < cells; i++) {
		float share, flat;

		if (terrain->covers[i] == 255)
			continue;
		share = (float)terrain->covers[i] / 255;
		flat = terrain->heights[i] < 0 ? TINT_FLAT_SEA : TINT_FLAT_LAND;
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
	uint32_t seas[TINT_DEPTHS + 1] = { 0 };
	uint8_t land[GRID_SIDE_MAX] = { 0 };
	struct lights lights;

	tint_all_seas(terrain->theme, seas);
	fade_relief(terrain);
	lights_init(&lights, v->columns, v->rows);
	for (int row = 0; row < v->rows; row++)
		colour_row(terrain, row, &lights);
	for (int row = 0; row < v->rows; row++) {
		if (terrain->layers >> LAYER_LAND & 1)
			dots_patterns(&terrain->land, row, land);
		grey_row(terrain, row, &lights, land);
		choose_row(terrain, row, seas, land);
	}
	lights_release(&lights);
}
