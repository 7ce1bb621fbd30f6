#ifndef APP_REMEMBER_H
#define APP_REMEMBER_H

#include <stdbool.h>

#include "app/options.h"
#include "base/error.h"
#include "geometry/point.h"

struct app;

/* Where a campaign was left, for the next start, if that is asked for: a file
 * of the campaign's name in $XDG_STATE_HOME/campaign-map. Each part may be
 * missing. */
struct remembered {
	bool has_date, has_look;
	int64_t minute;
	struct lonlat centre;
	double cell_width; /* metres */
	int view;          /* of the campaign's; -1 none */
};

/* Reads what is remembered of the app's campaign, of which the manifest is
 * enough. What is not as it was written is told in the status line and not
 * taken. */
void remember_recall(struct app *app, const struct options *options);
/* Go there, unless the command line says where to. Each doubts what it is
 * given. */
void remember_look(struct app *app, const struct options *options);
bool remember_date(struct app *app, const struct options *options);

/* Writes the file anew, whole or not at all. Does nothing when it is not
 * asked for. */
bool remember_store(const struct app *app, const struct options *options,
	struct error *err);
#endif
