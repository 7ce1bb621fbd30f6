#ifndef PROJECTION_EPSG_H
#define PROJECTION_EPSG_H

#include <stdbool.h>

#include "base/error.h"
#include "projection/domain.h"

/* A reference system of PROJ's database, by its EPSG code. */

struct PJconsts;
struct pj_ctx;

/* operation goes from longitude and latitude in degrees on WGS 84 to the
 * system's coordinates, which become metres east and north when they are
 * swapped, if that is to be, and multiplied by unit: that is negative where
 * they count west and south. Of angles it makes metres at the equator. */
struct epsg {
	struct PJconsts *operation;
	double unit;
	bool is_swapped;
	struct domain domain; /* the area of use, widened */
};

/* Whether a projection's name is a code, such as EPSG:5179. */
bool epsg_is_code(const char *name);

/* Opens PROJ's database for it, which takes longer than all else at a start.
 * Refuses what is no map: heights, geocentric systems. The operation is the
 * caller's to destroy. */
bool epsg_open(struct epsg *epsg, struct pj_ctx *context, const char *name,
	struct error *err);
#endif
