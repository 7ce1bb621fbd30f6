#ifndef APP_HELP_KEYS_H
#define APP_HELP_KEYS_H

#include <stdbool.h>
#include <stdint.h>

#include "app/app.h"
#include "app/keymap.h"

/* The help lies over all: it scrolls and closes, and little else is heard. */

/* Whether the key scrolled or closed the help. */
bool help_takes_key(struct app *app, uint32_t key);
/* Whether a key does what it always does, though the help is open. */
bool help_lets_through(const struct key_row *row, uint32_t key);
/* Scrolls back to where there are still lines. */
void help_bound(struct app *app);
#endif
