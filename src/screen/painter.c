#include <config.h>

#include "screen/painter.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "base/memory.h"
#include "base/text.h"
#include "screen/curses.h"

static const struct cell blank = { .glyph = ' ' };

static const struct {
	uint8_t attribute;
	attr_t curses;
} attributes[] = {
	{ STYLE_BOLD, A_BOLD },
	{ STYLE_DIM, A_DIM },
	{ STYLE_UNDERLINE, A_UNDERLINE },
	{ STYLE_REVERSE, A_REVERSE },
};

void
painter_init(struct painter *painter, enum colour_depth depth, bool unicode,
	int columns, int rows)
{
	*painter = (struct painter){ .depth = depth, .unicode = unicode };
	if (depth != COLOUR_NONE) {
		start_color();
		painter->defaults = use_default_colors() == OK;
	}
	painter_reset(painter, columns, rows);
}

void
painter_release(struct painter *painter)
{
	grid_release(&painter->shown);
}

void
painter_reset(struct painter *painter, int columns, int rows)
{
	grid_resize(&painter->shown, columns, rows);
}

static int
index_of(const struct painter *painter, uint32_t colour, int otherwise)
{
	const int rgb = (int)(colour & 0xffffff);

	if (colour == COLOUR_DEFAULT)
		return painter->defaults ? -1 : otherwise;
	if (painter->depth == COLOUR_TRUE)
		return rgb < 8 ? 0 : rgb; /* 1 to 7 are red to white there */
	return colour_index(colour, painter->depth);
}

static int
pair_of(const struct painter *painter, struct style style)
{
	int foreground, background, pair;

	if (painter->depth == COLOUR_NONE)
		return 0;
	foreground = index_of(painter, style.foreground, COLOR_WHITE);
	background = index_of(painter, style.background, COLOR_BLACK);
	if (foreground < 0 && background < 0)
		return 0;
	pair = alloc_pair(foreground, background);
	return pair < 0 ? 0 : pair;
}

static attr_t
attributes_of(uint8_t set)
{
	attr_t result = A_NORMAL;

	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
		if (set & attributes[i].attribute)
			result |= attributes[i].curses;
	}
	return result;
}

static bool
style_equal(struct style a, struct style b)
{
	return a.foreground == b.foreground && a.background == b.background &&
	       a.attributes == b.attributes;
}

static bool
cell_equal(const struct cell *a, const struct cell *b)
{
	return a->glyph == b->glyph && a->marks[0] == b->marks[0] &&
	       a->marks[1] == b->marks[1] && style_equal(a->style, b->style);
}

/* The characters of a cell that takes this many columns: curses asks the C
 * library for widths, and where that disagrees with ours the row would
 * shift. Such a glyph becomes a question mark. */
static void
characters_of(const struct painter *painter, const struct cell *cell, int width,
	wchar_t characters[GLYPH_MARKS + 2])
{
	const bool plain = cell->glyph >= ' ' && cell->glyph < 0x7f;
	int count = 1;

	memset(characters, 0, (GLYPH_MARKS + 2) * sizeof *characters);
	characters[0] = (wchar_t)cell->glyph;
	if (!plain &&
		(!painter->unicode || wcwidth((wchar_t)cell->glyph) != width)) {
		characters[0] = L'?';
		return;
	}
	for (int i = 0; i < GLYPH_MARKS && painter->unicode; i++) {
		if (cell->marks[i] != 0 &&
			wcwidth((wchar_t)cell->marks[i]) == 0)
			characters[count++] = (wchar_t)cell->marks[i];
	}
}

/* A run of cells on their way to curses, whose style is looked up once for
 * all neighbours that share it. */
struct run {
	const struct painter *painter;
	cchar_t *cells;
	int count;
	struct style style;
	attr_t attributes;
	int pair;
};

static void
run_add(struct run *run, const struct cell *cell, int width)
{
	wchar_t characters[GLYPH_MARKS + 2];

	if (run->count == 0 || !style_equal(run->style, cell->style)) {
		run->style = cell->style;
		run->attributes = attributes_of(cell->style.attributes);
		run->pair = pair_of(run->painter, cell->style);
	}
	characters_of(run->painter, cell, width, characters);
	setcchar(&run->cells[run->count++], characters, run->attributes, 0,
		&run->pair);
	/* A question mark for a wide glyph still takes its two columns. */
	if (width == 2 && characters[0] == L'?')
		setcchar(&run->cells[run->count++], L" ", run->attributes, 0,
			&run->pair);
}

static const struct cell *
wanted_cell(const struct painter *painter, const struct grid *grid, int column,
	int row)
{
	const struct cell *cell = grid_peek(grid, column, row);

	if (cell == NULL)
		return &blank;
	/* The half of a wide glyph that is clipped away. */
	if (column == painter->shown.columns - 1 &&
		column + 1 < grid->columns &&
		grid_peek(grid, column + 1, row)->glyph == GLYPH_FOLLOWER)
		return &blank;
	return cell;
}

/* The first and last cell of a row that differ; false for none. */
static bool
find_changes(const struct painter *painter, const struct grid *grid, int row,
	int *first, int *last)
{
	const struct cell *shown = grid_peek(&painter->shown, 0, row);

	*first = -1;
	for (int x = 0; x < painter->shown.columns; x++) {
		if (cell_equal(&shown[x], wanted_cell(painter, grid, x, row)))
			continue;
		if (*first < 0)
			*first = x;
		*last = x;
	}
	return *first >= 0;
}

static void
paint_row(struct painter *painter, const struct grid *grid, int row, int first,
	int last, struct run *run)
{
	struct cell *shown = grid_cell(&painter->shown, 0, row);

	/* Whole glyphs only. */
	while (first > 0 &&
		wanted_cell(painter, grid, first, row)->glyph == GLYPH_FOLLOWER)
		first--;
	run->count = 0;
	for (int x = first; x <= last; x++) {
		const struct cell *cell = wanted_cell(painter, grid, x, row);
		const bool wide =
			x + 1 < painter->shown.columns &&
			wanted_cell(painter, grid, x + 1, row)->glyph ==
				GLYPH_FOLLOWER;

		shown[x] = *cell;
		run_add(run, cell, wide ? 2 : 1);
		if (wide) {
			x++;
			shown[x] = *wanted_cell(painter, grid, x, row);
		}
	}
	mvwadd_wchnstr(stdscr, row, first, run->cells, run->count);
}

bool
painter_paint(struct painter *painter, const struct grid *grid)
{
	struct run run = { .painter = painter };
	bool changed = false;
	int first, last;

	for (int row = 0; row < painter->shown.rows; row++) {
		if (!find_changes(painter, grid, row, &first, &last))
			continue;
		if (!changed)
			run.cells = xcalloc((size_t)painter->shown.columns + 1,
				sizeof *run.cells);
		changed = true;
		paint_row(painter, grid, row, first, last, &run);
	}
	free(run.cells);
	return changed;
}
