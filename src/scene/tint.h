#ifndef SCENE_TINT_H
#define SCENE_TINT_H

#include <stdint.h>

/* Evens out the tints of a row of cells: cells beside each other become one
 * stretch of one colour while none of them changes by more than a little. A
 * terminal is sent a colour for each stretch, not for each cell, and the eye
 * sees layers where there was noise. above is the row before, evened out
 * already, or NULL: where its colour serves too it is taken. */
void tint_even(uint32_t *colours, const uint32_t *above, int count);
#endif
