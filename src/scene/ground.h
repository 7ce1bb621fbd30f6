#ifndef SCENE_GROUND_H
#define SCENE_GROUND_H

#include <stdint.h>

#include "scene/terrain.h"

/* The colours of the ground: tint and hillshade of land, depths of sea. */

/* Sets the grounds of a terrain from its land, heights and shades. */
void ground_colour(struct terrain *terrain);

/* The colour that a cell of the map has as land, or as sea. */
uint32_t ground_at(
	const struct terrain *terrain, struct cellpos cell, bool land);

/* For a cell of which little is seen: the other ground where the two are alike
 * and both land or both sea, else its own. */
uint32_t ground_beside(uint32_t ground, uint32_t other);
#endif
