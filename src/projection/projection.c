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

/* What an inverse may be off, as a share of the distance from the origin:
 * beyond it the series of PROJ have left the part of the plane that the map
 * covers. What it is off within that is mended. */
static const double round_trip = 0.02;
static const double precise = 0.001, tolerable = 1; /* metres */
static const int most_mends = 8;

struct projection {
	const struct projection_method *method;
	PJ_CONTEXT *context;
	PJ *operation;
	PJ *back; /* where the way back needs another, else NULL */
	char *definition, *label;
	struct domain domain;
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
set_place(struct projection *projection, const struct projection_spec *spec)
{
	projection->domain = projection_spec_domain(spec, projection->method);
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

static void
create_operations(
	struct projection *projection, const struct projection_spec *spec)
{
	static const char *const nowhere[] = { "/nonexistent" };
	PJ_CONTEXT *context = proj_context_create();

	projection->context = context;
	if (context == NULL)
		return;
	proj_log_level(context, PJ_LOG_NONE);
	proj_log_func(context, NULL, be_silent);
	proj_context_set_search_paths(context, 1, nowhere);
	projection->operation = proj_create(context, projection->definition);
	if (*projection->method->flags) {
		char *exact = projection_spec_definition(spec, "");

		projection->back = proj_create(context, exact);
		free(exact);
	}
}

struct projection *
projection_new(const struct projection_spec *spec, struct error *err)
{
	struct projection *projection;

	if (!projection_spec_check(spec, err))
		return NULL;
	projection = xcalloc(1, sizeof *projection);
	projection->method = projection_method_of(spec->name);
	projection->definition =
		projection_spec_definition(spec, projection->method->flags);
	set_place(projection, spec);
	projection->label = label_of(spec, projection->domain.middle);
	create_operations(projection, spec);
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
	proj_destroy(projection->back);
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

const struct domain *
projection_domain(const struct projection *projection)
{
	return &projection->domain;
}

double
projection_centre_lon(const struct projection *projection)
{
	return projection->domain.middle;
}

static const struct point no_point = { NAN, NAN };

static void
forward_in_place(
	const struct projection *projection, struct point *points, size_t count)
{
	if (count > 0)
		proj_trans_generic(projection->operation, PJ_FWD, &points->x,
			sizeof *points, count, &points->y, sizeof *points,
			count, NULL, 0, 0, NULL, 0, 0);
	for (size_t i = 0; i < count; i++)
		if (!isfinite(points[i].x) || !isfinite(points[i].y))
			points[i] = no_point;
	proj_errno_reset(projection->operation);
}

void
projection_forward_all(const struct projection *projection,
	const struct lonlat *lonlats, struct point *points, size_t count)
{
	for (size_t i = 0; i < count; i++)
		points[i] = domain_contains(&projection->domain, lonlats[i])
				    ? (struct point){ lonlats[i].lon * radian,
					      lonlats[i].lat * radian }
				    : no_point;
	forward_in_place(projection, points, count);
}

void
projection_forward_inside(const struct projection *projection,
	const struct lonlat *lonlats, struct point *points, size_t count)
{
	for (size_t i = 0; i < count; i++)
		points[i] = (struct point){ lonlats[i].lon * radian,
			lonlats[i].lat * radian };
	forward_in_place(projection, points, count);
}

struct point
projection_forward(const struct projection *projection, struct lonlat lonlat)
{
	struct point point;

	projection_forward_all(projection, &lonlat, &point, 1);
	return point;
}

static struct lonlat
inverse_once(const struct projection *projection, struct point point)
{
	PJ *operation =
		projection->back ? projection->back : projection->operation;

	proj_trans_generic(operation, PJ_INV, &point.x, 0, 1, &point.y, 0, 1,
		NULL, 0, 0, NULL, 0, 0);
	return (struct lonlat){ point.x / radian, point.y / radian };
}

/* There and back again; by what that is off, the aim is moved. */
struct lonlat
projection_inverse(const struct projection *projection, struct point point)
{
	const struct lonlat none = { NAN, NAN };
	const double most =
		1 + round_trip * hypot(point.x - projection->origin.x,
					 point.y - projection->origin.y);
	struct lonlat lonlat = none;
	struct point aim = point, again;
	double off = INFINITY;

	if (!isfinite(point.x) || !isfinite(point.y))
		return none;
	for (int i = 0; i < most_mends && off > precise; i++) {
		lonlat = inverse_once(projection, aim);
		projection_forward_inside(projection, &lonlat, &again, 1);
		off = hypot(again.x - point.x, again.y - point.y);
		if (!(off <= most))
			return none;
		aim.x += point.x - again.x;
		aim.y += point.y - again.y;
	}
	if (!(off <= tolerable) ||
		!domain_contains(&projection->domain, lonlat))
		return none;
	return lonlat;
}
