#ifndef BASEMAP_RELIEF_H
#define BASEMAP_RELIEF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "geometry/extent.h"
#include "projection/projection.h"
#include "projection/viewport.h"

/* Heights in metres on a grid of longitude and latitude, with a pyramid of
 * coarser levels, each the mean of 2 x 2 of the one before, made when a view
 * first asks for it. */
struct relief;

/* Reads NAME.raw (int16, little-endian, rows from the north) as its NAME.hdr
 * describes it. NULL on failure. */
struct relief *relief_read(const char *filename, struct error *err);
void relief_free(struct relief *relief);
const char *relief_filename(const struct relief *relief); /* lent */

/* For each cell of the viewport, row by row: the height in metres of its
 * middle from the level whose step fits a cell, NAN outside of the grid, and
 * the hillshade, -1 (in shadow) to 1 (lit from the north-west), 0 on the
 * flat. Its cover falls from 255 to 0 toward the grid's end, so that a map can
 * fade there. All three have columns * rows elements. */
void relief_warp(struct relief *relief, const struct projection *projection,
	const struct viewport *viewport, float *heights, float *shades,
	uint8_t *covers);
#endif
