#include <config.h>

#include "scene/tint.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "base/array.h"

/* A channel's change at most within a stretch, of 255. */
#define TOLERANCE 16
/* Shades between that of the flat and the darkest. */
#define SHADES 3.0f

/* What a stretch holds so far: the least and the most of each channel, and the
 * sums of heights and shades. */
struct stretch {
	int least[3], most[3];
	float height, shade;
};

static int
channel(uint32_t colour, int which)
{
	return (int)(colour >> (16 - 8 * which) & 0xff);
}

static struct stretch
begin(uint32_t colour)
{
	struct stretch stretch = { .height = 0 };

	for (int i = 0; i < 3; i++)
		stretch.least[i] = stretch.most[i] = channel(colour, i);
	return stretch;
}

/* What one channel holds with a value more; false if that is too much. */
static inline bool
holds(int value, int *least, int *most)
{
	*least = value < *least ? value : *least;
	*most = value > *most ? value : *most;
	return *most - *least <= TOLERANCE;
}

/* Takes the colour in, unless it lies too far from another one. */
static inline bool
take(struct stretch *stretch, uint32_t colour)
{
	struct stretch with = *stretch;

	if (!holds(channel(colour, 0), &with.least[0], &with.most[0]) ||
		!holds(channel(colour, 1), &with.least[1], &with.most[1]) ||
		!holds(channel(colour, 2), &with.least[2], &with.most[2]))
		return false;
	*stretch = with;
	return true;
}

/* The step nearest to a height. */
static float
nearest(const float *steps, size_t count, float height)
{
	size_t i = 0;

	while (i + 1 < count && height > (steps[i] + steps[i + 1]) / 2)
		i++;
	return steps[i];
}

/* The tint of so many cells with these sums. */
static uint32_t
step_of(enum theme theme, const struct stretch *stretch, int count)
{
	static const float steps[] = { 0, 150, 275, 400, 600, 800, 1300, 2000 };
	const float cells = (float)count;

	return theme_land(theme,
		nearest(steps, ARRAY_LENGTH(steps), stretch->height / cells),
		roundf(stretch->shade / cells * SHADES) / SHADES);
}

void
tint_land(enum theme theme, const float *heights, const float *shades,
	int count, uint32_t *tints)
{
	theme_land_row(theme, heights, shades, tints, count);
	for (int first = 0, end; first < count; first = end) {
		struct stretch stretch = begin(tints[first]);
		uint32_t tint;

		/* Two at least: a cell is twice as high as wide, so that a
		 * pair is a square. */
		end = first;
		while (end < count && isfinite(heights[end]) &&
			(take(&stretch, tints[end]) || end == first + 1)) {
			stretch.height += heights[end];
			stretch.shade += shades[end];
			end++;
		}
		if (end == first) {
			end++;
			continue;
		}
		tint = step_of(theme, &stretch, end - first);
		for (int i = first; i < end; i++)
			tints[i] = tint;
	}
}

/* The steps of depth; beyond them that of what is not known. */
static const float depths[] = { -3500, -1500, -200, 0 };

static int
depth_of(float height)
{
	int depth = 0;

	if (!isfinite(height))
		return ARRAY_LENGTH(depths);
	for (size_t i = 0; i + 1 < ARRAY_LENGTH(depths); i++)
		depth += height > (depths[i] + depths[i + 1]) / 2;
	return depth;
}

static uint32_t
sea_of(enum theme theme, int depth)
{
	return theme_sea(
		theme, depth < (int)ARRAY_LENGTH(depths) ? depths[depth] : NAN);
}

uint32_t
tint_sea(enum theme theme, float height)
{
	return sea_of(theme, depth_of(height));
}

void
tint_sea_row(enum theme theme, const float *heights, int count, uint32_t *tints)
{
	uint32_t all[ARRAY_LENGTH(depths) + 1] = { 0 };

	for (size_t i = 0; i < ARRAY_LENGTH(all); i++)
		all[i] = sea_of(theme, (int)i);
	for (int i = 0; i < count; i++)
		tints[i] = all[depth_of(heights[i])];
}
