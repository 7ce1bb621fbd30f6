#ifndef APP_PROJECTION_CHOICE_H
#define APP_PROJECTION_CHOICE_H

#include <stdbool.h>

#include "base/error.h"
#include "campaign/campaign.h"
#include "projection/projection.h"

/* Which projection the map has: the campaign's, or the one asked for. */

/* Reads "lcc,lat_1=35,lat_2=42". False with the reason for what is not of
 * this form or not on the list of projections. */
bool projection_choice_parse(
	const char *text, struct projection_spec *spec, struct error *err);

/* Reads text, or takes the campaign's projection if it is NULL. Parameters
 * that text leaves out come from the campaign's projection if it has the same
 * name, else the centre of its first view is the map's. */
bool projection_choice_spec(const char *text, const struct campaign *campaign,
	struct projection_spec *spec, struct error *err);
#endif
