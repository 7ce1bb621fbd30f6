#include <config.h>

#include <math.h>

#include "audit/leg.h"
#include "audit/rules.h"
#include "base/date.h"
#include "base/translate.h"
#include "campaign/track.h"
#include "geometry/geodesic.h"

static const double reach = 15000; /* metres */

/* The times at which a unit may be where an event was. */
struct span {
	int64_t first, last;
};

static struct span
span_of(const struct event *event)
{
	const struct moment *until =
		event->until.minute == INT64_MIN ? &event->time : &event->until;
	struct span span = { moment_first(&event->time), moment_last(until) };

	if (event->time.precision == MOMENT_MINUTE)
		span.first -= 60;
	if (until->precision == MOMENT_MINUTE)
		span.last += 60;
	return span;
}

/* When a unit is no longer where a row has it. */
static int64_t
end_of_stay(const struct keyframe *row, const struct keyframe *next)
{
	if (next)
		return next->by == BY_JUMP ? next->arrive : row->leave;
	if (action_is_last((enum action)row->action))
		return last_minute_of_day(day_of_minute(row->leave));
	return INT64_MAX;
}

/* The nearest that a unit comes to position on its way from row to next: on
 * the shortest way the distance falls, then rises, so that thirds close in on
 * the least. */
static double
nearest_on_way(const struct keyframe *row, const struct keyframe *next,
	struct lonlat position, struct span span)
{
	const double minutes = (double)(next->arrive - row->leave);
	double low = fmax((double)(span.first - row->leave) / minutes, 0);
	double high = fmin((double)(span.last - row->leave) / minutes, 1);

	while (high - low > 1e-4) {
		const double third = (high - low) / 3;
		const double a = geodesic_distance(
			position, geodesic_between(row->position,
					  next->position, low + third));
		const double b = geodesic_distance(
			position, geodesic_between(row->position,
					  next->position, high - third));

		if (a < b)
			high -= third;
		else
			low += third;
	}
	return geodesic_distance(
		position, geodesic_between(row->position, next->position, low));
}

/* INFINITY while it is not on the map. */
static double
nearest_in_span(const struct keyframe *track, size_t count,
	struct lonlat position, struct span span)
{
	const struct keyframe *end = track + count;
	const struct keyframe *row = track_place(track, count, span.first).from;
	double nearest = INFINITY;

	for (row = row ? row : track; row < end && row->arrive <= span.last;
		row++) {
		const struct keyframe *next = row + 1 < end ? row + 1 : NULL;

		if (end_of_stay(row, next) >= span.first)
			nearest = fmin(nearest,
				geodesic_distance(position, row->position));
		if (next && next->by != BY_JUMP && row->leave <= span.last &&
			next->arrive > row->leave && next->arrive >= span.first)
			nearest = fmin(nearest,
				nearest_on_way(row, next, position, span));
	}
	return nearest;
}

static void
check_unit(struct findings *findings, const struct event *event,
	const struct unit *unit)
{
	const struct campaign *campaign = findings->campaign;
	const double metres = nearest_in_span(campaign_track(campaign, unit),
		unit->keyframe_count, event->position, span_of(event));
	const bool hour = event->time.precision == MOMENT_MINUTE;
	char where[POSITION_SIZE];

	if (metres <= reach || unit->keyframe_count == 0)
		return;
	position_text(campaign, event->place, event->position, where);
	if (isinf(metres))
		findings_add(findings, TABLE_EVENTS, event->line,
			hour ? _("units: %s is not on the map at that hour; "
				 "mend its track, the time or units")
			     : _("units: %s is not on the map on that day; "
				 "mend its track, the time or units"),
			unit->id);
	else
		findings_add(findings, TABLE_EVENTS, event->line,
			hour ? _("units: %s is %.0f km from %s at that hour; "
				 "mend its track, the time or units")
			     : _("units: %s is %.0f km from %s on that day; "
				 "mend its track, the time or units"),
			unit->id, metres / 1000, where);
}

void
rule_events(struct findings *findings)
{
	const struct campaign *campaign = findings->campaign;

	for (size_t i = 0; i < campaign->event_count; i++) {
		const struct event *event = &campaign->events[i];

		if (event->time.precision == MOMENT_MONTH)
			continue;
		for (uint32_t k = 0; k < event->units.count; k++)
			check_unit(findings, event,
				&campaign->units[event->units.index[k]]);
	}
}
