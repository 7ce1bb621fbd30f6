#ifndef BASEMAP_PRJ_H
#define BASEMAP_PRJ_H

#include <stdbool.h>

#include "base/error.h"
#include "projection/datum.h"

/* The system of coordinates that the NAME.prj beside a NAME.shp names. datum
 * is NULL where there is no such file, or where it says longitude and latitude
 * on WGS 84; else the caller frees it. box holds the shapes in their own
 * units. False, with the reason, for one that cannot be followed. */
bool prj_read(struct datum **datum, const char *filename,
	const struct extent *box, struct error *err);
#endif
