#include <config.h>

#include "app/measure.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "app/control.h"
#include "base/text.h"
#include "base/translate.h"
#include "geometry/geodesic.h"
#include "scene/words.h"

static struct layout
layout_of(const struct app *app)
{
	return scene_layout(app->state.columns, app->state.rows,
		app->state.bare, app->state.panel);
}

void
control_measure(struct app *app, int argument)
{
	struct measure *measure = &app->measure;
	const char *name = NULL;

	(void)argument;
	if (measure->is_on) {
		measure->is_on = false;
		return;
	}
	*measure = (struct measure){ 0 };
	name = app_selected(app, &measure->from);
	if (!name) {
		name = _("the centre");
		measure->from = projection_inverse(
			app->projection, app->state.viewport.centre);
	}
	if (!isfinite(measure->from.lon) || !isfinite(measure->from.lat)) {
		app_say(app, _("the centre is off the map"));
		return;
	}
	snprintf(measure->name, sizeof measure->name, "%s", name);
	text_sanitise(measure->name);
	measure->is_on = true;
}

static bool
is_on_map(const struct app *app, struct cellpos cell)
{
	const struct box map = layout_of(app).map;

	return cell.column >= map.column && cell.row >= map.row &&
	       cell.column < map.column + map.columns &&
	       cell.row < map.row + map.rows;
}

bool
measure_point(struct app *app, struct cellpos cell)
{
	struct measure *measure = &app->measure;
	if (!measure->is_on || !is_on_map(app, cell))
		return false;
	measure->is_pointed = true;
	measure->pointer = cell;
	return true;
}

bool
measure_cell(const struct app *app, struct cellpos *cell)
{
	const struct box map = layout_of(app).map;

	*cell = (struct cellpos){ map.column + map.columns / 2,
		map.row + map.rows / 2 };
	if (app->measure.is_pointed)
		*cell = app->measure.pointer;
	return map.columns > 0 && map.rows > 0;
}

/* The bearing is whole degrees from north, of which 360 are 0. */
static void
tell(struct app *app, struct lonlat to)
{
	const struct measure *measure = &app->measure;
	const double km = geodesic_distance(measure->from, to) / 1000;
	const int decimals = km < 10 ? 1 : 0;
	const int bearing =
		(int)lround(geodesic_bearing(measure->from, to)) % 360;
	char distance[32], there[96], here[96];

	snprintf(distance, sizeof distance, "%.*f", decimals, km);
	words_beside_parallel(&app->campaign, to, there, sizeof there);
	words_beside_parallel(&app->campaign, measure->from, here, sizeof here);
	if (there[0])
		app_say(app,
			_("%1$s km, bearing %2$03d; there %3$s; from %4$s, "
			  "%5$s"),
			distance, bearing, there, measure->name, here);
	else
		app_say(app, _("%1$s km, bearing %2$03d; from %3$s"), distance,
			bearing, measure->name);
}

void
measure_tell(struct app *app, bool is_mouse)
{
	struct measure *measure = &app->measure;
	const struct box map = layout_of(app).map;
	struct point point = app->state.viewport.centre;
	struct lonlat to;

	if (!viewport_equal(&app->state.viewport, &measure->seen))
		measure->is_pointed = measure->is_pointed && is_mouse &&
				      is_on_map(app, measure->pointer);
	measure->seen = app->state.viewport;
	if (strcmp(app->message, measure->told) == 0)
		app->message[0] = '\0';
	measure->told[0] = '\0';
	if (!measure->is_on || app->message[0])
		return;
	if (measure->is_pointed)
		point = viewport_point(&app->state.viewport,
			(struct cellpos){ measure->pointer.column - map.column,
				measure->pointer.row - map.row });
	to = projection_inverse(app->projection, point);
	if (isfinite(to.lon) && isfinite(to.lat))
		tell(app, to);
	else
		app_say(app, _("this is off the map; from %s"), measure->name);
	snprintf(measure->told, sizeof measure->told, "%s", app->message);
}
