#include <config.h>

#include "app/greeting.h"

#include <stdio.h>

#include "app/app.h"
#include "app/keymap.h"
#include "base/translate.h"

static bool
is_wanted(const struct app *app, const struct options *options)
{
	if (options->greeting != CHOICE_AUTO)
		return options->greeting == CHOICE_YES;
	return options->command == COMMAND_PLAY && options->terminal &&
	       !options->date && !options->play && !options->keys &&
	       !options->bare && !app->remembered.has_date;
}

void
greeting_begin(struct app *app, const struct options *options)
{
	const struct bindings *bindings = &app->bindings;
	char(*text)[GREETING_SIZE] = app->greeting;

	if (!is_wanted(app, options))
		return;
	snprintf(text[0], sizeof text[0],
		translate_count("%s: a campaign of %d day",
			"%s: a campaign of %d days", app->timeline.days),
		name_in(&app->campaign.title, app->state.language),
		app->timeline.days);
	snprintf(text[1], sizeof text[1],
		/* : four keys, or pairs of keys */
		_("%1$s %2$s go by days, %3$s plays, %4$s helps, %5$s quits"),
		keymap_key(bindings, control_days, -1),
		keymap_key(bindings, control_days, 1),
		keymap_key(bindings, control_play, 0),
		keymap_key(bindings, control_help, 0),
		keymap_key(bindings, control_quit, 0));
	snprintf(text[2], sizeof text[2], "%s",
		_("? marks what is uncertain: where a unit is, what is told"));
	for (int i = 0; i < GREETING_LINES; i++)
		app->greeting_lines[i] = text[i];
	app->state.greeting = app->greeting_lines;
	app->state.greeting_count = GREETING_LINES;
}

bool
greeting_end(struct app *app, enum input_kind kind)
{
	if (!app->state.greeting || (kind != INPUT_KEY && kind != INPUT_PRESS &&
					    kind != INPUT_WHEEL))
		return false;
	app->state.greeting = NULL;
	app->state.greeting_count = 0;
	return true;
}
