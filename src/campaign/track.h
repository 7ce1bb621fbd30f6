#ifndef CAMPAIGN_TRACK_H
#define CAMPAIGN_TRACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "campaign/campaign.h"

enum presence {
	PRESENCE_NOT_YET, /* before its first row */
	PRESENCE_HERE,
	PRESENCE_ENDED, /* on the day on which it ended */
	PRESENCE_GONE,  /* after that day */
};

/* Where a unit is at an instant, and how surely. */
struct standing {
	enum presence presence;
	struct lonlat position;
	bool moving;    /* between from and to */
	bool uncertain; /* interpolated: see campaign-format */
	enum confidence confidence;
	/* from is NULL before the first row, which is then to and gives the
	 * position; to is NULL after the last row. */
	const struct keyframe *from, *to;
	double fraction; /* of the leg from-to, 0 to 1, when moving */
};

/* A function of track and minute alone. O(log count). */
struct standing track_at(
	const struct keyframe *track, size_t count, int64_t minute);

/* The same without the way: a moving unit's position is that of from. For
 * those who only ask whether it moves. */
struct standing track_place(
	const struct keyframe *track, size_t count, int64_t minute);

/* The same, and the sooner found where hint, NULL or a row of the track, is
 * the row reached last or the one before. */
struct standing track_place_near(const struct keyframe *track, size_t count,
	int64_t minute, const struct keyframe *hint);

/* Whether the leg that ends in track[i] (i >= 1) is drawn as uncertain. */
bool track_leg_is_uncertain(const struct keyframe *track, size_t i);
#endif
