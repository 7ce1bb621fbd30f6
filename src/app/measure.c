#include <config.h>

#include "app/measure.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "app/control.h"
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

	(void)argument;
	if (measure->is_on) {
		measure->is_on = false;
		return;
	}
	*measure = (struct measure){ 0 };
	measure->name = app_selected(app, &measure->from);
	if (!measure->name)
		measure->from = projection_inverse(
			app->projection, app->state.viewport.centre);
	if (!isfinite(measure->from.lon) || !isfinite(measure->from.lat)) {
		app_say(app, _("the centre is off the map"));
		return;
	}
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

/* What is selected, if it stands in the cell to which it is measured. */
static const char *
name_there(const struct app *app, struct point point)
{
	const struct viewport *viewport = &app->state.viewport;
	struct cellpos to, cell;
	struct lonlat position;
	const struct name *name = app_selected(app, &position);

	return name && viewport_cell(viewport, point, &to) &&
			       app_map_cell(app, position, &cell) &&
			       cell.column == to.column && cell.row == to.row
		       ? name_in(name, app->state.language)
		       : NULL;
}

/* Where it is measured from. */
static const char *
name_of_start(const struct app *app)
{
	return app->measure.name
		       ? name_in(app->measure.name, app->state.language)
		       : _("the centre");
}

/* The bearing is whole degrees from north, of which 360 are 0. */
static void
tell(struct app *app, struct lonlat to, const char *name)
{
	const struct measure *measure = &app->measure;
	const double km = geodesic_distance(measure->from, to) / 1000;
	const int bearing =
		(int)lround(geodesic_bearing(measure->from, to)) % 360;
	char distance[32], there[96], separator[] = "; ";

	if (km < 0.05) {
		app_say(app, _("measuring from %s: move the map or point"),
			name_of_start(app));
		return;
	}
	snprintf(distance, sizeof distance, "%.*f", km < 10 ? 1 : 0, km);
	words_beside_parallel(&app->campaign, to, there, sizeof there);
	if (!name)
		name = there[0] ? _("there") : "";
	if (!name[0])
		separator[0] = '\0';
	app_say(app,
		/*: "353 km from Chongjin, bearing 216; Wonsan 130 km north of
		   38 N"; the last three are a separator, a name or "there",
		   and where that is, of which some may be empty. */
		_("%1$s km from %2$s, bearing %3$03d%4$s%5$s %6$s"), distance,
		name_of_start(app), bearing, separator, name, there);
}

/* Where it is measured to. */
static struct point
target(const struct app *app)
{
	const struct box map = layout_of(app).map;
	const struct cellpos pointer = app->measure.pointer;

	if (!app->measure.is_pointed)
		return app->state.viewport.centre;
	return viewport_point(&app->state.viewport,
		(struct cellpos){
			pointer.column - map.column, pointer.row - map.row });
}

void
measure_tell(struct app *app, bool is_mouse)
{
	struct measure *measure = &app->measure;
	struct scene_state *state = &app->state;
	struct point point;

	if (!viewport_equal(&state->viewport, &measure->seen))
		measure->is_pointed = measure->is_pointed && is_mouse &&
				      is_on_map(app, measure->pointer);
	measure->seen = state->viewport;
	if (strcmp(app->message, measure->told) == 0)
		app->message[0] = '\0';
	measure->told[0] = '\0';
	state->has_way = false;
	if (!measure->is_on)
		return;
	point = target(app);
	state->way_from = measure->from;
	state->way_to = projection_inverse(app->projection, point);
	state->has_way =
		isfinite(state->way_to.lon) && isfinite(state->way_to.lat);
	if (app->message[0])
		return;
	if (state->has_way)
		tell(app, state->way_to, name_there(app, point));
	else
		app_say(app, _("this is off the map; from %s"),
			name_of_start(app));
	snprintf(measure->told, sizeof measure->told, "%s", app->message);
}

bool
measure_ends_next(const struct app *app)
{
	const struct scene_state *state = &app->state;

	return app->measure.is_on && state->source < 0 && state->link < 0 &&
	       app->visit_count == 0 && !state->card;
}
