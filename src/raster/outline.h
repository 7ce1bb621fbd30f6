#ifndef RASTER_OUTLINE_H
#define RASTER_OUTLINE_H

#include <stdint.h>

#include "raster/dots.h"

/* Sets in lines those dots of area that have one beside them which is not of
 * whole. All are of one size, and whole has all of area. */
void outline_draw(struct dots *lines, const struct dots *area,
	const struct dots *whole, uint8_t ink);
#endif
