#include <config.h>

#include "basemap/relief_level.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/memory.h"
#include "geometry/extent.h"

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

/* The 4 x 4 nodes about a place, the outermost repeated at the edges:
 *
 *      . + + .     + gives the height, with the others the slopes, each
 *      + # # +       the difference of two nodes two steps apart
 *      + # # +
 *      . + + .   */
struct patch {
	const int16_t *first; /* of four heights in each of four rows, */
	int stride;           /* so many heights apart */
	float x, y; /* of the place, from the second column and row, 0 to 1 */
	int row;
};

static inline struct patch
patch_at(const struct relief_level *level, struct point place)
{
	const int column = (int)place.x, row = (int)place.y;

	return (struct patch){
		.first = level->heights +
			 (ptrdiff_t)(row - 1) * level->columns + column - 1,
		.stride = level->columns,
		.x = (float)(place.x - column),
		.y = (float)(place.y - row),
		.row = row,
	};
}

/* The same at the end of the grid. heights: room for those of the patch. */
static struct patch
patch_at_end(const struct relief_level *level, struct point place,
	int16_t heights[16])
{
	const int column = clamp_index((int)place.x, level->columns - 1);
	const int row = clamp_index((int)place.y, level->rows - 1);

	for (int i = 0; i < 16; i++)
		heights[i] =
			level->heights[(ptrdiff_t)clamp_index(
					       row + i / 4 - 1, level->rows) *
					       level->columns +
				       clamp_index(column + i % 4 - 1,
					       level->columns)];
	return (struct patch){
		.first = heights,
		.stride = 4,
		.x = (float)(place.x - column),
		.y = (float)(place.y - row),
		.row = row,
	};
}

/* Between the four inner nodes. */
static inline float
blend(const struct patch *patch, int upper_left, int upper_right,
	int lower_left, int lower_right)
{
	const float upper = (float)upper_left +
			    patch->x * (float)(upper_right - upper_left);
	const float lower = (float)lower_left +
			    patch->x * (float)(lower_right - lower_left);

	return upper + patch->y * (lower - upper);
}

static inline float
height_of(const struct patch *patch)
{
	const int16_t *upper = patch->first + patch->stride;
	const int16_t *lower = upper + patch->stride;

	return blend(patch, upper[1], upper[2], lower[1], lower[2]);
}

/* Rising to the east faces west, rising to the south faces north: lit. */
static inline float
shade_of(const struct patch *patch, const struct relief_level *level,
	float steeper)
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

/* The share of a grid's side over which it fades at either end. */
#define FADING (1.0 / 16)

static inline double
cover_along(double at, int last)
{
	return (at < last - at ? at : last - at) / (FADING * last);
}

static inline uint8_t
cover_at(const struct relief_level *level, struct point place)
{
	const double x = cover_along(place.x, level->columns - 1);
	const double y = cover_along(place.y, level->rows - 1);
	const double least = x < y ? x : y;

	return (uint8_t)(255 * (least < 1 ? least : 1));
}

/* What lies so many steps within the grid. */
static struct extent
inner_box(const struct relief_level *level, double x, double y)
{
	return (struct extent){ x, y, level->columns - 1 - x,
		level->rows - 1 - y };
}

static inline bool
holds(const struct extent *box, struct point place)
{
	return place.x >= box->west && place.x <= box->east &&
	       place.y >= box->south && place.y <= box->north;
}

void
relief_level_look(const struct relief_level *level, const struct point *places,
	int count, float steeper, float *heights, float *shades,
	uint8_t *covers)
{
	/* The grid; where no patch reaches beyond it; and where it does not
	 * fade, which is most of it. */
	const struct extent whole = inner_box(level, 0, 0);
	const struct extent inner = inner_box(level, 1, 1);
	const struct extent clear =
		inner_box(level, FADING * (level->columns - 1) + 1,
			FADING * (level->rows - 1) + 1);
	int16_t edge[16];

	for (int i = 0; i < count; i++) {
		const struct point place = places[i];
		struct patch patch;
		float height = NAN, shade = 0;

		covers[i] = 0;
		if (holds(&clear, place)) {
			covers[i] = 255;
			patch = patch_at(level, place);
			height = height_of(&patch);
		} else if (holds(&whole, place)) {
			covers[i] = cover_at(level, place);
			patch = holds(&inner, place) && place.x < inner.east &&
						place.y < inner.north
					? patch_at(level, place)
					: patch_at_end(level, place, edge);
			height = height_of(&patch);
		}
		if (height >= 0)
			shade = shade_of(&patch, level, steeper);
		heights[i] = height;
		shades[i] = shade;
	}
}
