#ifndef RASTER_GRID_H
#define RASTER_GRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The picture as cells, which knows nothing of terminals: what the screen,
 * the text, the ANSI output and the tests all show. */

/* No picture has more columns or rows: more is a mistake or a trap. */
enum { GRID_SIDE_MAX = 2000 };

enum {
	STYLE_BOLD = 1,
	STYLE_DIM = 2,
	STYLE_UNDERLINE = 4,
	STYLE_REVERSE = 8,
};
struct style {
	uint32_t foreground, background; /* raster/colour.h */
	uint8_t attributes;
};

/* The right half of a wide glyph is a cell with this glyph. */
#define GLYPH_FOLLOWER 0u

#define GLYPH_MARKS 2
struct cell {
	uint32_t glyph;              /* a space where nothing is */
	uint32_t marks[GLYPH_MARKS]; /* combining marks, 0 for none */
	struct style style;
};

/* Inline, for it is asked of every cell of a frame. */
static inline bool
cell_equal(const struct cell *a, const struct cell *b)
{
	return a->glyph == b->glyph && a->marks[0] == b->marks[0] &&
	       a->marks[1] == b->marks[1] &&
	       a->style.foreground == b->style.foreground &&
	       a->style.background == b->style.background &&
	       a->style.attributes == b->style.attributes;
}

/* Every wide glyph has its follower and every follower its wide glyph. */
struct grid {
	int columns, rows;
	struct cell *cells;
	/* NULL, or counts for each cell how often something is put there: a
	 * test's, which sees that nothing is drawn over something else. */
	uint8_t *puts;
};

void grid_init(struct grid *grid, int columns, int rows);
void grid_release(struct grid *grid);
void grid_resize(struct grid *grid, int columns, int rows); /* clears */
void grid_copy(struct grid *to, const struct grid *from);   /* any sizes */
bool grid_equal(const struct grid *a, const struct grid *b);

/* NULL outside. */
struct cell *grid_cell(struct grid *grid, int column, int row);
const struct cell *grid_peek(const struct grid *grid, int column, int row);

/* Puts one code point; a wide one that would cross the right edge becomes a
 * space. Halves of wide glyphs that it orphans become spaces. Outside is
 * ignored. A background of COLOUR_DEFAULT keeps the cell's own. */
void grid_put(struct grid *grid, int column, int row, uint32_t glyph,
	struct style style);

/* Writes sanitised UTF-8 from column on, at most width cells wide, clipped
 * at both edges. Returns the columns that it took. */
int grid_write(struct grid *grid, int column, int row, int width,
	const char *text, struct style style);
/* The same; of a text for which there is no room two dots tell so. */
int grid_write_cut(struct grid *grid, int column, int row, int width,
	const char *text, struct style style);

/* Fills a box with spaces in a style. */
void grid_fill(struct grid *grid, int column, int row, int columns, int rows,
	struct style style);

/* Copies the whole of from into to with its top left corner there. */
void grid_blit(struct grid *to, int column, int row, const struct grid *from);
#endif
