/* Finds by how far the cells of a screen have moved. A pan is by whole cells,
 * and a dot pattern then moves unchanged, so it is enough to try a few
 * distances and count the cells that agree.
 *
 *	old  a b c d e f	delete 2 at b	a d e f . .
 *	old  a b c d e f	insert 2 at b	a . . b c d
 */
#include <config.h>

#include "screen/shift.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "screen/cursor.h"

#define MOST_COLUMNS 16
#define MOST_ROWS    8
/* Bytes that a shift must save before it is worth its sequences: one of a row,
 * and one of a block of rows. */
#define WORTH      12
#define WORTH_ROWS 40
/* Bytes, more or less, of a step over other cells and of repeating a glyph. */
#define STEP_COST   5
#define REPEAT_COST 5
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

/* Whether the second is written when the first is: cells of another style are
 * later, after a step. */
static bool
is_of_style(struct style from, struct style to)
{
	return from.background == to.background &&
	       (to.foreground == PEN_ANY || from.foreground == to.foreground);
}

static int
glyph_cost(uint32_t glyph)
{
	return glyph < 0x80 ? 1 : glyph < 0x800 ? 2 : 3;
}

/* The bytes, more or less, that it takes to write cells where others are
 * shown, or whatever is (NULL). */
static int
write_cost(const struct cell *wanted, const struct cell *shown, int count)
{
	struct style style = { PEN_ANY, PEN_ANY, 0 };
	int cost = 0, last = -1, run = 0;

	for (int i = 0; i < count; i++) {
		if (shown && cell_equal(&wanted[i], &shown[i]))
			continue;
		if (last != i - 1 || !is_of_style(style, wanted[i].style))
			cost += STEP_COST;
		run = last >= 0 && last == i - 1 &&
				      cell_equal(&wanted[i], &wanted[last])
			      ? run + 1
			      : 0;
		last = i;
		if (run * glyph_cost(wanted[i].glyph) <= REPEAT_COST)
			cost += glyph_cost(wanted[i].glyph);
		if (wanted[i].style.foreground == PEN_ANY)
			style.background = wanted[i].style.background;
		else
			style = wanted[i].style;
	}
	return cost;
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

/* Bytes that a shift by so many columns (positive: to the left) saves. */
static int
saved_by(const struct cell *shown, const struct cell *wanted, int count, int by)
{
	const int n = abs(by);
	const int kept = count - n;
	const int without = write_cost(wanted, shown, count);

	if (kept <= 0 || without < WORTH)
		return 0;
	return by > 0 ? without - write_cost(wanted, shown + n, kept) -
				write_cost(wanted + kept, NULL, n)
		      : without - write_cost(wanted + n, shown, kept) -
				write_cost(wanted, NULL, n);
}

/* Whether the cells that come into a row and into the next one are to be blank
 * on the same ground: naming that takes more bytes than to write a row's. */
static bool
is_worth_a_ground(const struct painter *painter, int row, int first, int by)
{
	const int column = by > 0 ? painter->shown.columns - by : first;
	const struct cell *ground = grid_peek(&painter->wanted, column, row);

	for (int y = row; y < row + 2; y++)
		for (int x = column; x < column + abs(by); x++) {
			const struct cell *cell =
				grid_peek(&painter->wanted, x, y);

			if (!cell || cell->style.foreground != PEN_ANY ||
				cell->style.background !=
					ground->style.background)
				return false;
		}
	return true;
}

static void
do_shift(struct painter *painter, int row, int first, int by)
{
	struct cell *shown = grid_cell(&painter->shown, first, row);
	const struct cell *wanted = grid_peek(&painter->wanted, first, row);
	const int count = painter->shown.columns - first;
	const int n = abs(by);

	cursor_move(painter, first, row);
	if (painter->pen.style.background == 0 ||
		is_worth_a_ground(painter, row, first, by))
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

/* Bytes that a shift of the row from column first on saves, all told. */
static int
saved_from(const struct painter *painter, int row, int first, int by)
{
	const struct cell *shown = grid_peek(&painter->shown, first, row);
	const struct cell *wanted = grid_peek(&painter->wanted, first, row);
	const int count = painter->shown.columns - first;

	if (has_wide(shown, count) || has_wide(wanted, count))
		return 0;
	return saved_by(shown, wanted, count, by) -
	       cursor_move_cost(painter, first, row);
}

void
shift_row(struct painter *painter, int row, int first, int by)
{
	int from = first, saved;

	saved = saved_from(painter, row, first, by);
	/* Right below the last shift is reached by a byte. */
	if (painter->column >= 0) {
		const int there = saved_from(painter, row, painter->column, by);

		if (there > saved) {
			from = painter->column;
			saved = there;
		}
	}
	if (saved >= WORTH)
		do_shift(painter, row, from, by);
}

/* The bytes of a row when another is there; all of them where there is none. */
static int
row_cost(const struct painter *painter, int row, int there)
{
	return write_cost(grid_peek(&painter->wanted, 0, row),
		grid_peek(&painter->shown, 0, there), painter->shown.columns);
}

/* What the row so far away saves there. */
static int
saved_in_row(const struct painter *painter, int row, int by)
{
	return row + by >= 0 && row + by < painter->shown.rows
		       ? row_cost(painter, row, row) -
				 row_cost(painter, row, row + by)
		       : 0;
}

/* What blank rows that a shift leaves cost more than what is there. */
static int
lost_in_rows(const struct painter *painter, int first, int count)
{
	int lost = 0;

	for (int row = first; row < first + count; row++)
		lost += row_cost(painter, row, -1) -
			row_cost(painter, row, row);
	return lost;
}

/* The block of rows for which a shift by so many rows saves most; how much. */
static int
find_block(const struct painter *painter, int by, int *top, int *bottom)
{
	const int above = by < 0 ? -by : 0, below = by > 0 ? by : 0;
	int most = 0, saved = INT_MIN, first = 0;

	for (int row = above; row < painter->shown.rows - below; row++) {
		const int lost = -lost_in_rows(painter, row - above, above);
		int all;

		if (saved <= lost) {
			saved = lost;
			first = row;
		}
		saved += saved_in_row(painter, row, by);
		if (saved <= most)
			continue;
		all = saved - lost_in_rows(painter, row + 1, below);
		if (all > most) {
			most = all;
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
	cursor_move(painter, 0, first);
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

/* Cells of a row that agree with those of the row so far away beyond those
 * that agree as they are. */
static int
found_in_row(const struct painter *painter, int row, int by)
{
	const struct cell *wanted = grid_peek(&painter->wanted, 0, row);
	const struct cell *there = grid_peek(&painter->shown, 0, row + by);
	const struct cell *before = grid_peek(&painter->shown, 0, row);
	const int columns = painter->shown.columns;

	return there ? count_agreeing(wanted, there, columns) -
			       count_agreeing(wanted, before, columns)
		     : 0;
}

/* The same of the cells so many columns away, right of what stays. */
static int
found_beside(const struct painter *painter, int row, int by)
{
	const struct cell *shown = grid_peek(&painter->shown, 0, row);
	const struct cell *wanted = grid_peek(&painter->wanted, 0, row);
	int count = painter->shown.columns;

	for (; count > 0 && cell_equal(shown, wanted); count--) {
		shown++;
		wanted++;
	}
	if (abs(by) >= count)
		return 0;
	return (by > 0 ? count_agreeing(wanted, shown + by, count - by)
		       : count_agreeing(wanted - by, shown, count + by)) -
	       count_agreeing(wanted, shown, count);
}

/* The likeliest shift, by a sample of the rows; 0 for none. *most is how many
 * of their cells it finds. */
static int
guess_shift(const struct painter *painter, int farthest,
	int (*found_in)(const struct painter *painter, int row, int by),
	int *most)
{
	const int step = 1 + painter->shown.rows / SAMPLES;
	int best = 0;

	*most = 0;
	for (int by = -farthest; by <= farthest; by++) {
		int saved = 0;

		for (int row = 0; by && row < painter->shown.rows;
			row += step) {
			const int here = found_in(painter, row, by);

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
	int rows = 0, columns = 0, below = 0, beside = 0, top = 0, bottom = 0;

	if (cells - count_agreeing(painter->wanted.cells, painter->shown.cells,
			    cells) <
		WORTH_ROWS)
		return 0;
	if (painter->abilities.shift_lines)
		rows = guess_shift(painter, MOST_ROWS, found_in_row, &below);
	if (painter->abilities.shift_characters)
		columns = guess_shift(
			painter, MOST_COLUMNS, found_beside, &beside);
	if (beside >= below)
		return columns;
	if (find_block(painter, rows, &top, &bottom) >= WORTH_ROWS)
		do_shift_rows(painter, top, bottom, rows);
	return 0;
}
