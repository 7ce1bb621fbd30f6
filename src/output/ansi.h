#ifndef OUTPUT_ANSI_H
#define OUTPUT_ANSI_H

#include <stdio.h>

#include "raster/colour.h"
#include "raster/grid.h"

/* Each row as a line with SGR sequences; colours to the given depth, and
 * attributes alone at COLOUR_NONE. Every line ends in a reset. */
void output_ansi(const struct grid *grid, enum colour_depth depth, FILE *file);
#endif
