#ifndef SCREEN_SCREEN_H
#define SCREEN_SCREEN_H

#include <stdbool.h>

#include "base/error.h"
#include "base/key.h"
#include "raster/colour.h"
#include "raster/grid.h"
#include "screen/mouse.h"

/* The terminal: shows grids, gives input. The one place that knows curses.
 * There is at most one at a time: curses and signals are the process's. */

struct screen_options {
	enum colour_depth depth; /* at most this; the terminal may have less */
	bool unicode;            /* the terminal takes and sends UTF-8 */
	bool locale_is_utf8;     /* and so do the functions of C */
	enum mouse_reports mouse;
};

/* Whether there is a terminal that a map can be shown on; if not, err says
 * what to try. */
bool screen_is_usable(struct error *err);

/* Takes over the terminal on standard input and output. NULL when there is
 * none that can be used; err says what to try. */
struct screen *screen_open(
	const struct screen_options *options, struct error *err);
/* Restores the terminal. NULL is fine. */
void screen_close(struct screen *screen);

/* The size that a screen would have; needs none to be open. */
void screen_measure(int *columns, int *rows);
/* A cell's width by its height, 0 unknown. */
double screen_cell_aspect(void);

/* How many colours it shows. */
enum colour_depth screen_depth(const struct screen *screen);

void screen_size(const struct screen *screen, int *columns, int *rows);

/* Shows the grid: only what changed is sent, and nothing when nothing did.
 * The cursor is put at column, row; -1 hides it. */
void screen_show(struct screen *screen, const struct grid *grid,
	int cursor_column, int cursor_row);

/* Asks the terminal for other reports of the mouse. */
void screen_report_mouse(struct screen *screen, enum mouse_reports reports);

/* Draws everything anew at the next show. */
void screen_invalidate(struct screen *screen);

/* Waits for input for at most timeout milliseconds (-1: for ever, 0: only
 * what is there already). INPUT_NONE when the time is up, or for
 * what is no key; INPUT_END when the
 * terminal is gone; INPUT_CONTINUE after a stop. Resizes come as one, the
 * last, with the screen already of the new size. */
struct input screen_wait(struct screen *screen, int timeout);

/* Stops the program as Ctrl-Z does, and comes back. */
void screen_suspend(struct screen *screen);

/* The signal that asked the program to end (INT, TERM, HUP, QUIT), or 0. The
 * caller closes the screen and raises it again. */
int screen_signal(const struct screen *screen);
#endif
