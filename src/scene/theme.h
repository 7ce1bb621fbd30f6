#ifndef SCENE_THEME_H
#define SCENE_THEME_H

#include <stdint.h>

#include "raster/colour.h"
#include "raster/grid.h"

/* What a cell or a line means, from which its colours follow. Styles carry
 * RGB and a basic colour each; an output takes what it can show. */
enum role {
	ROLE_MARGIN, /* the title, status and key lines */
	ROLE_MARGIN_DIM,
	ROLE_MARGIN_STRONG,
	ROLE_CAMPAIGN, /* its title, the names of keys */
	ROLE_PANEL,
	ROLE_PANEL_DIM,
	ROLE_PANEL_STRONG,
	ROLE_PANEL_HEAD,
	ROLE_PANEL_SOURCE,
	ROLE_DAY, /* a day of the timeline bar */
	ROLE_DAY_PRESENT,
	ROLE_SELECTED, /* a counter, or the mark of an opened event */
	ROLE_MESSAGE,
	ROLE_PLACE, /* on the map: no background of their own */
	ROLE_PLACE_MINOR,
	ROLE_PLACE_MARK,
	ROLE_POINTER, /* to what is out of view */
	ROLE_COAST,
	ROLE_LAKE,
	ROLE_RIVER,
	ROLE_BORDER,
	ROLE_GRATICULE,
	ROLE_OVERLAY,
	ROLE_LAND_DOTS,
	ROLES
};

struct style theme_style(enum role role);

/* A colour of the palette of Okabe and Ito (2008), which people with every
 * kind of colour vision can tell apart, by its name; grey for another. */
uint32_t theme_palette(const char *name);

/* A counter in a side's colour: the label, and its brackets, which recede
 * into the ground where there is colour. */
struct style theme_counter(uint32_t side);
struct style theme_bracket(uint32_t side);

/* Grounds: depth or height in metres (NAN: unknown, a flat tint) and
 * hillshade -1 to 1. */
uint32_t theme_land(float height, float shade);
uint32_t theme_sea(float height);
#endif
