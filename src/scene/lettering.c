#include <config.h>

#include "scene/lettering.h"

#include <stdlib.h>

#include "base/text.h"
#include "raster/grid.h"
#include "raster/mosaic.h"
#include "scene/ground.h"
#include "scene/ink.h"

/* The next letter of a text with its marks, and its columns. */
static int
next_letter(const char **text, bool capitals, char *letter, size_t size)
{
	const char *rest = *text;
	const uint32_t base = text_next(&rest);
	const int width = glyph_width(base);
	const char *marks = rest;
	size_t bytes = text_encode(capitals ? glyph_upper(base) : base, letter);
	const char *end = rest;

	while (*rest && glyph_width(text_next(&rest)) == 0)
		end = rest;
	while (marks < end && bytes + 1 < size)
		letter[bytes++] = *marks++;
	letter[bytes] = '\0';
	*text = end;
	return width;
}

int
lettering_width(const char *text, int gap)
{
	char letter[32];
	int width = 0;

	while (*text)
		width += next_letter(&text, false, letter, sizeof letter) + gap;
	return width - gap;
}

/* Lines would be read with the letters, and give way to them; but the shape of
 * the land is not broken, where its line is no letter itself. */
static bool
gives_way(const struct frame *frame, uint8_t ink)
{
	if (frame->state->charset == CHARSET_ASCII)
		return ink != INK_NONE;
	return ink != INK_NONE && ink != INK_COAST && ink != INK_LAKE;
}

/* The gap between the mark of a place and its name. */
static bool
parts_from_mark(const struct label *label, int column)
{
	return label->lettering == LETTERING_POINT &&
	       label->at.row == label->anchor.row &&
	       abs(column - label->anchor.column) == 1;
}

/* Of the lines under a name and right beside it, where nothing else stands. */
static void
clear_lines(const struct label *label, const struct frame *frame,
	const struct dots *dots)
{
	const struct box *map = &frame->layout.map;

	for (int i = -1; i <= label->width; i++) {
		const int column = label->at.column + i;
		const int row = label->at.row;
		const uint8_t *taken = frame_taken(frame, column, row);
		const bool is_beside = i < 0 || i == label->width;

		if (taken && (!is_beside || *taken <= TAKEN_HOME) &&
			(parts_from_mark(label, column) ||
				gives_way(frame,
					dots->inks[(row - map->row) *
							   dots->columns +
						   column - map->column])))
			grid_cell(frame->grid, column, row)->glyph = ' ';
	}
}

void
lettering_draw(const struct label *label, const struct frame *frame,
	const struct dots *dots)
{
	const struct style style = frame_style(frame, label->role);
	const bool is_area = label->lettering != LETTERING_POINT;
	const char *text = label->text;
	int column = label->at.column;
	char letter[32];

	clear_lines(label, frame, dots);
	ground_calm(frame->grid, label->at.column, label->at.row, label->width);
	while (*text) {
		const int width = next_letter(
			&text, label->capitals, letter, sizeof letter);

		if (!is_area || letter[0] != ' ')
			grid_write(frame->grid, column, label->at.row, width,
				letter, style);
		column += width + label->gap;
	}
}
