#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "app/options.h"

/* Parses words between blanks, as the shell would give them. */
static bool
parse(const char *line, struct options *options, struct error *err)
{
	static char words[1000], program[] = "campaign-map";
	char *argv[32] = { program };
	char *rest = words;
	int argc = 1;

	*options = (struct options){ 0 };
	err->message[0] = '\0';
	snprintf(words, sizeof words, "%s", line);
	for (char *word; (word = strtok_r(rest, " ", &rest)) != NULL;)
		argv[argc++] = word;
	argv[argc] = NULL;
	return options_parse(options, argc, argv, err);
}

static void
options_take_commands_in_any_order(void **state)
{
	static const struct {
		const char *line;
		enum command command;
		const char *argument;
	} cases[] = {
		{ "", COMMAND_PLAY, NULL },
		{ "play", COMMAND_PLAY, NULL },
		{ "--bare", COMMAND_PLAY, NULL },
		{ "print", COMMAND_PRINT, NULL },
		{ "--bare print --size=3x4", COMMAND_PRINT, NULL },
		{ "list --format=csv events", COMMAND_LIST, "events" },
		{ "--side=USSR list units", COMMAND_LIST, "units" },
		{ "check", COMMAND_CHECK, NULL },
		{ "check data/korea-1945", COMMAND_CHECK, "data/korea-1945" },
		{ "help", COMMAND_HELP, NULL },
		{ "--help", COMMAND_HELP, NULL },
		{ "-h", COMMAND_HELP, NULL },
		{ "--help keys", COMMAND_HELP, "keys" },
		{ "help keys", COMMAND_HELP, "keys" },
		{ "--version", COMMAND_VERSION, NULL },
		{ "--print-config", COMMAND_SETTINGS, NULL },
		{ "list units --print-config", COMMAND_SETTINGS, "list" },
		{ "version", COMMAND_VERSION, NULL },
	};
	struct options options;
	struct error err;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		if (!parse(cases[i].line, &options, &err))
			fail_msg("%s: %s", cases[i].line, err.message);
		assert_int_equal(options.command, cases[i].command);
		if (cases[i].argument)
			assert_string_equal(
				options.argument, cases[i].argument);
		else
			assert_null(options.argument);
	}
}

static void
options_take_values(void **state)
{
	struct options options;
	struct error err;

	(void)state;
	assert_true(parse("print --size 120x40 --cell-aspect=3:5 --bare "
			  "--date=1945-08-13T07:00 --view=1,2,3,4 --color=16 "
			  "--format=json --layers=coast,units --hide=units "
			  "--charset=ascii --names=ko --keys=- --campaign=x",
		&options, &err));
	assert_int_equal(options.columns, 120);
	assert_int_equal(options.rows, 40);
	assert_near(options.cell_aspect, 0.6, 1e-15);
	assert_true(options.bare);
	assert_false(options.play);
	assert_string_equal(options.date, "1945-08-13T07:00");
	assert_string_equal(options.view, "1,2,3,4");
	assert_int_equal(options.colour, COLOUR_FORCE_16);
	assert_int_equal(options.format, FORMAT_JSON);
	assert_true(options.format_given);
	assert_string_equal(options.layers, "coast,units");
	assert_string_equal(options.hide, "units");
	assert_null(options.show);
	assert_string_equal(options.charset, "ascii");
	assert_string_equal(options.names, "ko");
	assert_string_equal(options.keys, "-");
	assert_string_equal(options.campaign, "x");
	assert_true(parse("--play=no --no-mouse=yes --play=yes --bare=no "
			  "--greeting=no --remember",
		&options, &err));
	assert_true(options.play);
	assert_true(options.no_mouse);
	assert_false(options.bare);
	assert_int_equal(options.greeting, CHOICE_NO);
	assert_true(options.remember);
}

