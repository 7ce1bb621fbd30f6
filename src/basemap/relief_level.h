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

/* What a row of places shows, given in steps from the first column and row:
 * height, shade and cover, as relief.h has them; slopes are made so many times
 * steeper. A place whose x is NAN lies nowhere. */
void relief_level_look(const struct relief_level *level,
	const struct point *places, int count, float steeper, float *heights,
	float *shades, uint8_t *covers);
#endif
