/* terminal-test.c: the program as its user meets it, keys in and screen out. */

#include <config.h>

#include "test.h"

#include <stdlib.h>
#include <string.h>

#include <sys/wait.h>

#include <vterm.h>

#include "terminal.h"

#define FIRST_DAY  "8 August 1945"
#define SECOND_DAY "9 August 1945"
#define PARALLEL   "38th parallel"
#define LIMIT      20.0 /* seconds; also under valgrind */

static const struct terminal_setup wide = { .columns = 120, .rows = 40 };

static int
start(void **state)
{
	struct terminal *terminal = terminal_new(&wide);

	*state = terminal;
	if (terminal_wait_for(terminal, FIRST_DAY, LIMIT))
		return 0;
	terminal_print(terminal);
	return -1;
}

static int
end(void **state)
{
	terminal_free(*state);
	return 0;
}

static void
assert_shows(struct terminal *terminal, const char *text)
{
	if (terminal_wait_for(terminal, text, LIMIT))
		return;
	terminal_print(terminal);
	fail_msg("\"%s\" does not come up", text);
}

static void
assert_hides(struct terminal *terminal, const char *text)
{
	if (terminal_wait_without(terminal, text, LIMIT))
		return;
	terminal_print(terminal);
	fail_msg("\"%s\" does not go away", text);
}

/* Waits until the screen is, or is no more, as it was before. */
static bool
differs(struct terminal *terminal, const char *before)
{
	for (int i = 0; i < 200; i++) {
		char *text = terminal_text(terminal);
		const bool equal = strcmp(text, before) == 0;

		free(text);
		if (!equal)
			return true;
		terminal_run(terminal, 0.05);
	}
	return false;
}

static void
start_shows_the_title_and_the_first_day(void **state)
{
	struct terminal *terminal = *state;

	assert_shows(terminal, "Wednesday " FIRST_DAY);
	assert_shows(terminal, "1945");
	assert_true(terminal->alternate);
	assert_false(terminal->cursor);
}

static void
right_steps_a_day_and_left_back(void **state)
{
	struct terminal *terminal = *state;
	char *before = terminal_text(terminal);

	terminal_press(terminal, "Right");
	assert_shows(terminal, "Thursday " SECOND_DAY);
	terminal_press(terminal, "Left");
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	free(before);
}

static int
count(struct terminal *terminal, const char *text)
{
	char *screen = terminal_text(terminal);
	int times = 0;

	for (const char *at = screen; (at = strstr(at, text)) != NULL; at++)
		times++;
	free(screen);
	return times;
}

/* It is named in the title, on the map and in the line of keys. */
static void
p_takes_the_parallel_away_and_brings_it_back(void **state)
{
	struct terminal *terminal = *state;
	char *before = terminal_text(terminal);

	assert_int_equal(count(terminal, PARALLEL), 2);
	assert_int_equal(count(terminal, "p parallel"), 1);
	terminal_press(terminal, "p");
	assert_shows(terminal, PARALLEL " off");
	terminal_press(terminal, "Esc"); /* takes the message away */
	assert_hides(terminal, PARALLEL " off");
	assert_int_equal(count(terminal, PARALLEL), 0);
	assert_int_equal(count(terminal, "p parallel"), 1);
	terminal_press(terminal, "p");
	assert_shows(terminal, PARALLEL " on");
	terminal_press(terminal, "Esc");
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	free(before);
}

static void
there_and_back(struct terminal *terminal, const char *there, const char *back)
{
	char *before = terminal_text(terminal);

	terminal_press(terminal, there);
	assert_true(differs(terminal, before));
	terminal_press(terminal, back);
	if (!terminal_wait_equal(terminal, before, LIMIT)) {
		terminal_print(terminal);
		fail_msg("%s does not take %s back", back, there);
	}
	free(before);
}

