/* The differences between two screens, as bytes. Curses could find them too,
 * but it names both colours wherever one changes, has no direct colours on
 * most terminals, and seldom sees that a map beside a panel has moved: here
 * a frame costs a fraction of the bytes and of the time (doc/ARCHITECTURE.md).
 * The sequences are those of ECMA-48; terminfo says which there are. */
#include <config.h>

#include "screen/painter.h"

#include <string.h>

#include "screen/brush.h"
#include "screen/cursor.h"
#include "screen/shift.h"
#include "screen/showable.h"

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
	coats_release(&painter->coats);
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

static bool
cell_differs(const struct painter *painter, int i)
{
	return !cell_equal(&painter->shown.cells[i], &painter->wanted.cells[i]);
}

/* Shifts a row that differs, from its first glyph that does. */
static void
move_row(struct painter *painter, int row, int by)
{
	const int columns = painter->shown.columns;
	const struct cell *wanted = grid_peek(&painter->wanted, 0, row);
	int x = 0;

	while (x < columns && !cell_differs(painter, row * columns + x))
		x++;
	if (x == columns)
		return;
	if (x > 0 && wanted[x].glyph == GLYPH_FOLLOWER)
		x--;
	shift_row(painter, row, x, by);
}

/* Lets the cells wait that differ. */
static void
gather(struct painter *painter)
{
	const int cells = painter->shown.columns * painter->shown.rows;

	coats_clear(&painter->coats, cells);
	for (int i = 0; i < cells; i++)
		if (cell_differs(painter, i))
			coats_add(&painter->coats, i,
				painter->wanted.cells[i].style);
	coats_sort(&painter->coats);
}

/* Erases a blank terminal in the ground that most cells are blank on, where
 * none is to stay as it is. */
static void
erase_all(struct painter *painter)
{
	struct coats *coats = &painter->coats;
	const struct coat *largest = NULL;
	int waiting = 0;

	for (size_t i = 0; i < coats->count; i++) {
		const struct coat *coat = &coats->coats[i];

		waiting += coat->count;
		if (coat->style.foreground == PEN_ANY &&
			(!largest || coat->count > largest->count))
			largest = coat;
	}
	if (!largest || waiting < coats->cells)
		return;
	pen_set(&painter->pen, &painter->bytes, largest->style);
	cursor_move(painter, 0, 0);
	bytes_put(&painter->bytes, "\033[J");
	for (int i = largest->first; i >= 0; i = coats->next[i])
		coats->of[i] = COAT_NONE;
}

bool
painter_paint(struct painter *painter, const struct grid *grid)
{
	const int rows = painter->shown.rows;
	const size_t before = painter->bytes.count;
	bool changed;
	int moved = 0;

	for (int row = 0; row < rows; row++)
		showable_row(painter, grid, row);
	if (!painter->is_blank)
		moved = shift_rows(painter);
	for (int row = 0; moved && row < rows; row++)
		move_row(painter, row, moved);
	gather(painter);
	if (painter->is_blank && painter->abilities.erase_below &&
		painter->abilities.erase_in_colour)
		erase_all(painter);
	for (size_t i = 0; i < painter->coats.count; i++)
		brush_lay(painter, painter->coats.order[i]);
	memcpy(painter->shown.cells, painter->wanted.cells,
		(size_t)painter->coats.cells * sizeof(struct cell));
	/* What has been moved may be all there was to do. */
	changed = painter->bytes.count > before;
	if (changed)
		pen_reset(&painter->pen, &painter->bytes);
	painter->is_blank = false;
	return changed;
}
