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

/* The cell of a box that is nearest to another cell. */
struct cellpos room_nearest(const struct box *box, struct cellpos cell);

/* Whether a box lies on the parallel that is shown though its unit does not. */
bool room_strays(
	const struct frame *frame, struct cellpos place, const struct box *box);

/* Whether a counter in a box would be read as standing where its unit does:
 * neither on the parallel nor beyond it, and ROOM_CLEAR of the marks and names
 * of other places, unless it is ROOM_BESIDE its unit. */
enum room_rule { ROOM_CLEAR, ROOM_BESIDE };
bool room_suits(const struct frame *frame, struct lonlat position,
	struct cellpos place, const struct box *box, enum room_rule rule);

/* Takes a position that was chosen as a home if it is free. */
bool room_try_home(const struct frame *frame, struct symbol *symbol, int width,
	int position);

/* Finds the first position that is free and clear, else one beside its unit.
 * False when there is none. */
bool room_find(const struct frame *frame, struct symbol *symbol, int width);

/* For a unit that must stand: as near as can be, at most so many columns away,
 * over names and marks but not over another counter. */
bool room_make(const struct frame *frame, struct symbol *symbol, int width,
	int most_away);
#endif
