/* The card of the selected place: what it is called, who holds it and since
 * when, who is there, and what happened there. */
#include <config.h>

#include <stdio.h>

#include "base/date.h"
#include "base/translate.h"
#include "scene/card.h"
#include "scene/words.h"

/* The latest event that gave the place to who holds it; -1 for none. */
static int
giver_of(const struct frame *frame, int place)
{
	const struct campaign *campaign = frame->campaign;
	int giver = -1;

	for (size_t e = 0; e < campaign->event_count &&
			   campaign->events[e].minute <= frame->state->minute;
		e++) {
		const struct event *event = &campaign->events[e];

		if (event->place == place &&
			(event->kind == EVENT_CAPTURE ||
				event->kind == EVENT_SURRENDER) &&
			event->side == frame->situation->holders[place])
			giver = (int)e;
	}
	return giver;
}

/* Until when it is told who held the place, where that is past. */
static void
write_last_holder(struct page *page, const struct place *place)
{
	const struct frame *frame = page->frame;
	char text[200], day[48];

	if (place->holder < 0 || frame->state->minute <= place->held_until)
		return;
	words_day(day_of_minute(place->held_until), day, sizeof day);
	snprintf(text, sizeof text,
		_("Until %1$s it was %2$s; no source here tells who came then, "
		  "and when."),
		day,
		name_in(&frame->campaign->sides[place->holder].name,
			frame->state->language));
	page_write(page, 0, text, ROLE_PANEL_DIM);
}

static void
write_holder(struct page *page, int place)
{
	const struct frame *frame = page->frame;
	const int holder = frame->situation->holders[place];
	int giver;

	if (holder < 0) {
		page_write(page, 0, _("Who holds it is not known."),
			ROLE_PANEL_DIM);
		write_last_holder(page, &frame->campaign->places[place]);
		return;
	}
	card_write_field(page, _("Held by"),
		name_in(&frame->campaign->sides[holder].name,
			frame->state->language));
	giver = giver_of(frame, place);
	if (giver < 0) {
		page_write(page, card_value_column(),
			frame->campaign->places[place].holder == holder
				? _("since before these days")
				: _("as its units stand there from the start"),
			ROLE_PANEL_DIM);
		return;
	}
	page_write(page, 0, _("Since"), ROLE_PANEL_DIM);
	card_write_event_link(page, giver);
}

static void
write_units(struct page *page, int place)
{
	const struct frame *frame = page->frame;
	bool said = false;

	for (size_t u = 0; u < frame->campaign->unit_count; u++) {
		const struct standing *standing = &frame->situation->units[u];

		if ((standing->presence != PRESENCE_HERE &&
			    standing->presence != PRESENCE_ENDED) ||
			standing->moving || standing->from->place != place)
			continue;
		if (!said)
			page_write(page, 0, _("There now"), ROLE_PANEL_DIM);
		said = true;
		page_write_link(page, 0,
			name_in(&frame->campaign->units[u].name,
				frame->state->language),
			ROLE_PANEL, (struct scene_link){ LINK_UNIT, (int)u });
	}
	page_skip(page, said);
}

static bool
is_at(const struct event *event, int place)
{
	return event->place == place;
}

static void
write_events(struct page *page, int place)
{
	if (!card_write_events(page, _("What happened there"), is_at, place))
		page_write(page, 0, _("Nothing is recorded there."),
			ROLE_PANEL_DIM);
	page_skip(page, 1);
}

void
card_write_place(struct page *page)
{
	const struct frame *frame = page->frame;
	const int p = frame->state->selected_place;
	const struct place *place = &frame->campaign->places[p];
	const char *name = name_in(&place->name, frame->state->language);
	char text[160];

	page_write(page, 0, name, ROLE_PANEL_HEAD);
	card_write_names(page, &place->names, name);
	page_skip(page, 1);
	card_write_field(page, _("Kind"),
		translate_marked("place", place_kind_word(place->kind)));
	words_where(frame->campaign, -1, place->position, LANGUAGE_EN, text,
		sizeof text);
	card_write_field(page, _("Position"), text);
	write_holder(page, p);
	page_skip(page, 1);
	write_events(page, p);
	write_units(page, p);
	card_write_figures(page, 0, place->id);
	page_write(page, 0, _("Sources of its position and names"),
		ROLE_PANEL_DIM);
	card_write_sources(page, 0, &place->sources);
}
