/* Where the lines of the panel lead, and the way back. */
#include <config.h>

#include <string.h>

#include "app/control.h"
#include "app/keymap.h"
#include "base/array.h"
#include "base/translate.h"

void
app_open_source(struct app *app, int source)
{
	app->link_before = app->state.link;
	app_turn_page(app);
	app->state.source = source;
}

/* The oldest visit is forgotten where there are too many. */
static void
remember_visit(struct app *app)
{
	const struct scene_state *state = &app->state;

	if (app->visit_count == VISITS_MOST) {
		memmove(app->visits, app->visits + 1,
			(VISITS_MOST - 1) * sizeof *app->visits);
		app->visit_count--;
	}
	app->visits[app->visit_count++] = (struct visit){ state->selected_unit,
		state->selected_event, state->selected_place, state->link };
}

static void
go_to(struct app *app, struct scene_link link)
{
	switch (link.kind) {
	case LINK_EVENT:
		app_go_to_event(app, link.row);
		break;
	case LINK_UNIT:
		app_select_unit(app, link.row);
		break;
	case LINK_PLACE:
		app_select_place(app, link.row);
		break;
	case LINK_NONE:
	case LINK_SOURCE:
		break;
	}
	control_details(app, 0);
}

void
app_leave_card(struct app *app, int event)
{
	size_t count;

	if (app->state.card)
		remember_visit(app);
	count = app->visit_count;
	app->state.card = false;
	app_turn_page(app);
	if (event >= 0)
		app_go_to_event(app, event);
	/* What is selected in another way forgets them. */
	app->visit_count = count;
}

/* A card may have been opened anew by another way. */
static bool
is_shown(const struct app *app, const struct visit *visit)
{
	const struct scene_state *state = &app->state;

	return state->selected_unit == visit->unit &&
	       state->selected_event == visit->event &&
	       state->selected_place == visit->place &&
	       (state->card || state->selected_event >= 0);
}

bool
app_open_link(struct app *app)
{
	const struct scene_link link =
		scene_panel_link(app->scene, &app->state);
	size_t count;

	if (link.kind == LINK_NONE)
		return false;
	if (link.kind == LINK_SOURCE) {
		app_open_source(app, link.row);
		return true;
	}
	remember_visit(app);
	count = app->visit_count;
	app->state.link = -1;
	go_to(app, link);
	app->visit_count = count;
	return true;
}

bool
app_go_back(struct app *app)
{
	struct visit to;
	size_t count = app->visit_count;

	while (count > 0 && is_shown(app, &app->visits[count - 1]))
		count--;
	app->visit_count = count;
	if (count == 0)
		return false;
	to = app->visits[--count];
	if (to.event >= 0)
		go_to(app, (struct scene_link){ LINK_EVENT, to.event });
	else if (to.unit >= 0)
		go_to(app, (struct scene_link){ LINK_UNIT, to.unit });
	else if (to.place >= 0)
		go_to(app, (struct scene_link){ LINK_PLACE, to.place });
	else
		app_select_place(app, -1);
	app->state.link = to.link;
	app->visit_count = count;
	return true;
}

/* Of so many links the first that is seen, or the one before it. */
static int
first_link(struct app *app, int argument, int links)
{
	const int above = scene_panel_links_above(app->scene, &app->state);

	if (argument < 0)
		return (above + links - 1) % links;
	return above < links ? above : links - 1;
}

void
control_links(struct app *app, int argument)
{
	struct scene_state *state = &app->state;
	int links;

	if (!app_panel_is_seen(app)) {
		app_say(app, _("the panel is not open: %s shows it"),
			keymap_key(&app->bindings, control_panel, 0));
		return;
	}
	links = scene_panel_links(app->scene, state);
	if (links == 0) {
		app_say(app,
			_("nothing here leads further: %s takes a unit, "
			  "%s an event"),
			keymap_key(&app->bindings, control_units, 1),
			keymap_key(&app->bindings, control_events, 1));
		return;
	}
	if (state->link < 0 || state->link >= links)
		state->link = first_link(app, argument, links);
	else
		state->link = (state->link + argument + links) % links;
	state->panel_top = 0;
}
