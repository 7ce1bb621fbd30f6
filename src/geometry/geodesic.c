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
geodesic_distance_towards(struct lonlat from, struct lonlat to, double *bearing)
{
	const struct geod_geodesic ellipsoid = wgs84();
	double distance;

	geod_inverse(&ellipsoid, from.lat, from.lon, to.lat, to.lon, &distance,
		bearing, NULL);
	if (bearing && *bearing < 0)
		*bearing += 360;
	return distance;
}

double
geodesic_distance(struct lonlat from, struct lonlat to)
{
	return geodesic_distance_towards(from, to, NULL);
}

double
geodesic_bearing(struct lonlat from, struct lonlat to)
{
	double bearing;

	geodesic_distance_towards(from, to, &bearing);
	return bearing;
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

/* Of so many ways each that is short enough is kept as a polynomial of the
 * fourth degree through five of its points, which is a hundred times as fast
 * as the line and off by less than a millimetre. */
#define MANY_WAYS   1000
#define NODES       5
#define LONGEST     200000.0 /* m */
#define HIGHEST_LAT 70.0

struct way {
	enum { WAY_UNKNOWN, WAY_LINE, WAY_POLYNOMIAL } kind;
	struct lonlat from, to;
	union {
		struct geod_geodesicline line;
		/* Forward differences of the points at 0, 1/4, 1/2, 3/4, 1. */
		struct lonlat differences[NODES];
	};
};
struct geodesic_cache {
	size_t count;
	struct way ways[];
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

/* Longitudes go on past 180 degrees, so that they change little. */
static void
make_polynomial(struct way *way, const struct geod_geodesicline *line)
{
	struct lonlat *d = way->differences;

	d[0] = way->from;
	d[NODES - 1] = way->to;
	for (int i = 1; i < NODES; i++) {
		if (i < NODES - 1)
			d[i] = line_position(line, line->s13 * i / (NODES - 1));
		d[i].lon = way->from.lon +
			   remainder(d[i].lon - way->from.lon, 360);
	}
	for (int order = 1; order < NODES; order++)
		for (int i = NODES - 1; i >= order; i--) {
			d[i].lon -= d[i - 1].lon;
			d[i].lat -= d[i - 1].lat;
		}
}

/* Newton's forward formula, by Horner's rule. */
static struct lonlat
polynomial_position(const struct way *way, double fraction)
{
	const struct lonlat *d = way->differences;
	const double t = fraction * (NODES - 1);
	struct lonlat position = d[NODES - 1];

	for (int i = NODES - 2; i >= 0; i--) {
		const double factor = (t - i) / (i + 1);

		position.lon = d[i].lon + factor * position.lon;
		position.lat = d[i].lat + factor * position.lat;
	}
	if (position.lon < -180 || position.lon > 180)
		position.lon = remainder(position.lon, 360);
	return position;
}

static void
know_way(struct way *way, struct lonlat from, struct lonlat to, bool among_many)
{
	const struct geod_geodesicline line = line_between(from, to);

	way->from = from;
	way->to = to;
	if (among_many && line.s13 <= LONGEST &&
		fabs(from.lat) <= HIGHEST_LAT && fabs(to.lat) <= HIGHEST_LAT) {
		way->kind = WAY_POLYNOMIAL;
		make_polynomial(way, &line);
	} else {
		way->kind = WAY_LINE;
		way->line = line;
	}
}

struct lonlat
geodesic_cache_between(struct geodesic_cache *cache, size_t i,
	struct lonlat from, struct lonlat to, double fraction)
{
	struct way *way = &cache->ways[i];

	assert(i < cache->count);
	if (fraction <= 0)
		return from;
	if (fraction >= 1)
		return to;
	if (way->kind == WAY_UNKNOWN || !lonlat_equal(way->from, from) ||
		!lonlat_equal(way->to, to))
		know_way(way, from, to, cache->count >= MANY_WAYS);
	if (way->kind == WAY_POLYNOMIAL)
		return polynomial_position(way, fraction);
	return line_position(&way->line, way->line.s13 * fraction);
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
