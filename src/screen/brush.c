/* Cells of one style, written where they stand: the sequences are those of
 * ECMA-48. Between them the cursor is moved, or what lies there is written
 * again or written over where that is shorter:
 *
 *	wanted	a a b a . . a	b waits for a later coat, . shows already
 *	sent	a a a a move  a
 */
#include <config.h>

#include "screen/brush.h"

#include <limits.h>

#include "screen/cursor.h"
#include "screen/showable.h"

/* Blanks from which on erasing them is shorter than writing them, at the end
 * of a row and before it. */
#define MANY_TO_END   4
#define MANY_TO_ERASE 5
/* Cells between two that are to be written, up to which it takes no more bytes
 * to write them, too, than to step over them. */
#define SHORT_GAP 4

/* The cursor is behind so many more cells; at the right edge it waits to
 * wrap, and who knows where. */
static void
advance(struct painter *painter, int by)
{
	painter->column += by;
	if (painter->column >= painter->shown.columns)
		painter->column = painter->row = -1;
}

static void
write_glyph(struct painter *painter, const struct cell *cell, int width)
{
	bytes_put_glyph(&painter->bytes, cell->glyph);
	for (int i = 0; i < GLYPH_MARKS; i++)
		if (cell->marks[i])
			bytes_put_glyph(&painter->bytes, cell->marks[i]);
	advance(painter, width);
	if (!showable_width_is_sure(painter, cell->glyph))
		painter->column = painter->row = -1;
}

/* Whether repeating a glyph takes fewer bytes than writing it so often. Some
 * terminals repeat ASCII alone: tmux drops what it should repeat of the rest.
 */
static bool
can_repeat(const struct painter *painter, uint32_t glyph, int count)
{
	return painter->abilities.repeat && glyph < 0x80 &&
	       count > (count <= 10           ? 5
			       : count <= 100 ? 6
					      : 7);
}

/* Repeats the ASCII glyph under the cursor. */
static void
repeat(struct painter *painter, uint32_t glyph, int count)
{
	bytes_put_glyph(&painter->bytes, glyph);
	bytes_put_control(&painter->bytes, (unsigned)count - 1, 0, 'b');
	advance(painter, count);
	/* libvterm (0.1.4) waits to wrap one column too early. */
	if (painter->column == painter->shown.columns - 1)
		painter->column = painter->row = -1;
}

static bool
can_erase(const struct painter *painter)
{
	return painter->abilities.erase_in_colour ||
	       painter->pen.style.background == 0;
}

/* Erasing leaves the cursor before the blanks, which is a byte less than to
 * repeat them; what comes next is behind a gap, or in a row below. */
static void
write_blanks(struct painter *painter, int count, bool to_end)
{
	if (to_end && count >= MANY_TO_END && painter->abilities.erase_line &&
		can_erase(painter))
		bytes_put(&painter->bytes, "\033[K");
	else if (count >= MANY_TO_ERASE &&
		 painter->abilities.erase_characters && can_erase(painter))
		bytes_put_control(&painter->bytes, (unsigned)count, 0, 'X');
	else if (can_repeat(painter, ' ', count))
		repeat(painter, ' ', count);
	else {
		for (int i = 0; i < count; i++)
			bytes_put_glyph(&painter->bytes, ' ');
		advance(painter, count);
	}
}

/* Whether a cell may be blank for now in the style of the pen: it is to be, or
 * waits still. */
static bool
may_be_blank(const struct painter *painter, int i)
{
	const struct style style = painter->wanted.cells[i].style;

	return painter->coats.of[i] != COAT_NONE ||
	       (style.foreground == PEN_ANY &&
		       style.background == painter->pen.style.background &&
		       !(painter->pen.style.attributes &
			       (STYLE_UNDERLINE | STYLE_REVERSE)));
}

/* Whether a cell that shows already what it should can be written again by a
 * byte. */
static bool
is_cheap(const struct painter *painter, int i)
{
	const struct cell *cell = &painter->wanted.cells[i];
	const struct style pen = painter->pen.style;

	return cell->glyph >= ' ' && cell->glyph < 0x7f && !cell->marks[0] &&
	       cell->style.background == pen.background &&
	       (cell->style.foreground == PEN_ANY ||
		       cell->style.foreground == pen.foreground) &&
	       cell->style.attributes == pen.attributes;
}

/* Gets to a cell: writes what lies between where that is no longer. */
static void
reach(struct painter *painter, int i)
{
	const int columns = painter->shown.columns;
	const int column = i % columns, row = i / columns;
	const int gap = column - painter->column;
	bool cheap = painter->row == row && gap > 0 && gap <= SHORT_GAP;

	for (int k = i - gap; cheap && k < i; k++)
		cheap = may_be_blank(painter, k) || is_cheap(painter, k);
	for (int k = i - gap; cheap && k < i; k++) {
		const uint32_t glyph = painter->wanted.cells[k].glyph;

		bytes_put_glyph(&painter->bytes,
			may_be_blank(painter, k) ? ' ' : glyph);
	}
	if (cheap)
		painter->column = column;
	cursor_move(painter, column, row);
}

