#ifndef SCREEN_SHIFT_H
#define SCREEN_SHIFT_H

#include "screen/painter.h"

/* Where a map was panned, most cells are there already, some columns or rows
 * away: makes the terminal move them, and painter->shown with them. */
void shift_rows(struct painter *painter);
/* A row whose first difference is at column first. hint is the shift of the
 * row before and becomes this row's; 0 none. */
void shift_row(struct painter *painter, int row, int first, int *hint);
#endif
