#include <config.h>

#include "scene/panel.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "base/translate.h"
#include "scene/card.h"
#include "scene/chronicle.h"
#include "scene/legend.h"
#include "scene/page.h"
#include "scene/place.h"
#include "scene/words.h"

#define TITLE_INDENT 10
#define WIDE         54 /* a panel in which each event is told of */

#define SIDES_MIN_ROWS 12 /* of a first page that tells of the sides */

/* Event line: sign, hour, title, confidence; told is whether its detail follows
 * though it is not opened. */
static void
write_event(struct page *page, int e, bool happened, bool told)
{
	const struct frame *frame = page->frame;
	const struct event *event = &frame->campaign->events[e];
	const bool selected = e == frame->state->selected_event;
	const enum role role = selected   ? ROLE_PANEL_STRONG
			       : happened ? ROLE_PANEL
					  : ROLE_PANEL_DIM;
	const char *brackets = frame_side_brackets(frame, event->side);
	struct page title = *page;
	const int first = page->line;
	char glyph[8], sign[16], hour[16], mark[4] = " ";

	glyph[text_encode(
		event_mark(event->kind, frame->state->unicode), glyph)] = '\0';
	snprintf(sign, sizeof sign, "%c%s%c", brackets[0], glyph, brackets[1]);
	page_put(page, 0, sign,
		theme_counter(frame_side_colour(frame, event->side)));
	words_hour(&event->time, hour, sizeof hour);
	page_put(page, hour[0] == '~' || hour[0] == '?' ? 3 : 4, hour,
		frame_style(frame, ROLE_PANEL_DIM));
	frame->seen->kinds |= 1u << event->kind;
	mark[0] = words_confidence_mark(event->confidence);
	if (event->confidence != CONFIDENCE_HIGH)
		frame_note(frame, event->confidence == CONFIDENCE_MEDIUM
					  ? SIGN_INFERRED
					  : SIGN_UNCERTAIN);
	page_put(page, page->box.columns - 1, mark,
		frame_style(frame, ROLE_PANEL_DIM));
	title.box.columns -= 2;
	page_write(&title, TITLE_INDENT,
		name_in(&event->title, frame->state->language), role);
	page->line = title.line;
	if (!selected && told)
		page_write(page, TITLE_INDENT,
			name_in(&event->detail, frame->state->language),
			ROLE_PANEL_DIM);
	page_note(page, first, (struct scene_link){ LINK_EVENT, e });
	if (!selected)
		return;
	card_write_event_detail(page, 2, e);
	page_skip(page, 1);
	if (page->marked.kind == LINK_NONE) {
		page->mark = first;
		page->mark_end = page->line;
	}
}

/* How far the sides are from the parallel. */
static void
write_nearest(struct page *page)
{
	const struct frame *frame = page->frame;
	const struct campaign *campaign = frame->campaign;
	const struct overlay *parallel = campaign_parallel(campaign);
	char text[256], where[64];
	bool said = false;

	for (size_t side = 0; parallel && side < campaign->side_count; side++) {
		const int unit = situation_nearest(
			frame->situation, (int)side, parallel->value);

		if (unit < 0)
			continue;
		if (!said)
			page_write(page, 0, _("Nearest to the parallel"),
				ROLE_PANEL_DIM);
		said = true;
		words_from_parallel(frame->situation->units[unit].position,
			parallel->value, where, sizeof where);
		snprintf(text, sizeof text, _("%1$s: %2$s%3$s, %4$s"),
			name_in(&campaign->sides[side].name,
				frame->state->language),
			name_in(&campaign->units[unit].name,
				frame->state->language),
			words_standing_mark(&frame->situation->units[unit]),
			where);
		page_write_link(page, 0, text, ROLE_PANEL,
			(struct scene_link){ LINK_UNIT, unit });
	}
}

/* What is said before the events that have not happened: by date alone they
 * have by the end of the day. */
static const char *
later_text(const struct frame *frame)
{
	const struct situation *now = frame->situation;

	for (size_t i = now->past_events; i < now->day_events; i++) {
		if (frame->campaign->events[now->first_event + i]
				.time.precision != MOMENT_MINUTE)
			return _("Not yet, or at an unknown hour");
	}
	return _("Not yet at this hour");
}

static void
write_day(struct page *page, bool told)
{
	const struct frame *frame = page->frame;
	const struct situation *now = frame->situation;
	char day[64], count[64];

	words_day_long(day_of_minute(now->minute), day, sizeof day);
	snprintf(count, sizeof count,
		translate_count("%zu event", "%zu events", now->day_events),
		now->day_events);
	page_put(page, page->box.columns - text_width(count), count,
		frame_style(frame, ROLE_PANEL_DIM));
	page_write(page, 0, day, ROLE_PANEL_HEAD);
	page_skip(page, 1);
	if (!now->day_events)
		page_write(page, 0, _("Nothing is recorded for this day."),
			ROLE_PANEL_DIM);
	for (size_t i = 0; i < now->day_events; i++) {
		if (i == now->past_events)
			page_write(page, 0, later_text(frame), ROLE_PANEL_DIM);
		write_event(page, (int)(now->first_event + i),
			i < now->past_events, told);
	}
	page_skip(page, 1);
	write_nearest(page);
}

