#include <config.h>

#include "scene/place.h"

#include <stdlib.h>

#include "base/array.h"
#include "base/text.h"
#include "raster/colour.h"
#include "scene/theme.h"

/* Kilometres of a cell below which few places are in view. */
#define NEAR_KM 2.5

/* Glyphs of East Asian Width narrow or neutral only: "ambiguous" ones, which
 * most arrows and squares are, take two cells in some terminals. */
uint32_t
event_mark(enum event_kind kind, bool unicode)
{
	static const struct {
		uint32_t ascii, unicode;
	} marks[EVENT_KINDS] = {
		[EVENT_BATTLE] = { 'x', 0x2715 },     /* crossed strokes */
		[EVENT_LANDING] = { 'v', 0x21e9 },    /* arrow from the sea */
		[EVENT_CAPTURE] = { '!', 0x2691 },    /* black flag */
		[EVENT_SURRENDER] = { '=', 0x2690 },  /* white flag */
		[EVENT_AIR_RAID] = { '^', 0x2708 },   /* aeroplane */
		[EVENT_SINKING] = { '%', 0x21af },    /* stroke downwards */
		[EVENT_ORDER] = { ':', 0x2709 },      /* letter */
		[EVENT_POLITICAL] = { '&', 0x2726 },  /* star */
		[EVENT_WITHDRAWAL] = { '<', 0x21b6 }, /* arrow turning back */
		[EVENT_DECLARATION] = { '@', '!' },
	};

	return unicode ? marks[kind].unicode : marks[kind].ascii;
}

/* The lowest rank of place that is named at a scale. */
static int
lowest_rank(double km_a_cell)
{
	static const double steps[] = { 14, 5, 2.2, 0.8 };
	int rank = 1;

	for (size_t i = 0; i < ARRAY_LENGTH(steps) && km_a_cell < steps[i]; i++)
		rank++;
	return rank == 5 ? 9 : rank;
}

/* The most telling event of the day so far at each place; -1 none. */
static int
event_at(const struct frame *frame, int place)
{
	const struct situation *now = frame->situation;
	const struct campaign *campaign = frame->campaign;
	static const int telling[EVENT_KINDS] = {
		[EVENT_LANDING] = 9,
		[EVENT_CAPTURE] = 8,
		[EVENT_BATTLE] = 7,
		[EVENT_SURRENDER] = 6,
		[EVENT_WITHDRAWAL] = 6,
		[EVENT_SINKING] = 5,
		[EVENT_AIR_RAID] = 4,
		[EVENT_DECLARATION] = 3,
		[EVENT_POLITICAL] = 2,
		[EVENT_ORDER] = 1,
	};
	int best = -1;

	for (size_t i = 0; i < now->past_events; i++) {
		const int e = (int)(now->first_event + i);

		if (campaign->events[e].place == place &&
			(best < 0 ||
				telling[campaign->events[e].kind] >
					telling[campaign->events[best].kind]))
			best = e;
	}
	return best;
}

/* Whether the event that is opened happened there. */
static bool
is_opened(const struct frame *frame, int place)
{
	const int event = frame->state->selected_event;

	return event >= 0 && frame->campaign->events[event].place == place;
}

static int
shown_rank(const struct frame *frame, int place)
{
	int rank = frame->campaign->places[place].rank;

	if (frame_shows(frame, LAYER_EVENTS) && event_at(frame, place) >= 0)
		rank -= 3;
	if (is_opened(frame, place))
		rank = 0;
	return rank;
}

/* Places in the order of what they tell, then of the table. */
static int
by_rank(const void *a, const void *b)
{
	const struct place_label *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return x->place < y->place ? -1 : x->place > y->place;
}

void
places_choose(struct place_marks *places, const struct frame *frame)
{
	const int lowest = lowest_rank(frame_km_a_cell(frame));

	places->count = 0;
	if (!frame_shows(frame, LAYER_PLACES) &&
		!frame_shows(frame, LAYER_EVENTS))
		return;
	for (size_t i = 0; i < frame->campaign->place_count; i++) {
		struct place_label label = { .place = (int)i };

		label.rank = shown_rank(frame, (int)i);
		if (label.rank > lowest ||
			(!frame_shows(frame, LAYER_PLACES) &&
				event_at(frame, (int)i) < 0) ||
			!frame_cell(frame, frame->campaign->places[i].position,
				&label.cell))
			continue;
		ARRAY_GROW(places->items, places->count, places->alloc);
		places->items[places->count++] = label;
	}
	if (places->count)
		qsort(places->items, places->count, sizeof *places->items,
			by_rank);
	for (size_t i = 0; i < places->count; i++)
		frame_take(frame, places->items[i].cell.column,
			places->items[i].cell.row, 1, TAKEN_PLACE);
}

