#ifndef SCENE_GREETING_H
#define SCENE_GREETING_H

#include "scene/frame.h"

/* The lines that greet, over the map. */
void greeting_draw(const struct frame *frame);
#endif
