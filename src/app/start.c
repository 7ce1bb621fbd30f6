#include <config.h>

#include "app/start.h"

#include <stdio.h>
#include <string.h>

#include "app/control.h"
#include "app/filters.h"
#include "app/nearest.h"
#include "app/option_table.h"
#include "app/stops.h"
#include "app/when.h"
#include "base/array.h"
#include "base/translate.h"

static bool
find_date(struct app *app, const char *text, struct error *err)
{
	struct moment moment;

	if (!when_read_date(text, &app->timeline, &moment, err) ||
		!when_is_on(moment_last(&moment), &app->timeline, text, err))
		return false;
	playback_seek(&app->playback, moment_last(&moment));
	return true;
}

bool
app_forgives(struct app *app, const struct options *options, const char *name,
	const struct error *err)
{
	if (!options_is_setting(options, name))
		return false;
	app_say(app, _("config:%d: %s"),
		options->sources[option_find(name)].line, err->message);
	app->forgave = true;
	return true;
}

static bool
start_date(struct app *app, const struct options *options, struct error *err)
{
	if (remember_date(app, options))
		return true;
	if (options->date && find_date(app, options->date, err))
		return true;
	if (options->date && !app_forgives(app, options, "date", err))
		return false;
	playback_first(&app->playback);
	return true;
}

static bool
unknown_view(const struct campaign *campaign, const char *id, struct error *err)
{
	char known[512] = "", hint[80];
	const char *close = NULL;
	size_t length = 0;

	for (size_t i = 0; i < campaign->view_count; i++) {
		close = nearest(id, close, campaign->views[i].id);
		if (length < sizeof known)
			length += (size_t)snprintf(known + length,
				sizeof known - length, " %s",
				campaign->views[i].id);
	}
	nearest_hint(close, hint, sizeof hint);
	return error_set(err, _("no view \"%s\"%s The views are:%s"), id,
		close ? hint : ".", known);
}

/* All positions of the campaign, for one without views. */
static struct extent
extent_of_places(const struct campaign *campaign)
{
	struct extent extent = extent_empty();

	for (size_t i = 0; i < campaign->place_count; i++)
		extent_add(&extent, campaign->places[i].position.lon,
			campaign->places[i].position.lat);
	if (extent_is_empty(&extent))
		return (struct extent){ -180, -80, 180, 80 };
	return (struct extent){ extent.west - 0.5, extent.south - 0.5,
		extent.east + 0.5, extent.north + 0.5 };
}

static bool
take_view(struct app *app, const char *text, struct error *err)
{
	const struct campaign *campaign = &app->campaign;
	struct extent box;

	app->view = 0;
	if (text && strchr(text, ',')) {
		app->view = -1;
		if (!options_box(text, &box))
			return error_set(err, _("\"%s\" is not a box"), text);
	} else if (text) {
		app->view = campaign_find_view(campaign, text);
		if (app->view < 0)
			return unknown_view(campaign, text, err);
		box = campaign->views[app->view].box;
	} else {
		box = campaign->view_count ? campaign->views[0].box
					   : extent_of_places(campaign);
	}
	if (app_fit(app, &box))
		return true;
	return error_set(err,
		text ? _("the view %1$s cannot be shown with the projection "
			 "%2$s")
		     : _("the view at start, %1$s, cannot be shown with the "
			 "projection %2$s"),
		text                   ? text
		: campaign->view_count ? campaign->views[0].id
				       : "",
		projection_definition(app->projection));
}

static bool
start_view(struct app *app, const struct options *options, struct error *err)
{
	if (!take_view(app, options->view, err) &&
		(!options->view || !app_forgives(app, options, "view", err) ||
			!take_view(app, NULL, err)))
		return false;
	remember_look(app, options);
	return true;
}

/* The bits of a list of layers that was checked when it was parsed. */
static uint32_t
layer_bits(const char *list)
{
	uint32_t bits = 0;
	char name[32];

	while (list && *list) {
		const size_t length = strcspn(list, ",");
		enum scene_layer layer;

		snprintf(name, sizeof name, "%.*s", (int)length, list);
		if (scene_layer_from_name(name, &layer))
			bits |= 1u << layer;
		list += length + (list[length] == ',');
	}
	return bits;
}

/* Braille where the locale has it; who asks for it gets it anyway. */
static void
start_charset(struct app *app, const struct options *options)
{
	enum charset charset = options->utf8 ? CHARSET_BRAILLE : CHARSET_ASCII;

	app->unicode = options->utf8;
	if (options->charset && strcmp(options->charset, "auto") != 0 &&
		charset_from_name(options->charset, &charset) &&
		charset != CHARSET_ASCII)
		app->unicode = true;
	app->shape.aspect = options->cell_aspect > 0 ? options->cell_aspect
			    : options->terminal_cell_aspect > 0
				    ? options->terminal_cell_aspect
				    : 0.5;
	app_set_charset(app, charset);
}

/* Without views the map opens on all places, which come with the tables. */
static bool
is_view_known(const struct app *app, const struct options *options)
{
	return options->view || app->campaign.view_count;
}

bool
app_start_look(
	struct app *app, const struct options *options, struct error *err)
{
	struct scene_state *state = &app->state;

	remember_recall(app, options);
	state->bare = options->bare;
	state->selected_unit = -1;
	state->selected_event = -1;
	state->selected_place = -1;
	state->pointer = (struct cellpos){ -1, -1 };
	state->source = state->link = -1;
	state->help_found = -1;
	state->message = app->message;
	state->entry = app->prompt.text;
	state->note = app->prompt.note;
	if (options->names)
		language_from_code(options->names, &state->language);
	if (options->theme)
		theme_from_name(options->theme, &state->theme);
	start_charset(app, options);
	state->plain = options_plain(options);
	state->layers = options->layers ? layer_bits(options->layers)
					: scene_default_layers(&app->campaign);
	state->layers |= layer_bits(options->show);
	state->layers &= ~layer_bits(options->hide);
	return !is_view_known(app, options) || start_view(app, options, err);
}

bool
app_start(struct app *app, const struct options *options, struct error *err)
{
	if (!start_date(app, options, err) ||
		(!is_view_known(app, options) &&
			!start_view(app, options, err)))
		return false;
	if (options->stop_at &&
		!stops_parse(options->stop_at, &app->state.stops, err))
		return false;
	if (options->sides &&
		!filters_parse_sides(options->sides, &app->campaign,
			&app->state.hidden_sides, err) &&
		!app_forgives(app, options, "sides", err))
		return false;
	if (options->speed &&
		!playback_set_rate(&app->playback, options->speed, err))
		return false;
	app->state.own_track =
		options->tracks && strcmp(options->tracks, "selected") == 0;
	app->playback.loop = options->loop;
	if (options->play)
		playback_toggle(&app->playback);
	app_take_time(app);
	greeting_begin(app, options);
	return true;
}
