#ifndef BASEMAP_RELIEF_LEVEL_H
#define BASEMAP_RELIEF_LEVEL_H

#include <stdint.h>

#include "geometry/point.h"

/* On a sphere of 6371 km: to choose levels and to measure slopes. */
#define METRES_A_DEGREE 111195.0

/* Heights at the nodes of a grid: column j of row i is at longitude
 * west + j * step_x, latitude north - i * step_y. */
struct relief_level {
	int columns, rows;
	double west, north, step_x, step_y; /* degrees */
	int16_t *heights;
	float *per_metre_east; /* 1 / metres from node to node, for each row */
	float per_metre_north;
};

/* Completes a level that has all but the measures, which are its own. */
void relief_level_measure(struct relief_level *level);
void relief_level_release(struct relief_level *level);

/* The mean of each 2 x 2 heights; an odd last row or column is left out. */
struct relief_level relief_level_halve(const struct relief_level *fine);

/* The 4 x 4 nodes about a place, the outermost repeated at the edges:
 *
 *      . + + .     + gives the height, with the others the slopes, each
 *      + # # +       the difference of two nodes two steps apart
 *      + # # +
 *      . + + .   */
struct relief_patch {
	const int16_t *first; /* of four heights in each of four rows, */
	int stride;           /* so many heights apart */
	int16_t edge[16];     /* those heights, at the edges */
	float x, y; /* of the place, from the second column and row, 0 to 1 */
	int row;
};

/* place is in steps from the first column and row, within the grid. The
 * patch holds until the level is released, and must not be copied. */
void relief_patch_init(struct relief_patch *patch,
	const struct relief_level *level, struct point place);
float relief_patch_height(const struct relief_patch *patch);

/* How far the slope faces the light from the north-west, -1 to 1, when it is
 * made so many times steeper. */
float relief_patch_shade(const struct relief_patch *patch,
	const struct relief_level *level, float steeper);
#endif