static void
options_refuse_what_is_wrong(void **state)
{
	static const struct {
		const char *line, *message;
	} cases[] = {
		{ "prnt", "unknown command \"prnt\"; did you mean \"print\"?" },
		{ "xyzzy", "unknown command \"xyzzy\"" },
		{ "print print", "\"print\" is one word too many" },
		{ "list", "list needs a word" },
		{ "list units all", "\"all\" is one word too many" },
		{ "--siez=80x24", "unknown option --siez; did you mean "
				  "--size?" },
		{ "-x", "unknown option -x" },
		{ "--size", "--size needs a value" },
		{ "--bare=1", "--bare: \"1\" is not yes or no" },
		{ "--greeting=maybe", "\"maybe\" is not auto, yes or no" },
		{ "--help=keys", "--help takes no value" },
		{ "--size=80", "--size: \"80\" is not columns x rows" },
		{ "--size=80x", "is not columns x rows" },
		{ "--size=80.5x24", "is not columns x rows" },
		{ "--size=0x24", "is not within 1x1 and 2000x2000" },
		{ "--size=80x2001", "is not within 1x1 and 2000x2000" },
		{ "--size=-80x24", "is not within 1x1 and 2000x2000" },
		{ "--size=1e3x24x1", "is not columns x rows" },
		{ "--cell-aspect=1", "is not width:height" },
		{ "--cell-aspect=0:1", "is not width:height" },
		{ "--cell-aspect=1:100", "is not within 1:10 and 10:1" },
		{ "--date=1945-02-29",
			"\"1945-02-29\": not understood: try 13, 8-13" },
		{ "--date=13.13.1945", "not understood: try 13, 8-13" },
		{ "--date=1945-08-13~", "not understood" },
		{ "--date=+3", "not understood" },
		{ "--date=next landing", "not understood" },
		{ "--date=1945-08", "does not name a day" },
		{ "--view=1,2,3", "is not a box" },
		{ "--view=1,2,3,x", "is not a box" },
		{ "--view=1,50,3,40", "is not a box" },
		{ "--view=1,2,181,4", "is not a box" },
		{ "--layers=coast,rivres", "did you mean \"rivers\"?" },
		{ "--hide=x", "The layers are: land lakes relief coast" },
		{ "--charset=utf8", "is not auto, braille, octant, sextant, "
				    "quadrant, half or ascii" },
		{ "--color=red", "is not auto, always, never, 8, 16, 256 or "
				 "truecolor" },
		{ "--theme=bright", "is not dark, light, contrast or mono" },
		{ "--names=de", "is not en, today, ko, ja or ru" },
		{ "--projection=EPSG:5179,lon_0=1", "takes no parameters" },
		{ "--projection=EPSG:0", "unknown projection" },
		{ "--projection=EPSG:12345678", "unknown projection" },
		{ "--stop-at=landings", "did you mean \"landing\"?" },
		{ "--stop-at=", "is no kind of event" },
		{ "--projection=mercator", "unknown projection" },
		{ "--projection=lcc,lat_1", "is not name,parameter=number" },
		{ "--projection=lcc,grids=1", "unknown parameter" },
		{ "--format=png", "is not text, ansi, svg, json or csv" },
		{ "list units --format=svg", "list gives text, csv or json" },
		{ "print --format=csv", "print gives text, ansi, svg or json" },
		{ "list units --format=ansi", "list gives text, csv or json" },
		{ "print --side=USSR", "--side is not for print" },
		{ "list units --size=3x4", "--size is not for list" },
		{ "check --bare", "--bare is not for check" },
		{ "print --play", "--play is not for print" },
		{ "--campaign=", "--campaign: a value is needed" },
	};
	struct options options;
	struct error err;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_false(parse(cases[i].line, &options, &err));
		if (!strstr(err.message, cases[i].message))
			fail_msg("%s: \"%s\" is not \"%s\"", cases[i].line,
				err.message, cases[i].message);
	}
}

static void
options_box_reads_degrees(void **state)
{
	struct extent box;

	(void)state;
	assert_true(options_box("129,41.5,130.5,-42e-1", &box) == false);
	assert_true(options_box("129,-4.5,130.5,4.2e1", &box));
	assert_near(box.west, 129, 0);
	assert_near(box.south, -4.5, 0);
	assert_near(box.east, 130.5, 0);
	assert_near(box.north, 42, 0);
	assert_true(options_box("170,-10,-170,10", &box));
	assert_false(options_box("170,-10,-170,10,", &box));
	assert_false(options_box("nan,0,1,1", &box));
}