static void
pan_changes_the_screen_and_comes_back(void **state)
{
	there_and_back(*state, "l", "h");
	there_and_back(*state, "j", "k");
	there_and_back(*state, "Shift+Left", "Shift+Right");
	there_and_back(*state, "Shift+Up", "Shift+Down");
}

static void
zoom_changes_the_screen_and_comes_back(void **state)
{
	there_and_back(*state, "+", "-");
}

static void
zero_shows_the_whole_theatre_again(void **state)
{
	struct terminal *terminal = *state;
	char *before = terminal_text(terminal);

	terminal_press(terminal, "+ + l l j");
	assert_true(differs(terminal, before));
	terminal_press(terminal, "0");
	assert_shows(terminal, "The theatre");
	terminal_press(terminal, "Esc");
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	free(before);
}

static void
help_opens_and_closes(void **state)
{
	there_and_back(*state, "?", "Esc");
	there_and_back(*state, "F1", "Esc");
}

static void
ctrl_l_draws_everything_anew(void **state)
{
	struct terminal *terminal = *state;
	char *before = terminal_text(terminal);
	const size_t received = terminal->received;

	terminal_press(terminal, "Ctrl-L");
	for (int i = 0; i < 200 && terminal->received == received; i++)
		terminal_run(terminal, 0.05);
	assert_true(terminal->received > received + 1000);
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	free(before);
}

static void
assert_restored(struct terminal *terminal)
{
	assert_false(terminal->alternate);
	assert_true(terminal->cursor);
	assert_true(terminal_is_cooked(terminal));
}

static void
q_restores_the_terminal(void **state)
{
	struct terminal *terminal = *state;
	int status;

	terminal_press(terminal, "q");
	assert_true(terminal_wait_end(terminal, &status, LIMIT));
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	assert_restored(terminal);
	assert_false(terminal_shows(terminal, FIRST_DAY));
}

static void
unknown_sequences_are_not_taken_for_letters(void **state)
{
	struct terminal *terminal = *state;
	char *before = terminal_text(terminal);

	/* A mouse report, a report of the focus and a key of other kinds of
	 * terminals have letters in them that would step, pan and quit. */
	terminal_press(terminal, "\033[<0;10;10M \033[I \033[113;5u \033[Mqqq "
				 "\033[99999999999999999999999999;1q");
	terminal_press(terminal, "Right");
	assert_shows(terminal, SECOND_DAY);
	terminal_press(terminal, "Left");
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	free(before);
}

static void
a_report_of_a_mouse_of_old_is_no_enter(void **state)
{
	struct terminal *terminal = *state;
	char *before;

	terminal_press(terminal, "Right Right Right Tab");
	assert_shows(terminal, "11 August 1945");
	terminal_run(terminal, 0.2);
	before = terminal_text(terminal);
	terminal_press(terminal, "\033[M!!!");
	terminal_run(terminal, 0.3);
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	terminal_press(terminal, "Enter");
	assert_true(differs(terminal, before));
	free(before);
}

/* Answers to what nobody asked, as often as frames. */
static void
playing_goes_on_under_what_is_no_key(void **state)
{
	struct terminal *terminal = *state;

	terminal_press(terminal, "Space");
	for (int i = 0; i < 500; i++) {
		if (terminal_shows(terminal, "10 August 1945"))
			return;
		terminal_press(terminal, "\033[99;99R");
		terminal_run(terminal, 0.01);
	}
	fail_msg("it stands still");
}

static void
paused_it_writes_nothing_and_computes_nothing(void **state)
{
	struct terminal *terminal = *state;
	size_t received;
	double cpu;

	/* What belongs to the start is over when a key has been answered. */
	terminal_press(terminal, "Right");
	assert_shows(terminal, SECOND_DAY);
	terminal_run(terminal, 0.1);
	received = terminal->received;
	cpu = terminal_cpu(terminal);
	terminal_run(terminal, 1);
	assert_int_equal(terminal->received, received);
	assert_near(terminal_cpu(terminal), cpu, 0.001);
}

