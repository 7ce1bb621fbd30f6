#ifndef SCENE_ENTRY_H
#define SCENE_ENTRY_H

#include "scene/frame.h"

/* The line that the user types, in place of the status line, or in the last
 * row where there is none. */
void entry_draw(const struct frame *frame);
#endif
