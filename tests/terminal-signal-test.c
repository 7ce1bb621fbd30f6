/* terminal-signal-test.c: whatever ends or stops the program, the terminal is
 * left as it was found. */

#include <config.h>

#include "test.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>

#include <sys/wait.h>

#include "program.h"
#include "terminal.h"

#define FIRST_DAY "8 August 1945"
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

static struct terminal *
start_wide(void)
{
	return start(&(struct terminal_setup){ .columns = 120, .rows = 40 });
}

static void
assert_restored(struct terminal *terminal)
{
	assert_false(terminal->alternate);
	assert_true(terminal->cursor);
	assert_true(terminal_is_cooked(terminal));
}

static void
assert_ends_by(struct terminal *terminal, int signal)
{
	int status;

	assert_true(terminal_wait_end(terminal, &status, LIMIT));
	if (!WIFSIGNALED(status) || WTERMSIG(status) != signal)
		fail_msg("status %#x instead of signal %d", (unsigned)status,
			signal);
	assert_restored(terminal);
	terminal_free(terminal);
}

/* The signal is the test's state. */
static void
signal_ends_it_and_the_terminal_is_restored(void **state)
{
	const int signal = *(const int *)*state;
	struct terminal *terminal = start_wide();

	terminal_signal(terminal, signal);
	assert_ends_by(terminal, signal);
}

static void
signal_while_drawing_restores_the_terminal(void **state)
{
	struct terminal *terminal = start_wide();

	(void)state;
	terminal_press(terminal, "Space");
	terminal_press(terminal, "l l l l + + + - - - h h h h Ctrl-L Ctrl-L");
	terminal_signal(terminal, SIGTERM);
	assert_ends_by(terminal, SIGTERM);
}

static void
ctrl_c_ends_it_like_an_interrupt(void **state)
{
	struct terminal *terminal = start_wide();

	(void)state;
	terminal_press(terminal, "Ctrl-C");
	assert_ends_by(terminal, SIGINT);
}

static void
assert_comes_back(struct terminal *terminal, const char *before)
{
	assert_true(terminal_wait_stopped(terminal, LIMIT));
	assert_restored(terminal);
	assert_false(terminal_shows(terminal, FIRST_DAY));
	terminal_continue(terminal, ORDER_FOREGROUND);
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	assert_true(terminal->alternate);
	assert_false(terminal->cursor);
	assert_false(terminal_is_cooked(terminal));
}

static void
ctrl_z_stops_it_and_it_comes_back(void **state)
{
	struct terminal *terminal = start_wide();
	char *before = terminal_text(terminal);

	(void)state;
	for (int i = 0; i < 2; i++) {
		terminal_press(terminal, "Ctrl-Z");
		assert_comes_back(terminal, before);
	}
	free(before);
	terminal_free(terminal);
}

static void
a_stop_from_outside_does_the_same(void **state)
{
	struct terminal *terminal = start_wide();
	char *before = terminal_text(terminal);

	(void)state;
	terminal_signal(terminal, SIGTSTP);
	assert_comes_back(terminal, before);
	free(before);
	terminal_free(terminal);
}

static void
a_stopped_program_can_be_killed(void **state)
{
	struct terminal *terminal = start_wide();

	(void)state;
	terminal_press(terminal, "Ctrl-Z");
	assert_true(terminal_wait_stopped(terminal, LIMIT));
	terminal_signal(terminal, SIGTERM);
	terminal_continue(terminal, ORDER_BACKGROUND);
	assert_ends_by(terminal, SIGTERM);
}

static void
in_the_background_it_stays_stopped(void **state)
{
	struct terminal *terminal = start_wide();
	char *before = terminal_text(terminal);

	(void)state;
	terminal_press(terminal, "Ctrl-Z");
	assert_true(terminal_wait_stopped(terminal, LIMIT));
	terminal_continue(terminal, ORDER_BACKGROUND);
	assert_comes_back(terminal, before);
	terminal_press(terminal, "Ctrl-Z");
	assert_true(terminal_wait_stopped(terminal, LIMIT));
	terminal_continue(terminal, ORDER_BACKGROUND);
	assert_true(terminal_wait_stopped(terminal, LIMIT));
	terminal_signal(terminal, SIGTERM);
	terminal_continue(terminal, ORDER_BACKGROUND);
	assert_ends_by(terminal, SIGTERM);
	free(before);
}

/* Starts it with a frame that is more than a terminal holds, and asks for the
 * next one, of which nothing is taken. */
static struct terminal *
start_stuck(bool nonblocking)
{
	struct terminal *terminal = start(&(struct terminal_setup){
		.columns = 500, .rows = 200, .nonblocking = nonblocking });
	struct pollfd report = {
		.fd = terminal->shell.reports,
		.events = POLLIN,
	};

	terminal_press(terminal, "Ctrl-L");
	assert_int_equal(poll(&report, 1, 500), 0);
	return terminal;
}

/* A terminal that takes nothing cannot be restored; one signal ends the
 * program all the same. Whether it blocks is the test's state. */
static void
a_stuck_terminal_does_not_keep_it(void **state)
{
	struct terminal *terminal = start_stuck(*state != NULL);
	struct pollfd report = {
		.fd = terminal->shell.reports,
		.events = POLLIN,
	};

	terminal_signal(terminal, SIGTERM);
	assert_int_equal(poll(&report, 1, (int)(LIMIT * 1000)), 1);
	terminal_free(terminal);
}

