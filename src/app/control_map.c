#include <config.h>

#include "app/control.h"

#include <math.h>

#include "base/translate.h"
#include "geometry/extent.h"
#include "geometry/geodesic.h"
#include "projection/graticule.h"

/* Metres of a cell in which a thing is told from its neighbours. */
#define NEAR_CELL 5000.0

/* How far, in metres, the centre may go from the projection's own. */
static const double farthest = 1e7;

static const struct {
	int columns, rows; /* of a step of pan; cells are twice as high */
	int east, south;
} directions[] = {
	[TO_WEST] = { 4, 2, -1, 0 },
	[TO_SOUTH] = { 4, 2, 0, 1 },
	[TO_NORTH] = { 4, 2, 0, -1 },
	[TO_EAST] = { 4, 2, 1, 0 },
};

/* Takes another centre, unless the map has ended before it. */
static bool
move_to(struct app *app, struct point centre)
{
	if (!(fabs(centre.x) <= farthest && fabs(centre.y) <= farthest)) {
		app_say(app, _("the map ends here"));
		return false;
	}
	app->state.viewport.centre = centre;
	return true;
}

void
app_pan(struct app *app, int columns, int rows)
{
	struct viewport moved = app->state.viewport;

	viewport_pan(&moved, columns, rows);
	move_to(app, moved.centre);
}

void
app_centre_on_cell(struct app *app, struct cellpos cell)
{
	move_to(app, viewport_point(&app->state.viewport, cell));
}

void
control_pan(struct app *app, int argument)
{
	app->is_following = false;
	app_pan(app, directions[argument].columns * directions[argument].east,
		directions[argument].rows * directions[argument].south);
}

void
control_pan_half(struct app *app, int argument)
{
	const struct viewport *viewport = &app->state.viewport;
	const int columns = viewport->columns / 2, rows = viewport->rows / 2;

	app->is_following = false;
	app_pan(app, (columns ? columns : 1) * directions[argument].east,
		(rows ? rows : 1) * directions[argument].south);
}

static double
cell_width(const struct viewport *viewport)
{
	return viewport->dot_width * viewport->across;
}

/* Two steps double. The size follows from the step and is not multiplied up,
 * so that in and out again is exactly where it was. */
static double
width_at(const struct app *app, int zoom)
{
	return app->base_width * exp2(-zoom / 2.0);
}

void
app_shape(struct app *app)
{
	struct viewport *viewport = &app->state.viewport;

	viewport->across = app->shape.across;
	viewport->down = app->shape.down;
	viewport->dot_width = width_at(app, app->zoom) / app->shape.across;
	viewport->dot_height =
		width_at(app, app->zoom) / app->shape.aspect / app->shape.down;
}

static void
zoom(struct app *app, int steps, const struct cellpos *at)
{
	struct viewport tried = app->state.viewport;
	const double wanted = width_at(app, app->zoom + steps);
	const double factor = cell_width(&tried) / wanted;

	if (at)
		viewport_zoom_at(&tried, factor, *at);
	else
		viewport_zoom(&tried, factor);
	if (fabs(cell_width(&tried) / wanted - 1) > 1e-6) {
		app_say(app, "%s",
			steps > 0 ? _("this is as close as it goes")
				  : _("this is as far as it goes"));
		return;
	}
	if (at && !move_to(app, tried.centre))
		return;
	app->zoom += steps;
	app_shape(app);
}

void
control_zoom(struct app *app, int argument)
{
	zoom(app, argument, NULL);
}

void
app_zoom_at(struct app *app, int steps, struct cellpos cell)
{
	zoom(app, steps, &cell);
}

void
app_come_near(struct app *app)
{
	const struct viewport *viewport = &app->state.viewport;
	struct point beside = viewport->centre;
	struct lonlat from, to;
	double steps;

	beside.x += cell_width(viewport);
	from = projection_inverse(app->projection, viewport->centre);
	to = projection_inverse(app->projection, beside);
	if (!isfinite(from.lon) || !isfinite(to.lon))
		return;
	steps = ceil(2 * log2(geodesic_distance(from, to) / NEAR_CELL));
	if (steps > 0)
		zoom(app, (int)steps, NULL);
}

