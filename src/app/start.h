#ifndef APP_START_H
#define APP_START_H

#include "app/app.h"

/* Brings a loaded app, of which the frame's size is set, into the state that
 * the options ask for: date, view, layers, characters, names. */
bool app_start(
	struct app *app, const struct options *options, struct error *err);
#endif
