#include <config.h>

#include "basemap/relief_level.h"

#include <math.h>
#include <stdbool.h>
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

void
relief_patch_init(struct relief_patch *patch, const struct relief_level *level,
	struct point place)
{
	const int column = clamp_index((int)place.x, level->columns - 1);
	const int row = clamp_index((int)place.y, level->rows - 1);

	patch->x = (float)(place.x - column);
	patch->y = (float)(place.y - row);
	patch->row = row;
	if (column > 0 && column + 2 < level->columns && row > 0 &&
		row + 2 < level->rows) {
		patch->stride = level->columns;
		patch->first = level->heights +
			       (ptrdiff_t)(row - 1) * level->columns + column -
			       1;
		return;
	}
	for (int i = 0; i < 16; i++)
		patch->edge[i] =
			level->heights[(ptrdiff_t)clamp_index(
					       row + i / 4 - 1, level->rows) *
					       level->columns +
				       clamp_index(column + i % 4 - 1,
					       level->columns)];
	patch->stride = 4;
	patch->first = patch->edge;
}

/* Between the four inner nodes. */
static float
blend(const struct relief_patch *patch, int upper_left, int upper_right,
	int lower_left, int lower_right)
{
	const float upper = (float)upper_left +
			    patch->x * (float)(upper_right - upper_left);
	const float lower = (float)lower_left +
			    patch->x * (float)(lower_right - lower_left);

	return upper + patch->y * (lower - upper);
}

float
relief_patch_height(const struct relief_patch *patch)
{
	const int16_t *upper = patch->first + patch->stride;
	const int16_t *lower = upper + patch->stride;

	return blend(patch, upper[1], upper[2], lower[1], lower[2]);
}

/* Rising to the east faces west, rising to the south faces north: lit. */
float
relief_patch_shade(const struct relief_patch *patch,
	const struct relief_level *level, float steeper)
{
	const int16_t *a = patch->first, *b = a + patch->stride;
	const int16_t *c = b + patch->stride, *d = c + patch->stride;
	const float east = blend(
		patch, b[2] - b[0], b[3] - b[1], c[2] - c[0], c[3] - c[1]);
	const float south = blend(
		patch, c[1] - a[1], c[2] - a[2], d[1] - b[1], d[2] - b[2]);
	const float slope = (east * level->per_metre_east[patch->row] +
				    south * level->per_metre_north) *
			    steeper * 0.5f * 0.70710678f;

	return slope / sqrtf(1 + slope * slope);
}
