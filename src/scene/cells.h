#ifndef SCENE_CELLS_H
#define SCENE_CELLS_H

#include "raster/dots.h"
#include "scene/frame.h"
#include "scene/terrain.h"

/* Makes ground and lines the cells of the map: dots are the terrain's lines
 * and what else was drawn on them. */
void cells_lay(const struct frame *frame, const struct terrain *terrain,
	const struct dots *dots);
#endif
