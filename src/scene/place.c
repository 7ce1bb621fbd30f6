#include <config.h>

#include "scene/place.h"

#include <stdlib.h>

#include "base/array.h"
#include "raster/colour.h"
#include "scene/theme.h"

/* Kilometres of a cell below which few places are in view. */
#define NEAR_KM 2.5

/* Ranks by which an event raises its place. */
#define RAISED 3

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
		[EVENT_REPORT] = { 'i', 'i' },
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
		[EVENT_REPORT] = 1,
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
		rank -= RAISED;
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

/* Whether an area is named at a scale: not when it would be a dot, nor when
 * the map lies within it. */
static bool
is_named_area(const struct place *place, double km_a_cell)
{
	static const struct {
		double least, most; /* kilometres a cell */
	} scales[] = { { 6, 60 }, { 3, 20 }, { 1, 8 }, { 0.1, 5 } };
	const size_t rank = (size_t)place->rank - 1;

	return rank < ARRAY_LENGTH(scales) && km_a_cell >= scales[rank].least &&
	       km_a_cell <= scales[rank].most;
}

static bool
is_chosen(const struct frame *frame, const struct place *place, int rank,
	double km_a_cell)
{
	if (place_kind_is_area(place->kind))
		return frame_shows(frame, LAYER_PLACES) &&
		       (is_named_area(place, km_a_cell) || rank <= 0);
	return rank <= lowest_rank(km_a_cell);
}

/* What is written of a place; its rank today is the label's. */
static struct label
lettering_of(const struct frame *frame, const struct place_label *label)
{
	const struct place *place = &frame->campaign->places[label->place];
	struct label lettering = {
		.text = name_in(&place->name, frame->state->language),
		.anchor = label->cell,
		.rank = place->rank,
		.today = label->rank,
		.role = label->rank <= 1 ? ROLE_PLACE : ROLE_PLACE_MINOR,
	};

	if (place_kind_is_area(place->kind)) {
		lettering.lettering = place->kind == PLACE_SEA ? LETTERING_SEA
							       : LETTERING_LAND;
		lettering.role = place->kind == PLACE_SEA ? ROLE_SEA_NAME
							  : ROLE_LAND_NAME;
		lettering.capitals = place->kind == PLACE_COUNTRY;
	}
	return lettering;
}

/* Whether an event on some day would show a place. */
static bool
is_shown_some_day(
	const struct place_marks *places, const struct frame *frame, int index)
{
	const struct place *place = &frame->campaign->places[index];

	return places->eventful[index] && frame_shows(frame, LAYER_EVENTS) &&
	       is_chosen(frame, place, place->rank - RAISED,
		       frame_km_a_cell(frame));
}

/* Places out of view are lettered, too, and those of other days, so that those
 * in view have their names where they would have them in the middle of it,
 * whatever the day. */
static void
choose(struct place_marks *places, struct labels *labels,
	const struct frame *frame, int index)
{
	const struct place *place = &frame->campaign->places[index];
	struct place_label label = {
		.place = index,
		.rank = shown_rank(frame, index),
		.label = -1,
	};
	const bool chosen =
		is_chosen(frame, place, label.rank, frame_km_a_cell(frame)) &&
		(frame_shows(frame, LAYER_PLACES) ||
			event_at(frame, index) >= 0);
	const bool any_day =
		is_chosen(frame, place, place->rank, frame_km_a_cell(frame));
	const bool always = any_day && frame_shows(frame, LAYER_PLACES);
	const bool some_day = is_shown_some_day(places, frame, index);
	bool in_view;

	if (!chosen && !some_day)
		return;
	in_view = frame_cell_of(frame, places->points[index], &label.cell);
	if (in_view && (some_day || always) &&
		frame_shows(frame, LAYER_EVENTS) &&
		!place_kind_is_area(place->kind))
		places->marked[places->marked_count++] =
			(struct place_cell){ label.cell,
				always ? TAKEN_PLACE : TAKEN_EVENT };
	/* Beyond what the projection shows. */
	if (!in_view && frame_taken(frame, label.cell.column, label.cell.row))
		return;
	if (frame_shows(frame, LAYER_PLACES)) {
		struct label lettering = lettering_of(frame, &label);

		lettering.is_passing = !any_day;
		if (!chosen)
			lettering.today = LABEL_NEVER;
		label.label = labels_add(labels, frame, &lettering);
	}
	if (!in_view || !chosen)
		return;
	ARRAY_GROW(places->items, places->count, places->alloc);
	places->items[places->count++] = label;
}

