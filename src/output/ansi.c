/* Select Graphic Rendition of ECMA-48, with the colour sequences of xterm. A
 * change of style is sent as a whole, from 0 on: no state to go wrong in. */
#include <config.h>

#include "output/ansi.h"

#include <stdbool.h>

#include "base/array.h"
#include "base/text.h"
#include "raster/palette.h"

static const struct {
	uint8_t attribute;
	int code;
} attribute_codes[] = {
	{ STYLE_BOLD, 1 },
	{ STYLE_DIM, 2 },
	{ STYLE_UNDERLINE, 4 },
	{ STYLE_REVERSE, 7 },
};

/* base is 30 for the foreground, 40 for the background. */
static void
write_colour(uint32_t colour, enum colour_depth depth, int base, FILE *file)
{
	int index;

	if (depth == COLOUR_NONE || colour == COLOUR_DEFAULT)
		return;
	if (depth == COLOUR_TRUE) {
		fprintf(file, ";%d;2;%d;%d;%d", base + 8,
			(int)(colour >> 16 & 0xff), (int)(colour >> 8 & 0xff),
			(int)(colour & 0xff));
		return;
	}
	index = colour_index(colour, depth);
	if (depth == COLOUR_256)
		fprintf(file, ";%d;5;%d", base + 8, index);
	else
		fprintf(file, ";%d",
			index < 8 ? base + index : base + 60 + index - 8);
}

static void
write_style(struct style style, enum colour_depth depth, FILE *file)
{
	fputs("\033[0", file);
	for (size_t i = 0; i < ARRAY_LENGTH(attribute_codes); i++) {
		if (style.attributes & attribute_codes[i].attribute)
			fprintf(file, ";%d", attribute_codes[i].code);
	}
	write_colour(style.foreground, depth, 30, file);
	write_colour(style.background, depth, 40, file);
	fputc('m', file);
}

static bool
style_differs(struct style a, struct style b, enum colour_depth depth)
{
	return a.attributes != b.attributes ||
	       (depth != COLOUR_NONE && (a.foreground != b.foreground ||
						a.background != b.background));
}

static void
write_cell(const struct cell *cell, FILE *file)
{
	char bytes[5];

	text_encode(cell->glyph, bytes);
	fputs(bytes, file);
	for (int i = 0; i < GLYPH_MARKS && cell->marks[i]; i++) {
		text_encode(cell->marks[i], bytes);
		fputs(bytes, file);
	}
}

void
output_ansi(const struct grid *grid, enum colour_depth depth, FILE *file)
{
	for (int row = 0; row < grid->rows; row++) {
		struct style last = { 0 };

		for (int column = 0; column < grid->columns; column++) {
			const struct cell *cell = grid_peek(grid, column, row);

			if (cell->glyph == GLYPH_FOLLOWER)
				continue;
			if (style_differs(cell->style, last, depth)) {
				write_style(palette_style(cell->style, depth),
					depth, file);
				last = cell->style;
			}
			write_cell(cell, file);
		}
		fputs("\033[0m\n", file);
	}
}
