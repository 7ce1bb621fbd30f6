/* Units are generalised as a map generalises towns. +n means n more at nearly
 * the same place, so each neighbourhood where units of a side stand has a
 * counter before any has a second: in the order of their weight those stand who
 * are out of reach of all that stand already. If the map has no room for so
 * many, the reach grows. Then the rest stand by their weight while there is
 * room, and the others join: a superior in the order of battle if one is near,
 * else the highest of their side there. Those that stand are then placed by
 * their true cell, beside the mark of a place rather than on it, never over
 * another, at most three cells away, and never over more than a share of the
 * map; who finds no room joins after all, and all are placed anew.
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

/* Passes after which who has found no room joins the nearest. In a crowd few
 * are missed. */
#define MOST_PASSES  6
#define CROWD_PASSES 2
#define NUMBER       3 /* columns of +12, which all have in a crowd */
#define UNDECIDED    -2
#define REACH_ALL    10000 /* columns that no map has */

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

/* How near a unit must be to another to join it though there is room. Who is
 * named today joins none but those who are, too, in the same place. */
static struct reach
close_reach(const struct symbol *symbol)
{
	return symbol->named ? (struct reach){ 2, 0, true }
			     : (struct reach){ 7, 1, false };
}

static bool
is_crowd(const struct placing *placing)
{
	return placing->count >= CROWD;
}

static bool
can_grow(const struct placing *placing)
{
	const struct box *map = &placing->frame->layout.map;

	return placing->reach.columns < map->columns ||
	       placing->reach.rows < map->rows;
}

static struct reach
grow(struct reach reach)
{
	reach.columns += 2;
	reach.rows += 1;
	return reach;
}

static void
stand(struct placing *placing, size_t s)
{
	placing->joined[s] = -1;
	hosts_add(&placing->hosts, &placing->symbols->items[s], (int)s);
}

/* Returns whether there is room for the counters of all neighbourhoods. */
static bool
cover(struct placing *placing)
{
	const int number = is_crowd(placing) ? NUMBER : 0;
	double left = placing_budget(placing);

	hosts_clear(&placing->hosts, placing->reach);
	for (size_t i = 0; i < placing->frame->campaign->side_count; i++)
		placing->anchors[i] = -1;
	for (size_t i = 0; i < placing->count; i++) {
		const size_t s = placing->order[i].symbol;
		const struct symbol *symbol = &placing->symbols->items[s];
		int *anchor = &placing->anchors[side_of(placing, symbol)];

		placing->joined[s] = UNDECIDED;
		placing->covers[s] = !placing->forced[s] &&
				     !hosts_reach(&placing->hosts, symbol);
		if (!placing->covers[s])
			continue;
		if (*anchor < 0)
			*anchor = (int)s;
		stand(placing, s);
		left -= placing_least_width(placing, symbol) + number;
		if (left < 0 && can_grow(placing))
			return false;
	}
	return true;
}

/* Those stand besides who matter at this scale or are near nobody. */
static void
fill(struct placing *placing)
{
	const struct frame *frame = placing->frame;
	const int rank = weight_standing_rank(frame_km_a_cell(frame));
	double left = placing_budget(placing) - placing_covers_width(placing);

	for (size_t i = 0; i < placing->count && left >= LEAST_WIDTH; i++) {
		const size_t s = placing->order[i].symbol;
		const struct symbol *symbol = &placing->symbols->items[s];
		const bool stands =
			symbol->unit == frame->state->selected_unit ||
			weight_own_rank(
				&frame->campaign->units[symbol->unit]) >= rank;
		int width;

		if (placing->covers[s] || placing->forced[s] ||
			(!stands && hosts_choose(&placing->hosts, symbol,
					    close_reach(symbol)) >= 0))
			continue;
		width = placing_least_width(placing, symbol);
		if (width > left)
			continue;
		left -= width;
		stand(placing, s);
	}
}

static int
find_host(struct placing *placing, const struct symbol *symbol)
{
	struct hosts *hosts = &placing->hosts;
	struct reach reach = placing->reach;
	int host = -1;

	if (!symbol->named && is_crowd(placing))
		return hosts_choose_in_crowd(hosts, symbol);
	host = hosts_choose(hosts, symbol, close_reach(symbol));
	reach.named = symbol->named;
	if (host < 0 && reach.named)
		host = hosts_choose(hosts, symbol, reach);
	reach.named = false;
	while (host < 0 && reach.columns < REACH_ALL) {
		host = hosts_choose(hosts, symbol, reach);
		reach.columns *= 2;
		reach.rows *= 2;
	}
	return host;
}

static void
join(struct placing *placing)
{
	for (size_t i = 0; i < placing->count; i++) {
		const size_t s = placing->order[i].symbol;

		if (placing->joined[s] == UNDECIDED)
			placing->joined[s] =
				find_host(placing, &placing->symbols->items[s]);
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

/* The nearest of its side that has a counter; -1 none. */
static int
find_nearest(const struct placing *placing, const struct symbol *symbol)
{
	int nearest = -1, least = INT_MAX;

	for (size_t i = 0; i < placing->count; i++) {
		const size_t s = placing->order[i].symbol;
		const struct symbol *other = &placing->symbols->items[s];
		const int away =
			abs(other->place.column - symbol->place.column) +
			2 * abs(other->place.row - symbol->place.row);

		if (!other->counter.columns || away >= least ||
			side_of(placing, other) != side_of(placing, symbol))
			continue;
		nearest = (int)s;
		least = away;
	}
	return nearest;
}

/* Who still has no place after all passes is counted by the nearest. */
static void
join_nearest(struct placing *placing)
{
	for (size_t i = 0; i < placing->count; i++) {
		const size_t s = placing->order[i].symbol;
		const struct symbol *symbol = &placing->symbols->items[s];

		if (placing->joined[s] < 0 && !symbol->counter.columns)
			placing->joined[s] = find_nearest(placing, symbol);
	}
	count_stacks(placing);
}

/* Decides who stands. What is counted makes counters wider. */
static void
choose(struct placing *placing)
{
	for (;;) {
		if (cover(placing)) {
			fill(placing);
			join(placing);
			count_stacks(placing);
			if (!can_grow(placing) ||
				placing_covers_width(placing) <=
					placing_budget(placing))
				return;
		}
		placing->reach = grow(placing->reach);
	}
}

static void
settle(struct placing *placing)
{
	const int passes = is_crowd(placing) ? CROWD_PASSES : MOST_PASSES;

	placing->reach = (struct reach){ 8, 4, false };
	for (int pass = 0; pass < passes; pass++) {
		placing->last = pass + 1 == passes;
		choose(placing);
		if (placing_place(placing))
			return;
	}
	join_nearest(placing);
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
	placing.covers = xcalloc(symbols->count, sizeof *placing.covers);
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
	free(placing.covers);
	free(placing.urgent);
	free(placing.turns);
	free(placing.anchors);
	free(placing.bare);
}
