#include <config.h>

#include "test.h"

#include "audit/audit.h"
#include "scratch.h"
#include "told.h"

#define TRACKS                                                                 \
	"unit,time,until,place,lon,lat,action,by,source,confidence,note\n"
#define EVENTS                                                                 \
	"id,time,until,place,kind,side,title_en,units,source,confidence\n"

/* Replaces a table of the tiny campaign and audits it; the tables that are
 * NULL stay as they are. No map holds Lake Geneva. */
static void
audit(const char *tracks, const char *events, struct told *told)
{
	const struct fault_sink sink = { told_remember, told };
	struct scratch scratch = scratch_new();
	struct campaign campaign;
	struct error err;

	if (tracks)
		scratch_write(&scratch, "tracks.csv", tracks);
	if (events)
		scratch_write(&scratch, "events.csv", events);
	assert_true(read_told(scratch.campaign, &campaign, told, &err));
	assert_string_equal(told->text, "");
	audit_campaign(&campaign, NULL, &sink);
	campaign_release(&campaign);
	scratch_free(&scratch);
}

/* Units of which a test has no rows are not what it is about. */
static bool
finds_only(const struct told *told, const char *expected)
{
	char text[sizeof told->text] = "";
	const char *line = told->text;

	while (*line) {
		const size_t length = strcspn(line, "\n") + 1;

		if (!memmem(line, length, "has no track", 12) &&
			!memmem(line, length, "uses this place", 15))
			strncat(text, line, length);
		line += length;
	}
	if (strcmp(text, expected) == 0)
		return true;
	print_error("%s\nbut:\n%s\n", expected, text);
	return false;
}

