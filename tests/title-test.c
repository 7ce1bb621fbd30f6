/* The title line: what of it stays where there is little room, how the clock
 * is said while it goes, and where it will stop. */
#include <config.h>

#include "test.h"

#include <string.h>

#include "base/date.h"
#include "one-app.h"
#include "scene/still.h"
#include "scene/words.h"

static const char *
title(void)
{
	return driver_row(app, 0);
}

static void
assert_titled(const char *text)
{
	if (!strstr(title(), text))
		fail_msg("\"%s\" is not in \"%s\"", text, title());
}

static void
who_is_hidden_is_told_before_all_but_the_date(void **state)
{
	static const int columns[] = { 140, 100, 80, 70, 60, 54 };

	(void)state;
	driver_press(app, "d 1 5 Enter 2");
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
		app_input(app, &(struct input){ .kind = INPUT_RESIZE,
				       .columns = columns[i],
				       .rows = 24 });
		assert_titled(" Korea 1945  Wednesday 15 August 1945   "
			      "without Japan");
	}
	driver_press(app, "4 resize:80x24");
	assert_titled("1945   without Japan, Korea");
	/* The campaign gives way, then the weekday, then the names. */
	driver_press(app, "4 resize:52x24");
	assert_titled(" Wednesday 15 August 1945   without Japan ");
	driver_press(app, "resize:40x12");
	assert_titled(" 15 August   without Japan ");
	driver_press(app, "resize:25x12");
	assert_titled(" 15 Aug   without Japan ");
	driver_press(app, "1 3 resize:40x12");
	assert_titled(" 15 August   without 3 sides ");
	driver_press(app, "resize:20x12");
	assert_titled(" 15 August ");
	driver_press(app, "1 3 4 resize:80x24");
	driver_press(app, "2 4");
	assert_null(strstr(title(), "without"));
	assert_titled("1945   day 8");
}

static void
the_date_is_the_last_to_go(void **state)
{
	static const struct {
		const char *script, *date;
	} cases[] = {
		{ "resize:80x24",
			" Korea 1945  Monday 13 August 1945   day 6" },
		{ "resize:36x24", " Korea 1945  Monday 13 August 1945 " },
		{ "resize:33x24", " Monday 13 August 1945 " },
		{ "resize:22x6", " Monday 13 August 1945" },
		{ "resize:20x6", " 13 August " },
		{ "resize:10x6", " 13 August" },
		{ "resize:9x6", " 13 Aug " },
		{ "resize:7x6", " 13 Aug" },
		{ "resize:5x6", " 13" },
		{ "resize:30x6 ,", " Monday 13 August 1945, 23:00 " },
		{ "resize:20x6 ,", " 13 August, 23:00 " },
		{ "resize:14x6 ,", " 13 Aug, 23:00" },
		{ "resize:12x6 ,", " 13 Aug " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, "d 1 3 Enter");
		driver_press(app, cases[i].script);
		if (strncmp(title(), cases[i].date, strlen(cases[i].date)) != 0)
			fail_msg("%s: \"%s\"", cases[i].script, title());
	}
	for (int columns = 40; columns > 0; columns--) {
		app_input(app, &(struct input){ .kind = INPUT_RESIZE,
				       .columns = columns,
				       .rows = 6 });
		if (strstr(title(), "paused"))
			assert_titled("August");
	}
}

/* At every speed, either way: no day begins with a midnight. */
static void
midnight_is_said_as_the_end_of_the_day_before(void **state)
{
	(void)state;
	for (int64_t day = app->timeline.begin; day <= app->timeline.end;
		day++) {
		char date[96], other[96];
		int64_t last;

		driver_press(app, "[ [ [ [ [ [ [ [");
		app->state.playing = true;
		for (int rate = 0; rate < 8; rate++, driver_press(app, "]")) {
			app->state.playing = true;
			last = INT64_MIN;
			for (int minute = 1; minute < MINUTES_A_DAY; minute++) {
				app->state.minute =
					day * MINUTES_A_DAY + minute;
				assert_int_equal(
					day_of_minute(still_clock(&app->state)),
					day);
				assert_true(still_clock(&app->state) >= last);
				assert_true(minute_of_day(still_clock(
						    &app->state)) > 0);
				last = still_clock(&app->state);
			}
			words_date(last, date, sizeof date);
			words_date(
				last_minute_of_day(day), other, sizeof other);
			assert_string_equal(date, other);
		}
	}
	app->state.minute = app->playback.now;
	app->state.playing = false;
}

static void
no_frame_of_playing_says_midnight(void **state)
{
	static const char *const scripts[] = { "Home [ [ [ [ [ [ Space",
		"Home Backspace Space", "d 1 4 Enter Backspace R" };

	(void)state;
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		driver_press(app, scripts[i]);
		for (int frame = 0; frame < 100; frame++) {
			driver_press(app, "wait:17");
			if (strstr(title(), "00:00"))
				fail_msg("%s: %s", scripts[i], title());
		}
		if (app->state.playing)
			driver_press(app, "Space");
		if (app->state.backward)
			driver_press(app, "R Space");
	}
}

/* However a midnight is asked for. */
static void
one_midnight_has_one_name(void **state)
{
	struct options options = driver_options();
	struct app *other;

	(void)state;
	driver_press(app, "d 1 4 Space 0 0 : 0 0 Enter");
	assert_string_equal(driver_time(app), "1945-08-13T23:59");
	assert_titled("Monday 13 August 1945   day 6");
	options.date = "1945-08-14T00:00";
	other = driver_open(&options, 100, 30);
	assert_string_equal(driver_time(other), "1945-08-13T23:59");
	assert_non_null(
		strstr(driver_row(other, 0), "Monday 13 August 1945  "));
	driver_close(other);
}

static void
stops_are_told_as_far_as_there_is_room(void **state)
{
	static const struct {
		const char *script, *told;
	} cases[] = {
		{ "", "paused  1 day/s " },
		{ "s Down Space Esc", "paused  1 day/s, stops: landing " },
		{ "s Down Down Space Esc",
			"paused  1 day/s, stops: landing, capture" },
		{ "resize:80x24", "day 1 of 34     paused  1 day/s, 2 stops " },
		{ "resize:70x24", "day 1 of 34    paused  1 day/s " },
		{ "resize:120x24 Space", "1 day/s, stops: landing, capture " },
		{ "Space s Home Space Esc",
			"stops: battle, landing, capture " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, cases[i].script);
		assert_titled(cases[i].told);
	}
	app->state.stops = (1u << EVENT_KINDS) - 1;
	assert_titled(", stops: every event ");
}

static void
stops_that_were_asked_for_at_the_start_are_told(void **state)
{
	struct options options = driver_options();
	struct app *other;

	(void)state;
	options.stop_at = "sinking";
	other = driver_open(&options, 100, 30);
	assert_non_null(strstr(driver_row(other, 0), ", stops: sinking "));
	driver_close(other);
}

#define TEST(name) TEST_IN(name, 100, 30)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(who_is_hidden_is_told_before_all_but_the_date),
		TEST(the_date_is_the_last_to_go),
		TEST(midnight_is_said_as_the_end_of_the_day_before),
		TEST(no_frame_of_playing_says_midnight),
		TEST(one_midnight_has_one_name),
		TEST(stops_are_told_as_far_as_there_is_room),
		TEST(stops_that_were_asked_for_at_the_start_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
