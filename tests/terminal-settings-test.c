/* terminal-settings-test.c: how a session begins and what stays of it: the
 * greeting, the file of settings, what is remembered. */

#include <config.h>

#include "test.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "program.h"
#include "terminal.h"

#define LIMIT 20.0

static char xdg[] = "/tmp/campaign-map-xdg-XXXXXX";
static char folder[64], config[80], state_file[80];

static struct terminal *
start(const char *arguments)
{
	struct terminal *terminal = terminal_new(&(struct terminal_setup){
		.columns = 100,
		.rows = 30,
		.arguments = arguments,
		.xdg = xdg,
		.greets = true,
	});

	assert_true(terminal_wait_frame(terminal, LIMIT));
	return terminal;
}

static void
assert_equal(struct terminal *terminal, const char *options, const char *keys)
{
	char *expected = program_frame(100, 30, options, keys);

	assert_non_null(expected);
	if (!terminal_wait_equal(terminal, expected, LIMIT)) {
		terminal_print(terminal);
		fprintf(stderr, "# print writes:\n%s", expected);
		fail_msg("play differs from print");
	}
	free(expected);
}

static void
quit(struct terminal *terminal)
{
	int status;

	terminal_press(terminal, "q");
	assert_true(terminal_wait_end(terminal, &status, LIMIT));
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	terminal_free(terminal);
}

static void
write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static void
the_first_key_takes_the_greeting_and_does_its_own(void **state)
{
	struct terminal *terminal = start("");

	(void)state;
	assert_equal(terminal, "--greeting=yes", NULL);
	assert_true(terminal_shows(terminal, "a campaign of 34 days"));
	terminal_press(terminal, "Right");
	assert_equal(terminal, "", "Right");
	quit(terminal);
}

static void
a_click_takes_the_greeting_and_does_its_own(void **state)
{
	struct terminal *terminal = start("");

	(void)state;
	assert_true(terminal_shows(terminal, "a campaign of 34 days"));
	/* A move alone does not. */
	terminal_press(terminal, "\033[<35;50;10M \033[<0;99;28M");
	terminal_press(terminal, "\033[<0;99;28m");
	assert_equal(terminal, "", "End");
	quit(terminal);
}

static void
who_says_where_to_begin_is_not_greeted(void **state)
{
	struct terminal *terminal = start("--date=1945-08-08");

	(void)state;
	assert_equal(terminal, "", NULL);
	quit(terminal);
}

static void
settings_hold_and_bad_lines_are_told(void **state)
{
	struct terminal *terminal;

	(void)state;
	write_file(config, "greeting = no\n"
			   "thme = light\n"
			   "bind = F5 next-day\n"
			   "bind = Right none\n");
	terminal = start("");
	assert_true(terminal_wait_for(terminal,
		"config:2: unknown setting \"thme\"; did you mean \"theme\"?",
		LIMIT));
	assert_true(terminal_wait_without(terminal, "a campaign of", LIMIT));
	terminal_press(terminal, "Right \033[15~");
	assert_true(terminal_wait_for(terminal, "9 August 1945", LIMIT));
	assert_true(terminal_wait_without(terminal, "thme", LIMIT));
	assert_true(terminal_wait_for(terminal, " Left F5 day", LIMIT));
	quit(terminal);
	terminal = start("--no-config");
	assert_equal(terminal, "--greeting=yes", NULL);
	quit(terminal);
}

