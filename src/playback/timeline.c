#include <config.h>

#include "playback/timeline.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/memory.h"

/* Index of the first event later than minute, event_count for none. */
static size_t
first_later(const struct campaign *campaign, int64_t minute)
{
	size_t low = 0, high = campaign->event_count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (campaign->events[middle].minute <= minute)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void
timeline_init(struct timeline *timeline, const struct campaign *campaign)
{
	timeline->campaign = campaign;
	timeline->begin = campaign->begin;
	timeline->end = campaign->end;
	timeline->days = (int)(campaign->end - campaign->begin + 1);
	timeline->first_event = xreallocarray(NULL, (size_t)timeline->days + 1,
		sizeof *timeline->first_event);
	for (int i = 0; i <= timeline->days; i++)
		timeline->first_event[i] = first_later(
			campaign, last_minute_of_day(timeline->begin + i - 1));
}

void
timeline_release(struct timeline *timeline)
{
	free(timeline->first_event);
	timeline->first_event = NULL;
	timeline->days = 0;
}

int
timeline_day(const struct timeline *timeline, int64_t minute)
{
	const int64_t day = day_of_minute(minute);

	if (day <= timeline->begin)
		return 0;
	if (day >= timeline->end)
		return timeline->days - 1;
	return (int)(day - timeline->begin);
}

bool
timeline_has_event(const struct timeline *timeline, size_t event)
{
	return event >= timeline->first_event[0] &&
	       event < timeline->first_event[timeline->days];
}

/* An event before the first day or after the last one is none to go to. */
static int
event_on_timeline(const struct timeline *timeline, size_t index)
{
	return timeline_has_event(timeline, index) ? (int)index : -1;
}

int
timeline_next_event(const struct timeline *timeline, int64_t minute)
{
	size_t later = first_later(timeline->campaign, minute);

	if (later < timeline->first_event[0])
		later = timeline->first_event[0];
	return event_on_timeline(timeline, later);
}

int
timeline_previous_event(const struct timeline *timeline, int64_t minute)
{
	size_t later = first_later(timeline->campaign, minute);

	if (later > timeline->first_event[timeline->days])
		later = timeline->first_event[timeline->days];
	return later == 0 ? -1 : event_on_timeline(timeline, later - 1);
}

static int
telling(const struct campaign *campaign, const struct event *event)
{
	static const int kinds[EVENT_KINDS] = {
		[EVENT_SURRENDER] = 10,
		[EVENT_LANDING] = 10,
		[EVENT_CAPTURE] = 10,
		[EVENT_BATTLE] = 8,
		[EVENT_DECLARATION] = 6,
		[EVENT_REPORT] = 3,
		[EVENT_POLITICAL] = 6,
		[EVENT_WITHDRAWAL] = 6,
		[EVENT_SINKING] = 6,
		[EVENT_AIR_RAID] = 4,
		[EVENT_ORDER] = 2,
	};
	const int rank =
		event->place >= 0 ? campaign->places[event->place].rank : 9;

	return kinds[event->kind] + (int)CONFIDENCE_LOW -
	       (int)event->confidence + (rank < 3 ? 3 - rank : 0);
}

int
timeline_telling_event(const struct timeline *timeline, int day)
{
	const struct campaign *campaign = timeline->campaign;
	int best = -1, most = -1;

	for (size_t e = timeline->first_event[day];
		e < timeline->first_event[day + 1]; e++) {
		const int score = telling(campaign, &campaign->events[e]);

		if (score > most) {
			most = score;
			best = (int)e;
		}
	}
	return best;
}
