#include <config.h>

#include "screen/showable.h"

#include <wchar.h>

/* Sextants and octants, which the C library may be too old to know. */
static bool
is_block(uint32_t glyph)
{
	return glyph >> 8 == 0x1fb || glyph >> 8 == 0x1cd ||
	       glyph >> 8 == 0x1ce;
}

/* Widths are asked of the C library too, as most terminals do: where that
 * disagrees with ours the row would shift. */
static bool
has_width(const struct painter *painter, uint32_t glyph, int width)
{
	return !painter->asks_widths || is_block(glyph) ||
	       wcwidth((wchar_t)glyph) == width;
}

bool
showable_width_is_sure(const struct painter *painter, uint32_t glyph)
{
	return !painter->asks_widths || !is_block(glyph) ||
	       wcwidth((wchar_t)glyph) == 1;
}

/* What the terminal can show of a glyph that takes so many columns. */
static uint32_t
showable(const struct painter *painter, uint32_t glyph, int width)
{
	if (glyph >= ' ' && glyph < 0x7f)
		return glyph;
	if (!painter->unicode || !has_width(painter, glyph, width))
		return '?';
	return glyph;
}

static struct cell
convert(struct painter *painter, const struct cell *cell, int width)
{
	struct cell result = { .glyph = showable(painter, cell->glyph, width) };

	result.style = pen_style(&painter->pen, cell);
	if (result.glyph == cell->glyph)
		for (int i = 0; i < GLYPH_MARKS && painter->unicode; i++)
			if (cell->marks[i] &&
				has_width(painter, cell->marks[i], 0))
				result.marks[i] = cell->marks[i];
	return result;
}

void
showable_row(struct painter *painter, const struct grid *grid, int row)
{
	struct cell *wanted = grid_cell(&painter->wanted, 0, row);
	const struct cell blank = { .glyph = ' ' };
	const int columns = painter->wanted.columns;

	for (int x = 0; x < columns; x++) {
		const struct cell *cell = grid_peek(grid, x, row);
		const struct cell *next = grid_peek(grid, x + 1, row);
		const bool wide = cell && next && next->glyph == GLYPH_FOLLOWER;

		if (!cell || (wide && x + 1 == columns))
			cell = &blank;
		wanted[x] = convert(painter, cell, wide ? 2 : 1);
		if (!wide || x + 1 == columns)
			continue;
		x++;
		wanted[x] = wanted[x - 1];
		wanted[x].glyph =
			wanted[x - 1].glyph == '?' ? ' ' : GLYPH_FOLLOWER;
		wanted[x].marks[0] = wanted[x].marks[1] = 0;
	}
}
