#ifndef SCENE_INK_H
#define SCENE_INK_H

#include <stdint.h>

#include "campaign/campaign.h"
#include "raster/grid.h"
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
	INK_TRAIL, /* + 2 * side, + 1 for the day's own leg */
	INK_SIDES = (255 - INK_TRAIL) / 2, /* so many sides have their own */
};

uint8_t ink_of_trail(int side, bool fresh);
struct style ink_style(
	enum theme theme, const struct campaign *campaign, uint8_t ink);
#endif
