#include <config.h>

#include "app/commands.h"

#include <stdio.h>
#include <string.h>

#include "app/keymap.h"
#include "app/option_table.h"
#include "app/options.h"
#include "base/translate.h"

int
command_failed(const struct error *err)
{
	fprintf(stderr, "campaign-map: %s\n", err->message);
	return 1;
}

int
command_misused(const struct error *err)
{
	fprintf(stderr, "campaign-map: %s\n%s\n", err->message,
		_("Try 'campaign-map --help'."));
	return 2;
}

/* "print --help" asks for the help, which tells all commands. */
static bool
is_command(const char *word)
{
	for (size_t i = 0; i < COMMANDS; i++)
		if (strcmp(word, command_entries[i].name) == 0)
			return true;
	return false;
}

int
command_help(const struct options *options)
{
	struct bindings bindings;
	struct error err;

	if (!options->argument || is_command(options->argument)) {
		options_help(stdout);
	} else if (strcmp(options->argument, "keys") == 0) {
		if (!options->bindings)
			bindings_init(&bindings);
		keymap_write(options->bindings ? options->bindings : &bindings,
			stdout);
	} else {
		error_set(&err,
			_("there is no help on \"%s\"; there is on keys"),
			options->argument);
		return command_misused(&err);
	}
	return 0;
}

int
command_version(const struct options *options)
{
	(void)options;
	puts("campaign-map " PACKAGE_VERSION);
	return 0;
}
