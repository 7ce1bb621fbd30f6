/* terminal-print-test.c: what stands on the screen is what print writes, cell
 * for cell and colour for colour, for the same size, options and keys. */

#include <config.h>

#include "test.h"

#include <stdlib.h>

#include <vterm.h>

#include "program.h"
#include "terminal.h"
#include "vterm-text.h"

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
	{ "a_day_without_its_year", 80, 24, "--date=8-13", "s Down Space Esc" },
	{ "a_tiny_window", 20, 6, "--date=13.8", NULL },
	{ "wonsan_at_120x40", 120, 40, "--date=1945-08-21", NULL },
	{ "the_last_day", 120, 40, "--date=1945-09-10", NULL },
	{ "a_box_at_a_harbour", 120, 40,
		"--date=1945-08-14 --view=129.5,41.6,130,42", NULL },
	{ "korean_names", 120, 40, "--names=ko --date=1945-08-16", NULL },
	{ "russian_names", 100, 30, "--names=ru", NULL },
	{ "korean", 120, 40, "--language=ko --date=1945-08-13", "Tab Enter" },
	{ "russian", 100, 30, "--language=ru --date=1945-08-13", "? Down" },
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
	{ "quadrants", 100, 30, "--charset=quadrant", NULL },
	{ "after_a_unit", 120, 40, "--date=1945-08-13", "Tab Tab Tab Enter" },
	{ "after_the_help", 120, 40, "", "? Down Down" },
	{ "after_everything", 120, 40, "",
		"Right Right Tab Enter + + l j Down End . v p i i t 0 Home" },
};

/* In the locale C, whose characters are ASCII. */
static const struct frame frames_in_c[] = {
	{ "ascii_in_c", 100, 30, "", "c" },
	{ "braille_in_c", 100, 30, "--charset=braille", NULL },
	{ "korean_names_in_c", 100, 30,
		"--charset=braille --names=ko --date=1945-08-16", NULL },
};

/* Writes what print gives for files onto a screen, where a line's end does
 * not bring the cursor back to the left. */
static void
write_lines(VTerm *vterm, const char *text)
{
	while (*text != '\0') {
		const size_t length = strcspn(text, "\n");

		vterm_input_write(vterm, text, length);
		text += length;
		/* The last line's end would scroll. */
		if (*text == '\n' && *++text != '\0')
			vterm_input_write(vterm, "\r\n", 2);
	}
}

static char *
print_frame(const struct frame *frame, const char *locale, const char *options)
{
	return program_frame_in(
		locale, frame->columns, frame->rows, options, frame->keys);
}

static void
assert_same_colours(struct terminal *terminal, const struct frame *frame,
	const char *locale)
{
	VTerm *vterm = vterm_new(frame->rows, frame->columns);
	VTermScreen *screen = vterm_obtain_screen(vterm);
	VTermPos where;
	bool differs;
	char options[256];
	char *text;

	/* As many as the terminal has, unless the frame has it otherwise. */
	snprintf(options, sizeof options, "--format=ansi --color=256 %s",
		frame->options);
	text = print_frame(frame, locale, options);
	assert_non_null(text);
	vterm_set_utf8(vterm, 1);
	vterm_screen_reset(screen, 1);
	write_lines(vterm, text);
	differs = vterm_find_difference(
		terminal->screen, screen, frame->columns, frame->rows, &where);
	free(text);
	vterm_free(vterm);
	if (differs)
		fail_msg("the cell at column %d of row %d has other colours",
			where.col, where.row);
}

static void
compare(const struct frame *frame, const char *locale)
{
	const struct terminal_setup setup = {
		.columns = frame->columns,
		.rows = frame->rows,
		.arguments = frame->options,
		.locale = locale,
	};
	char *expected = print_frame(frame, locale, frame->options);
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
	assert_true(equal);
	assert_same_colours(terminal, frame, locale);
	terminal_free(terminal);
}

static void
screen_equals_print(void **state)
{
	compare(*state, "C.UTF-8");
}

static void
screen_equals_print_in_c(void **state)
{
	compare(*state, "C");
}

/* Which the options do not know. */
static void
a_terminal_of_no_colours_shows_the_plain_frame(void **state)
{
	const struct terminal_setup setup = {
		.columns = 100,
		.rows = 30,
		.term = "vt100",
		.arguments = "--date=1945-08-13",
	};
	char *expected =
		program_frame(100, 30, "--color=never --date=1945-08-13", NULL);
	struct terminal *terminal = terminal_new(&setup);
	bool equal;

	(void)state;
	assert_non_null(expected);
	equal = terminal_wait_equal(terminal, expected, LIMIT);
	if (!equal)
		terminal_print(terminal);
	free(expected);
	terminal_free(terminal);
	assert_true(equal);
}

enum {
	COUNT = sizeof frames / sizeof *frames,
	COUNT_IN_C = sizeof frames_in_c / sizeof *frames_in_c,
};

static void
fill_tests(struct CMUnitTest *tests, const struct frame *from, size_t count,
	CMUnitTestFunction test)
{
	for (size_t i = 0; i < count; i++) {
		/* cmocka hands the state on as what may be written to. */
		union {
			const void *lent;
			void *taken;
		} frame = { .lent = &from[i] };

		tests[i].name = from[i].name;
		tests[i].test_func = test;
		tests[i].initial_state = frame.taken;
	}
}

int
main(void)
{
	struct CMUnitTest tests[COUNT + COUNT_IN_C + 1] = { 0 };

	fill_tests(tests, frames, COUNT, screen_equals_print);
	fill_tests(tests + COUNT, frames_in_c, COUNT_IN_C,
		screen_equals_print_in_c);
	tests[COUNT + COUNT_IN_C] = (struct CMUnitTest)cmocka_unit_test(
		a_terminal_of_no_colours_shows_the_plain_frame);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
