#ifndef SCENE_GROUND_H
#define SCENE_GROUND_H

#include <stdint.h>

#include "raster/grid.h"
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

/* Lets cells of a row lie on one ground, that of the middle, where the others
 * are alike: what is written there is read the easier, and is sent at once. */
void ground_calm(struct grid *grid, int column, int row, int columns);
#endif
