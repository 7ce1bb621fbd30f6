#include <config.h>

#include "projection/scale.h"

#include <math.h>

#include "geometry/geodesic.h"

/* The geodesic length of a line of cells columns about the map's centre. */
static double
length_of(const struct projection *projection, const struct viewport *viewport,
	double cells)
{
	const double half = cells * viewport->dot_width * viewport->across / 2;
	const struct point centre = viewport->centre;
	const struct lonlat west = projection_inverse(
		projection, (struct point){ centre.x - half, centre.y });
	const struct lonlat east = projection_inverse(
		projection, (struct point){ centre.x + half, centre.y });

	if (!isfinite(west.lon) || !isfinite(east.lon))
		return NAN;
	return geodesic_distance(west, east);
}

/* The largest 1, 2 or 5 times a power of ten that is not above limit. */
static double
round_below(double limit)
{
	const double power = pow(10, floor(log10(limit)));

	return limit >= 5 * power   ? 5 * power
	       : limit >= 2 * power ? 2 * power
				    : power;
}

struct scale_bar
scale_bar_for(const struct projection *projection,
	const struct viewport *viewport, int min_cells, int max_cells)
{
	const struct scale_bar none = { 0, 0 };
	const double longest = length_of(projection, viewport, max_cells);
	struct scale_bar bar;

	if (!isfinite(longest) || longest <= 0)
		return none;
	/* A bar that is exactly as long as it may be is not lost to the last
	 * bit of a logarithm. */
	bar.metres = round_below(longest * (1 + 1e-12));
	bar.cells = max_cells * (bar.metres / longest);
	/* The scale hardly varies along a bar: each step gains 3 digits. */
	for (int i = 0; i < 4; i++)
		bar.cells *=
			bar.metres / length_of(projection, viewport, bar.cells);
	if (!(bar.cells >= min_cells))
		return none;
	return bar;
}
