/* The lines that greet, and what takes them away. */
#include <config.h>

#include "test.h"

#include "app-driver.h"
#include "app/keymap.h"
#include "base/text.h"

static struct app *
open_greeting(const struct bindings *bindings)
{
	struct options options = driver_options();

	options.greeting = CHOICE_YES;
	options.bindings = bindings;
	return driver_open(&options, 80, 24);
}

static void
the_greeting_tells_the_keys_as_they_are_bound(void **state)
{
	struct bindings bindings;
	struct error err;
	struct app *app;

	(void)state;
	bindings_init(&bindings);
	assert_true(bindings_bind(&bindings, "F5 next-day", &err));
	assert_true(bindings_bind(&bindings, "Right none", &err));
	assert_true(bindings_bind(&bindings, "q none", &err));
	app = open_greeting(&bindings);
	assert_int_equal(app->state.greeting_count, 3);
	assert_string_equal(
		app->state.greeting[0], "Korea 1945: a campaign of 34 days");
	assert_string_equal(app->state.greeting[1],
		"Left F5 go by days, Space plays, ? helps, Ctrl-C quits");
	for (int i = 0; i < 3; i++)
		assert_in_range(text_width(app->state.greeting[i]), 1, 76);
	driver_close(app);
}

static void
keys_clicks_and_wheel_end_it_and_do_their_own(void **state)
{
	static const struct {
		const char *script;
		bool stays;
	} cases[] = {
		{ "wait:5000", true },
		{ "resize:100x30", true },
		{ "move:40,10", true },
		{ "Z", false }, /* a key that does nothing */
		{ "?", false },
		{ "click:40,10", false },
		{ "wheel-up:40,10", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct app *app = open_greeting(NULL);

		driver_press(app, cases[i].script);
		if ((app->state.greeting != NULL) != cases[i].stays)
			fail_msg("%s", cases[i].script);
		driver_close(app);
	}
}

static void
what_ends_it_is_not_lost(void **state)
{
	const struct input key = { .kind = INPUT_KEY, .key = 'Z' };
	struct app *app = open_greeting(NULL);

	(void)state;
	/* Even of a key that does nothing the frame must be drawn. */
	assert_true(app_input(app, &key));
	assert_false(app_input(app, &key));
	driver_close(app);
	app = open_greeting(NULL);
	driver_press(app, "?");
	assert_true(app->state.help);
	driver_close(app);
	app = open_greeting(NULL);
	driver_press(app, "wheel-up:40,10");
	assert_int_equal(app->zoom, 1);
	driver_close(app);
}

static void
the_greeting_fits_into_any_frame(void **state)
{
	static const int sizes[][2] = { { 1, 1 }, { 1, 50 }, { 50, 1 },
		{ 5, 5 }, { 9, 9 }, { 40, 12 }, { 250, 70 } };
	struct options options = driver_options();

	(void)state;
	options.greeting = CHOICE_YES;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct app *app =
			driver_open(&options, sizes[i][0], sizes[i][1]);
		struct grid grid;

		grid_init(&grid, 1, 1);
		driver_draw(app, &grid);
		assert_int_equal(grid.columns, sizes[i][0]);
		assert_int_equal(grid.rows, sizes[i][1]);
		grid_release(&grid);
		driver_close(app);
	}
}

static void
nobody_is_greeted_unasked_without_a_terminal(void **state)
{
	struct options options = driver_options();
	struct app *app = driver_open(&options, 80, 24);

	(void)state;
	assert_null(app->state.greeting);
	driver_close(app);
	options.terminal = true;
	app = driver_open(&options, 80, 24);
	assert_non_null(app->state.greeting);
	driver_close(app);
	options.play = true;
	app = driver_open(&options, 80, 24);
	assert_null(app->state.greeting);
	driver_close(app);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_greeting_tells_the_keys_as_they_are_bound),
		cmocka_unit_test(keys_clicks_and_wheel_end_it_and_do_their_own),
		cmocka_unit_test(what_ends_it_is_not_lost),
		cmocka_unit_test(the_greeting_fits_into_any_frame),
		cmocka_unit_test(nobody_is_greeted_unasked_without_a_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
