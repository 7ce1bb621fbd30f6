#ifndef SCREEN_PEN_H
#define SCREEN_PEN_H

#include <stdbool.h>
#include <stdint.h>

#include "raster/colour.h"
#include "raster/grid.h"
#include "screen/bytes.h"

/* The colours and attributes that the terminal writes with. The styles that
 * it is given have numbers of the terminal for colours: 0 its own default,
 * else 1 + the index at the depth, or 1 + RGB. */
#define PEN_ANY UINT32_MAX /* a foreground that is not seen */

struct pen {
	enum colour_depth depth;
	struct style style;
	bool known; /* whether the terminal's style is the one above */
	/* The last colours that were looked up: neighbours share them. */
	uint32_t colour[2], number[2];
};

/* The style of a cell in the terminal's numbers; that of a blank is only its
 * ground. */
struct style pen_style(struct pen *pen, const struct cell *cell);

/* Makes the terminal write in this style, by one sequence at most. */
void pen_set(struct pen *pen, struct bytes *bytes, struct style style);
/* Back to the terminal's own colours, without attributes. */
void pen_reset(struct pen *pen, struct bytes *bytes);
#endif
