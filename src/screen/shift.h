#ifndef SCREEN_SHIFT_H
#define SCREEN_SHIFT_H

#include "screen/painter.h"

/* Where a map was panned, most cells are there already, some columns or rows
 * away: the terminal is made to move them, and painter->shown with them. */

/* Moves whole rows, unless all have moved sideways: returns by how many
 * columns then, 0 for none. */
int shift_rows(struct painter *painter);
/* Moves a row's cells from column first on sideways, where that saves some. */
void shift_row(struct painter *painter, int row, int first, int by);
#endif
