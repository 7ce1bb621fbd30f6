/* The language of all that is written, changed while the program runs. */
#include <config.h>

#include "test.h"

#include <string.h>

#include "app/language.h"
#include "base/memory.h"
#include "one-app.h"

static char *folder; /* of the build tree's translations */

static int
open_speaking(void **state)
{
	const char *tree = getenv("top_builddir");

	one_app_open(state);
	folder = xasprintf("%s/po", tree ? tree : "..");
	app->translations = folder;
	return 0;
}

static int
close_speaking(void **state)
{
	language_speak("en", "/nowhere");
	free(folder);
	return one_app_close(state);
}

static void
need_translations(void)
{
#ifndef ENABLE_NLS
	skip();
#endif
}

/* The glyphs of the present frame without a message, to be freed. */
static uint32_t *
frame_of(struct app *shown)
{
	uint32_t *glyphs, *next;
	struct grid grid;

	grid_init(&grid, 1, 1);
	driver_draw(shown, &grid);
	glyphs = next =
		xcalloc((size_t)(grid.columns * grid.rows) + 1, sizeof *glyphs);
	for (int row = 0; row < grid.rows; row++)
		for (int column = 0; column < grid.columns; column++)
			*next++ = grid_peek(&grid, column, row)->glyph;
	grid_release(&grid);
	return glyphs;
}

static bool
is_same(const uint32_t *a, const uint32_t *b)
{
	const int cells = app->state.columns * app->state.rows;

	return memcmp(a, b, (size_t)cells * sizeof *a) == 0;
}

/* What is shown after the keys is what a program shows that has spoken the
 * language from its start. */
static void
assert_is_all(const char *keys, const char *code)
{
	struct options options = driver_options();
	uint32_t *changed = frame_of(app), *whole;
	struct app *other;

	assert_true(language_speak(code, app->translations));
	options.names = code;
	other = driver_open(&options, app->state.columns, app->state.rows);
	driver_press(other, keys);
	whole = frame_of(other);
	if (!is_same(changed, whole))
		fail_msg("\"%s\" is not all in %s", keys, code);
	driver_close(other);
	free(changed);
	free(whole);
}

static void
everything_changes_and_comes_back(void **state)
{
	static const char *const keys[] = {
		"Right Right Right Right Right Down Enter",
		"Tab Enter m",
		"Esc Esc Esc / s e i s h i n Enter x l l l",
		"x Esc Esc # t s",
		"Esc Space wait:400 Space",
		"?",
		"PageDown",
	};
	char pressed[200] = "";

	(void)state;
	need_translations();
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		uint32_t *before, *after;

		driver_press(app, keys[i]);
		strcat(strcat(pressed, " "), keys[i]);
		if (app->state.menu)
			continue;
		before = frame_of(app);
		driver_press(app, "I");
		assert_int_equal(app->state.language, LANGUAGE_KO);
		assert_is_all(pressed, "ko");
		driver_press(app, "I");
		assert_int_equal(app->state.language, LANGUAGE_RU);
		assert_is_all(pressed, "ru");
		driver_press(app, "I");
		assert_int_equal(app->state.language, LANGUAGE_EN);
		after = frame_of(app);
		assert_true(is_same(before, after));
		free(before);
		free(after);
	}
}

static void
the_menu_has_the_languages(void **state)
{
	(void)state;
	need_translations();
	driver_press(app, "o");
	assert_true(driver_shows(app, "  [English] "));
	driver_press(app, "Up");
	assert_true(driver_shows(app, "> [English] "));
	driver_press(app, "Space");
	assert_true(driver_shows(app, "> English [ "));
	assert_string_equal(app->state.speech, "English [한국어] русский");
	assert_int_equal(app->state.menu, MENU_SHOWN);
	driver_press(app, "Space");
	assert_string_equal(app->state.speech, "English 한국어 [русский]");
	driver_press(app, "Space");
	assert_string_equal(app->state.speech, "[English] 한국어 русский");
	assert_int_equal(app->state.language, LANGUAGE_EN);
	driver_press(app, "Enter");
	assert_string_equal(app->state.speech, "[English] 한국어 русский");
	assert_int_equal(app->state.menu, MENU_NONE);
}

static void
names_alone_are_another_key(void **state)
{
	(void)state;
	need_translations();
	driver_press(app, "I");
	assert_string_equal(
		app->message, "언어: 한국어 (I: 다른 언어, L: 이름만)");
	driver_press(app, "L L");
	assert_int_equal(app->state.language, LANGUAGE_RU);
	assert_int_equal(language_spoken(), 1);
	assert_string_equal(app->message, "이름: 러시아어 (I: 나머지도 모두)");
	/* The rest follows the names. */
	driver_press(app, "I");
	assert_int_equal(language_spoken(), 2);
	driver_press(app, "L L L I");
	assert_int_equal(language_spoken(), 1);
}

static void
it_is_told_once_how_to_have_all_in_a_language(void **state)
{
	static const char *const said[] = { "names: of today",
		"names: Korean (I: all else, too)", "names: Japanese",
		"names: Russian (I: all else, too)", "names: of 1945",
		"names: of today", "names: Korean", "names: Japanese",
		"names: Russian", "names: of 1945" };

	(void)state;
	need_translations();
	for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
		driver_press(app, "L");
		assert_string_equal(app->message, said[i]);
	}
}

static void
without_translations_it_stays_english(void **state)
{
	(void)state;
	need_translations();
	app->translations = "/nowhere";
	driver_press(app, "I");
	assert_string_equal(app->message, "no translations in /nowhere");
	assert_int_equal(app->state.language, LANGUAGE_EN);
	assert_string_equal(app->state.speech, "[English] 한국어 русский");
}

static void
without_utf8_there_is_no_choice(void **state)
{
	struct options options = driver_options();
	struct app *other;

	(void)state;
	options.utf8 = false;
	other = driver_open(&options, 80, 24);
	assert_null(other->state.speech);
	driver_press(other, "I");
	assert_string_equal(other->message, "there is no other language here");
	driver_press(other, "o Up Space");
	assert_true(other->state.own_track);
	driver_close(other);
}

#define TEST_SPEAKING(name, columns, rows)                                     \
	cmocka_unit_test_prestate_setup_teardown(name, open_speaking,          \
		close_speaking, &((struct app_size){ columns, rows }))

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST_SPEAKING(everything_changes_and_comes_back, 80, 24),
		TEST_SPEAKING(everything_changes_and_comes_back, 140, 45),
		TEST_SPEAKING(the_menu_has_the_languages, 80, 24),
		TEST_SPEAKING(names_alone_are_another_key, 80, 24),
		TEST_SPEAKING(
			it_is_told_once_how_to_have_all_in_a_language, 80, 24),
		TEST_SPEAKING(without_translations_it_stays_english, 80, 24),
		TEST_IN(without_utf8_there_is_no_choice, 80, 24),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
