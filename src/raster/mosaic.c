/* Dots as characters. dots_pattern() counts the dots of a cell row by row,
 * Unicode's Braille column by column, with the lowest row added later:
 *
 *      pattern bit   0 1        bit of U+2800   0 3
 *                    2 3                        1 4
 *                    4 5                        2 5
 *                    6 7                        6 7
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
	static const uint8_t bits[8] = { 0, 3, 1, 4, 2, 5, 6, 7 };
	uint32_t glyph = 0x2800;

	if ((pattern & 0xff) == 0)
		return ' ';
	for (int i = 0; i < 8; i++)
		glyph |= (pattern >> i & 1) << bits[i];
	return glyph;
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
	[CHARSET_BRAILLE] = { "braille", 2, 4, braille },
	[CHARSET_ASCII] = { "ascii", 2, 4, ascii },
};

const struct mosaic *
mosaic_of(enum charset charset)
{
	return &mosaics[charset];
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
