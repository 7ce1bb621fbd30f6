#ifndef SCENE_TINT_H
#define SCENE_TINT_H

#include <stdint.h>

/* Evens out the tints of a row of cells: cells beside each other become one
 * stretch of one colour while none of them changes by more than a little. A
 * terminal is sent a colour for each stretch, not for each cell. Each row is
 * by itself, so that rows which a pan moves stay as they are. */
void tint_even(uint32_t *colours, int count);
#endif
