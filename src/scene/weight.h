#ifndef SCENE_WEIGHT_H
#define SCENE_WEIGHT_H

#include <stdbool.h>
#include <stdint.h>

#include "scene/frame.h"

/* How much units matter: which of them stand for themselves, and who comes
 * first. */

/* How a deed of the day names a unit. All day long, so that its counter does
 * not come and go with the hour. */
enum { NAMED_NOT, NAMED_TOO, NAMED_FIRST };

/* The same of each unit; to be freed. */
uint8_t *weight_find_named(const struct frame *frame);

/* Orders and politics are no deeds of those that they name. */
static inline bool
weight_is_deed(const struct event *event)
{
	return event->kind <= EVENT_SINKING;
}

/* A unit that matters less than this rank at this scale joins others of its
 * side that are near. */
int weight_standing_rank(double km_a_cell);
/* Aircraft stand on no ground of their own: at small scales they are with whom
 * they fly for. */
int weight_own_rank(const struct unit *unit);

/* How telling a unit is on this day. */
double weight_of_day(const struct frame *frame, const struct symbol *symbol);

/* The same whatever the day. */
double weight_of_unit(const struct unit *unit);
#endif
