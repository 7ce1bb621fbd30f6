/* Who holds a place follows from the events that gave it to a side; before
 * them, from the places and the tracks that began there, as in the playback. */
#include <config.h>

#include <stdlib.h>

#include "audit/rules.h"
#include "base/date.h"
#include "base/memory.h"
#include "base/translate.h"

struct hold {
	int side;          /* that the last event gave it to, -1 none */
	int line;          /* of that event */
	int first_side;    /* whose track began there first, -1 none */
	int first_line;    /* of its row */
	int64_t since;     /* when it did */
	int64_t contested; /* when another side came */
};

/* The side of each place before anything happened there. */
static void
find_first_holders(const struct campaign *campaign, struct hold *holds)
{
	for (size_t i = 0; i < campaign->place_count; i++)
		holds[i] = (struct hold){ .side = -1,
			.first_side = -1,
			.since = INT64_MAX,
			.contested = INT64_MAX };
	for (size_t i = 0; i < campaign->unit_count; i++) {
		const struct unit *unit = &campaign->units[i];
		const struct keyframe *row = campaign_track(campaign, unit);
		struct hold *hold;

		if (unit->keyframe_count == 0 || row->place < 0)
			continue;
		hold = &holds[row->place];
		if (row->arrive >= hold->since)
			continue;
		hold->since = row->arrive;
		hold->first_side = unit->side;
		hold->first_line = row->line;
	}
}

static void
find_contests(const struct campaign *campaign, struct hold *holds)
{
	for (size_t i = 0; i < campaign->unit_count; i++) {
		const struct unit *unit = &campaign->units[i];
		const struct keyframe *track = campaign_track(campaign, unit);

		for (size_t k = 0; k < unit->keyframe_count; k++) {
			struct hold *hold = track[k].place >= 0
						    ? &holds[track[k].place]
						    : NULL;

			if (hold && hold->first_side != unit->side &&
				track[k].arrive < hold->contested)
				hold->contested = track[k].arrive;
		}
	}
}

static void
check_capture(struct findings *findings, const struct event *event,
	const struct hold *hold)
{
	const struct campaign *campaign = findings->campaign;
	const char *side = campaign->sides[event->side].id;
	const char *place = campaign->places[event->place].id;
	const int64_t day = day_of_minute(moment_first(&event->time));

	if (hold->side == event->side)
		findings_add(findings, TABLE_EVENTS, event->line,
			_("%s holds %s already, by the event on line %d; give "
			  "another kind, or an event that loses it"),
			side, place, hold->line);
	else if (hold->side < 0 &&
		 campaign->places[event->place].holder == event->side &&
		 event->minute <= campaign->places[event->place].held_until)
		findings_add(findings, TABLE_EVENTS, event->line,
			_("%s holds %s already, by line %d of the places; give "
			  "another kind, place or side"),
			side, place, campaign->places[event->place].line);
	else if (hold->side < 0 && hold->first_side == event->side &&
		 day_of_minute(hold->since) < day &&
		 hold->contested > event->minute)
		findings_add(findings, TABLE_EVENTS, event->line,
			_("%s holds %s already, where its unit is from line %d "
			  "of the tracks on; give another kind, place or side"),
			side, place, hold->first_line);
}

void
rule_captures(struct findings *findings)
{
	const struct campaign *campaign = findings->campaign;
	struct hold *holds = xcalloc(campaign->place_count, sizeof *holds);

	find_first_holders(campaign, holds);
	find_contests(campaign, holds);
	for (size_t i = 0; i < campaign->event_count; i++) {
		const struct event *event = &campaign->events[i];
		struct hold *hold;

		if (event->place < 0 || event->side < 0 ||
			(event->kind != EVENT_CAPTURE &&
				event->kind != EVENT_SURRENDER))
			continue;
		hold = &holds[event->place];
		if (event->kind == EVENT_CAPTURE)
			check_capture(findings, event, hold);
		hold->side = event->side;
		hold->line = event->line;
	}
	free(holds);
}
