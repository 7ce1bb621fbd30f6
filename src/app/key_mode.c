/* What is open or under way, and what the lines of keys say then. */
#include <config.h>

#include <stdio.h>

#include "app/control.h"
#include "app/keymap.h"
#include "base/translate.h"

static enum key_mode
key_mode(const struct app *app)
{
	if (app->prompt.kind == PROMPT_FIND || app->prompt.kind == PROMPT_HELP)
		return KEYS_OF_FIND;
	if (app->state.help)
		return KEYS_OF_HELP;
	if (app->prompt.kind == PROMPT_DATE)
		return KEYS_OF_DATE;
	if (app->state.menu)
		return KEYS_OF_MENU;
	if (measure_ends_next(app))
		return KEYS_OF_MEASURE;
	if (app->is_following)
		return KEYS_OF_FOLLOWING;
	if (app->state.source >= 0)
		return KEYS_OF_SOURCE;
	if (app->state.link >= 0)
		return KEYS_OF_LINK;
	if (app->state.card)
		return app->state.selected_unit >= 0 ? KEYS_OF_CARD
						     : KEYS_OF_PLACE;
	if (app->state.selected_event >= 0)
		return app_panel_is_seen(app) ? KEYS_OF_OPENED
					      : KEYS_OF_SELECTED;
	if (app->visit_count)
		return KEYS_OF_DAY;
	return app_selects(app) ? KEYS_OF_SELECTED : KEYS_OF_MAP;
}

/* What the campaign calls what keys show. */
static void
name_keys(struct app *app)
{
	const struct campaign *campaign = &app->campaign;
	const enum language language = app->state.language;
	struct keymap_names *names = &app->names;

	names->overlay =
		campaign->overlay_count == 1
			? name_in(&campaign->overlays[0].name, language)
			: _("overlays");
	names->overlay_hint =
		campaign_parallel(campaign) && campaign->overlay_count == 1
			? C_("key", "parallel")
			: names->overlay;
	names->side_count = 0;
	for (size_t i = 0; i < campaign->side_count && i < KEYMAP_SIDES; i++)
		snprintf(names->sides[names->side_count++],
			sizeof names->sides[0], _("units: %s"),
			name_in(&campaign->sides[i].name, language));
}

void
app_refresh_hints(struct app *app)
{
	name_keys(app);
	app->state.help_lines = app->help_lines;
	app->state.help_count =
		keymap_help(app->help_lines, &app->bindings, &app->names);
	app->state.panel_key = keymap_key(&app->bindings, control_panel, 0);
	app->state.link_key = keymap_key(&app->bindings, control_links, 1);
	app->state.open_key = keymap_key(&app->bindings, control_details, 0);
	app->state.hints = app->hints;
	app->state.hint_count = keymap_hints(app->hints, &app->bindings,
		(struct key_context){
			key_mode(app), app->visit_count > 0, app_is_away(app) },
		&app->names, &app->state);
}
