#ifndef PROJECTION_PROJECTION_H
#define PROJECTION_PROJECTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "geometry/point.h"
#include "projection/domain.h"

/* A map projection, longitude and latitude on WGS 84 to the plane, whose unit
 * is the metre, and back. */
struct projection;

/* A named projection with numeric parameters, from a whitelist: what data
 * may ask for. parameters are PROJ's names without the plus. */
struct projection_parameter {
	char name[16];
	double value;
};
struct projection_spec {
	char name[16]; /* tmerc lcc laea stere aeqd merc eqc omerc ortho, or
			* a code of PROJ's database such as EPSG:5179 */
	struct projection_parameter parameters[12];
	size_t count;
};

/* False, with the reason, for a name or parameter not on the list, one given
 * twice, or a value that is not finite or out of its range. */
bool projection_spec_check(
	const struct projection_spec *spec, struct error *err);

/* The caller frees it. NULL on failure, with the reason in err. */
struct projection *projection_new(
	const struct projection_spec *spec, struct error *err);
void projection_free(struct projection *projection);

/* The same for another thread: one is for one thread at a time. NULL when PROJ
 * refuses. */
struct projection *projection_clone(const struct projection *projection);

/* What tells PROJ and GDAL of it: a string such as "+proj=tmerc +approx
 * +lon_0=127.5 ...", or "EPSG:5179". Lent. */
const char *projection_definition(const struct projection *projection);

/* A point of the plane in the system's own coordinates, which are not metres
 * or count north first, say, only if it has an EPSG code. */
struct point projection_coordinates(
	const struct projection *projection, struct point point);

/* A name for the status line, such as "tmerc 127.5E" or "EPSG:5179".
 * Lent. */
const char *projection_label(const struct projection *projection);

/* Whose formulas they are: PROJ's release and, of a code, its database's. What
 * another made may differ. Lent. */
const char *projection_version(const struct projection *projection);

/* Where it is valid: features are cut to this (projection/cut.h). Lent. */
const struct domain *projection_domain(const struct projection *projection);

/* Longitude of the domain's middle in degrees. */
double projection_centre_lon(const struct projection *projection);

/* What cannot be projected is NAN on both axes, also what lies outside of the
 * domain; everything else is finite. */
struct point projection_forward(
	const struct projection *projection, struct lonlat lonlat);
struct lonlat projection_inverse(
	const struct projection *projection, struct point point);
void projection_forward_all(const struct projection *projection,
	const struct lonlat *lonlats, struct point *points, size_t count);

/* The same of a line: a point that lies across the cut of the map from the one
 * before is NAN, so that no line is drawn across the map. */
void projection_forward_line(const struct projection *projection,
	const struct lonlat *lonlats, struct point *points, size_t count);

/* The same as projection_forward_all() of what is known to lie inside of the
 * domain, in less time. */
void projection_forward_inside(const struct projection *projection,
	const struct lonlat *lonlats, struct point *points, size_t count);
#endif
