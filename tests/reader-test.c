#include <config.h>

#include "test.h"

#include "scratch.h"
#include "told.h"

static void
reader_takes_the_tiny_campaign_as_it_is(void **state)
{
	char *folder = scratch_tree_path("tests/data/tiny");
	struct campaign c;
	struct told told;
	struct error err;

	(void)state;
	assert_true(read_told(folder, &c, &told, &err));
	assert_string_equal(told.text, "");
	assert_string_equal(c.name, "tiny");
	assert_string_equal(name_in(&c.title, LANGUAGE_KO), "Tiny campaign");
	assert_int_equal(c.utc_offset, 60);
	assert_int_equal(c.begin, day_from_civil(1815, 6, 1));
	assert_int_equal(c.end, day_from_civil(1815, 6, 5));
	assert_string_equal(c.projection.name, "tmerc");
	assert_int_equal(c.projection.count, 2);
	assert_string_equal(c.projection.parameter[1], "lat_0");
	assert_near(c.projection.value[1], 46.5, 0);
	assert_int_equal(c.side_count, 2);
	assert_string_equal(c.sides[1].colour, "blue");
	assert_memory_equal(c.sides[1].bracket, "()", 2);
	assert_int_equal(campaign_find_view(&c, "town"), 1);
	assert_near(c.views[1].box.east, 6.8, 0);
	assert_int_equal(c.overlay_count, 2);
	assert_int_equal(c.overlays[0].from, day_from_civil(1815, 6, 2));
	assert_true(c.overlays[0].shown);
	assert_int_equal(c.overlays[1].line_count, 2);
	assert_true(c.overlays[1].from == INT64_MIN);
	campaign_release(&c);
	assert_null(c.arena);
	free(folder);
}

static void
reader_links_the_tables(void **state)
{
	char *folder = scratch_tree_path("tests/data/tiny");
	struct campaign c;
	struct error err;
	const struct unit *guard;
	const struct keyframe *track;

	(void)state;
	assert_true(campaign_read(&c, folder, NULL, &err));
	guard = &c.units[campaign_find_unit(&c, "red_guard")];
	track = campaign_track(&c, guard);
	assert_int_equal(guard->parent, campaign_find_unit(&c, "red_corps"));
	assert_int_equal(guard->side, 0);
	assert_string_equal(guard->native, "Garde rouge");
	assert_int_equal(guard->sources.count, 2);
	assert_int_equal(guard->sources.index[1], 1);
	assert_int_equal(guard->keyframe_count, 3);
	assert_int_equal(track[1].place, -1);
	assert_near(track[1].position.lat, 46.46, 0);
	assert_int_equal(track[2].by, BY_JUMP);
	assert_int_equal(track[2].place, campaign_find_place(&c, "lausanne"));
	assert_int_equal(campaign_find_unit(&c, "nobody"), -1);
	assert_int_equal(c.event_count, 5);
	assert_string_equal(c.events[0].id, "before");
	assert_string_equal(c.events[4].id, "later");
	assert_int_equal(c.events[3].units.count, 2);
	assert_string_equal(
		name_in(&c.events[0].title, LANGUAGE_KO), "선전 포고");
	assert_string_equal(name_in(&c.events[1].title, LANGUAGE_KO),
		"Blue lands at Geneva");
	/* Equal lists share their bytes. */
	assert_ptr_equal(track[1].sources.index, track[0].sources.index);
	campaign_release(&c);
	free(folder);
}

static int64_t
minute_of(const char *text)
{
	struct moment moment;

	assert_true(moment_parse(text, &moment));
	return moment.minute;
}

/* Of several names the first is written; each is known. */
static void
reader_takes_the_first_of_several_names(void **state)
{
	char *folder = scratch_tree_path("data/korea-1945");
	struct campaign c;
	struct error err;
	const struct place *place;

	(void)state;
	assert_true(campaign_read(&c, folder, NULL, &err));
	place = &c.places[campaign_find_place(&c, "chongjin")];
	assert_string_equal(name_in(&place->name, LANGUAGE_RU), "Чхонджин");
	assert_string_equal(
		name_in(&place->names, LANGUAGE_RU), "Чхонджин / Сэйсин");
	assert_string_equal(
		name_in(&place->name, LANGUAGE_JA), "清津 (Seishin)");
	assert_ptr_equal(
		place->name.text[LANGUAGE_JA], place->names.text[LANGUAGE_JA]);
	assert_int_equal(name_match(&place->names, "Сэйсин"), 1);
	campaign_release(&c);
	free(folder);
}

