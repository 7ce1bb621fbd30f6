#include <config.h>

#include "app/control.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/keymap.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/translate.h"
#include "campaign/track.h"
#include "scene/words.h"

void
app_say(struct app *app, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(app->message, sizeof app->message, format, arguments);
	va_end(arguments);
	text_sanitise(app->message);
}

static struct layout
present_layout(const struct app *app)
{
	return scene_layout(app->state.columns, app->state.rows,
		app->state.bare, app->state.panel);
}

bool
app_selects(const struct app *app)
{
	const struct scene_state *state = &app->state;

	return state->selected_unit >= 0 || state->selected_event >= 0 ||
	       state->selected_place >= 0;
}

/* The panel begins anew. */
void
app_turn_page(struct app *app)
{
	app->state.panel_top = 0;
	app->state.source = app->state.link = -1;
}

static void
deselect(struct app *app)
{
	struct scene_state *state = &app->state;

	state->selected_unit = state->selected_event = state->selected_place =
		-1;
	state->card = false;
	app->is_following = false;
	app->visit_count = 0;
	app_turn_page(app);
}

void
app_select_unit(struct app *app, int unit)
{
	const bool had_card = app->state.card && app->state.selected_unit >= 0;
	const bool followed = app->is_following;

	if (unit < 0 && app->state.selected_unit < 0)
		return;
	deselect(app);
	app->state.selected_unit = unit;
	app->state.card = had_card && unit >= 0;
	app->is_following = followed && unit >= 0;
}

void
app_select_event(struct app *app, int event)
{
	if (event == app->state.selected_event ||
		(event < 0 && app->state.selected_event < 0))
		return;
	deselect(app);
	app->state.selected_event = event;
}

void
app_select_place(struct app *app, int place)
{
	deselect(app);
	app->state.selected_place = place;
}

bool
app_unit_position(const struct app *app, int unit, struct lonlat *position)
{
	const struct unit *row = &app->campaign.units[unit];
	const struct standing standing =
		track_at(campaign_track(&app->campaign, row),
			row->keyframe_count, app->playback.now);

	*position = standing.position;
	return standing.presence == PRESENCE_HERE ||
	       standing.presence == PRESENCE_ENDED;
}

/* Whom Tab walks: the units that are there, those in view first. */
static size_t
gather_walk(const struct app *app, int *units)
{
	size_t count = 0;

	for (int in_view = 1; in_view >= 0; in_view--) {
		for (size_t i = 0; i < app->campaign.unit_count; i++) {
			const int unit = app->unit_order[i];
			struct lonlat position;
			struct cellpos cell;

			if (scene_shows_unit(
				    &app->state, &app->campaign, unit) &&
				app_unit_position(app, unit, &position) &&
				app_map_cell(app, position, &cell) == in_view)
				units[count++] = unit;
		}
	}
	return count;
}

void
control_units(struct app *app, int argument)
{
	const size_t all = app->campaign.unit_count;
	int *units = xreallocarray(NULL, all + 1, sizeof *units);
	const int count = (int)gather_walk(app, units);
	int next = argument > 0 ? 0 : count - 1;

	for (int i = 0; i < count; i++) {
		if (units[i] == app->state.selected_unit)
			next = (i + argument + count) % count;
	}
	if (count > 0)
		app_select_unit(app, units[next]);
	else
		app_say(app, _("no unit is on the map"));
	free(units);
}

const struct name *
app_selected(const struct app *app, struct lonlat *position)
{
	const struct campaign *campaign = &app->campaign;
	const struct scene_state *state = &app->state;

	if (state->selected_event >= 0) {
		const struct event *event =
			&campaign->events[state->selected_event];

		*position = event->position;
		return event->place >= 0 ? &campaign->places[event->place].name
					 : &event->title;
	}
	if (state->selected_place >= 0) {
		const struct place *place =
			&campaign->places[state->selected_place];

		*position = place->position;
		return &place->name;
	}
	if (state->selected_unit >= 0 &&
		app_unit_position(app, state->selected_unit, position))
		return &campaign->units[state->selected_unit].name;
	return NULL;
}

