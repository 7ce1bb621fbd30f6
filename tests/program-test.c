/* program-test.c: the program and its standard streams. */

#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "program.h"

#define PROGRAM "\"$CAMPAIGN_MAP\" "

static char *
run(const char *command, int expected)
{
	int status;
	char *text = program_shell(command, &status);

	if (status != expected)
		fail_msg("%s: status %d, not %d: %s", command, status, expected,
			text);
	return text;
}

static void
assert_says(const char *command, int status, const char *message)
{
	char *text = run(command, status);

	if (strstr(text, message) == NULL)
		fail_msg(
			"%s: \"%s\" instead of \"%s\"", command, text, message);
	/* Nothing for a terminal in what is no terminal. */
	assert_null(strchr(text, '\033'));
	free(text);
}

static void
play_into_a_pipe_prints_a_frame(void **state)
{
	char *printed = program_frame(80, 24, "--color=never", NULL);
	char *played = run(PROGRAM "play --size=80x24", 0);

	(void)state;
	assert_non_null(printed);
	assert_string_equal(played, printed);
	free(played);
	free(printed);
}

static void
play_into_a_pipe_needs_no_input(void **state)
{
	(void)state;
	assert_says(PROGRAM "<&- 2>&1", 0, "8 August 1945");
}

static void
play_without_output_is_no_terminal(void **state)
{
	(void)state;
	assert_says(PROGRAM "2>&1 >&-", 3, "standard output is closed");
	assert_says(PROGRAM "2>&1 >&- <&-", 3, "standard output is closed");
}

static void
print_without_output_is_a_write_error(void **state)
{
	(void)state;
	assert_says(PROGRAM "print 2>&1 >&-", 1,
		"write error: Bad file descriptor");
}

static void
closed_messages_do_no_harm(void **state)
{
	(void)state;
	assert_says(PROGRAM "print 2>&-", 0, "8 August 1945");
	free(run(PROGRAM "print --no-such-option 2>&- <&-", 2));
}

static void
a_full_disk_is_told(void **state)
{
	(void)state;
	assert_says(PROGRAM "print --size=80x24 2>&1 >/dev/full", 1,
		"write error: No space left on device");
	assert_says(PROGRAM "print --size=400x100 2>&1 >/dev/full", 1,
		"write error: No space left on device");
	assert_says(PROGRAM "--version 2>&1 >/dev/full", 1,
		"write error: No space left on device");
}

static void
a_reader_that_leaves_is_no_error(void **state)
{
	char *text = run("exec 3>&1; { " PROGRAM
			 "print --size=400x400 2>&3; } | head -n 1 >/dev/null",
		0);

	(void)state;
	assert_string_equal(text, "");
	free(text);
	text = run("exec 3>&1; trap '' PIPE; { " PROGRAM
		   "print --size=400x400 2>&3; } | head -n 1 >/dev/null",
		0);
	assert_string_equal(text, "");
	free(text);
}

static void
wrong_usage_has_its_status(void **state)
{
	(void)state;
	assert_says(PROGRAM "--no-such-option 2>&1", 2, "campaign-map: ");
	assert_says(PROGRAM "no-such-command 2>&1", 2, "campaign-map: ");
}

static void
numbers_and_words_are_the_same_in_every_locale(void **state)
{
	static const char *const locales[] = { "ru_RU.UTF-8", "tr_TR.UTF-8",
		"no_SUCH.UTF-8" };
	char *expected = run(PROGRAM "print --format=json --names=en "
				     "--view=129.5,41.6,130.25,42",
		0);

	(void)state;
	for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
		char command[256];
		char *text;

		snprintf(command, sizeof command,
			"LC_ALL=%s " PROGRAM "print --format=json --names=en "
			"--view=129.5,41.6,130.25,42",
			locales[i]);
		text = run(command, 0);
		assert_string_equal(text, expected);
		free(text);
	}
	free(expected);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(play_into_a_pipe_prints_a_frame),
		cmocka_unit_test(play_into_a_pipe_needs_no_input),
		cmocka_unit_test(play_without_output_is_no_terminal),
		cmocka_unit_test(print_without_output_is_a_write_error),
		cmocka_unit_test(closed_messages_do_no_harm),
		cmocka_unit_test(a_full_disk_is_told),
		cmocka_unit_test(a_reader_that_leaves_is_no_error),
		cmocka_unit_test(wrong_usage_has_its_status),
		cmocka_unit_test(
			numbers_and_words_are_the_same_in_every_locale),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