/* And when it takes all again, all is shown. */
static void
a_stuck_terminal_is_waited_for_at_rest(void **state)
{
	struct terminal *terminal = start_stuck(true);
	struct pollfd report = {
		.fd = terminal->shell.reports,
		.events = POLLIN,
	};
	const double before = terminal_cpu(terminal);
	char *expected = program_frame(500, 200, "", "Right");

	(void)state;
	assert_int_equal(poll(&report, 1, 500), 0);
	assert_true(terminal_cpu(terminal) - before < 0.1);
	assert_non_null(expected);
	terminal_press(terminal, "Right");
	assert_true(terminal_wait_equal(terminal, expected, LIMIT));
	free(expected);
	terminal_press(terminal, "Ctrl-C");
	assert_ends_by(terminal, SIGINT);
}

static void
a_resize_while_stopped_counts_on_coming_back(void **state)
{
	struct terminal *terminal = start_wide();
	char *expected = program_frame(100, 30, "", "0 Esc");

	(void)state;
	terminal_press(terminal, "Ctrl-Z");
	assert_true(terminal_wait_stopped(terminal, LIMIT));
	terminal_resize(terminal, 100, 30);
	terminal_continue(terminal, ORDER_FOREGROUND);
	assert_true(terminal_wait_for(terminal, FIRST_DAY, LIMIT));
	terminal_press(terminal, "0");
	assert_true(terminal_wait_for(terminal, "The theatre", LIMIT));
	terminal_press(terminal, "Esc");
	assert_non_null(expected);
	assert_true(terminal_wait_equal(terminal, expected, LIMIT));
	free(expected);
	terminal_free(terminal);
}

/* SIGSTOP cannot be caught: the terminal stays as it is, and is drawn anew. */
static void
a_hard_stop_is_survived(void **state)
{
	struct terminal *terminal = start_wide();
	char *before = terminal_text(terminal);
	size_t received;

	(void)state;
	terminal_signal(terminal, SIGSTOP);
	assert_true(terminal_wait_stopped(terminal, LIMIT));
	received = terminal->received;
	terminal_continue(terminal, ORDER_FOREGROUND);
	while (terminal->received == received)
		terminal_run(terminal, 0.02);
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	terminal_press(terminal, "q");
	free(before);
	terminal_free(terminal);
}

static void
a_hang_up_ends_it_within_a_second(void **state)
{
	struct terminal *terminal = start_wide();
	int status;

	(void)state;
	terminal_hang_up(terminal);
	assert_true(terminal_wait_end(terminal, &status, 1));
	terminal_free(terminal);
}

static void
a_hang_up_ends_it_though_the_signal_is_ignored(void **state)
{
	struct terminal *terminal = start(&(struct terminal_setup){
		.columns = 80, .rows = 24, .ignore_hangup = true });
	int status;

	(void)state;
	terminal_press(terminal, "Space");
	terminal_hang_up(terminal);
	assert_true(terminal_wait_end(terminal, &status, 1));
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 1);
	terminal_free(terminal);
}

#define ENDS(name, signal)                                                     \
	{                                                                      \
		name, signal_ends_it_and_the_terminal_is_restored, NULL, NULL, \
			&(int)                                                 \
		{                                                              \
			signal                                                 \
		}                                                              \
	}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ENDS("term_ends_it_and_restores", SIGTERM),
		ENDS("interrupt_ends_it_and_restores", SIGINT),
		ENDS("hangup_ends_it_and_restores", SIGHUP),
		ENDS("quit_ends_it_and_restores", SIGQUIT),
		ENDS("segmentation_fault_restores", SIGSEGV),
		ENDS("abort_restores", SIGABRT),
		ENDS("bus_error_restores", SIGBUS),
		ENDS("arithmetic_fault_restores", SIGFPE),
		ENDS("illegal_instruction_restores", SIGILL),
		cmocka_unit_test(signal_while_drawing_restores_the_terminal),
		cmocka_unit_test(ctrl_c_ends_it_like_an_interrupt),
		cmocka_unit_test(ctrl_z_stops_it_and_it_comes_back),
		cmocka_unit_test(a_stop_from_outside_does_the_same),
		cmocka_unit_test(a_stopped_program_can_be_killed),
		cmocka_unit_test(in_the_background_it_stays_stopped),
		cmocka_unit_test(a_stuck_terminal_does_not_keep_it),
		{ "a_stuck_terminal_that_blocks_nobody_does_not_keep_it",
			a_stuck_terminal_does_not_keep_it, NULL, NULL,
			&(int){ 1 } },
		cmocka_unit_test(a_stuck_terminal_is_waited_for_at_rest),
		cmocka_unit_test(a_resize_while_stopped_counts_on_coming_back),
		cmocka_unit_test(a_hard_stop_is_survived),
		cmocka_unit_test(a_hang_up_ends_it_within_a_second),
		cmocka_unit_test(
			a_hang_up_ends_it_though_the_signal_is_ignored),
	};

	/* A sanitizer would end the program in its own way. */
	setenv("ASAN_OPTIONS",
		"handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:"
		"handle_abort=0:detect_leaks=0",
		1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
