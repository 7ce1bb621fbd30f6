#include <config.h>

#include "projection/graticule.h"

#include <math.h>
#include <stdlib.h>

#include "base/array.h"
#include "base/memory.h"
#include "projection/cut.h"

enum { LEAST_SEGMENTS = 16, MAX_SEGMENTS = 1 << 14 };

struct curve {
	struct lonlat from, to;
};

static struct lonlat
curve_at(const struct curve *curve, double share)
{
	const double lon = curve->to.lon - curve->from.lon;
	const double lat = curve->to.lat - curve->from.lat;

	return (struct lonlat){ curve->from.lon + share * lon,
		curve->from.lat + share * lat };
}

/* Every stride-th of a curve's points, from first on. */
static void
project_curve(const struct projection *projection, const struct curve *curve,
	size_t segments, size_t first, size_t stride, struct point *points)
{
	for (size_t i = first; i <= segments; i += stride) {
		const struct lonlat lonlat =
			curve_at(curve, (double)i / (double)segments);

		projection_forward_inside(projection, &lonlat, &points[i], 1);
	}
}

/* Twice as many segments: the points so far, and those between them. */
static void
halve_segments(const struct projection *projection, const struct curve *curve,
	size_t segments, struct point *points)
{
	for (size_t i = segments / 2; i > 0; i--)
		points[2 * i] = points[i];
	project_curve(projection, curve, segments, 1, 2, points);
}

/* How far the odd points lie from the middle of their neighbours: four times
 * what the line through all of them errs by. */
static double
largest_sag(const struct point *points, size_t segments)
{
	double largest = 0;

	for (size_t i = 1; i < segments; i += 2) {
		const struct point *p = &points[i];
		const double sag = hypot((p[-1].x + p[1].x) / 2 - p->x,
			(p[-1].y + p[1].y) / 2 - p->y);

		if (sag > largest)
			largest = sag;
	}
	return largest;
}

struct line {
	struct point *points;
	size_t count;
};

/* Returns the end of the line, with room for so many points. */
static struct point *
make_room(struct line *line, size_t count)
{
	line->points = xreallocarray(
		line->points, line->count + count, sizeof *line->points);
	return line->points + line->count;
}

/* Appends a curve that lies within the domain. */
static void
add_curve(struct line *line, const struct projection *projection,
	const struct curve *curve, double tolerance)
{
	size_t segments = LEAST_SEGMENTS;
	struct point *end = make_room(line, segments + 1);

	project_curve(projection, curve, segments, 0, 1, end);
	while (segments < MAX_SEGMENTS &&
		!(largest_sag(end, segments) < 2 * tolerance)) {
		segments *= 2;
		end = make_room(line, segments + 1);
		halve_segments(projection, curve, segments, end);
	}
	line->count += segments + 1;
}

static void
add_gap(struct line *line)
{
	*make_room(line, 1) = (struct point){ NAN, NAN };
	line->count++;
}

/* Cut to the domain, each piece is a curve of its own from end to end. */
static size_t
add_pieces(const struct projection *projection, const struct curve *curve,
	double tolerance, struct point **points)
{
	const int degrees =
		1 + (int)fmin(fabs(curve->to.lon - curve->from.lon) +
				      fabs(curve->to.lat - curve->from.lat),
			    1000);
	struct lonlat *whole =
		xreallocarray(NULL, (size_t)degrees + 1, sizeof *whole);
	struct line line = { 0 };
	struct cut cut = { 0 };

	for (int i = 0; i <= degrees; i++)
		whole[i] = curve_at(curve, (double)i / degrees);
	cut_line(&cut, projection_domain(projection), whole, NULL,
		(size_t)degrees + 1);
	for (size_t i = 0, start = 0; i < cut.count; start = cut.ends[i++]) {
		const struct curve piece = { cut.run.lonlats[start],
			cut.run.lonlats[cut.ends[i] - 1] };

		if (i > 0)
			add_gap(&line);
		add_curve(&line, projection, &piece, tolerance);
	}
	cut_release(&cut);
	free(whole);
	*points = line.points;
	return line.count;
}

size_t
graticule_parallel(const struct projection *projection, double lat, double west,
	double east, double tolerance, struct point **points)
{
	const struct curve curve = { { west, lat }, { east, lat } };

	return add_pieces(projection, &curve, tolerance, points);
}

size_t
graticule_meridian(const struct projection *projection, double lon,
	double south, double north, double tolerance, struct point **points)
{
	const struct curve curve = { { lon, south }, { lon, north } };

	return add_pieces(projection, &curve, tolerance, points);
}

double
graticule_step(double span, int wanted)
{
	static const double steps[] = { 0.001, 0.002, 0.005, 0.01, 0.02, 0.05,
		0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 45, 90 };
	const double ideal = span / (wanted < 1 ? 1 : wanted);
	double best = steps[0];

	if (!isfinite(span) || span <= 0)
		return best;
	for (size_t i = 1; i < ARRAY_LENGTH(steps); i++)
		if (fabs(log(steps[i] / ideal)) < fabs(log(best / ideal)))
			best = steps[i];
	return best;
}
