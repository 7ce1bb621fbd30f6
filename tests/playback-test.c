#include <config.h>

#include "test.h"

#include "playback/playback.h"

static const struct campaign campaign; /* of no use to the clock */

/* 12, 13 and 14 August 1945. */
static struct timeline
three_days(void)
{
	const int64_t begin = day_from_civil(1945, 8, 12);

	return (struct timeline){ .campaign = &campaign,
		.begin = begin,
		.end = begin + 2,
		.days = 3 };
}

static int64_t
minute_of(const char *text)
{
	struct moment moment;

	assert_true(moment_parse(text, &moment));
	return moment.minute;
}

static void
assert_now(const struct playback *playback, const char *expected)
{
	const struct moment moment = { .minute = playback->now,
		.precision = MOMENT_MINUTE };
	char text[32];

	moment_format(&moment, text, sizeof text);
	assert_string_equal(text, expected);
}

static void
playback_opens_paused_at_the_end_of_the_first_day(void **state)
{
	const struct timeline timeline = three_days();
	struct playback p;

	(void)state;
	playback_init(&p, &timeline);
	assert_now(&p, "1945-08-12T23:59");
	assert_false(p.playing);
	assert_string_equal(playback_rate_name(&p), "1 day/s");
	assert_int_equal(playback_minutes_a_second(&p), 1440);
	assert_int_equal(playback_delay(&p, 1), -1);
}

static void
playback_steps_hours_through_midnight(void **state)
{
	static const struct {
		const char *from;
		int by;
		const char *to;
	} cases[] = {
		{ "1945-08-13T23:59", 1, "1945-08-14T01:00" },
		{ "1945-08-13T23:59", -1, "1945-08-13T23:00" },
		{ "1945-08-14T01:00", -1, "1945-08-13T23:59" },
		{ "1945-08-14T00:30", -1, "1945-08-13T23:59" },
		{ "1945-08-13T23:00", 1, "1945-08-13T23:59" },
		{ "1945-08-13T23:30", 1, "1945-08-13T23:59" },
		{ "1945-08-13T07:00", 1, "1945-08-13T08:00" },
		{ "1945-08-13T07:00", -1, "1945-08-13T06:00" },
		{ "1945-08-13T07:20", 1, "1945-08-13T08:00" },
		{ "1945-08-13T07:20", -1, "1945-08-13T07:00" },
		{ "1945-08-12T01:00", -1, "1945-08-12T00:00" },
		{ "1945-08-12T00:00", -1, "1945-08-12T00:00" },
		{ "1945-08-12T00:00", 1, "1945-08-12T01:00" },
		{ "1945-08-14T23:00", 1, "1945-08-14T23:59" },
		{ "1945-08-14T23:59", 1, "1945-08-14T23:59" },
	};
	const struct timeline timeline = three_days();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct playback p;

		playback_init(&p, &timeline);
		playback_seek(&p, minute_of(cases[i].from));
		playback_step_hours(&p, cases[i].by);
		assert_now(&p, cases[i].to);
	}
}

static void
playback_steps_days_to_their_ends(void **state)
{
	static const struct {
		const char *from;
		int by;
		const char *to;
	} cases[] = {
		{ "1945-08-13T23:59", 1, "1945-08-14T23:59" },
		{ "1945-08-13T07:00", 1, "1945-08-14T23:59" },
		{ "1945-08-13T07:00", -1, "1945-08-12T23:59" },
		{ "1945-08-13T07:00", 0, "1945-08-13T23:59" },
		{ "1945-08-12T00:00", -1, "1945-08-12T23:59" },
		{ "1945-08-14T23:59", 1, "1945-08-14T23:59" },
		{ "1945-08-13T23:59", 1000000, "1945-08-14T23:59" },
		{ "1945-08-13T23:59", -1000000, "1945-08-12T23:59" },
	};
	const struct timeline timeline = three_days();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct playback p;

		playback_init(&p, &timeline);
		playback_seek(&p, minute_of(cases[i].from));
		playback_step_days(&p, cases[i].by);
		assert_now(&p, cases[i].to);
	}
}

static void
playback_seek_names_midnight_by_the_day_before(void **state)
{
	static const struct {
		const char *to, *now;
	} cases[] = {
		{ "1945-08-14T00:00", "1945-08-13T23:59" },
		{ "1945-08-12T00:00", "1945-08-12T00:00" },
		{ "1945-08-01", "1945-08-12T00:00" },
		{ "1945-08-15T00:00", "1945-08-14T23:59" },
		{ "1999-01-01", "1945-08-14T23:59" },
	};
	const struct timeline timeline = three_days();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct playback p;

		playback_init(&p, &timeline);
		playback_seek(&p, minute_of(cases[i].to));
		assert_now(&p, cases[i].now);
	}
}

