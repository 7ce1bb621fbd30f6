#ifndef PROJECTION_GRATICULE_H
#define PROJECTION_GRATICULE_H

#include <stdbool.h>
#include <stddef.h>

#include "geometry/extent.h"
#include "projection/projection.h"
#include "projection/viewport.h"

/* The box of longitudes and latitudes, in degrees, that holds the viewport, as
 * small as samples show: its outline is taken back through the projection.
 * Longitudes lie within half a turn of the domain's middle. Empty if the
 * viewport shows nothing of the world. is_filled, unless NULL, is set to
 * whether the world fills the viewport; else the domain ends in it. */
struct extent graticule_bounds(const struct projection *projection,
	const struct viewport *viewport, bool *is_filled);

/* The extent on the plane of what a box of degrees has of the domain; its
 * sides may bulge. East may be less than west, across the antimeridian. */
struct extent graticule_extent(
	const struct projection *projection, const struct extent *box);

/* A parallel or a meridian as a line on the plane from one end to the other,
 * so dense that it errs by less than tolerance metres from the true curve.
 * Where it leaves the projection's domain it ends, and a point that is NAN
 * parts the pieces. *points is allocated (or NULL) and the caller's to free;
 * returns its count. */
size_t graticule_parallel(const struct projection *projection, double lat,
	double west, double east, double tolerance, struct point **points);
size_t graticule_meridian(const struct projection *projection, double lon,
	double south, double north, double tolerance, struct point **points);

/* A round step in degrees (such as 0.5 or 2) that gives about wanted lines
 * in a span of degrees. */
double graticule_step(double span, int wanted);
#endif
