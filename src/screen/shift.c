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
/* Cells that a shift must save before it is worth its sequence. */
#define WORTH 16
/* Rows without a shift after which the frame is taken for a new one. */
#define FUTILE 3
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
shift_row(struct painter *painter, int row, int first, int *hint)
{
	const struct cell *shown = grid_peek(&painter->shown, first, row);
	const struct cell *wanted = grid_peek(&painter->wanted, first, row);
	const int count = painter->shown.columns - first;
	const int without = count_agreeing(wanted, shown, count);
	int best = 0, most = WORTH;

	if (!painter->abilities.shift_characters || painter->futile >= FUTILE ||
		count - without < WORTH || has_wide(shown, count) ||
		has_wide(wanted, count))
		return;
	if (*hint != 0 &&
		saved_by(shown, wanted, count, *hint, without) > most) {
		do_shift(painter, row, first, *hint);
		return;
	}
	for (int by = -MOST_COLUMNS; by <= MOST_COLUMNS; by++) {
		const int saved =
			by ? saved_by(shown, wanted, count, by, without) : 0;

		if (saved > most) {
			most = saved;
			best = by;
		}
	}
	*hint = best;
	if (best)
		do_shift(painter, row, first, best);
	else
		painter->futile++;
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

/* The block of rows that a shift by so many rows serves; what it saves. */
static int
find_block(const struct painter *painter, int by, int *top, int *bottom)
{
	int saved = 0;

	*top = -1;
	*bottom = -1;
	for (int row = 0; row < painter->shown.rows; row++) {
		const int here = saved_in_row(painter, row, by);

		if (here < WORTH)
			continue;
		if (*top < 0)
			*top = row;
		*bottom = row;
		saved += here;
	}
	return saved;
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

/* The likeliest shift, by a sample of the rows; 0 for none. */
static int
guess_shift(const struct painter *painter)
{
	const int step = 1 + painter->shown.rows / SAMPLES;
	int best = 0, most = 0;

	for (int by = -MOST_ROWS; by <= MOST_ROWS; by++) {
		int saved = 0;

		for (int row = 0; by && row < painter->shown.rows; row += step)
			saved += saved_in_row(painter, row, by);
		if (saved > most) {
			most = saved;
			best = by;
		}
	}
	return best;
}

void
shift_rows(struct painter *painter)
{
	const int cells = painter->shown.columns * painter->shown.rows;
	const int without = count_agreeing(
		painter->wanted.cells, painter->shown.cells, cells);
	int best, top = 0, bottom = 0;

	if (!painter->abilities.shift_lines || cells - without < cells / 4)
		return;
	best = guess_shift(painter);
	if (best && find_block(painter, best, &top, &bottom) > cells / 4)
		do_shift_rows(painter, top, bottom, best);
}
