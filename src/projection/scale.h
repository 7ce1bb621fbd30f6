#ifndef PROJECTION_SCALE_H
#define PROJECTION_SCALE_H

#include "projection/projection.h"
#include "projection/viewport.h"

/* A scale bar that is right where it stands: metres, a round number (1, 2 or
 * 5 times a power of ten), is the geodesic length of cells columns about the
 * centre of the map. cells is 0 where the map cannot be measured. */
struct scale_bar {
	double metres;
	double cells;
};

/* What a status line has room for. */
enum { SCALE_BAR_LEAST = 8, SCALE_BAR_MOST = 25 };

/* The longest bar that takes min_cells to max_cells. */
struct scale_bar scale_bar_for(const struct projection *projection,
	const struct viewport *viewport, int min_cells, int max_cells);
#endif