static void
a_session_goes_on_where_it_was_left(void **state)
{
	struct terminal *terminal;
	char *before;
	struct stat status;

	(void)state;
	write_file(config, "remember = yes\n");
	terminal = start("");
	assert_true(terminal_shows(terminal, "a campaign of 34 days"));
	terminal_press(terminal, "Right Right v + + Shift+Left Esc");
	assert_equal(terminal, "", "Right Right v + + Shift+Left Esc");
	before = terminal_text(terminal);
	quit(terminal);
	assert_int_equal(stat(state_file, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	terminal = start("");
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	/* What the command line says is not remembered otherwise. */
	quit(terminal);
	terminal = start("--date=1945-08-13");
	assert_true(terminal_wait_for(terminal, "13 August 1945", LIMIT));
	quit(terminal);
	terminal = start("--remember=no");
	assert_equal(terminal, "--greeting=yes", NULL);
	quit(terminal);
	free(before);
}

static void
a_session_that_is_killed_leaves_what_was(void **state)
{
	struct terminal *terminal;
	int status;

	(void)state;
	write_file(config, "remember = yes\ngreeting = no\n");
	write_file(state_file, "date = 1945-08-20T12:00\n");
	terminal = start("");
	assert_true(terminal_wait_for(terminal, "20 August 1945", LIMIT));
	terminal_press(terminal, "Right");
	assert_true(terminal_wait_for(terminal, "21 August 1945", LIMIT));
	terminal_signal(terminal, SIGTERM);
	assert_true(terminal_wait_end(terminal, &status, LIMIT));
	terminal_free(terminal);
	terminal = start("");
	assert_true(terminal_wait_for(terminal, "20 August 1945", LIMIT));
	quit(terminal);
}

static void
what_is_remembered_is_doubted(void **state)
{
	static const struct {
		const char *text, *told;
	} cases[] = {
		{ "date = 1945-13-01T00:00\n",
			"what was remembered is broken at line 1" },
		{ "date = 1945-08\n",
			"what was remembered is broken at line 1" },
		{ "date = 1945-08-09T01:00\ncentre = 1e9,2\n",
			"what was remembered is broken at line 2" },
		{ "cell = -3\n", "what was remembered is broken at line 1" },
		{ "view = nowhere\n",
			"what was remembered is broken at line 1" },
		{ "x = y\n", "what was remembered is broken at line 1" },
		{ "\xff\n", "what was remembered is broken at line 1" },
		{ "date = 1944-08-09T01:00\n",
			"the day that was remembered is not on the timeline" },
		{ "centre = 127,39\ncell = 1e300\n",
			"the view that was remembered is off the map" },
		{ "centre = -53,-39\ncell = 1000\n",
			"the view that was remembered is off the map" },
	};

	(void)state;
	write_file(config, "remember = yes\ngreeting = no\n");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct terminal *terminal;

		write_file(state_file, cases[i].text);
		terminal = start("");
		if (!terminal_wait_for(terminal, cases[i].told, LIMIT)) {
			terminal_print(terminal);
			fail_msg("case %zu", i);
		}
		terminal_press(terminal, "Esc");
		assert_equal(terminal, "", NULL);
		quit(terminal);
	}
}

static void
a_folder_that_cannot_be_written_is_told_at_the_end(void **state)
{
	struct terminal *terminal;

	(void)state;
	write_file(config, "remember = yes\n");
	unlink(state_file);
	assert_int_equal(mkdir(state_file, 0700), 0);
	terminal = start("");
	terminal_press(terminal, "q");
	assert_true(terminal_wait_for(
		terminal, "korea-1945: Is a directory", LIMIT));
	terminal_free(terminal);
	assert_int_equal(rmdir(state_file), 0);
}

static int
make_folder(void **state)
{
	(void)state;
	if (!mkdtemp(xdg))
		return -1;
	snprintf(folder, sizeof folder, "%s/campaign-map", xdg);
	snprintf(config, sizeof config, "%s/config", folder);
	snprintf(state_file, sizeof state_file, "%s/korea-1945", folder);
	return mkdir(folder, 0700);
}

static int
remove_folder(void **state)
{
	(void)state;
	unlink(config);
	unlink(state_file);
	rmdir(folder);
	return rmdir(xdg); /* nothing half written is left */
}

static int
remove_files(void **state)
{
	(void)state;
	unlink(config);
	unlink(state_file);
	return 0;
}

#define CASE(name) cmocka_unit_test_teardown(name, remove_files)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(the_first_key_takes_the_greeting_and_does_its_own),
		CASE(a_click_takes_the_greeting_and_does_its_own),
		CASE(who_says_where_to_begin_is_not_greeted),
		CASE(settings_hold_and_bad_lines_are_told),
		CASE(a_session_goes_on_where_it_was_left),
		CASE(a_session_that_is_killed_leaves_what_was),
		CASE(what_is_remembered_is_doubted),
		CASE(a_folder_that_cannot_be_written_is_told_at_the_end),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
