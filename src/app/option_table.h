#ifndef APP_OPTION_TABLE_H
#define APP_OPTION_TABLE_H

#include <stddef.h>

#include "app/option_values.h"
#include "app/options.h"

/* The tables of commands and options, from which parsing, --help and the
 * check of the manual follow. */

struct command_entry {
	const char *name, *argument, *help;
	enum command command;
};
#define COMMANDS 6
extern const struct command_entry command_entries[COMMANDS];

enum option_group {
	FOR_ALL,
	FOR_MAP,
	FOR_DRAWING,
	FOR_PLAY,
	FOR_PRINT,
	FOR_LIST,
	FOR_CHECK,
	OPTION_GROUPS
};
extern const char *const option_group_names[OPTION_GROUPS];

struct option_entry {
	const char *name, *argument; /* argument: NULL for a flag */
	enum option_group group;
	unsigned commands;   /* bits 1 << enum command: for which it is meant */
	option_reader *read; /* NULL: the name is a command */
	size_t field;
	const char *help;
};
#define OPTIONS 36
extern const struct option_entry option_entries[OPTIONS];

/* Its index in the table; -1 for no option. */
int option_find(const char *name);
#endif
