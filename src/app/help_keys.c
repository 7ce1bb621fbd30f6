#include <config.h>

#include "app/help_keys.h"

#include "base/array.h"
#include "base/key.h"

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

	const struct key_row *row;
	int argument;

	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++) {
		if (keys[i].key != key)
			continue;
		if (keys[i].lines == 0)
			app->state.help = false;
		app->state.help_top += keys[i].lines;
		return true;
	}
	row = keymap_find(&app->bindings, key, &argument);
	if (!row || row->control != control_help)
		return false;
	app->state.help = false;
	return true;
}

bool
help_lets_through(const struct key_row *row, uint32_t key)
{
	return (row->control == control_quit && (key & KEY_CTRL)) ||
	       row->control == control_suspend ||
	       row->control == control_redraw;
}

void
help_bound(struct app *app)
{
	const int most = scene_help_overflow(app->scene, &app->state);
	int *top = &app->state.help_top;

	if (*top > most)
		*top = most;
	if (*top < 0)
		*top = 0;
}
