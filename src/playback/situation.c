#include <config.h>

#include "playback/situation.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "geometry/geodesic.h"

/* Events that give a place to a side, or let it go. */
static bool
gives_place(const struct event *event)
{
	return (event->kind == EVENT_CAPTURE ||
		       event->kind == EVENT_SURRENDER ||
		       event->kind == EVENT_WITHDRAWAL) &&
	       event->place >= 0 && event->side >= 0;
}

/* Who had each place first, if its track began there: one who came along held
 * nothing before. None where two sides were there at once, nor at sea. */
static void
find_first_holders(const struct campaign *campaign, int *holders)
{
	int64_t *since =
		xreallocarray(NULL, campaign->place_count, sizeof *since);

	for (size_t i = 0; i < campaign->place_count; i++) {
		since[i] = INT64_MAX;
		holders[i] = -1;
	}
	for (size_t i = 0; i < campaign->keyframe_count; i++) {
		const struct keyframe *row = &campaign->keyframes[i];

		if (row->place >= 0 && row->arrive < since[row->place])
			since[row->place] = row->arrive;
	}
	for (size_t i = 0; i < campaign->unit_count; i++) {
		const struct unit *unit = &campaign->units[i];
		const struct keyframe *row = campaign_track(campaign, unit);
		const int place = unit->keyframe_count ? row->place : -1;

		if (place < 0 || row->arrive > since[place] ||
			place_kind_is_sea(campaign->places[place].kind))
			continue;
		if (holders[place] == -1)
			holders[place] = unit->side;
		else if (holders[place] != unit->side)
			holders[place] = -2;
	}
	for (size_t i = 0; i < campaign->place_count; i++) {
		if (holders[i] == -2)
			holders[i] = -1;
	}
	free(since);
}

/* Lists the events that give a place to a side. Whoever captures a place did
 * not hold it before, though its unit may stand there from its first row. */
static void
find_givers(struct situation *situation)
{
	const struct campaign *campaign = situation->campaign;
	bool *given = xcalloc(campaign->place_count, sizeof *given);
	size_t alloc = 0;

	for (size_t i = 0; i < campaign->event_count; i++) {
		const struct event *event = &campaign->events[i];

		if (!gives_place(event))
			continue;
		ARRAY_GROW(situation->givers, situation->giver_count, alloc);
		situation->givers[situation->giver_count++] = i;
		if (!given[event->place] && event->kind == EVENT_CAPTURE &&
			situation->first_holders[event->place] == event->side)
			situation->first_holders[event->place] = -1;
		given[event->place] = true;
	}
	free(given);
}

void
situation_init(struct situation *situation, const struct campaign *campaign)
{
	*situation = (struct situation){ .campaign = campaign };
	situation->units =
		xcalloc(campaign->unit_count, sizeof *situation->units);
	situation->active =
		xcalloc(campaign->unit_count, sizeof *situation->active);
	situation->holders = xreallocarray(
		NULL, campaign->place_count, sizeof *situation->holders);
	situation->first_holders = xreallocarray(
		NULL, campaign->place_count, sizeof *situation->first_holders);
	situation->ways = geodesic_cache_new(campaign->unit_count);
	find_first_holders(campaign, situation->first_holders);
	find_givers(situation);
	if (campaign->place_count)
		memcpy(situation->holders, situation->first_holders,
			campaign->place_count * sizeof *situation->holders);
}

void
situation_release(struct situation *situation)
{
	free(situation->units);
	free(situation->active);
	free(situation->holders);
	geodesic_cache_free(situation->ways);
	free(situation->first_holders);
	free(situation->givers);
	*situation = (struct situation){ 0 };
}

/* Whether a unit that stands so now has moved since minute. */
static bool
has_moved(const struct keyframe *track, size_t count,
	const struct standing *now, int64_t since)
{
	const struct keyframe *row;

	if (!now->from || now->presence == PRESENCE_GONE)
		return false;
	if (now->moving)
		return true;
	/* What was done by then: most have not passed a row since. */
	if (now->from->arrive <= since)
		return false;
	row = track_place_near(
		track, count, since, now->from > track ? now->from - 1 : NULL)
		      .from;
	for (row = row ? row : track; row < now->from; row++) {
		if (!lonlat_equal(row[0].position, row[1].position))
			return true;
	}
	return false;
}

