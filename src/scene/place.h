#ifndef SCENE_PLACE_H
#define SCENE_PLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scene/frame.h"
#include "scene/labels.h"
#include "scene/scene.h"

/* TAKEN_PLACE of one that is shown every day, TAKEN_EVENT of one that an event
 * shows on some. */
struct place_cell {
	struct cellpos cell;
	enum taken taken;
};

/* The places on the map: a mark that shows who holds it and what happened
 * there that day, and a name where there is room. An area has a name alone. */
struct place_marks {
	struct place_label *items;
	size_t count, alloc;
	/* By place of the campaign, kept with the projection: */
	bool *eventful; /* an event happens there */
	struct point *points;
	struct place_cell *marked; /* in view, shown on some day or on all */
	size_t marked_count;
};

/* Chooses the places that this scale and day show, takes the cells of their
 * marks and adds their labels. */
void places_choose(struct place_marks *places, struct labels *labels,
	const struct frame *frame);
/* Takes in a map of cells those of all places that are shown whatever the day,
 * and of those that an event shows on some. */
void places_mark_events(const struct place_marks *places,
	const struct frame *frame, uint8_t *taken);
/* The rank of today up to which names are placed before the counters. */
int places_most_reserved(const struct frame *frame);
/* Where their names were placed. */
void places_note_names(struct place_marks *places, const struct labels *labels);
void places_draw_marks(
	const struct place_marks *places, const struct frame *frame);
void places_release(struct place_marks *places);

/* The mark of a kind of event. */
uint32_t event_mark(enum event_kind kind, bool unicode);
#endif
