#include <config.h>

#include "audit/rules.h"

#include "base/translate.h"

/* Whether one of the sources is a text that somebody can look up. The first
 * of those that are not goes to *other. */
static bool
has_text(const struct campaign *campaign, const struct references *sources,
	const char **other)
{
	for (uint32_t i = 0; i < sources->count; i++) {
		const struct source *source =
			&campaign->sources[sources->index[i]];

		if (*source->author || *source->url || source->year)
			return true;
		if (i == 0)
			*other = source->id;
	}
	return false;
}

static void
check_row(struct findings *findings, enum campaign_table table, int line,
	enum confidence confidence, const struct references *sources)
{
	const char *other = "";

	if (confidence != CONFIDENCE_HIGH ||
		has_text(findings->campaign, sources, &other))
		return;
	findings_add(findings, table, line,
		_("confidence: high, but \"%s\" is no text; cite one, or say "
		  "medium or low"),
		other);
}

void
rule_confidence(struct findings *findings)
{
	const struct campaign *campaign = findings->campaign;

	for (size_t i = 0; i < campaign->keyframe_count; i++) {
		const struct keyframe *row = &campaign->keyframes[i];

		if (row->confidence == CONFIDENCE_LOW && !*row->note)
			findings_add(findings, TABLE_TRACKS, row->line,
				_("note: is empty, but the row is of low "
				  "confidence; say how it was interpolated"));
		check_row(findings, TABLE_TRACKS, row->line,
			(enum confidence)row->confidence, &row->sources);
	}
	for (size_t i = 0; i < campaign->event_count; i++) {
		const struct event *event = &campaign->events[i];

		check_row(findings, TABLE_EVENTS, event->line,
			event->confidence, &event->sources);
	}
}
