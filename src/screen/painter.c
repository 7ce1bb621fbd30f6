/* The differences between two screens, as bytes. Curses could find them too,
 * but it names both colours wherever one changes, has no direct colours on
 * most terminals, and seldom sees that a map beside a panel has moved: here
 * a frame costs a third of the bytes and of the time (doc/ARCHITECTURE.md).
 * The sequences are those of ECMA-48; terminfo says which there are. */
#include <config.h>

#include "screen/painter.h"

#include <string.h>
#include <wchar.h>

#include "base/text.h"
#include "screen/shift.h"

/* Blanks from which on erasing them is shorter than writing them, at the end
 * of a row and before it. */
#define MANY_TO_END   4
#define MANY_TO_ERASE 10
/* Equal cells that are written again rather than stepped over. */
#define SHORT_GAP 4

void
painter_init(struct painter *painter, enum colour_depth depth, bool unicode,
	bool asks_widths, const struct abilities *abilities)
{
	*painter = (struct painter){
		.unicode = unicode,
		.asks_widths = asks_widths,
		.abilities = *abilities,
		.pen = { .depth = depth },
	};
	painter_reset(painter, 1, 1);
}

void
painter_release(struct painter *painter)
{
	grid_release(&painter->shown);
	grid_release(&painter->wanted);
	bytes_release(&painter->bytes);
}

void
painter_reset(struct painter *painter, int columns, int rows)
{
	const struct cell blank = { .glyph = ' ', .style = { PEN_ANY, 0, 0 } };

	grid_resize(&painter->shown, columns, rows);
	grid_resize(&painter->wanted, columns, rows);
	for (int i = 0; i < columns * rows; i++)
		painter->shown.cells[i] = blank;
	painter->pen.known = false;
	painter->is_blank = true;
	painter->column = painter->row = -1;
}

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

/* A block of which the C library knows nothing the terminal may not know
 * either, and leave the cursor anywhere. */
static bool
width_is_sure(const struct painter *painter, uint32_t glyph)
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

/* The row in what the terminal can show; blank beyond the grid, and where a
 * wide glyph would be cut in half. */
static void
convert_row(struct painter *painter, const struct grid *grid, int row)
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

static bool
cell_differs(const struct painter *painter, int column, int row)
{
	const size_t i =
		(size_t)row * (size_t)painter->shown.columns + (size_t)column;

	return !cell_equal(&painter->shown.cells[i], &painter->wanted.cells[i]);
}

void
painter_move(struct painter *painter, int column, int row)
{
	struct bytes *bytes = &painter->bytes;
	const int by = column - painter->column;

	if (painter->row == row && painter->column == column)
		return;
	if (painter->row == row && painter->column >= 0 && by > 0)
		bytes_put(bytes, by == 1 ? "\033[C" : "\033[%dC", by);
	else if (column == 0)
		bytes_put(bytes, "\033[%dH", row + 1);
	else
		bytes_put(bytes, "\033[%d;%dH", row + 1, column + 1);
	painter->column = column;
	painter->row = row;
}

/* Cells from here on that show the same. */
static int
equal_run(const struct painter *painter, int column, int row)
{
	const struct cell *cells = grid_peek(&painter->wanted, 0, row);
	int x = column + 1;

	while (x < painter->wanted.columns && !cells[column].marks[0] &&
		cell_equal(&cells[x], &cells[column]))
		x++;
	return x - column;
}

static void
write_cell(struct painter *painter, const struct cell *cell, int width)
{
	pen_set(&painter->pen, &painter->bytes, cell->style);
	bytes_put_glyph(&painter->bytes, cell->glyph);
	for (int i = 0; i < GLYPH_MARKS; i++)
		if (cell->marks[i])
			bytes_put_glyph(&painter->bytes, cell->marks[i]);
	painter->column += width;
	/* At the right edge the cursor waits to wrap: who knows where. */
	if (painter->column >= painter->shown.columns ||
		!width_is_sure(painter, cell->glyph))
		painter->column = painter->row = -1;
}

static bool
can_erase(const struct painter *painter, const struct cell *cell, int run,
	bool to_end)
{
	const struct abilities *abilities = &painter->abilities;

	if (cell->glyph != ' ' || cell->style.foreground != PEN_ANY ||
		(!abilities->erase_in_colour && cell->style.background != 0))
		return false;
	return to_end ? abilities->erase_line && run >= MANY_TO_END
		      : abilities->erase_characters && run >= MANY_TO_ERASE;
}

/* Whether repeating a glyph takes fewer bytes than writing it so often. Some
 * terminals repeat ASCII alone: tmux drops what it should repeat of the rest.
 */
