#ifndef AUDIT_COASTLINE_H
#define AUDIT_COASTLINE_H

#include <stdbool.h>

#include "audit/bands.h"
#include "base/error.h"
#include "geometry/extent.h"
#include "geometry/point.h"

/* The rings of one shapefile: sea is what lies in none of them, so that a
 * lake is not sea. */
struct coastline {
	struct extent box; /* that the file was cut to, degrees */
	struct bands bands;
};

/* NULL on failure, with the reason. */
struct coastline *coastline_read(
	const char *filename, const struct extent *box, struct error *err);
void coastline_free(struct coastline *coastline);

bool coastline_is_sea(
	const struct coastline *coastline, struct lonlat position);

/* Metres to the nearest shore; INFINITY where that is more than limit. */
double coastline_distance(const struct coastline *coastline,
	struct lonlat position, double limit);
#endif
