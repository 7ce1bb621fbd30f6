#include <config.h>

#include "campaign/track.h"

#include "base/date.h"
#include "geometry/geodesic.h"

/* On a leg longer than this the place between is only interpolated. */
#define LONGEST_SURE_LEG MINUTES_A_DAY

/* Index of the last row that has been reached, count when there is none. */
static size_t
last_reached(const struct keyframe *track, size_t count, int64_t minute)
{
	size_t low = 0, high = count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (track[middle].arrive <= minute)
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 ? low - 1 : count;
}

static bool
is_last_reached(
	const struct keyframe *track, size_t count, size_t i, int64_t minute)
{
	return i < count && track[i].arrive <= minute &&
	       (i + 1 == count || track[i + 1].arrive > minute);
}

static enum presence
presence_after(const struct keyframe *row, int64_t minute)
{
	if (!action_is_last((enum action)row->action))
		return PRESENCE_HERE;
	if (day_of_minute(minute) > day_of_minute(row->leave))
		return PRESENCE_GONE;
	return PRESENCE_ENDED;
}

bool
track_leg_is_uncertain(const struct keyframe *track, size_t i)
{
	const struct keyframe *from = &track[i - 1], *to = &track[i];

	return (from->confidence == CONFIDENCE_LOW &&
		       to->confidence == CONFIDENCE_LOW) ||
	       to->arrive - from->leave > LONGEST_SURE_LEG;
}

/* How a unit stands at a minute when row i is the last that it has reached;
 * count when there is none. */
static struct standing
standing_after(
	const struct keyframe *track, size_t count, size_t i, int64_t minute)
{
	struct standing s = { .presence = PRESENCE_NOT_YET };

	if (count == 0)
		return s;
	if (i == count) {
		s.to = &track[0];
		s.position = s.to->position;
		s.confidence = (enum confidence)s.to->confidence;
		return s;
	}
	s.from = &track[i];
	s.position = s.from->position;
	s.confidence = (enum confidence)s.from->confidence;
	s.uncertain = s.confidence == CONFIDENCE_LOW;
	if (i + 1 == count) {
		s.presence = presence_after(s.from, minute);
		return s;
	}
	s.presence = PRESENCE_HERE;
	s.to = &track[i + 1];
	if (minute <= s.from->leave || s.to->by == BY_JUMP ||
		lonlat_equal(s.from->position, s.to->position))
		return s;
	s.moving = true;
	s.fraction = (double)(minute - s.from->leave) /
		     (double)(s.to->arrive - s.from->leave);
	s.uncertain = track_leg_is_uncertain(track, i + 1);
	if (s.to->confidence > s.from->confidence)
		s.confidence = (enum confidence)s.to->confidence;
	return s;
}

struct standing
track_place(const struct keyframe *track, size_t count, int64_t minute)
{
	return standing_after(
		track, count, last_reached(track, count, minute), minute);
}

struct standing
track_place_near(const struct keyframe *track, size_t count, int64_t minute,
	const struct keyframe *hint)
{
	const size_t i = hint ? (size_t)(hint - track) : count;

	if (is_last_reached(track, count, i, minute))
		return standing_after(track, count, i, minute);
	if (is_last_reached(track, count, i + 1, minute))
		return standing_after(track, count, i + 1, minute);
	return track_place(track, count, minute);
}

struct standing
track_at(const struct keyframe *track, size_t count, int64_t minute)
{
	struct standing s = track_place(track, count, minute);

	if (s.moving)
		s.position = geodesic_between(
			s.from->position, s.to->position, s.fraction);
	return s;
}
