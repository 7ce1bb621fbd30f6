#ifndef SCENE_SHORE_H
#define SCENE_SHORE_H

#include "basemap/layer.h"
#include "scene/terrain.h"

/* Draws where land and water meet, as far as the layers show it, into
 * terrain->lines. terrain->land is filled. The shore of a lake is drawn as
 * rivers are: it is no coast. */
void shore_draw(struct terrain *terrain, const struct layer *coast);
/* Draws the shores of lakes; where these are many, of those that are seen. */
void shore_stroke_lakes(
	struct terrain *terrain, const struct path *lakes, size_t count);
#endif
