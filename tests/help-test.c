/* What the help hears, and what it finds. */
#include <config.h>

#include "test.h"

#include "one-app.h"

/* What the help has found: "Left Right previous, next day". */
static const char *
found_line(void)
{
	static char text[200];
	const int found = app->state.help_found;

	if (found < 0)
		return "";
	snprintf(text, sizeof text, "%s %s", app->state.help_lines[found].keys,
		app->state.help_lines[found].what);
	return text;
}

static void
the_help_finds_as_one_types(void **state)
{
	struct cellpos cell;
	struct grid grid;
	bool marked = false;

	(void)state;
	grid_init(&grid, 1, 1);
	driver_press(app, "resize:60x16 ? /");
	assert_string_equal(app->state.note, "a key, or what it does");
	driver_press(app, "D A");
	assert_string_equal(found_line(), "Left Right previous, next day");
	assert_string_equal(strchr(app->state.note, 'f'), "f 4)");
	driver_press(app, "t");
	assert_string_equal(found_line(), "d go to a date");
	assert_string_equal(app->state.note, "(1 of 1)");
	driver_press(app, "Ctrl-U s h i f t + t a b");
	assert_string_equal(found_line(), "Tab Shift+Tab next, previous unit");
	/* It is seen, and marked by more than a colour. */
	app_draw(app, &grid);
	assert_true(app_cursor(app, &cell));
	for (int i = 0; i < 15 * grid.columns; i++)
		marked |= grid_peek(&grid, i % grid.columns, i / grid.columns)
				  ->glyph == '>';
	assert_true(marked);
	driver_press(app, "x y z");
	assert_string_equal(found_line(), "");
	assert_string_equal(app->state.note, "nothing in the help has this");
	driver_press(app, "Esc");
	assert_null(app->state.prompt);
	assert_true(app->state.help);
	driver_press(app, "/ m o v e Space t h e Enter");
	assert_null(app->state.prompt);
	assert_string_equal(found_line(), "h j k l move the map");
	driver_press(app, "n");
	assert_string_equal(found_line(), "Shift+arrows move the map");
	driver_press(app, "n n");
	assert_string_equal(found_line(), "h j k l move the map");
	driver_press(app, "N");
	assert_string_equal(found_line(), "Drag move the map");
	driver_press(app, "Home / Ctrl-C");
	assert_true(app->quit);
	driver_press(app, "Esc Esc");
	assert_false(app->state.help);
	driver_press(app, "?");
	assert_string_equal(found_line(), "");
	grid_release(&grid);
}

static void
the_help_hears_only_its_own_keys(void **state)
{
	(void)state;
	driver_press(app, "? Right p v");
	assert_true(app->state.help);
	assert_string_equal(driver_time(app), "1945-08-08T23:59");
	assert_true(app->state.layers >> LAYER_PARALLEL & 1);
	driver_press(app, "resize:60x16 Down Down");
	assert_int_equal(app->state.help_top, 2);
	driver_press(app, "Up Up Up");
	assert_int_equal(app->state.help_top, 0);
	driver_press(app, "End Down PageDown Up");
	assert_int_equal(app->state.help_top,
		scene_help_overflow(app->scene, &app->state) - 1);
	driver_press(app, "q");
	assert_false(app->state.help);
	assert_false(app->quit);
	driver_press(app, "? Ctrl-C");
	assert_true(app->quit);
}

static void
the_help_says_which_key_is_whose(void **state)
{
	(void)state;
	driver_press(app, "? / j a p a n");
	assert_string_equal(found_line(), "2 units: Japan");
	driver_press(app, "Ctrl-U u n i t s : Space s o v");
	assert_string_equal(found_line(), "1 units: Soviet Union");
	driver_press(app, "Esc Esc L L");
	driver_press(app, "? / 4 Space");
	assert_string_equal(found_line(), "4 units: \xec\xa1\xb0\xec\x84\xa0");
	for (size_t i = 0; i < app->state.help_count; i++)
		assert_string_not_equal(app->state.help_lines[i].keys, "5");
}

#define TEST(name) TEST_IN(name, 100, 30)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_help_finds_as_one_types),
		TEST(the_help_says_which_key_is_whose),
		TEST(the_help_hears_only_its_own_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
