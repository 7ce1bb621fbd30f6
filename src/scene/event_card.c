/* What is known of an event: below its title among the events of the day, or
 * on a card of its own where it is on none of the days. */
#include <config.h>

#include <stdio.h>

#include "base/date.h"
#include "base/translate.h"
#include "scene/card.h"
#include "scene/words.h"

/* "13 Aug ~13:00", "1 Oct 1945 to 3 Oct 1945". */
static void
write_time(struct page *page, int indent, int e)
{
	const struct frame *frame = page->frame;
	const struct event *event = &frame->campaign->events[e];
	char from[64], until[64], text[160];

	card_event_moment(frame, e, &event->time, from, sizeof from);
	if (event->until.minute == INT64_MIN) {
		page_write(page, indent, from, ROLE_PANEL_DIM);
		return;
	}
	card_event_moment(frame, e, &event->until, until, sizeof until);
	/*: Two dates. */
	snprintf(text, sizeof text, C_("date", "%1$s to %2$s"), from, until);
	page_write(page, indent, text, ROLE_PANEL_DIM);
}

/* What neither the day that heads the events tells nor the hour beside one. */
static bool
has_more_than_day(const struct event *event)
{
	return event->time.approximate || event->time.doubtful ||
	       event->time.precision == MOMENT_MONTH ||
	       event->until.minute != INT64_MIN;
}

void
card_write_event_detail(struct page *page, int indent, int e)
{
	const struct frame *frame = page->frame;
	const struct event *event = &frame->campaign->events[e];
	const enum language language = frame->state->language;
	char where[512];

	if (has_more_than_day(event) ||
		!timeline_has_event(frame->timeline, (size_t)e))
		write_time(page, indent, e);
	page_write(page, indent, name_in(&event->detail, language), ROLE_PANEL);
	words_where(frame->campaign, event->place, event->position, language,
		where, sizeof where);
	page_write(page, indent, where, ROLE_PANEL_DIM);
	page_write(page, indent, words_confidence_sentence(event->confidence),
		ROLE_PANEL_DIM);
	card_write_sources(page, indent, &event->sources);
	card_write_units(page, indent, _("Who was there"), &event->units);
	card_write_figures(page, indent, event->id);
}

void
card_write_event(struct page *page)
{
	const struct frame *frame = page->frame;
	const struct timeline *timeline = frame->timeline;
	const int e = frame->state->selected_event;
	const struct event *event = &frame->campaign->events[e];
	const bool before = event->minute < timeline->begin * MINUTES_A_DAY;
	char day[32], text[160];

	page_write(page, 0, name_in(&event->title, frame->state->language),
		ROLE_PANEL_HEAD);
	page_skip(page, 1);
	card_write_event_detail(page, 0, e);
	page_skip(page, 1);
	words_day_long(
		before ? timeline->begin : timeline->end, day, sizeof day);
	snprintf(text, sizeof text,
		before ? _("It was before the days that are played; the map "
			   "shows the first of them, %s.")
		       : _("It was after the days that are played; the map "
			   "shows the last of them, %s."),
		day);
	page_write(page, 0, text, ROLE_PANEL_DIM);
}
