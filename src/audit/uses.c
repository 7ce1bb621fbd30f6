#include <config.h>

#include <stdlib.h>

#include "audit/rules.h"
#include "base/memory.h"
#include "base/translate.h"

/* Which rows are used by another; a row each. */
struct uses {
	bool *sources, *places;
};

static void
cite(const struct uses *uses, const struct references *sources)
{
	for (uint32_t i = 0; i < sources->count; i++)
		uses->sources[sources->index[i]] = true;
}

static void
find_uses(const struct campaign *campaign, const struct uses *uses)
{
	for (size_t i = 0; i < campaign->place_count; i++)
		cite(uses, &campaign->places[i].sources);
	for (size_t i = 0; i < campaign->unit_count; i++)
		cite(uses, &campaign->units[i].sources);
	for (size_t i = 0; i < campaign->keyframe_count; i++) {
		cite(uses, &campaign->keyframes[i].sources);
		if (campaign->keyframes[i].place >= 0)
			uses->places[campaign->keyframes[i].place] = true;
	}
	for (size_t i = 0; i < campaign->event_count; i++) {
		cite(uses, &campaign->events[i].sources);
		if (campaign->events[i].place >= 0)
			uses->places[campaign->events[i].place] = true;
	}
	for (size_t i = 0; i < campaign->figure_count; i++) {
		const int place = campaign_find_place(
			campaign, campaign->figures[i].about);

		cite(uses, &campaign->figures[i].sources);
		if (place >= 0)
			uses->places[place] = true;
	}
}

/* Whether a place is there for the reader to know the country by. */
static bool
orients(const struct place *place)
{
	if (place_kind_is_area(place->kind))
		return true;
	return place->rank <= 2 &&
	       (place->kind == PLACE_CAPITAL || place->kind == PLACE_CITY ||
		       place->kind == PLACE_TOWN || place->kind == PLACE_PORT);
}

void
rule_uses(struct findings *findings)
{
	const struct campaign *campaign = findings->campaign;
	struct uses uses = {
		.sources = xcalloc(campaign->source_count, sizeof(bool)),
		.places = xcalloc(campaign->place_count, sizeof(bool)),
	};

	find_uses(campaign, &uses);
	for (size_t i = 0; i < campaign->source_count; i++) {
		if (!uses.sources[i])
			findings_add(findings, TABLE_SOURCES,
				campaign->sources[i].line,
				_("%s: no row cites this source; cite it, or "
				  "take it out"),
				campaign->sources[i].id);
	}
	for (size_t i = 0; i < campaign->place_count; i++) {
		const struct place *place = &campaign->places[i];

		if (!uses.places[i] && !orients(place))
			findings_add(findings, TABLE_PLACES, place->line,
				_("%s: no track, event or figure uses this "
				  "place; use it, or take it out"),
				place->id);
	}
	for (size_t i = 0; i < campaign->unit_count; i++) {
		const struct unit *unit = &campaign->units[i];

		if (unit->keyframe_count == 0)
			findings_add(findings, TABLE_UNITS, unit->line,
				_("%s: has no track; give it a row, or take "
				  "the unit out"),
				unit->id);
	}
	free(uses.sources);
	free(uses.places);
}
