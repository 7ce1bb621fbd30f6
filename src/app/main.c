/* main.c: the one place that asks the system: the locale, the environment,
 * the clock, the terminal. Everything else is told. */

#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <limits.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/language.h"
#include "app/options.h"
#include "app/play.h"
#include "app/settings.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "screen/screen.h"

/* A file opened later must not become standard output. What was closed is
 * opened the wrong way round, so that writing to it is still an error, but
 * for messages, which may be lost. Returns whether standard output was there.
 */
static bool
open_descriptors(void)
{
	static const int modes[] = { O_RDONLY, O_RDONLY, O_WRONLY };
	bool output = true;

	for (int fd = 0; fd < 3; fd++) {
		if (fcntl(fd, F_GETFD) >= 0)
			continue;
		if (open("/dev/null", modes[fd]) != fd)
			_exit(EXIT_FAILURE);
		if (fd == STDOUT_FILENO)
			output = false;
	}
	return output;
}

/* A locale that is not installed tells its encoding by its name. */
static void
set_characters(void)
{
	const char *name = getenv("LC_ALL");
	const char *encoding;

	if (setlocale(LC_CTYPE, ""))
		return;
	if (!name || !*name)
		name = getenv("LC_CTYPE");
	if (!name || !*name)
		name = getenv("LANG");
	encoding = name ? strchr(name, '.') : NULL;
	if (encoding && (text_equal_nocase(encoding, ".UTF-8") ||
				text_equal_nocase(encoding, ".utf8")))
		setlocale(LC_CTYPE, "C.UTF-8");
}

static int64_t
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static const char *
executable(const char *word)
{
	static char path[PATH_MAX];
	const ssize_t length = readlink("/proc/self/exe", path, sizeof path);

	if (length > 0 && (size_t)length < sizeof path)
		path[length] = '\0';
	else if (word == NULL || strchr(word, '/') == NULL ||
		 realpath(word, path) == NULL)
		path[0] = '\0';
	return path;
}

static void
read_environment(struct options *options, const char *word)
{
	options->utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
	options->executable = executable(word);
	options->home = getenv("HOME");
	options->datadir = getenv("CAMPAIGN_MAP_DATADIR");
	options->xdg_cache_home = getenv("XDG_CACHE_HOME");
	options->xdg_data_home = getenv("XDG_DATA_HOME");
	options->xdg_data_dirs = getenv("XDG_DATA_DIRS");
	options->xdg_config_home = getenv("XDG_CONFIG_HOME");
	options->xdg_state_home = getenv("XDG_STATE_HOME");
	options->lc_all = getenv("LC_ALL");
	options->lc_messages = getenv("LC_MESSAGES");
	options->lang = getenv("LANG");
	options->languages = getenv("LANGUAGE");
	options->no_color = getenv("NO_COLOR");
	options->clicolor = getenv("CLICOLOR");
	options->clicolor_force = getenv("CLICOLOR_FORCE");
	options->colorterm = getenv("COLORTERM");
	options->term = getenv("TERM");
	options->terminal = isatty(STDOUT_FILENO);
	if (!options->terminal)
		return;
	screen_measure(&options->terminal_columns, &options->terminal_rows);
	options->terminal_cell_aspect = screen_cell_aspect();
}

/* Before the options are read, as what is wrong in them is told in it, too:
 * the language of the last --language, else of the locale. */
static void
speak_early(struct options options, int argc, char *argv[])
{
	options.language = options_language(argc, argv);
	language_speak(language_wanted(&options), language_folder(&options));
}

/* Names are in the language of the program unless they were asked for in
 * another. */
static void
choose_language(struct options *options)
{
	const char *language = language_wanted(options);
	const char *folder = language_folder(options);

	if (!language_speak(language, folder)) {
		if (options->language)
			fprintf(stderr,
				_("campaign-map: no translation \"%1$s\" in "
				  "%2$s\n"),
				language, folder);
		return;
	}
	if (!options->names && strcmp(language, "en") != 0)
		options->names = language;
}

static int
run(const struct options *options, const struct settings *settings)
{
	switch (options->command) {
	case COMMAND_PLAY:
		/* With no terminal to play on, a frame is what is wanted. */
		return options->terminal ? command_play(options, milliseconds)
					 : command_print(options);
	case COMMAND_PRINT:
		return command_print(options);
	case COMMAND_LIST:
		return command_list(options);
	case COMMAND_CHECK:
		return command_check(options);
	case COMMAND_HELP:
		return command_help(options);
	case COMMAND_VERSION:
		return command_version(options);
	case COMMAND_SETTINGS:
		settings_write(settings, options, stdout);
		return EXIT_SUCCESS;
	}
	return EXIT_FAILURE;
}

/* What was written is only out when the last of it is. */
static int
finish(int status)
{
	const bool failed_before = ferror(stdout);

	errno = 0;
	if (fclose(stdout) == 0 && !failed_before)
		return status;
	/* A reader that has seen enough is no error to tell of. */
	if (errno != EPIPE && errno != 0)
		fprintf(stderr, _("campaign-map: write error: %s\n"),
			strerror(errno));
	else if (errno == 0)
		fputs(_("campaign-map: write error\n"), stderr);
	return status == 0 ? EXIT_FAILURE : status;
}

int
main(int argc, char *argv[])
{
	const bool output = open_descriptors();
	struct options options = { 0 };
	struct settings settings;
	struct error err = { 0 };
	int status;

	/* Characters and messages alone: numbers have a point everywhere. */
	set_characters();
	read_environment(&options, argc > 0 ? argv[0] : NULL);
	speak_early(options, argc, argv);
	if (!options_parse(&options, argc, argv, &err))
		return command_misused(&err);
	if (options.command == COMMAND_PLAY && !output) {
		fputs(_("campaign-map: standard output is closed\n"), stderr);
		return EXIT_NO_TERMINAL;
	}
	settings_apply(&settings, &options);
	settings_tell(&settings, stderr);
	choose_language(&options);
	status = finish(run(&options, &settings));
	settings_release(&settings);
	return status;
}
