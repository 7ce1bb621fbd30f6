#include <config.h>

#include <string.h>

#include "app/option_table.h"
#include "app/options.h"
#include "base/translate.h"
#include "scene/words.h"

#define HELP_COLUMN 29

/* Writes text from column on, broken between words at 79 columns. */
static void
write_wrapped(FILE *file, const char *text, int column)
{
	while (*text) {
		const char *next;
		const size_t length = words_wrap(text, 79 - column, &next);

		fprintf(file, "%.*s\n", (int)length, text);
		if (*next)
			fprintf(file, "%*s", column, "");
		text = next;
	}
}

static void
write_row(FILE *file, const char *name, const char *help)
{
	fprintf(file, "  %-*s", HELP_COLUMN - 2, name);
	if (strlen(name) + 3 > HELP_COLUMN)
		fprintf(file, "\n%*s", HELP_COLUMN, "");
	write_wrapped(file, help, HELP_COLUMN);
}

void
options_help(FILE *file)
{
	char name[64];

	fprintf(file, "%s\n%s\n\n%s\n",
		_("Usage: campaign-map [COMMAND] [OPTION]..."),
		_("A campaign on a map that plays in the terminal."),
		_("Commands:"));
	for (size_t i = 0; i < COMMANDS; i++) {
		snprintf(name, sizeof name, "%s %s", command_entries[i].name,
			command_entries[i].argument);
		write_row(file, name, _(command_entries[i].help));
	}
	for (int group = 0; group < OPTION_GROUPS; group++) {
		fprintf(file, "\n%s\n", _(option_group_names[group]));
		for (size_t i = 0; i < OPTIONS; i++) {
			if (option_entries[i].group != (enum option_group)group)
				continue;
			snprintf(name, sizeof name, "--%s%s%s",
				option_entries[i].name,
				option_entries[i].argument ? "=" : "",
				option_entries[i].argument
					? option_entries[i].argument
					: "");
			write_row(file, name, _(option_entries[i].help));
		}
	}
	fputc('\n', file);
	write_wrapped(file,
		_("Exit status: 0 done, 1 failed, 2 wrong usage, 3 no usable "
		  "terminal."),
		0);
	fprintf(file, "%s\n", _("The manual: man campaign-map"));
}
