/* Finds by how far the cells of a screen have moved. A pan is by whole cells,
 * and a dot pattern then moves unchanged, so it is enough to try a few
 * distances and count the cells that agree.
 *
 *	old  a b c d e f	delete 2 at b	a d e f . .
 *	old  a b c d e f	insert 2 at b	a . . b c d
 */
#include <config.h>

#include "screen/shift.h"

#include <stdlib.h>
#include <string.h>

#define MOST_COLUMNS 16
#define MOST_ROWS    8
/* Cells that a shift must save before it is worth its sequences: one of a row,
 * and one of a block of rows. */
#define WORTH      5
#define WORTH_ROWS 60
/* Rows that are looked at before all are. */
#define SAMPLES 8

static int
count_agreeing(const struct cell *a, const struct cell *b, int count)
{
	int agreeing = 0;

	for (int i = 0; i < count; i++)
		agreeing += cell_equal(&a[i], &b[i]);
	return agreeing;
}

static bool
has_wide(const struct cell *cells, int count)
{
	for (int i = 0; i < count; i++)
		if (cells[i].glyph == GLYPH_FOLLOWER)
			return true;
	return false;
}

/* Makes the pen such that cells which come in are as is most likely there, or
 * plain where the terminal may leave its colours out of it. */
static void
set_ground(struct painter *painter, const struct cell *likely)
{
	pen_set(&painter->pen, &painter->bytes,
		(struct style){ PEN_ANY,
			painter->abilities.erase_in_colour
				? likely->style.background
				: 0,
			0 });
}

static void
blank_cells(const struct painter *painter, struct cell *cells, int count)
{
	const struct cell blank = {
		.glyph = ' ',
		.style = { PEN_ANY, painter->pen.style.background, 0 },
	};

	for (int i = 0; i < count; i++)
		cells[i] = blank;
}

/* Cells that a shift by so many columns (positive: to the left) saves. */
static int
saved_by(const struct cell *shown, const struct cell *wanted, int count, int by,
	int without)
{
	if (abs(by) >= count)
		return -1;
	return (by > 0 ? count_agreeing(wanted, shown + by, count - by)
		       : count_agreeing(wanted - by, shown, count + by)) -
	       without;
}

static void
do_shift(struct painter *painter, int row, int first, int by)
{
	struct cell *shown = grid_cell(&painter->shown, first, row);
	const struct cell *wanted = grid_peek(&painter->wanted, first, row);
	const int count = painter->shown.columns - first;
	const int n = abs(by);

	painter_move(painter, first, row);
	set_ground(painter, &wanted[by > 0 ? count - 1 : 0]);
	if (by > 0) {
		bytes_put(&painter->bytes, "\033[%dP", n);
		memmove(shown, shown + n, (size_t)(count - n) * sizeof *shown);
		blank_cells(painter, shown + count - n, n);
	} else {
		bytes_put(&painter->bytes, "\033[%d@", n);
		memmove(shown + n, shown, (size_t)(count - n) * sizeof *shown);
		blank_cells(painter, shown, n);
	}
}

void
shift_row(struct painter *painter, int row, int first, int by)
{
	const struct cell *shown = grid_peek(&painter->shown, first, row);
	const struct cell *wanted = grid_peek(&painter->wanted, first, row);
	const int count = painter->shown.columns - first;
	const int without = count_agreeing(wanted, shown, count);

	if (count - without >= WORTH && !has_wide(shown, count) &&
		!has_wide(wanted, count) &&
		saved_by(shown, wanted, count, by, without) >= WORTH)
		do_shift(painter, row, first, by);
}

static int
saved_in_row(const struct painter *painter, int row, int by)
{
	const struct cell *wanted = grid_peek(&painter->wanted, 0, row);
	const struct cell *there = grid_peek(&painter->shown, 0, row + by);
	const struct cell *before = grid_peek(&painter->shown, 0, row);
	const int columns = painter->shown.columns;

	return there ? count_agreeing(wanted, there, columns) -
			       count_agreeing(wanted, before, columns)
		     : 0;
}