static bool
can_repeat(const struct painter *painter, const struct cell *cell, int run)
{
	return painter->abilities.repeat && cell->glyph < 0x80 &&
	       run - 1 > (run - 1 < 10 ? 4 : 5);
}

/* Writes a run of equal cells as one where that is shorter. Returns its cells,
 * or 0. Repeating leaves the cursor behind the run, erasing before it. */
static int
paint_run(struct painter *painter, int column, int row)
{
	const struct cell *cell = grid_peek(&painter->wanted, column, row);
	const int run = equal_run(painter, column, row);
	const bool to_end = column + run == painter->wanted.columns;

	if (to_end && can_erase(painter, cell, run, to_end)) {
		pen_set(&painter->pen, &painter->bytes, cell->style);
		bytes_put(&painter->bytes, "\033[K");
		return run;
	}
	if (can_repeat(painter, cell, run)) {
		write_cell(painter, cell, run);
		bytes_put(&painter->bytes, "\033[%db", run - 1);
		/* libvterm (0.1.4) waits to wrap one column too early. */
		if (painter->column == painter->shown.columns - 1)
			painter->column = painter->row = -1;
		return run;
	}
	if (!can_erase(painter, cell, run, to_end))
		return 0;
	pen_set(&painter->pen, &painter->bytes, cell->style);
	bytes_put(&painter->bytes, "\033[%dX", run);
	return run;
}

/* Whether all cells up to a column are as the pen is, so that they cost a
 * byte each to write again. */
static bool
is_cheap(const struct painter *painter, int from, int to, int row)
{
	const struct cell *cells = grid_peek(&painter->wanted, 0, row);
	const struct style pen = painter->pen.style;

	for (int x = from; x < to; x++)
		if (cells[x].glyph >= 0x7f ||
			cells[x].glyph == GLYPH_FOLLOWER ||
			cells[x].style.background != pen.background ||
			(cells[x].style.foreground != PEN_ANY &&
				cells[x].style.foreground != pen.foreground) ||
			cells[x].style.attributes != pen.attributes)
			return false;
	return true;
}

/* Writes the cell at *column, or a run of such; steps behind it. */
static void
paint_at(struct painter *painter, int *column, int row)
{
	const struct cell *cells = grid_peek(&painter->wanted, 0, row);
	const int gap = *column - painter->column;
	int run;

	if (painter->row == row && gap > 0 && gap <= SHORT_GAP &&
		is_cheap(painter, painter->column, *column, row))
		while (painter->column < *column)
			write_cell(painter, &cells[painter->column], 1);
	painter_move(painter, *column, row);
	run = paint_run(painter, *column, row);
	if (run == 0) {
		run = *column + 1 < painter->wanted.columns &&
				      cells[*column + 1].glyph == GLYPH_FOLLOWER
			      ? 2
			      : 1;
		write_cell(painter, &cells[*column], run);
	}
	*column += run;
}

static int
first_difference(const struct painter *painter, int row)
{
	int x = 0;

	while (x < painter->shown.columns && !cell_differs(painter, x, row))
		x++;
	/* Whole glyphs only. */
	while (x > 0 && x < painter->shown.columns &&
		grid_peek(&painter->wanted, x, row)->glyph == GLYPH_FOLLOWER)
		x--;
	return x;
}

static bool
paint_row(struct painter *painter, int row, int moved)
{
	const int columns = painter->shown.columns;
	int x = first_difference(painter, row);

	if (x == columns)
		return false;
	if (moved != 0)
		shift_row(painter, row, x, moved);
	for (x = first_difference(painter, row); x < columns;) {
		const bool wide =
			x + 1 < columns &&
			grid_peek(&painter->wanted, x + 1, row)->glyph ==
				GLYPH_FOLLOWER;

		if (cell_differs(painter, x, row) ||
			(wide && cell_differs(painter, x + 1, row)))
			paint_at(painter, &x, row);
		else
			x += wide ? 2 : 1;
	}
	memcpy(grid_cell(&painter->shown, 0, row),
		grid_peek(&painter->wanted, 0, row),
		(size_t)columns * sizeof(struct cell));
	return true;
}

bool
painter_paint(struct painter *painter, const struct grid *grid)
{
	bool changed = false;
	int moved = 0;

	for (int row = 0; row < painter->wanted.rows; row++)
		convert_row(painter, grid, row);
	if (!painter->is_blank)
		moved = shift_rows(painter);
	for (int row = 0; row < painter->shown.rows; row++)
		changed |= paint_row(painter, row, moved);
	if (changed)
		pen_reset(&painter->pen, &painter->bytes);
	painter->is_blank = false;
	return changed;
}
