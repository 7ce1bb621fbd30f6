/* The only user of proj.h. Radians are made here, and an operation such as
 * "+proj=tmerc ..." called bare, because a pipeline from one reference system
 * to another costs twice as much a vertex.
 *
 * PROJ would open its database at the first use of a context, which takes
 * longer than all the rest of a start: it is sent to a folder that does not
 * exist, as none of these projections needs it. */
#include <config.h>

#include "projection/projection.h"

#include <math.h>
#include <stdlib.h>

#include <proj.h>

#include "base/memory.h"
#include "base/translate.h"
#include "projection/method.h"

/* How far from the centre, in degrees, a map may reach before it folds or
 * tears; for the azimuthal ones along a great circle, else in longitude. */
static const double reach = 85;

/* What an inverse may be off, as a share of the distance from the origin:
 * beyond it the series of PROJ have left the part of the plane that the map
 * covers. */
static const double round_trip = 0.02;

struct projection {
	const struct projection_method *method;
	PJ_CONTEXT *context;
	PJ *operation;
	char *definition, *label;
	double lon, lat; /* of the centre */
	double sin_lat, cos_lat;
	struct point origin; /* x_0 and y_0 */
};

static const double radian = 0.017453292519943295; /* a degree */

static char *
label_of(const struct projection_spec *spec, double lon)
{
	char number[32];

	projection_format_number(number, sizeof number, fabs(lon));
	return xasprintf("%s %s%s", spec->name, number, lon < 0 ? "W" : "E");
}

static void
set_centre(struct projection *projection, const struct projection_spec *spec)
{
	projection->lon =
		projection_spec_value(spec, projection->method->centre, 0);
	projection->lat = projection_spec_value(spec, "lat_0", 0);
	projection->sin_lat = sin(projection->lat * radian);
	projection->cos_lat = cos(projection->lat * radian);
	projection->origin =
		(struct point){ projection_spec_value(spec, "x_0", 0),
			projection_spec_value(spec, "y_0", 0) };
}

/* PROJ would tell the terminal of the missing database whatever level of log
 * it is set to. */
static void
be_silent(void *context, int level, const char *message)
{
	(void)context, (void)level, (void)message;
}

struct projection *
projection_new(const struct projection_spec *spec, struct error *err)
{
	static const char *const nowhere[] = { "/nonexistent" };
	struct projection *projection;

	if (!projection_spec_check(spec, err))
		return NULL;
	projection = xcalloc(1, sizeof *projection);
	projection->method = projection_method_of(spec->name);
	projection->definition =
		projection_spec_definition(spec, projection->method);
	set_centre(projection, spec);
	projection->label = label_of(spec, projection->lon);
	projection->context = proj_context_create();
	if (projection->context != NULL) {
		proj_log_level(projection->context, PJ_LOG_NONE);
		proj_log_func(projection->context, NULL, be_silent);
		proj_context_set_search_paths(projection->context, 1, nowhere);
		projection->operation = proj_create(
			projection->context, projection->definition);
	}
	if (projection->operation == NULL) {
		error_set(err, _("PROJ does not take \"%s\""),
			projection->definition);
		projection_free(projection);
		return NULL;
	}
	return projection;
}

void
projection_free(struct projection *projection)
{
	if (projection == NULL)
		return;
	proj_destroy(projection->operation);
	proj_context_destroy(projection->context);
	free(projection->definition);
	free(projection->label);
	free(projection);
}

const char *
projection_definition(const struct projection *projection)
{
	return projection->definition;
}

const char *
projection_label(const struct projection *projection)
{
	return projection->label;
}

double
projection_centre_lon(const struct projection *projection)
{
	return projection->lon;
}

/* False also for what is not finite. */
static inline bool
is_within_reach(const struct projection *projection, struct lonlat lonlat)
{
	double east = lonlat.lon - projection->lon;

	if (!(lonlat.lat >= -90 && lonlat.lat <= 90 && fabs(east) <= 720))
		return false;
	if (!projection->method->is_azimuthal) {
		while (east > 180)
			east -= 360;
		while (east < -180)
			east += 360;
		return fabs(east) <= reach;
	}
	return projection->sin_lat * sin(lonlat.lat * radian) +
		       projection->cos_lat * cos(lonlat.lat * radian) *
			       cos(east * radian) >=
	       cos(reach * radian);
}

static const struct point no_point = { NAN, NAN };

void
projection_forward_all(const struct projection *projection,
	const struct lonlat *lonlats, struct point *points, size_t count)
{
	for (size_t i = 0; i < count; i++)
		points[i] = is_within_reach(projection, lonlats[i])
				    ? (struct point){ lonlats[i].lon * radian,
					      lonlats[i].lat * radian }
				    : no_point;
	if (count > 0)
		proj_trans_generic(projection->operation, PJ_FWD, &points->x,
			sizeof *points, count, &points->y, sizeof *points,
			count, NULL, 0, 0, NULL, 0, 0);
	for (size_t i = 0; i < count; i++)
		if (!isfinite(points[i].x) || !isfinite(points[i].y))
			points[i] = no_point;
	proj_errno_reset(projection->operation);
}

struct point
projection_forward(const struct projection *projection, struct lonlat lonlat)
{
	struct point point;

	projection_forward_all(projection, &lonlat, &point, 1);
	return point;
}

struct lonlat
projection_inverse(const struct projection *projection, struct point point)
{
	const struct lonlat none = { NAN, NAN };
	struct point back = point, again;
	struct lonlat lonlat;

	if (!isfinite(point.x) || !isfinite(point.y))
		return none;
	proj_trans_generic(projection->operation, PJ_INV, &back.x, 0, 1,
		&back.y, 0, 1, NULL, 0, 0, NULL, 0, 0);
	lonlat = (struct lonlat){ back.x / radian, back.y / radian };
	again = projection_forward(projection, lonlat);
	if (!(hypot(again.x - point.x, again.y - point.y) <=
		    1 + round_trip * hypot(point.x - projection->origin.x,
					     point.y - projection->origin.y)))
		return none;
	return lonlat;
}
