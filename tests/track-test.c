#include <config.h>

#include "test.h"

#include "campaign/reader.h"
#include "campaign/track.h"
#include "geometry/geodesic.h"
#include "scratch.h"

static struct campaign tiny;

static int
read_tiny(void **state)
{
	char *folder = scratch_tree_path("tests/data/tiny");
	struct error err;

	(void)state;
	if (!campaign_read(&tiny, folder, NULL, &err))
		fail_msg("%s", err.message);
	free(folder);
	return 0;
}

static int
release_tiny(void **state)
{
	(void)state;
	campaign_release(&tiny);
	return 0;
}

static struct standing
standing_at(const char *unit, const char *time)
{
	const struct unit *u = &tiny.units[campaign_find_unit(&tiny, unit)];
	struct moment moment;

	assert_true(moment_parse(time, &moment));
	return track_at(
		campaign_track(&tiny, u), u->keyframe_count, moment.minute);
}

static void
track_tells_presence_place_and_certainty(void **state)
{
	static const struct {
		const char *unit, *time;
		enum presence presence;
		const char *place; /* NULL on the way */
		bool moving, uncertain;
		enum confidence confidence;
	} cases[] = {
		{ "red_corps", "1815-05-31T23:59", PRESENCE_NOT_YET, "geneva",
			false, false, CONFIDENCE_HIGH },
		{ "red_corps", "1815-06-01T00:00", PRESENCE_HERE, "geneva",
			false, false, CONFIDENCE_HIGH },
		{ "red_corps", "1815-06-01T23:59", PRESENCE_HERE, "geneva",
			false, false, CONFIDENCE_HIGH },
		{ "red_corps", "1815-06-02T00:00", PRESENCE_HERE, NULL, true,
			false, CONFIDENCE_HIGH },
		{ "red_corps", "1815-06-02T12:00", PRESENCE_HERE, "nyon", false,
			false, CONFIDENCE_HIGH },
		/* A leg of more than a day. */
		{ "red_corps", "1815-06-03T12:00", PRESENCE_HERE, NULL, true,
			true, CONFIDENCE_MEDIUM },
		{ "red_corps", "1815-06-03T23:59", PRESENCE_HERE, "lausanne",
			false, false, CONFIDENCE_MEDIUM },
		{ "red_corps", "1900-01-01T00:00", PRESENCE_HERE, "lausanne",
			false, false, CONFIDENCE_MEDIUM },
		/* Both rows of the leg are low. */
		{ "red_guard", "1815-06-01T00:00", PRESENCE_HERE, "nyon", false,
			true, CONFIDENCE_LOW },
		{ "red_guard", "1815-06-01T12:00", PRESENCE_HERE, NULL, true,
			true, CONFIDENCE_LOW },
		/* A jump: there until the minute in which it is elsewhere. */
		{ "red_guard", "1815-06-04T23:58", PRESENCE_HERE, NULL, false,
			true, CONFIDENCE_LOW },
		{ "red_guard", "1815-06-04T23:59", PRESENCE_HERE, "lausanne",
			false, false, CONFIDENCE_HIGH },
		{ "blue_fleet", "1815-06-02T05:59", PRESENCE_NOT_YET, "evian",
			false, false, CONFIDENCE_HIGH },
		{ "blue_fleet", "1815-06-03T06:00", PRESENCE_HERE, "geneva",
			false, false, CONFIDENCE_HIGH },
		{ "blue_fleet", "1815-06-03T06:01", PRESENCE_HERE, NULL, true,
			true, CONFIDENCE_HIGH },
		{ "blue_fleet", "1815-06-04T23:59", PRESENCE_ENDED, "evian",
			false, false, CONFIDENCE_HIGH },
		{ "blue_fleet", "1815-06-05T00:00", PRESENCE_GONE, "evian",
			false, false, CONFIDENCE_HIGH },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct standing s =
			standing_at(cases[i].unit, cases[i].time);

		if (s.presence != cases[i].presence ||
			s.moving != cases[i].moving ||
			s.uncertain != cases[i].uncertain ||
			s.confidence != cases[i].confidence)
			fail_msg("%s %s", cases[i].unit, cases[i].time);
		if (cases[i].place) {
			const struct place *place =
				&tiny.places[campaign_find_place(
					&tiny, cases[i].place)];

			assert_near(s.position.lon, place->position.lon, 0);
			assert_near(s.position.lat, place->position.lat, 0);
		}
	}
}

static void
track_moves_along_the_geodesic(void **state)
{
	const struct standing s = standing_at("red_corps", "1815-06-02T06:00");
	const struct lonlat geneva = { 6.15, 46.2 }, nyon = { 6.24, 46.38 };
	struct lonlat expected;

	(void)state;
	/* From 23:59 to 12:00 of the next day. */
	assert_near(s.fraction, 361.0 / 721.0, 1e-12);
	expected = geodesic_between(geneva, nyon, s.fraction);
	assert_near(s.position.lon, expected.lon, 0);
	assert_near(s.position.lat, expected.lat, 0);
	assert_ptr_equal(s.to, s.from + 1);
}

static void
track_names_the_rows_before_and_after(void **state)
{
	struct standing s = standing_at("red_corps", "1815-05-01");

	(void)state;
	assert_null(s.from);
	assert_int_equal(s.to->line, 2);
	s = standing_at("red_corps", "1815-06-01");
	assert_int_equal(s.from->line, 2);
	assert_int_equal(s.to->line, 3);
	s = standing_at("red_corps", "1815-06-05");
	assert_int_equal(s.from->line, 4);
	assert_null(s.to);
}

static void
track_place_differs_only_on_the_way(void **state)
{
	(void)state;
	for (size_t i = 0; i < tiny.unit_count; i++) {
		const struct unit *u = &tiny.units[i];
		const struct keyframe *track = campaign_track(&tiny, u);
		const int64_t begin = tiny.begin * MINUTES_A_DAY;

		for (int64_t m = begin; m < begin + 5 * MINUTES_A_DAY; m += 7) {
			struct standing a =
				track_at(track, u->keyframe_count, m);
			const struct standing b =
				track_place(track, u->keyframe_count, m);

			if (a.moving)
				a.position = a.from->position;
			assert_near(a.position.lon, b.position.lon, 0);
			assert_int_equal(a.presence, b.presence);
			assert_int_equal(a.uncertain, b.uncertain);
			assert_ptr_equal(a.from, b.from);
		}
	}
}

static void
track_without_rows_is_never_there(void **state)
{
	const struct standing s = track_at(NULL, 0, 0);

	(void)state;
	assert_int_equal(s.presence, PRESENCE_NOT_YET);
	assert_null(s.from);
	assert_null(s.to);
}

static void
track_legs_between_low_rows_or_of_days_are_uncertain(void **state)
{
	const struct keyframe *corps = campaign_track(&tiny, &tiny.units[0]);
	const struct keyframe *guard = campaign_track(&tiny, &tiny.units[1]);

	(void)state;
	assert_false(track_leg_is_uncertain(corps, 1));
	assert_true(track_leg_is_uncertain(corps, 2));
	assert_true(track_leg_is_uncertain(guard, 1));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(track_tells_presence_place_and_certainty),
		cmocka_unit_test(track_moves_along_the_geodesic),
		cmocka_unit_test(track_names_the_rows_before_and_after),
		cmocka_unit_test(track_place_differs_only_on_the_way),
		cmocka_unit_test(track_without_rows_is_never_there),
		cmocka_unit_test(
			track_legs_between_low_rows_or_of_days_are_uncertain),
	};

	return cmocka_run_group_tests(tests, read_tiny, release_tiny);
}