static void
reader_gives_rows_their_hours(void **state)
{
	/* Track of one unit: time and until, then arrive and leave. */
	static const struct {
		const char *rows;
		const char *arrive[2], *leave[2];
	} cases[] = {
		{ "red_corps,1815-06-01,,geneva,,,start,,map,high,\n"
		  "red_corps,1815-06-02,,nyon,,,hold,,map,high,",
			{ "1815-06-01T00:00", "1815-06-02T23:59" },
			{ "1815-06-01T00:00", "1815-06-02T23:59" } },
		{ "red_corps,1815-06-01,1815-06-01,geneva,,,start,,map,high,\n"
		  "red_corps,1815-06-02T07:00,1815-06-03T08:00,nyon,,,hold,,"
		  "map,high,",
			{ "1815-06-01T00:00", "1815-06-02T07:00" },
			{ "1815-06-01T23:59", "1815-06-03T08:00" } },
		{ "red_corps,1815-05,,geneva,,,start,,map,low,\n"
		  "red_corps,1815-06~,,nyon,,,hold,,map,low,",
			{ "1815-05-01T00:00", "1815-06-30T23:59" },
			{ "1815-05-01T00:00", "1815-06-30T23:59" } },
		{ "red_corps,1815-06-01T06:00,1815-06,geneva,,,start,,map,"
		  "high,\n"
		  "red_corps,1815-07-01,,geneva,,,hold,,map,high,",
			{ "1815-06-01T06:00", "1815-07-01T23:59" },
			{ "1815-06-30T23:59", "1815-07-01T23:59" } },
	};
	static const char header[] = "unit,time,until,place,lon,lat,action,by,"
				     "source,confidence,note\n";
	struct scratch scratch = scratch_new();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *text = xasprintf("%s%s\n", header, cases[i].rows);
		struct campaign c;
		struct error err;

		scratch_write(&scratch, "tracks.csv", text);
		if (!campaign_read(&c, scratch.campaign, NULL, &err))
			fail_msg("%s", err.message);
		for (int j = 0; j < 2; j++) {
			assert_int_equal(c.keyframes[j].arrive,
				minute_of(cases[i].arrive[j]));
			assert_int_equal(c.keyframes[j].leave,
				minute_of(cases[i].leave[j]));
		}
		campaign_release(&c);
		free(text);
	}
	scratch_free(&scratch);
}

static void
reader_sorts_rows_that_stand_apart(void **state)
{
	struct scratch scratch = scratch_new();
	struct campaign c;
	struct error err;

	(void)state;
	scratch_write(&scratch, "tracks.csv",
		"time,unit,place,action,source,confidence\n"
		"1815-06-01,blue_fleet,evian,start,map,high\n"
		"1815-06-01,red_corps,geneva,start,map,high\n"
		"1815-06-02,blue_fleet,nyon,hold,map,high\n"
		"1815-06-01,red_guard,nyon,start,map,high\n"
		"1815-06-02,red_corps,nyon,hold,map,high\n"
		"1815-06-03,blue_fleet,evian,hold,map,high\n");
	assert_true(campaign_read(&c, scratch.campaign, NULL, &err));
	for (size_t i = 0, at = 0; i < c.unit_count; i++) {
		static const size_t counts[] = { 2, 1, 3 };
		static const int lines[] = { 3, 6, 5, 2, 4, 7 };

		assert_int_equal(c.units[i].first_keyframe, at);
		assert_int_equal(c.units[i].keyframe_count, counts[i]);
		for (size_t j = 0; j < counts[i]; j++, at++)
			assert_int_equal(c.keyframes[at].line, lines[at]);
	}
	campaign_release(&c);
	scratch_free(&scratch);
}

