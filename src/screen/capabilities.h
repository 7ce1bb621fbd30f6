#ifndef SCREEN_CAPABILITIES_H
#define SCREEN_CAPABILITIES_H

#include <stdbool.h>

#include "base/error.h"
#include "raster/colour.h"
#include "screen/painter.h"
#include "screen/signals.h"

/* What the terminal is and can do. */

/* Whether TERM names a terminal that a map can be shown on; if not, err says
 * what to try. */
bool terminal_is_usable(struct error *err);

/* After curses has started: */
/* The colours that there are, at most those of limit. */
enum colour_depth terminal_depth(enum colour_depth limit);
/* What of ECMA-48 beyond colours and moving the cursor it has. */
struct abilities terminal_abilities(void);
/* The bytes that leave the terminal as it was found. */
void terminal_restore(struct restore *restore);

/* The size, of the kernel if it knows, else LINES and COLUMNS, else what
 * terminfo says, else 80x24. */
void terminal_size(int *columns, int *rows);
/* A character cell's width by its height, from the pixels that the kernel
 * knows of; 0 where it knows none or they cannot be. */
double terminal_cell_aspect(void);
#endif
