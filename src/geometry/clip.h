#ifndef GEOMETRY_CLIP_H
#define GEOMETRY_CLIP_H

#include <stdbool.h>

#include "geometry/extent.h"
#include "geometry/point.h"

/* Cuts the segment a-b to the extent (Liang and Barsky, 1984). False when
 * nothing of it is inside; then a and b are as they were. */
bool clip_segment(
	const struct extent *extent, struct point *a, struct point *b);
#endif
