#include <config.h>

#include "scene/lettering.h"

#include "base/text.h"
#include "raster/grid.h"
#include "raster/mosaic.h"

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

void
lettering_draw(const struct label *label, const struct frame *frame)
{
	const struct style style = frame_style(frame, label->role);
	/* Lines that are letters themselves would be read with the others. */
	const bool is_spaced =
		label->gap > 0 && frame->state->charset != CHARSET_ASCII;
	const char *text = label->text;
	int column = label->at.column;
	char letter[32];

	while (*text) {
		const int width = next_letter(
			&text, label->capitals, letter, sizeof letter);

		if (!is_spaced || letter[0] != ' ')
			grid_write(frame->grid, column, label->at.row, width,
				letter, style);
		column += width;
		for (int i = 0; i < label->gap && *text; i++, column++)
			if (!is_spaced)
				grid_put(frame->grid, column, label->at.row,
					' ', style);
	}
}
