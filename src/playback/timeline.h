#ifndef PLAYBACK_TIMELINE_H
#define PLAYBACK_TIMELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "campaign/campaign.h"

/* The days of the timeline and the events on each. The campaign is lent. */
struct timeline {
	const struct campaign *campaign;
	int64_t begin, end; /* first and last day, both included */
	int days;
	size_t *first_event; /* days + 1: events of day i are from
			      * first_event[i] to first_event[i + 1] - 1 of
			      * campaign->events */
};

void timeline_init(struct timeline *timeline, const struct campaign *campaign);
void timeline_release(struct timeline *timeline);

/* 0 to days - 1, clamped. */
int timeline_day(const struct timeline *timeline, int64_t minute);

/* Whether an event of the campaign is on one of the days. */
bool timeline_has_event(const struct timeline *timeline, size_t event);

/* Index of the first event later than minute, or of the last one not later
 * than it; -1 for none on the timeline. */
int timeline_next_event(const struct timeline *timeline, int64_t minute);
int timeline_previous_event(const struct timeline *timeline, int64_t minute);

/* The event that tells most of a day, from 0: by its kind, how sure it is and
 * how great its place; -1 for a day without. */
int timeline_telling_event(const struct timeline *timeline, int day);
#endif
