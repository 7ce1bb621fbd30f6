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
#include "projection/epsg.h"
#include "projection/method.h"

/* What an inverse may be off, as a share of the distance from the origin:
 * beyond it the series of PROJ have left the part of the plane that the map
 * covers. What it is off within that is mended. */
static const double round_trip = 0.02;
static const double precise = 0.001, tolerable = 1; /* metres */
static const int most_mends = 8;

struct projection {
	PJ_CONTEXT *context;
	PJ *operation;
	PJ *back; /* where the way back needs another, else NULL */
	char *definition, *label, *version;
	struct domain domain;
	bool antimeridian_is_inside;
	bool in_degrees;     /* what goes into operation; else in radians */
	bool is_swapped;     /* what comes out of it */
	double unit;         /* metres, negative where it counts backwards */
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

/* PROJ would tell the terminal of the missing database whatever level of log
 * it is set to. */
static void
be_silent(void *context, int level, const char *message)
{
	(void)context, (void)level, (void)message;
}

static const char *const nowhere[] = { "/nonexistent" };

static bool
open_method(struct projection *projection, const struct projection_spec *spec,
	struct error *err)
{
	const struct projection_method *method =
		projection_method_of(spec->name);
	PJ_CONTEXT *context = projection->context;

	projection->definition =
		projection_spec_definition(spec, method->flags);
	projection->domain = projection_spec_domain(spec, method);
	projection->label = label_of(spec, projection->domain.middle);
	projection->version = xstrdup(proj_info().release);
	projection->unit = 1;
	projection->origin =
		(struct point){ projection_spec_value(spec, "x_0", 0),
			projection_spec_value(spec, "y_0", 0) };
	proj_context_set_search_paths(context, 1, nowhere);
	projection->operation = proj_create(context, projection->definition);
	if (*method->flags) {
		char *exact = projection_spec_definition(spec, "");

		projection->back = proj_create(context, exact);
		free(exact);
	}
	if (projection->operation == NULL)
		return error_set(err, _("PROJ does not take \"%s\""),
			projection->definition);
	return true;
}

static char *
version_with_database(PJ_CONTEXT *context)
{
	const char *database =
		proj_context_get_database_metadata(context, "EPSG.VERSION");

	return xasprintf("%s, EPSG %s", proj_info().release,
		database ? database : "unknown");
}

static bool
open_epsg(struct projection *projection, const char *name, struct error *err)
{
	struct epsg epsg;

	if (!epsg_open(&epsg, projection->context, name, err))
		return false;
	projection->operation = epsg.operation;
	projection->definition = xstrdup(name);
	projection->label = xstrdup(name);
	projection->version = version_with_database(projection->context);
	projection->domain = epsg.domain;
	projection->in_degrees = true;
	projection->is_swapped = epsg.is_swapped;
	projection->unit = epsg.unit;
	return true;
}

static bool
antimeridian_is_inside(const struct domain *domain)
{
	return domain->kind == DOMAIN_CAP ||
	       fabs(remainder(domain->span.west - 180, 360)) > 1e-9;
}

struct projection *
projection_new(const struct projection_spec *spec, struct error *err)
{
	struct projection *projection;
	bool ok = false;

	if (!projection_spec_check(spec, err))
		return NULL;
	projection = xcalloc(1, sizeof *projection);
	projection->context = proj_context_create();
	if (projection->context != NULL) {
		proj_log_level(projection->context, PJ_LOG_NONE);
		proj_log_func(projection->context, NULL, be_silent);
		ok = epsg_is_code(spec->name)
			     ? open_epsg(projection, spec->name, err)
			     : open_method(projection, spec, err);
	} else {
		error_set(err, _("PROJ cannot be used"));
	}
	if (ok) {
		projection->antimeridian_is_inside =
			antimeridian_is_inside(&projection->domain);
		return projection;
	}
	projection_free(projection);
	return NULL;
}

struct projection *
projection_clone(const struct projection *projection)
{
	struct projection *clone = xcalloc(1, sizeof *clone);

	*clone = *projection;
	clone->definition = xstrdup(projection->definition);
	clone->label = xstrdup(projection->label);
	clone->version = xstrdup(projection->version);
	clone->operation = clone->back = NULL;
	clone->context = proj_context_clone(projection->context);
	if (clone->context)
		clone->operation =
			proj_clone(clone->context, projection->operation);
	if (clone->operation && projection->back)
		clone->back = proj_clone(clone->context, projection->back);
	if (clone->operation && !clone->back == !projection->back)
		return clone;
	projection_free(clone);
	return NULL;
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
	free(projection->version);
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

const char *
projection_version(const struct projection *projection)
{
	return projection->version;
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

/* What an operation takes, which leaves it as it is if it is no projection. */
static inline struct point
to_operation(const struct projection *projection, struct lonlat lonlat)
{
	const struct extent *span = &projection->domain.span;

	/* The same place, so that both come to the same point of the plane:
	 * rings that meet at the antimeridian leave no gap. */
	if (lonlat.lon == -180 && projection->antimeridian_is_inside)
		lonlat.lon = 180;
	if (!projection->in_degrees)
		return (struct point){ lonlat.lon * radian,
			lonlat.lat * radian };
	/* What PROJ's way back finds beyond the map may be beyond reason. */
	if (!(fabs(lonlat.lon) <= 720))
		return no_point;
	while (lonlat.lon > span->east && lonlat.lon - 360 >= span->west)
		lonlat.lon -= 360;
	while (lonlat.lon < span->west && lonlat.lon + 360 <= span->east)
		lonlat.lon += 360;
	return (struct point){ lonlat.lon, lonlat.lat };
}

static inline struct point
to_plane(const struct projection *projection, struct point point)
{
	const double x = projection->is_swapped ? point.y : point.x;
	const double y = projection->is_swapped ? point.x : point.y;

	if (!isfinite(x) || !isfinite(y))
		return no_point;
	return (struct point){ x * projection->unit, y * projection->unit };
}

struct point
projection_coordinates(const struct projection *projection, struct point point)
{
	const double x = point.x / projection->unit;
	const double y = point.y / projection->unit;

	return projection->is_swapped ? (struct point){ y, x }
				      : (struct point){ x, y };
}

/* What proj_trans_generic() does for each of many points: one at a time it
 * takes a fifth of a projection's time itself. */
static inline struct point
transform(PJ *operation, PJ_DIRECTION direction, struct point point)
{
	const PJ_COORD from = { .v = { point.x, point.y, 0, 0 } };
	const PJ_COORD to = proj_trans(operation, direction, from);

	return (struct point){ to.v[0], to.v[1] };
}

static void
forward_in_place(
	const struct projection *projection, struct point *points, size_t count)
{
	for (size_t i = 0; i < count; i++)
		points[i] = to_plane(projection,
			transform(projection->operation, PJ_FWD, points[i]));
	proj_errno_reset(projection->operation);
}

void
projection_forward_all(const struct projection *projection,
	const struct lonlat *lonlats, struct point *points, size_t count)
{
	for (size_t i = 0; i < count; i++)
		points[i] = domain_contains(&projection->domain, lonlats[i])
				    ? to_operation(projection, lonlats[i])
				    : no_point;
	forward_in_place(projection, points, count);
}

void
projection_forward_inside(const struct projection *projection,
	const struct lonlat *lonlats, struct point *points, size_t count)
{
	for (size_t i = 0; i < count; i++)
		points[i] = to_operation(projection, lonlats[i]);
	forward_in_place(projection, points, count);
}

void
projection_forward_line(const struct projection *projection,
	const struct lonlat *lonlats, struct point *points, size_t count)
{
	const struct domain *domain = &projection->domain;

	projection_forward_all(projection, lonlats, points, count);
	for (size_t i = 1; i < count; i++)
		if (domain_is_cut_between(domain, lonlats[i - 1], lonlats[i]))
			points[i] = no_point;
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
	const double degree = projection->in_degrees ? 1 : radian;

	point = transform(
		operation, PJ_INV, projection_coordinates(projection, point));
	return (struct lonlat){ point.x / degree, point.y / degree };
}

/* Good enough for what is compared with millimetres and kilometres. */
static inline double
length_of(double x, double y)
{
	return sqrt(x * x + y * y);
}

/* There and back again; by what that is off, the aim is moved. */
struct lonlat
projection_inverse(const struct projection *projection, struct point point)
{
	const struct lonlat none = { NAN, NAN };
	const double most =
		1 + round_trip * length_of(point.x - projection->origin.x,
					 point.y - projection->origin.y);
	struct lonlat lonlat = none;
	struct point aim = point, again;
	double off = INFINITY;

	if (!isfinite(point.x) || !isfinite(point.y))
		return none;
	for (int i = 0; i < most_mends && off > precise; i++) {
		lonlat = inverse_once(projection, aim);
		projection_forward_inside(projection, &lonlat, &again, 1);
		off = length_of(again.x - point.x, again.y - point.y);
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
