#ifndef PROJECTION_DATUM_H
#define PROJECTION_DATUM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "geometry/extent.h"

/* From another plane or datum to longitude and latitude on WGS 84, as a text
 * in WKT 1 (what a .prj holds) describes it. By formulas alone: grids of
 * shifts differ from machine to machine. */
struct datum;

/* Whether the text says just longitude and latitude on WGS 84: then there is
 * nothing to do, and PROJ's database, slow to open, is not needed. */
bool datum_is_plain(const char *wkt);

/* box holds what is to be transformed, in its own units: of several formulas
 * the one for that area is taken. NULL, with the reason, for a text that is no
 * such description or one that PROJ cannot follow. */
struct datum *datum_new(
	const char *wkt, const struct extent *box, struct error *err);
void datum_free(struct datum *datum);

/* PROJ knows no shift between the two datums, and none is made: places may be
 * hundreds of metres off. */
bool datum_is_rough(const struct datum *datum);

/* x, y become degrees, in place; what has no place on the earth is NAN. */
void datum_transform(
	const struct datum *datum, double *x, double *y, size_t count);
#endif
