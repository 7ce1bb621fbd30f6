#ifndef SCENE_DEGREES_H
#define SCENE_DEGREES_H

#include "scene/frame.h"

/* The names of the graticule's lines, "38N" and "128E", where they meet the
 * left and the bottom edge of the map; step is from line to line in degrees,
 * 0 for none. */
void degrees_draw(const struct frame *frame, double step);
#endif
