#ifndef SCREEN_PAINTER_H
#define SCREEN_PAINTER_H

#include <stdbool.h>

#include "raster/colour.h"
#include "raster/grid.h"
#include "screen/bytes.h"
#include "screen/coats.h"
#include "screen/pen.h"

/* Which of the sequences beyond moving the cursor a terminal has. */
struct abilities {
	bool erase_in_colour; /* erased cells take the present background */
	bool erase_line, erase_characters, erase_below;
	bool repeat;           /* the character before, so many times more */
	bool shift_characters; /* insert and delete within a row */
	bool shift_lines;      /* and lines within a scrolling region */
};

/* Knows what the terminal shows, and writes what makes it show another grid:
 * only what differs, and what has moved is moved. */
struct painter {
	bool unicode;
	bool asks_widths; /* of the C library, which knows the locale's alone */
	struct abilities abilities;
	struct pen pen;
	struct grid shown, wanted; /* styles in the terminal's numbers */
	struct coats coats;
	int column, row; /* of the cursor, -1 unknown */
	bool is_blank;   /* nothing was shown since a reset */
	struct bytes bytes;
};

void painter_init(struct painter *painter, enum colour_depth depth,
	bool unicode, bool asks_widths, const struct abilities *abilities);
void painter_release(struct painter *painter);
/* The terminal is blank now, and of this size; its style is not known. */
void painter_reset(struct painter *painter, int columns, int rows);

/* Adds to painter->bytes what makes the terminal show the grid, clipped or
 * with blanks around it, and leaves the pen plain. Returns whether anything
 * differed. */
bool painter_paint(struct painter *painter, const struct grid *grid);
#endif
