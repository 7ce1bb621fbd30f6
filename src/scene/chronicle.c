/* A day adds one line to what is shown: a terminal is sent little more than
 * that. */
#include <config.h>

#include "scene/chronicle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/translate.h"
#include "scene/theme.h"
#include "scene/words.h"

#define COUNT_COLUMN 7
#define TITLE_COLUMN 10
#define HEAD_LINES   2

/* Slower, a day stays long enough to be read. */
bool
chronicle_is_shown(const struct scene_state *state)
{
	return state->playing && state->pace >= MINUTES_A_DAY;
}

static const char *
title_of(const struct frame *frame, int day)
{
	const int event = timeline_telling_event(frame->timeline, day);

	if (event < 0)
		return _("nothing is recorded");
	return name_in(
		&frame->campaign->events[event].title, frame->state->language);
}

static size_t
count_of(const struct frame *frame, int day)
{
	return frame->timeline->first_event[day + 1] -
	       frame->timeline->first_event[day];
}

/* As much of a text as there is room for, in whole words, and a sign that there
 * is more. */
static char *
cut(const char *text, int width)
{
	static const char more[] = "..";
	const int room = width - (int)strlen(more);
	const char *next;

	if (text_width(text) <= width)
		return xasprintf("%s", text);
	return xasprintf("%.*s%s",
		(int)(room > 0 ? words_wrap(text, room, &next) : 0), text,
		more);
}

static void
write_day(struct page *page, int day, int present)
{
	const struct frame *frame = page->frame;
	const struct style dim = frame_style(frame, ROLE_PANEL_DIM);
	char text[32], *title;

	words_day(frame->timeline->begin + day, text, sizeof text);
	page_put(page, 0, text,
		day == present ? frame_style(frame, ROLE_PANEL_HEAD) : dim);
	if (day > present) {
		page_skip(page, 1);
		return;
	}
	snprintf(text, sizeof text, "%2zu", count_of(frame, day));
	page_put(page, COUNT_COLUMN, text, dim);
	title = cut(title_of(frame, day), page->box.columns - TITLE_COLUMN);
	page_put(page, TITLE_COLUMN, title, frame_style(frame, ROLE_PANEL));
	free(title);
	page_skip(page, 1);
}

static struct scene_link
link_of(const struct frame *frame, int day)
{
	const int event = timeline_telling_event(frame->timeline, day);

	return (struct scene_link){ event < 0 ? LINK_NONE : LINK_EVENT, event };
}

void
chronicle_write(struct page *page, int rows)
{
	const struct frame *frame = page->frame;
	const int present =
		timeline_day(frame->timeline, frame->situation->minute);
	const int days = rows > HEAD_LINES ? rows - HEAD_LINES : 1;
	const int first = present - present % days;

	page_put(page, 0, _("Day by day"), frame_style(frame, ROLE_PANEL_HEAD));
	page_skip(page, HEAD_LINES);
	for (int day = first; day < first + days && day < frame->timeline->days;
		day++) {
		const int line = page->line;

		write_day(page, day, present);
		if (day <= present)
			page_note(page, line, link_of(frame, day));
	}
}

void
chronicle_draw(const struct frame *frame, const struct box *box)
{
	const int present =
		timeline_day(frame->timeline, frame->situation->minute);
	char date[32], *text;

	for (int i = 0; i < box->rows && i <= present; i++) {
		const int day = present - i;
		const size_t events = count_of(frame, day);

		words_day(frame->timeline->begin + day, date, sizeof date);
		text = xasprintf(translate_count("%1$s, %2$zu event: %3$s",
					 "%1$s, %2$zu events: %3$s", events),
			date, events, title_of(frame, day));
		grid_write(frame->grid, box->column + 1, box->row + i,
			box->columns - 2, text,
			frame_style(
				frame, i ? ROLE_PANEL_DIM : ROLE_PANEL_STRONG));
		free(text);
	}
}
