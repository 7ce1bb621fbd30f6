/* A segment a-b is a + t (b - a), t from 0 to 1. Each side of the extent
 * allows a range of t; what all four allow is the part inside.
 *
 *            +-------------+
 *      a ----*=============*---- b
 *            | from     to |
 *            +-------------+
 *
 * Y.-D. Liang and B. A. Barsky, A New Concept and Method for Line Clipping,
 * ACM Transactions on Graphics 3 (1), 1984. */
#include <config.h>

#include "geometry/clip.h"

struct range {
	double from, to;
};

/* Narrows range to the t with delta * t <= room. */
static bool
range_narrow(struct range *range, double delta, double room)
{
	if (delta == 0)
		return room >= 0;
	const double t = room / delta;
	if (delta > 0) {
		if (t < range->to)
			range->to = t;
	} else if (t > range->from) {
		range->from = t;
	}
	return range->from <= range->to;
}

bool
clip_segment(const struct extent *extent, struct point *a, struct point *b)
{
	const double dx = b->x - a->x, dy = b->y - a->y;
	const struct point start = *a;
	struct range range = { 0, 1 };

	if (!range_narrow(&range, -dx, start.x - extent->west) ||
		!range_narrow(&range, dx, extent->east - start.x) ||
		!range_narrow(&range, -dy, start.y - extent->south) ||
		!range_narrow(&range, dy, extent->north - start.y))
		return false;
	if (range.to < 1) {
		b->x = start.x + range.to * dx;
		b->y = start.y + range.to * dy;
	}
	if (range.from > 0) {
		a->x = start.x + range.from * dx;
		a->y = start.y + range.from * dy;
	}
	return true;
}
