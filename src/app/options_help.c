#include <config.h>

#include <string.h>

#include "app/option_table.h"
#include "app/options.h"

#define HELP_COLUMN 29

/* Writes text from column on, broken between words at 79 columns. */
static void
write_wrapped(FILE *file, const char *text, int column)
{
	int at = column;

	while (*text) {
		const int length = (int)strcspn(text, " ");

		if (at > column && at + 1 + length > 79) {
			fprintf(file, "\n%*s", column, "");
			at = column;
		}
		at += fprintf(
			file, "%s%.*s", at > column ? " " : "", length, text);
		text += length;
		text += strspn(text, " ");
	}
	fputc('\n', file);
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

	fputs("Usage: campaign-map [COMMAND] [OPTION]...\n"
	      "A campaign on a map that plays in the terminal.\n\nCommands:\n",
		file);
	for (size_t i = 0; i < COMMANDS; i++) {
		snprintf(name, sizeof name, "%s %s", command_entries[i].name,
			command_entries[i].argument);
		write_row(file, name, command_entries[i].help);
	}
	for (int group = 0; group < OPTION_GROUPS; group++) {
		fprintf(file, "\n%s\n", option_group_names[group]);
		for (size_t i = 0; i < OPTIONS; i++) {
			if (option_entries[i].group != (enum option_group)group)
				continue;
			snprintf(name, sizeof name, "--%s%s%s",
				option_entries[i].name,
				option_entries[i].argument ? "=" : "",
				option_entries[i].argument
					? option_entries[i].argument
					: "");
			write_row(file, name, option_entries[i].help);
		}
	}
	fputs("\nExit status: 0 done, 1 failed, 2 wrong usage, 3 no usable "
	      "terminal.\nThe manual: man campaign-map\n",
		file);
}