/* From Geneva to Evian are 40.6 km, to Nyon 21.2 km, to Lausanne 51.3 km. */
static void
speeds_are_those_of_the_means(void **state)
{
	static const struct {
		const char *rows, *told;
	} cases[] = {
		{ "red_corps,1815-06-01T06:00,,geneva,,,start,,diary,high,\n"
		  "red_corps,1815-06-01T16:30,,lausanne,,,advance,land,diary,"
		  "high,\n",
			"" },
		{ "red_corps,1815-06-01T06:00,,geneva,,,start,,diary,high,\n"
		  "red_corps,1815-06-01T16:00,,lausanne,,,advance,land,diary,"
		  "high,\n",
			"E tiny/tracks.csv:3: red_corps: 51 km by land in 10 h "
			"00 min since line 2 is more than 120 km a day; mend "
			"the times, the places or by\n" },
		/* A quarter of an hour for each ~. */
		{ "red_corps,1815-06-01T06:00~,,geneva,,,start,,diary,high,\n"
		  "red_corps,1815-06-01T16:00~,,lausanne,,,advance,land,diary,"
		  "high,\n",
			"" },
		/* A quarter of a day's way at any pace, no more. */
		{ "red_corps,1815-06-01T06:00,,geneva,,,start,,diary,high,\n"
		  "red_corps,1815-06-01T06:30,,nyon,,,advance,land,diary,high,"
		  "\n",
			"" },
		{ "red_corps,1815-06-01T06:00,,geneva,,,start,,diary,high,\n"
		  "red_corps,1815-06-01T11:00,,evian,,,advance,land,diary,"
		  "high,\n",
			"E tiny/tracks.csv:3: red_corps: 41 km by land in 5 h "
			"00 min since line 2 is more than 120 km a day; mend "
			"the times, the places or by\n" },
		{ "red_corps,1815-06-01T06:00,,geneva,,,start,,diary,high,\n"
		  "red_corps,1815-06-01T06:32,,evian,,,advance,sea,diary,high,"
		  "\n",
			"E tiny/tracks.csv:3: red_corps: 41 km by sea in 0 h "
			"32 min since line 2 is more than 40 knots; mend the "
			"times, the places or by\n" },
		{ "red_corps,1815-06-01T06:00,,geneva,,,start,,diary,high,\n"
		  "red_corps,1815-06-01T06:03,,evian,,,advance,air,diary,high,"
		  "\n",
			"E tiny/tracks.csv:3: red_corps: 41 km by air in 0 h "
			"03 min since line 2 is more than 700 km/h; mend the "
			"times, the places or by\n" },
		/* A day counts to its end, the first row from its start. */
		{ "red_corps,1815-06-01,,geneva,,,start,,diary,high,\n"
		  "red_corps,1815-06-01,,lausanne,,,advance,land,diary,high,\n",
			"" },
		/* Nobody travels a jump. */
		{ "red_corps,1815-06-01T06:00,,geneva,,,start,,diary,high,\n"
		  "red_corps,1815-06-01T06:01,,lausanne,,,hold,jump,diary,"
		  "high,\n",
			"" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *tracks = xasprintf(TRACKS "%s", cases[i].rows);
		struct told told;

		audit(tracks, EVENTS, &told);
		assert_true(finds_only(&told, cases[i].told));
		free(tracks);
	}
}

/* Each of the legs could be a quarter of an hour longer at both ends. */
static void
speeds_add_up_legs_without_a_halt(void **state)
{
	static const char legs[] = TRACKS
		"red_corps,1815-06-01T06:00~,,geneva,,,start,,diary,high,\n"
		"red_corps,1815-06-01T06:03~,,nyon,,,advance,sea,diary,high,\n"
		"red_corps,1815-06-01T06:06~,,lausanne,,,advance,sea,diary,"
		"high,\n"
		"red_corps,1815-06-01T06:09~,%s,evian,,,advance,sea,diary,"
		"high,\n"
		"red_corps,1815-06-01T12:00~,,nyon,,,advance,sea,diary,high,\n";
	char *halted = xasprintf(legs, "1815-06-01T06:30");
	char *unbroken = xasprintf(legs, "");
	struct told told;

	(void)state;
	audit(halted, EVENTS, &told);
	assert_true(finds_only(&told,
		"E tiny/tracks.csv:5: red_corps: 69 km by sea in 0 h 09 min "
		"since line 2 is more than 40 knots; mend the times, the "
		"places or by\n"));
	audit(unbroken, EVENTS, &told);
	assert_true(finds_only(&told, ""));
	free(halted);
	free(unbroken);
}

static void
events_find_units_elsewhere(void **state)
{
	static const struct {
		const char *when, *place, *told;
	} cases[] = {
		/* red_corps is at Geneva to the end of 1 June, at Nyon on the
		 * 2nd at 12:00, at Lausanne by the end of the 3rd. */
		{ "1815-06-01,", "geneva", "" },
		{ "1815-06-01,", "nyon", "21 km from nyon on that day" },
		{ "1815-06-02,", "nyon", "" },
		{ "1815-06-02,", "geneva", "" },
		{ "1815-06-02T14:00,", "nyon", "" },
		{ "1815-06-03T12:00~,", "nyon", "km from nyon at that hour" },
		{ "1815-06-02T23:00,1815-06-03", "lausanne", "" },
		{ "1815-06-03,", "evian", "" }, /* 14 km */
		{ "1815-06-04,", "lausanne", "" },
		{ "1815-05-31,", "geneva", "is not on the map on that day" },
		{ "1815-05,", "lausanne", "" },
	};
	struct told told;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *events = xasprintf(EVENTS
			"x,%s,%s,battle,RED,X,red_corps,diary,high\n",
			cases[i].when, cases[i].place);

		audit(NULL, events, &told);
		if (*cases[i].told && !strstr(told.text, cases[i].told))
			fail_msg("%s: %s", cases[i].told, told.text);
		if (!*cases[i].told && strstr(told.text, "events.csv"))
			fail_msg("%s", told.text);
		free(events);
	}
}

static void
events_know_jumps_and_ends(void **state)
{
	static const struct {
		const char *unit, *when, *place;
		bool there;
	} cases[] = {
		/* red_guard jumps to Lausanne by the end of the 4th. */
		{ "red_guard", "1815-06-04T12:00", "lausanne", false },
		{ "red_guard", "1815-06-02T00:00", "nyon", true },
		{ "red_guard", "1815-06-04", "lausanne", true },
		/* blue_fleet surrenders at Evian on the 4th. */
		{ "blue_fleet", "1815-06-04", "evian", true },
		{ "blue_fleet", "1815-06-05", "evian", false },
	};
	struct told told;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *events = xasprintf(EVENTS
			"x,%s,,%s,battle,RED,X,%s,diary,high\n",
			cases[i].when, cases[i].place, cases[i].unit);

		audit(NULL, events, &told);
		assert_int_equal(
			strstr(told.text, "events.csv:2: units: ") == NULL,
			cases[i].there);
		free(events);
	}
}

