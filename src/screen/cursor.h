#ifndef SCREEN_CURSOR_H
#define SCREEN_CURSOR_H

#include "screen/painter.h"

/* Moves the cursor; the bytes that this takes. */
void cursor_move(struct painter *painter, int column, int row);
int cursor_move_cost(const struct painter *painter, int column, int row);
#endif
