/* The only user of PROJ's geodesic.h: C. F. F. Karney, Algorithms for
 * geodesics, Journal of Geodesy 87 (2013). */
#include <config.h>

#include "geometry/geodesic.h"

#include <assert.h>
#include <math.h>

#include <geodesic.h>

static struct geod_geodesic
wgs84(void)
{
	struct geod_geodesic ellipsoid;

	geod_init(&ellipsoid, 6378137, 1 / 298.257223563);
	return ellipsoid;
}

double
geodesic_distance(struct lonlat from, struct lonlat to)
{
	const struct geod_geodesic ellipsoid = wgs84();
	double distance;

	geod_inverse(&ellipsoid, from.lat, from.lon, to.lat, to.lon, &distance,
		NULL, NULL);
	return distance;
}

double
geodesic_bearing(struct lonlat from, struct lonlat to)
{
	const struct geod_geodesic ellipsoid = wgs84();
	double bearing;

	geod_inverse(&ellipsoid, from.lat, from.lon, to.lat, to.lon, NULL,
		&bearing, NULL);
	return bearing < 0 ? bearing + 360 : bearing;
}

static struct lonlat
line_position(const struct geod_geodesicline *line, double distance)
{
	struct lonlat position;

	geod_position(line, distance, &position.lat, &position.lon, NULL);
	return position;
}

struct lonlat
geodesic_between(struct lonlat from, struct lonlat to, double fraction)
{
	const struct geod_geodesic ellipsoid = wgs84();
	struct geod_geodesicline line;

	if (fraction <= 0)
		return from;
	if (fraction >= 1)
		return to;
	geod_inverseline(&line, &ellipsoid, from.lat, from.lon, to.lat, to.lon,
		GEOD_LATITUDE | GEOD_LONGITUDE | GEOD_DISTANCE_IN);
	return line_position(&line, line.s13 * fraction);
}

void
geodesic_path(struct lonlat from, struct lonlat to, struct lonlat *points,
	size_t count)
{
	const struct geod_geodesic ellipsoid = wgs84();
	struct geod_geodesicline line;

	assert(count >= 2);
	geod_inverseline(&line, &ellipsoid, from.lat, from.lon, to.lat, to.lon,
		GEOD_LATITUDE | GEOD_LONGITUDE | GEOD_DISTANCE_IN);
	points[0] = from;
	for (size_t i = 1; i + 1 < count; i++)
		points[i] = line_position(
			&line, line.s13 * (double)i / (double)(count - 1));
	points[count - 1] = to;
}

double
geodesic_to_parallel(struct lonlat point, double lat)
{
	const struct lonlat foot = { point.lon, lat };

	return copysign(geodesic_distance(point, foot), point.lat - lat);
}
