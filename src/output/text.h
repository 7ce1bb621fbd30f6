#ifndef OUTPUT_TEXT_H
#define OUTPUT_TEXT_H

#include <stdio.h>

#include "raster/grid.h"

/* Each row as a line of UTF-8, trailing blanks kept off. */
void output_text(const struct grid *grid, FILE *file);
#endif
