#ifndef SCREEN_COATS_H
#define SCREEN_COATS_H

#include <stddef.h>

#include "raster/grid.h"

/* Cells that wait to be written, gathered by style: a coat is all that is
 * written in one style. */
#define COAT_NONE (-1) /* all bits set */

struct coat {
	struct style style;
	int first, last; /* cells, in the order of rows */
	int count;
	int area; /* cells of all coats on its background */
};

struct coats {
	struct coat *coats;
	struct coat **order; /* in which they are laid on */
	size_t count, alloc;
	int *of;   /* for each cell the coat that it waits for, or COAT_NONE */
	int *next; /* for each cell of a coat the next one, or -1 */
	int cells;
	int *slots; /* a hash table of styles */
	size_t slots_count;
};

void coats_release(struct coats *coats);
/* Makes ready for a screen of so many cells, none of which waits. */
void coats_clear(struct coats *coats, int cells);
/* Lets a cell wait for a style; cells come in the order of rows. */
void coats_add(struct coats *coats, int cell, struct style style);
/* Finds the order: large grounds first, as later ones may lie over them, but
 * those before which share an ink with the one before; of each ground first
 * what is blank. */
void coats_sort(struct coats *coats);
#endif
