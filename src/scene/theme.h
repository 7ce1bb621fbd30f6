#ifndef SCENE_THEME_H
#define SCENE_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "raster/colour.h"
#include "raster/grid.h"

enum theme { THEME_DARK, THEME_LIGHT, THEME_CONTRAST, THEME_MONO, THEMES };
const char *theme_name(enum theme theme); /* "dark" */
bool theme_from_name(const char *name, enum theme *theme);

/* The least contrast (WCAG 2.1) of letters and of signs with what they stand
 * on, in every theme. What recedes has less: the graticule, brackets of
 * counters, and the ways of former days. */
#define CONTRAST_TEXT 4.5
#define CONTRAST_SIGN 3.0

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
	ROLE_SEA_NAME, /* of seas, countries and regions, which recede */
	ROLE_LAND_NAME,
	ROLE_DEGREES, /* names of the graticule's lines */
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

struct style theme_style(enum theme theme, enum role role);

/* A colour of the palette of Okabe and Ito (2008), which people with every
 * kind of colour vision can tell apart, by its name; grey for another. In
 * mono each is a grey of its own. */
uint32_t theme_palette(enum theme theme, const char *name);

/* A side's colour where it is not a ground but lies on one: as a sign or as
 * letters on the map, as an arrow to what is out of view, as a way. */
uint32_t theme_sign(enum theme theme, uint32_t side);
struct style theme_text(enum theme theme, uint32_t side);
struct style theme_pointer(enum theme theme, uint32_t side);
enum trail_age { TRAIL_OLD, TRAIL_RECENT, TRAIL_TODAY };
struct style theme_trail(enum theme theme, uint32_t side, enum trail_age age);

/* A counter in a side's colour: the label, and its brackets, which recede
 * into the ground where there is colour. */
struct style theme_counter(uint32_t side);
struct style theme_bracket(uint32_t side);

/* Grounds: depth or height in metres (NAN: unknown, a flat tint) and
 * hillshade -1 to 1. */
uint32_t theme_land(enum theme theme, float height, float shade);
uint32_t theme_sea(enum theme theme, float height);
/* The land of a row of cells. */
void theme_land_row(enum theme theme, const float *heights, const float *shades,
	uint32_t *colours, int count);
#endif
