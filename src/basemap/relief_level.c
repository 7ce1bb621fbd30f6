#include <config.h>

#include "basemap/relief_level.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

static const double radian = 0.017453292519943295;

void
relief_level_measure(struct relief_level *level)
{
	level->per_metre_east = xreallocarray(
		NULL, (size_t)level->rows, sizeof *level->per_metre_east);
	level->per_metre_north = (float)(1 / (level->step_y * METRES_A_DEGREE));
	for (int i = 0; i < level->rows; i++) {
		const double lat = level->north - i * level->step_y;

		level->per_metre_east[i] =
			(float)(1 / (level->step_x * METRES_A_DEGREE *
					    fmax(cos(lat * radian), 0.01)));
	}
}

struct relief_level
relief_level_halve(const struct relief_level *fine)
{
	struct relief_level level = {
		.columns = fine->columns / 2,
		.rows = fine->rows / 2,
		.west = fine->west + fine->step_x / 2,
		.north = fine->north - fine->step_y / 2,
		.step_x = fine->step_x * 2,
		.step_y = fine->step_y * 2,
	};

	level.heights =
		xreallocarray(NULL, (size_t)level.columns * (size_t)level.rows,
			sizeof *level.heights);
	for (int i = 0; i < level.rows; i++) {
		const int16_t *upper =
			fine->heights + (size_t)(2 * i) * (size_t)fine->columns;
		const int16_t *lower = upper + fine->columns;
		int16_t *heights =
			level.heights + (size_t)i * (size_t)level.columns;

		for (int j = 0; j < level.columns; j++) {
			const int sum = upper[2 * j] + upper[2 * j + 1] +
					lower[2 * j] + lower[2 * j + 1];

			heights[j] = (int16_t)((sum + (sum < 0 ? -2 : 2)) / 4);
		}
	}
	relief_level_measure(&level);
	return level;
}

void
relief_level_release(struct relief_level *level)
{
	free(level->heights);
	free(level->per_metre_east);
}

static int
clamp_index(int index, int count)
{
	return index < 0 ? 0 : index < count ? index : count - 1;
}

static float
blend(float a, float b, float share)
{
	return a + share * (b - a);
}

struct relief_patch
relief_patch_at(const struct relief_level *level, struct point place)
{
	const int column = clamp_index((int)place.x, level->columns - 1);
	const int row = clamp_index((int)place.y, level->rows - 1);
	struct relief_patch patch = {
		.x = (float)(place.x - column),
		.y = (float)(place.y - row),
		.row = row,
	};
	int columns[4];

	for (int j = 0; j < 4; j++)
		columns[j] = clamp_index(column + j - 1, level->columns);
	for (int i = 0; i < 4; i++) {
		const int16_t *heights =
			level->heights +
			(size_t)clamp_index(row + i - 1, level->rows) *
				(size_t)level->columns;

		for (int j = 0; j < 4; j++)
			patch.nodes[i][j] = heights[columns[j]];
	}
	return patch;
}

float
relief_patch_height(const struct relief_patch *patch)
{
	const float(*n)[4] = (const float(*)[4])patch->nodes;

	return blend(blend(n[1][1], n[1][2], patch->x),
		blend(n[2][1], n[2][2], patch->x), patch->y);
}

/* Rising to the east faces west, rising to the south faces north: lit. */
float
relief_patch_shade(const struct relief_patch *patch,
	const struct relief_level *level, float steeper)
{
	const float(*n)[4] = (const float(*)[4])patch->nodes;
	const float x = patch->x, y = patch->y;
	const float east = blend(blend(n[1][2] - n[1][0], n[1][3] - n[1][1], x),
		blend(n[2][2] - n[2][0], n[2][3] - n[2][1], x), y);
	const float south =
		blend(blend(n[2][1] - n[0][1], n[2][2] - n[0][2], x),
			blend(n[3][1] - n[1][1], n[3][2] - n[1][2], x), y);
	const float slope = (east * level->per_metre_east[patch->row] +
				    south * level->per_metre_north) *
			    steeper * 0.5f * 0.70710678f;

	return slope / sqrtf(1 + slope * slope);
}
