#include <config.h>

#include "scene/tint.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "base/array.h"
#include "raster/colour.h"

/* A channel's change at most within a stretch, of 255. */
#define TOLERANCE 16
/* Shades between that of the flat and the darkest. */
#define SHADES 2.5f

/* What a stretch holds so far: the least and the most of each channel, spread
 * with eight bits free above each, and the sums of heights and shades. All
 * three channels are compared at once, as every cell of the map asks for it:
 * one by one they would take a pan 3 to 6 % more instructions. */
struct stretch {
	uint64_t least, most;
	float height, shade;
};

static struct stretch
begin(uint32_t colour)
{
	const uint64_t channels = colour_spread(colour);

	return (struct stretch){ .least = channels, .most = channels };
}

/* The lowest of the free bits of each channel, and a 1 in each. */
#define MARKS UINT64_C(0x010001000100)
#define ONES  UINT64_C(0x000100010001)

/* Marks the channels of which that of a is not less than that of b: where it
 * is less the difference borrows the mark. */
static inline uint64_t
no_less(uint64_t a, uint64_t b)
{
	return ((a | MARKS) - b) & MARKS;
}

/* The channels of a where they are marked, else those of b. */
static inline uint64_t
choose(uint64_t a, uint64_t b, uint64_t marked)
{
	return b ^ ((a ^ b) & (marked - (marked >> 8)));
}

/* Takes the colour in, unless it lies too far from another one. */
static inline bool
take(struct stretch *stretch, uint32_t colour)
{
	const uint64_t channels = colour_spread(colour);
	const uint64_t least = choose(
		stretch->least, channels, no_less(channels, stretch->least));
	const uint64_t most = choose(
		stretch->most, channels, no_less(stretch->most, channels));

	if (no_less(TOLERANCE * ONES, most - least) != MARKS)
		return false;
	stretch->least = least;
	stretch->most = most;
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
		const uint32_t colour = tints[first];
		struct stretch stretch = begin(colour);
		uint32_t tint;

		/* Two at least: a cell is twice as high as wide, so that a
		 * pair is a square. */
		end = first;
		while (end < count && isfinite(heights[end]) &&
			(tints[end] == colour || take(&stretch, tints[end]) ||
				end == first + 1)) {
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

static uint32_t
sea_of(enum theme theme, int depth)
{
	return theme_sea(theme, depth < TINT_DEPTHS ? tint_depths[depth] : NAN);
}

uint32_t
tint_sea(enum theme theme, float height)
{
	return sea_of(theme, tint_depth(height));
}

void
tint_all_seas(enum theme theme, uint32_t tints[TINT_DEPTHS + 1])
{
	for (int i = 0; i <= TINT_DEPTHS; i++)
		tints[i] = sea_of(theme, i);
}
