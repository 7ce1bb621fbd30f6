#ifndef RASTER_COLOUR_H
#define RASTER_COLOUR_H

#include <stdbool.h>
#include <stdint.h>

/* A colour is 0, the terminal's own, or 24 bits of RGB together with one of
 * the 16 basic colours that stands for it where there are no more: a nearest
 * match would turn all dark tints black and all sides alike. */
#define COLOUR_DEFAULT 0u
/* Grounds have fewer stand-ins among 256 colours than it seems: the cube has
 * nothing between black and full 95. A ground says what to take there. */
#define COLOUR_AS_NAVY 0x10000000u /* the darkest blue */
#define COLOUR_AS_GREY 0x20000000u /* a grey as light as it is */
#define COLOUR_BASIC   0x0f000000u /* the bits of the basic colour */
#define COLOUR(rgb, basic)                                                     \
	(0x80000000u | (uint32_t)(basic) << 24 | ((uint32_t)(rgb)&0xffffffu))

enum basic_colour {
	BASIC_BLACK,
	BASIC_RED,
	BASIC_GREEN,
	BASIC_YELLOW,
	BASIC_BLUE,
	BASIC_MAGENTA,
	BASIC_CYAN,
	BASIC_WHITE, /* the light grey of most terminals; + 8 is bright */
	BASIC_BRIGHT = 8,
};

/* How many colours an output has. */
enum colour_depth {
	COLOUR_NONE,
	COLOUR_8,
	COLOUR_16,
	COLOUR_256,
	COLOUR_TRUE,
};

static inline bool
colour_is_default(uint32_t colour)
{
	return !(colour & 0x80000000u);
}

/* The channels with eight bits free above each. */
static inline uint64_t
colour_spread(uint32_t colour)
{
	return (colour & 0xff00ff) | (uint64_t)(colour & 0x00ff00) << 24;
}

/* The colour of such channels, all else as in another one. */
static inline uint32_t
colour_with_channels(uint32_t colour, uint64_t channels)
{
	return (colour & 0xff000000u) | (uint32_t)channels |
	       (uint32_t)(channels >> 24);
}

/* Mixes a share (0 to 255) of the channels of b into those of a, all at once:
 * (a * (255 - share) + b * share) / 255, rounded, where x / 255 is
 * (x + 1 + x / 256) / 256 for every x of sixteen bits. Inline, as are the next
 * ones, for it is asked of every cell of the ground. */
static inline uint64_t
colour_mix_channels(uint64_t a, uint64_t b, int share)
{
	const uint64_t low = 0x00ff00ff00ff;
	const uint64_t x = a * (uint64_t)(255 - share) + b * (uint64_t)share +
			   0x007f007f007f;

	return (x + 0x000100010001 + (x >> 8 & low)) >> 8 & low;
}

/* Mixes a share of b into a; the basic colour and stand-in stay a's. */
static inline uint32_t
colour_mix(uint32_t a, uint32_t b, int share)
{
	if (colour_is_default(a & b))
		return a;
	return colour_with_channels(a,
		colour_mix_channels(colour_spread(a), colour_spread(b), share));
}

/* How light a colour is, 0 to 255: Rec. 709 weights on the coded values. */
static inline float
colour_light(uint32_t colour)
{
	return 0.2126f * (float)(int)(colour >> 16 & 0xff) +
	       0.7152f * (float)(int)(colour >> 8 & 0xff) +
	       0.0722f * (float)(int)(colour & 0xff);
}

/* Five dark greys, 233 and on, stand for what is dark, five light ones, 255 and
 * back, for what is light: 0 to 4. */
#define COLOUR_FIRST_BIT 28 /* of a stand-in: 3 and on are the greys */
#define COLOUR_GREYS     3u

static inline int
colour_grey_step(float light)
{
	const int last = 4;
	const float from = light < 128 ? light - 18 : 238 - light;

	if (!(from > 0))
		return 0;
	return from < (float)(20 * last) ? (int)(from / 20 + 0.5f) : last;
}

/* The same colour with another grey as its stand-in: the one as light as
 * light, 0 to 255. Greys come in steps of 20: what differs by less looks alike,
 * and each change of colour costs a terminal ten bytes and more. */
static inline uint32_t
colour_as_grey(uint32_t colour, float light)
{
	const uint32_t grey = COLOUR_GREYS + (uint32_t)colour_grey_step(light);

	return (colour & ~(7u << COLOUR_FIRST_BIT)) | grey << COLOUR_FIRST_BIT;
}

/* Whether no channel of two colours differs by more than most, 0 to 255: with
 * that much above one it is not less than the other. */
static inline bool
colour_is_near(uint32_t a, uint32_t b, int most)
{
	const uint64_t marks = 0x800080008000;
	const uint64_t above = marks + 0x000100010001 * (uint64_t)most;
	const uint64_t x = colour_spread(a), y = colour_spread(b);

	return ((above + x - y) & (above + y - x) & marks) == marks;
}

/* Whether another one stands for it as colour_as_grey() has it. */
static inline bool
colour_is_as_grey(uint32_t colour)
{
	return (colour >> COLOUR_FIRST_BIT & 7) >= COLOUR_GREYS;
}

/* The index to send at a depth of 8, 16 or 256 colours; -1 for the default.
 * At 8 the bright half folds onto the plain one. */
int colour_index(uint32_t colour, enum colour_depth depth);

/* The RGB, 0xrrggbb, that a terminal with xterm's palette shows of a colour at
 * a depth; otherwise that of the terminal's own colour. */
uint32_t colour_shown(
	uint32_t colour, enum colour_depth depth, uint32_t otherwise);

/* Relative luminance (WCAG 2.1) 0 to 1, and contrast of two colours 1 to 21. */
double colour_luminance(uint32_t colour);
double colour_contrast(uint32_t a, uint32_t b);
#endif
