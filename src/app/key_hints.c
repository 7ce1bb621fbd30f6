/* What is told of the keys, as they are bound: in the help, in the key line and
 * by --help keys. */
#include <config.h>

#include "app/keymap.h"

#include <stdbool.h>
#include <string.h>

#define COMMANDS_COLUMNS 37 /* beside keys and what they do, in 80 */

static bool
is_overlay(const struct key_row *row)
{
	return row->control == control_layer &&
	       row->argument[0] == LAYER_PARALLEL;
}

size_t
keymap_help(struct key_hint *lines, const struct bindings *bindings,
	const char *overlay)
{
	size_t count = 0;

	for (size_t i = 0; keymap_row(i); i++) {
		const struct key_row *row = keymap_row(i);

		if (!bindings->labels[i][0])
			continue;
		lines[count++] = (struct key_hint){
			.keys = bindings->labels[i],
			.what = is_overlay(row) ? overlay : row->what,
		};
	}
	for (size_t i = 0; keymap_mouse(i); i++)
		lines[count++] = *keymap_mouse(i);
	return count;
}

static struct key_hint
hint_of(const struct key_row *row, const char *keys, const char *overlay,
	const struct scene_state *state)
{
	struct key_hint hint = {
		.keys = keys,
		.what = row->hint ? row->hint : row->what,
	};

	if (is_overlay(row))
		hint.what = overlay;
	if (row->control == control_play && state->playing)
		hint.what = "pause";
	return hint;
}

/* The keys of what is open or under way, by name or, with a control, as they
 * are bound; more of the map's may follow. */
#define MODE_KEYS 4
static const struct mode {
	struct {
		const char *keys, *what;
		control *control;
	} hints[MODE_KEYS];
	bool is_all; /* no other keys are heard */
} modes[] = {
	[KEYS_OF_MAP] = { .is_all = false },
	[KEYS_OF_HELP] = { { { "Esc", "close the help", NULL },
				   { "Up Down PageUp PageDown", "scroll",
					   NULL } },
		true },
	[KEYS_OF_FIND] = { { { "Enter", "go there", NULL },
				   { "Esc", "leave it", NULL },
				   { "Ctrl-U", "clear", NULL },
				   { "Up Down", "other matches", NULL } },
		true },
	[KEYS_OF_DATE] = { { { "Enter", "go there", NULL },
				   { "Esc", "leave it", NULL },
				   { "Ctrl-U", "clear", NULL } },
		true },
	[KEYS_OF_MENU] = { { { "Up Down", "choose", NULL },
				   { "Space", "on, off", NULL },
				   { "Esc", "close", NULL } },
		true },
	[KEYS_OF_MEASURE] = { { { NULL, "end the measure", control_close } },
		false },
	[KEYS_OF_FOLLOWING] = { { { NULL, "stop following", control_follow } },
		false },
	[KEYS_OF_CARD] = { { { NULL, "close the card", control_close },
				   { NULL, "follow", control_follow },
				   { NULL, "scroll", control_scroll } },
		false },
	[KEYS_OF_EVENT] = { { { NULL, "open", control_details } }, false },
};

/* The keys of the first row of a control; "" for none. */
static const char *
keys_of(const struct bindings *bindings, control *does)
{
	for (size_t i = 0; keymap_row(i); i++) {
		if (keymap_row(i)->control == does)
			return bindings->hints[i];
	}
	return "";
}

static bool
is_told(const struct mode *mode, control *does)
{
	for (int i = 0; i < MODE_KEYS; i++) {
		if (mode->hints[i].control == does)
			return true;
	}
	return false;
}

size_t
keymap_hints(struct key_hint *lines, const struct bindings *bindings,
	enum key_mode mode, const char *overlay,
	const struct scene_state *state)
{
	const struct mode *own = &modes[mode];
	size_t count = 0;

	for (int i = 0; i < MODE_KEYS && own->hints[i].what; i++) {
		const char *keys = own->hints[i].keys;

		if (!keys)
			keys = keys_of(bindings, own->hints[i].control);
		if (keys[0])
			lines[count++] =
				(struct key_hint){ keys, own->hints[i].what };
	}
	for (int rank = 1; rank <= KEYMAP_ROWS && !own->is_all; rank++) {
		for (size_t i = 0; keymap_row(i); i++) {
			const struct key_row *row = keymap_row(i);

			if (row->rank == rank && bindings->hints[i][0] &&
				!is_told(own, row->control))
				lines[count++] = hint_of(row,
					bindings->hints[i], overlay, state);
		}
	}
	return count;
}

/* The names of a row's commands; of many the first and the last. */
static void
write_commands(const char *commands, FILE *file)
{
	if (strlen(commands) <= COMMANDS_COLUMNS)
		fputs(commands, file);
	else
		fprintf(file, "%.*s ... %s", (int)strcspn(commands, " "),
			commands, strrchr(commands, ' ') + 1);
}

void
keymap_write(const struct bindings *bindings, FILE *file)
{
	for (int group = 0; group < KEY_GROUPS; group++) {
		fprintf(file, "%s%s\n", group ? "\n" : "",
			keymap_group((enum key_group)group));
		for (size_t i = 0; keymap_row(i); i++) {
			const struct key_row *row = keymap_row(i);

			if (row->group != (enum key_group)group)
				continue;
			fprintf(file, "  %-15s %-23s ", bindings->labels[i],
				row->what);
			write_commands(row->commands, file);
			fputc('\n', file);
		}
	}
	fputs("\nMouse\n", file);
	for (size_t i = 0; keymap_mouse(i); i++)
		fprintf(file, "  %-15s %s\n", keymap_mouse(i)->keys,
			keymap_mouse(i)->what);
}
