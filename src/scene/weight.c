#include <config.h>

#include "scene/weight.h"

#include "base/array.h"
#include "base/memory.h"
#include "scene/still.h"

/* More than the echelons differ. */
#define NAMED 20

uint8_t *
weight_find_named(const struct frame *frame)
{
	const struct situation *now = frame->situation;
	uint8_t *named =
		xcalloc(frame->campaign->unit_count + 1, sizeof *named);

	for (size_t i = 0; i < now->day_events; i++) {
		const struct event *event =
			&frame->campaign->events[now->first_event + i];

		for (uint32_t u = 0;
			weight_is_deed(event) && u < event->units.count; u++) {
			uint8_t *how = &named[event->units.index[u]];

			*how = u == 0 || *how == NAMED_FIRST ? NAMED_FIRST
							     : NAMED_TOO;
		}
	}
	return named;
}

int
weight_standing_rank(double km_a_cell)
{
	static const struct {
		double km;
		enum echelon echelon;
	} steps[] = {
		{ 6, ECHELON_ARMY },
		{ 2.5, ECHELON_CORPS },
		{ 1.6, ECHELON_DIVISION },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(steps); i++)
		if (km_a_cell >= steps[i].km)
			return echelon_rank(steps[i].echelon);
	return 0;
}

int
weight_own_rank(const struct unit *unit)
{
	return unit->arm == ARM_AIR ? 0 : echelon_rank(unit->echelon);
}

double
weight_of_unit(const struct unit *unit)
{
	double weight = echelon_rank(unit->echelon);

	if (unit->arm == ARM_AIR)
		weight -= 8;
	if (unit->arm == ARM_POLITICAL)
		weight -= 2;
	return weight;
}

double
weight_of_day(const struct frame *frame, const struct symbol *symbol)
{
	const int unit = symbol->unit;
	double weight = weight_of_unit(&frame->campaign->units[unit]);

	if (unit == frame->state->selected_unit)
		weight += 1000;
	if (symbol->named)
		weight += NAMED + (symbol->named == NAMED_FIRST ? 2 : 0);
	/* Where days rush by those who move would make a flicker. */
	if (frame->situation->active[unit] && !still_is_fast(frame->state))
		weight += 2;
	return weight;
}
