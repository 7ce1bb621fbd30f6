/* A way is cut into chords so short that in degrees they are straight, each
 * chord where the coast crosses it, and each piece is asked at its middle:
 * exact to the metres by which a chord leaves the geodesic. */
#include <config.h>

#include "audit/passage.h"

#include <math.h>
#include <stdlib.h>

#include "base/array.h"
#include "geometry/geodesic.h"

/* At 45 degrees a chord of 10 km leaves the geodesic by 2 m. */
static const double longest_chord = 10000;

/* Where along a chord the segments cross it, each a fraction of it. */
struct crossings {
	double *at;
	size_t count, alloc;
};

static void
add_crossing(struct crossings *crossings, const struct segment *chord,
	const struct segment *s)
{
	const double dx = chord->b.lon - chord->a.lon;
	const double dy = chord->b.lat - chord->a.lat;
	const double side_a =
		dx * (s->a.lat - chord->a.lat) - dy * (s->a.lon - chord->a.lon);
	const double side_b =
		dx * (s->b.lat - chord->a.lat) - dy * (s->b.lon - chord->a.lon);
	double part, at;

	if ((side_a < 0) == (side_b < 0))
		return;
	part = side_a / (side_a - side_b);
	at = ((s->a.lon + part * (s->b.lon - s->a.lon) - chord->a.lon) * dx +
		     (s->a.lat + part * (s->b.lat - s->a.lat) - chord->a.lat) *
			     dy) /
	     (dx * dx + dy * dy);
	if (!(at > 0 && at < 1))
		return;
	ARRAY_GROW(crossings->at, crossings->count, crossings->alloc);
	crossings->at[crossings->count++] = at;
}

/* A segment in several bands is found in each, which does no harm. */
static void
find_crossings(const struct coastline *coastline, const struct segment *chord,
	struct crossings *crossings)
{
	const double west = fmin(chord->a.lon, chord->b.lon);
	const double east = fmax(chord->a.lon, chord->b.lon);
	const double south = fmin(chord->a.lat, chord->b.lat);
	const double north = fmax(chord->a.lat, chord->b.lat);
	const struct band_range range =
		bands_between(&coastline->bands, south, north);

	crossings->count = 0;
	for (const uint32_t *i = range.first; i < range.end; i++) {
		const struct segment *s = &coastline->bands.segments[*i];

		if ((s->a.lon < west && s->b.lon < west) ||
			(s->a.lon > east && s->b.lon > east) ||
			(s->a.lat < south && s->b.lat < south) ||
			(s->a.lat > north && s->b.lat > north))
			continue;
		add_crossing(crossings, chord, s);
	}
}

static int
compare_fractions(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The fraction of a chord that lies over sea. */
static double
sea_of_chord(const struct coastline *coastline, const struct segment *chord,
	struct crossings *crossings)
{
	double sea = 0, from = 0;

	find_crossings(coastline, chord, crossings);
	if (crossings->count > 1)
		qsort(crossings->at, crossings->count, sizeof *crossings->at,
			compare_fractions);
	for (size_t i = 0; i <= crossings->count; i++) {
		const double to = i < crossings->count ? crossings->at[i] : 1;
		const double middle = (from + to) / 2;
		const struct lonlat position = {
			chord->a.lon + middle * (chord->b.lon - chord->a.lon),
			chord->a.lat + middle * (chord->b.lat - chord->a.lat),
		};

		if (to > from && coastline_is_sea(coastline, position))
			sea += to - from;
		from = to;
	}
	return sea;
}

struct passage
passage_measure(
	const struct coastline *coastline, struct lonlat from, struct lonlat to)
{
	struct passage passage = { geodesic_distance(from, to), 0 };
	const size_t chords = (size_t)(passage.length / longest_chord) + 1;
	struct crossings crossings = { 0 };
	struct lonlat *points;

	if (!(passage.length > 0))
		return passage;
	points = xreallocarray(NULL, chords + 1, sizeof *points);
	geodesic_path(from, to, points, chords + 1);
	for (size_t i = 0; i < chords; i++) {
		const struct segment chord = { points[i], points[i + 1] };

		passage.sea += sea_of_chord(coastline, &chord, &crossings) *
			       passage.length / (double)chords;
	}
	free(points);
	free(crossings.at);
	return passage;
}
