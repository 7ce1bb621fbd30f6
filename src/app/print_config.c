/* What --print-config writes can be the file of settings again. */
#include <config.h>

#include "app/settings.h"

#include <string.h>

#include "app/keymap.h"
#include "app/option_table.h"
#include "base/array.h"
#include "base/translate.h"

/* What holds where nobody says anything; of flags it is no. */
static const struct {
	const char *name, *value;
} defaults[] = {
	{ "campaign", "korea-1945" },
	{ "charset", "auto" },
	{ "color", "auto" },
	{ "theme", "dark" },
	{ "cell-aspect", "1:2" },
	{ "greeting", "auto" },
};

static const char *
default_of(const struct option_entry *entry)
{
	for (size_t i = 0; i < ARRAY_LENGTH(defaults); i++) {
		if (strcmp(defaults[i].name, entry->name) == 0)
			return defaults[i].value;
	}
	return entry->argument ? NULL : "no";
}

/* The name of a file may be any bytes: what is written is one line. */
static void
write_source(const struct settings *settings, int line, FILE *file)
{
	struct error source;

	error_set(&source, "%s:%d", settings->filename, line);
	fprintf(file, "# %s\n", source.message);
}

static void
write_setting(const struct settings *settings, const struct options *options,
	size_t i, FILE *file)
{
	const struct option_entry *entry = &option_entries[i];
	const struct option_source *source = &options->sources[i];
	const char *variable = settings_overruled(options, entry->name);
	const char *value = source->text ? source->text : default_of(entry);

	if (source->text && source->line)
		write_source(settings, source->line, file);
	else if (source->text)
		fprintf(file, "# %s\n", _("the command line"));
	else if (variable) {
		fputs("# ", file);
		fprintf(file, _("the environment: %s"), variable);
		fputc('\n', file);
	} else if (value)
		fprintf(file, "# %s\n", _("the default"));
	if (value)
		fprintf(file, "%s = %s\n", entry->name, value);
	else {
		fputs("# ", file);
		fprintf(file, _("%s is not set"), entry->name);
		fputc('\n', file);
	}
}

/* The name of a key's command; "none". */
static const char *
command_name(const struct binding *binding, char *buffer, size_t size)
{
	if (!binding)
		return "none";
	bindings_command(binding, buffer, size);
	return buffer;
}

/* The keys of a file's lines, as they are bound after all of them. */
static void
write_bindings(const struct settings *settings, FILE *file)
{
	for (size_t i = 0; i < settings->file.count; i++) {
		const struct config_line *line = &settings->file.lines[i];
		struct bindings unused;
		struct error err;
		char name[32], command[32];
		uint32_t key;

		if (strcmp(line->key, "bind") != 0)
			continue;
		bindings_init(&unused);
		if (!bindings_bind(&unused, line->value, &err))
			continue;
		snprintf(name, sizeof name, "%.*s",
			(int)strcspn(line->value, " "), line->value);
		if (!key_from_name(name, &key))
			continue;
		write_source(settings, line->line, file);
		fprintf(file, "bind = %s %s\n", name,
			command_name(bindings_find(&settings->bindings, key),
				command, sizeof command));
	}
}

void
settings_write(const struct settings *settings, const struct options *options,
	FILE *file)
{
	for (size_t i = 0; i < OPTIONS; i++) {
		if (settings_has(option_entries[i].name))
			write_setting(settings, options, i, file);
	}
	write_bindings(settings, file);
}
