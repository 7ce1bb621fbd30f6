#ifndef APP_START_H
#define APP_START_H

#include "app/app.h"

/* Brings an app, of which the frame's size, the campaign's manifest, the
 * projection and the basemap are there, to the look that the options ask for:
 * view, layers, characters, names. */
bool app_start_look(
	struct app *app, const struct options *options, struct error *err);
/* Tells why a setting of the file cannot be had; false for what the command
 * line asked for. */
bool app_forgives(struct app *app, const struct options *options,
	const char *name, const struct error *err);
/* The rest, when all is loaded: the date, and the view of a campaign that
 * names none. */
bool app_start(
	struct app *app, const struct options *options, struct error *err);
#endif