static void
captures_are_of_what_another_holds(void **state)
{
	static const struct {
		const char *rows, *told;
	} cases[] = {
		{ "a,1815-06-02,,lausanne,capture,RED,A,,diary,high\n"
		  "b,1815-06-03,,lausanne,capture,BLUE,B,,diary,high\n"
		  "c,1815-06-04,,lausanne,capture,RED,C,,diary,high\n",
			"" },
		{ "a,1815-06-02,,lausanne,surrender,RED,A,,diary,high\n"
		  "c,1815-06-04,,lausanne,capture,RED,C,,diary,high\n",
			"E tiny/events.csv:3: RED holds lausanne already, by "
			"the event on line 2; give another kind, or an event "
			"that loses it\n" },
		{ "a,1815-06-02,,lausanne,capture,RED,A,,diary,high\n"
		  "c,1815-06-04,,lausanne,surrender,RED,C,,diary,high\n",
			"" },
		/* Where its own track began. */
		{ "a,1815-06-02,,nyon,capture,RED,A,,diary,high\n",
			"E tiny/events.csv:2: RED holds nyon already, where "
			"its unit is from line 5 of the tracks on; give "
			"another kind, place or side\n" },
		/* Its by the places, for two days. */
		{ "a,1815-06-02,,lausanne,capture,BLUE,A,,diary,high\n",
			"E tiny/events.csv:2: BLUE holds lausanne already, by "
			"line 4 of the places; give another kind, place or "
			"side\n" },
		{ "a,1815-06-03,,lausanne,capture,BLUE,A,,diary,high\n", "" },
		/* Its track began there on that day: it had taken it. */
		{ "a,1815-06-02,,evian,capture,BLUE,A,,diary,high\n", "" },
		/* BLUE had been there: it may have taken it. */
		{ "a,1815-06-04,,geneva,capture,RED,A,,diary,high\n", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *events = xasprintf(EVENTS "%s", cases[i].rows);
		struct told told;

		audit(NULL, events, &told);
		assert_true(finds_only(&told, cases[i].told));
		free(events);
	}
}

/* "map" has a title alone. */
static void
confidence_wants_a_text_and_a_note(void **state)
{
	struct told told;

	(void)state;
	audit(TRACKS "red_corps,1815-06-01,,geneva,,,start,,map;diary,high,\n"
		     "red_corps,1815-06-02,,geneva,,,hold,,map,medium,\n"
		     "red_corps,1815-06-03,,geneva,,,hold,,map,high,\n"
		     "red_corps,1815-06-04,,geneva,,,hold,,map,low,\n",
		EVENTS "a,1815-06-02,,geneva,order,RED,A,,map,high\n", &told);
	assert_true(finds_only(&told,
		"E tiny/events.csv:2: confidence: high, but \"map\" is no "
		"text; cite one, or say medium or low\n"
		"E tiny/tracks.csv:4: confidence: high, but \"map\" is no "
		"text; cite one, or say medium or low\n"
		"E tiny/tracks.csv:5: note: is empty, but the row is of low "
		"confidence; say how it was interpolated\n"));
}

static void
uses_are_told_in_order(void **state)
{
	struct told told;

	(void)state;
	audit(TRACKS "red_corps,1815-06-01,,geneva,,,start,,map,low,n\n",
		EVENTS, &told);
	assert_string_equal(told.text,
		"E tiny/places.csv:3: nyon: no track, event or figure uses "
		"this place; use it, or take it out\n"
		"E tiny/places.csv:5: evian: no track, event or figure uses "
		"this place; use it, or take it out\n"
		"E tiny/units.csv:3: red_guard: has no track; give it a row, "
		"or take the unit out\n"
		"E tiny/units.csv:4: blue_fleet: has no track; give it a row, "
		"or take the unit out\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(speeds_are_those_of_the_means),
		cmocka_unit_test(speeds_add_up_legs_without_a_halt),
		cmocka_unit_test(events_find_units_elsewhere),
		cmocka_unit_test(events_know_jumps_and_ends),
		cmocka_unit_test(captures_are_of_what_another_holds),
		cmocka_unit_test(confidence_wants_a_text_and_a_note),
		cmocka_unit_test(uses_are_told_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
