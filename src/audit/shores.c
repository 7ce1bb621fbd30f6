#include <config.h>

#include <math.h>

#include "audit/leg.h"
#include "audit/rules.h"
#include "base/translate.h"

/* How far from the shore a place may lie, and a unit of the land: no point on
 * a map of a war is better known. */
static const double reach = 3000; /* metres */

void
rule_ports(struct findings *findings, struct coasts *coasts)
{
	const struct campaign *campaign = findings->campaign;

	for (size_t i = 0; i < campaign->place_count; i++) {
		const struct place *place = &campaign->places[i];
		const struct coastline *coastline;

		if (place->kind != PLACE_PORT &&
			place->kind != PLACE_NAVAL_BASE)
			continue;
		coastline = coasts_between(
			coasts, place->position, place->position, reach);
		if (!coastline || isfinite(coastline_distance(
					  coastline, place->position, reach)))
			continue;
		findings_add(findings, TABLE_PLACES, place->line,
			_("%s: a %s more than %g km from the shore; mend lon "
			  "and lat, or give another kind"),
			place->id, place_kind_word(place->kind), reach / 1000);
	}
}

static bool
is_at_sea(struct coasts *coasts, struct lonlat position)
{
	const struct coastline *coastline =
		coasts_between(coasts, position, position, reach);

	return coastline && coastline_is_sea(coastline, position) &&
	       !isfinite(coastline_distance(coastline, position, reach));
}

/* Whether a unit may be at sea in a row: on its way, at a point of the sea,
 * or where its track ends. */
static bool
may_be_at_sea(const struct campaign *campaign, const struct keyframe *row,
	const struct keyframe *next)
{
	if (row->place >= 0 &&
		place_kind_is_sea(campaign->places[row->place].kind))
		return true;
	if (action_is_last((enum action)row->action))
		return true;
	return next && next->by != BY_NONE && next->by != BY_LAND &&
	       next->by != BY_RAIL;
}

void
rule_land_units(struct findings *findings, struct coasts *coasts)
{
	const struct campaign *campaign = findings->campaign;
	char where[POSITION_SIZE];

	for (size_t i = 0; i < campaign->unit_count; i++) {
		const struct unit *unit = &campaign->units[i];
		const struct keyframe *track = campaign_track(campaign, unit);

		if (unit->arm == ARM_NAVAL || unit->arm == ARM_AIR)
			continue;
		for (size_t k = 0; k < unit->keyframe_count; k++) {
			const struct keyframe *row = &track[k];
			const struct keyframe *next =
				k + 1 < unit->keyframe_count ? row + 1 : NULL;

			if (may_be_at_sea(campaign, row, next) ||
				!is_at_sea(coasts, row->position))
				continue;
			findings_add(findings, TABLE_TRACKS, row->line,
				_("%s: a unit of the land at sea, at %s; mend "
				  "the position, or let it go on by sea"),
				unit->id,
				position_text(campaign, row->place,
					row->position, where));
		}
	}
}