static void
options_depth_follows_options_then_environment(void **state)
{
	static const struct {
		const char *line;
		const char *no_color, *force, *clicolor, *colorterm, *term;
		bool terminal, asked;
		enum colour_depth depth;
	} cases[] = {
		{ "", NULL, NULL, NULL, NULL, "xterm", true, false,
			COLOUR_256 },
		{ "", NULL, NULL, NULL, "truecolor", "xterm", true, false,
			COLOUR_TRUE },
		{ "", NULL, NULL, NULL, "24bit", "xterm", true, false,
			COLOUR_TRUE },
		{ "", NULL, NULL, NULL, NULL, "dumb", true, false,
			COLOUR_NONE },
		{ "", NULL, NULL, NULL, NULL, NULL, true, false, COLOUR_NONE },
		{ "", NULL, NULL, NULL, NULL, "xterm", false, false,
			COLOUR_NONE },
		{ "", NULL, NULL, NULL, NULL, "xterm", false, true,
			COLOUR_256 },
		{ "", "1", NULL, NULL, NULL, "xterm", true, true, COLOUR_NONE },
		{ "", "", NULL, NULL, NULL, "xterm", true, true, COLOUR_256 },
		{ "", "1", "1", NULL, NULL, "xterm", true, true, COLOUR_NONE },
		{ "", NULL, "1", "0", NULL, "dumb", false, false, COLOUR_256 },
		{ "", NULL, "0", NULL, NULL, "xterm", false, false,
			COLOUR_NONE },
		{ "", NULL, NULL, "0", NULL, "xterm", true, true, COLOUR_NONE },
		{ "--color=always", "1", NULL, NULL, NULL, "dumb", false, false,
			COLOUR_256 },
		{ "--color=never", NULL, "1", NULL, NULL, "xterm", true, true,
			COLOUR_NONE },
		{ "--color=8", "1", NULL, NULL, NULL, "xterm", true, true,
			COLOUR_8 },
		{ "--color=truecolor", NULL, NULL, NULL, NULL, NULL, false,
			false, COLOUR_TRUE },
	};
	struct options options;
	struct error err;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_true(parse(cases[i].line, &options, &err));
		options.no_color = cases[i].no_color;
		options.clicolor_force = cases[i].force;
		options.clicolor = cases[i].clicolor;
		options.colorterm = cases[i].colorterm;
		options.term = cases[i].term;
		options.terminal = cases[i].terminal;
		if (options_depth(&options, cases[i].asked) != cases[i].depth)
			fail_msg("case %zu", i);
	}
}

static void
frames_are_plain_where_they_have_no_colours(void **state)
{
	static const struct {
		const char *line, *no_color;
		bool terminal, plain;
	} cases[] = {
		{ "play", NULL, true, false },
		{ "play", "1", true, true },
		{ "play --color=never", NULL, true, true },
		{ "print", NULL, true, false },
		{ "print", NULL, false, true },
		{ "print --format=text", NULL, true, true },
		{ "print --format=text --color=256", "1", true, false },
		{ "print --format=ansi", NULL, false, false },
		{ "print --format=ansi", "1", false, true },
		{ "print --format=svg", "1", false, false },
		{ "print --format=svg --color=never", NULL, false, true },
	};
	struct options options;
	struct error err;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_true(parse(cases[i].line, &options, &err));
		options.no_color = cases[i].no_color;
		options.term = "xterm";
		options.terminal = cases[i].terminal;
		if (options_plain(&options) != cases[i].plain)
			fail_msg("case %zu", i);
	}
}

static void
options_help_fits_80_columns(void **state)
{
	FILE *file = tmpfile();
	char line[200];
	int lines = 0;

	(void)state;
	assert_non_null(file);
	options_help(file);
	rewind(file);
	while (fgets(line, sizeof line, file)) {
		assert_true(strlen(line) <= 80);
		lines++;
	}
	assert_true(lines > 40);
	fclose(file);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(options_take_commands_in_any_order),
		cmocka_unit_test(options_take_values),
		cmocka_unit_test(options_refuse_what_is_wrong),
		cmocka_unit_test(options_box_reads_degrees),
		cmocka_unit_test(
			options_depth_follows_options_then_environment),
		cmocka_unit_test(frames_are_plain_where_they_have_no_colours),
		cmocka_unit_test(options_help_fits_80_columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
