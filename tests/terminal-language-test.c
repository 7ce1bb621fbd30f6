/* terminal-language-test.c: the user's locale is that of Korea or Russia, and
 * the machine need not have it. */

#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "terminal.h"

#define LIMIT 20.0

static struct terminal *
start(const char *locale)
{
	const struct terminal_setup setup = {
		.columns = 100,
		.rows = 30,
		.locale = locale,
		.arguments = "--date=1945-08-13",
	};
	struct terminal *terminal;

#ifndef ENABLE_NLS
	skip();
#endif
	terminal = terminal_new(&setup);
	assert_true(terminal_wait_frame(terminal, LIMIT));
	return terminal;
}

static void
a_korean_is_spoken_to_in_korean(void **state)
{
	struct terminal *terminal = start("ko_KR.UTF-8");

	(void)state;
	assert_true(
		terminal_wait_for(terminal, "1945년 8월 13일 월요일", LIMIT));
	assert_true(terminal_shows(terminal, "청진"));
	assert_true(terminal_shows(terminal, "Space 재생"));
	terminal_press(terminal, "/");
	assert_true(terminal_wait_for(terminal, "찾기:", LIMIT));
	/* What is typed may be Korean, too. */
	shell_type(&terminal->shell, "웅기");
	assert_true(terminal_wait_for(terminal, "찾기: 웅기", LIMIT));
	assert_true(terminal_wait_for(terminal, "(1/", LIMIT));
	terminal_press(terminal, "Enter ?");
	assert_true(terminal_wait_for(terminal, "전날, 다음 날", LIMIT));
	terminal_free(terminal);
}

static void
a_russian_is_spoken_to_in_russian(void **state)
{
	struct terminal *terminal = start("ru_RU.UTF-8");

	(void)state;
	assert_true(terminal_wait_for(
		terminal, "понедельник, 13 августа 1945 г.", LIMIT));
	terminal_press(terminal, "Left");
	assert_true(terminal_wait_for(
		terminal, "воскресенье, 12 августа 1945 г.", LIMIT));
	assert_true(terminal_shows(terminal, "день 5 из 34"));
	terminal_free(terminal);
}

static void
the_language_changes_under_way(void **state)
{
	struct terminal *terminal = start("C.UTF-8");
	char *before;

	(void)state;
	assert_true(
		terminal_wait_for(terminal, "Monday 13 August 1945", LIMIT));
	assert_true(terminal_shows(terminal, "Space play"));
	before = terminal_text(terminal);
	terminal_press(terminal, "I");
	assert_true(
		terminal_wait_for(terminal, "1945년 8월 13일 월요일", LIMIT));
	assert_true(terminal_shows(terminal, "34일 중 6일째"));
	assert_true(terminal_shows(terminal, "청진"));
	assert_true(terminal_shows(terminal, "Space 재생"));
	assert_true(terminal_shows(terminal, "언어: 한국어"));
	/* From the menu on, in which each has its own name. */
	terminal_press(terminal, "o Up");
	assert_true(terminal_wait_for(
		terminal, "> English [한국어] русский", LIMIT));
	terminal_press(terminal, "Space");
	assert_true(terminal_wait_for(
		terminal, "> English 한국어 [русский]", LIMIT));
	assert_true(
		terminal_shows(terminal, "понедельник, 13 августа 1945 г."));
	terminal_press(terminal, "Space Esc");
	assert_true(terminal_wait_for(terminal, "Space play", LIMIT));
	terminal_press(terminal, "Ctrl-L");
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	/* The names alone, and then all else. */
	terminal_press(terminal, "L L");
	assert_true(terminal_wait_for(
		terminal, "names: Korean (I: all else, too)", LIMIT));
	assert_true(terminal_shows(terminal, "Monday 13 August 1945"));
	terminal_press(terminal, "I I I Ctrl-L");
	assert_true(terminal_wait_equal(terminal, before, LIMIT));
	free(before);
	terminal_free(terminal);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_korean_is_spoken_to_in_korean),
		cmocka_unit_test(a_russian_is_spoken_to_in_russian),
		cmocka_unit_test(the_language_changes_under_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
