/* The map follows the selected unit as time passes. It moves by whole cells, so
 * that a terminal can shift what it shows. */
#include <config.h>

#include <math.h>

#include "app/control.h"
#include "app/keymap.h"
#include "base/translate.h"

void
control_follow(struct app *app, int argument)
{
	const int unit = app->state.selected_unit;
	struct lonlat position;

	(void)argument;
	if (unit < 0) {
		app_say(app, _("nothing to follow: %s takes a unit"),
			keymap_key(&app->bindings, control_units, 1));
		return;
	}
	app->is_following = !app->is_following;
	app_say(app,
		app->is_following ? _("following %s")
				  : _("no longer following %s"),
		name_in(&app->campaign.units[unit].name, app->state.language));
	if (app->is_following && app_unit_position(app, unit, &position))
		viewport_centre_on(&app->state.viewport,
			projection_forward(app->projection, position));
}

void
app_follow(struct app *app)
{
	struct viewport *viewport = &app->state.viewport;
	struct lonlat position;
	struct point point;
	struct cellpos cell;

	if (!app->is_following ||
		!app_unit_position(app, app->state.selected_unit, &position))
		return;
	point = projection_forward(app->projection, position);
	if (!isfinite(point.x) || !isfinite(point.y))
		return;
	viewport_cell(viewport, point, &cell);
	viewport_pan(viewport, cell.column - viewport->columns / 2,
		cell.row - viewport->rows / 2);
}
