#ifndef SCREEN_PAINTER_H
#define SCREEN_PAINTER_H

#include <stdbool.h>

#include "raster/colour.h"
#include "raster/grid.h"

/* Hands the cells of a grid to curses: characters, attributes and pairs of
 * colours. Remembers what it handed over, so that only what differs costs
 * anything. */
struct painter {
	enum colour_depth depth;
	bool unicode;
	bool defaults;     /* the terminal's own colours can be asked for */
	struct grid shown; /* what the window of curses holds */
};

/* After curses has started. */
void painter_init(struct painter *painter, enum colour_depth depth,
	bool unicode, int columns, int rows);
void painter_release(struct painter *painter);
/* The window is blank now, and of this size. */
void painter_reset(struct painter *painter, int columns, int rows);

/* Makes the window show the grid, clipped or with blanks around it. Returns
 * whether anything differed. */
bool painter_paint(struct painter *painter, const struct grid *grid);
#endif
