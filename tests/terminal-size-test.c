/* terminal-size-test.c: terminals of any size and kind. */

#include <config.h>

#include "test.h"

#include <stdlib.h>

#include <sys/wait.h>

#include "program.h"
#include "terminal.h"

#define FIRST_DAY "8 August 1945"
#define LIMIT     20.0

/* The map is drawn for the cells that the terminal has. */
static void
cells_have_the_shape_that_the_terminal_tells(void **state)
{
	static const struct {
		int width, height;
		const char *options;
	} cases[] = {
		{ 12, 12, "--cell-aspect=1:1" },
		{ 9, 20, "--cell-aspect=9:20" }, { 0, 0, "--cell-aspect=1:2" },
		{ 30, 2, "--cell-aspect=1:2" }, /* which cannot be */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct terminal_setup setup = {
			.columns = 80,
			.rows = 24,
			.cell_width = cases[i].width,
			.cell_height = cases[i].height,
		};
		struct terminal *terminal = terminal_new(&setup);
		char *expected = program_frame(80, 24, cases[i].options, NULL);

		assert_non_null(expected);
		assert_true(terminal_wait_equal(terminal, expected, LIMIT));
		free(expected);
		terminal_free(terminal);
	}
}

static struct terminal *
start(int columns, int rows)
{
	const struct terminal_setup setup = {
		.columns = columns,
		.rows = rows,
	};
	struct terminal *terminal = terminal_new(&setup);

	assert_true(terminal_wait_frame(terminal, LIMIT));
	return terminal;
}

static void
assert_equal_to_print(struct terminal *terminal, const char *keys)
{
	char *expected =
		program_frame(terminal->columns, terminal->rows, "", keys);
	bool equal;

	assert_non_null(expected);
	equal = terminal_wait_equal(terminal, expected, LIMIT);
	if (!equal) {
		terminal_print(terminal);
		fprintf(stderr, "# print writes:\n%s", expected);
	}
	free(expected);
	assert_true(equal);
}

static void
assert_quits(struct terminal *terminal)
{
	int status;

	terminal_press(terminal, "q");
	assert_true(terminal_wait_end(terminal, &status, LIMIT));
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	terminal_free(terminal);
}

/* Any size is drawn as print draws it, and left in order. */
static void
size_is_drawn(void **state)
{
	const int *size = *state;
	struct terminal *terminal = start(size[0], size[1]);

	assert_equal_to_print(terminal, NULL);
	terminal_press(terminal, "Right");
	assert_equal_to_print(terminal, "Right");
	assert_quits(terminal);
}

/* Case by case: the terminal knows its size; nobody does. */
static void
absurd_lines_in_the_environment_are_ignored(void **state)
{
	struct terminal_setup setup = {
		.columns = 100,
		.rows = 30,
		.lines = "1000000",
	};
	struct terminal *terminal = terminal_new(&setup);

	(void)state;
	assert_true(terminal_wait_frame(terminal, LIMIT));
	assert_equal_to_print(terminal, NULL);
	assert_quits(terminal);

	setup.columns = 80;
	setup.rows = 24;
	setup.no_size = true;
	terminal = terminal_new(&setup);
	assert_true(terminal_wait_frame(terminal, LIMIT));
	assert_equal_to_print(terminal, NULL);
	assert_quits(terminal);
}

static void
resize_draws_the_whole_at_the_new_size(void **state)
{
	static const int sizes[][2] = { { 80, 24 }, { 200, 60 }, { 10, 4 },
		{ 120, 40 } };
	struct terminal *terminal = start(120, 40);

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		const size_t frames = terminal->frames;

		terminal_resize(terminal, sizes[i][0], sizes[i][1]);
		while (terminal->frames == frames)
			assert_true(terminal_take(terminal, 20000));
		terminal_press(terminal, "0");
		assert_equal_to_print(terminal, "0");
		/* One for the size, and one for the key. */
		assert_in_range(terminal->frames - frames, 1, 3);
	}
	assert_quits(terminal);
}

static void
five_hundred_resizes_end_at_the_last(void **state)
{
	struct terminal *terminal = start(120, 40);
	unsigned random = 1945;

	(void)state;
	for (int i = 0; i < 500; i++) {
		random = random * 1664525u + 1013904223u;
		terminal_resize(terminal, 2 + (int)(random >> 16) % 160,
			1 + (int)(random >> 8) % 50);
		terminal_take(terminal, 1);
	}
	terminal_resize(terminal, 100, 30);
	terminal_press(terminal, "0");
	assert_equal_to_print(terminal, "0");
	assert_quits(terminal);
}

/* Without a usable terminal: a message with a way out, and status 3. */
static void
terminal_is_refused(void **state)
{
	const struct terminal_setup setup = {
		.columns = 200,
		.rows = 10,
		.term = *state,
	};
	struct terminal *terminal = terminal_new(&setup);
	int status;

	assert_true(terminal_wait_end(terminal, &status, LIMIT));
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 3);
	assert_true(terminal_shows(terminal, "campaign-map: TERM"));
	assert_true(terminal_shows(terminal, "campaign-map print"));
	assert_int_equal(terminal->frames, 0);
	terminal_free(terminal);
}

static void
a_name_of_5000_letters_is_refused(void **state)
{
	char term[5001];
	void *name = term;

	(void)state;
	memset(term, 'x', 5000);
	term[5000] = '\0';
	terminal_is_refused(&name);
}

static void
without_utf8_only_ascii_is_sent(void **state)
{
	const struct terminal_setup setup = {
		.columns = 120,
		.rows = 40,
		.locale = "C",
	};
	struct terminal *terminal = terminal_new(&setup);
	char *text;

	(void)state;
	assert_true(terminal_wait_for(terminal, FIRST_DAY, LIMIT));
	text = terminal_text(terminal);
	for (const char *at = text; *at != '\0'; at++)
		assert_in_range((unsigned char)*at, '\n', '~');
	free(text);
	assert_quits(terminal);
}

#define REFUSED(name, term)                                                    \
	{                                                                      \
		name, terminal_is_refused, NULL, NULL, (char[])                \
		{                                                              \
			term                                                   \
		}                                                              \
	}
#define DRAWN(columns, rows)                                                   \
	{                                                                      \
		"a_screen_of_" #columns "x" #rows, size_is_drawn, NULL, NULL,  \
			(int[])                                                \
		{                                                              \
			columns, rows                                          \
		}                                                              \
	}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		DRAWN(2, 2),
		DRAWN(2, 1),
		DRAWN(5, 1),
		DRAWN(2, 100),
		DRAWN(500, 2),
		DRAWN(80, 24),
		DRAWN(400, 100),
		cmocka_unit_test(absurd_lines_in_the_environment_are_ignored),
		cmocka_unit_test(cells_have_the_shape_that_the_terminal_tells),
		cmocka_unit_test(resize_draws_the_whole_at_the_new_size),
		cmocka_unit_test(five_hundred_resizes_end_at_the_last),
		REFUSED("a_dumb_terminal_is_refused", "dumb"),
		REFUSED("no_terminal_name_is_refused", ""),
		REFUSED("an_unknown_terminal_is_refused", "no-such-terminal"),
		REFUSED("a_path_as_terminal_is_refused", "../../x"),
		cmocka_unit_test(a_name_of_5000_letters_is_refused),
		cmocka_unit_test(without_utf8_only_ascii_is_sent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