bool
app_fit(struct app *app, const struct extent *box)
{
	struct scene_state *state = &app->state;
	const struct extent extent = graticule_extent(app->projection, box);
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);

	if (extent_is_empty(&extent))
		return false;
	state->viewport = viewport_fit(
		&extent, layout.map.columns, layout.map.rows, app->shape);
	app->base_width = cell_width(&state->viewport);
	app->zoom = 0;
	app->home = *box;
	app->home_centre = state->viewport.centre;
	app->home_width = app->base_width;
	app_lay_out(app);
	return true;
}

/* Whether the map is as it was fitted, but for what the wheel's way in and out
 * again rounds. */
static bool
is_at_home(const struct app *app)
{
	const struct viewport *viewport = &app->state.viewport;
	const double least = viewport->dot_width / 100;

	return fabs(viewport->centre.x - app->home_centre.x) < least &&
	       fabs(viewport->centre.y - app->home_centre.y) < least &&
	       width_at(app, app->zoom) == app->home_width;
}

bool
app_is_away(const struct app *app)
{
	return app->campaign.view_count > 0 &&
	       (app->view != 0 || !is_at_home(app));
}

void
app_resize(struct app *app)
{
	if (!is_at_home(app) || !app_fit(app, &app->home))
		app_lay_out(app);
}

bool
app_look_at(struct app *app, struct lonlat centre, double width)
{
	const struct point point = projection_forward(app->projection, centre);
	struct viewport tried = app->state.viewport;

	viewport_zoom(&tried, cell_width(&tried) / width);
	if (fabs(cell_width(&tried) / width - 1) > 1e-6 ||
		!(fabs(point.x) <= farthest && fabs(point.y) <= farthest))
		return false;
	viewport_centre_on(&app->state.viewport, point);
	app->base_width = width;
	app->zoom = 0;
	app_shape(app);
	return true;
}

void
control_view(struct app *app, int argument)
{
	const struct campaign *campaign = &app->campaign;
	const int count = (int)campaign->view_count;
	const struct view *view;

	if (count == 0) {
		app_say(app, _("the campaign has no views"));
		return;
	}
	app->is_following = false;
	if (argument < 0)
		app->view = (app->view > 0 ? app->view : count) - 1;
	else
		app->view = argument ? (app->view + 1) % count : 0;
	/* Who looks elsewhere does not want to be led back there by Esc. */
	app->visit_count = 0;
	view = &campaign->views[app->view];
	app_say(app, "%s", name_in(&view->name, app->state.language));
	if (!app_fit(app, &view->box))
		app_say(app, _("%s cannot be shown with this projection"),
			name_in(&view->name, app->state.language));
}

void
app_lay_out(struct app *app)
{
	struct scene_state *state = &app->state;
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);

	viewport_resize(&state->viewport, layout.map.columns, layout.map.rows);
}

void
control_layer(struct app *app, int argument)
{
	const struct campaign *campaign = &app->campaign;
	const char *name = translate_marked(
		"layer", scene_layer_name((enum scene_layer)argument));

	if (argument == LAYER_PARALLEL && campaign->overlay_count == 0) {
		app_say(app, _("the campaign has no overlays"));
		return;
	}
	app->state.layers ^= 1u << argument;
	if (argument == LAYER_PARALLEL)
		name = campaign->overlay_count > 1
			       ? _("overlays")
			       : name_in(&campaign->overlays[0].name,
					 app->state.language);
	app_say(app,
		app->state.layers >> argument & 1 ? _("%s on") : _("%s off"),
		name);
}

void
app_set_charset(struct app *app, enum charset charset)
{
	const struct mosaic *mosaic = mosaic_of(charset);

	app->state.charset = charset;
	app->state.unicode = app->unicode && charset != CHARSET_ASCII;
	app->shape.across = mosaic->across;
	app->shape.down = mosaic->down;
	app_shape(app);
}

void
control_charset(struct app *app, int argument)
{
	const enum charset next =
		(enum charset)((app->state.charset + 1) % CHARSETS);

	(void)argument;
	if (!app->unicode) {
		app_say(app, _("only ASCII: the locale is not UTF-8"));
		return;
	}
	app_set_charset(app, next);
	app_say(app, _("characters: %s"), mosaic_of(next)->name);
}

void
control_theme(struct app *app, int argument)
{
	struct scene_state *state = &app->state;

	(void)argument;
	state->theme = (enum theme)((state->theme + 1) % THEMES);
	app_say(app, _("theme: %s"), theme_name(state->theme));
}

bool
app_map_cell(
	const struct app *app, struct lonlat position, struct cellpos *cell)
{
	return viewport_cell(&app->state.viewport,
		projection_forward(app->projection, position), cell);
}