static void
playing_steps_by_itself_and_pauses(void **state)
{
	struct terminal *terminal = *state;

	terminal_press(terminal, "Space");
	assert_shows(terminal, "10 August 1945");
	terminal_press(terminal, "Space Home");
	assert_shows(terminal, FIRST_DAY);
}

static void
what_happened_there_and_who_says_so(void **state)
{
	struct terminal *terminal = *state;

	terminal_press(terminal, "/ S e i s h i n Enter");
	assert_shows(terminal, "What happened there");
	assert_shows(terminal, "9 Aug");
	terminal_press(terminal, "m Enter");
	assert_shows(terminal, "Thursday " SECOND_DAY);
	assert_shows(terminal, "Confidence");
	terminal_press(terminal, "m Enter");
	assert_shows(terminal, "Cited by");
	terminal_press(terminal, "Esc Esc Esc");
	assert_shows(terminal, "What happened there");
}

static void
the_whole_campaign_goes_by_in_few_bytes(void **state)
{
	static const struct terminal_setup setup = {
		.columns = 200, .rows = 60, .arguments = "--speed=8d"
	};
	struct terminal *terminal = terminal_new(&setup);
	size_t received;

	(void)state;
	assert_true(terminal_wait_frame(terminal, LIMIT));
	assert_shows(terminal, FIRST_DAY);
	terminal_run(terminal, 0.1);
	received = terminal->received;
	terminal_press(terminal, "Space");
	assert_shows(terminal, "Day by day");
	assert_shows(terminal, "10 September 1945");
	assert_shows(terminal, "paused");
	assert_in_range(terminal->received - received, 1, 60000);
	/* It stands as who steps there finds it. */
	assert_hides(terminal, "Day by day");
	terminal_press(terminal, "R");
	assert_shows(terminal, "playing back");
	assert_shows(terminal, FIRST_DAY);
	terminal_free(terminal);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, start, end)

/* What stands at the terminal's cursor, which is seen. */
static uint32_t
glyph_at_cursor(struct terminal *terminal)
{
	VTermScreenCell cell;
	VTermPos at;

	for (int i = 0; i < 200 && !terminal->cursor; i++)
		terminal_run(terminal, 0.05);
	assert_true(terminal->cursor);
	vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &at);
	assert_true(vterm_screen_get_cell(terminal->screen, at, &cell));
	return cell.chars[0];
}

static void
the_cursor_stands_on_what_the_next_key_is_about(void **state)
{
	struct terminal *terminal = *state;

	assert_false(terminal->cursor);
	terminal_press(terminal, "Tab");
	/* A counter begins with the bracket of its side. */
	assert_non_null(strchr("[({<", (int)glyph_at_cursor(terminal)));
	terminal_press(terminal, "o Down");
	assert_true(terminal_wait_for(terminal, "> [x] lakes", LIMIT));
	terminal_run(terminal, 0.1);
	assert_int_equal(glyph_at_cursor(terminal), '>');
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(start_shows_the_title_and_the_first_day),
		TEST(right_steps_a_day_and_left_back),
		TEST(p_takes_the_parallel_away_and_brings_it_back),
		TEST(pan_changes_the_screen_and_comes_back),
		TEST(zoom_changes_the_screen_and_comes_back),
		TEST(zero_shows_the_whole_theatre_again),
		TEST(help_opens_and_closes),
		TEST(ctrl_l_draws_everything_anew),
		TEST(the_cursor_stands_on_what_the_next_key_is_about),
		TEST(q_restores_the_terminal),
		TEST(unknown_sequences_are_not_taken_for_letters),
		TEST(a_report_of_a_mouse_of_old_is_no_enter),
		TEST(playing_goes_on_under_what_is_no_key),
		TEST(paused_it_writes_nothing_and_computes_nothing),
		TEST(playing_steps_by_itself_and_pauses),
		TEST(what_happened_there_and_who_says_so),
		cmocka_unit_test(the_whole_campaign_goes_by_in_few_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
