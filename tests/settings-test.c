/* The file of settings: what holds, and what is told of what does not. */
#include <config.h>

#include "test.h"

#include <sys/stat.h>
#include <unistd.h>

#include "app-driver.h"
#include "app/keymap.h"
#include "app/option_table.h"
#include "app/settings.h"
#include "base/memory.h"

static char folder[] = "/tmp/campaign-map-settings-XXXXXX";
static struct settings settings;
static struct options options;

static char *
file_name(void)
{
	return xasprintf("%s/campaign-map/config", folder);
}

static void
write_file(const char *text)
{
	char *path = file_name();
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	free(path);
}

/* Parses words between blanks and applies the file. */
static void
apply(const char *line, const char *text)
{
	static char words[1000], program[] = "campaign-map";
	char *argv[32] = { program };
	char *rest = words;
	struct error err = { "" };
	int argc = 1;

	settings_release(&settings);
	write_file(text);
	options = driver_options();
	options.xdg_config_home = folder;
	snprintf(words, sizeof words, "%s", line);
	for (char *word; (word = strtok_r(rest, " ", &rest)) != NULL;)
		argv[argc++] = word;
	if (!options_parse(&options, argc, argv, &err))
		fail_msg("%s", err.message);
	settings_apply(&settings, &options);
}

/* All faults, "3: what" a line. */
static const char *
faults(void)
{
	static char text[4000];
	size_t length = 0;

	text[0] = '\0';
	for (size_t i = 0; i < settings.fault_count; i++)
		length += (size_t)snprintf(text + length, sizeof text - length,
			"%d: %s\n", settings.faults[i].line,
			settings.faults[i].message);
	return text;
}

static void
settings_are_the_long_options(void **state)
{
	(void)state;
	apply("", "# of mine\n"
		  "theme = light\n"
		  "charset = octant\n"
		  "color = 16\n"
		  "size = 90x30\n"
		  "no-mouse = yes\n"
		  "bare = no\n"
		  "play = yes\n"
		  "stop-at = landing,capture\n"
		  "cell-aspect = 3:5\n"
		  "view = 124,33,131,43\n"
		  "hide = rivers\n"
		  "names = ko\n");
	assert_string_equal(faults(), "");
	assert_null(options.notice);
	assert_string_equal(options.theme, "light");
	assert_string_equal(options.charset, "octant");
	assert_int_equal(options.colour, COLOUR_FORCE_16);
	assert_int_equal(options.columns, 90);
	assert_true(options.no_mouse);
	assert_false(options.bare);
	assert_true(options.play);
	assert_string_equal(options.stop_at, "landing,capture");
	assert_near(options.cell_aspect, 0.6, 1e-12);
	assert_string_equal(options.view, "124,33,131,43");
	assert_string_equal(options.hide, "rivers");
	assert_string_equal(options.names, "ko");
}

static void
every_option_is_a_setting_or_asked_for_once(void **state)
{
	int known = 0;

	(void)state;
	for (size_t i = 0; i < OPTIONS; i++)
		known += settings_has(option_entries[i].name);
	assert_in_range(known, 20, OPTIONS - 10);
	assert_false(settings_has("help"));
	assert_false(settings_has("keys"));
	assert_true(settings_has("theme"));
}

static void
the_command_line_wins_over_the_file(void **state)
{
	static const char text[] = "theme = light\nplay = yes\n"
				   "show = graticule\nhide = rivers\n"
				   "date = 1945-08-13\n";

	(void)state;
	apply("--theme=mono --play=no --layers=coast", text);
	assert_string_equal(options.theme, "mono");
	assert_false(options.play);
	/* These alone. */
	assert_null(options.show);
	assert_null(options.hide);
	assert_string_equal(options.date, "1945-08-13");
	apply("list events", text);
	assert_null(options.date);
	assert_null(options.theme);
	apply("--no-config", text);
	assert_null(options.theme);
	assert_null(settings.filename);
}

static void
the_environment_wins_over_the_file(void **state)
{
	static const struct {
		const char *no_color, *force, *clicolor;
		enum colour_choice colour;
	} cases[] = {
		{ NULL, NULL, NULL, COLOUR_FORCE_16 },
		{ "1", NULL, NULL, COLOUR_AUTO },
		{ "", NULL, NULL, COLOUR_FORCE_16 },
		{ NULL, "1", NULL, COLOUR_AUTO },
		{ NULL, "0", NULL, COLOUR_FORCE_16 },
		{ NULL, NULL, "0", COLOUR_AUTO },
		{ NULL, NULL, "1", COLOUR_FORCE_16 },
	};

	(void)state;
	write_file("color = 16\nmaps = .\n");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		settings_release(&settings);
		options = driver_options();
		options.colour = COLOUR_AUTO;
		options.xdg_config_home = folder;
		options.no_color = cases[i].no_color;
		options.clicolor_force = cases[i].force;
		options.clicolor = cases[i].clicolor;
		settings_apply(&settings, &options);
		assert_int_equal(options.colour, cases[i].colour);
		assert_null(options.maps);
	}
}