/* Writes the blank at i and others behind it, and over what lies between. */
static void
lay_blanks(struct painter *painter, int coat, int i)
{
	const int columns = painter->shown.columns;
	const int row_end = (i / columns + 1) * columns;
	const bool bridges =
		painter->abilities.repeat ||
		(painter->abilities.erase_characters && can_erase(painter));
	int end = i, k = i;

	while (k < row_end && may_be_blank(painter, k) &&
		(bridges || k - end < SHORT_GAP)) {
		if (painter->coats.of[k] == coat) {
			painter->coats.of[k] = COAT_NONE;
			end = k + 1;
		}
		k++;
	}
	write_blanks(painter, end - i, k == row_end);
}

/* Cells from i on that wait to show the same. */
static int
equal_run(const struct painter *painter, int coat, int i)
{
	const int columns = painter->shown.columns;
	const int row_end = (i / columns + 1) * columns;
	const struct cell *cells = painter->wanted.cells;
	int end = i + 1;

	while (end < row_end && painter->coats.of[end] == coat &&
		cell_equal(&cells[end], &cells[i]))
		end++;
	return end - i;
}

/* Writes the glyph at i, or a run of the same. */
static void
lay_glyphs(struct painter *painter, int coat, int i)
{
	const struct cell *cell = &painter->wanted.cells[i];
	/* What takes more bytes than one is not repeated. */
	const int run = cell->glyph < 0x80 && !cell->marks[0]
				? equal_run(painter, coat, i)
				: 1;
	int count = run;

	if (can_repeat(painter, cell->glyph, run)) {
		repeat(painter, cell->glyph, run);
	} else {
		count = (i + 1) % painter->shown.columns != 0 &&
					cell[1].glyph == GLYPH_FOLLOWER
				? 2
				: 1;
		write_glyph(painter, cell, count);
	}
	for (int k = i; k < i + count; k++)
		painter->coats.of[k] = COAT_NONE;
}

/* What it costs to get to a cell, more or less: whether what lies between can
 * be written is seen when it is. */
static int
reach_cost(const struct painter *painter, int column, int row)
{
	const int cost = cursor_move_cost(painter, column, row);
	const int gap = column - painter->column;

	return painter->row == row && gap >= 0 && gap < cost ? gap : cost;
}

/* Of the cells of a coat that wait, those before at left out, the nearest to
 * the cursor in its row or the next one; -1 if there is none. A run is begun
 * with its first cell. */
static int
find_near(const struct painter *painter, int coat, int at)
{
	const struct coats *coats = &painter->coats;
	const int columns = painter->shown.columns;
	const int end = (painter->row + 2) * columns;
	int near = -1, least = INT_MAX, before = -1;

	for (int i = at; i >= 0 && i < end; i = coats->next[i]) {
		int cost;

		if (coats->of[i] != coat)
			continue;
		if (before >= 0 && i - before <= SHORT_GAP + 1 &&
			i / columns == before / columns) {
			before = i;
			continue;
		}
		before = i;
		cost = reach_cost(painter, i % columns, i / columns);
		if (cost < least) {
			least = cost;
			near = i;
		}
	}
	return near;
}

/* The next cell to be written: follows a line down rather than to go from one
 * to another in every row, but not where the first cell that waits is nearer.
 */
static int
choose_next(const struct painter *painter, int coat, int first, int at)
{
	const int columns = painter->shown.columns;
	const int here = painter->row * columns + painter->column;
	int near;

	if (painter->row < 0)
		return first;
	if (painter->coats.of[here] == coat)
		return here;
	near = find_near(painter, coat, at);
	if (near < 0 ||
		reach_cost(painter, first % columns, first / columns) <
			reach_cost(painter, near % columns, near / columns))
		return first;
	return near;
}

void
brush_lay(struct painter *painter, const struct coat *coat)
{
	struct coats *coats = &painter->coats;
	const int number = (int)(coat - coats->coats);
	int first = coat->first, at = first;

	for (;;) {
		while (first >= 0 && coats->of[first] != number)
			first = coats->next[first];
		if (first < 0)
			return;
		at = choose_next(painter, number, first, at);
		pen_set(&painter->pen, &painter->bytes, coat->style);
		reach(painter, at);
		if (coat->style.foreground == PEN_ANY)
			lay_blanks(painter, number, at);
		else
			lay_glyphs(painter, number, at);
	}
}
