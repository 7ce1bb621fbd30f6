#ifndef SCENE_PLACING_H
#define SCENE_PLACING_H

#include "scene/frame.h"
#include "scene/hosts.h"
#include "scene/symbol.h"

#define LEAST_WIDTH 3 /* of a counter */

/* A placement of counters in the making: symbols by weight. */
struct weighed {
	double weight;
	size_t symbol;
};
struct placing {
	struct symbols *symbols;
	const struct frame *frame;
	struct weighed *order; /* the weightiest of the day first */
	struct weighed *turns; /* those to be placed, in their turns */
	size_t count;
	int *joined;   /* by symbol: the symbol it joined, -1 itself */
	bool *covers;  /* by symbol: it stands for its neighbourhood */
	bool *forced;  /* by symbol: found no room */
	bool *urgent;  /* by symbol: it has room before others */
	uint8_t *bare; /* taken before any counter was placed */
	struct hosts hosts;
	struct reach reach; /* of a neighbourhood */
	bool last;          /* no other pass will follow */
	int *anchors; /* by side: its weightiest symbol, which always stands, so
		       * that nobody is left uncounted; -1 none */
};

/* For qsort: the heavier first, of equals the earlier. */
int placing_by_weight(const void *a, const void *b);

/* Cells that counters may cover. */
double placing_budget(const struct placing *placing);
/* The cells of a counter that counts nobody. */
int placing_least_width(
	const struct placing *placing, const struct symbol *symbol);
/* Those of all that stand for their neighbourhoods. */
int placing_covers_width(const struct placing *placing);

/* Places all that stand for themselves. Who finds no room is forced to join, or
 * made urgent if it is named today. Returns whether all found room. */
bool placing_place(struct placing *placing);
#endif
