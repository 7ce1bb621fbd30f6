#ifndef SCREEN_BRUSH_H
#define SCREEN_BRUSH_H

#include "screen/painter.h"

/* Writes all cells of a coat that still wait. What waits for a later coat may
 * be written over. */
void brush_lay(struct painter *painter, const struct coat *coat);
#endif
