/* What the mouse does, by key scripts. */
#include <config.h>

#include "test.h"

#include "one-app.h"

#define LAYOUT scene_layout(120, 40, false, app->state.panel)

static void
mouse_at(const char *word, int column, int row)
{
	char script[40];

	snprintf(script, sizeof script, "%s:%d,%d", word, column, row);
	driver_press(app, script);
}

static struct point
point_at(int column, int row)
{
	const struct cellpos cell = { column - LAYOUT.map.column,
		row - LAYOUT.map.row };

	return viewport_point(&app->state.viewport, cell);
}

static void
the_wheel_zooms_at_the_pointer(void **state)
{
	const struct point before = point_at(90, 12);
	const double width = app->state.viewport.dot_width;
	const struct viewport start = app->state.viewport;

	(void)state;
	mouse_at("wheel-up", 90, 12);
	assert_near(point_at(90, 12).x, before.x, 1e-3);
	assert_near(point_at(90, 12).y, before.y, 1e-3);
	assert_true(app->state.viewport.dot_width < width * 0.8);
	mouse_at("wheel-down", 90, 12);
	assert_near(app->state.viewport.centre.x, start.centre.x, 1e-3);
	assert_near(app->state.viewport.dot_width, width, 0);
	for (int i = 0; i < 40; i++)
		mouse_at("wheel-up", 40, 3);
	assert_string_equal(app->message, "this is as close as it goes");
}

static void
a_drag_moves_the_map_with_the_pointer(void **state)
{
	const struct point before = point_at(60, 10);

	(void)state;
	driver_press(app, "Tab drag:60,10,75,14");
	assert_near(point_at(75, 14).x, before.x, 1e-3);
	assert_near(point_at(75, 14).y, before.y, 1e-3);
	assert_true(app->state.selected_unit >= 0);
	driver_press(app, "drag:75,14,60,10");
	assert_near(point_at(60, 10).x, before.x, 1e-3);
	/* Not from the panel. */
	driver_press(app, "drag:10,10,30,14");
	assert_near(point_at(60, 10).x, before.x, 1e-3);
}

static void
a_click_selects_each_unit_that_has_a_counter(void **state)
{
	const struct symbol *symbols;
	struct grid grid;
	size_t count;
	int units = 0;

	(void)state;
	grid_init(&grid, 1, 1);
	driver_draw(app, &grid);
	symbols = scene_symbols(app->scene, &count);
	for (size_t i = 0; i < count; i++) {
		const struct symbol symbol = symbols[i];

		if (symbol.counter.columns == 0)
			continue;
		mouse_at("click", symbol.counter.column, symbol.counter.row);
		assert_int_equal(app->state.selected_unit, symbol.unit);
		driver_press(app, "Esc wait:1000");
		driver_draw(app, &grid);
		symbols = scene_symbols(app->scene, &count);
		units++;
	}
	assert_true(units > 3);
	grid_release(&grid);
}

static void
a_click_on_a_place_opens_its_event_of_the_day(void **state)
{
	const int place = campaign_find_place(&app->campaign, "chongjin");
	const struct place_label *labels;
	struct cellpos cell = { -1, -1 };
	struct grid grid;
	size_t count;

	(void)state;
	grid_init(&grid, 1, 1);
	driver_press(app, "d 1 3 Enter");
	driver_draw(app, &grid);
	labels = scene_place_labels(app->scene, &count);
	for (size_t i = 0; i < count; i++)
		if (labels[i].place == place)
			cell = labels[i].width ? labels[i].name
					       : labels[i].cell;
	assert_true(cell.column >= 0);
	mouse_at("click", cell.column, cell.row);
	assert_true(app->state.selected_event >= 0);
	assert_int_equal(
		app->campaign.events[app->state.selected_event].place, place);
	grid_release(&grid);
}

