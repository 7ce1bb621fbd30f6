/* The mouse. Its every wish can be said by keys too; what it adds is to point.
 *
 *     press -> drag ... -> release        moves the map by whole cells, or the
 *                                         day along the timeline
 *     press -> release                    a click: selects
 *     two clicks on a cell within a time  centres
 */
#include <config.h>

#include "app/control.h"
#include "base/date.h"
#include "base/translate.h"
#include "scene/words.h"

enum {
	DOUBLE_CLICK = 400, /* milliseconds */
	WHEEL_LINES = 3,
	FARTHEST = 10000, /* cells: more than any frame has */
};

static int
bounded(int value)
{
	return value < -1 ? -1 : value > FARTHEST ? FARTHEST : value;
}

static bool
holds(const struct box *box, struct cellpos cell)
{
	return cell.column >= box->column && cell.row >= box->row &&
	       cell.column < box->column + box->columns &&
	       cell.row < box->row + box->rows;
}

static struct layout
layout_of(const struct app *app)
{
	return scene_layout(app->state.columns, app->state.rows,
		app->state.bare, app->state.panel);
}

static enum mouse_hold
hold_at(const struct app *app, struct cellpos cell)
{
	const struct layout layout = layout_of(app);

	if (holds(&layout.panel, cell))
		return HOLDS_OTHER;
	if (holds(&layout.map, cell))
		return HOLDS_MAP;
	return holds(&layout.timeline, cell) ? HOLDS_TIMELINE : HOLDS_OTHER;
}

static struct cellpos
map_cell(const struct app *app, struct cellpos cell)
{
	const struct layout layout = layout_of(app);

	return (struct cellpos){ cell.column - layout.map.column,
		cell.row - layout.map.row };
}

static void
go_to_day(struct app *app, int day)
{
	app_go_to_minute(app, last_minute_of_day(app->timeline.begin + day));
}

static void
tell_place(struct app *app, int place)
{
	const struct campaign *campaign = &app->campaign;
	const struct place *row = &campaign->places[place];
	const char *name = name_in(&row->name, app->state.language);
	char parallel[64];

	words_beside_parallel(
		campaign, row->position, parallel, sizeof parallel);
	if (parallel[0])
		app_say(app, _("%1$s, %2$s: no event this day"), name,
			parallel);
	else
		app_say(app, _("%s: no event this day"), name);
}

static void
select_at(struct app *app, struct cellpos cell)
{
	const struct scene_pick pick =
		scene_pick(app->scene, &app->state, cell);

	if (pick.source >= 0) {
		app_open_source(app, pick.source);
	} else if (pick.unit >= 0) {
		app_select_unit(app, pick.unit);
	} else if (pick.event >= 0) {
		app_go_to_event(app, pick.event);
	} else if (pick.place >= 0) {
		const int event = app_event_of_day(app, pick.place);

		if (event >= 0) {
			app_select_event(app, event);
		} else {
			app_select_place(app, pick.place);
			tell_place(app, pick.place);
		}
	} else if (hold_at(app, cell) == HOLDS_MAP) {
		app_select_place(app, -1);
	}
}

/* On the selection, or else on the place that was pointed at. */
static void
centre_at(struct app *app, struct cellpos cell)
{
	if (app_selects(app))
		control_details(app, 0);
	else if (hold_at(app, cell) == HOLDS_MAP)
		app_centre_on_cell(app, map_cell(app, cell));
}

static void
click(struct app *app, struct cellpos cell)
{
	struct mouse *mouse = &app->mouse;
	const bool twice = mouse->clicked && mouse->since <= DOUBLE_CLICK &&
			   mouse->click.column == cell.column &&
			   mouse->click.row == cell.row;

	mouse->clicked = !twice;
	mouse->click = cell;
	mouse->since = 0;
	if (twice)
		centre_at(app, cell);
	else
		select_at(app, cell);
	/* What was clicked at is told rather than the cell. */
	if (app_selects(app))
		app->state.pointer = (struct cellpos){ -1, -1 };
}

static void
drag_to(struct app *app, struct cellpos cell)
{
	struct mouse *mouse = &app->mouse;
	const struct layout layout = layout_of(app);
	const int columns = mouse->at.column - cell.column;
	const int rows = mouse->at.row - cell.row;

	if (columns == 0 && rows == 0)
		return;
	mouse->at = cell;
	mouse->moved = true;
	mouse->clicked = false;
	if (mouse->hold == HOLDS_MAP) {
		app->is_following = false;
		app_pan(app, columns, rows);
	} else if (mouse->hold == HOLDS_TIMELINE)
		go_to_day(app, scene_day_at(app->scene, &layout.timeline,
				       cell.column));
}

static void
turn_wheel(struct app *app, struct cellpos cell, int by)
{
	const struct layout layout = layout_of(app);

	if (app->state.help)
		app->state.help_top += by * WHEEL_LINES;
	else if (holds(&layout.panel, cell))
		app_scroll(app, by * WHEEL_LINES);
	else if (holds(&layout.map, cell))
		app_zoom_at(app, -by, map_cell(app, cell));
	else if (holds(&layout.timeline, cell))
		control_days(app, by);
}

static void
press(struct app *app, struct cellpos cell)
{
	struct mouse *mouse = &app->mouse;
	const struct layout layout = layout_of(app);

	mouse->hold = hold_at(app, cell);
	mouse->moved = false;
	mouse->at = cell;
	if (mouse->hold == HOLDS_TIMELINE)
		go_to_day(app, scene_day_at(app->scene, &layout.timeline,
				       cell.column));
}

/* Notes where the pointer is on the map, for the status line. Who goes on
 * pointing has read what else it said. Returns whether it changes. */
static bool
point(struct app *app, struct cellpos cell)
{
	struct scene_state *state = &app->state;
	const struct cellpos before = state->pointer;

	state->pointer = (struct cellpos){ -1, -1 };
	if (!state->prompt && hold_at(app, cell) == HOLDS_MAP)
		state->pointer = cell;
	if (state->pointer.column == before.column &&
		state->pointer.row == before.row)
		return false;
	if (before.column >= 0 && state->pointer.column >= 0)
		app->message[0] = '\0';
	return true;
}

bool
mouse_input(struct app *app, const struct input *input)
{
	const struct cellpos cell = { bounded(input->column),
		bounded(input->row) };
	struct mouse *mouse = &app->mouse;
	const bool is_busy = app->state.prompt || app->state.menu;
	const bool is_measured = measure_point(app, cell);
	const bool is_pointed = point(app, cell) || is_measured;

	if (input->kind == INPUT_WHEEL && !is_busy) {
		app->message[0] = '\0';
		turn_wheel(app, cell, input->button < 0 ? -1 : 1);
		return true;
	}
	if (app->state.help || is_busy || input->button != 1) {
		if (input->kind != INPUT_DRAG)
			mouse->hold = HOLDS_NOTHING;
		return is_pointed;
	}
	if (input->kind == INPUT_PRESS) {
		app->message[0] = '\0';
		press(app, cell);
	} else if (mouse->hold == HOLDS_NOTHING) {
		return is_pointed;
	} else {
		drag_to(app, cell);
	}
	if (input->kind == INPUT_RELEASE) {
		if (!mouse->moved && mouse->hold != HOLDS_TIMELINE)
			click(app, cell);
		mouse->hold = HOLDS_NOTHING;
	}
	return true;
}

void
mouse_pass(struct mouse *mouse, int milliseconds)
{
	if (mouse->since <= DOUBLE_CLICK)
		mouse->since += milliseconds;
}
