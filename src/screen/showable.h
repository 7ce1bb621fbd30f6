#ifndef SCREEN_SHOWABLE_H
#define SCREEN_SHOWABLE_H

#include "screen/painter.h"

/* What the terminal can show of a grid. */

/* Sets a row of painter->wanted; blank beyond the grid, and where a wide glyph
 * would be cut in half. */
void showable_row(struct painter *painter, const struct grid *grid, int row);
/* A block of which the C library knows nothing the terminal may not know
 * either, and leave the cursor anywhere. */
bool showable_width_is_sure(const struct painter *painter, uint32_t glyph);
#endif
