#ifndef BASEMAP_FEATURE_H
#define BASEMAP_FEATURE_H

#include "basemap/layer.h"

/* One part of a shape, in degrees, within the domain of the projection. */
struct feature {
	const struct lonlat *lonlats;
	const uint8_t *hidden; /* a byte a segment; NULL: none is hidden */
	size_t count;
	uint8_t level;
	bool is_ring;
};

/* Projects feature, and adds what becomes of it to the paths of layer: one,
 * as a rule. False if PROJ refused some of its vertices. */
bool feature_project(struct layer *layer, const struct projection *projection,
	const struct feature *feature);
#endif