/* The block of rows for which a shift by so many rows saves most; how much. */
static int
find_block(const struct painter *painter, int by, int *top, int *bottom)
{
	int most = 0, saved = 0, first = 0;

	for (int row = 0; row < painter->shown.rows; row++) {
		if (saved <= 0) {
			saved = 0;
			first = row;
		}
		saved += saved_in_row(painter, row, by);
		if (saved > most) {
			most = saved;
			*top = first;
			*bottom = row;
		}
	}
	return most;
}

static void
do_shift_rows(struct painter *painter, int top, int bottom, int by)
{
	const size_t row_size =
		(size_t)painter->shown.columns * sizeof(struct cell);
	const int n = abs(by);
	const int last = by > 0 ? bottom + n : bottom;
	const int first = by > 0 ? top : top - n;
	const int kept = last - first + 1 - n;

	set_ground(painter,
		grid_peek(&painter->wanted, painter->shown.columns - 1, top));
	bytes_put(&painter->bytes, "\033[%d;%dr", first + 1, last + 1);
	painter->column = painter->row = -1;
	painter_move(painter, 0, first);
	bytes_put(&painter->bytes, by > 0 ? "\033[%dM" : "\033[%dL", n);
	bytes_put(&painter->bytes, "\033[r");
	painter->column = painter->row = -1;
	memmove(grid_cell(&painter->shown, 0, by > 0 ? first : first + n),
		grid_cell(&painter->shown, 0, by > 0 ? first + n : first),
		(size_t)kept * row_size);
	blank_cells(painter,
		grid_cell(&painter->shown, 0, by > 0 ? first + kept : first),
		n * painter->shown.columns);
}

/* What a shift by so many columns saves in a row, right of what stays. */
static int
saved_beside(const struct painter *painter, int row, int by)
{
	const struct cell *shown = grid_peek(&painter->shown, 0, row);
	const struct cell *wanted = grid_peek(&painter->wanted, 0, row);
	int count = painter->shown.columns;

	for (; count > 0 && cell_equal(shown, wanted); count--) {
		shown++;
		wanted++;
	}
	return saved_by(
		shown, wanted, count, by, count_agreeing(wanted, shown, count));
}

/* The likeliest shift, by a sample of the rows; 0 for none. *most is what it
 * saves of them. */
static int
guess_shift(const struct painter *painter, int farthest,
	int (*saved_in)(const struct painter *painter, int row, int by),
	int *most)
{
	const int step = 1 + painter->shown.rows / SAMPLES;
	int best = 0;

	*most = 0;
	for (int by = -farthest; by <= farthest; by++) {
		int saved = 0;

		for (int row = 0; by && row < painter->shown.rows;
			row += step) {
			const int here = saved_in(painter, row, by);

			saved += here > 0 ? here : 0;
		}
		if (saved > *most) {
			*most = saved;
			best = by;
		}
	}
	return best;
}

int
shift_rows(struct painter *painter)
{
	const int cells = painter->shown.columns * painter->shown.rows;
	const int without = count_agreeing(
		painter->wanted.cells, painter->shown.cells, cells);
	int rows = 0, columns = 0, below = 0, beside = 0, top = 0, bottom = 0;

	if (cells - without < WORTH_ROWS)
		return 0;
	if (painter->abilities.shift_lines)
		rows = guess_shift(painter, MOST_ROWS, saved_in_row, &below);
	if (painter->abilities.shift_characters)
		columns = guess_shift(
			painter, MOST_COLUMNS, saved_beside, &beside);
	if (beside >= below)
		return columns;
	if (find_block(painter, rows, &top, &bottom) >= WORTH_ROWS)
		do_shift_rows(painter, top, bottom, rows);
	return 0;
}
