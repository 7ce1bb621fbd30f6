#include <config.h>

#include "projection/epsg.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include <proj.h>

#include "base/array.h"
#include "base/translate.h"

static const double radian = 0.017453292519943295; /* a degree */
static const double equator = 6378137;             /* its radius */

/* A projection serves some way beyond the area that it was made for. */
static const double margin = 15, last_parallel = 88; /* degrees */

bool
epsg_is_code(const char *name)
{
	const size_t length = strlen(name);

	if (strncmp(name, "EPSG:", 5) != 0 || length < 6 || length > 11)
		return false;
	for (const char *digit = name + 5; *digit; digit++)
		if (!isdigit((unsigned char)*digit))
			return false;
	return name[5] != '0';
}

static bool
refuse(const char *name, PJ_TYPE type, struct error *err)
{
	switch (type) {
	case PJ_TYPE_VERTICAL_CRS:
		return error_set(
			err, _("%s is a system of heights, no map"), name);
	case PJ_TYPE_GEOCENTRIC_CRS:
		return error_set(
			err, _("%s is a geocentric system, no map"), name);
	case PJ_TYPE_COMPOUND_CRS:
		return error_set(err,
			_("%s has heights, too: give the code of its "
			  "horizontal system"),
			name);
	default:
		return error_set(
			err, _("%s is not a projection of the earth"), name);
	}
}

static PJ *
open_system(PJ_CONTEXT *context, const char *name, struct error *err)
{
	PJ *system;
	PJ_TYPE type;

	if (proj_context_get_database_path(context) == NULL) {
		error_set(err, _("%s: PROJ's database (proj.db) is not found"),
			name);
		return NULL;
	}
	system = proj_create(context, name);
	if (system == NULL) {
		error_set(err, _("%s is not in PROJ's database"), name);
		return NULL;
	}
	type = proj_get_type(system);
	if (type != PJ_TYPE_PROJECTED_CRS &&
		type != PJ_TYPE_GEOGRAPHIC_2D_CRS &&
		type != PJ_TYPE_GEOGRAPHIC_3D_CRS) {
		refuse(name, type, err);
		proj_destroy(system);
		return NULL;
	}
	return system;
}

/* The unit of the first axis, which the second shares. */
static double
unit_of(PJ_CONTEXT *context, const PJ *system)
{
	const bool is_angle = proj_get_type(system) != PJ_TYPE_PROJECTED_CRS;
	PJ *axes = proj_crs_get_coordinate_system(context, system);
	double factor = is_angle ? radian : 1;

	if (axes != NULL)
		proj_cs_get_axis_info(context, axes, 0, NULL, NULL, NULL,
			&factor, NULL, NULL, NULL);
	proj_destroy(axes);
	return is_angle ? factor * equator : factor;
}

static struct extent
area_of(PJ_CONTEXT *context, const PJ *system)
{
	struct extent area = { -180, -90, 180, 90 };

	if (!proj_get_area_of_use(context, system, &area.west, &area.south,
		    &area.east, &area.north, NULL) ||
		area.west < -180 || area.south < -90)
		return (struct extent){ -180, -90, 180, 90 };
	if (area.east <= area.west)
		area.east += 360;
	/* All around the earth an area is cut at parallels for a reason. */
	if (area.east - area.west > 359)
		return area;
	area.west -= margin;
	area.east += margin;
	area.south =
		fmin(area.south, fmax(area.south - margin, -last_parallel));
	area.north = fmax(area.north, fmin(area.north + margin, last_parallel));
	return area;
}

/* The best that needs no grid of shifts: which of these a machine has must not
 * change the map. */
static PJ *
choose(PJ_CONTEXT *context, const PJ_OBJ_LIST *list)
{
	for (int i = 0; i < proj_list_get_count(list); i++) {
		PJ *raw = proj_list_get(context, list, i);
		PJ *operation = NULL;

		if (raw && proj_coordoperation_get_grid_used_count(
				   context, raw) == 0)
			operation =
				proj_normalize_for_visualization(context, raw);
		proj_destroy(raw);
		if (operation)
			return operation;
	}
	return NULL;
}

