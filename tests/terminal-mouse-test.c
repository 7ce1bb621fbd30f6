/* terminal-mouse-test.c: the mouse as terminals report it, and that it is the
 * terminal's own again afterwards. */

#include <config.h>

#include "test.h"

#include <signal.h>
#include <stdlib.h>

#include <vterm.h>

#include "terminal.h"

#define FIRST_DAY "8 August 1945"
#define LAST_DAY  "10 September 1945"
#define LIMIT     20.0

static struct terminal *
start(const struct terminal_setup *setup)
{
	struct terminal *terminal = terminal_new(setup);

	if (!terminal_wait_for(terminal, FIRST_DAY, LIMIT)) {
		terminal_print(terminal);
		fail_msg("the program does not start");
	}
	return terminal;
}

static void
assert_shows(struct terminal *terminal, const char *text)
{
	if (terminal_wait_for(terminal, text, LIMIT))
		return;
	terminal_print(terminal);
	fail_msg("\"%s\" does not come up", text);
}

/* The state is the name of a terminal. */
static void
a_click_reaches_the_timeline_under(void **state)
{
	struct terminal *terminal = start(&(struct terminal_setup){
		.columns = 120, .rows = 40, .term = *state });

	assert_int_equal(terminal->mouse, VTERM_PROP_MOUSE_MOVE);
	terminal_press(terminal, "\033[<0;110;38M \033[<0;110;38m");
	assert_shows(terminal, LAST_DAY);
	terminal_press(terminal,
		"\033[<0;110;38M \033[<32;60;38M \033[<32;2;38M \033[<0;2;38m");
	assert_shows(terminal, FIRST_DAY);
	terminal_free(terminal);
}

static void
broken_reports_do_nothing(void **state)
{
	struct terminal *terminal =
		start(&(struct terminal_setup){ .columns = 120, .rows = 40 });
	char *before = terminal_text(terminal);

	(void)state;
	terminal_press(terminal,
		"\033[<0;9999999999999999999999999;38M \033[<0;-110;38M "
		"\033[<;;M \033[<0;110;38;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1M "
		"\033[<64;1M \033[<0;110 Esc");
	/* One that ends in the midst is over after a while. */
	terminal_run(terminal, 0.2);
	terminal_press(terminal, "Right");
	assert_shows(terminal, "9 August 1945");
	terminal_press(terminal, "Left");
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	free(before);
	terminal_free(terminal);
}

static void
no_mouse_leaves_it_to_the_terminal(void **state)
{
	struct terminal *terminal = start(&(struct terminal_setup){
		.columns = 120, .rows = 40, .arguments = "--no-mouse" });

	(void)state;
	assert_int_equal(terminal->mouse, VTERM_PROP_MOUSE_NONE);
	terminal_free(terminal);
}

static void
the_end_switches_it_off(void **state)
{
	static const int signals[] = { 0, SIGTERM, SIGSEGV };

	(void)state;
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		struct terminal *terminal = start(
			&(struct terminal_setup){ .columns = 120, .rows = 40 });
		int status;

		if (signals[i])
			terminal_signal(terminal, signals[i]);
		else
			terminal_press(terminal, "q");
		assert_true(terminal_wait_end(terminal, &status, LIMIT));
		assert_int_equal(terminal->mouse, VTERM_PROP_MOUSE_NONE);
		terminal_free(terminal);
	}
}

static void
a_stop_switches_it_off_and_on_again(void **state)
{
	struct terminal *terminal =
		start(&(struct terminal_setup){ .columns = 120, .rows = 40 });

	(void)state;
	terminal_press(terminal, "Ctrl-Z");
	assert_true(terminal_wait_stopped(terminal, LIMIT));
	assert_int_equal(terminal->mouse, VTERM_PROP_MOUSE_NONE);
	terminal_continue(terminal, ORDER_FOREGROUND);
	assert_shows(terminal, FIRST_DAY);
	assert_int_equal(terminal->mouse, VTERM_PROP_MOUSE_MOVE);
	terminal_free(terminal);
}

/* Waits until other reports are asked for. */
static void
assert_reports(struct terminal *terminal, int mouse)
{
	for (int i = 0; i < 400 && terminal->mouse != mouse; i++)
		terminal_run(terminal, 0.05);
	assert_int_equal(terminal->mouse, mouse);
}

static void
moves_are_heard(void **state)
{
	struct terminal *terminal =
		start(&(struct terminal_setup){ .columns = 120, .rows = 40 });

	(void)state;
	assert_reports(terminal, VTERM_PROP_MOUSE_MOVE);
	terminal_press(terminal, "\033[<35;70;10M");
	assert_shows(terminal, "  pointer");
	terminal_press(terminal, "x");
	assert_true(terminal_wait_without(terminal, "  pointer", LIMIT));
	assert_shows(terminal, "measuring from the centre: ");
	assert_reports(terminal, VTERM_PROP_MOUSE_MOVE);
	terminal_press(terminal, "\033[<35;110;10M");
	assert_shows(terminal, " km from the centre, bearing ");
	terminal_signal(terminal, SIGTERM);
	assert_reports(terminal, VTERM_PROP_MOUSE_NONE);
	terminal_free(terminal);
}

static void
text_is_typed_at_the_cursor(void **state)
{
	struct terminal *terminal =
		start(&(struct terminal_setup){ .columns = 120, .rows = 40 });

	(void)state;
	terminal_press(terminal, "/ S e i s h i n");
	assert_shows(terminal, "Find: Seishin   (1 of ");
	for (int i = 0; i < 200 && !terminal->cursor; i++)
		terminal_run(terminal, 0.05);
	assert_true(terminal->cursor);
	terminal_press(terminal, "Esc");
	assert_true(terminal_wait_without(terminal, "Find: ", LIMIT));
	terminal_free(terminal);
}

#define UNDER(term)                                                            \
	{                                                                      \
		"a_click_reaches_the_timeline_under " term,                    \
			a_click_reaches_the_timeline_under, NULL, NULL,        \
			(char[])                                               \
		{                                                              \
			term                                                   \
		}                                                              \
	}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		UNDER("xterm-256color"),
		UNDER("tmux-256color"),
		UNDER("screen-256color"),
		UNDER("linux"),
		cmocka_unit_test(broken_reports_do_nothing),
		cmocka_unit_test(no_mouse_leaves_it_to_the_terminal),
		cmocka_unit_test(the_end_switches_it_off),
		cmocka_unit_test(a_stop_switches_it_off_and_on_again),
		cmocka_unit_test(moves_are_heard),
		cmocka_unit_test(text_is_typed_at_the_cursor),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
