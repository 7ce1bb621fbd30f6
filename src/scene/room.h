#ifndef SCENE_ROOM_H
#define SCENE_ROOM_H

#include <stdbool.h>

#include "scene/frame.h"
#include "scene/scene.h"

/* Room for a counter of so many columns, which becomes symbol->counter. */

/* The positions about a true cell that a counter may have: on the spot, or else
 * above, below, right, left of a place's mark, as near as can be and at most
 * three cells away. label is the width that the counter has without number and
 * question mark: what is added to it moves one end of it only. */
#define ROOM_POSITIONS 21
struct box room_box(struct cellpos place, int label, int width, int position);
int room_label_width(const struct unit *unit);

/* Whether a counter in a box above or below its unit would stand on the other
 * side of a parallel that is shown. */
bool room_crosses(const struct frame *frame, struct lonlat position,
	struct cellpos place, const struct box *box);

/* Takes a position if none of its cells is taken by more than most. */
bool room_try(const struct frame *frame, struct symbol *symbol, int width,
	int position, enum taken most);

/* Finds the first position that is free. False when there is none. */
bool room_find(const struct frame *frame, struct symbol *symbol, int width);

/* For a unit that must stand: as near as can be, over names and marks but not
 * over another counter. */
bool room_make(const struct frame *frame, struct symbol *symbol, int width);
#endif
