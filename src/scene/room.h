#ifndef SCENE_ROOM_H
#define SCENE_ROOM_H

#include <stdbool.h>

#include "scene/frame.h"
#include "scene/scene.h"

/* Room for a counter of so many columns, which becomes symbol->counter. */

/* On the spot, or else above, below, right, left of a place's mark, as near as
 * there is room and at most three cells away. False when there is none. */
bool room_find(const struct frame *frame, struct symbol *symbol, int width);

/* For a unit that must stand: as near as can be, over names and marks but not
 * over another counter. */
bool room_make(const struct frame *frame, struct symbol *symbol, int width);
#endif
