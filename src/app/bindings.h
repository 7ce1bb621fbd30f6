#ifndef APP_BINDINGS_H
#define APP_BINDINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"

/* Which key does what: the table of keymap.c, and what a user has changed in
 * it. A key stands there once at most. */

#define KEYMAP_ROWS   64 /* at most, in the table of keys */
#define BINDINGS_MOST 160
#define LABEL_SIZE    48

struct binding {
	uint32_t key;
	int row;      /* of the table of keys */
	int argument; /* for its control */
	char name[32];
};
struct bindings {
	struct binding all[BINDINGS_MOST];
	size_t count;
	/* How the help and the key line write the keys of a row; "" for a row
	 * that has none. */
	char labels[KEYMAP_ROWS][LABEL_SIZE], hints[KEYMAP_ROWS][LABEL_SIZE];
};

#define KEYMAP_SIDES 6 /* that have a key */
/* What keys show of this campaign: the overlay, and whose units. */
struct keymap_names {
	const char *overlay, *overlay_hint; /* whole, and for the key line */
	char sides[KEYMAP_SIDES][80];       /* "units: Japan" */
	size_t side_count;
};

/* As the table has them. */
void bindings_init(struct bindings *bindings);
/* Reads "KEY COMMAND", such as "x measure"; the command none takes the key
 * away. False for what is no key or no command, and for Ctrl-C, which always
 * leads out; then nothing has changed. */
bool bindings_bind(
	struct bindings *bindings, const char *text, struct error *err);
/* NULL for a key that does nothing. */
const struct binding *bindings_find(
	const struct bindings *bindings, uint32_t key);
/* The name of a binding's command. */
void bindings_command(const struct binding *binding, char *buffer, size_t size);
/* The name of the first key of a row with this argument, lent; NULL where
 * there is none. */
const char *bindings_key(
	const struct bindings *bindings, int row, int argument);
#endif
