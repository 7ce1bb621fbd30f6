#ifndef APP_KEYMAP_H
#define APP_KEYMAP_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "app/bindings.h"
#include "app/control.h"
#include "scene/scene.h"

/* The one table of keys: what they do, what the commands are called that keys
 * can be bound to, and how help, key line and manual tell it. */

enum key_group {
	KEYS_TIME,
	KEYS_MAP,
	KEYS_LAYERS,
	KEYS_SELECTION,
	KEYS_OTHER,
	KEY_GROUPS
};

#define KEYS_A_ROW    9
#define LABEL_COLUMNS 14 /* for the keys of a row in the help */
struct key_row {
	const char *keys;  /* names between blanks */
	const char *label; /* how the help writes them; NULL: as keys */
	const char *what;
	enum key_group group;
	const char *commands; /* names by key; the last is of all the rest */
	control *control;
	signed char argument[KEYS_A_ROW]; /* by key */
	int rank; /* in the key line, 1 the first, no two alike; 0 not there */
	const char *hint_keys, *hint; /* NULL: as in the help */
};
/* What is open or under way, with keys of its own. */
enum key_mode {
	KEYS_OF_MAP,
	KEYS_OF_HELP,
	KEYS_OF_FIND,
	KEYS_OF_DATE,
	KEYS_OF_MENU,
	KEYS_OF_MEASURE,
	KEYS_OF_FOLLOWING,
	KEYS_OF_SOURCE,   /* one is shown whole */
	KEYS_OF_LINK,     /* one of the panel is marked */
	KEYS_OF_CARD,     /* of a unit */
	KEYS_OF_PLACE,    /* its card */
	KEYS_OF_SELECTED, /* something, but not opened */
	KEYS_OF_OPENED,   /* an event, in the panel */
	KEYS_OF_DAY,      /* to which one came from a card */
};
struct key_context {
	enum key_mode mode;
	bool leads_back; /* one came here from a card or an event */
	bool is_away;    /* the map does not show the whole theatre */
};

/* NULL past the last. */
const struct key_row *keymap_row(size_t i);
const struct key_hint *keymap_mouse(size_t i);
const char *keymap_group(enum key_group group);

/* The row of a key and its argument; NULL for a key that does nothing. */
const struct key_row *keymap_find(
	const struct bindings *bindings, uint32_t key, int *argument);
/* The name of the first key that does this, lent, for messages; "no key" where
 * none does. */
const char *keymap_key(
	const struct bindings *bindings, control *does, int argument);

/* Fill lines, which has room for KEYMAP_ROWS, and return how many there are:
 * for the help overlay, and for the key line as the state has it. The names
 * and the bindings are lent for as long as the lines are used. In
 * key_hints.c. */
size_t keymap_help(struct key_hint *lines, const struct bindings *bindings,
	const struct keymap_names *names);
size_t keymap_hints(struct key_hint *lines, const struct bindings *bindings,
	struct key_context context, const struct keymap_names *names,
	const struct scene_state *state);

/* Writes all keys by group, with the names of their commands, for
 * `--help keys`. */
void keymap_write(const struct bindings *bindings, FILE *file);
#endif
