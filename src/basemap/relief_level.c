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
	const bool is_inside = column > 0 && column + 2 < level->columns;

	patch->x = (float)(place.x - column);
	patch->y = (float)(place.y - row);
	patch->row = row;
	for (int i = 0; i < 4; i++) {
		const int16_t *heights =
			level->heights +
			(size_t)clamp_index(row + i - 1, level->rows) *
				(size_t)level->columns;

		if (is_inside) {
			patch->rows[i] = heights + column - 1;
			continue;
		}
		for (int j = 0; j < 4; j++)
			patch->edge[i][j] = heights[clamp_index(
				column + j - 1, level->columns)];
		patch->rows[i] = patch->edge[i];
	}
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
	const int16_t *upper = patch->rows[1], *lower = patch->rows[2];

	return blend(patch, upper[1], upper[2], lower[1], lower[2]);
}

/* Rising to the east faces west, rising to the south faces north: lit. */
float
relief_patch_shade(const struct relief_patch *patch,
	const struct relief_level *level, float steeper)
{
	const int16_t *const *n = patch->rows;
	const float east = blend(patch, n[1][2] - n[1][0], n[1][3] - n[1][1],
		n[2][2] - n[2][0], n[2][3] - n[2][1]);
	const float south = blend(patch, n[2][1] - n[0][1], n[2][2] - n[0][2],
		n[3][1] - n[1][1], n[3][2] - n[1][2]);
	const float slope = (east * level->per_metre_east[patch->row] +
				    south * level->per_metre_north) *
			    steeper * 0.5f * 0.70710678f;

	return slope / sqrtf(1 + slope * slope);
}
