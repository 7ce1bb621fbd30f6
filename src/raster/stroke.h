#ifndef RASTER_STROKE_H
#define RASTER_STROKE_H

#include <stddef.h>
#include <stdint.h>

#include "projection/viewport.h"
#include "raster/dots.h"
#include "raster/path.h"

/* on dots drawn, then off dots left out along the line; 0, 0 is solid. */
struct dash {
	int on, off;
};

/* Draws the segments of a path, hidden ones left out, one dot wide. */
void stroke_path(struct dots *dots, const struct viewport *viewport,
	const struct path *path, uint8_t ink);
/* The same of many. */
void stroke_paths(struct dots *dots, const struct viewport *viewport,
	const struct path *paths, size_t count, uint8_t ink);

/* Draws a line through points, cut where one is not finite. */
void stroke_line(struct dots *dots, const struct viewport *viewport,
	const struct point *points, size_t count, struct dash dash,
	uint8_t ink);
#endif
