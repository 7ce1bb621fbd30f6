#ifndef BASEMAP_COLLECT_H
#define BASEMAP_COLLECT_H

#include <stdbool.h>

#include "base/error.h"
#include "basemap/catalogue.h"

/* A basemap of shapefiles that nobody has written a basemap.csv for: path is a
 * .shp, or a folder with some. Each serves the layer that its name tells, such
 * as lakes, or else its shapes: the first of polygons the coast, all others
 * lines, points points; and all widths of view within its own box. Names are
 * of its column "name", if it has one. */
bool collect_shapes(
	struct catalogue *catalogue, const char *path, struct error *err);
#endif
