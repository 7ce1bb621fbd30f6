#ifndef APP_COMMANDS_H
#define APP_COMMANDS_H

#include "app/options.h"
#include "base/error.h"

/* The commands that need no terminal. Each writes to standard output, tells
 * what went wrong on standard error, and returns the program's exit status:
 * 0 done, 1 failed, 2 wrong usage. That all was written is main()'s to see.
 * command_print is in print.c and so on. */
int command_print(const struct options *options);
int command_list(const struct options *options);
int command_check(const struct options *options);
int command_help(const struct options *options);
int command_version(const struct options *options);

/* "campaign-map: message" to standard error; returns 1. */
int command_failed(const struct error *err);
/* The same, with where to find help; returns 2. */
int command_misused(const struct error *err);
#endif
