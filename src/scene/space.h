#ifndef SCENE_SPACE_H
#define SCENE_SPACE_H

#include "projection/projection.h"
#include "scene/terrain.h"

/* Where the world ends on the map, such as at the limb of a globe: what is
 * beyond is neither land nor sea. It is found before the coast, which ends
 * there without a line, and drawn after all. */
void space_find(struct terrain *terrain, struct basemap *basemap,
	const struct projection *projection);
void space_draw(struct terrain *terrain);
#endif
