/* What is told of the keys, as they are bound: in the help, in the key line and
 * by --help keys. */
#include <config.h>

#include "app/keymap.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "base/translate.h"

#define COMMANDS_COLUMNS 37 /* beside keys and what they do, in 80 */

static bool
is_overlay(const struct key_row *row)
{
	return row->control == control_layer &&
	       row->argument[0] == LAYER_PARALLEL;
}

/* A line for each side that has a key; returns how many. */
static size_t
side_lines(struct key_hint *lines, const struct bindings *bindings, size_t row,
	const struct keymap_names *names)
{
	size_t count = 0;

	for (size_t side = 0; side < names->side_count; side++) {
		const char *key =
			bindings_key(bindings, (int)row, (int)side + 1);

		if (key)
			lines[count++] =
				(struct key_hint){ key, names->sides[side] };
	}
	return count;
}

size_t
keymap_help(struct key_hint *lines, const struct bindings *bindings,
	const struct keymap_names *names)
{
	size_t count = 0;

	for (size_t i = 0; keymap_row(i); i++) {
		const struct key_row *row = keymap_row(i);

		if (row->control == control_side && names->side_count) {
			count += side_lines(lines + count, bindings, i, names);
			continue;
		}
		if (!bindings->labels[i][0])
			continue;
		lines[count++] = (struct key_hint){
			.keys = _(bindings->labels[i]),
			.what = is_overlay(row) ? names->overlay : _(row->what),
		};
	}
	for (size_t i = 0; keymap_mouse(i); i++)
		lines[count++] = (struct key_hint){
			.keys = _(keymap_mouse(i)->keys),
			.what = _(keymap_mouse(i)->what),
		};
	return count;
}

static struct key_hint
hint_of(const struct key_row *row, const char *keys,
	const struct keymap_names *names, const struct scene_state *state)
{
	struct key_hint hint = {
		.keys = keys,
		.what = row->hint ? translate_marked("key", row->hint)
				  : _(row->what),
	};

	if (is_overlay(row))
		hint.what = names->overlay_hint;
	if (row->control == control_play && state->playing)
		hint.what = C_("key", "pause");
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
	bool is_all;  /* no other keys are heard */
	bool is_open; /* what is selected: nothing opens it */
} modes[] = {
	[KEYS_OF_MAP] = { .is_all = false },
	[KEYS_OF_HELP] = { { { "Esc", NC_("key", "close the help"), NULL },
				   { "Up Down PgUp PgDn", NC_("key", "scroll"),
					   NULL },
				   { "/", NC_("key", "find"), NULL } },
		true },
	[KEYS_OF_FIND] = { { { "Enter", NC_("key", "go there"), NULL },
				   { "Up Down", NC_("key", "other matches"),
					   NULL },
				   { "Esc", NC_("key", "leave it"), NULL },
				   { "Ctrl-U", NC_("key", "clear"), NULL } },
		true },
	[KEYS_OF_DATE] = { { { "Enter", NC_("key", "go there"), NULL },
				   { "Esc", NC_("key", "leave it"), NULL },
				   { "Ctrl-U", NC_("key", "clear"), NULL } },
		true },
	[KEYS_OF_MENU] = { { { "Up Down", NC_("key", "choose"), NULL },
				   { "Space", NC_("key", "on, off"), NULL },
				   { "Enter", NC_("key", "done"), NULL } },
		true },
	[KEYS_OF_MEASURE] = { { { NULL, NC_("key", "end the measure"),
				      control_close } },
		false },
	[KEYS_OF_FOLLOWING] = { { { NULL, NC_("key", "stop following"),
					control_follow } },
		false },
	[KEYS_OF_SOURCE] = { { { NULL, NC_("key", "go back"), control_close },
				     { NULL, NC_("key", "scroll"),
					     control_scroll } },
		false },
	[KEYS_OF_LINK] = { { { NULL, NC_("key", "open"), control_details },
				   { NULL, NC_("key", "mark"), control_links },
				   { NULL, NC_("key", "leave it"),
					   control_close } },
		false },
	[KEYS_OF_CARD] = { { { NULL, NC_("key", "close the card"),
				     control_close },
				   { NULL, NC_("key", "mark"), control_events },
				   { NULL, NC_("key", "follow"),
					   control_follow },
				   { NULL, NC_("key", "scroll"),
					   control_scroll } },
		false, true },
	[KEYS_OF_PLACE] = { { { NULL, NC_("key", "close the card"),
				      control_close },
				    { NULL, NC_("key", "mark"),
					    control_events },
				    { NULL, NC_("key", "scroll"),
					    control_scroll } },
		false, true },
	[KEYS_OF_OPENED] = { { { NULL, NC_("key", "leave it"), control_close },
				     { NULL, NC_("key", "mark a source"),
					     control_links },
				     { NULL, NC_("key", "scroll"),
					     control_scroll } },
		false, true },
	[KEYS_OF_DAY] = { { { NULL, NC_("key", "go back"), control_close } },
		false },
	[KEYS_OF_SELECTED] = { { { NULL, NC_("key", "open"), control_details },
				       { NULL, NC_("key", "leave it"),
					       control_close } },
		false },
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
	if (does == control_details && mode->is_open)
		return true;
	for (int i = 0; i < MODE_KEYS; i++) {
		if (mode->hints[i].control == does)
			return true;
	}
	return false;
}

