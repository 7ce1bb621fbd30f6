#ifndef APP_FILTERS_H
#define APP_FILTERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "campaign/campaign.h"

/* The side of an id or a name, without regard to case, or of a beginning that
 * no other side has; -1, with the sides that there are, for none. */
int filters_find_side(
	const struct campaign *campaign, const char *name, struct error *err);
/* Which units are shown: reads a list of sides, by id or any name, between
 * commas; hidden gets the bits 1 << side of all others. */
bool filters_parse_sides(const char *list, const struct campaign *campaign,
	uint32_t *hidden, struct error *err);
#endif