static void
playback_plays_to_the_last_minute_and_stops(void **state)
{
	const struct timeline timeline = three_days();
	struct playback played, stepped;
	int passed = 0;

	(void)state;
	playback_init(&played, &timeline);
	playback_toggle(&played);
	while (played.playing) {
		assert_int_equal(playback_delay(&played, 1), 40);
		assert_true(playback_advance(&played, 40));
		passed += 40;
	}
	assert_int_equal(passed, 2000);
	playback_init(&stepped, &timeline);
	playback_step_days(&stepped, 1);
	playback_step_days(&stepped, 1);
	assert_int_equal(played.now, stepped.now);
	assert_int_equal(played.carry, stepped.carry);
	assert_false(playback_advance(&played, 40));
	/* From the end it plays from the first day again. */
	playback_toggle(&played);
	assert_true(played.playing);
	assert_now(&played, "1945-08-12T23:59");
}

static void
playback_is_exact_however_time_is_cut(void **state)
{
	static const int cuts[] = { 1, 7, 40, 333, 500 };
	const struct timeline timeline = three_days();

	(void)state;
	for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
		struct playback p;
		int left = 1000;

		playback_init(&p, &timeline);
		playback_seek(&p, minute_of("1945-08-12T00:00"));
		playback_faster(&p, -1); /* 12 hours a second */
		playback_toggle(&p);
		while (left > 0) {
			const int cut = left < cuts[i] ? left : cuts[i];

			playback_advance(&p, cut);
			assert_true(minute_of_day(p.now) != 0 ||
				    p.now == timeline.begin * MINUTES_A_DAY);
			left -= cut;
		}
		assert_now(&p, "1945-08-12T12:00");
	}
}

static void
playback_loses_no_minute_at_midnight(void **state)
{
	const struct timeline timeline = three_days();
	struct playback p;

	(void)state;
	playback_init(&p, &timeline);
	playback_seek(&p, minute_of("1945-08-12T23:50"));
	playback_faster(&p, -10); /* 1 minute each 16.67 ms */
	playback_toggle(&p);
	for (int i = 0; i < 1000; i++)
		playback_advance(&p, 1);
	assert_now(&p, "1945-08-13T00:50");
}

static void
playback_takes_half_a_second_at_most(void **state)
{
	const struct timeline timeline = three_days();
	struct playback p;

	(void)state;
	playback_init(&p, &timeline);
	playback_toggle(&p);
	playback_advance(&p, 10000);
	assert_now(&p, "1945-08-13T11:59");
	assert_false(playback_advance(&p, 0));
	assert_false(playback_advance(&p, -5));
}

static void
playback_rates_go_from_an_hour_to_eight_days(void **state)
{
	static const struct {
		int minutes;
		const char *name;
	} rates[] = { { 60, "1 h/s" }, { 180, "3 h/s" }, { 360, "6 h/s" },
		{ 720, "12 h/s" }, { 1440, "1 day/s" }, { 2880, "2 days/s" },
		{ 5760, "4 days/s" }, { 11520, "8 days/s" } };
	const struct timeline timeline = three_days();
	struct playback p;

	(void)state;
	playback_init(&p, &timeline);
	playback_faster(&p, -100);
	for (size_t i = 0; i < sizeof rates / sizeof *rates; i++) {
		assert_int_equal(
			playback_minutes_a_second(&p), rates[i].minutes);
		assert_string_equal(playback_rate_name(&p), rates[i].name);
		playback_faster(&p, 1);
	}
	assert_int_equal(playback_minutes_a_second(&p), 11520);
	playback_normal(&p);
	assert_int_equal(playback_minutes_a_second(&p), 1440);
}

static void
playback_of_one_day_has_nothing_to_play(void **state)
{
	struct timeline timeline = three_days();
	struct playback p;

	(void)state;
	timeline.end = timeline.begin;
	timeline.days = 1;
	playback_init(&p, &timeline);
	playback_toggle(&p);
	assert_false(p.playing);
}