/* Whether a wide panel has room for what all events of the day were. */
static bool
has_room(const struct page *page, int rows)
{
	struct page tried = *page;

	if (page->box.columns < WIDE)
		return false;
	tried.box.rows = 0;
	write_day(&tried, true);
	return tried.line <= rows;
}

static void
write_all(struct page *page, const struct symbols *symbols, int rows)
{
	const struct scene_state *state = page->frame->state;

	if (state->source >= 0)
		card_write_source(page);
	else if (state->card && state->selected_unit >= 0)
		card_write_unit(page, symbols);
	else if (state->card && state->selected_place >= 0)
		card_write_place(page);
	else if (state->selected_event >= 0 &&
		 !timeline_has_event(
			 page->frame->timeline, (size_t)state->selected_event))
		card_write_event(page);
	else if (chronicle_is_shown(state))
		chronicle_write(page, rows);
	else
		write_day(page, has_room(page, rows));
}

/* How the text lies in its box: how far it can be scrolled, and the line to
 * begin with so that what is marked is seen, below a line that says that there
 * is more. */
struct scrolling {
	int beyond, start;
};

static struct scrolling
scrolling_of(const struct page *page)
{
	const int rows = page->box.rows;
	struct scrolling scrolling = { 0 };

	if (page->line > rows)
		scrolling.beyond = page->line - rows;
	if (page->mark_end > rows)
		scrolling.start = page->mark_end - rows + 1;
	if (scrolling.start >= page->mark)
		scrolling.start = page->mark > 0 ? page->mark - 1 : 0;
	if (scrolling.start > scrolling.beyond)
		scrolling.start = scrolling.beyond;
	return scrolling;
}

/* Writes what of the text is seen from a line on, over a clear panel. */
static struct page
write_from(const struct frame *frame, const struct box *box,
	const struct symbols *symbols, int top)
{
	const struct box *panel = &frame->layout.panel;
	struct page page = page_begin(frame, *box, top);

	grid_fill(frame->grid, panel->column, panel->row, panel->columns,
		panel->rows, frame_style(frame, ROLE_PANEL));
	for (int i = 0; frame->panel && i < panel->rows; i++)
		frame->panel[panel->row + i] =
			(struct scene_link){ LINK_NONE, -1 };
	write_all(&page, symbols, box->rows);
	if (chronicle_is_shown(frame->state))
		return page;
	if (page.line > box->rows)
		legend_write_below(&page);
	else
		legend_write_seen(&page);
	return page;
}

/* Says on a line of the panel that there is more of it. */
static void
write_more(const struct frame *frame, const struct box *box, int line,
	const char *text)
{
	grid_fill(frame->grid, box->column, box->row + line, box->columns, 1,
		frame_style(frame, ROLE_PANEL));
	grid_write(frame->grid, box->column, box->row + line, box->columns,
		text, frame_style(frame, ROLE_PANEL_SOURCE));
}

/* Of a text that is longer than the box the first page tells of the sides,
 * unless that would hide what is opened. */
static void
write_sides(const struct page *page)
{
	struct page sides = *page;

	if (page->top == 0 && page->box.rows >= SIDES_MIN_ROWS &&
		page->mark_end < page->box.rows - 2 &&
		!chronicle_is_shown(page->frame->state))
		legend_write_sides(&sides, 1);
}

struct panel_told
panel_draw(const struct frame *frame, const struct symbols *symbols)
{
	struct box box = frame->layout.panel;
	struct scrolling scrolling;
	struct page page;
	int top;

	if (!box.rows || !box.columns)
		return (struct panel_told){ { 0, 0 }, 0, 0, { LINK_NONE, -1 } };
	/* A column free at each side, so that text and map do not touch. */
	box.column++;
	box.columns -= 2;
	box.row += box.rows > 10;
	box.rows -= box.rows > 10;
	page = write_from(frame, &box, symbols, 0);
	scrolling = scrolling_of(&page);
	top = scrolling.start + frame->state->panel_top;
	if (top > scrolling.beyond)
		top = scrolling.beyond;
	if (top < 0)
		top = 0;
	if (top > 0)
		page = write_from(frame, &box, symbols, top);
	if (top > 0 && box.rows > 2)
		write_more(frame, &box, 0, _("PageUp: more"));
	if (top < scrolling.beyond) {
		write_sides(&page);
		write_more(frame, &box, box.rows - 1, _("PageDown: more"));
	}
	return (struct panel_told){
		{ -scrolling.start, scrolling.beyond - scrolling.start },
		page.links, page.links_above, page.marked
	};
}
