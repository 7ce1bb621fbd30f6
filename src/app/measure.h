#ifndef APP_MEASURE_H
#define APP_MEASURE_H

#include <stdbool.h>

#include "geometry/point.h"
#include "projection/viewport.h"

struct app;
struct name;

/* A distance that is told in the status line: from a position to the pointer,
 * or to the middle of the map, whichever was moved last. */
struct measure {
	bool is_on;
	struct lonlat from;
	const struct name *name; /* of where that is; NULL the map's middle */
	bool is_pointed;
	struct cellpos pointer; /* of the frame */
	struct viewport seen;
	char told[256]; /* what was told last */
};

/* Tells it anew, unless the status line has something else to tell. Where the
 * map has moved, but not by the mouse, its middle counts again. */
void measure_tell(struct app *app, bool is_mouse);
/* The pointer is at a cell of the frame. Returns whether that matters. */
bool measure_point(struct app *app, struct cellpos cell);
/* Whether Esc ends it: what was opened meanwhile is closed before. */
bool measure_ends_next(const struct app *app);
/* The cell of the frame to which it is measured; false for none. */
bool measure_cell(const struct app *app, struct cellpos *cell);
#endif
