/* What the map looks at: views, their limits, and what a resize keeps. */
#include <config.h>

#include "test.h"

#include "one-app.h"

static void
a_resize_keeps_centre_scale_and_day(void **state)
{
	struct viewport before;

	(void)state;
	driver_press(app, "Right v + h");
	before = app->state.viewport;
	driver_press(app, "resize:201x61");
	assert_near(app->state.viewport.centre.x, before.centre.x, 0);
	assert_near(app->state.viewport.centre.y, before.centre.y, 0);
	assert_near(app->state.viewport.dot_width, before.dot_width, 0);
	assert_near(app->state.viewport.dot_height, before.dot_height, 0);
	assert_string_equal(driver_time(app), "1945-08-09T23:59");
}

static void
a_resize_fits_a_view_that_was_not_touched(void **state)
{
	static const char *const views[] = { "", "v", "v v", "0",
		"+ - Right Tab", "h l 0", "i i" };

	(void)state;
	for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
		struct viewport before, after;

		driver_press(app, "resize:100x30 0");
		driver_press(app, views[i]);
		before = app->state.viewport;
		driver_press(app, "resize:201x61");
		after = app->state.viewport;
		assert_near(after.centre.x, before.centre.x, 0);
		assert_near(after.centre.y, before.centre.y, 0);
		assert_true(after.dot_width < before.dot_width);
		/* It is what choosing the view there would give. */
		driver_press(app, app->view ? "V v" : "0");
		assert_true(viewport_equal(&after, &app->state.viewport));
		driver_press(app, "resize:100x30");
		assert_true(viewport_equal(&before, &app->state.viewport));
	}
}

static void
a_resize_keeps_the_scale_of_what_was_touched(void **state)
{
	static const char *const touched[] = { "+", "-", "l", "Tab Enter",
		"v J", "drag:60,9,64,12", "P" };

	(void)state;
	for (size_t i = 0; i < sizeof touched / sizeof *touched; i++) {
		struct viewport before;

		driver_press(app, "resize:100x30 0");
		driver_press(app, touched[i]);
		before = app->state.viewport;
		driver_press(app, "resize:160x50");
		assert_near(app->state.viewport.centre.x, before.centre.x, 0);
		assert_near(app->state.viewport.centre.y, before.centre.y, 0);
		assert_near(app->state.viewport.dot_width, before.dot_width, 0);
	}
}

static void
the_panel_keeps_centre_and_scale(void **state)
{
	struct viewport before;

	(void)state;
	driver_press(app, "resize:140x40");
	before = app->state.viewport;
	driver_press(app, "i");
	assert_int_equal(app->state.viewport.columns, before.columns + 36);
	assert_near(app->state.viewport.centre.x, before.centre.x, 0);
	assert_near(app->state.viewport.dot_width, before.dot_width, 0);
	driver_press(app, "i");
	assert_true(viewport_equal(&app->state.viewport, &before));
}

static void
views_are_walked_and_named(void **state)
{
	(void)state;
	for (size_t i = 1; i <= app->campaign.view_count; i++) {
		const size_t view = i % app->campaign.view_count;

		driver_press(app, "v");
		assert_int_equal(app->view, (int)view);
		assert_string_equal(app->message,
			app->campaign.views[view].name.text[LANGUAGE_EN]);
	}
	driver_press(app, "v v V V");
	assert_int_equal(app->view, 0);
	driver_press(app, "V");
	assert_int_equal(app->view, (int)app->campaign.view_count - 1);
	driver_press(app, "v");
	assert_int_equal(app->view, 0);
	driver_press(app, "v v 0");
	assert_int_equal(app->view, 0);
}

static void
zoom_and_pan_have_limits(void **state)
{
	(void)state;
	for (int i = 0; i < 60; i++)
		driver_press(app, "+");
	assert_string_equal(app->message, "this is as close as it goes");
	for (int i = 0; i < 120; i++)
		driver_press(app, "-");
	assert_string_equal(app->message, "this is as far as it goes");
	for (int i = 0; i < 60; i++)
		driver_press(app, "Ctrl+Right Ctrl+Down");
	assert_string_equal(app->message, "the map ends here");
}

#define TEST(name) TEST_IN(name, 100, 30)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_resize_keeps_centre_scale_and_day),
		TEST(a_resize_fits_a_view_that_was_not_touched),
		TEST(a_resize_keeps_the_scale_of_what_was_touched),
		TEST(the_panel_keeps_centre_and_scale),
		TEST(views_are_walked_and_named),
		TEST(zoom_and_pan_have_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
