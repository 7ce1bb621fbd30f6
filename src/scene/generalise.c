/* Units are generalised as a map generalises towns. In the order of their
 * weight each either stands for itself or joins one that is there already:
 * a superior in the order of battle if one is near, else the highest of its
 * side there. Those that stand are then placed by their true cell, beside the
 * mark of a place rather than on it, never over another, at most three
 * cells away, and never over more than a share of the map; who finds no room
 * joins after all, and all are placed anew.
 */
#include <config.h>

#include "scene/symbol.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "scene/hosts.h"
#include "scene/room.h"
#include "scene/still.h"

#define MOST_SHARE  0.08
#define MOST_PASSES 6
#define LEAST_WIDTH 3 /* of a counter */
#define SYMBOL_TEXT 48

/* A unit that matters less than this rank at this scale joins others of its
 * side that are near. */
static int
standing_rank(double km_a_cell)
{
	static const struct {
		double km;
		enum echelon echelon;
	} steps[] = {
		{ 6, ECHELON_ARMY },
		{ 2.5, ECHELON_CORPS },
		{ 1.6, ECHELON_DIVISION },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(steps); i++)
		if (km_a_cell >= steps[i].km)
			return echelon_rank(steps[i].echelon);
	return 0;
}

/* Whether a deed of the day so far names a unit, and as its first. */
static bool
is_named(const struct frame *frame, int unit, bool first)
{
	const struct situation *now = frame->situation;

	for (size_t i = 0; i < now->past_events; i++) {
		const struct event *event =
			&frame->campaign->events[now->first_event + i];
		const uint32_t count =
			first && event->units.count ? 1 : event->units.count;

		if (event->kind > EVENT_SURRENDER)
			continue;
		for (uint32_t u = 0; u < count; u++)
			if (event->units.index[u] == (uint32_t)unit)
				return true;
	}
	return false;
}

double
symbol_weight(const struct frame *frame, int unit)
{
	const struct unit *u = &frame->campaign->units[unit];
	double weight = echelon_rank(u->echelon);

	if (unit == frame->state->selected_unit)
		weight += 1000;
	/* Where days rush by the deeds of each would make a flicker. */
	if (!still_is_fast(frame->state))
		weight += (frame->situation->active[unit] ? 2 : 0) +
			  (is_named(frame, unit, true) ? 2 : 0);
	if (u->arm == ARM_AIR)
		weight -= 8;
	if (u->arm == ARM_POLITICAL)
		weight -= 2;
	return weight;
}

struct weighed {
	double weight;
	size_t symbol;
};

static int
by_weight(const void *a, const void *b)
{
	const struct weighed *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return x->symbol < y->symbol ? -1 : x->symbol > y->symbol;
}

/* Gathers the units that are there, each in its true cell. They are projected
 * together, which costs a fraction of one after the other. */
static void
gather(struct symbols *symbols, const struct frame *frame)
{
	struct lonlat *positions = xreallocarray(
		NULL, frame->campaign->unit_count + 1, sizeof *positions);
	struct point *points = xreallocarray(
		NULL, frame->campaign->unit_count + 1, sizeof *points);

	symbols->count = 0;
	for (size_t u = 0; u < frame->campaign->unit_count; u++) {
		const struct standing *standing = &frame->situation->units[u];
		struct symbol *symbol;

		if ((standing->presence != PRESENCE_HERE &&
			    standing->presence != PRESENCE_ENDED) ||
			!scene_shows_unit(
				frame->state, frame->campaign, (int)u))
			continue;
		ARRAY_GROW(symbols->items, symbols->count, symbols->alloc);
		positions[symbols->count] = standing->position;
		symbol = &symbols->items[symbols->count++];
		*symbol = (struct symbol){ .unit = (int)u, .stack = -1 };
	}
	projection_forward_all(
		frame->projection, positions, points, symbols->count);
	for (size_t i = 0; i < symbols->count; i++)
		symbols->items[i].in_view = frame_cell_of(
			frame, points[i], &symbols->items[i].place);
	free(positions);
	free(points);
}