static void
bad_lines_are_named_and_left_out(void **state)
{
	(void)state;
	apply("", "theme = light\n"
		  "thme = dark\n"
		  "theme = bright\n"
		  "keys = -\n"
		  "binde = x find\n"
		  "bind = x findd\n"
		  "bare = maybe\n"
		  "layers\n"
		  "date = 1945-08\n"
		  "size = 0x0\n"
		  "charset =\n"
		  "campaign = no-such\n"
		  "names = ru\n");
	assert_string_equal(options.theme, "light");
	assert_string_equal(options.names, "ru");
	assert_null(options.date);
	assert_null(options.charset);
	assert_null(options.campaign);
	assert_int_equal(settings.fault_count, 11);
	for (size_t i = 0; i < settings.fault_count; i++)
		assert_int_equal(settings.faults[i].line, i + 2);
	assert_string_equal(settings.faults[0].message,
		"unknown setting \"thme\"; did you mean \"theme\"?");
	assert_string_equal(settings.faults[1].message,
		"theme: \"bright\" is not dark, light, contrast or mono");
	assert_string_equal(
		settings.faults[2].message, "\"keys\" is no setting");
	assert_string_equal(settings.faults[3].message,
		"unknown setting \"binde\"; did you mean \"bind\"?");
	assert_string_equal(settings.faults[4].message,
		"unknown command \"findd\"; did you mean \"find\"?");
	assert_string_equal(
		settings.faults[5].message, "bare: \"maybe\" is not yes or no");
	assert_string_equal(
		settings.faults[6].message, "not of the form key = value");
	assert_string_equal(
		settings.faults[9].message, "charset: a value is needed");
	assert_string_equal(options.notice,
		"config:2: unknown setting \"thme\"; did you mean \"theme\"? "
		"(10 more)");
}

static void
what_is_told_names_the_file(void **state)
{
	char *path = file_name(), *wanted, text[1000] = "";
	FILE *file = tmpfile();

	(void)state;
	assert_non_null(file);
	apply("", "\nx = 1\n");
	settings_tell(&settings, file);
	rewind(file);
	assert_true(fread(text, 1, sizeof text - 1, file) > 0);
	fclose(file);
	wanted = xasprintf("campaign-map: %s:2: unknown setting \"x\"\n", path);
	assert_string_equal(text, wanted);
	free(wanted);
	free(path);
}

static void
the_name_of_the_file_is_no_trap(void **state)
{
	char odd[200], text[2000] = "";
	FILE *file = tmpfile();

	(void)state;
	assert_non_null(file);
	apply("--print-config", "theme = light\nx = 1\n");
	snprintf(odd, sizeof odd, "%s/\033[2J\ntheme = mono", folder);
	free(settings.filename);
	settings.filename = xstrdup(odd);
	settings_tell(&settings, file);
	settings_write(&settings, &options, file);
	rewind(file);
	assert_true(fread(text, 1, sizeof text - 1, file) > 0);
	fclose(file);
	assert_null(strchr(text, '\033'));
	assert_null(strstr(text, "\ntheme = mono"));
}

static void
relative_folders_do_not_count(void **state)
{
	(void)state;
	options = driver_options();
	options.xdg_config_home = "config";
	options.home = "home";
	settings_release(&settings);
	settings_apply(&settings, &options);
	assert_null(settings.filename);
	settings_release(&settings);
	options.home = "/nonexistent";
	settings_apply(&settings, &options);
	assert_string_equal(
		settings.filename, "/nonexistent/.config/campaign-map/config");
	assert_int_equal(settings.fault_count, 0);
}

static char *
printed(void)
{
	FILE *file = tmpfile();
	char *text = xcalloc(1, 8000);

	assert_non_null(file);
	settings_write(&settings, &options, file);
	rewind(file);
	assert_true(fread(text, 1, 7999, file) > 0);
	fclose(file);
	return text;
}

