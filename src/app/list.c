#include <config.h>

#include "app/commands.h"

int
command_list(const struct options *options)
{
	struct error err;

	error_set(&err, "list %s is not made yet", options->argument);
	return command_failed(&err);
}