/* A placement in the making: symbols by weight. */
struct placing {
	struct symbols *symbols;
	const struct frame *frame;
	struct weighed *order;
	size_t count;
	int *joined;   /* by symbol: the symbol it joined, -1 itself */
	bool *forced;  /* by symbol: found no room */
	uint8_t *bare; /* taken before any counter was placed */
	struct hosts hosts;
	bool full;    /* a unit found no room so far */
	int *anchors; /* by side: its weightiest symbol, which always stands, so
		       * that nobody is left uncounted; -1 none */
};

static int
side_of(const struct placing *placing, const struct symbol *symbol)
{
	return placing->frame->campaign->units[symbol->unit].side;
}

/* Who acts today is not drawn into another place's stack. */
static struct reach
reach_of(const struct placing *placing, size_t symbol)
{
	const int unit = placing->symbols->items[symbol].unit;

	if (placing->forced[symbol])
		return (struct reach){ INT_MAX, INT_MAX };
	return is_named(placing->frame, unit, false) ? (struct reach){ 2, 0 }
						     : (struct reach){ 7, 1 };
}

/* Aircraft stand on no ground of their own: at small scales they are with
 * whom they fly for. */
static int
own_rank(const struct unit *unit)
{
	return unit->arm == ARM_AIR ? 0 : echelon_rank(unit->echelon);
}

/* In a crowd there is no end of units that join nobody near and find no room:
 * once that was seen, they join far away. */
static int
find_host(const struct placing *placing, size_t s)
{
	const struct symbol *symbol = &placing->symbols->items[s];
	const bool crowd = placing->count >= CROWD;
	int host;

	if (placing->forced[s] && crowd)
		return hosts_choose_far(&placing->hosts, symbol);
	host = hosts_choose(&placing->hosts, symbol, reach_of(placing, s));
	if (host < 0 && crowd && placing->full)
		host = hosts_choose_far(&placing->hosts, symbol);
	return host;
}

/* Joins those that are near their like, where the scale is small. */
static void
join_neighbours(struct placing *placing)
{
	const struct frame *frame = placing->frame;
	const int rank = standing_rank(frame_km_a_cell(frame));

	hosts_clear(&placing->hosts);
	for (size_t i = 0; i < placing->count; i++) {
		const size_t s = placing->order[i].symbol;
		const struct symbol *symbol = &placing->symbols->items[s];
		const bool stands =
			symbol->unit == frame->state->selected_unit ||
			own_rank(&frame->campaign->units[symbol->unit]) >= rank;

		if (placing->forced[s] || !stands)
			placing->joined[s] = find_host(placing, s);
		if (placing->joined[s] < 0 && !placing->forced[s])
			hosts_add(&placing->hosts, symbol, (int)s);
	}
}

/* Counts who joined whom; a host that itself joined passes them on. */
static void
count_stacks(struct placing *placing)
{
	struct symbol *items = placing->symbols->items;

	for (size_t i = 0; i < placing->count; i++)
		items[placing->order[i].symbol].stacked = 0;
	for (size_t i = 0; i < placing->count; i++) {
		size_t s = placing->order[i].symbol;

		while (placing->joined[s] >= 0)
			s = (size_t)placing->joined[s];
		items[placing->order[i].symbol].stack = items[s].unit;
		if (s != placing->order[i].symbol)
			items[s].stacked++;
	}
}

static int
counter_width(const struct frame *frame, const struct symbol *symbol)
{
	char text[SYMBOL_TEXT];

	symbol_text(frame, symbol, text, sizeof text);
	return text_width(text) + 2;
}

/* Cells that are kept for those who stand in any case. */
static int
anchors_width(const struct placing *placing)
{
	int width = 0;

	for (size_t i = 0; i < placing->frame->campaign->side_count; i++)
		if (placing->anchors[i] >= 0)
			width += counter_width(placing->frame,
				&placing->symbols->items[placing->anchors[i]]);
	return width;
}