static void
reader_tells_all_faults_and_the_first_as_the_error(void **state)
{
	struct scratch scratch = scratch_new();
	struct campaign c;
	struct told told;
	struct error err;

	(void)state;
	scratch_replace_line(
		&scratch, "places.csv", 3, "nyon,6,91,town,12,Nyon,,,,,,,map");
	scratch_replace_line(&scratch, "events.csv", 4,
		"x,1815-06-31,,bern,,,order,,X,,,,,,,map,high");
	assert_false(read_told(scratch.campaign, &c, &told, &err));
	assert_string_equal(told.text,
		"E tiny/places.csv:3: lat: 91 is not between -90 and 90; mend "
		"it\n"
		"E tiny/places.csv:3: rank: \"12\" is no whole number from 1 "
		"to 9; give one\n"
		"E tiny/events.csv:4: time: \"1815-06-31\" is no date that "
		"exists; write 1945-08-13, 1945-08-13T07:00 or 1945-08\n"
		"E tiny/events.csv:4: unknown place \"bern\"; mend it, or add "
		"it to the table of places\n");
	assert_string_equal(err.message, "tiny/places.csv:3: lat: 91 is not "
					 "between -90 and 90; mend it");
	scratch_free(&scratch);
}

static void
reader_sanitises_and_warns(void **state)
{
	struct scratch scratch = scratch_new();
	struct campaign c;
	struct told told;
	struct error err;

	(void)state;
	scratch_replace_line(&scratch, "places.csv", 3,
		"nyon,6,46,town,3,N\033]0;x\007yon\342\200\256,\"two\n"
		"lines\",,,,,,map");
	scratch_replace_line(&scratch, "places.csv", 5,
		"lausanne,6.63,46.52,town,2,Lau\302\233sanne,,,,,,,map");
	assert_true(read_told(scratch.campaign, &c, &told, &err));
	assert_string_equal(c.places[1].name.text[LANGUAGE_EN], "N ]0;x yon");
	assert_string_equal(c.places[1].name.text[LANGUAGE_TODAY], "two lines");
	assert_int_equal(told.errors, 0);
	assert_int_equal(told.warnings, 2);
	assert_non_null(
		strstr(told.text, "W tiny/places.csv:3: name_en: characters"));
	assert_non_null(
		strstr(told.text, "W tiny/places.csv:5: name_en: characters"));
	campaign_release(&c);
	scratch_free(&scratch);
}

static void
reader_finds_long_cycles_without_recursion(void **state)
{
	enum { UNITS = 100000 };
	static const char header[] = "id,side,parent,label,name_en,echelon,arm,"
				     "source\n";
	struct scratch scratch = scratch_new();
	char *text = xmalloc(UNITS * 64);
	size_t length = (size_t)sprintf(text, "%s", header);
	struct campaign c;
	struct told told;
	struct error err;

	(void)state;
	for (int i = 0; i < UNITS; i++)
		length += (size_t)sprintf(text + length,
			"u%d,RED,u%d,U,Unit,corps,hq,map\n", i,
			(i + 1) % UNITS);
	scratch_write(&scratch, "units.csv", text);
	scratch_write(&scratch, "tracks.csv",
		"unit,time,place,action,source,confidence\n");
	scratch_write(&scratch, "events.csv",
		"id,time,place,kind,title_en,source,confidence\n");
	assert_false(read_told(scratch.campaign, &c, &told, &err));
	assert_int_equal(told.errors, 1);
	assert_non_null(strstr(err.message,
		"tiny/units.csv:2: parent: a unit is above itself: u0, u1,"));
	assert_non_null(strstr(err.message, "..., u0"));
	free(text);
	scratch_free(&scratch);
}

static void
reader_takes_the_korean_campaign_without_a_word(void **state)
{
	char *folder = scratch_tree_path("data/korea-1945");
	char *manifest = xasprintf("%s/datapackage.json", folder);
	struct campaign c;
	struct told told;
	struct error err;

	(void)state;
	if (access(manifest, R_OK) != 0)
		skip();
	if (!read_told(folder, &c, &told, &err) || *told.text)
		fail_msg("%s", told.text);
	assert_true(c.unit_count >= 81);
	assert_true(c.event_count >= 104);
	assert_int_equal(c.side_count, 4);
	assert_true(campaign_find_unit(&c, "su_25a") >= 0);
	campaign_release(&c);
	free(manifest);
	free(folder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reader_takes_the_tiny_campaign_as_it_is),
		cmocka_unit_test(reader_links_the_tables),
		cmocka_unit_test(reader_takes_the_first_of_several_names),
		cmocka_unit_test(reader_gives_rows_their_hours),
		cmocka_unit_test(reader_sorts_rows_that_stand_apart),
		cmocka_unit_test(
			reader_tells_all_faults_and_the_first_as_the_error),
		cmocka_unit_test(reader_sanitises_and_warns),
		cmocka_unit_test(reader_finds_long_cycles_without_recursion),
		cmocka_unit_test(
			reader_takes_the_korean_campaign_without_a_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
