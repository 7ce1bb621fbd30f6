#ifndef GEOMETRY_EXTENT_H
#define GEOMETRY_EXTENT_H

#include <stdbool.h>

#include "geometry/point.h"

/* A box on the plane in metres, or of longitudes and latitudes in degrees.
 * Empty when west > east. */
struct extent {
	double west, south, east, north;
};

struct extent extent_empty(void);
bool extent_is_empty(const struct extent *extent);
void extent_add(struct extent *extent, double x, double y);
void extent_union(struct extent *extent, const struct extent *other);
bool extent_contains(const struct extent *outer, const struct extent *inner);

/* Inline, for it is asked of every ring of a coast. */
static inline bool
extent_intersects(const struct extent *a, const struct extent *b)
{
	return a->west <= b->east && b->west <= a->east &&
	       a->south <= b->north && b->south <= a->north;
}
#endif
