#ifndef GEOMETRY_GEODESIC_H
#define GEOMETRY_GEODESIC_H

#include <stddef.h>

#include "geometry/point.h"

/* Shortest ways on the WGS 84 ellipsoid (Karney 2013, PROJ's geodesic.h). */

double geodesic_distance(struct lonlat from, struct lonlat to); /* metres */

/* Bearing at the start, degrees clockwise from north, 0 to 360. */
double geodesic_bearing(struct lonlat from, struct lonlat to);

/* Both at once. */
double geodesic_distance_towards(
	struct lonlat from, struct lonlat to, double *bearing);

/* The point a fraction (0 to 1) of the way along. */
struct lonlat geodesic_between(
	struct lonlat from, struct lonlat to, double fraction);

/* The same for count ways, each of which is asked for many points: a further
 * point of a way costs a tenth of the first. Of a thousand ways or more it
 * may be off by a millimetre, and costs next to nothing. */
struct geodesic_cache;
struct geodesic_cache *geodesic_cache_new(size_t count);
void geodesic_cache_free(struct geodesic_cache *cache);
struct lonlat geodesic_cache_between(struct geodesic_cache *cache, size_t i,
	struct lonlat from, struct lonlat to, double fraction);

/* Fills points[0..count-1] evenly spaced from from to to; count >= 2. */
void geodesic_path(struct lonlat from, struct lonlat to, struct lonlat *points,
	size_t count);

/* Shortest distance in metres to a parallel of latitude: along the meridian.
 * Positive when point lies north of it. */
double geodesic_to_parallel(struct lonlat point, double lat);
#endif
