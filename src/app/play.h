#ifndef APP_PLAY_H
#define APP_PLAY_H

#include <stdint.h>

#include "app/options.h"

/* The exit status where there is no terminal to play on. */
enum { EXIT_NO_TERMINAL = 3 };

/* Plays the campaign on the terminal until the user or a signal ends it.
 * clock gives milliseconds since whenever. Returns the exit status. Part of
 * the program alone, not of the library: it needs the screen. */
int command_play(const struct options *options, int64_t (*clock)(void));
#endif
