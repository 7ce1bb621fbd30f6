#ifndef SCREEN_OUT_H
#define SCREEN_OUT_H

#include <stdbool.h>
#include <stddef.h>

/* Writes to the terminal past curses, which never keeps anything back between
 * frames. A signal that ends the program ends a write that the terminal holds
 * up. False when not all was written. */
bool out_write(const char *bytes, size_t count);
#endif
