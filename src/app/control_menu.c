/* What is shown and hidden, and where playing stops: by keys and by menus. */
#include <config.h>

#include "app/control.h"
#include "app/keymap.h"
#include "base/key.h"
#include "base/translate.h"

void
control_side(struct app *app, int argument)
{
	const struct campaign *campaign = &app->campaign;
	struct scene_state *state = &app->state;
	const int side = argument - 1;

	if (side >= (int)campaign->side_count) {
		app_say(app,
			translate_count("the campaign has %zu side",
				"the campaign has %zu sides",
				campaign->side_count),
			campaign->side_count);
		return;
	}
	state->hidden_sides ^= 1u << side;
	app_say(app,
		state->hidden_sides >> side & 1 ? _("units hidden: %s")
						: _("units shown: %s"),
		name_in(&campaign->sides[side].name, state->language));
}

void
control_own_track(struct app *app, int argument)
{
	struct scene_state *state = &app->state;

	(void)argument;
	state->own_track = !state->own_track;
	app_say(app, "%s",
		state->own_track ? _("tracks: of the selected unit alone")
				 : _("tracks: of all units"));
}

void
control_menu(struct app *app, int argument)
{
	app->state.menu = (enum menu)argument;
	app->state.menu_row = 0;
}

static void
switch_row(struct app *app, int row)
{
	const int side = row - SCENE_LAYERS;

	if (app->state.menu == MENU_STOPS)
		app->state.stops ^= 1u << row;
	else if (side < 0)
		control_layer(app, row);
	else if (side < (int)app->campaign.side_count)
		control_side(app, side + 1);
	else if (side == (int)app->campaign.side_count)
		control_own_track(app, 0);
	else
		control_speech(app, 0);
}

bool
menu_takes_key(struct app *app, uint32_t key)
{
	struct scene_state *state = &app->state;
	const int rows = scene_menu_rows(&app->campaign, state);
	const struct key_row *row;
	int by = 0, argument;

	row = keymap_find(&app->bindings, key, &argument);
	if (row && row->control == control_menu)
		key = NAMED_ESCAPE;
	switch (key) {
	case KEY_CTRL | 'c':
	case KEY_CTRL | 'l':
	case KEY_CTRL | 'z':
		return false;
	case NAMED_UP:
	case 'k':
		by = rows - 1;
		break;
	case NAMED_DOWN:
	case 'j':
		by = 1;
		break;
	case ' ':
		switch_row(app, state->menu_row);
		break;
	/* Whoever has ticked a row and confirms must not undo it. */
	case NAMED_ENTER:
	case NAMED_ESCAPE:
	case 'q':
		state->menu = MENU_NONE;
		break;
	default:
		break;
	}
	state->menu_row = (state->menu_row + by) % rows;
	return true;
}
