/* A source, whole. */
#include <config.h>

#include <stdio.h>

#include "base/translate.h"
#include "scene/card.h"

static bool
cites(const struct references *sources, int source)
{
	for (uint32_t i = 0; i < sources->count; i++) {
		if (sources->index[i] == (uint32_t)source)
			return true;
	}
	return false;
}

static void
write_uses(struct page *page, int source)
{
	const struct campaign *campaign = page->frame->campaign;
	size_t events = 0, positions = 0, figures = 0;
	char text[160];

	for (size_t i = 0; i < campaign->event_count; i++)
		events += cites(&campaign->events[i].sources, source);
	for (size_t i = 0; i < campaign->keyframe_count; i++)
		positions += cites(&campaign->keyframes[i].sources, source);
	for (size_t i = 0; i < campaign->figure_count; i++)
		figures += cites(&campaign->figures[i].sources, source);
	snprintf(text, sizeof text,
		_("events: %1$zu, positions: %2$zu, figures: %3$zu"), events,
		positions, figures);
	card_write_field(page, _("Cited by"), text);
}

void
card_write_source(struct page *page)
{
	const int s = page->frame->state->source;
	const struct source *source = &page->frame->campaign->sources[s];
	char year[16] = "";

	page_write(page, 0, source->title, ROLE_PANEL_HEAD);
	page_skip(page, 1);
	card_write_field(page, _("Author"), source->author);
	if (source->year)
		snprintf(year, sizeof year, "%d", source->year);
	card_write_field(page, _("Year"), year);
	card_write_field(page, _("Address"), source->url);
	card_write_field(page, _("Note"), source->note);
	write_uses(page, s);
	page_skip(page, 1);
	page_write(page, 0, _("Esc goes back."), ROLE_PANEL_DIM);
}
