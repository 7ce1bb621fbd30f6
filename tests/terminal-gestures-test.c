/* terminal-gestures-test.c: each thing that the mouse can do, as terminals of
 * several kinds report it: it gives the frame that a key script gives. */

#include <config.h>

#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "program.h"
#include "terminal.h"

#define LIMIT   20.0
#define COLUMNS 120
#define ROWS    40
#define OPTIONS "--date=1945-08-13"

static const char *const terminals[] = { "xterm-256color", "tmux-256color",
	"screen-256color", "linux" };

/* What the pointer does: wheel up and down, press, drag, release. */
enum { WHEEL_UP = 64, WHEEL_DOWN = 65, PRESS = 0, DRAG = 32 };

/* The cell where a text begins in a frame. */
static void
find_cell(const char *frame, const char *text, int *column, int *row)
{
	const char *found = strstr(frame, text), *line = frame;
	char head[1024];

	if (found == NULL)
		fail_msg("no \"%s\" in the frame", text);
	*row = 0;
	for (const char *at = frame; at < found; at++) {
		if (*at == '\n') {
			line = at + 1;
			++*row;
		}
	}
	snprintf(head, sizeof head, "%.*s", (int)(found - line), line);
	*column = text_width(head);
}

static void
report(char *buffer, size_t size, int button, int column, int row, char end)
{
	const size_t length = strlen(buffer);

	snprintf(buffer + length, size - length, "\033[<%d;%d;%d%c ", button,
		column + 1, row + 1, end);
}

static void
report_click(char *buffer, size_t size, int column, int row)
{
	report(buffer, size, PRESS, column, row, 'M');
	report(buffer, size, PRESS, column, row, 'm');
}

struct gesture {
	char script[256], bytes[512];
	double limit; /* seconds */
};

static bool
gesture_works(
	const char *term, const char *options, const struct gesture *gesture)
{
	const struct terminal_setup setup = {
		.columns = COLUMNS,
		.rows = ROWS,
		.term = term,
		.arguments = options,
	};
	struct terminal *terminal = terminal_new(&setup);
	bool works;
	char *before = program_frame(COLUMNS, ROWS, options, "");
	char *expected = program_frame(COLUMNS, ROWS, options, gesture->script);

	assert_non_null(before);
	assert_non_null(expected);
	/* It does something, which is what the terminal gets. */
	assert_string_not_equal(before, expected);
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	terminal_press(terminal, gesture->bytes);
	works = terminal_wait_equal(terminal, expected, gesture->limit);
	if (!works) {
		terminal_print(terminal);
		fprintf(stderr, "# print writes:\n%s", expected);
	}
	free(before);
	free(expected);
	terminal_free(terminal);
	return works;
}

static void
assert_gesture_everywhere(struct gesture *gesture)
{
	for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
		gesture->limit = LIMIT;
		if (!gesture_works(terminals[i], OPTIONS, gesture))
			fail_msg("%s under %s", gesture->script, terminals[i]);
	}
}

/* A click, or two, on the cell that is some columns into a text. */
static struct gesture
click_on(const char *text, int into, int times)
{
	char *frame = program_frame(COLUMNS, ROWS, OPTIONS, "");
	struct gesture gesture = { "", "", LIMIT };
	int column, row;

	assert_non_null(frame);
	find_cell(frame, text, &column, &row);
	free(frame);
	column += into;
	for (int i = 0; i < times; i++) {
		const size_t length = strlen(gesture.script);

		snprintf(gesture.script + length,
			sizeof gesture.script - length, "click:%d,%d ", column,
			row);
		report_click(gesture.bytes, sizeof gesture.bytes, column, row);
	}
	return gesture;
}

static void
the_wheel_zooms_at_the_pointer(void **state)
{
	struct gesture gesture = {
		.script = "wheel-up:70,12 wheel-up:70,12 wheel-down:90,20"
	};

	(void)state;
	report(gesture.bytes, sizeof gesture.bytes, WHEEL_UP, 70, 12, 'M');
	report(gesture.bytes, sizeof gesture.bytes, WHEEL_UP, 70, 12, 'M');
	report(gesture.bytes, sizeof gesture.bytes, WHEEL_DOWN, 90, 20, 'M');
	assert_gesture_everywhere(&gesture);
}

static void
a_drag_moves_the_map_by_cells(void **state)
{
	struct gesture gesture = { .script = "drag:80,20,73,24" };

	(void)state;
	report(gesture.bytes, sizeof gesture.bytes, PRESS, 80, 20, 'M');
	report(gesture.bytes, sizeof gesture.bytes, DRAG, 78, 21, 'M');
	report(gesture.bytes, sizeof gesture.bytes, DRAG, 73, 24, 'M');
	report(gesture.bytes, sizeof gesture.bytes, PRESS, 73, 24, 'm');
	assert_gesture_everywhere(&gesture);
}

static void
a_click_selects_a_unit(void **state)
{
	struct gesture gesture = click_on("(17AA", 2, 1);

	(void)state;
	assert_gesture_everywhere(&gesture);
}

static void
a_click_selects_a_place(void **state)
{
	struct gesture gesture = click_on("Seoul", 1, 1);

	(void)state;
	assert_gesture_everywhere(&gesture);
}

static void
a_click_selects_an_event_of_the_panel(void **state)
{
	struct gesture gesture = click_on("First wave", 3, 1);

	(void)state;
	assert_gesture_everywhere(&gesture);
}

static void
a_click_selects_a_day_of_the_timeline(void **state)
{
	struct gesture gesture = { .script = "click:110,37" };

	(void)state;
	report_click(gesture.bytes, sizeof gesture.bytes, 110, 37);
	assert_gesture_everywhere(&gesture);
}

static void
two_clicks_centre(void **state)
{
	struct gesture gesture = click_on("(17AA", 2, 2);

	(void)state;
	for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
		bool works = false;

		/* On a busy machine the two may come too long apart. */
		gesture.limit = 5;
		for (int times = 0; times < 4 && !works; times++)
			works = gesture_works(terminals[i], OPTIONS, &gesture);
		if (!works)
			fail_msg("%s under %s", gesture.script, terminals[i]);
	}
}

static void
the_wheel_scrolls_the_help(void **state)
{
	struct gesture gesture = { .script = "? wheel-down:60,20",
		.bytes = "? " };

	(void)state;
	report(gesture.bytes, sizeof gesture.bytes, WHEEL_DOWN, 60, 20, 'M');
	assert_gesture_everywhere(&gesture);
}

/* The terminal would not send them; they must do nothing all the same. */
static void
no_mouse_asks_for_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
		struct terminal *terminal =
			terminal_new(&(struct terminal_setup){
				.columns = COLUMNS,
				.rows = ROWS,
				.term = terminals[i],
				.arguments = "--no-mouse",
			});

		assert_true(terminal_wait_frame(terminal, LIMIT));
		assert_int_equal(terminal->mouse, 0);
		terminal_free(terminal);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_wheel_zooms_at_the_pointer),
		cmocka_unit_test(a_drag_moves_the_map_by_cells),
		cmocka_unit_test(a_click_selects_a_unit),
		cmocka_unit_test(a_click_selects_a_place),
		cmocka_unit_test(a_click_selects_an_event_of_the_panel),
		cmocka_unit_test(a_click_selects_a_day_of_the_timeline),
		cmocka_unit_test(two_clicks_centre),
		cmocka_unit_test(the_wheel_scrolls_the_help),
		cmocka_unit_test(no_mouse_asks_for_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
