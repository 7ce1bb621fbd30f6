#ifndef SCENE_MENU_H
#define SCENE_MENU_H

#include "scene/frame.h"

/* The menu that is open, over the map. */
void menu_draw(const struct frame *frame);
/* The cell of the mark before its present row. */
struct cellpos menu_cell(const struct frame *frame);
#endif
