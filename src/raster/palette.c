#include <config.h>

#include "raster/palette.h"

#include <math.h>

/* Relative, as colour_luminance() has them: it is asked for at every change
 * of style. */
static const double luminances[PALETTES][16] = {
	[PALETTE_XTERM] = { 0.0000, 0.1298, 0.4366, 0.5664, 0.0617, 0.1739,
		0.4807, 0.7835, 0.2122, 0.2126, 0.7152, 0.9278, 0.1715, 0.2848,
		0.7874, 1.0000 },
	[PALETTE_CONSOLE] = { 0.0000, 0.0855, 0.2875, 0.1504, 0.0290, 0.1145,
		0.3165, 0.4020, 0.0908, 0.2841, 0.7411, 0.9344, 0.1565, 0.3498,
		0.8067, 1.0000 },
};

uint32_t
palette_rgb(enum palette palette, int index)
{
	static const uint32_t rgb[PALETTES][16] = {
		[PALETTE_XTERM] = { 0x000000, 0xcd0000, 0x00cd00, 0xcdcd00,
			0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f,
			0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff,
			0x00ffff, 0xffffff },
		[PALETTE_CONSOLE] = { 0x000000, 0xaa0000, 0x00aa00, 0xaa5500,
			0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa, 0x555555,
			0xff5555, 0x55ff55, 0xffff55, 0x5555ff, 0xff55ff,
			0x55ffff, 0xffffff },
	};

	return rgb[palette][index];
}

double
palette_contrast(int a, int b)
{
	double least = INFINITY;

	for (int p = 0; p < PALETTES; p++) {
		const double x = luminances[p][a], y = luminances[p][b];

		least = fmin(least, (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05));
	}
	return least;
}

/* The one of the 8 that stands for one of the 16. */
static int
plain(int index)
{
	if (index == BASIC_BRIGHT + BASIC_BLUE)
		return BASIC_CYAN;
	return index == BASIC_BRIGHT + BASIC_BLACK ? BASIC_BLUE : index & 7;
}

/* Black and white ink, that of letters, is the other where it is not seen. */
static int
readable(int ink, int ground)
{
	const bool is_white = (ink & 7) == BASIC_WHITE;
	const int other = is_white ? BASIC_BLACK : BASIC_WHITE;

	return (is_white || ink == BASIC_BLACK) &&
			       palette_contrast(ink, ground) < 3 &&
			       palette_contrast(other, ground) >
				       palette_contrast(ink, ground)
		       ? other
		       : ink;
}

static uint32_t
with_basic(uint32_t colour, int index)
{
	return (colour & ~COLOUR_BASIC) | (uint32_t)index << 24;
}

/* Whether the brighter one would be seen better. */
static bool
gains_by_bold(int ink, int ground)
{
	return luminances[PALETTE_CONSOLE][ink] >=
	       luminances[PALETTE_CONSOLE][ground];
}

struct style
palette_style_of_few(struct style style, enum colour_depth depth)
{
	const int ground = colour_index(style.background, COLOUR_16);
	const int ink = colour_index(style.foreground, COLOUR_16);
	const bool few = depth == COLOUR_8;
	const int on = ground < 0 ? BASIC_BLACK : few ? plain(ground) : ground;
	int with;

	if (ground >= 0)
		style.background = with_basic(style.background, on);
	if (ink < 0)
		return style;
	with = readable(few ? plain(ink) : ink, on);
	if (ink == with + BASIC_BRIGHT)
		style.attributes |= STYLE_BOLD;
	if (!gains_by_bold(with, on))
		style.attributes &= (uint8_t)~STYLE_BOLD;
	style.foreground = with_basic(style.foreground, with);
	return style;
}
