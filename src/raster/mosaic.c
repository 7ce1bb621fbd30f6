/* Dots as characters. dots_pattern() counts the dots of a cell row by row,
 * Unicode's Braille column by column, with the lowest row added later:
 *
 *      pattern bit   0 1        bit of U+2800   0 3
 *                    2 3                        1 4
 *                    4 5                        2 5
 *                    6 7                        6 7
 *
 * Blocks count row by row too. Unicode gave them names in the order of their
 * patterns, and left out those that it had before: octants (The Unicode
 * Standard 16.0, Symbols for Legacy Computing Supplement) without quadrants
 * and quarters, sextants (13.0) without halves.
 *
 * Of ASCII that character stands for a pattern whose own shape, drawn in
 * 2 x 4 dots and blurred a little, differs least from it. */
#include <config.h>

#include "raster/mosaic.h"

#include <string.h>

#include "base/array.h"

static uint32_t
braille(unsigned pattern)
{
	pattern &= 0xff;
	if (pattern == 0)
		return ' ';
	return 0x2800 | (pattern & 0xe1) | (pattern & 0x02) << 2 |
	       (pattern & 0x04) >> 1 | (pattern & 0x08) << 1 |
	       (pattern & 0x10) >> 2;
}

/* Octants that are not in the block of the others, in order of pattern. */
static const struct {
	uint8_t pattern;
	uint32_t glyph;
} older[] = {
	{ 0x01, 0x1cea8 }, /* left half upper one quarter */
	{ 0x02, 0x1ceab }, /* right half upper one quarter */
	{ 0x03, 0x1fb82 }, /* upper one quarter */
	{ 0x05, 0x2598 },  /* quadrant upper left */
	{ 0x0a, 0x259d },  /* quadrant upper right */
	{ 0x0f, 0x2580 },  /* upper half */
	{ 0x14, 0x1fbe6 }, /* middle left one quarter */
	{ 0x28, 0x1fbe7 }, /* middle right one quarter */
	{ 0x3f, 0x1fb85 }, /* upper three quarters */
	{ 0x40, 0x1cea3 }, /* left half lower one quarter */
	{ 0x50, 0x2596 },  /* quadrant lower left */
	{ 0x55, 0x258c },  /* left half */
	{ 0x5a, 0x259e },  /* quadrants upper right and lower left */
	{ 0x5f, 0x259b },  /* all quadrants but the lower right */
	{ 0x80, 0x1cea0 }, /* right half lower one quarter */
	{ 0xa0, 0x2597 },  /* quadrant lower right */
	{ 0xa5, 0x259a },  /* quadrants upper left and lower right */
	{ 0xaa, 0x2590 },  /* right half */
	{ 0xaf, 0x259c },  /* all quadrants but the lower left */
	{ 0xc0, 0x2582 },  /* lower one quarter */
	{ 0xf0, 0x2584 },  /* lower half */
	{ 0xf5, 0x2599 },  /* all quadrants but the upper right */
	{ 0xfa, 0x259f },  /* all quadrants but the upper left */
	{ 0xfc, 0x2586 },  /* lower three quarters */
	{ 0xff, 0x2588 },  /* full block */
};

static uint32_t
octant(unsigned pattern)
{
	size_t before = 0;

	pattern &= 0xff;
	if (pattern == 0)
		return ' ';
	while (older[before].pattern < pattern)
		before++;
	if (older[before].pattern == pattern)
		return older[before].glyph;
	return 0x1cd00 + pattern - 1 - (uint32_t)before;
}

static uint32_t
sextant(unsigned pattern)
{
	enum { LEFT = 0x15, RIGHT = 0x2a, FULL = 0x3f };

	switch (pattern & FULL) {
	case 0:
		return ' ';
	case LEFT:
		return 0x258c;
	case RIGHT:
		return 0x2590;
	case FULL:
		return 0x2588;
	default:
		pattern &= FULL;
		return 0x1fb00 + pattern - 1 - (pattern > LEFT) -
		       (pattern > RIGHT);
	}
}

static uint32_t
quadrant(unsigned pattern)
{
	static const uint16_t glyphs[16] = { ' ', 0x2598, 0x259d, 0x2580,
		0x2596, 0x258c, 0x259e, 0x259b, 0x2597, 0x259a, 0x2590, 0x259c,
		0x2584, 0x2599, 0x259f, 0x2588 };

	return glyphs[pattern & 15];
}

static uint32_t
half(unsigned pattern)
{
	static const uint16_t glyphs[4] = { ' ', 0x2580, 0x2584, 0x2588 };

	return glyphs[pattern & 3];
}

/* A line a value of the upper four bits, the lower half of the cell. The
 * mirrored pattern has the mirrored character. */
static const char ascii_glyphs[] = " `'\"``'\"'`'\"-\"\"^"
				   ".:/\"||/+-)/^->/="
				   ".\\:\"-\\(^|\\|+-\\<="
				   "-)(=-\\/=-\\/====#"
				   ".://::/+/)/\"->/^"
				   ",://||/+/|/+/+/#"
				   ",:/=)\\/=/)/==+/#"
				   "/>/#>>/#/>/#=###"
				   ".\\:\\\\\\(\":\\:+-\\<^"
				   ",\\:=\\\\(=(\\/==\\+#"
				   ",\\:\\\\\\|+|\\|+\\\\+#"
				   "\\\\<#\\\\<#<\\<#=###"
				   "_::=)\\(=()/==###"
				   "_+/=+++#/+/#=###"
				   "_\\+=\\\\+#+++#=###"
				   "___#=###=#######";

static uint32_t
ascii(unsigned pattern)
{
	return (unsigned char)ascii_glyphs[pattern & 0xff];
}

static const struct mosaic mosaics[CHARSETS] = {
	[CHARSET_BRAILLE] = { "braille", 2, 4, false, braille },
	[CHARSET_OCTANT] = { "octant", 2, 4, true, octant },
	[CHARSET_SEXTANT] = { "sextant", 2, 3, true, sextant },
	[CHARSET_QUADRANT] = { "quadrant", 2, 2, true, quadrant },
	[CHARSET_HALF] = { "half", 1, 2, true, half },
	[CHARSET_ASCII] = { "ascii", 2, 4, false, ascii },
};

const struct mosaic *
mosaic_of(enum charset charset)
{
	return &mosaics[charset];
}

bool
mosaic_dots(uint32_t glyph, struct mosaic_dots *dots)
{
	for (int i = CHARSET_HALF; glyph >= 0x80 && i >= 0; i--) {
		const struct mosaic *m = &mosaics[i];

		for (unsigned p = 1; p < 1u << (m->across * m->down); p++) {
			if (m->glyph(p) != glyph)
				continue;
			*dots = (struct mosaic_dots){ m->across, m->down,
				m->filled, p };
			return true;
		}
	}
	return false;
}

bool
charset_from_name(const char *name, enum charset *charset)
{
	for (size_t i = 0; i < ARRAY_LENGTH(mosaics); i++) {
		if (strcmp(name, mosaics[i].name) == 0) {
			*charset = (enum charset)i;
			return true;
		}
	}
	return false;
}
