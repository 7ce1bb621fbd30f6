#include <config.h>

#include "test.h"

#include "playback/timeline.h"

/* Three days with events before, on and after them. */
static int64_t
minute(int day, int hour)
{
	return day * MINUTES_A_DAY + hour * 60;
}

static struct event events[6];
static const struct campaign campaign = {
	.begin = 10, .end = 12, .events = events, .event_count = 6
};

static int
set_events(void **state)
{
	(void)state;
	events[0].minute = minute(8, 0);
	events[1].minute = minute(10, 5);
	events[2].minute = last_minute_of_day(10);
	events[3].minute = minute(12, 0);
	events[4].minute = last_minute_of_day(12);
	events[5].minute = minute(13, 0);
	return 0;
}

static void
timeline_counts_days_and_their_events(void **state)
{
	static const size_t first[] = { 1, 3, 3, 5 };
	struct timeline timeline;

	(void)state;
	timeline_init(&timeline, &campaign);
	assert_int_equal(timeline.days, 3);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(timeline.first_event[i], first[i]);
	timeline_release(&timeline);
}

static void
timeline_day_is_clamped(void **state)
{
	static const struct {
		int64_t minute;
		int day;
	} cases[] = {
		{ INT64_MIN, 0 },
		{ 0, 0 },
		{ 10 * MINUTES_A_DAY, 0 },
		{ 11 * MINUTES_A_DAY - 1, 0 },
		{ 11 * MINUTES_A_DAY, 1 },
		{ 13 * MINUTES_A_DAY - 1, 2 },
		{ 13 * MINUTES_A_DAY, 2 },
		{ INT64_MAX, 2 },
	};
	struct timeline timeline;

	(void)state;
	timeline_init(&timeline, &campaign);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			timeline_day(&timeline, cases[i].minute), cases[i].day);
	timeline_release(&timeline);
}

static void
timeline_goes_from_event_to_event(void **state)
{
	struct timeline timeline;

	(void)state;
	timeline_init(&timeline, &campaign);
	assert_int_equal(timeline_next_event(&timeline, 0), 1);
	assert_int_equal(timeline_next_event(&timeline, minute(10, 5)), 2);
	assert_int_equal(timeline_next_event(&timeline, minute(11, 0)), 3);
	assert_int_equal(timeline_next_event(&timeline, minute(12, 3)), 4);
	assert_int_equal(
		timeline_next_event(&timeline, last_minute_of_day(12)), -1);
	assert_int_equal(timeline_next_event(&timeline, minute(20, 0)), -1);
	assert_int_equal(timeline_previous_event(&timeline, 0), -1);
	assert_int_equal(timeline_previous_event(&timeline, minute(10, 4)), -1);
	assert_int_equal(timeline_previous_event(&timeline, minute(10, 5)), 1);
	assert_int_equal(timeline_previous_event(&timeline, minute(12, 0)), 3);
	assert_int_equal(timeline_previous_event(&timeline, minute(20, 0)), 4);
	timeline_release(&timeline);
}

static void
timeline_of_a_campaign_without_events(void **state)
{
	const struct campaign none = { .begin = 5, .end = 5 };
	struct timeline timeline;

	(void)state;
	timeline_init(&timeline, &none);
	assert_int_equal(timeline.days, 1);
	assert_int_equal(timeline_next_event(&timeline, 0), -1);
	assert_int_equal(timeline_previous_event(&timeline, 1 << 30), -1);
	timeline_release(&timeline);
}

static void
timeline_tells_the_most_telling_event(void **state)
{
	/* A port of the first rank and one of the third. */
	static struct place places[] = { { .rank = 1 }, { .rank = 3 } };
	static const struct {
		struct event first, second;
		int telling; /* 0 the first, 1 the second */
	} cases[] = {
		{ { .kind = EVENT_ORDER, .place = -1 },
			{ .kind = EVENT_LANDING, .place = -1 }, 1 },
		{ { .kind = EVENT_CAPTURE, .place = -1 },
			{ .kind = EVENT_LANDING, .place = -1 }, 0 },
		{ { .kind = EVENT_LANDING, .place = 1 },
			{ .kind = EVENT_LANDING, .place = 0 }, 1 },
		{ { .kind = EVENT_LANDING,
			  .confidence = CONFIDENCE_LOW,
			  .place = -1 },
			{ .kind = EVENT_LANDING, .place = -1 }, 1 },
		{ { .kind = EVENT_BATTLE, .place = -1 },
			{ .kind = EVENT_DECLARATION, .place = -1 }, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct event both[] = { cases[i].first, cases[i].second };
		const struct campaign two = {
			.begin = 10,
			.end = 11,
			.events = both,
			.event_count = 2,
			.places = places,
			.place_count = 2,
		};
		struct timeline timeline;

		both[0].minute = both[1].minute = minute(10, 5);
		timeline_init(&timeline, &two);
		assert_int_equal(
			timeline_telling_event(&timeline, 0), cases[i].telling);
		assert_int_equal(timeline_telling_event(&timeline, 1), -1);
		timeline_release(&timeline);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(timeline_counts_days_and_their_events),
		cmocka_unit_test(timeline_day_is_clamped),
		cmocka_unit_test(timeline_goes_from_event_to_event),
		cmocka_unit_test(timeline_of_a_campaign_without_events),
		cmocka_unit_test(timeline_tells_the_most_telling_event),
	};

	return cmocka_run_group_tests(tests, set_events, NULL);
}
