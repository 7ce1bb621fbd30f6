/* The 256 colours of xterm: 16 basic ones, which users change, a cube of
 * 6 x 6 x 6 and 24 greys between black and white. */
#include <config.h>

#include "raster/colour.h"

#include <math.h>

#include "raster/palette.h"

static const int cube_levels[6] = { 0, 95, 135, 175, 215, 255 };

static int
channel(uint32_t colour, int which) /* 0 red, 1 green, 2 blue */
{
	return (int)(colour >> (16 - 8 * which) & 0xff);
}

static int
basic(uint32_t colour)
{
	return (int)(colour >> 24 & 15);
}

/* Of a cube level: the nearest; the lower one where two are as near. */
static int
nearest_level(int value)
{
	int level = 0;

	while (level < 5 &&
		value - cube_levels[level] > cube_levels[level + 1] - value)
		level++;
	return level;
}

static int
squared_distance(uint32_t colour, const int rgb[3])
{
	int sum = 0;

	for (int i = 0; i < 3; i++) {
		const int difference = channel(colour, i) - rgb[i];

		sum += difference * difference;
	}
	return sum;
}

/* The distance is a sum over the channels, so that the nearest colour of the
 * cube has the nearest level in each, and the nearest grey is that nearest to
 * the mean: two candidates, of which one is the nearest of all 240. */
static int
nearest_of_256(uint32_t colour)
{
	const int sum =
		channel(colour, 0) + channel(colour, 1) + channel(colour, 2);
	int grey = (sum - 3 * 8 + 15) / 30; /* (mean - 8) / 10, rounded */
	int levels[3], cube[3], ramp[3];

	grey = grey < 0 ? 0 : grey > 23 ? 23 : grey;
	for (int i = 0; i < 3; i++) {
		levels[i] = nearest_level(channel(colour, i));
		cube[i] = cube_levels[levels[i]];
		ramp[i] = 8 + 10 * grey;
	}
	if (squared_distance(colour, ramp) < squared_distance(colour, cube))
		return 232 + grey;
	return 16 + 36 * levels[0] + 6 * levels[1] + levels[2];
}

/* Five dark greys, 233 and on, stand for what is dark, five light ones, 255 and
 * back, for what is light: 0 to 4. */
#define GREYS     5
#define FIRST_BIT 28 /* of a stand-in: 3 and on are the greys */
#define GREY_BASE 3u

static int
grey_step(float light)
{
	const float from = light < 128 ? light - 18 : 238 - light;

	if (!(from > 0))
		return 0;
	return from < 20 * (GREYS - 1) ? (int)(from / 20 + 0.5f) : GREYS - 1;
}

static int
grey_index(uint32_t colour, int step)
{
	return colour_light(colour) < 128 ? 233 + 2 * step : 255 - 2 * step;
}

uint32_t
colour_as_grey(uint32_t colour, float light)
{
	const uint32_t grey = GREY_BASE + (uint32_t)grey_step(light);

	return (colour & ~(7u << FIRST_BIT)) | grey << FIRST_BIT;
}

static int
stand_in_of_256(uint32_t colour)
{
	const uint32_t stand_in = colour >> FIRST_BIT & 7;

	if (stand_in == COLOUR_AS_NAVY >> FIRST_BIT)
		return 17;
	if (stand_in == COLOUR_AS_GREY >> FIRST_BIT)
		return grey_index(colour, grey_step(colour_light(colour)));
	if (stand_in >= GREY_BASE)
		return grey_index(colour, (int)(stand_in - GREY_BASE));
	return nearest_of_256(colour);
}

int
colour_index(uint32_t colour, enum colour_depth depth)
{
	if (colour_is_default(colour) || depth == COLOUR_NONE)
		return -1;
	if (depth == COLOUR_8)
		return basic(colour) & 7;
	if (depth == COLOUR_16)
		return basic(colour);
	return stand_in_of_256(colour);
}

/* The index's colour as xterm has it. */
static uint32_t
rgb_of_index(int index)
{
	if (index < 16)
		return palette_rgb(PALETTE_XTERM, index);
	if (index >= 232)
		return (uint32_t)(8 + 10 * (index - 232)) * 0x010101;
	index -= 16;
	return (uint32_t)cube_levels[index / 36] << 16 |
	       (uint32_t)cube_levels[index / 6 % 6] << 8 |
	       (uint32_t)cube_levels[index % 6];
}

uint32_t
colour_shown(uint32_t colour, enum colour_depth depth, uint32_t otherwise)
{
	if (colour_is_default(colour) || depth == COLOUR_NONE)
		return otherwise & 0xffffff;
	return depth == COLOUR_TRUE ? colour & 0xffffff
				    : rgb_of_index(colour_index(colour, depth));
}

static double
linear(int value)
{
	const double share = value / 255.0;

	return share <= 0.03928 ? share / 12.92
				: pow((share + 0.055) / 1.055, 2.4);
}

double
colour_luminance(uint32_t colour)
{
	return 0.2126 * linear(channel(colour, 0)) +
	       0.7152 * linear(channel(colour, 1)) +
	       0.0722 * linear(channel(colour, 2));
}

double
colour_contrast(uint32_t a, uint32_t b)
{
	const double first = colour_luminance(a), second = colour_luminance(b);

	return (fmax(first, second) + 0.05) / (fmin(first, second) + 0.05);
}
