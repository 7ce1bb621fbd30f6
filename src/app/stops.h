#ifndef APP_STOPS_H
#define APP_STOPS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "playback/timeline.h"

/* The kinds of events at which playing stops, as bits 1 << enum event_kind. */

/* Reads "landing,capture", or "all". */
bool stops_parse(const char *list, uint32_t *kinds, struct error *err);

/* The first event of these kinds that is passed from before to now, later than
 * before and not later than now, or the other way round; -1 for none. */
int stops_between(const struct timeline *timeline, uint32_t kinds,
	int64_t before, int64_t now);
#endif
