#ifndef AUDIT_LEG_H
#define AUDIT_LEG_H

#include <stdbool.h>
#include <stddef.h>

#include "campaign/campaign.h"

/* The way of a unit from one row of its track to the next. */
struct leg {
	const struct unit *unit;
	const struct keyframe *from, *to;
};

/* Calls see for each way of the campaign that leads elsewhere and is not
 * jumped, in the order of the units and of time. */
void legs_each(const struct campaign *campaign,
	void (*see)(void *context, const struct leg *leg), void *context);

/* Where a row is: its place's id, or "130.5 42.1". */
#define POSITION_SIZE 80
const char *position_text(const struct campaign *campaign, int place,
	struct lonlat position, char buffer[POSITION_SIZE]);
#endif
