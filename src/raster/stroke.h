#ifndef RASTER_STROKE_H
#define RASTER_STROKE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "projection/viewport.h"
#include "raster/dots.h"
#include "raster/path.h"

/* on dots drawn, then off dots left out along the line, but for the one amid
 * them if it is dotted; 0, 0 is solid. */
struct dash {
	int on, off;
	bool is_dotted;
};

/* Draws the segments of a path, hidden ones left out, one dot wide. */
void stroke_path(struct dots *dots, const struct viewport *viewport,
	const struct path *path, uint8_t ink);
/* The same of many. */
void stroke_paths(struct dots *dots, const struct viewport *viewport,
	const struct path *paths, size_t count, uint8_t ink);
/* The same in dashes, from each path's first point on. */
void stroke_paths_dashed(struct dots *dots, const struct viewport *viewport,
	const struct path *paths, size_t count, struct dash dash, uint8_t ink);

/* Draws a line through points, cut where one is not finite. */
void stroke_line(struct dots *dots, const struct viewport *viewport,
	const struct point *points, size_t count, struct dash dash,
	uint8_t ink);
#endif