/* Through a third system only if asked: the database is slow to tell. */
static PJ *
find_formula(PJ_CONTEXT *context, const PJ *degrees, const PJ *system,
	PROJ_INTERMEDIATE_CRS_USE use)
{
	PJ_OPERATION_FACTORY_CONTEXT *how =
		proj_create_operation_factory_context(context, NULL);
	PJ_OBJ_LIST *list;
	PJ *operation = NULL;
	double west, south, east, north;

	if (how == NULL)
		return NULL;
	if (proj_get_area_of_use(
		    context, system, &west, &south, &east, &north, NULL))
		proj_operation_factory_context_set_area_of_interest(
			context, how, west, south, east, north);
	proj_operation_factory_context_set_spatial_criterion(
		context, how, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
	proj_operation_factory_context_set_allow_use_intermediate_crs(
		context, how, use);
	list = proj_create_operations(context, degrees, system, how);
	if (list != NULL)
		operation = choose(context, list);
	proj_list_destroy(list);
	proj_operation_factory_context_destroy(how);
	return operation;
}

static PJ *
find_operation(PJ_CONTEXT *context, const PJ *system)
{
	PJ *degrees = proj_create(context, "EPSG:4326");
	PJ *operation = NULL;

	if (degrees != NULL)
		operation = find_formula(context, degrees, system,
			PROJ_INTERMEDIATE_CRS_USE_NEVER);
	if (degrees != NULL &&
		(operation == NULL ||
			proj_coordoperation_has_ballpark_transformation(
				context, operation))) {
		proj_destroy(operation);
		operation = find_formula(context, degrees, system,
			PROJ_INTERMEDIATE_CRS_USE_IF_NO_DIRECT_TRANSFORMATION);
	}
	proj_destroy(degrees);
	return operation;
}

static PJ_XY
forward(const struct epsg *epsg, double lon, double lat)
{
	return proj_trans(epsg->operation, PJ_FWD, proj_coord(lon, lat, 0, 0))
		.xy;
}

/* Whether an area all around a pole lies all around it on the plane, too, and
 * has no seam. */
static bool
is_polar(const struct epsg *epsg, const struct extent *area)
{
	const double lat = (area->south + area->north) / 2;
	const PJ_XY west = forward(epsg, area->west + 1e-7, lat);
	const PJ_XY east = forward(epsg, area->east - 1e-7, lat);

	return area->east - area->west > 359 &&
	       (area->south <= -90) != (area->north >= 90) &&
	       hypot(east.x - west.x, east.y - west.y) < 1;
}

/* From how the coordinates change about the middle of the area, whether the
 * first of them is the one that counts north, and whether they count
 * backwards. About a pole there is no saying, nor need. */
static bool
find_directions(struct epsg *epsg, const struct extent *area)
{
	const double step = 1e-4;
	const double lon = (area->west + area->east) / 2;
	const double lat = (area->south + area->north) / 2;
	const PJ_XY at = forward(epsg, lon, lat);
	PJ_XY east = forward(epsg, lon + step, lat);
	PJ_XY north = forward(epsg, lon, lat + step);

	if (!isfinite(at.x) || !isfinite(east.x) || !isfinite(north.x))
		return false;
	east = (PJ_XY){ east.x - at.x, east.y - at.y };
	north = (PJ_XY){ north.x - at.x, north.y - at.y };
	epsg->is_swapped = east.x * north.y - north.x * east.y < 0;
	if (!is_polar(epsg, area) && (epsg->is_swapped ? east.y + north.x < 0
						       : east.x + north.y < 0))
		epsg->unit = -epsg->unit;
	return true;
}

static struct domain
domain_of(const struct epsg *epsg, const struct extent *area)
{
	if (!is_polar(epsg, area))
		return domain_span(area);
	return area->north >= 90
		       ? domain_cap((struct lonlat){ 0, 90 }, 90 - area->south)
		       : domain_cap(
				 (struct lonlat){ 0, -90 }, area->north + 90);
}

bool
epsg_open(struct epsg *epsg, PJ_CONTEXT *context, const char *name,
	struct error *err)
{
	PJ *system = open_system(context, name, err);
	struct extent area;

	*epsg = (struct epsg){ 0 };
	if (system == NULL)
		return false;
	area = area_of(context, system);
	epsg->unit = unit_of(context, system);
	epsg->operation = find_operation(context, system);
	proj_destroy(system);
	if (epsg->operation && find_directions(epsg, &area)) {
		epsg->domain = domain_of(epsg, &area);
		return true;
	}
	proj_destroy(epsg->operation);
	epsg->operation = NULL;
	return error_set(err, _("PROJ knows no way from WGS 84 to %s"), name);
}
