#ifndef SCENE_PLACE_H
#define SCENE_PLACE_H

#include <stddef.h>

#include "scene/frame.h"
#include "scene/scene.h"

/* The places on the map: a mark that shows who holds it and what happened
 * there that day, and a name where there is room. */
struct place_marks {
	struct place_label *items;
	size_t count, alloc;
};

/* Chooses the places that this scale and day show and takes their cells. */
void places_choose(struct place_marks *places, const struct frame *frame);
void places_draw_marks(
	const struct place_marks *places, const struct frame *frame);
/* Takes the cells of the names that matter most, before the counters do;
 * places_draw_names() finds room for the others after them. */
void places_reserve_names(
	struct place_marks *places, const struct frame *frame);
void places_draw_names(struct place_marks *places, const struct frame *frame);
void places_release(struct place_marks *places);

/* The mark of a kind of event. */
uint32_t event_mark(enum event_kind kind, bool unicode);
#endif