static void
a_click_on_a_line_of_events_selects_it(void **state)
{
	const struct timeline *timeline = &app->timeline;
	int day, rows = 0;

	(void)state;
	driver_press(app, "d 1 3 Enter");
	day = timeline_day(timeline, app->state.minute);
	for (int row = 2; row < 20; row++) {
		driver_press(app, "d 1 3 Enter");
		mouse_at("click", 12, row);
		rows += app->state.selected_event ==
			(int)timeline->first_event[day] + 1;
		assert_true(app->state.selected_event < 0 ||
			    timeline_day(timeline, app->state.minute) == day);
	}
	assert_in_range(rows, 1, 4);
	driver_press(app, "resize:72x24 d 1 3 Enter");
	mouse_at("click", 12,
		scene_layout(72, 24, false, PANEL_AUTO).events.row + 1);
	assert_int_equal(
		app->state.selected_event, timeline->first_event[day] + 1);
}

static void
a_click_on_the_bar_goes_to_the_day(void **state)
{
	const struct box bar = LAYOUT.timeline;
	int last = -1;

	(void)state;
	for (int column = 0; column < bar.columns; column++) {
		int day;

		mouse_at("click", column, bar.row);
		day = timeline_day(&app->timeline, app->state.minute);
		assert_in_range(day - last, 0, 1);
		last = day < last ? last : day;
		assert_int_equal(minute_of_day(app->state.minute), 1439);
	}
	assert_int_equal(last, app->timeline.days - 1);
	driver_press(app, "drag:110,37,2,37");
	assert_string_equal(driver_time(app), "1945-08-08T23:59");
	driver_press(app, "wheel-down:50,37 wheel-down:50,37 wheel-up:50,37");
	assert_string_equal(driver_time(app), "1945-08-09T23:59");
}

static void
a_double_click_centres_if_it_is_quick(void **state)
{
	const struct point before = point_at(100, 30);

	(void)state;
	driver_press(app, "click:100,30 wait:500 click:100,30");
	assert_near(point_at(100, 30).x, before.x, 0);
	driver_press(app, "wait:500 click:100,30 wait:100 click:100,30");
	assert_near(app->state.viewport.centre.x, before.x, 1e-3);
	assert_near(app->state.viewport.centre.y, before.y, 1e-3);
	/* A third is the first of others. */
	driver_press(app, "click:90,20");
	driver_press(app, "drag:90,20,91,21 click:91,21");
	assert_false(point_at(91, 21).x == app->state.viewport.centre.x);
}

static void
help_and_prompt_do_not_hear_clicks(void **state)
{
	const struct viewport before = app->state.viewport;

	(void)state;
	driver_press(app, "resize:80x20 ? wheel-down:5,5");
	assert_true(app->state.help_top > 0);
	driver_press(app, "wheel-up:5,5 click:40,10 drag:40,10,50,12 Esc");
	driver_press(app, "/ click:40,10 drag:40,10,50,12 wheel-up:40,10");
	assert_string_equal(app->state.prompt, "Find: ");
	driver_press(app, "Esc resize:120x40");
	assert_true(viewport_equal(&app->state.viewport, &before));
}

/* As the key of dates does. */
static void
a_click_on_the_timeline_opens_the_day(void **state)
{
	const struct box bar = LAYOUT.timeline;

	(void)state;
	driver_press(app, "/ c h o n g j i n Enter");
	assert_true(app->state.card);
	mouse_at("click", bar.column + bar.columns / 2, bar.row);
	assert_string_not_equal(driver_time(app), "1945-08-08T23:59");
	assert_false(app->state.card);
	mouse_at("click", bar.column + bar.columns / 3, bar.row);
	driver_press(app, "Esc");
	assert_true(app->state.card);
	assert_int_equal(app->state.selected_place,
		campaign_find_place(&app->campaign, "chongjin"));
}

#define TEST(name) TEST_IN(name, 120, 40)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_wheel_zooms_at_the_pointer),
		TEST(a_drag_moves_the_map_with_the_pointer),
		TEST(a_click_selects_each_unit_that_has_a_counter),
		TEST(a_click_on_a_place_opens_its_event_of_the_day),
		TEST(a_click_on_a_line_of_events_selects_it),
		TEST(a_click_on_the_bar_goes_to_the_day),
		TEST(a_double_click_centres_if_it_is_quick),
		TEST(help_and_prompt_do_not_hear_clicks),
		TEST(a_click_on_the_timeline_opens_the_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
