#ifndef SCENE_STIPPLE_H
#define SCENE_STIPPLE_H

#include "scene/frame.h"
#include "scene/terrain.h"

/* Where there are no colours: dots the water, seas and lakes alike, wherever
 * the map has left a cell free. */
void stipple_sea(const struct frame *frame, const struct terrain *terrain);
#endif
