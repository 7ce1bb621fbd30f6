#ifndef SCENE_FINDER_H
#define SCENE_FINDER_H

#include "scene/frame.h"

/* What is found so far, in lines above the one that is typed; nothing where
 * the frame has no room to spare. */
void finder_draw(const struct frame *frame);
#endif
