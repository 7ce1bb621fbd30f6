#include <config.h>

#include "audit/leg.h"

#include <stdio.h>

void
legs_each(const struct campaign *campaign,
	void (*see)(void *context, const struct leg *leg), void *context)
{
	for (size_t i = 0; i < campaign->unit_count; i++) {
		const struct unit *unit = &campaign->units[i];
		const struct keyframe *track = campaign_track(campaign, unit);

		for (size_t k = 1; k < unit->keyframe_count; k++) {
			const struct leg leg = { unit, &track[k - 1],
				&track[k] };
			const struct lonlat a = leg.from->position;
			const struct lonlat b = leg.to->position;

			if (leg.to->by != BY_JUMP &&
				(a.lon != b.lon || a.lat != b.lat))
				see(context, &leg);
		}
	}
}

const char *
position_text(const struct campaign *campaign, int place,
	struct lonlat position, char buffer[POSITION_SIZE])
{
	if (place >= 0)
		snprintf(buffer, POSITION_SIZE, "%s",
			campaign->places[place].id);
	else
		snprintf(buffer, POSITION_SIZE, "%g %g", position.lon,
			position.lat);
	return buffer;
}
