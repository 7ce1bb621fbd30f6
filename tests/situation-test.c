#include <config.h>

#include "test.h"

#include <math.h>

#include "campaign/reader.h"
#include "geometry/geodesic.h"
#include "playback/playback.h"
#include "playback/situation.h"
#include "scratch.h"

static struct campaign tiny;
static struct timeline timeline;
static struct situation situation;

static int
read_tiny(void **state)
{
	char *folder = scratch_tree_path("tests/data/tiny");
	struct error err;

	(void)state;
	if (!campaign_read(&tiny, folder, NULL, &err))
		fail_msg("%s", err.message);
	timeline_init(&timeline, &tiny);
	situation_init(&situation, &tiny);
	free(folder);
	return 0;
}

static int
release_tiny(void **state)
{
	(void)state;
	situation_release(&situation);
	timeline_release(&timeline);
	campaign_release(&tiny);
	return 0;
}

static void
set(const char *time)
{
	struct moment moment;

	assert_true(moment_parse(time, &moment));
	situation_set(&situation, &timeline, moment_last(&moment));
}

static void
situation_has_the_standing_of_each_unit(void **state)
{
	static const char *const times[] = { "1815-06-02T06:00",
		"1815-06-02T07:00", "1815-06-03T12:00", "1815-06-02T06:00" };

	(void)state;
	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		set(times[i]);
		for (size_t j = 0; j < tiny.unit_count; j++) {
			const struct unit *unit = &tiny.units[j];
			const struct standing s =
				track_at(campaign_track(&tiny, unit),
					unit->keyframe_count, situation.minute);

			assert_near(situation.units[j].position.lon,
				s.position.lon, 0);
			assert_near(situation.units[j].position.lat,
				s.position.lat, 0);
			assert_int_equal(
				situation.units[j].presence, s.presence);
		}
	}
}

static void
situation_tells_who_was_active_on_the_day(void **state)
{
	static const struct {
		const char *time;
		bool corps, guard, fleet;
	} cases[] = {
		{ "1815-06-01T00:00", false, false, false },
		{ "1815-06-01T06:00", false, true, false },
		{ "1815-06-01", false, true, false },
		{ "1815-06-02T05:00", true, true, false },
		{ "1815-06-02", true, true, true },
		/* It stands in Geneva until six. */
		{ "1815-06-03T05:00", true, false, false },
		{ "1815-06-03", true, false, true },
		/* At the end of the day an event names the corps. */
		{ "1815-06-04T12:00", false, false, true },
		{ "1815-06-04", true, true, true },
		{ "1815-06-05", false, false, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		set(cases[i].time);
		if (situation.active[0] != cases[i].corps ||
			situation.active[1] != cases[i].guard ||
			situation.active[2] != cases[i].fleet)
			fail_msg("%s: %d %d %d", cases[i].time,
				situation.active[0], situation.active[1],
				situation.active[2]);
	}
}

static void
situation_tells_who_holds_each_place(void **state)
{
	static const struct {
		const char *time;
		int geneva, nyon, lausanne, evian;
	} cases[] = {
		{ "1815-06-01", 0, -1, 1, -1 },
		/* Who is said to hold Lausanne is for two days. */
		{ "1815-06-02T06:00", -1, -1, 1, 1 },
		{ "1815-06-02", -1, -1, 1, -1 },
		/* All who had a place first have gone. */
		{ "1815-06-03T12:00", -1, -1, -1, -1 },
		{ "1815-06-03", -1, -1, 0, -1 },
		{ "1815-06-04", -1, -1, 0, 0 },
		{ "1815-06-01", 0, -1, 1, -1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		set(cases[i].time);
		assert_int_equal(situation.holders[0], cases[i].geneva);
		assert_int_equal(situation.holders[1], cases[i].nyon);
		assert_int_equal(situation.holders[2], cases[i].lausanne);
		assert_int_equal(situation.holders[3], cases[i].evian);
	}
}

static void
situation_counts_the_events_of_the_day_and_those_that_happened(void **state)
{
	static const struct {
		const char *time;
		size_t first, day, past;
	} cases[] = {
		{ "1815-06-01", 1, 0, 0 },
		{ "1815-06-02T17:59", 1, 1, 0 },
		{ "1815-06-02T18:00", 1, 1, 1 },
		{ "1815-06-03T12:00", 2, 1, 0 },
		{ "1815-06-03", 2, 1, 1 },
		{ "1815-06-05", 4, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		set(cases[i].time);
		assert_int_equal(situation.first_event, cases[i].first);
		assert_int_equal(situation.day_events, cases[i].day);
		assert_int_equal(situation.past_events, cases[i].past);
	}
}

/* Any way to an instant gives the same, to the last bit. */
static void
situation_is_the_same_by_playing_stepping_and_seeking(void **state)
{
	struct situation fresh;
	struct playback playback;

	(void)state;
	playback_init(&playback, &timeline);
	playback_toggle(&playback);
	while (playback.playing) {
		playback_advance(&playback, 37);
		situation_set(&situation, &timeline, playback.now);
	}
	for (int day = 4; day >= 0; day--) {
		playback_seek(&playback, last_minute_of_day(tiny.begin + day));
		situation_set(&situation, &timeline, playback.now);
		situation_init(&fresh, &tiny);
		situation_set(&fresh, &timeline, playback.now);
		for (size_t i = 0; i < tiny.unit_count; i++) {
			assert_near(situation.units[i].position.lon,
				fresh.units[i].position.lon, 0);
			assert_near(situation.units[i].position.lat,
				fresh.units[i].position.lat, 0);
			assert_int_equal(situation.active[i], fresh.active[i]);
		}
		assert_memory_equal(situation.holders, fresh.holders,
			tiny.place_count * sizeof *fresh.holders);
		situation_release(&fresh);
	}
}

static void
situation_nearest_is_the_nearest_of_all(void **state)
{
	(void)state;
	set("1815-06-03T12:00");
	for (double lat = 46; lat < 46.7; lat += 0.01) {
		for (int side = 0; side < (int)tiny.side_count; side++) {
			const int nearest =
				situation_nearest(&situation, side, lat);
			double least = INFINITY;

			for (size_t i = 0; i < tiny.unit_count; i++)
				if (tiny.units[i].side == side &&
					situation.units[i].presence ==
						PRESENCE_HERE)
					least = fmin(least,
						fabs(geodesic_to_parallel(
							situation.units[i]
								.position,
							lat)));
			assert_true(nearest >= 0);
			assert_near(least,
				fabs(geodesic_to_parallel(
					situation.units[nearest].position,
					lat)),
				0);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(situation_has_the_standing_of_each_unit),
		cmocka_unit_test(situation_tells_who_was_active_on_the_day),
		cmocka_unit_test(situation_tells_who_holds_each_place),
		cmocka_unit_test(
			situation_counts_the_events_of_the_day_and_those_that_happened),
		cmocka_unit_test(
			situation_is_the_same_by_playing_stepping_and_seeking),
		cmocka_unit_test(situation_nearest_is_the_nearest_of_all),
	};

	return cmocka_run_group_tests(tests, read_tiny, release_tiny);
}
