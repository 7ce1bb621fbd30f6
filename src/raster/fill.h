#ifndef RASTER_FILL_H
#define RASTER_FILL_H

#include <stddef.h>

#include "projection/viewport.h"
#include "raster/dots.h"
#include "raster/path.h"

/* Fills rings by the even-odd rule over all of them: a dot is set exactly
 * where its centre is inside. dots has the viewport's size and is cleared
 * first. Method: doc/ARCHITECTURE.md and the head of fill.c. */
void fill_rings(struct dots *dots, const struct viewport *viewport,
	const struct path *rings, size_t count);
#endif
