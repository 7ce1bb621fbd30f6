#ifndef SCENE_WAY_H
#define SCENE_WAY_H

#include "raster/dots.h"
#include "scene/frame.h"

/* The shortest way that is measured, dotted over the other lines. */
void way_draw(const struct frame *frame, struct dots *dots);
#endif