/* When the selected unit, which is not on the map, is there. */
static void
tell_absence(struct app *app)
{
	const struct campaign *campaign = &app->campaign;
	const struct unit *unit = &campaign->units[app->state.selected_unit];
	char absence[96];

	words_absence(
		campaign, unit, app->playback.now, absence, sizeof absence);
	app_say(app, "%s: %s", name_in(&unit->name, app->state.language),
		absence);
}

/* Where the selection is; false, with a message, when it is nowhere. */
static bool
selected_position(struct app *app, struct lonlat *position)
{
	const struct scene_state *state = &app->state;

	if (app_selected(app, position))
		return true;
	if (state->selected_unit < 0)
		app_say(app,
			_("nothing is selected: %s takes a unit, %s an event"),
			keymap_key(&app->bindings, control_units, 1),
			keymap_key(&app->bindings, control_events, 1));
	else
		tell_absence(app);
	return false;
}

bool
app_panel_is_seen(const struct app *app)
{
	return present_layout(app).panel.columns > 0;
}

void
control_details(struct app *app, int argument)
{
	struct scene_state *state = &app->state;
	struct lonlat position;

	(void)argument;
	if (state->link >= 0 && app_panel_is_seen(app) && app_open_link(app))
		return;
	if (selected_position(app, &position))
		viewport_centre_on(&state->viewport,
			projection_forward(app->projection, position));
	if (!app_selects(app))
		return;
	state->card = state->selected_event < 0;
	app_turn_page(app);
	if (!app_panel_is_seen(app))
		control_panel(app, 0);
}

/* Shown or hidden, as is the other of what is seen; PANEL_AUTO where that is
 * the same, so that twice is as it was. */
void
control_panel(struct app *app, int argument)
{
	struct scene_state *state = &app->state;
	const bool seen = present_layout(app).panel.columns > 0;

	(void)argument;
	if (state->bare) {
		app_say(app, _("there is no panel beside the bare map"));
		return;
	}
	state->panel = PANEL_AUTO;
	if ((present_layout(app).panel.columns > 0) == seen)
		state->panel = seen ? PANEL_HIDDEN : PANEL_SHOWN;
	app_lay_out(app);
}

void
control_help(struct app *app, int argument)
{
	(void)argument;
	app->state.help = true;
	app->state.help_top = 0;
	app->state.help_found = -1;
	app->help_text[0] = '\0';
}

/* Where it would not stand by itself. */
static bool
panel_is_asked_for(const struct scene_state *state)
{
	return state->panel == PANEL_SHOWN &&
	       scene_layout(
		       state->columns, state->rows, state->bare, PANEL_AUTO)
			       .panel.columns == 0;
}

void
control_close(struct app *app, int argument)
{
	struct scene_state *state = &app->state;

	(void)argument;
	if (state->help) {
		state->help = false;
	} else if (state->source >= 0) {
		app_turn_page(app);
		state->link = app->link_before;
	} else if (state->link >= 0) {
		state->link = -1;
	} else if (app_go_back(app)) {
		return;
	} else if (state->card) {
		state->card = false;
		app_turn_page(app);
	} else if (app->measure.is_on) {
		app->measure.is_on = false;
	} else if (app_selects(app)) {
		deselect(app);
	} else if (panel_is_asked_for(state)) {
		state->panel = PANEL_AUTO;
		app_lay_out(app);
	}
}

void
app_scroll(struct app *app, int lines)
{
	const struct scroll_range range =
		scene_panel_range(app->scene, &app->state);
	const int top = app->state.panel_top + lines;

	if (present_layout(app).panel.columns == 0)
		return;
	app->state.panel_top = top < range.least  ? range.least
			       : top > range.most ? range.most
						  : top;
}

void
control_scroll(struct app *app, int argument)
{
	const int rows = present_layout(app).panel.rows;

	app_scroll(app, argument * (rows > 2 ? rows / 2 : 1));
}

void
control_quit(struct app *app, int argument)
{
	(void)argument;
	app->quit = true;
}

void
control_suspend(struct app *app, int argument)
{
	(void)argument;
	app->suspend = true;
}

void
control_redraw(struct app *app, int argument)
{
	(void)argument;
	app->redraw = true;
}
