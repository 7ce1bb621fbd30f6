#ifndef SCREEN_SESSION_H
#define SCREEN_SESSION_H

#include "base/error.h"

/* What curses is told of the terminal's width. */
enum { SESSION_COLUMNS = 1 };

/* Starts curses on standard input and output, with the modes of the terminal
 * that the map needs. NULL with err set when it cannot. */
void *session_start(struct error *err);

/* Gives the terminal back. What was made with curses must be gone, except
 * for stdscr. */
void session_end(void *curses);
#endif
