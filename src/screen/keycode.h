#ifndef SCREEN_KEYCODE_H
#define SCREEN_KEYCODE_H

#include <stdint.h>

/* What terminals mean by their codes, as keys of base/key.h. */

enum { ESCAPE = 27 };

/* A code of curses beyond a byte; 0 for one without a meaning here. */
uint32_t key_from_code(int code);

/* A control character or DEL. */
uint32_t key_from_control(int byte);

/* A sequence of xterm by its parameters, such as "1;2", and its last byte; 0
 * for one that is no key. */
uint32_t key_from_sequence(const char *parameters, int final);
#endif
