#ifndef GEOMETRY_POINT_H
#define GEOMETRY_POINT_H

#include <stdbool.h>

/* Four spaces, four types; only projection.h and viewport.h go between. */
struct lonlat { /* degrees on WGS 84, longitude -180 to 180 */
	double lon, lat;
};
static inline bool
lonlat_equal(struct lonlat a, struct lonlat b)
{
	return a.lon == b.lon && a.lat == b.lat;
}

struct point { /* metres on the plane of the projection, y north */
	double x, y;
};
struct dot { /* of the raster, y down from the map's top left corner */
	int x, y;
};
struct cellpos { /* of the terminal */
	int column, row;
};
#endif
