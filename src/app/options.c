/* Parsing the command line: getopt_long() takes the words apart by the tables
 * of option_table.c; what values mean is in option_values.c. */
#include <config.h>

#include "app/options.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/nearest.h"
#include "app/option_table.h"
#include "base/date.h"
#include "base/memory.h"
#include "base/translate.h"

/* Values that getopt_long() gives back for option_entries[i]: FIRST_VALUE + i.
 */
#define FIRST_VALUE 256

static void
fill_long_options(struct option *options)
{
	for (size_t i = 0; i < OPTIONS; i++)
		options[i] = (struct option){
			.name = option_entries[i].name,
			.has_arg = !option_entries[i].read ? no_argument
				   : option_entries[i].argument
					   ? required_argument
					   : optional_argument,
			.val = FIRST_VALUE + (int)i,
		};
	options[OPTIONS] = (struct option){ 0 };
}

/* The nearest option to "--layrs=coast" and the like. */
static bool
unknown_option(const char *word, struct error *err)
{
	const char *close = NULL;
	char name[40], hint[80];
	const size_t dashes = strspn(word, "-");

	snprintf(name, sizeof name, "%.*s", (int)strcspn(word + dashes, "="),
		word + dashes);
	for (size_t i = 0; i < OPTIONS; i++)
		close = nearest(name, close, option_entries[i].name);
	if (close)
		snprintf(hint, sizeof hint, _("; did you mean --%s?"), close);
	return error_set(err, _("unknown option %.*s%s"),
		(int)strcspn(word, "="), word, close ? hint : "");
}

static bool
refused(int result, const char *word, struct error *err)
{
	if (result == ':')
		return error_set(err, _("%s needs a value"), word);
	if (optopt >= FIRST_VALUE && optopt < FIRST_VALUE + (int)OPTIONS)
		return error_set(err, _("--%s takes no value"),
			option_entries[optopt - FIRST_VALUE].name);
	return unknown_option(word, err);
}

/* The options that are commands. */
static enum command
command_of(const char *name)
{
	return strcmp(name, "help") == 0      ? COMMAND_HELP
	       : strcmp(name, "version") == 0 ? COMMAND_VERSION
					      : COMMAND_SETTINGS;
}

static bool
is_early(enum command command)
{
	return command == COMMAND_HELP || command == COMMAND_VERSION ||
	       command == COMMAND_SETTINGS;
}

static bool
take_option(struct options *options, size_t i, struct error *err)
{
	const struct option_entry *entry = &option_entries[i];
	struct error why;

	options->sources[i].text = optarg ? optarg : "yes";
	options->sources[i].line = 0;
	if (!entry->read) {
		options->command = command_of(entry->name);
		return true;
	}
	if (entry->read(options, entry->field, optarg ? optarg : "", &why))
		return true;
	return error_set(err, "--%s: %s", entry->name, why.message);
}

static bool
find_command(const char *word, enum command *command, struct error *err)
{
	const char *close = NULL;
	char hint[64];

	for (size_t i = 0; i < COMMANDS; i++) {
		if (strcmp(word, command_entries[i].name) == 0) {
			*command = command_entries[i].command;
			return true;
		}
		close = nearest(word, close, command_entries[i].name);
	}
	nearest_hint(close, hint, sizeof hint);
	return error_set(err, _("unknown command \"%s\"%s"), word, hint);
}

/* What stands beside the options: the command and its argument. --help,
 * --version and --print-config win over a command. */
static bool
take_words(struct options *options, int count, char *words[], struct error *err)
{
	enum command command = COMMAND_PLAY;

	if (is_early(options->command)) {
		options->argument = count > 0 ? words[0] : NULL;
		return true;
	}
	if (count > 0 && !find_command(words[0], &command, err))
		return false;
	options->command = command;
	if (count > 1)
		options->argument = words[1];
	if (count > 2 || (count > 1 && (command == COMMAND_PLAY ||
					       command == COMMAND_PRINT)))
		return error_set(err, _("\"%s\" is one word too many"),
			words[count > 2 ? 2 : 1]);
	if (command == COMMAND_LIST && !options->argument)
		return error_set(
			err, _("list needs a word: units, events, places, "
			       "sources, figures, views or days"));
	return true;
}

bool
options_is_setting(const struct options *options, const char *name)
{
	const struct option_source *source =
		&options->sources[option_find(name)];

	return source->text && source->line > 0;
}

bool
options_agree(const struct options *options, struct error *err)
{
	const unsigned command = 1u << options->command;
	struct moment moment;

	if (is_early(options->command))
		return true;
	for (size_t i = 0; i < OPTIONS; i++) {
		if (options->sources[i].text && options->sources[i].line == 0 &&
			!(option_entries[i].commands & command))
			return error_set(err, _("--%s is not for %s"),
				option_entries[i].name,
				options->command == COMMAND_PLAY    ? "play"
				: options->command == COMMAND_LIST  ? "list"
				: options->command == COMMAND_CHECK ? "check"
								    : "print");
	}
	if (options->date && options->command != COMMAND_LIST &&
		moment_parse(options->date, &moment) &&
		moment.precision == MOMENT_MONTH)
		return error_set(err, _("--date: \"%s\" does not name a day"),
			options->date);
	if (options->command == COMMAND_LIST &&
		(options->format == FORMAT_ANSI ||
			options->format == FORMAT_SVG))
		return error_set(
			err, _("--format: list gives text, csv or json"));
	if (options->command != COMMAND_LIST && options->format == FORMAT_CSV)
		return error_set(err,
			_("--format: print gives text, ansi, svg or json"));
	return true;
}

const char *
options_language(int argc, char *argv[])
{
	const int i = option_find("language");
	struct option long_options[OPTIONS + 1];
	struct options found = { 0 };
	struct error unused;
	/* A copy, as getopt_long() puts them in another order. */
	char **words = xreallocarray(NULL, (size_t)argc + 1, sizeof *words);
	int result;

	memcpy(words, argv, ((size_t)argc + 1) * sizeof *words);
	fill_long_options(long_options);
	optind = 0;
	opterr = 0;
	while ((result = getopt_long(argc, words, ":h", long_options, NULL)) !=
		-1) {
		if (result == FIRST_VALUE + i)
			option_language(&found, option_entries[i].field, optarg,
				&unused);
	}
	free(words);
	return found.language;
}

bool
options_parse(
	struct options *options, int argc, char *argv[], struct error *err)
{
	struct option long_options[OPTIONS + 1];
	int result;

	_Static_assert(OPTIONS <= OPTIONS_MOST, "a source for each option");
	fill_long_options(long_options);
	optind = 0; /* starts glibc's and musl's getopt anew */
	opterr = 0;
	while ((result = getopt_long(argc, argv, ":h", long_options, NULL)) !=
		-1) {
		if (result == 'h') {
			options->command = COMMAND_HELP;
			continue;
		}
		if (result < FIRST_VALUE)
			return refused(result, argv[optind - 1], err);
		if (!take_option(options, (size_t)(result - FIRST_VALUE), err))
			return false;
	}
	return take_words(options, argc - optind, argv + optind, err) &&
	       options_agree(options, err);
}