static void
find_eventful(struct place_marks *places, const struct campaign *campaign)
{
	places->eventful =
		xcalloc(campaign->place_count + 1, sizeof *places->eventful);
	for (size_t i = 0; i < campaign->event_count; i++)
		if (campaign->events[i].place >= 0)
			places->eventful[campaign->events[i].place] = true;
}

static void
project(struct place_marks *places, const struct campaign *campaign,
	const struct projection *projection)
{
	const size_t count = campaign->place_count;
	struct lonlat *positions =
		xreallocarray(NULL, count + 1, sizeof *positions);

	places->points = xreallocarray(NULL, count + 1, sizeof *places->points);
	for (size_t i = 0; i < count; i++)
		positions[i] = campaign->places[i].position;
	projection_forward_all(projection, positions, places->points, count);
	free(positions);
}

static void
prepare(struct place_marks *places, const struct frame *frame)
{
	const struct campaign *campaign = frame->campaign;

	if (places->points)
		return;
	find_eventful(places, campaign);
	project(places, campaign, frame->projection);
	places->marked = xreallocarray(
		NULL, campaign->place_count + 1, sizeof *places->marked);
}

static bool
is_area(const struct frame *frame, const struct place_label *label)
{
	return place_kind_is_area(frame->campaign->places[label->place].kind);
}

/* Of places in one cell the mark of the first is shown. */
static void
take_cell(const struct frame *frame, struct place_label *place)
{
	const struct cellpos at = place->cell;

	place->has_mark =
		frame_is_free(frame, at.column, at.row, 1, TAKEN_HOME);
	frame_take(frame, at.column, at.row, 1, TAKEN_PLACE);
}

void
places_choose(struct place_marks *places, struct labels *labels,
	const struct frame *frame)
{
	places->count = places->marked_count = 0;
	if (!frame_shows(frame, LAYER_PLACES) &&
		!frame_shows(frame, LAYER_EVENTS))
		return;
	prepare(places, frame);
	for (size_t i = 0; i < frame->campaign->place_count; i++)
		choose(places, labels, frame, (int)i);
	if (places->count)
		qsort(places->items, places->count, sizeof *places->items,
			by_rank);
	for (size_t i = 0; i < places->count; i++)
		if (!is_area(frame, &places->items[i]))
			take_cell(frame, &places->items[i]);
}

void
places_mark_events(const struct place_marks *places, const struct frame *frame,
	uint8_t *taken)
{
	struct frame marked = *frame;

	marked.taken = taken;
	for (size_t i = 0; i < places->marked_count; i++) {
		const struct place_cell *place = &places->marked[i];

		frame_take(&marked, place->cell.column, place->cell.row, 1,
			(uint8_t)place->taken);
	}
}

/* Names give way to counters, but for those where something happens today:
 * without them the day could not be read; nor the map of a port without its
 * own name. */
int
places_most_reserved(const struct frame *frame)
{
	return frame_km_a_cell(frame) < NEAR_KM ? 1 : 0;
}

void
places_note_names(struct place_marks *places, const struct labels *labels)
{
	for (size_t i = 0; i < places->count; i++) {
		struct place_label *place = &places->items[i];

		if (place->label < 0)
			continue;
		place->name = labels->items[place->label].at;
		place->width = labels->items[place->label].width;
	}
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
		frame->seen->kinds |= 1u << event->kind;
		glyph = event_mark(event->kind, unicode);
		style = theme_counter(frame_side_colour(frame, event->side));
	} else if (holder >= 0) {
		glyph = unicode ? 0x25aa : '*';
		style.foreground = theme_sign(
			frame->state->theme, frame_side_colour(frame, holder));
		frame_note(frame, SIGN_HELD);
	} else {
		frame_note(frame, SIGN_UNHELD);
	}
	if (is_opened(frame, label->place))
		style = frame_style(frame, ROLE_SELECTED);
	grid_put(
		frame->grid, label->cell.column, label->cell.row, glyph, style);
}

void
places_draw_marks(const struct place_marks *places, const struct frame *frame)
{
	for (size_t i = 0; i < places->count; i++) {
		const struct place_label *place = &places->items[i];

		/* A counter that found no other room may have come over it. */
		if (place->has_mark && frame_is_free(frame, place->cell.column,
					       place->cell.row, 1, TAKEN_PLACE))
			draw_mark(frame, place);
	}
}

void
places_release(struct place_marks *places)
{
	free(places->items);
	free(places->eventful);
	free(places->points);
	free(places->marked);
	*places = (struct place_marks){ 0 };
}
