/* Life and input of the application; what each key does is in control_*.c. */
#include <config.h>

#include "app/app.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/battle_order.h"
#include "app/control.h"
#include "app/datadir.h"
#include "app/help_keys.h"
#include "app/keymap.h"
#include "app/language.h"
#include "app/projection_choice.h"
#include "app/start.h"
#include "app/stops.h"
#include "base/translate.h"
#include "campaign/reader.h"
#include "scene/words.h"

#define LONGEST_STEP 500 /* milliseconds that the clock takes at once */

static int
clamp(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

static struct projection *
open_projection(const struct app *app, struct error *err)
{
	struct projection_spec spec;

	return projection_choice_spec(
		       app->asked_projection, &app->campaign, &spec, err)
		       ? projection_new(&spec, err)
		       : NULL;
}

/* Projection and maps, as the campaign's manifest asks for them. */
static bool
open_maps(struct app *app, const struct options *options, struct error *err)
{
	char *folder;

	app->asked_projection = options->projection;
	app->projection = open_projection(app, err);
	if (!app->projection && options->projection &&
		app_forgives(app, options, "projection", err)) {
		app->asked_projection = NULL;
		app->projection = open_projection(app, err);
	}
	if (!app->projection)
		return false;
	folder = datadir_maps(options, err);
	if (!folder)
		return false;
	app->basemap = basemap_new(folder, app->projection, err);
	free(folder);
	if (!app->basemap)
		return false;
	folder = datadir_cache(options);
	basemap_set_cache(app->basemap, folder);
	free(folder);
	return true;
}

/* Reads the manifest and the maps that it asks for, and then, while the first
 * ground is drawn, the tables. */
static bool
read_all(struct app *app, const struct options *options, struct error *err)
{
	struct campaign_reader *reader;
	char *folder = datadir_campaign(options, err);

	if (!folder)
		return false;
	reader = campaign_open(&app->campaign, folder, NULL, err);
	free(folder);
	if (!reader)
		return false;
	if (!open_maps(app, options, err) ||
		!app_start_look(app, options, err)) {
		campaign_close(reader);
		return false;
	}
	app->scene = scene_new(
		&app->campaign, &app->timeline, app->basemap, app->projection);
	if (app->state.viewport.columns > 0)
		ahead_draw(&app->ahead, app->scene, &app->state);
	/* What is drawn ahead uses the campaign, which is emptied when it
	 * could not be read. */
	if (!campaign_read_tables(reader))
		ahead_end(&app->ahead);
	return campaign_close(reader);
}

/* While the ground is drawn with the application's own projection. */
static void
load_scene(struct app *app)
{
	struct error err;
	struct projection *other = open_projection(app, &err);

	if (other)
		scene_load(app->scene, other);
	projection_free(other);
}

/* What was made is released by app_release(). */
static bool
load(struct app *app, const struct options *options, struct error *err)
{
	ahead_begin(&app->ahead);
	if (!read_all(app, options, err))
		return false;
	if (app->ahead.scene)
		load_scene(app);
	timeline_init(&app->timeline, &app->campaign);
	playback_init(&app->playback, &app->timeline);
	app->unit_order = battle_order(&app->campaign);
	return true;
}

/* The scene is the application's alone from here on. */
static void
settle(struct app *app)
{
	ahead_end(&app->ahead);
	scene_load(app->scene, app->projection);
}

bool
app_init(struct app *app, const struct options *options, int columns, int rows,
	struct error *err)
{
	memset(app, 0, sizeof *app);
	if (options->bindings)
		app->bindings = *options->bindings;
	else
		bindings_init(&app->bindings);
	if (options->notice)
		app_say(app, "%s", options->notice);
	app->state.columns = clamp(columns, 1, GRID_SIDE_MAX);
	app->state.rows = clamp(rows, 1, GRID_SIDE_MAX);
	app->translations = language_folder(options);
	if (!load(app, options, err) || !app_start(app, options, err)) {
		app_release(app);
		return false;
	}
	app_take_speech(app);
	app_refresh_hints(app);
	app_check(app);
	return true;
}

void
app_release(struct app *app)
{
	ahead_end(&app->ahead);
	scene_free(app->scene);
	basemap_free(app->basemap);
	projection_free(app->projection);
	timeline_release(&app->timeline);
	campaign_release(&app->campaign);
	free(app->unit_order);
	find_release(&app->find);
	memset(app, 0, sizeof *app);
}

/* Whoever types with another layout, or by mistake, is told why nothing
 * happens; what is measured stays told. */
static void
tell_unbound(struct app *app, uint32_t key)
{
	char name[32];

	if (app->measure.is_on)
		return;
	key_name(key, name, sizeof name);
	app_say(app,
		/*: Two keys. */
		_("%1$s does nothing; %2$s lists the keys"), name,
		keymap_key(&app->bindings, control_help, 0));
}

static bool
take_key(struct app *app, uint32_t key)
{
	char before[sizeof app->message];
	const bool was_pointed = app->state.pointer.column >= 0;
	const bool was_told = app->message[0] || was_pointed;
	const struct key_row *row;
	int argument;

	memcpy(before, app->message, sizeof before);
	app->message[0] = '\0';
	app->state.pointer = (struct cellpos){ -1, -1 };
	if (app->prompt.kind != PROMPT_NONE && prompt_takes_key(app, key))
		return true;
	if (app->state.help && help_takes_key(app, key))
		return true;
	if (app->state.menu && menu_takes_key(app, key))
		return true;
	row = keymap_find(&app->bindings, key, &argument);
	if (app->state.help && !(row && help_lets_through(row, key)))
		return was_told;
	if (!row) {
		tell_unbound(app, key);
		return was_pointed || strcmp(app->message, before) != 0;
	}
	row->control(app, argument);
	return true;
}

static bool
take_size(struct app *app, int columns, int rows)
{
	struct scene_state *state = &app->state;

	state->columns = clamp(columns, 1, GRID_SIDE_MAX);
	state->rows = clamp(rows, 1, GRID_SIDE_MAX);
	app_resize(app);
	return true;
}

/* A script's wait may be longer than what the clock takes at once; when
 * nothing plays, or no more, the rest of it passes as one. */
static bool
wait(struct app *app, int milliseconds)
{
	bool changed = false;
	int left = milliseconds;

	for (; left > LONGEST_STEP && app->playback.playing;
		left -= LONGEST_STEP)
		changed |= app_advance(app, LONGEST_STEP);
	return app_advance(app, left) || changed;
}

bool
app_input(struct app *app, const struct input *input)
{
	bool changed = false, greeted;

	settle(app);
	greeted = greeting_end(app, input->kind);
	switch (input->kind) {
	case INPUT_KEY:
		changed = take_key(app, input->key);
		break;
	case INPUT_RESIZE:
		changed = take_size(app, input->columns, input->rows);
		break;
	case INPUT_WAIT:
		changed = wait(app, input->milliseconds);
		break;
	case INPUT_CONTINUE:
		app->redraw = true;
		changed = true;
		break;
	case INPUT_END:
		app->quit = true;
		break;
	case INPUT_PRESS:
	case INPUT_RELEASE:
	case INPUT_DRAG:
	case INPUT_WHEEL:
		changed = mouse_input(app, input);
		break;
	case INPUT_NONE:
		break;
	}
	help_bound(app);
	measure_tell(app, input->kind != INPUT_KEY);
	app_refresh_hints(app);
	app_check(app);
	return changed || greeted;
}

/* From one end to the other, in a loop. */
static bool
has_leapt(const struct app *app, int64_t before)
{
	const struct playback *playback = &app->playback;

	return playback->backward ? playback->now > before
				  : playback->now < before;
}

/* Playing has just ended by itself. */
static void
tell_end(struct app *app)
{
	if (app->playback.playing)
		return;
	app_say(app,
		app->playback.backward
			/*: A key, as in the next. */
			? _("the beginning; %s plays back from the end")
			: _("the end; %s plays from the beginning"),
		keymap_key(&app->bindings, control_play, 0));
}

/* What is in the panel is open already. */
static void
tell_stop(struct app *app, int event)
{
	const char *kind = words_event_kind(app->campaign.events[event].kind);
	const char *play = keymap_key(&app->bindings, control_play, 0);

	if (app_panel_is_seen(app))
		/*: A kind of event, and a key. */
		app_say(app, _("stopped at: %1$s; %2$s plays on"), kind, play);
	else
		app_say(app,
			/*: A kind of event, and two keys. */
			_("stopped at: %1$s; %2$s plays on, %3$s opens"), kind,
			play, keymap_key(&app->bindings, control_details, 0));
}

bool
app_advance(struct app *app, int milliseconds)
{
	const int64_t before = app->playback.now;
	int stop;

	settle(app);
	mouse_pass(&app->mouse, milliseconds);
	if (!playback_advance(&app->playback, milliseconds))
		return false;
	stop = has_leapt(app, before)
		       ? -1
		       : stops_between(&app->timeline, app->state.stops, before,
				 app->playback.now);
	if (stop >= 0) {
		app_go_to_event(app, stop);
		tell_stop(app, stop);
	} else {
		app_take_time(app);
		tell_end(app);
	}
	measure_tell(app, false);
	app_refresh_hints(app);
	app_check(app);
	return true;
}

int
app_delay(const struct app *app)
{
	if (!app->playback.playing)
		return -1;
	return playback_delay(
		&app->playback, scene_still(app->scene, &app->state));
}

void
app_draw(struct app *app, struct grid *grid)
{
	struct error err = { "" };

	settle(app);
	scene_draw(app->scene, &app->state, grid, &err);
	if (strcmp(err.message, app->fault.message) == 0)
		return;
	app->fault = err;
	if (!err.message[0])
		return;
	app_say(app, "%s", err.message);
	scene_draw(app->scene, &app->state, grid, &err);
}
