#ifndef SCENE_INK_H
#define SCENE_INK_H

#include <stdbool.h>
#include <stdint.h>

#include "campaign/campaign.h"
#include "raster/grid.h"
#include "raster/stroke.h"
#include "scene/theme.h"

/* Numbers of the lines of a map; where two cross in a cell, the cell has the
 * colour of the higher. */
enum ink {
	INK_NONE,
	INK_LAND,
	INK_GRATICULE,
	INK_RIVER,
	INK_BORDER,
	INK_COAST,
	INK_LAKE, /* the shore of one, over a coast drawn around it */
	INK_OVERLAY,
	INK_SIDE,      /* + a side's number times its inks, + one of these */
	INK_WAY = 255, /* that is measured, over all */
	INK_SIDES = (INK_WAY - INK_SIDE) / 4, /* so many sides have their own */
};

/* The lines of a side, in the order in which they lie on each other. */
enum side_ink {
	SIDE_INK_OLD_WAY, /* of more than a few days ago */
	SIDE_INK_WAY,
	SIDE_INK_TODAY,  /* the way of the day */
	SIDE_INK_LEADER, /* from a counter to its true place */
	SIDE_INKS
};

uint8_t ink_of_side(int side, enum side_ink ink);
struct style ink_style(
	enum theme theme, const struct campaign *campaign, uint8_t ink);
/* How its line is dashed: patterned, so that without its colour it is told
 * from the others. A coast is solid, and so is the way of the day. */
struct dash ink_dash(uint8_t ink, bool patterned);
#endif
