/* Between what is far and the view lies so much that straight lines on the
 * plane, which are not quite straight in degrees, do not reach from one to the
 * other: over b degrees they bend by less than b * b / 400. So a ring that is
 * not too large covers no dot of the view and changes none. */
#include <config.h>

#include "basemap/near.h"

#include <math.h>

struct nearby
nearby_of(const struct extent *seen)
{
	static const double least = 0.25, widest = 20;
	const double width =
		fmax(seen->east - seen->west, seen->north - seen->south);
	const double margin = fmax(least, width / 8);
	const struct extent box = { seen->west - margin, seen->south - margin,
		seen->east + margin, seen->north + margin };

	/* Such a ring's lines bend by less than a tenth of the margin. */
	return (struct nearby){
		.is_all = extent_is_empty(seen) || !(width <= widest),
		.largest = 6 * sqrt(margin),
		.box = box,
		.goes_round = box.west < -180 || box.east > 180,
	};
}