/* The lines that are no comments. */
static void
drop_comments(char *text)
{
	char *to = text;

	for (char *from = text; *from;) {
		const size_t length = strcspn(from, "\n") + 1;

		if (*from != '#') {
			memmove(to, from, length);
			to += length;
		}
		from += length;
	}
	*to = '\0';
}

static void
print_config_gives_what_can_be_read_back(void **state)
{
	char *first, *second, *path = file_name(), *source;

	(void)state;
	apply("--print-config --charset=octant", "theme = light\n"
						 "bind = x find\n"
						 "bind = # none\n"
						 "bind = x pan-east\n"
						 "play = yes\n"
						 "thme = dark\n"
						 "date = 1945-08-13T07:00\n");
	first = printed();
	source = xasprintf("# %s:1\ntheme = light\n", path);
	assert_non_null(strstr(first, source));
	assert_non_null(
		strstr(first, "# the command line\ncharset = octant\n"));
	assert_non_null(strstr(first, "# the default\nbare = no\n"));
	assert_non_null(strstr(first, "# view is not set\n"));
	assert_null(strstr(first, "thme"));
	apply("--print-config", first);
	assert_string_equal(faults(), "");
	second = printed();
	drop_comments(first);
	drop_comments(second);
	assert_string_equal(first, second);
	assert_non_null(strstr(first, "bind = x pan-east\n"));
	assert_non_null(strstr(first, "bind = # none\n"));
	assert_string_equal(options.charset, "octant");
	free(source);
	free(first);
	free(second);
	free(path);
}

static void
what_a_campaign_does_not_have_is_told_and_left(void **state)
{
	struct error err = { "" };
	struct app *app;

	(void)state;
	apply("", "view = north-eas\n");
	app = driver_open(&options, 80, 24);
	assert_int_equal(app->view, 0);
	assert_true(app->forgave);
	assert_int_equal(strncmp(app->message,
				 "config:1: no view \"north-eas\"; did you "
				 "mean \"north-east\"?",
				 55),
		0);
	driver_close(app);
	apply("", "\ndate = 1944-08-13\n");
	app = driver_open(&options, 80, 24);
	assert_string_equal(driver_time(app), "1945-08-08T23:59");
	assert_int_equal(
		strncmp(app->message,
			"config:2: 1944-08-13 is not on the timeline", 43),
		0);
	driver_close(app);
	apply("", "date = 13 Aug 07:00\n");
	app = driver_open(&options, 80, 24);
	assert_string_equal(driver_time(app), "1945-08-13T07:00");
	driver_close(app);
	apply("", "sides = nobody\n");
	app = driver_open(&options, 80, 24);
	assert_true(app->forgave);
	driver_close(app);
	apply("--view=north-eas", "\n");
	app = malloc(sizeof *app);
	assert_false(app_init(app, &options, 80, 24, &err));
	free(app);
}

static void
play_tells_of_bad_lines_until_the_next_key(void **state)
{
	struct app *app;

	(void)state;
	apply("", "thme = dark\nbind = Y help\n");
	app = driver_open(&options, 80, 24);
	assert_string_equal(app->message,
		"config:1: unknown setting \"thme\"; did you mean \"theme\"?");
	driver_press(app, "Y");
	assert_string_equal(app->message, "");
	assert_true(app->state.help);
	driver_close(app);
}

static int
make_folder(void **state)
{
	char *inner;

	(void)state;
	if (!mkdtemp(folder))
		return -1;
	inner = xasprintf("%s/campaign-map", folder);
	mkdir(inner, 0700);
	free(inner);
	return 0;
}

static int
remove_folder(void **state)
{
	char *path = file_name();
	char *inner = xasprintf("%s/campaign-map", folder);

	(void)state;
	settings_release(&settings);
	unlink(path);
	rmdir(inner);
	free(path);
	free(inner);
	return rmdir(folder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(settings_are_the_long_options),
		cmocka_unit_test(every_option_is_a_setting_or_asked_for_once),
		cmocka_unit_test(the_command_line_wins_over_the_file),
		cmocka_unit_test(the_environment_wins_over_the_file),
		cmocka_unit_test(bad_lines_are_named_and_left_out),
		cmocka_unit_test(what_is_told_names_the_file),
		cmocka_unit_test(the_name_of_the_file_is_no_trap),
		cmocka_unit_test(relative_folders_do_not_count),
		cmocka_unit_test(print_config_gives_what_can_be_read_back),
		cmocka_unit_test(
			what_a_campaign_does_not_have_is_told_and_left),
		cmocka_unit_test(play_tells_of_bad_lines_until_the_next_key),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
