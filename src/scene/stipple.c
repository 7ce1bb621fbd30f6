/* As in maps of one ink, the sea has an even, light ruling and the land is left
 * white, as most of the names and counters stand there. It lies still on the
 * plane: a dot in every second cell, those of a row between those of the rows
 * above and below. Around names and signs, and along coasts, cells stay free.
 *
 *      .   .   .   .
 *        .   .  Sea  .
 *      .   .       .   .
 */
#include <config.h>

#include "scene/stipple.h"

#include "raster/mosaic.h"
#include "scene/scene.h"

/* In the middle of a cell, or as near to it as its set has a dot. */
static uint32_t
glyph_of(enum charset charset)
{
	return charset == CHARSET_BRAILLE ? 0x2802 : '.';
}

static bool
is_sea(const struct terrain *terrain, int column, int row)
{
	return !dots_pattern(&terrain->land, column, row) &&
	       (!terrain->ends || dots_pattern(&terrain->world, column, row));
}

/* Nothing stands in the cell nor beside it. */
static bool
is_clear(const struct frame *frame, int column, int row)
{
	for (int i = column - 1; i <= column + 1; i++) {
		const uint8_t *taken = frame_taken(frame, i, row);

		if (taken &&
			(*taken > TAKEN_HOME ||
				grid_cell(frame->grid, i, row)->glyph != ' '))
			return false;
	}
	return true;
}

void
stipple_sea(const struct frame *frame, const struct terrain *terrain)
{
	const struct box *map = &frame->layout.map;
	const struct cellpos first =
		viewport_first_cell(&frame->state->viewport);
	const struct style style = {
		theme_style(frame->state->theme, ROLE_GRATICULE).foreground,
		COLOUR_DEFAULT, STYLE_DIM
	};
	const uint32_t glyph = glyph_of(frame->state->charset);

	if (!frame_shows(frame, LAYER_LAND) || terrain->raster ||
		terrain->coverage == COVERAGE_NONE)
		return;
	for (int row = 0; row < map->rows; row++)
		for (int x = (first.column + first.row + row) & 1;
			x < map->columns; x += 2) {
			const int column = map->column + x;

			if (is_sea(terrain, x, row) &&
				is_clear(frame, column, map->row + row))
				grid_put(frame->grid, column, map->row + row,
					glyph, style);
		}
}
