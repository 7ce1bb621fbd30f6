#include <config.h>

#include <assert.h>
#include <math.h>

#include "app/control.h"
#include "base/date.h"

void
app_check(const struct app *app)
{
	const struct scene_state *state = &app->state;
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);

	assert(day_of_minute(state->minute) >= app->timeline.begin);
	assert(day_of_minute(state->minute) <= app->timeline.end);
	assert(state->viewport.columns ==
		(layout.map.columns < 1 ? 1 : layout.map.columns));
	assert(state->viewport.rows ==
		(layout.map.rows < 1 ? 1 : layout.map.rows));
	assert(state->selected_unit >= -1 &&
		state->selected_unit < (int)app->campaign.unit_count);
	assert(state->selected_event >= -1 &&
		state->selected_event < (int)app->campaign.event_count);
	assert(state->selected_place >= -1 &&
		state->selected_place < (int)app->campaign.place_count);
	assert((state->selected_unit >= 0) + (state->selected_event >= 0) +
			(state->selected_place >= 0) <=
		1);
	assert(!state->card || state->selected_unit >= 0 ||
		state->selected_place >= 0);
	assert(state->source >= -1 &&
		state->source < (int)app->campaign.source_count);
	assert(state->link >= -1);
	assert(app->visit_count <= VISITS_MOST);
	assert(state->help_top >= 0);
	/* Up only from what is marked further down. */
	assert(state->panel_top >= 0 || state->selected_event >= 0 ||
		state->link >= 0);
	assert((app->prompt.kind == PROMPT_NONE) == !state->prompt);
	assert(!!state->prompt + state->help + !!state->menu <= 1 ||
		(state->help && app->prompt.kind == PROMPT_HELP));
	assert(app->prompt.kind != PROMPT_HELP || state->help);
	assert(state->help_found >= -1 &&
		state->help_found < (int)state->help_count);
	assert(!state->menu ||
		(state->menu_row >= 0 &&
			state->menu_row <
				scene_menu_rows(&app->campaign, state)));
	assert(!app->is_following || state->selected_unit >= 0);
	assert(!app->measure.is_on || (isfinite(app->measure.from.lon) &&
					      isfinite(app->measure.from.lat)));
	assert(isfinite(state->viewport.centre.x) &&
		isfinite(state->viewport.centre.y));
	assert(app->find.at < app->find.count || app->find.count == 0);
	(void)state;
	(void)layout;
}
