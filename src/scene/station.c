#include <config.h>

#include "scene/station.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/memory.h"
#include "campaign/track.h"
#include "scene/home.h"
#include "scene/place.h"
#include "scene/room.h"
#include "scene/weight.h"

/* Of a war of years there would be too many. */
#define MOST_ROWS 20000

static int
by_weight(const void *a, const void *b)
{
	const struct station *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	return x->arrive < y->arrive ? -1 : x->arrive > y->arrive;
}

/* Until when a unit stands where a row of its track says. */
static int64_t
leave_of(const struct keyframe *row, bool is_last, bool ends)
{
	if (ends)
		return last_minute_of_day(day_of_minute(row->leave));
	if (is_last)
		return INT64_MAX;
	return row[1].by == BY_JUMP ? row[1].arrive : row->leave;
}

/* Lists where a unit stands; rows of one place that follow on each other are
 * one station. */
static void
add_unit(struct stations *stations, size_t *alloc,
	const struct campaign *campaign, int u)
{
	const struct unit *unit = &campaign->units[u];
	const struct keyframe *track = campaign_track(campaign, unit);
	const int label = room_label_width(unit);
	struct station *last = NULL;

	for (size_t i = 0; i < unit->keyframe_count; i++) {
		const struct keyframe *row = &track[i];
		const bool is_last = i + 1 == unit->keyframe_count;
		const bool ends =
			is_last && action_is_last((enum action)row->action);
		const int64_t leave = leave_of(row, is_last, ends);

		if (last && lonlat_equal(row->position, row[-1].position)) {
			last->leave = leave;
			last->ends = ends;
			continue;
		}
		last = NULL;
		/* A bend of its way, unless it stays. */
		if (leave <= row->arrive &&
			(is_last ||
				!lonlat_equal(row->position, row[1].position)))
			continue;
		ARRAY_GROW(stations->items, stations->count, *alloc);
		last = &stations->items[stations->count++];
		*last = (struct station){
			.unit = u,
			.arrive = row->arrive,
			.leave = leave,
			.ends = ends,
			.position = row->position,
			.weight = weight_of_unit(unit),
			.label = label,
			.width = label + (row->confidence == CONFIDENCE_LOW),
			.home = -1,
		};
	}
}

/* The first station of a unit, NULL for none, and the one behind its last. */
static struct station *
stations_of(const struct stations *stations, int unit, struct station **end)
{
	struct station *first;

	if (stations->first[unit] < 0)
		return NULL;
	first = *end = &stations->items[stations->first[unit]];
	while (*end < stations->items + stations->count && (*end)->unit == unit)
		++*end;
	return first;
}

/* Those of a superior have room for the number of whom it stands for. */
static void
widen_superiors(struct stations *stations, const struct campaign *campaign)
{
	bool *superior = xcalloc(campaign->unit_count + 1, sizeof *superior);

	for (size_t u = 0; u < campaign->unit_count; u++)
		if (campaign->units[u].parent >= 0)
			superior[campaign->units[u].parent] = true;
	for (size_t i = 0; i < stations->count; i++)
		if (superior[stations->items[i].unit])
			stations->items[i].width += 2; /* +3 */
	free(superior);
}

/* Notes those that no unit of their side outweighs: one of them always has a
 * counter. */
static void
note_leading(struct stations *stations, const struct campaign *campaign)
{
	int *first =
		xreallocarray(NULL, campaign->side_count + 1, sizeof *first);

	for (size_t side = 0; side < campaign->side_count; side++)
		first[side] = -1;
	for (size_t i = 0; i < stations->count; i++) {
		struct station *station = &stations->items[i];
		const int side = campaign->units[station->unit].side;

		if (first[side] < 0)
			first[side] = (int)i;
		station->leads =
			station->weight >= stations->items[first[side]].weight;
	}
	free(first);
}

static void
note_named(struct stations *stations, const struct event *event, int unit)
{
	const int64_t day = day_of_minute(event->minute);
	struct station *station, *end;

	for (station = stations_of(stations, unit, &end);
		station && station < end; station++)
		if (day >= day_of_minute(station->arrive) &&
			day <= day_of_minute(station->leave))
			station->is_named = true;
}

static void
note_all_named(struct stations *stations, const struct campaign *campaign)
{
	for (size_t i = 0; i < campaign->event_count; i++) {
		const struct event *event = &campaign->events[i];

		for (uint32_t u = 0;
			weight_is_deed(event) && u < event->units.count; u++)
			note_named(stations, event, (int)event->units.index[u]);
	}
}

static void
project(struct stations *stations, const struct projection *projection)
{
	struct lonlat *positions =
		xreallocarray(NULL, stations->count + 1, sizeof *positions);
	struct point *points =
		xreallocarray(NULL, stations->count + 1, sizeof *points);

	for (size_t i = 0; i < stations->count; i++)
		positions[i] = stations->items[i].position;
	projection_forward_all(projection, positions, points, stations->count);
	for (size_t i = 0; i < stations->count; i++)
		stations->items[i].point = points[i];
	free(positions);
	free(points);
}

