#ifndef SCREEN_MOUSE_H
#define SCREEN_MOUSE_H

#include <stdbool.h>

#include "base/key.h"

/* The mouse as xterm reports it in its mode 1006, SGR, which nearly all
 * terminals know, whatever terminfo says of them. */

/* What of the mouse is reported: nothing, so that the terminal selects text
 * with it; the buttons, the wheel and dragging; every move too. */
enum mouse_reports { MOUSE_NONE, MOUSE_BUTTONS, MOUSE_ALL };

/* What asks the terminal for it; static. */
const char *mouse_mode(enum mouse_reports reports);

/* A report by its parameters, such as "<0;40;12", and its last byte, M or m.
 * False for one that is malformed, or of a button that is not used. */
bool mouse_from_sequence(
	const char *parameters, int final, struct input *input);
#endif
