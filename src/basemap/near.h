#ifndef BASEMAP_NEAR_H
#define BASEMAP_NEAR_H

#include "geometry/extent.h"

/* What lies so near a view that it may matter to it: an eighth of a view's
 * width, at least a quarter degree. */
struct nearby {
	bool is_all;
	double largest; /* what is larger is near, wherever it lies */
	struct extent box;
	bool goes_round; /* beyond 180 degrees */
};

/* seen: the view's box in degrees; empty: not known, and all is near. */
struct nearby nearby_of(const struct extent *seen);

static inline bool
near_meets(const struct extent *a, const struct extent *b, double turn)
{
	return a->west + turn <= b->east && b->west <= a->east + turn &&
	       a->south <= b->north && b->south <= a->north;
}

/* Inline, for it is asked of thousands of rings at each view. */
static inline bool
nearby_has(const struct nearby *nearby, const struct extent *box)
{
	return nearby->is_all || near_meets(box, &nearby->box, 0) ||
	       box->east - box->west > nearby->largest ||
	       box->north - box->south > nearby->largest ||
	       (nearby->goes_round &&
		       (near_meets(box, &nearby->box, -360) ||
			       near_meets(box, &nearby->box, 360)));
}
#endif
