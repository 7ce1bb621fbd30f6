#ifndef SCREEN_CURSES_H
#define SCREEN_CURSES_H

/* The header of curses without its macros, and without a function of the
 * same name as one of base/key.h. */
#define NCURSES_NOMACROS
#define key_name curses_key_name
#include <curses.h>
#undef key_name

#endif
