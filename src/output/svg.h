#ifndef OUTPUT_SVG_H
#define OUTPUT_SVG_H

#include <stdio.h>

#include "raster/colour.h"
#include "raster/grid.h"

/* How a picture of a grid looks. ink and paper are what a terminal has where
 * a cell names no colour; cell_aspect is a cell's width by its height. */
struct svg_look {
	double cell_aspect;
	enum colour_depth depth;
	uint32_t ink, paper;
};

/* The grid as a picture in SVG 1.1 that needs a font for letters alone. The
 * same grid gives the same bytes. */
void output_svg(
	const struct grid *grid, const struct svg_look *look, FILE *file);
#endif
