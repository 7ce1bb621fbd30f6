/* To find what has a name. */
#include <config.h>

#include "app/control.h"

#include <stdio.h>
#include <string.h>

#include "app/keymap.h"
#include "app/when.h"
#include "base/translate.h"
#include "scene/words.h"

void
control_find(struct app *app, int argument)
{
	(void)argument;
	prompt_open(app, PROMPT_FIND);
}

static const char *
name_of(const struct app *app, const struct find_match *match)
{
	const struct campaign *campaign = &app->campaign;
	const enum language language = app->state.language;

	switch (match->kind) {
	case FIND_PLACE:
		return name_in(&campaign->places[match->row].name, language);
	case FIND_UNIT:
		return name_in(&campaign->units[match->row].name, language);
	case FIND_EVENT:
		break;
	}
	return name_in(&campaign->events[match->row].title, language);
}

/* "13 Aug", and the whole date of what is on none of the days. */
static void
name_day(const struct app *app, int event, char *buffer, size_t size)
{
	const struct moment *time = &app->campaign.events[event].time;

	if (timeline_has_event(&app->timeline, (size_t)event))
		words_day(day_of_minute(app->campaign.events[event].minute),
			buffer, size);
	else
		words_moment_whole(time, buffer, size);
}

/* "(2 of 7) Chongjin, place". */
static void
tell_name(struct app *app)
{
	const struct find_match *match = &app->find.matches[app->find.at];
	const struct campaign *campaign = &app->campaign;
	const size_t at = app->find.at + 1, count = app->find.count;
	const char *name = name_of(app, match), *commander;
	char day[64];

	switch (match->kind) {
	case FIND_PLACE:
		prompt_tell(app, _("(%1$zu of %2$zu) %3$s, place"), at, count,
			name);
		break;
	case FIND_UNIT:
		commander = name_in(&campaign->units[match->row].commander,
			app->state.language);
		if (commander[0])
			prompt_tell(app,
				_("(%1$zu of %2$zu) %3$s, unit of %4$s"), at,
				count, name, commander);
		else
			prompt_tell(app, _("(%1$zu of %2$zu) %3$s, unit"), at,
				count, name);
		break;
	case FIND_EVENT:
		name_day(app, match->row, day, sizeof day);
		prompt_tell(app, _("(%1$zu of %2$zu) %3$s, event of %4$s"), at,
			count, name, day);
		break;
	}
}

/* What only has nearly the name is told as such. */
static void
tell_match(struct app *app)
{
	char told[sizeof app->prompt.note];

	tell_name(app);
	if (!app->find.is_near)
		return;
	memcpy(told, app->prompt.note, sizeof told);
	prompt_tell(app, _("near: %s"), told);
}

/* "place, 清津 (Seishin)": also the name by which it was found, where that is
 * not the one that is shown. */
static void
describe(const struct app *app, const struct find_match *match, char *buffer,
	size_t size)
{
	const struct campaign *campaign = &app->campaign;
	const char *commander;
	char day[64];

	switch (match->kind) {
	case FIND_PLACE:
		if (match->named == name_of(app, match))
			snprintf(buffer, size, "%s", _("place"));
		else
			snprintf(buffer, size, "%s, %s", _("place"),
				match->named);
		break;
	case FIND_UNIT:
		commander = name_in(&campaign->units[match->row].commander,
			app->state.language);
		snprintf(buffer, size,
			commander[0] ? _("unit of %s") : _("unit"), commander);
		break;
	case FIND_EVENT:
		name_day(app, match->row, day, sizeof day);
		snprintf(buffer, size, _("event of %s"), day);
		break;
	}
}