/* Where one came from is what a way back is for. */
static const char *
mode_text(const struct key_context *context, int hint)
{
	const struct mode *mode = &modes[context->mode];

	return context->leads_back && context->mode >= KEYS_OF_CARD &&
			       mode->hints[hint].control == control_close
		       ? C_("key", "go back")
		       : translate_marked("key", mode->hints[hint].what);
}

/* Of a map that is covered nothing is seen that these do. */
static bool
is_of_map(const struct key_row *row)
{
	return row->group == KEYS_MAP || row->group == KEYS_LAYERS;
}

/* Whether a key has a use: the way to the whole theatre where one is there, and
 * what does something to a map that is covered, have none. That the panel can
 * go is told before all else where it covers the map. */
static bool
is_of_use(const struct key_row *row, bool covered, bool is_away)
{
	if (row->control == control_view && row->argument[0] == 0 && !is_away)
		return false;
	return !covered || !(is_of_map(row) || row->control == control_panel);
}

size_t
keymap_hints(struct key_hint *lines, const struct bindings *bindings,
	struct key_context context, const struct keymap_names *names,
	const struct scene_state *state)
{
	const struct mode *own = &modes[context.mode];
	size_t ranked[KEYMAP_ROWS + 1] = { 0 }; /* the row of each rank */
	const bool covered = scene_layout(
		state->columns, state->rows, state->bare, state->panel)
				     .panel_covers;
	const char *panel = keys_of(bindings, control_panel);
	size_t count = 0;

	if (covered && !own->is_all && panel[0])
		lines[count++] =
			(struct key_hint){ panel, C_("key", "show the map") };
	for (int i = 0; i < MODE_KEYS && own->hints[i].what; i++) {
		const char *keys = own->hints[i].keys;

		if (!keys)
			keys = keys_of(bindings, own->hints[i].control);
		if (keys[0])
			lines[count++] = (struct key_hint){ keys,
				mode_text(&context, i) };
	}
	if (own->is_all)
		return count;
	for (size_t i = 0; keymap_row(i); i++)
		ranked[keymap_row(i)->rank] = i;
	for (int rank = 1; rank <= KEYMAP_ROWS; rank++) {
		const struct key_row *row = keymap_row(ranked[rank]);

		if (row->rank == rank && bindings->hints[ranked[rank]][0] &&
			!is_told(own, row->control) &&
			is_of_use(row, covered, context.is_away))
			lines[count++] = hint_of(row,
				bindings->hints[ranked[rank]], names, state);
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

/* Writes text and the blanks that fill its column. */
static void
write_cell(const char *text, int columns, FILE *file)
{
	const int blanks = columns - text_width(text);

	fprintf(file, "%s%*s ", text, blanks > 0 ? blanks : 0, "");
}

/* Columns of what the keys do: as in English, or what the longest needs. */
static int
what_columns(void)
{
	int widest = 23;

	for (size_t i = 0; keymap_row(i); i++) {
		const int width = text_width(_(keymap_row(i)->what));

		if (width > widest)
			widest = width;
	}
	return widest;
}

void
keymap_write(const struct bindings *bindings, FILE *file)
{
	const int columns = what_columns();

	for (int group = 0; group < KEY_GROUPS; group++) {
		fprintf(file, "%s%s\n", group ? "\n" : "",
			_(keymap_group((enum key_group)group)));
		for (size_t i = 0; keymap_row(i); i++) {
			const struct key_row *row = keymap_row(i);

			if (row->group != (enum key_group)group)
				continue;
			fputs("  ", file);
			write_cell(bindings->labels[i][0]
					   ? _(bindings->labels[i])
					   : "",
				LABEL_COLUMNS + 1, file);
			write_cell(_(row->what), columns, file);
			write_commands(row->commands, file);
			fputc('\n', file);
		}
	}
	fprintf(file, "\n%s\n", _("Mouse"));
	for (size_t i = 0; keymap_mouse(i); i++) {
		fputs("  ", file);
		write_cell(_(keymap_mouse(i)->keys), LABEL_COLUMNS + 1, file);
		fprintf(file, "%s\n", _(keymap_mouse(i)->what));
	}
}
