#ifndef PLAYBACK_SITUATION_H
#define PLAYBACK_SITUATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "campaign/campaign.h"
#include "campaign/track.h"
#include "playback/timeline.h"

/* Everything that is so at an instant: a function of the instant alone. */
struct situation {
	const struct campaign *campaign;
	int64_t minute;
	struct standing *units; /* one for each unit of the campaign */
	bool *active;           /* a unit that moved, or that an event of the
				 * day up to now names */
	int *holders;           /* side that holds each place, -1 unknown:
				 * that of its latest capture or surrender
				 * event, none after a withdrawal; before it
				 * the one that the places tell, or of the unit
				 * whose track began there, while one of its
				 * side stands there */
	size_t first_event, past_events,
		day_events; /* of the day: from
			     * first_event, day_events in all, of which
			     * past_events have happened */

	/* Kept between instants: the way on which each unit moves. Settled
	 * once: who held each place before any event, and which events give
	 * a place to a side. */
	struct geodesic_cache *ways;
	int *first_holders;
	size_t *givers;
	size_t giver_count;
};

/* Empty until it is set. The campaign is lent. */
void situation_init(
	struct situation *situation, const struct campaign *campaign);
void situation_release(struct situation *situation);
void situation_set(struct situation *situation, const struct timeline *timeline,
	int64_t minute);

/* The unit of a side that stands nearest to a parallel; -1 where none does. */
int situation_nearest(const struct situation *situation, int side, double lat);
#endif
