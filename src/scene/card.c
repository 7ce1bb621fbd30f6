/* What the cards and the opened event share. */
#include <config.h>

#include "scene/card.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"
#include "scene/place.h"
#include "scene/words.h"

/* The names of fields, for the column that their values begin in. */
static const char *const field_names[] = { N_("Side"), N_("Echelon"),
	N_("Commander"), N_("Under"), N_("Strength"), N_("Last"), N_("Next"),
	N_("Position"), N_("Names"), N_("Kind"), N_("Held by"), N_("Since"),
	N_("Author"), N_("Year"), N_("Address"), N_("Note"), N_("Cited by") };

int
card_value_column(void)
{
	int widest = 0;

	for (size_t i = 0; i < ARRAY_LENGTH(field_names); i++) {
		const int width = text_width(_(field_names[i]));

		if (width > widest)
			widest = width;
	}
	return widest + 1;
}

void
card_write_field(struct page *page, const char *name, const char *value)
{
	if (!value[0])
		return;
	page_put(page, 0, name, frame_style(page->frame, ROLE_PANEL_DIM));
	page_write(page, card_value_column(), value, ROLE_PANEL);
}

static bool
is_said_before(const struct name *name, int language, const char *heading)
{
	for (int i = 0; i < language; i++) {
		if (name->text[i] &&
			strcmp(name->text[i], name->text[language]) == 0)
			return true;
	}
	return strcmp(heading, name->text[language]) == 0;
}

void
card_write_names(
	struct page *page, const struct name *name, const char *heading)
{
	for (int i = 0; i < LANGUAGES; i++) {
		if (name->text[i] && name->text[i][0] &&
			!is_said_before(name, i, heading))
			page_write(page, 0, name->text[i], ROLE_PANEL_DIM);
	}
}

static void
write_source(struct page *page, int indent, uint32_t row)
{
	char text[512];

	words_source(&page->frame->campaign->sources[row], text, sizeof text);
	page_write_link(page, indent, text, ROLE_PANEL_SOURCE,
		(struct scene_link){ LINK_SOURCE, (int)row });
}

void
card_write_sources(
	struct page *page, int indent, const struct references *sources)
{
	for (uint32_t i = 0; i < sources->count; i++)
		write_source(page, indent, sources->index[i]);
}

void
card_write_units(struct page *page, int indent, const char *heading,
	const struct references *units)
{
	const struct frame *frame = page->frame;

	if (units->count)
		page_write(page, indent, heading, ROLE_PANEL_DIM);
	for (uint32_t i = 0; i < units->count; i++)
		page_write_link(page, indent,
			name_in(&frame->campaign->units[units->index[i]].name,
				frame->state->language),
			ROLE_PANEL,
			(struct scene_link){ LINK_UNIT, (int)units->index[i] });
}

void
card_event_moment(const struct frame *frame, int e, const struct moment *moment,
	char *buffer, size_t size)
{
	if (timeline_has_event(frame->timeline, (size_t)e))
		words_moment(moment, buffer, size);
	else
		words_moment_whole(moment, buffer, size);
}

void
card_write_event_link(struct page *page, int e)
{
	const struct frame *frame = page->frame;
	const struct event *event = &frame->campaign->events[e];
	const char confidence = words_confidence_mark(event->confidence);
	char text[300], time[64], mark[3] = { ' ', confidence, '\0' }, sign[8];

	sign[text_encode(
		event_mark(event->kind, frame->state->unicode), sign)] = '\0';
	card_event_moment(frame, e, &event->time, time, sizeof time);
	snprintf(text, sizeof text, "%s %s %s%s", time, sign,
		name_in(&event->title, frame->state->language),
		confidence == ' ' ? "" : mark);
	page_write_link(page, 0, text,
		event->minute <= frame->state->minute ? ROLE_PANEL
						      : ROLE_PANEL_DIM,
		(struct scene_link){ LINK_EVENT, e });
}

static void
write_events_head(struct page *page, const char *heading)
{
	const struct scene_state *state = page->frame->state;
	char text[160];

	page_write(page, 0, heading, ROLE_PANEL_DIM);
	/*: Two keys. */
	snprintf(text, sizeof text,
		_("(%1$s marks one, %2$s opens it with its sources)"),
		state->link_key ? state->link_key : "m",
		state->open_key ? state->open_key : "Enter");
	page_write(page, 0, text, ROLE_PANEL_DIM);
}

bool
card_write_events(struct page *page, const char *heading,
	bool (*concerns)(const struct event *event, int row), int row)
{
	const struct campaign *campaign = page->frame->campaign;
	bool said = false;

	for (size_t e = 0; e < campaign->event_count; e++) {
		if (!concerns(&campaign->events[e], row))
			continue;
		if (!said)
			write_events_head(page, heading);
		said = true;
		card_write_event_link(page, (int)e);
	}
	return said;
}

/* Versions of one thing stand next to each other in the table: what it is is
 * said once. */
void
card_write_figures(struct page *page, int indent, const char *about)
{
	const struct campaign *campaign = page->frame->campaign;
	const enum language language = page->frame->state->language;
	const char *said = NULL;
	char text[256];

	for (size_t i = 0; i < campaign->figure_count; i++) {
		const struct figure *figure = &campaign->figures[i];
		const char *subject;

		if (strcmp(figure->about, about) != 0)
			continue;
		subject = name_in(&figure->subject, language);
		if (!said)
			page_write(page, indent, _("What is counted"),
				ROLE_PANEL_HEAD);
		if (!said || strcmp(said, subject) != 0)
			page_write(page, indent, subject, ROLE_PANEL_DIM);
		said = subject;
		words_figure(figure, language, text, sizeof text);
		page_write(page, indent + 2, text, ROLE_PANEL_STRONG);
		page_write(page, indent + 2, figure->note, ROLE_PANEL_DIM);
		card_write_sources(page, indent + 2, &figure->sources);
	}
}
