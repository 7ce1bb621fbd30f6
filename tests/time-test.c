/* How keys move in time: by days, hours and events, and by playing. */
#include <config.h>

#include "test.h"

#include "one-app.h"

static void
keys_move_in_time(void **state)
{
	static const struct {
		const char *script, *time;
	} cases[] = {
		{ "Right", "1945-08-09T23:59" },
		{ "Right Right Left", "1945-08-09T23:59" },
		{ "Left", "1945-08-08T23:59" },
		{ "End", "1945-09-10T23:59" },
		{ "G Right", "1945-09-10T23:59" },
		{ "End g", "1945-08-08T23:59" },
		{ "End Home", "1945-08-08T23:59" },
		{ ",", "1945-08-08T23:00" },
		{ "Right , ,", "1945-08-09T22:00" },
		{ "Right , .", "1945-08-09T23:59" },
		{ "Space Space", "1945-08-08T23:59" },
		{ "Space wait:2000 Space wait:5000", "1945-08-10T23:59" },
		{ "wait:5000", "1945-08-08T23:59" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, "Home");
		driver_press(app, cases[i].script);
		assert_string_equal(driver_time(app), cases[i].time);
	}
}

static void
events_are_walked_one_by_one(void **state)
{
	const int first = (int)app->timeline.first_event[0];
	const int last = (int)app->timeline.first_event[app->timeline.days];

	(void)state;
	driver_press(app, ", , Up Up Up Up Up Up Up Up Up Up Up Up");
	assert_int_equal(app->state.selected_event, first);
	for (int event = first + 1; event < last; event++) {
		driver_press(app, "Down");
		assert_int_equal(app->state.selected_event, event);
		assert_int_equal(
			app->state.minute, app->campaign.events[event].minute);
	}
	driver_press(app, "Down");
	assert_int_equal(app->state.selected_event, last - 1);
	assert_string_equal(app->message, "there is no later event");
	for (int event = last - 2; event >= first; event--) {
		driver_press(app, "Up");
		assert_int_equal(app->state.selected_event, event);
	}
	driver_press(app, "Up");
	assert_string_equal(app->message, "there is no earlier event");
}

static void
a_step_of_a_day_drops_the_event(void **state)
{
	(void)state;
	driver_press(app, "Down");
	assert_true(app->state.selected_event >= 0);
	driver_press(app, "Right");
	assert_int_equal(app->state.selected_event, -1);
}

static void
an_event_after_hours_is_the_next_in_time(void **state)
{
	int64_t minute;

	(void)state;
	driver_press(app, "Right Right Up");
	assert_true(app->state.selected_event >= 0);
	driver_press(app, ", , , , , , , ,");
	minute = app->state.minute;
	driver_press(app, "Down");
	assert_true(app->campaign.events[app->state.selected_event].minute >
		    minute);
	assert_true(
		app->campaign.events[app->state.selected_event - 1].minute <=
		minute);
}

static void
every_day_is_the_same_from_all_sides(void **state)
{
	struct grid forward[40], frame;
	const int days = app->timeline.days;

	(void)state;
	assert_true(days <= 40);
	grid_init(&frame, 1, 1);
	for (int day = 0; day < days; day++) {
		grid_init(&forward[day], 1, 1);
		driver_draw(app, &forward[day]);
		driver_press(app, "Right");
	}
	for (int day = days - 1; day >= 0; day--) {
		driver_draw(app, &frame);
		assert_true(grid_equal(&frame, &forward[day]));
		driver_press(app, "Left");
	}
	for (int day = 0; day < days; day++) {
		struct options options = driver_options();
		const struct moment moment = {
			.minute = (app->timeline.begin + day) * MINUTES_A_DAY,
			.precision = MOMENT_DAY,
		};
		char date[40];
		struct app *other;

		moment_format(&moment, date, sizeof date);
		options.date = date;
		other = driver_open(&options, 100, 30);
		app_draw(other, &frame);
		assert_true(grid_equal(&frame, &forward[day]));
		driver_close(other);
		grid_release(&forward[day]);
	}
	grid_release(&frame);
}

static void
playing_passes_through_the_steps(void **state)
{
	struct grid played, stepped;

	(void)state;
	grid_init(&played, 1, 1);
	grid_init(&stepped, 1, 1);
	for (int day = 1; day <= 5; day++) {
		driver_press(app, "Space wait:1000 Space");
		driver_draw(app, &played);
		driver_press(app, "Home");
		for (int i = 0; i < day; i++)
			driver_press(app, "Right");
		driver_draw(app, &stepped);
		assert_true(grid_equal(&played, &stepped));
	}
	grid_release(&played);
	grid_release(&stepped);
}

static void
playing_stops_at_the_end(void **state)
{
	(void)state;
	driver_press(app, "] ] ] Space");
	assert_true(app->state.playing);
	assert_true(app_delay(app) >= 0);
	driver_press(app, "wait:60000");
	assert_false(app->state.playing);
	assert_string_equal(driver_time(app), "1945-09-10T23:59");
}

static void
playing_stops_at_events_of_a_kind(void **state)
{
	struct options options = driver_options();
	struct app *other;
	int stops = 0;

	(void)state;
	options.stop_at = "landing,capture";
	other = driver_open(&options, 100, 30);
	driver_press(other, "] ] ]");
	for (int event = 0; event < (int)other->campaign.event_count; event++) {
		const struct event *row = &other->campaign.events[event];

		if (row->minute <= other->state.minute ||
			(row->kind != EVENT_LANDING &&
				row->kind != EVENT_CAPTURE) ||
			day_of_minute(row->minute) > other->timeline.end)
			continue;
		driver_press(other, "Space wait:60000");
		assert_int_equal(other->state.selected_event, event);
		assert_int_equal(other->state.minute, row->minute);
		assert_false(other->state.playing);
		stops++;
	}
	assert_true(stops > 5);
	driver_press(other, "Space wait:60000");
	assert_string_equal(driver_time(other), "1945-09-10T23:59");
	driver_close(other);
}

#define TEST(name) TEST_IN(name, 100, 30)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(keys_move_in_time),
		TEST(events_are_walked_one_by_one),
		TEST(a_step_of_a_day_drops_the_event),
		TEST(an_event_after_hours_is_the_next_in_time),
		TEST(every_day_is_the_same_from_all_sides),
		TEST(playing_passes_through_the_steps),
		TEST(playing_stops_at_the_end),
		TEST(playing_stops_at_events_of_a_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
