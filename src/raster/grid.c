#include <config.h>

#include "raster/grid.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "raster/colour.h"

static const struct cell blank = { .glyph = ' ' };

static size_t
cell_count(const struct grid *grid)
{
	return (size_t)grid->columns * (size_t)grid->rows;
}

void
grid_init(struct grid *grid, int columns, int rows)
{
	*grid = (struct grid){ 0 };
	grid_resize(grid, columns, rows);
}

void
grid_release(struct grid *grid)
{
	free(grid->cells);
	*grid = (struct grid){ 0 };
}

void
grid_resize(struct grid *grid, int columns, int rows)
{
	grid->columns = columns < 0 ? 0 : columns;
	grid->rows = rows < 0 ? 0 : rows;
	grid->cells = xreallocarray(
		grid->cells, cell_count(grid), sizeof *grid->cells);
	for (size_t i = 0; i < cell_count(grid); i++)
		grid->cells[i] = blank;
}

void
grid_copy(struct grid *to, const struct grid *from)
{
	if (cell_count(to) != cell_count(from))
		to->cells = xreallocarray(
			to->cells, cell_count(from), sizeof *to->cells);
	to->columns = from->columns;
	to->rows = from->rows;
	if (cell_count(from) > 0)
		memcpy(to->cells, from->cells,
			cell_count(from) * sizeof *to->cells);
}

bool
grid_equal(const struct grid *a, const struct grid *b)
{
	if (a->columns != b->columns || a->rows != b->rows)
		return false;
	for (size_t i = 0; i < cell_count(a); i++)
		if (!cell_equal(&a->cells[i], &b->cells[i]))
			return false;
	return true;
}

static inline struct cell *
cell_at(const struct grid *grid, int column, int row)
{
	if (column < 0 || column >= grid->columns || row < 0 ||
		row >= grid->rows)
		return NULL;
	return &grid->cells[(size_t)row * (size_t)grid->columns +
			    (size_t)column];
}

const struct cell *
grid_peek(const struct grid *grid, int column, int row)
{
	return cell_at(grid, column, row);
}

struct cell *
grid_cell(struct grid *grid, int column, int row)
{
	return cell_at(grid, column, row);
}

static void
cell_blank(struct cell *cell)
{
	cell->glyph = ' ';
	memset(cell->marks, 0, sizeof cell->marks);
}

/* Blanks the halves of wide glyphs that would be left alone when the cells
 * from column on, before end, are written anew. */
static inline void
blank_orphans(struct grid *grid, int column, int end, int row)
{
	struct cell *first = cell_at(grid, column, row);
	struct cell *after = cell_at(grid, end, row);

	if (first != NULL && first->glyph == GLYPH_FOLLOWER && column > 0)
		cell_blank(first - 1);
	if (after != NULL && after->glyph == GLYPH_FOLLOWER)
		cell_blank(after);
}

static inline void
cell_put(struct cell *cell, uint32_t glyph, struct style style)
{
	if (style.background == COLOUR_DEFAULT)
		style.background = cell->style.background;
	*cell = (struct cell){ .glyph = glyph, .style = style };
}

/* Puts a glyph of a width that is known. Returns its cell, NULL outside. */
static inline struct cell *
put(struct grid *grid, int column, int row, uint32_t glyph, int width,
	struct style style)
{
	struct cell *cell = cell_at(grid, column, row);

	if (cell == NULL)
		return NULL;
	if (width == 2 && column + 1 >= grid->columns) {
		glyph = ' ';
		width = 1;
	}
	blank_orphans(grid, column, column + width, row);
	cell_put(cell, glyph, style);
	if (width == 2)
		cell_put(cell + 1, GLYPH_FOLLOWER, style);
	for (int i = 0; grid->puts != NULL && i < width; i++)
		grid->puts[cell - grid->cells + i]++;
	return cell;
}

void
grid_put(struct grid *grid, int column, int row, uint32_t glyph,
	struct style style)
{
	put(grid, column, row, glyph, glyph_width(glyph) == 2 ? 2 : 1, style);
}

/* A third mark, and one after nothing, is dropped. */
static void
add_mark(struct cell *base, uint32_t mark)
{
	for (int i = 0; base != NULL && i < GLYPH_MARKS; i++) {
		if (base->marks[i] == 0) {
			base->marks[i] = mark;
			return;
		}
	}
}

int
grid_write(struct grid *grid, int column, int row, int width, const char *text,
	struct style style)
{
	struct cell *base = NULL;
	int taken = 0;
	uint32_t glyph;

	while ((glyph = text_next(&text)) != 0) {
		const int glyph_cells = glyph_width(glyph);
		const int at = column + taken;

		if (glyph_cells == 0) {
			add_mark(base, glyph);
			continue;
		}
		if (glyph_cells > width - taken || at >= grid->columns)
			break;
		/* Its left half is outside: what is seen of it is a space. */
		if (at == -1 && glyph_cells == 2)
			put(grid, 0, row, ' ', 1, style);
		base = put(grid, at, row, glyph, glyph_cells, style);
		if (base != NULL && base->glyph != glyph)
			base = NULL;
		taken += glyph_cells;
	}
	return taken;
}

int
grid_write_cut(struct grid *grid, int column, int row, int width,
	const char *text, struct style style)
{
	static const char cut[] = "..";
	const int room = width - (int)strlen(cut);
	int taken;

	if (room < 1 || text_width(text) <= width)
		return grid_write(grid, column, row, width, text, style);
	taken = grid_write(grid, column, row, room, text, style);
	return taken +
	       grid_write(grid, column + taken, row, width - taken, cut, style);
}

void
grid_fill(struct grid *grid, int column, int row, int columns, int rows,
	struct style style)
{
	const int left = column < 0 ? 0 : column;
	const int end = column + columns < grid->columns ? column + columns
							 : grid->columns;

	for (int y = row; y < row + rows && left < end; y++) {
		struct cell *cells = grid_cell(grid, left, y);

		if (cells == NULL)
			continue;
		blank_orphans(grid, left, end, y);
		for (int i = 0; i < end - left; i++)
			cell_put(&cells[i], ' ', style);
	}
}

void
grid_blit(struct grid *to, int column, int row, const struct grid *from)
{
	const int left = column < 0 ? -column : 0;
	const int room = to->columns - column;
	const int end = from->columns < room ? from->columns : room;

	for (int y = 0; y < from->rows && left < end; y++) {
		struct cell *cells = grid_cell(to, column + left, row + y);
		const struct cell *row_of =
			from->cells + (size_t)y * (size_t)from->columns;

		if (cells == NULL)
			continue;
		blank_orphans(to, column + left, column + end, row + y);
		memcpy(cells, row_of + left,
			(size_t)(end - left) * sizeof *cells);
		/* A wide glyph that an edge cuts in half is not shown. */
		if (cells[0].glyph == GLYPH_FOLLOWER)
			cell_blank(&cells[0]);
		if (end < from->columns && row_of[end].glyph == GLYPH_FOLLOWER)
			cell_blank(&cells[end - left - 1]);
	}
}
