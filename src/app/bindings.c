#include <config.h>

#include "app/bindings.h"

#include <stdio.h>
#include <string.h>

#include "app/keymap.h"
#include "app/nearest.h"
#include "base/key.h"
#include "base/text.h"
#include "base/translate.h"

#define NAME_SIZE 32

/* Takes the next word of a list between blanks; false at its end. */
static bool
next_word(const char **list, char *word, size_t size)
{
	const char *at = *list + strspn(*list, " ");
	const size_t length = strcspn(at, " ");

	snprintf(word, size, "%.*s", (int)length, at);
	*list = at + length;
	return length > 0;
}

/* The command of a key by its place in the row: the last name is that of all
 * the rest. */
static void
command_of(const struct key_row *row, int place, char *name)
{
	const char *rest = row->commands;
	char word[NAME_SIZE];

	for (int i = 0; i <= place && next_word(&rest, word, sizeof word); i++)
		memcpy(name, word, sizeof word);
}

/* Finds the first key of the table that has the command. */
static bool
find_command(const char *wanted, int *row, int *argument, struct error *err)
{
	const char *close = NULL;
	char hint[80], names[KEYMAP_ROWS * KEYS_A_ROW][NAME_SIZE];
	size_t count = 0;

	for (size_t i = 0; keymap_row(i); i++) {
		const char *keys = keymap_row(i)->keys;
		char key[NAME_SIZE];

		for (int k = 0; next_word(&keys, key, sizeof key); k++) {
			char *name = names[count++];

			command_of(keymap_row(i), k, name);
			close = nearest(wanted, close, name);
			if (strcmp(name, wanted) != 0)
				continue;
			*row = (int)i;
			*argument = keymap_row(i)->argument[k];
			return true;
		}
	}
	nearest_hint(close, hint, sizeof hint);
	return error_set(err, _("unknown command \"%s\"%s"), wanted, hint);
}

static void
append(struct bindings *bindings, uint32_t key, int row, int argument)
{
	struct binding *binding = &bindings->all[bindings->count++];

	*binding = (struct binding){ key, row, argument, "" };
	key_name(key, binding->name, sizeof binding->name);
}

/* Adds a name to the names in buffer; "..." instead where there would be no
 * room left for that. */
static void
add_name(char *buffer, const char *name)
{
	const size_t length = strlen(buffer);

	if (text_width(buffer) + 1 + text_width(name) + 3 <= LABEL_COLUMNS)
		snprintf(buffer + length, LABEL_SIZE - length, "%s%s",
			length ? " " : "", name);
	else if (!strstr(buffer, "..."))
		snprintf(buffer + length, LABEL_SIZE - length, "...");
}

/* All keys of a row for the help; for the key line the first that does a
 * thing. */
static void
label_row(struct bindings *bindings, int row)
{
	char *label = bindings->labels[row], *hint = bindings->hints[row];

	label[0] = hint[0] = '\0';
	for (size_t i = 0; i < bindings->count; i++) {
		const struct binding *binding = &bindings->all[i];

		if (binding->row != row)
			continue;
		add_name(label, binding->name);
		if (bindings_key(bindings, row, binding->argument) ==
			binding->name)
			add_name(hint, binding->name);
	}
}

void
bindings_init(struct bindings *bindings)
{
	*bindings = (struct bindings){ .count = 0 };
	for (size_t i = 0; keymap_row(i); i++) {
		const struct key_row *row = keymap_row(i);
		const char *keys = row->keys;
		char name[NAME_SIZE];
		uint32_t key;

		for (int k = 0; next_word(&keys, name, sizeof name); k++) {
			if (key_from_name(name, &key))
				append(bindings, key, (int)i, row->argument[k]);
		}
		snprintf(bindings->labels[i], LABEL_SIZE, "%s",
			row->label ? row->label : row->keys);
		snprintf(bindings->hints[i], LABEL_SIZE, "%s",
			row->hint_keys ? row->hint_keys : row->keys);
	}
}

static void
take_away(struct bindings *bindings, uint32_t key)
{
	for (size_t i = 0; i < bindings->count; i++) {
		const int row = bindings->all[i].row;

		if (bindings->all[i].key != key)
			continue;
		bindings->count--;
		memmove(&bindings->all[i], &bindings->all[i + 1],
			(bindings->count - i) * sizeof *bindings->all);
		label_row(bindings, row);
		return;
	}
}

bool
bindings_bind(struct bindings *bindings, const char *text, struct error *err)
{
	char name[NAME_SIZE], command[NAME_SIZE], more[NAME_SIZE];
	const struct binding *present;
	int row = -1, argument = 0;
	uint32_t key;

	if (!next_word(&text, name, sizeof name) ||
		!next_word(&text, command, sizeof command) ||
		next_word(&text, more, sizeof more))
		return error_set(err,
			_("a key and a command are needed, as in x measure"));
	if (!key_from_name(name, &key))
		return error_set(
			err, _("\"%s\" is not the name of a key"), name);
	if (key == (KEY_CTRL | 'c'))
		return error_set(err, _("Ctrl-C always quits"));
	if (strcmp(command, "none") != 0 &&
		!find_command(command, &row, &argument, err))
		return false;
	present = bindings_find(bindings, key);
	if (present && present->row == row && present->argument == argument)
		return true;
	if (!present && bindings->count == BINDINGS_MOST)
		return error_set(err, _("more than %d keys"), BINDINGS_MOST);
	take_away(bindings, key);
	if (row >= 0) {
		append(bindings, key, row, argument);
		label_row(bindings, row);
	}
	return true;
}

const struct binding *
bindings_find(const struct bindings *bindings, uint32_t key)
{
	for (size_t i = 0; i < bindings->count; i++) {
		if (bindings->all[i].key == key)
			return &bindings->all[i];
	}
	return NULL;
}

const char *
bindings_key(const struct bindings *bindings, int row, int argument)
{
	for (size_t i = 0; i < bindings->count; i++) {
		if (bindings->all[i].row == row &&
			bindings->all[i].argument == argument)
			return bindings->all[i].name;
	}
	return NULL;
}

void
bindings_command(const struct binding *binding, char *buffer, size_t size)
{
	const struct key_row *row = keymap_row((size_t)binding->row);
	char name[NAME_SIZE] = "";

	for (int place = 0; place < KEYS_A_ROW; place++) {
		if (row->argument[place] != binding->argument)
			continue;
		command_of(row, place, name);
		break;
	}
	snprintf(buffer, size, "%s", name);
}
