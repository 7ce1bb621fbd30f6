/* The segments of all rings are turned so that land lies to the left of each.
 * A point is then in as many rings as segments cross its parallel to the east
 * of it, upwards less downwards: at sea it is in none, on a lake in that of
 * the land around it too. */
#include <config.h>

#include "audit/coastline.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/translate.h"
#include "basemap/shapefile.h"

/* How near to a side of the box, in degrees, is on it. */
static const double on_side = 1e-9;
static const double metres_a_degree = 111195;

static double
signed_area(const double *x, const double *y, size_t count)
{
	double area = 0;

	for (size_t i = 0; i + 1 < count; i++)
		area += (x[i] - x[0]) * (y[i + 1] - y[0]) -
			(x[i + 1] - x[0]) * (y[i] - y[0]);
	return area;
}

static void
add_ring(struct coastline *coastline, const double *x, const double *y,
	size_t count)
{
	const bool turned = signed_area(x, y, count) < 0;

	for (size_t i = 0; i + 1 < count; i++) {
		const struct lonlat a = { x[i], y[i] };
		const struct lonlat b = { x[i + 1], y[i + 1] };

		bands_add(&coastline->bands, turned ? (struct segment){ b, a }
						    : (struct segment){ a, b });
	}
}

static void
add_shape(struct coastline *coastline, const struct shape *shape)
{
	for (size_t i = 0; i < shape->part_count; i++) {
		const size_t start = (size_t)shape->starts[i];
		const size_t end = i + 1 < shape->part_count
					   ? (size_t)shape->starts[i + 1]
					   : shape->vertex_count;

		add_ring(coastline, shape->x + start, shape->y + start,
			end - start);
	}
}

struct coastline *
coastline_read(
	const char *filename, const struct extent *box, struct error *err)
{
	struct shapefile *shapefile = shapefile_open(filename, err);
	struct coastline *coastline;

	if (!shapefile)
		return NULL;
	if (shapefile_kind(shapefile) != SHAPEFILE_RINGS) {
		error_set(err, _("%s: has lines, not rings"), filename);
		shapefile_close(shapefile);
		return NULL;
	}
	coastline = xcalloc(1, sizeof *coastline);
	coastline->box = *box;
	for (size_t i = 0; i < shapefile_count(shapefile); i++) {
		struct shape shape;

		if (shapefile_read(shapefile, i, &shape))
			add_shape(coastline, &shape);
	}
	shapefile_close(shapefile);
	bands_finish(&coastline->bands);
	return coastline;
}

void
coastline_free(struct coastline *coastline)
{
	if (!coastline)
		return;
	bands_release(&coastline->bands);
	free(coastline);
}

bool
coastline_is_sea(const struct coastline *coastline, struct lonlat position)
{
	const struct band_range range =
		bands_between(&coastline->bands, position.lat, position.lat);
	int rings = 0;

	for (const uint32_t *i = range.first; i < range.end; i++) {
		const struct segment *s = &coastline->bands.segments[*i];
		const bool a_below = s->a.lat <= position.lat;
		const bool b_below = s->b.lat <= position.lat;

		if (a_below == b_below)
			continue;
		if (s->a.lon + (position.lat - s->a.lat) /
					(s->b.lat - s->a.lat) *
					(s->b.lon - s->a.lon) >
			position.lon)
			rings += a_below ? 1 : -1;
	}
	return rings == 0;
}

/* Whether a segment is no shore but where the file was cut. */
static bool
is_cut(const struct extent *box, const struct segment *s)
{
	return (fabs(s->a.lon - box->west) <= on_side &&
		       fabs(s->b.lon - box->west) <= on_side) ||
	       (fabs(s->a.lon - box->east) <= on_side &&
		       fabs(s->b.lon - box->east) <= on_side) ||
	       (fabs(s->a.lat - box->south) <= on_side &&
		       fabs(s->b.lat - box->south) <= on_side) ||
	       (fabs(s->a.lat - box->north) <= on_side &&
		       fabs(s->b.lat - box->north) <= on_side);
}

/* The square of the distance, in degrees of latitude, on a plane that is true
 * around the position; narrow is the cosine of its latitude. */
static double
square_to(const struct segment *s, struct lonlat position, double narrow)
{
	const double ax = (s->a.lon - position.lon) * narrow;
	const double ay = s->a.lat - position.lat;
	const double dx = (s->b.lon - s->a.lon) * narrow;
	const double dy = s->b.lat - s->a.lat;
	const double square = dx * dx + dy * dy;
	double t = square > 0 ? -(ax * dx + ay * dy) / square : 0;

	t = t < 0 ? 0 : t > 1 ? 1 : t;
	return (ax + t * dx) * (ax + t * dx) + (ay + t * dy) * (ay + t * dy);
}

double
coastline_distance(
	const struct coastline *coastline, struct lonlat position, double limit)
{
	const double narrow = cos(position.lat * acos(-1) / 180);
	const double reach = limit / metres_a_degree;
	const struct band_range range = bands_between(
		&coastline->bands, position.lat - reach, position.lat + reach);
	double nearest = reach * reach;
	bool found = false;

	for (const uint32_t *i = range.first; i < range.end; i++) {
		const struct segment *s = &coastline->bands.segments[*i];
		const double square = square_to(s, position, narrow);

		if (square <= nearest && !is_cut(&coastline->box, s)) {
			nearest = square;
			found = true;
		}
	}
	return found ? sqrt(nearest) * metres_a_degree : INFINITY;
}
