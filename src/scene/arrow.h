#ifndef SCENE_ARROW_H
#define SCENE_ARROW_H

#include "scene/frame.h"
#include "scene/trail.h"

/* An arrowhead on the way that each unit has come today, as near to its end as
 * counters, marks and the homes of names leave room. shown as in
 * trails_draw(). */
void arrows_draw(const struct trails *trails, const struct frame *frame,
	const bool *shown);
#endif
