#ifndef RASTER_PALETTE_H
#define RASTER_PALETTE_H

#include <stdbool.h>
#include <stdint.h>

#include "raster/colour.h"
#include "raster/grid.h"

/* The 8 and 16 basic colours as terminals show them. Users change them, but
 * two palettes are those of most: xterm's, and the one of the first colour
 * displays, which the Linux console has. */
enum palette { PALETTE_XTERM, PALETTE_CONSOLE, PALETTES };

/* The RGB, 0xrrggbb, of one of the 16. */
uint32_t palette_rgb(enum palette palette, int index);

/* The contrast (WCAG 2.1) of two of the 16 in the palette where they have the
 * lesser. */
double palette_contrast(int a, int b);

/* A style as it is sent at a depth: with 8 or 16 colours it differs, so that
 * it can be read. Bright colours that are missing are the plain ones in bold,
 * which most terminals show bright; bright blue is cyan, as plain blue on
 * black cannot be read; black on what is dark is white. Nothing is bold that
 * would lose by being brighter. */
struct style palette_style_of_few(struct style style, enum colour_depth depth);

/* Inline, for it is asked of every cell. */
static inline struct style
palette_style(struct style style, enum colour_depth depth)
{
	return depth == COLOUR_8 || depth == COLOUR_16
		       ? palette_style_of_few(style, depth)
		       : style;
}
#endif
