#ifndef SCENE_NORTH_H
#define SCENE_NORTH_H

#include "scene/frame.h"

/* The north arrow, in the top right corner of a map in whose middle north is
 * not up. Takes its cells first, and is drawn when the ground is laid. */
struct north {
	struct box box; /* columns 0: there is none */
	double degrees; /* of north from up, positive to the right */
};
struct north north_reserve(const struct frame *frame);
void north_draw(const struct north *north, const struct frame *frame);
#endif