static void
set_units(struct situation *situation)
{
	const struct campaign *campaign = situation->campaign;
	const int64_t minute = situation->minute;
	const int64_t eve = last_minute_of_day(day_of_minute(minute) - 1);

	for (size_t i = 0; i < campaign->unit_count; i++) {
		const struct unit *unit = &campaign->units[i];
		const struct keyframe *track = campaign_track(campaign, unit);
		struct standing *now = &situation->units[i];

		*now = track_place_near(
			track, unit->keyframe_count, minute, now->from);
		if (now->moving)
			now->position = geodesic_cache_between(situation->ways,
				i, now->from->position, now->to->position,
				now->fraction);
		situation->active[i] =
			has_moved(track, unit->keyframe_count, now, eve);
	}
}

/* Who is said to hold a place at first, for as long as is said. Who else had a
 * place first is taken to hold it as long as one of its units is there: nobody
 * tells who came when they had gone. */
static void
set_first_holders(struct situation *situation)
{
	const struct campaign *campaign = situation->campaign;

	for (size_t i = 0; i < campaign->place_count; i++) {
		const struct place *place = &campaign->places[i];

		situation->holders[i] = situation->minute <= place->held_until
						? place->holder
						: -1;
	}
	for (size_t i = 0; i < campaign->unit_count; i++) {
		const struct standing *standing = &situation->units[i];
		const int place =
			standing->presence == PRESENCE_HERE && !standing->moving
				? standing->from->place
				: -1;

		if (place >= 0 && situation->holders[place] < 0 &&
			situation->first_holders[place] ==
				campaign->units[i].side)
			situation->holders[place] = campaign->units[i].side;
	}
}

static void
set_holders(struct situation *situation)
{
	const struct campaign *campaign = situation->campaign;

	set_first_holders(situation);
	for (size_t i = 0; i < situation->giver_count; i++) {
		const struct event *event =
			&campaign->events[situation->givers[i]];

		if (event->minute > situation->minute)
			break;
		situation->holders[event->place] =
			event->kind == EVENT_WITHDRAWAL ? -1 : event->side;
	}
}

static void
set_events(struct situation *situation, const struct timeline *timeline)
{
	const struct event *events = situation->campaign->events;
	const int day = timeline_day(timeline, situation->minute);
	const size_t first = timeline->first_event[day];
	const size_t end = timeline->first_event[day + 1];

	situation->first_event = first;
	situation->day_events = end - first;
	situation->past_events = 0;
	for (size_t i = first; i < end; i++) {
		if (events[i].minute > situation->minute)
			break;
		situation->past_events++;
		for (uint32_t j = 0; j < events[i].units.count; j++)
			situation->active[events[i].units.index[j]] = true;
	}
}

void
situation_set(struct situation *situation, const struct timeline *timeline,
	int64_t minute)
{
	situation->minute = minute;
	set_units(situation);
	set_holders(situation);
	set_events(situation, timeline);
}

/* Along a meridian the nearer latitude is the nearer place: of the units north
 * and south of the parallel one each is measured. */
int
situation_nearest(const struct situation *situation, int side, double lat)
{
	int nearest[2] = { -1, -1 };
	double metres[2];

	for (size_t u = 0; u < situation->campaign->unit_count; u++) {
		const struct standing *standing = &situation->units[u];
		const double beyond = fabs(standing->position.lat - lat);
		int *of = &nearest[standing->position.lat < lat];

		if (situation->campaign->units[u].side != side ||
			(standing->presence != PRESENCE_HERE &&
				standing->presence != PRESENCE_ENDED))
			continue;
		if (*of < 0 ||
			beyond < fabs(situation->units[*of].position.lat - lat))
			*of = (int)u;
	}
	if (nearest[0] < 0 || nearest[1] < 0)
		return nearest[nearest[0] < 0];
	for (int i = 0; i < 2; i++)
		metres[i] = fabs(geodesic_to_parallel(
			situation->units[nearest[i]].position, lat));
	if (metres[0] == metres[1])
		return nearest[nearest[1] < nearest[0]];
	return nearest[metres[1] < metres[0]];
}
