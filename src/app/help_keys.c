#include <config.h>

#include "app/help_keys.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/fold.h"
#include "base/key.h"
#include "base/translate.h"

/* Keys of the map that mean the like here, as they are bound. */
static bool
takes_command(struct app *app, uint32_t key)
{
	int argument;
	const struct key_row *row = keymap_find(&app->bindings, key, &argument);

	if (key == '/' || (row && row->control == control_find))
		prompt_open(app, PROMPT_HELP);
	else if (row && row->control == control_help)
		app->state.help = false;
	else if (row && row->control == control_match && app->help_text[0])
		help_step(app, argument);
	else
		return false;
	return true;
}

bool
help_takes_key(struct app *app, uint32_t key)
{
	static const struct {
		uint32_t key;
		int lines; /* to scroll; 0: close */
	} keys[] = {
		{ NAMED_UP, -1 },
		{ NAMED_DOWN, 1 },
		{ 'k', -1 },
		{ 'j', 1 },
		{ NAMED_PAGE_UP, -10 },
		{ NAMED_PAGE_DOWN, 10 },
		{ ' ', 10 },
		{ NAMED_HOME, -1000 },
		{ NAMED_END, 1000 },
		{ NAMED_ESCAPE, 0 },
		{ 'q', 0 },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++) {
		if (keys[i].key != key)
			continue;
		if (keys[i].lines == 0)
			app->state.help = false;
		app->state.help_top += keys[i].lines;
		return true;
	}
	return takes_command(app, key);
}

/* Whether a line of the help has the folded text in it. */
static bool
has_text(const struct key_hint *line, const char *folded)
{
	char whole[256], text[512];

	snprintf(whole, sizeof whole, "%s %s", line->keys, line->what);
	text_fold(whole, text, sizeof text);
	return strstr(text, folded) != NULL;
}

/* Finds the line at or after the first, in a direction and round the end, and
 * says which of how many it is; -1 for none. */
static void
help_find(struct app *app, int first, int by)
{
	const int count = (int)app->state.help_count;
	char folded[512];
	int found = -1, all = 0, before = 0;

	text_fold(app->help_text, folded, sizeof folded);
	for (int i = 0; i < count && folded[0]; i++) {
		const int line = (first + by * i + 2 * count) % count;

		if (!has_text(&app->state.help_lines[line], folded))
			continue;
		all++;
		found = found < 0 ? line : found;
	}
	for (int i = 0; i <= found; i++)
		before += has_text(&app->state.help_lines[i], folded);
	app->state.help_found = found;
	if (found >= 0) {
		app->state.help_top =
			scene_help_top(app->scene, &app->state, found);
		prompt_tell(app, _("(%1$d of %2$d)"), before, all);
	} else {
		prompt_tell(app, "%s",
			folded[0] ? _("nothing in the help has this")
				  : _("a key, or what it does"));
	}
}

void
help_typed(struct app *app)
{
	snprintf(app->help_text, sizeof app->help_text, "%s", app->prompt.text);
	help_find(app, 0, 1);
}

bool
help_accept(struct app *app)
{
	return app->state.help_found >= 0 || !app->help_text[0];
}

void
help_step(struct app *app, int by)
{
	help_find(app,
		app->state.help_found + (app->state.help_found < 0 ? 0 : by),
		by);
}

bool
help_lets_through(const struct key_row *row, uint32_t key)
{
	return (row->control == control_quit && (key & KEY_CTRL)) ||
	       row->control == control_speech ||
	       row->control == control_suspend ||
	       row->control == control_redraw;
}

void
help_bound(struct app *app)
{
	int *top = &app->state.help_top;

	/* How long the help is costs time, and is asked after every key. */
	if (*top > 0) {
		const int most = scene_help_overflow(app->scene, &app->state);

		*top = *top < most ? *top : most;
	}
	if (*top < 0)
		*top = 0;
}