void
stations_init(struct stations *stations, const struct campaign *campaign,
	const struct projection *projection)
{
	size_t alloc = 0;

	*stations = (struct stations){ .is_made = true };
	stations->first = xreallocarray(
		NULL, campaign->unit_count + 1, sizeof *stations->first);
	if (campaign->keyframe_count <= MOST_ROWS)
		for (size_t u = 0; u < campaign->unit_count; u++)
			add_unit(stations, &alloc, campaign, (int)u);
	if (stations->count)
		qsort(stations->items, stations->count, sizeof *stations->items,
			by_weight);
	/* A unit's stations follow on each other. */
	for (size_t u = 0; u < campaign->unit_count; u++)
		stations->first[u] = -1;
	for (size_t i = stations->count; i-- > 0;)
		stations->first[stations->items[i].unit] = (int)i;
	widen_superiors(stations, campaign);
	note_leading(stations, campaign);
	note_all_named(stations, campaign);
	project(stations, projection);
}

void
stations_release(struct stations *stations)
{
	free(stations->items);
	free(stations->first);
	free(stations->bare);
	*stations = (struct stations){ 0 };
}

bool
station_stands(const struct station *station, const struct frame *frame)
{
	return station->leads ||
	       weight_own_rank(&frame->campaign->units[station->unit]) >=
		       weight_standing_rank(frame_km_a_cell(frame));
}

static bool
is_settled(const struct stations *stations, const struct frame *frame,
	const uint8_t *bare)
{
	const struct box *map = &frame->layout.map;
	const size_t cells = (size_t)map->columns * (size_t)map->rows;

	return stations->cells == cells &&
	       stations->has_parallel == frame_shows(frame, LAYER_PARALLEL) &&
	       memcmp(&stations->map, map, sizeof *map) == 0 &&
	       viewport_equal(&stations->viewport, &frame->state->viewport) &&
	       memcmp(stations->bare, bare, cells) == 0;
}

/* What is taken whatever the day. */
static uint8_t *
make_bare(const struct place_marks *places, const struct frame *frame,
	size_t cells)
{
	uint8_t *bare = xmalloc(cells + 1);

	memcpy(bare, frame->taken, cells);
	places_mark_events(places, frame, bare);
	return bare;
}

static void
mark_home(const struct station *station, const struct frame *frame)
{
	const struct box box = room_box(
		station->cell, station->label, station->width, station->home);

	frame_reserve(frame, box.column, box.row, box.columns, TAKEN_BERTH);
}

void
stations_settle(struct stations *stations, const struct place_marks *places,
	const struct frame *frame)
{
	const struct box *map = &frame->layout.map;
	const size_t cells = (size_t)map->columns * (size_t)map->rows;
	const int64_t now = frame->situation->minute;
	uint8_t *bare, *named;

	if (!stations->count)
		return;
	bare = make_bare(places, frame, cells);
	if (is_settled(stations, frame, bare)) {
		free(bare);
	} else {
		free(stations->bare);
		stations->bare = bare;
		stations->cells = cells;
		stations->map = *map;
		stations->viewport = frame->state->viewport;
		stations->has_parallel = frame_shows(frame, LAYER_PARALLEL);
		homes_choose(stations, frame);
	}
	named = weight_find_named(frame);
	for (size_t i = 0; i < stations->count; i++) {
		const struct station *station = &stations->items[i];

		if (station->home >= 0 && station->arrive <= now &&
			now <= station->leave &&
			(station_stands(station, frame) ||
				named[station->unit]))
			mark_home(station, frame);
	}
	free(named);
}

void
stations_clear(const struct stations *stations, const struct frame *frame)
{
	const uint8_t *end = frame->taken + stations->cells;
	uint8_t *berth = frame->taken;

	while (stations->cells > 0 &&
		(berth = memchr(berth, TAKEN_BERTH, (size_t)(end - berth))))
		*berth = stations->bare[berth - frame->taken] == TAKEN_FREE
				 ? TAKEN_FREE
				 : TAKEN_HOME;
}

/* Who has set out and not left its cell keeps its home, and who is about to
 * arrive has it already. */
int
stations_home(const struct stations *stations, const struct frame *frame,
	const struct symbol *symbol)
{
	const struct standing *now = &frame->situation->units[symbol->unit];
	const int64_t since =
		now->moving ? now->from->leave : frame->situation->minute;
	const int64_t until = now->moving ? now->to->arrive : since;
	struct station *station, *end;

	if (!stations->cells)
		return -1;
	for (station = stations_of(stations, symbol->unit, &end);
		station && station < end; station++)
		if (station->arrive <= until && since <= station->leave &&
			station->cell.column == symbol->place.column &&
			station->cell.row == symbol->place.row)
			return station->home;
	return -1;
}