static void
draw_mark(const struct frame *frame, const struct place_label *label)
{
	const bool unicode = frame->state->unicode;
	const int holder = frame->situation->holders[label->place];
	const int e = frame_shows(frame, LAYER_EVENTS)
			      ? event_at(frame, label->place)
			      : -1;
	struct style style = frame_style(frame, ROLE_PLACE_MARK);
	uint32_t glyph = unicode ? 0x25e6 : 'o';

	if (e >= 0) {
		const struct event *event = &frame->campaign->events[e];

		/* The sign of the day stands out as it does in the panel. */
		glyph = event_mark(event->kind, unicode);
		style = theme_counter(frame_side_colour(frame, event->side));
	} else if (holder >= 0) {
		glyph = unicode ? 0x25aa : '*';
		style.foreground = theme_sign(
			frame->state->theme, frame_side_colour(frame, holder));
	}
	if (is_opened(frame, label->place))
		style = frame_style(frame, ROLE_SELECTED);
	grid_put(
		frame->grid, label->cell.column, label->cell.row, glyph, style);
}

void
places_draw_marks(const struct place_marks *places, const struct frame *frame)
{
	for (size_t i = places->count; i-- > 0;)
		draw_mark(frame, &places->items[i]);
}

/* A name right beside the mark of another place, or beside a counter, would
 * seem to be its. */
static bool
touches_another(const struct frame *frame, const struct place_label *label,
	struct cellpos at, int width)
{
	const int ends[] = { at.column - 1, at.column + width };

	for (int i = 0; i < 2; i++) {
		const uint8_t *taken = frame_taken(frame, ends[i], at.row);

		if (taken && *taken != TAKEN_FREE &&
			(ends[i] != label->cell.column ||
				at.row != label->cell.row))
			return true;
	}
	return false;
}

/* The eight positions around a point, as cartographers prefer them. */
static bool
find_room(const struct frame *frame, const struct place_label *label, int width,
	struct cellpos *at)
{
	const int column = label->cell.column, row = label->cell.row;
	const struct cellpos candidates[] = {
		{ column + 2, row },
		{ column - width - 1, row },
		{ column + 1, row - 1 },
		{ column + 1, row + 1 },
		{ column - width / 2, row - 1 },
		{ column - width / 2, row + 1 },
		{ column - width, row - 1 },
		{ column - width, row + 1 },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(candidates); i++) {
		*at = candidates[i];
		if (frame_is_free(frame, at->column, at->row, width, false) &&
			!touches_another(frame, label, *at, width))
			return true;
	}
	return false;
}

static const char *
place_name(const struct frame *frame, const struct place_label *label)
{
	return name_in(&frame->campaign->places[label->place].name,
		frame->state->language);
}

static void
reserve_name(const struct frame *frame, struct place_label *label)
{
	const int width = text_width(place_name(frame, label));

	if (!width || !find_room(frame, label, width, &label->name))
		return;
	label->width = width;
	frame_take(
		frame, label->name.column, label->name.row, width, TAKEN_TEXT);
}

/* Names give way to counters, but for those where something happens today:
 * without them the day could not be read; nor the map of a port without its
 * own name. */
void
places_reserve_names(struct place_marks *places, const struct frame *frame)
{
	const int most = frame_km_a_cell(frame) < NEAR_KM ? 1 : 0;

	if (!frame_shows(frame, LAYER_PLACES))
		return;
	for (size_t i = 0; i < places->count; i++)
		if (places->items[i].rank <= most)
			reserve_name(frame, &places->items[i]);
}

void
places_draw_names(struct place_marks *places, const struct frame *frame)
{
	if (!frame_shows(frame, LAYER_PLACES))
		return;
	for (size_t i = 0; i < places->count; i++) {
		struct place_label *label = &places->items[i];

		if (!label->width)
			reserve_name(frame, label);
		grid_write(frame->grid, label->name.column, label->name.row,
			label->width, place_name(frame, label),
			frame_style(frame, label->rank <= 1
						   ? ROLE_PLACE
						   : ROLE_PLACE_MINOR));
	}
}

void
places_release(struct place_marks *places)
{
	free(places->items);
	*places = (struct place_marks){ 0 };
}
