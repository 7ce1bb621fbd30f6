/* The cursor's ways from cell to cell: steps along the row and along the
 * column, or the address, whichever has fewer bytes. */
#include <config.h>

#include "screen/cursor.h"

#include <stdlib.h>

/* Steps up to which one byte for each is shortest. */
#define FEW_LEFT 2
#define FEW_DOWN 3

static int
count_digits(int number)
{
	return number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4;
}

/* The bytes of a sequence that moves by so many. */
static int
move_cost(int by)
{
	return by == 0 ? 0 : by == 1 ? 3 : 3 + count_digits(by);
}

static void
move_by(struct bytes *bytes, int by, char final)
{
	if (by)
		bytes_put_control(bytes, by == 1 ? 0 : (unsigned)by, 0, final);
}

static void
repeat_control(struct bytes *bytes, int count, char control)
{
	for (int i = 0; i < count; i++)
		bytes_add(bytes, &control, 1);
}

static int
column_cost(int from, int to)
{
	const int by = abs(to - from);
	const int cost = to < from && by <= FEW_LEFT ? by : move_cost(by);
	const int from_left = 1 + move_cost(to);

	return from_left < cost ? from_left : cost;
}

/* Along the row, from where it is or from the left edge. */
static void
move_to_column(struct bytes *bytes, int from, int to)
{
	const int by = abs(to - from);

	if (column_cost(from, to) == 1 + move_cost(to)) {
		repeat_control(bytes, 1, '\r');
		move_by(bytes, to, 'C');
	} else if (to < from && by <= FEW_LEFT) {
		repeat_control(bytes, by, '\b');
	} else {
		move_by(bytes, by, to < from ? 'D' : 'C');
	}
}

/* Line feeds go straight down: curses keeps the tty from adding to them. */
static int
row_cost(int from, int to)
{
	return to > from && to - from <= FEW_DOWN ? to - from
						  : move_cost(abs(to - from));
}

static void
move_to_row(struct bytes *bytes, int from, int to)
{
	if (to > from && to - from <= FEW_DOWN)
		repeat_control(bytes, to - from, '\n');
	else
		move_by(bytes, abs(to - from), to < from ? 'A' : 'B');
}

static int
address_cost(int column, int row)
{
	return 3 + count_digits(row + 1) +
	       (column ? 1 + count_digits(column + 1) : 0);
}

int
cursor_move_cost(const struct painter *painter, int column, int row)
{
	const int absolute = address_cost(column, row);
	const int relative = column_cost(painter->column, column) +
			     row_cost(painter->row, row);

	return painter->row >= 0 && relative < absolute ? relative : absolute;
}

void
cursor_move(struct painter *painter, int column, int row)
{
	struct bytes *bytes = &painter->bytes;

	if (cursor_move_cost(painter, column, row) <
		address_cost(column, row)) {
		move_to_row(bytes, painter->row, row);
		move_to_column(bytes, painter->column, column);
	} else {
		bytes_put_control(bytes, (unsigned)row + 1,
			column ? (unsigned)column + 1 : 0, 'H');
	}
	painter->column = column;
	painter->row = row;
}