/* Places all that stand for themselves. Returns whether all found room. */
static bool
place_counters(struct placing *placing)
{
	const struct frame *frame = placing->frame;
	const struct box *map = &frame->layout.map;
	const double budget = MOST_SHARE * map->columns * map->rows;
	bool all = true;
	double used = anchors_width(placing);

	memcpy(frame->taken, placing->bare,
		(size_t)map->columns * (size_t)map->rows);
	for (size_t i = 0; i < placing->count; i++) {
		const size_t s = placing->order[i].symbol;
		struct symbol *symbol = &placing->symbols->items[s];
		const bool anchor =
			placing->anchors[side_of(placing, symbol)] == (int)s;
		int width;

		symbol->counter = (struct box){ 0 };
		if (placing->joined[s] >= 0)
			continue;
		/* Most of a crowd need not be asked. */
		width = used + LEAST_WIDTH <= budget || anchor
				? counter_width(frame, symbol)
				: LEAST_WIDTH;
		if (((used + width <= budget || anchor) &&
			    room_find(frame, symbol, width)) ||
			(anchor && room_make(frame, symbol, width))) {
			frame_take(frame, symbol->counter.column,
				symbol->counter.row, width, TAKEN_COUNTER);
			used += anchor ? 0 : width;
		} else if (!placing->forced[s] && !anchor) {
			placing->forced[s] = true;
			all = false;
		}
	}
	return all;
}

static void
find_anchors(struct placing *placing)
{
	for (size_t i = 0; i < placing->frame->campaign->side_count; i++)
		placing->anchors[i] = -1;
	for (size_t i = placing->count; i-- > 0;) {
		const size_t s = placing->order[i].symbol;

		placing->anchors[side_of(
			placing, &placing->symbols->items[s])] = (int)s;
	}
}

/* Who still has no place after all passes is counted by its side's anchor. */
static void
join_anchors(struct placing *placing)
{
	for (size_t i = 0; i < placing->count; i++) {
		const size_t s = placing->order[i].symbol;
		const struct symbol *symbol = &placing->symbols->items[s];
		const int anchor = placing->anchors[side_of(placing, symbol)];

		if (placing->joined[s] < 0 && !symbol->counter.columns &&
			anchor != (int)s)
			placing->joined[s] = anchor;
	}
	count_stacks(placing);
}

static void
settle(struct placing *placing)
{
	find_anchors(placing);
	for (int pass = 0; pass < MOST_PASSES; pass++) {
		for (size_t i = 0; i < placing->symbols->count; i++)
			placing->joined[i] = -1;
		join_neighbours(placing);
		count_stacks(placing);
		if (place_counters(placing))
			return;
		placing->full = true;
	}
	join_anchors(placing);
}

void
symbols_place(struct symbols *symbols, const struct frame *frame)
{
	const size_t cells = (size_t)frame->layout.map.columns *
			     (size_t)frame->layout.map.rows;
	struct placing placing = { .symbols = symbols, .frame = frame };

	gather(symbols, frame);
	if (!frame_shows(frame, LAYER_UNITS) || !symbols->count)
		return;
	placing.order =
		xreallocarray(NULL, symbols->count, sizeof *placing.order);
	placing.joined =
		xreallocarray(NULL, symbols->count, sizeof *placing.joined);
	placing.forced = xcalloc(symbols->count, sizeof *placing.forced);
	placing.anchors = xreallocarray(
		NULL, frame->campaign->side_count, sizeof *placing.anchors);
	placing.bare = xmalloc(cells);
	memcpy(placing.bare, frame->taken, cells);
	for (size_t i = 0; i < symbols->count; i++)
		if (symbols->items[i].in_view)
			placing.order[placing.count++] = (struct weighed){
				symbol_weight(frame, symbols->items[i].unit), i
			};
	qsort(placing.order, placing.count, sizeof *placing.order, by_weight);
	hosts_init(&placing.hosts, frame);
	settle(&placing);
	hosts_release(&placing.hosts);
	free(placing.order);
	free(placing.joined);
	free(placing.forced);
	free(placing.anchors);
	free(placing.bare);
}
