/* A cell has two colours. Where lines go through it their dots have one and
 * the ground between them the other: land or sea, as most of the dots between
 * the lines are. Where there are none, and the set of characters fills the
 * cell, the dots of the smaller part are drawn on the larger, so that the edge
 * of the land is that of the blocks:
 *
 *      land land           sea ground, land dots
 *      sea  sea
 *      sea  sea
 *
 * Under a line the ground is that of the cell to the left where they are alike:
 * between dots nobody tells them apart, and each pair of an ink and a ground
 * costs a terminal a dozen bytes and more. */
#include <config.h>

#include "scene/cells.h"

#include <string.h>

#include "raster/mosaic.h"
#include "scene/ground.h"
#include "scene/ink.h"

struct look {
	const struct mosaic *mosaic;
	unsigned full; /* the pattern of all dots */
	bool land_shown;
	struct style inks[256];
	bool is_known[256]; /* of an ink: its style was asked for before */
};

static void
look_init(struct look *look, const struct frame *frame)
{
	look->mosaic = mosaic_of(frame->state->charset);
	look->full = (1u << (look->mosaic->across * look->mosaic->down)) - 1;
	look->land_shown = frame_shows(frame, LAYER_LAND);
	memset(look->is_known, 0, sizeof look->is_known);
}

/* That of few inks is needed, and contrast costs time. */
static struct style
style_of(struct look *look, const struct frame *frame, uint8_t ink)
{
	if (!look->is_known[ink]) {
		look->inks[ink] =
			ink_style(frame->state->theme, frame->campaign, ink);
		if (frame->state->plain &&
			(ink == INK_RIVER || ink == INK_GRATICULE))
			look->inks[ink].attributes = STYLE_DIM;
		look->is_known[ink] = true;
	}
	return look->inks[ink];
}

static bool
is_mostly(unsigned dots, unsigned of)
{
	return 2 * __builtin_popcount(dots & of) >= __builtin_popcount(of);
}

/* The cell of a set that fills it, over land and sea alike. lines: the dots
 * of lines, 0 for none. */
static void
lay_shore(struct cell *cell, const struct look *look,
	const struct terrain *terrain, struct cellpos at, unsigned lines)
{
	const unsigned land =
		dots_pattern(&terrain->land, at.column, at.row) & look->full;
	const unsigned rest = look->full & ~lines;
	const bool on_land = is_mostly(land, rest ? rest : look->full);

	if (land == 0 || land == look->full)
		return;
	if (on_land != is_mostly(land, look->full))
		cell->style.background = ground_at(terrain, at, on_land);
	if (lines)
		return;
	cell->style.foreground = ground_at(terrain, at, !on_land);
	cell->glyph = look->mosaic->glyph(on_land ? ~land : land);
}

void
cells_lay(const struct frame *frame, const struct terrain *terrain,
	const struct dots *dots)
{
	const struct box *map = &frame->layout.map;
	struct look look;

	look_init(&look, frame);
	for (int row = 0; row < map->rows; row++) {
		struct cell *cell =
			grid_cell(frame->grid, map->column, map->row + row);
		const size_t first = (size_t)row * (size_t)map->columns;
		uint8_t patterns[GRID_SIDE_MAX];
		uint32_t beside = terrain->grounds[first];

		dots_patterns(dots, row, patterns);
		for (int x = 0; x < map->columns; x++, cell++) {
			const size_t i = first + (size_t)x;
			const unsigned lines = patterns[x];

			*cell = (struct cell){ .glyph = ' ' };
			if (lines) {
				cell->glyph = look.mosaic->glyph(lines);
				cell->style =
					style_of(&look, frame, dots->inks[i]);
			}
			cell->style.background = terrain->grounds[i];
			if (look.mosaic->filled && look.land_shown &&
				!frame->state->plain)
				lay_shore(cell, &look, terrain,
					(struct cellpos){ x, row }, lines);
			if (lines && cell->style.background != beside)
				cell->style.background = ground_beside(
					cell->style.background, beside);
			beside = cell->style.background;
		}
	}
}