static void
playback_backward_ends_with_the_first_day(void **state)
{
	const struct timeline timeline = three_days();
	struct playback p;

	(void)state;
	playback_init(&p, &timeline);
	playback_seek(&p, minute_of("1945-08-13T00:05"));
	playback_faster(&p, -10);
	playback_turn(&p);
	assert_true(p.playing);
	/* A minute each 16.67 ms; midnight is the minute before it. */
	for (int i = 0; i < 100; i++)
		playback_advance(&p, 1);
	assert_now(&p, "1945-08-12T23:59");
	assert_false(p.playing);
	/* From there it begins at the other end. */
	playback_toggle(&p);
	assert_now(&p, "1945-08-14T23:59");
	assert_true(p.playing);
}

static void
playback_backward_loses_no_minute_at_midnight(void **state)
{
	const struct timeline timeline = three_days();
	struct playback p;

	(void)state;
	playback_init(&p, &timeline);
	playback_seek(&p, minute_of("1945-08-14T00:10"));
	playback_faster(&p, -10);
	playback_turn(&p);
	for (int i = 0; i < 1000; i++)
		playback_advance(&p, 1);
	assert_now(&p, "1945-08-13T23:10");
}

static void
playback_in_a_loop_rests_at_the_ends(void **state)
{
	const struct timeline timeline = three_days();
	struct playback p;

	(void)state;
	playback_init(&p, &timeline);
	p.loop = true;
	playback_toggle(&p);
	for (int i = 0; i < 20; i++)
		playback_advance(&p, 100);
	assert_now(&p, "1945-08-14T23:59");
	assert_true(p.playing);
	assert_int_equal(playback_delay(&p, 1), 500);
	assert_false(playback_advance(&p, 499));
	assert_false(playback_advance(&p, 499));
	assert_now(&p, "1945-08-14T23:59");
	assert_true(playback_advance(&p, 2));
	assert_now(&p, "1945-08-12T23:59");
	assert_true(p.playing);
	playback_turn(&p);
	assert_now(&p, "1945-08-14T23:59");
}

static void
playback_waits_as_long_as_the_picture_stays(void **state)
{
	static const struct {
		int rate;
		int64_t still;
		int delay;
	} cases[] = {
		{ 0, 1, 40 },
		{ 0, 120, 83 },
		{ 0, 1440, 500 },
		{ 2, 720, 125 },
		{ -10, 1, 40 },
		{ -10, 6, 100 },
	};
	const struct timeline timeline = three_days();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct playback p;

		playback_init(&p, &timeline);
		playback_faster(&p, cases[i].rate);
		playback_toggle(&p);
		assert_int_equal(
			playback_delay(&p, cases[i].still), cases[i].delay);
	}
}

static void
playback_takes_a_rate_by_name(void **state)
{
	static const struct {
		const char *text;
		int minutes; /* -1: refused */
	} cases[] = { { "1h", 60 }, { "12h", 720 }, { "4d", 5760 },
		{ "8d", 11520 }, { "", -1 }, { "5d", -1 }, { "4D", -1 } };
	const struct timeline timeline = three_days();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct playback p;
		struct error err = { "" };

		playback_init(&p, &timeline);
		assert_int_equal(playback_set_rate(&p, cases[i].text, &err),
			cases[i].minutes > 0);
		assert_int_equal(playback_minutes_a_second(&p),
			cases[i].minutes > 0 ? cases[i].minutes : 1440);
		if (cases[i].minutes < 0)
			assert_non_null(strstr(err.message,
				"1h, 3h, 6h, 12h, 1d, 2d, 4d or 8d"));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			playback_opens_paused_at_the_end_of_the_first_day),
		cmocka_unit_test(playback_steps_hours_through_midnight),
		cmocka_unit_test(playback_steps_days_to_their_ends),
		cmocka_unit_test(
			playback_seek_names_midnight_by_the_day_before),
		cmocka_unit_test(playback_plays_to_the_last_minute_and_stops),
		cmocka_unit_test(playback_is_exact_however_time_is_cut),
		cmocka_unit_test(playback_loses_no_minute_at_midnight),
		cmocka_unit_test(playback_takes_half_a_second_at_most),
		cmocka_unit_test(playback_rates_go_from_an_hour_to_eight_days),
		cmocka_unit_test(playback_of_one_day_has_nothing_to_play),
		cmocka_unit_test(playback_backward_ends_with_the_first_day),
		cmocka_unit_test(playback_backward_loses_no_minute_at_midnight),
		cmocka_unit_test(playback_in_a_loop_rests_at_the_ends),
		cmocka_unit_test(playback_waits_as_long_as_the_picture_stays),
		cmocka_unit_test(playback_takes_a_rate_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
