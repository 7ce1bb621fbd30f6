#ifndef APP_MOUSE_H
#define APP_MOUSE_H

#include <stdbool.h>

#include "base/key.h"
#include "geometry/point.h"

struct app;

/* What the pointer holds while its button is down, and the click before. */
enum mouse_hold { HOLDS_NOTHING, HOLDS_MAP, HOLDS_TIMELINE, HOLDS_OTHER };
struct mouse {
	enum mouse_hold hold;
	bool moved;           /* so that the release is no click */
	struct cellpos at;    /* of the frame */
	struct cellpos click; /* where the last one was, */
	int since;            /* and how many milliseconds ago */
	bool clicked;         /* there was one, and it may become double */
};

/* Takes an input of the mouse. Returns whether the frame may have changed. */
bool mouse_input(struct app *app, const struct input *input);
/* Lets time pass between clicks. */
void mouse_pass(struct mouse *mouse, int milliseconds);
#endif
