/* Counters that stand still have their homes: see station.h. Then come those
 * that stand still without one, then those that move, so that a counter gives
 * way to none that passes by. */
#include <config.h>

#include "scene/placing.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "scene/room.h"
#include "scene/station.h"
#include "scene/weight.h"

#define MOST_SHARE 0.08
#define MOST_AWAY  8 /* columns, for who must stand */

/* Added to the weight of those who come before all others; more than any
 * unit's own. */
#define URGENT 1000
#define STILL  100

int
placing_by_weight(const void *a, const void *b)
{
	const struct weighed *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return x->symbol < y->symbol ? -1 : x->symbol > y->symbol;
}

static bool
is_anchor(const struct placing *placing, size_t symbol)
{
	const int unit = placing->symbols->items[symbol].unit;
	const int side = placing->frame->campaign->units[unit].side;

	return placing->anchors[side] == (int)symbol;
}

static int
counter_width(const struct frame *frame, const struct symbol *symbol)
{
	char text[SYMBOL_TEXT];

	symbol_text(frame, symbol, text, sizeof text);
	return text_width(text) + 2;
}

double
placing_budget(const struct placing *placing)
{
	const struct box *map = &placing->frame->layout.map;

	return MOST_SHARE * map->columns * map->rows;
}

int
placing_least_width(const struct placing *placing, const struct symbol *symbol)
{
	return room_label_width(&placing->frame->campaign->units[symbol->unit]);
}

int
placing_covers_width(const struct placing *placing)
{
	int width = 0;

	for (size_t i = 0; i < placing->count; i++) {
		const size_t s = placing->order[i].symbol;

		if (placing->covers[s])
			width += counter_width(
				placing->frame, &placing->symbols->items[s]);
	}
	return width;
}

static double
turn_of(const struct placing *placing, size_t s)
{
	const struct frame *frame = placing->frame;
	const int unit = placing->symbols->items[s].unit;

	return weight_of_unit(&frame->campaign->units[unit]) +
	       (frame->situation->units[unit].moving ? 0 : STILL) +
	       (placing->urgent[s] ? URGENT : 0);
}

/* Lists those that stand for themselves, as many as the map has room for by
 * their weight. Returns whether that is all. */
static bool
take_turns(struct placing *placing, size_t *count)
{
	const struct frame *frame = placing->frame;
	const double budget = placing_budget(placing);
	double used = placing_covers_width(placing);
	bool all = true;

	*count = 0;
	for (size_t i = 0; i < placing->count; i++) {
		const size_t s = placing->order[i].symbol;
		struct symbol *symbol = &placing->symbols->items[s];
		const bool covers = placing->covers[s];
		int width;

		symbol->counter = (struct box){ 0 };
		if (placing->joined[s] >= 0)
			continue;
		/* Most of a crowd need not be asked. */
		width = used + LEAST_WIDTH <= budget || covers
				? counter_width(frame, symbol)
				: LEAST_WIDTH;
		if (used + width <= budget || covers) {
			used += covers ? 0 : width;
			symbol->counter.columns = width;
			placing->turns[(*count)++] =
				(struct weighed){ turn_of(placing, s), s };
		} else if (!placing->forced[s]) {
			placing->forced[s] = true;
			all = false;
		}
	}
	qsort(placing->turns, *count, sizeof *placing->turns,
		placing_by_weight);
	return all;
}

static void
take(const struct frame *frame, const struct box *counter)
{
	frame_take(frame, counter->column, counter->row, counter->columns,
		TAKEN_COUNTER);
}

static bool
place_at_home(const struct placing *placing, struct symbol *symbol)
{
	const int home = stations_home(
		&placing->symbols->stations, placing->frame, symbol);

	if (home < 0 || !room_try_home(placing->frame, symbol,
				symbol->counter.columns, home))
		return false;
	take(placing->frame, &symbol->counter);
	return true;
}

/* Returns whether it is settled. */
static bool
place_anywhere(struct placing *placing, size_t s)
{
	struct symbol *symbol = &placing->symbols->items[s];
	const int width = symbol->counter.columns;
	const bool anchor = is_anchor(placing, s);

	if (room_find(placing->frame, symbol, width) ||
		(placing->covers[s] && (placing->urgent[s] || placing->last) &&
			room_make(placing->frame, symbol, width,
				anchor ? INT_MAX : MOST_AWAY))) {
		take(placing->frame, &symbol->counter);
		return true;
	}
	symbol->counter = (struct box){ 0 };
	if (!placing->urgent[s] && (placing->covers[s] || symbol->named)) {
		placing->urgent[s] = true;
		return false;
	}
	if (placing->forced[s] || anchor)
		return true;
	placing->forced[s] = true;
	return false;
}

bool
placing_place(struct placing *placing)
{
	const struct frame *frame = placing->frame;
	const struct box *map = &frame->layout.map;
	size_t count, urgent = 0;
	bool all = take_turns(placing, &count);

	memcpy(frame->taken, placing->bare,
		(size_t)map->columns * (size_t)map->rows);
	for (; urgent < count && placing->turns[urgent].weight >= URGENT;
		urgent++) {
		const size_t s = placing->turns[urgent].symbol;

		if (!place_at_home(placing, &placing->symbols->items[s]) &&
			!place_anywhere(placing, s))
			all = false;
	}
	for (size_t i = urgent; i < count; i++) {
		const size_t s = placing->turns[i].symbol;

		if (place_at_home(placing, &placing->symbols->items[s]))
			placing->turns[i].symbol = SIZE_MAX;
	}
	for (size_t i = urgent; i < count; i++)
		if (placing->turns[i].symbol != SIZE_MAX &&
			!place_anywhere(placing, placing->turns[i].symbol))
			all = false;
	return all;
}
