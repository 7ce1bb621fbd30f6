#ifndef SCREEN_CHAIN_H
#define SCREEN_CHAIN_H

#include "screen/coats.h"

/* Of coats in an order in which those of a ground follow each other, those of
 * blanks first: reorders grounds, and the inks of each, so that one ends with
 * the ink that the next begins with. Grounds else keep their order. */
void chain_coats(struct coat **order, size_t count);
#endif
