/* The only user of PROJ's geodesic.h: C. F. F. Karney, Algorithms for
 * geodesics, Journal of Geodesy 87 (2013). */
#include <config.h>

#include "geometry/geodesic.h"

#include <assert.h>
#include <geodesic.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/memory.h"

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

static struct geod_geodesicline
line_between(struct lonlat from, struct lonlat to)
{
	const struct geod_geodesic ellipsoid = wgs84();
	struct geod_geodesicline line;

	geod_inverseline(&line, &ellipsoid, from.lat, from.lon, to.lat, to.lon,
		GEOD_LATITUDE | GEOD_LONGITUDE | GEOD_DISTANCE_IN);
	return line;
}

struct lonlat
geodesic_between(struct lonlat from, struct lonlat to, double fraction)
{
	struct geod_geodesicline line;

	if (fraction <= 0)
		return from;
	if (fraction >= 1)
		return to;
	line = line_between(from, to);
	return line_position(&line, line.s13 * fraction);
}

struct geodesic_cache {
	size_t count;
	struct {
		bool known;
		struct lonlat from, to;
		struct geod_geodesicline line;
	} ways[];
};

struct geodesic_cache *
geodesic_cache_new(size_t count)
{
	struct geodesic_cache *cache =
		xcalloc(1, sizeof *cache + count * sizeof cache->ways[0]);

	cache->count = count;
	return cache;
}

void
geodesic_cache_free(struct geodesic_cache *cache)
{
	free(cache);
}

static bool
is_same_position(struct lonlat a, struct lonlat b)
{
	return a.lon == b.lon && a.lat == b.lat;
}

struct lonlat
geodesic_cache_between(struct geodesic_cache *cache, size_t i,
	struct lonlat from, struct lonlat to, double fraction)
{
	assert(i < cache->count);
	if (fraction <= 0)
		return from;
	if (fraction >= 1)
		return to;
	if (!cache->ways[i].known ||
		!is_same_position(cache->ways[i].from, from) ||
		!is_same_position(cache->ways[i].to, to)) {
		cache->ways[i].known = true;
		cache->ways[i].from = from;
		cache->ways[i].to = to;
		cache->ways[i].line = line_between(from, to);
	}
	return line_position(
		&cache->ways[i].line, cache->ways[i].line.s13 * fraction);
}

void
geodesic_path(struct lonlat from, struct lonlat to, struct lonlat *points,
	size_t count)
{
	const struct geod_geodesicline line = line_between(from, to);

	assert(count >= 2);
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