/* The present match and those about it, for the lines above the prompt. */
static void
list_matches(struct app *app, bool is_chosen)
{
	const int count = (int)app->find.count, at = (int)app->find.at;
	int first = at - FOUND_LINES / 2;

	if (first > count - FOUND_LINES)
		first = count - FOUND_LINES;
	if (first < 0)
		first = 0;
	app->state.found = app->found;
	app->state.found_count = 0;
	app->state.found_at = is_chosen ? at - first : -1;
	for (int i = 0; i < FOUND_LINES && first + i < count; i++) {
		const struct find_match *match = &app->find.matches[first + i];

		describe(app, match, app->found_what[i],
			sizeof app->found_what[i]);
		/* Who looks at the map asks what its codes stand for. */
		if (app->find.is_view)
			app->found[i] = (struct found_line){
				app->campaign.units[match->row].label,
				name_of(app, match)
			};
		else
			app->found[i] =
				(struct found_line){ name_of(app, match),
					app->found_what[i] };
		app->state.found_count++;
	}
}

/* Offers the day that is typed, if it is one. */
static bool
offers_day(struct app *app)
{
	struct when when;
	struct error err;

	if (!when_parse(app->prompt.text, &app->timeline, app->playback.now,
		    &when, &err))
		return false;
	words_date(when.minute, app->found_what[0], sizeof app->found_what[0]);
	app->found[0] =
		(struct found_line){ app->found_what[0], _("a day to go to") };
	app->state.found = app->found;
	app->state.found_count = 1;
	app->state.found_at = 0;
	prompt_tell(app, _("a day to go to: %s"), app->found_what[0]);
	return true;
}

static void
type_nothing(struct app *app)
{
	find_in_view(app);
	list_matches(app, false);
	prompt_tell(app,
		_("a place, unit, event or commander, by any of its names"));
}

void
find_typed(struct app *app)
{
	struct find *find = &app->find;

	app->found_day = false;
	find_search(find, &app->campaign, app->prompt.text);
	find_prefer_view(app);
	if (!app->prompt.text[0]) {
		type_nothing(app);
		return;
	}
	if (find->count == 0)
		app->found_day = offers_day(app);
	if (app->found_day)
		return;
	if (find->count == 0)
		find_near(find, &app->campaign, app->prompt.text);
	list_matches(app, true);
	if (find->count > 0)
		tell_match(app);
	else
		prompt_tell(app, _("nothing has this name"));
}

/* Of what is in view none is chosen at first. */
static bool
none_is_chosen(const struct app *app)
{
	return app->find.is_view && app->state.found_at < 0;
}

void
find_step(struct app *app, int by)
{
	struct find *find = &app->find;

	if (find->count == 0)
		return;
	if (none_is_chosen(app))
		find->at = by < 0 ? find->count - 1 : 0;
	else
		find->at = (find->at + (by < 0 ? find->count - 1 : 1)) %
			   find->count;
	list_matches(app, true);
	tell_match(app);
}

static void
say_match(struct app *app, const struct find_match *match)
{
	const size_t count = app->find.count;

	if (count == 1)
		app_say(app, _("(1 of 1) %s"), name_of(app, match));
	else
		app_say(app, _("(%1$zu of %2$zu, %3$s next) %4$s"),
			app->find.at + 1, count,
			keymap_key(&app->bindings, control_match, 1),
			name_of(app, match));
}

static void
go_to_match(struct app *app)
{
	const struct find_match match = app->find.matches[app->find.at];

	switch (match.kind) {
	case FIND_PLACE:
		app_select_place(app, match.row);
		control_details(app, 0);
		break;
	case FIND_UNIT:
		app_select_unit(app, match.row);
		control_details(app, 0);
		break;
	case FIND_EVENT:
		app_go_to_event(app, match.row);
		control_details(app, 0);
		break;
	}
	/* A measure tells what was found, and how far that is. */
	if (app->message[0] || app->measure.is_on)
		return;
	app_come_near(app);
	say_match(app, &match);
}

bool
find_accept(struct app *app)
{
	if (app->found_day)
		return date_accept(app);
	if (app->find.count == 0 || none_is_chosen(app))
		return app->prompt.text[0] == '\0';
	go_to_match(app);
	return true;
}

void
control_match(struct app *app, int argument)
{
	struct find *find = &app->find;

	if (find->count == 0 || none_is_chosen(app)) {
		app_say(app, _("nothing is found yet: %s looks for a name"),
			keymap_key(&app->bindings, control_find, 0));
		return;
	}
	find->at =
		(find->at + (argument < 0 ? find->count - 1 : 1)) % find->count;
	go_to_match(app);
}
