/* The values of settings are judged by the readers of the options: there is
 * one code for both. */
#include <config.h>

#include "app/settings.h"

#include <stdlib.h>
#include <string.h>

#include "app/datadir.h"
#include "app/nearest.h"
#include "app/option_table.h"
#include "app/xdg.h"
#include "base/array.h"
#include "base/translate.h"

#define FILE_NAME "config"

/* What a single run is asked for. */
static const char *const asked_once[] = { "help", "version", "no-config",
	"print-config", "format", "keys", "side", "unit", "place", "kind" };

/* Who asks for a list wants it whole, whatever day the map opens at, and who
 * asks for a frame wants the map. */
static const struct {
	const char *name;
	enum command command;
} unheard[] = {
	{ "date", COMMAND_LIST },
	{ "greeting", COMMAND_PRINT },
};

bool
settings_has(const char *option)
{
	for (size_t i = 0; i < ARRAY_LENGTH(asked_once); i++) {
		if (strcmp(asked_once[i], option) == 0)
			return false;
	}
	return true;
}

static bool
is_set(const char *variable)
{
	return variable && *variable;
}

const char *
settings_overruled(const struct options *options, const char *option)
{
	if (strcmp(option, "maps") == 0 && is_set(options->datadir))
		return "CAMPAIGN_MAP_DATADIR";
	if (strcmp(option, "color") != 0)
		return NULL;
	if (is_set(options->no_color))
		return "NO_COLOR";
	if (is_set(options->clicolor_force) &&
		strcmp(options->clicolor_force, "0") != 0)
		return "CLICOLOR_FORCE";
	return options->clicolor && strcmp(options->clicolor, "0") == 0
		       ? "CLICOLOR"
		       : NULL;
}

static void
add_fault(struct settings *settings, int line, const char *message)
{
	ARRAY_GROW(
		settings->faults, settings->fault_count, settings->fault_alloc);
	settings->faults[settings->fault_count++] =
		(struct settings_fault){ line, xstrdup(message) };
}

static void
take_fault(void *context, int line, const char *message)
{
	add_fault(context, line, message);
}

static bool
is_given(const struct options *options, const char *name)
{
	const struct option_source *source =
		&options->sources[option_find(name)];

	return source->text && source->line == 0;
}

/* Whether the command wants to know what a setting says. */
static bool
is_heard(const struct options *options, const struct option_entry *entry)
{
	const bool is_of_layers = strcmp(entry->name, "show") == 0 ||
				  strcmp(entry->name, "hide") == 0;

	for (size_t i = 0; i < ARRAY_LENGTH(unheard); i++) {
		if (options->command == unheard[i].command &&
			strcmp(entry->name, unheard[i].name) == 0)
			return false;
	}
	/* --layers means these alone. */
	if (is_of_layers && is_given(options, "layers"))
		return false;
	return !is_given(options, entry->name) &&
	       !settings_overruled(options, entry->name) &&
	       (options->command == COMMAND_SETTINGS ||
		       entry->commands >> options->command & 1);
}

/* Judges a value, as the one that it would be alone. */
static bool
judge(const struct options *options, const struct option_entry *entry,
	const char *value, struct error *err)
{
	struct options alone = { .command = COMMAND_PLAY,
		.home = options->home,
		.datadir = options->datadir,
		.xdg_data_home = options->xdg_data_home,
		.xdg_data_dirs = options->xdg_data_dirs,
		.executable = options->executable };
	char *folder = NULL;

	if (!*value)
		return error_set(err, _("a value is needed"));
	if (!entry->read(&alone, entry->field, value, err) ||
		!options_agree(&alone, err))
		return false;
	if (strcmp(entry->name, "campaign") == 0)
		folder = datadir_campaign(&alone, err);
	else if (strcmp(entry->name, "maps") == 0)
		folder = datadir_maps(&alone, err);
	else
		return true;
	free(folder);
	return folder != NULL;
}

static bool
unknown_setting(const char *key, struct error *err)
{
	const char *close = nearest(key, NULL, "bind");
	char hint[80];

	for (size_t i = 0; i < OPTIONS; i++) {
		if (settings_has(option_entries[i].name))
			close = nearest(key, close, option_entries[i].name);
	}
	nearest_hint(close, hint, sizeof hint);
	return error_set(err, _("unknown setting \"%s\"%s"), key, hint);
}

static bool
take_setting(struct settings *settings, struct options *options,
	const struct config_line *line, struct error *err)
{
	const int i = option_find(line->key);
	struct error why = { "" };

	if (strcmp(line->key, "bind") == 0)
		return bindings_bind(&settings->bindings, line->value, err);
	if (i < 0)
		return unknown_setting(line->key, err);
	if (!settings_has(line->key))
		return error_set(err, _("\"%s\" is no setting"), line->key);
	if (!judge(options, &option_entries[i], line->value, &why))
		return error_set(err, "%s: %s", line->key, why.message);
	if (!is_heard(options, &option_entries[i]))
		return true;
	options->sources[i] = (struct option_source){ line->value, line->line };
	return option_entries[i].read(
		options, option_entries[i].field, line->value, err);
}

static int
compare_lines(const void *a, const void *b)
{
	const struct settings_fault *x = a, *y = b;

	return (x->line > y->line) - (x->line < y->line);
}

/* "config:3: what (2 more)" */
static void
sum_up(struct settings *settings)
{
	const struct settings_fault *first = settings->faults;
	const size_t more = settings->fault_count - 1;

	if (settings->fault_count == 0)
		return;
	/* A line has one fault at most. */
	qsort(settings->faults, settings->fault_count, sizeof *settings->faults,
		compare_lines);
	if (first->line)
		error_set(&settings->told, FILE_NAME ":%d: %s", first->line,
			first->message);
	else
		error_set(&settings->told, "%s", first->message);
	if (more)
		error_set(&settings->told, _("%s (%zu more)"),
			settings->told.message, more);
}

void
settings_apply(struct settings *settings, struct options *options)
{
	struct error err = { "" };

	*settings = (struct settings){ .filename = NULL };
	bindings_init(&settings->bindings);
	options->bindings = &settings->bindings;
	if (!options->no_config)
		settings->filename = xdg_name(options->xdg_config_home,
			options->home, ".config", FILE_NAME);
	if (!settings->filename)
		return;
	if (!config_file_read(&settings->file, settings->filename, take_fault,
		    settings, &err))
		add_fault(settings, 0, err.message);
	for (size_t i = 0; i < settings->file.count; i++) {
		const struct config_line *line = &settings->file.lines[i];

		if (!take_setting(settings, options, line, &err))
			add_fault(settings, line->line, err.message);
	}
	sum_up(settings);
	if (settings->told.message[0])
		options->notice = settings->told.message;
}

void
settings_tell(const struct settings *settings, FILE *file)
{
	for (size_t i = 0; i < settings->fault_count; i++) {
		const struct settings_fault *fault = &settings->faults[i];
		struct error told;

		if (fault->line)
			error_set(&told, "%s:%d: %s", settings->filename,
				fault->line, fault->message);
		else
			error_set(&told, "%s", fault->message);
		fprintf(file, "campaign-map: %s\n", told.message);
	}
}

void
settings_release(struct settings *settings)
{
	for (size_t i = 0; i < settings->fault_count; i++)
		free(settings->faults[i].message);
	free(settings->faults);
	free(settings->filename);
	config_file_release(&settings->file);
	*settings = (struct settings){ .filename = NULL };
}
