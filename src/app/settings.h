#ifndef APP_SETTINGS_H
#define APP_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "app/bindings.h"
#include "app/config_file.h"
#include "app/options.h"

/* The settings of a user: $XDG_CONFIG_HOME/campaign-map/config, where any long
 * option that is a wish for more than one run may stand, `theme = light`, and
 * the keys, `bind = x measure`. What is wrong with a line is told, and the line
 * left out. */
struct settings_fault {
	int line; /* 0: of the whole file */
	char *message;
};
struct settings {
	char *filename; /* NULL: there can be none */
	struct config_file file;
	struct bindings bindings;
	struct settings_fault *faults;
	size_t fault_count, fault_alloc;
	struct error told; /* the faults, for the status line; "" none */
};

/* Reads the file, unless options tell not to, and sets in options what neither
 * the command line nor the environment has told. options refer to settings
 * from then on. */
void settings_apply(struct settings *settings, struct options *options);
void settings_release(struct settings *settings);

/* Writes each fault as "campaign-map: FILE:LINE: what". */
void settings_tell(const struct settings *settings, FILE *file);
/* Writes all settings as they hold, in the form of the file, each after a
 * comment that tells where it comes from. In print_config.c. */
void settings_write(const struct settings *settings,
	const struct options *options, FILE *file);

/* Whether an option can be a setting. */
bool settings_has(const char *option);
/* The variable of the environment that decides in place of a setting; NULL
 * none. */
const char *settings_overruled(
	const struct options *options, const char *option);
#endif
