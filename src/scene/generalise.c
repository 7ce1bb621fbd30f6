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
#include "scene/hosts.h"
#include "scene/placing.h"
#include "scene/station.h"
#include "scene/weight.h"

#define MOST_PASSES 6

/* Gathers the units that are there, each in its true cell. They are projected
 * together, which costs a fraction of one after the other. */
static void
gather(struct symbols *symbols, const struct frame *frame)
{
	struct lonlat *positions = xreallocarray(
		NULL, frame->campaign->unit_count + 1, sizeof *positions);
	struct point *points = xreallocarray(
		NULL, frame->campaign->unit_count + 1, sizeof *points);
	uint8_t *named = weight_find_named(frame);

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
		*symbol = (struct symbol){
			.unit = (int)u,
			.stack = -1,
			.named = named[u],
		};
	}
	projection_forward_all(
		frame->projection, positions, points, symbols->count);
	for (size_t i = 0; i < symbols->count; i++)
		symbols->items[i].in_view = frame_cell_of(
			frame, points[i], &symbols->items[i].place);
	free(positions);
	free(named);
	free(points);
}

static int
side_of(const struct placing *placing, const struct symbol *symbol)
{
	return placing->frame->campaign->units[symbol->unit].side;
}

/* Who is named today joins none but those who are, too, in the same place. */
static struct reach
reach_of(const struct placing *placing, size_t symbol)
{
	if (placing->forced[symbol])
		return (struct reach){ INT_MAX, INT_MAX, false };
	return placing->symbols->items[symbol].named
		       ? (struct reach){ 2, 0, true }
		       : (struct reach){ 7, 1, false };
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
	const int rank = weight_standing_rank(frame_km_a_cell(frame));

	hosts_clear(&placing->hosts);
	for (size_t i = 0; i < placing->count; i++) {
		const size_t s = placing->order[i].symbol;
		const struct symbol *symbol = &placing->symbols->items[s];
		const bool stands =
			symbol->unit == frame->state->selected_unit ||
			weight_own_rank(
				&frame->campaign->units[symbol->unit]) >= rank;

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
		placing->last = pass + 1 == MOST_PASSES;
		for (size_t i = 0; i < placing->symbols->count; i++)
			placing->joined[i] = -1;
		join_neighbours(placing);
		count_stacks(placing);
		if (placing_place(placing))
			return;
		placing->full = true;
	}
	join_anchors(placing);
}

void
symbols_settle(struct symbols *symbols, const struct place_marks *places,
	const struct frame *frame)
{
	struct stations *stations = &symbols->stations;

	if (!frame_shows(frame, LAYER_UNITS))
		return;
	if (!stations->is_made)
		stations_init(stations, frame->campaign, frame->projection);
	stations_settle(stations, places, frame);
}

void
symbols_place(struct symbols *symbols, const struct frame *frame)
{
	const size_t cells = (size_t)frame->layout.map.columns *
			     (size_t)frame->layout.map.rows;
	struct placing placing = { .symbols = symbols, .frame = frame };

	gather(symbols, frame);
	if (!frame_shows(frame, LAYER_UNITS))
		return;
	stations_clear(&symbols->stations, frame);
	if (!symbols->count)
		return;
	placing.order =
		xreallocarray(NULL, symbols->count, sizeof *placing.order);
	placing.joined =
		xreallocarray(NULL, symbols->count, sizeof *placing.joined);
	placing.forced = xcalloc(symbols->count, sizeof *placing.forced);
	placing.urgent = xcalloc(symbols->count, sizeof *placing.urgent);
	placing.turns =
		xreallocarray(NULL, symbols->count, sizeof *placing.turns);
	placing.anchors = xreallocarray(
		NULL, frame->campaign->side_count, sizeof *placing.anchors);
	for (size_t i = 0; i < symbols->count; i++)
		placing.urgent[i] =
			symbols->items[i].unit == frame->state->selected_unit;
	placing.bare = xmalloc(cells);
	memcpy(placing.bare, frame->taken, cells);
	for (size_t i = 0; i < symbols->count; i++)
		if (symbols->items[i].in_view)
			placing.order[placing.count++] = (struct weighed){
				weight_of_day(frame, &symbols->items[i]), i
			};
	qsort(placing.order, placing.count, sizeof *placing.order,
		placing_by_weight);
	hosts_init(&placing.hosts, frame);
	settle(&placing);
	hosts_release(&placing.hosts);
	free(placing.order);
	free(placing.joined);
	free(placing.forced);
	free(placing.urgent);
	free(placing.turns);
	free(placing.anchors);
	free(placing.bare);
}
