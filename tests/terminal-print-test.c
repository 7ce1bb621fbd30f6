/* terminal-print-test.c: what stands on the screen is what print writes, cell
 * for cell, for the same size, options and keys. */

#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "program.h"
#include "terminal.h"

#define LIMIT 20.0

struct frame {
	const char *name;
	int columns, rows;
	const char *options; /* of both commands */
	const char *keys;    /* pressed in both; NULL none */
};

static const struct frame frames[] = {
	{ "the_first_day_at_80x24", 80, 24, "", NULL },
	{ "the_first_day_at_120x40", 120, 40, "", NULL },
	{ "the_landing_at_200x60", 200, 60, "--date=1945-08-13", NULL },
	{ "the_landing_at_97x31", 97, 31, "--date=1945-08-13", NULL },
	{ "an_hour_of_the_landing", 120, 40, "--date=1945-08-13T07:00", NULL },
	{ "wonsan_at_120x40", 120, 40, "--date=1945-08-21", NULL },
	{ "the_last_day", 120, 40, "--date=1945-09-10", NULL },
	{ "a_box_at_a_harbour", 120, 40,
		"--date=1945-08-14 --view=129.5,41.6,130,42", NULL },
	{ "korean_names", 120, 40, "--names=ko --date=1945-08-16", NULL },
	{ "russian_names", 100, 30, "--names=ru", NULL },
	{ "ascii_by_charset", 100, 30, "--charset=ascii", NULL },
	{ "without_colour", 100, 30, "--color=never", NULL },
	{ "sixteen_colours", 100, 30, "--color=16", NULL },
	{ "the_map_alone", 100, 30, "--bare", NULL },
	{ "a_small_screen", 40, 12, "", NULL },
	{ "a_tiny_screen", 5, 3, "", NULL },
	{ "after_days", 120, 40, "", "Right Right Right Left" },
	{ "after_the_end", 120, 40, "", "End Right Right" },
	{ "after_hours", 120, 40, "", "Right . . , ." },
	{ "after_events", 120, 40, "", "Right Down Down Down Up" },
	{ "after_pan_and_zoom", 120, 40, "", "l l l j + + h k -" },
	{ "after_big_pans", 200, 60, "", "L J H K Shift+Left Shift+Down" },
	{ "after_views", 120, 40, "", "v v" },
	{ "after_toggles", 120, 40, "", "t r b a # p p t" },
	{ "after_the_panel", 120, 40, "", "i" },
	{ "after_charset", 120, 40, "", "c" },
	{ "after_a_unit", 120, 40, "--date=1945-08-13", "Tab Tab Tab Enter" },
	{ "after_the_help", 120, 40, "", "? Down Down" },
	{ "after_everything", 120, 40, "",
		"Right Right Tab Enter + + l j Down End . v p i i t 0 Home" },
};

static void
screen_equals_print(void **state)
{
	const struct frame *frame = *state;
	const struct terminal_setup setup = {
		.columns = frame->columns,
		.rows = frame->rows,
		.arguments = frame->options,
	};
	char *expected = program_frame(
		frame->columns, frame->rows, frame->options, frame->keys);
	struct terminal *terminal = terminal_new(&setup);
	bool equal;

	assert_non_null(expected);
	/* Keys typed before the screen is open would be echoed. */
	assert_true(terminal_wait_frame(terminal, LIMIT));
	if (frame->keys != NULL)
		terminal_press(terminal, frame->keys);
	equal = terminal_wait_equal(terminal, expected, LIMIT);
	if (!equal) {
		terminal_print(terminal);
		fprintf(stderr, "# print writes:\n%s", expected);
	}
	free(expected);
	terminal_free(terminal);
	assert_true(equal);
}

int
main(void)
{
	enum { COUNT = sizeof frames / sizeof *frames };
	struct CMUnitTest tests[COUNT] = { 0 };

	for (size_t i = 0; i < COUNT; i++) {
		/* cmocka hands the state on as what may be written to. */
		union {
			const void *lent;
			void *taken;
		} frame = { .lent = &frames[i] };

		tests[i].name = frames[i].name;
		tests[i].test_func = screen_equals_print;
		tests[i].initial_state = frame.taken;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
