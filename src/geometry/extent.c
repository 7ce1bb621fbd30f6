#include <config.h>

#include "geometry/extent.h"

#include <math.h>

struct extent
extent_empty(void)
{
	return (struct extent){ INFINITY, INFINITY, -INFINITY, -INFINITY };
}

bool
extent_is_empty(const struct extent *extent)
{
	return !(
		extent->west <= extent->east && extent->south <= extent->north);
}

void
extent_add(struct extent *extent, double x, double y)
{
	if (x < extent->west)
		extent->west = x;
	if (x > extent->east)
		extent->east = x;
	if (y < extent->south)
		extent->south = y;
	if (y > extent->north)
		extent->north = y;
}

void
extent_union(struct extent *extent, const struct extent *other)
{
	if (extent_is_empty(other))
		return;
	extent_add(extent, other->west, other->south);
	extent_add(extent, other->east, other->north);
}

bool
extent_contains(const struct extent *outer, const struct extent *inner)
{
	return inner->west >= outer->west && inner->east <= outer->east &&
	       inner->south >= outer->south && inner->north <= outer->north;
}
