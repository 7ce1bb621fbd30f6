/* What is found by which name. */
#include <config.h>

#include "test.h"

#include "one-app.h"

#include "app/control.h"

static const char *
id_of(const struct find_match *match)
{
	switch (match->kind) {
	case FIND_PLACE:
		return app->campaign.places[match->row].id;
	case FIND_UNIT:
		return app->campaign.units[match->row].id;
	case FIND_EVENT:
		break;
	}
	return app->campaign.events[match->row].id;
}

static void
find_knows_every_name(void **state)
{
	static const struct {
		const char *text, *first;
	} cases[] = {
		{ "Seishin", "chongjin" },
		{ "seishin", "chongjin" },
		{ "CHONGJIN", "chongjin" },
		{ "chongj", "chongjin" },
		{ "\xec\xb2\xad\xec\xa7\x84", "chongjin" }, /* Korean */
		{ "\xe6\xb8\x85\xe6\xb4\xa5", "chongjin" }, /* Japanese */
		{ "\xd0\xae\xd0\xba\xd0\xb8", "unggi" },    /* Russian, one */
		{ "Sonbong", "unggi" },                     /* of today */
		{ "Fusan", "busan" },                       /* of other maps */
		{ "Keijo", "seoul" },
		{ "Rashin", "najin" },
		{ "Yuki", "unggi" },
		{ "Heijo", "pyongyang" },
		{ "Genzan", "wonsan" },
		{ "Kanko", "hamhung" },
		{ "Jinsen", "incheon" },
		{ "Ky\xc5\x8dj\xc5\x8d", "kyongsong" },
		{ "Ch'\xc5\x8fngjin", "chongjin" }, /* with its marks */
		{ "\xd1\x81\xd1\x8d\xd0\xb9\xd1\x81\xd0\xb8\xd0\xbd",
			"chongjin" }, /* in small Russian letters */
		{ "\xd0\x9a\xd0\x95\xd0\x9d\xd0\xa5\xd0\xab\xd0\x9d",
			"kyonghung" }, /* without the points, in capitals */
		{ "\xec\xb2\xad\xec\xa7\x80", "chongjin" }, /* half typed */
		{ "hirohito", "emperor-broadcast" },
		{ "su_25a", "su_25a" },
		{ "Chistyakov", "su_25a" },
		{ "Chistiakov", "su_25a" }, /* in another romanisation */
		{ "\xd0\xa7\xd0\xb8\xd1\x81\xd1\x82\xd1\x8f\xd0\xba"
		  "\xd0\xbe\xd0\xb2",
			"su_25a" }, /* in Russian */
		{ "\xd0\x92\xd0\xb0\xd1\x81\xd0\xb8\xd0\xbb\xd1\x8c"
		  "\xd0\xb5\xd0\xb2",
			"su_10mc" }, /* Vasilyev, with a soft sign */
		{ "\xd0\x9c\xd0\xb5\xd1\x80\xd0\xb5\xd1\x86", "su_1fef" },
		/* Commanders in their own letters, and in others'. */
		{ "上月", "jp_17aa" },
		{ "Кодзуки", "jp_17aa" },
		{ "고즈키 요시오", "jp_17aa" },
		{ "Ходж", "us_xxiv" },
		{ "치스차코프", "su_25a" },
		{ "여운형", "kr_cpki" },
		{ "Чемульпо", "incheon" },
		{ "Сейсин", "chongjin" },
		{ "심양", "mukden" },
	};
	struct find find = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		find_search(&find, &app->campaign, cases[i].text);
		if (find.count == 0)
			fail_msg("nothing is \"%s\"", cases[i].text);
		assert_string_equal(id_of(&find.matches[0]), cases[i].first);
	}
	find_search(&find, &app->campaign, "xyzzy");
	assert_int_equal(find.count, 0);
	find_search(&find, &app->campaign, "");
	assert_int_equal(find.count, 0);
	find_release(&find);
}

static void
find_minds_how_a_name_sounds_but_not_nonsense(void **state)
{
	static const struct {
		const char *text, *first;
	} cases[] = {
		{ "Unggi", "unggi" },
		{ "Ungi", "unggi" },
		{ "Hunnchun", "hunchun" },
		{ "zzzz", NULL },
		{ "jjjj", NULL },
		{ "kkkk", NULL },
	};
	struct find find = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		find_search(&find, &app->campaign, cases[i].text);
		if (!cases[i].first) {
			assert_int_equal(find.count, 0);
			find_near(&find, &app->campaign, cases[i].text);
			assert_int_equal(find.count, 0);
			continue;
		}
		assert_true(find.count > 0);
		assert_string_equal(id_of(&find.matches[0]), cases[i].first);
	}
	find_release(&find);
}

static void
what_nearly_has_the_name_is_told_as_near(void **state)
{
	static const struct {
		const char *script, *note, *first;
	} cases[] = {
		{ "/ c h o n j i n", "near: (1 of ", "chongjin" },
		{ "/ s o t h e r n Space g r u p", "near: (1 of ", "su_south" },
		{ "/ k a e s o n g Space d a t e", "near: (1 of ", "kaesong" },
		{ "/ h i r o s h m a", "near: (1 of ", "hiroshima" },
		{ "/ \xd1\x87 \xd0\xbe \xd0\xbd \xd0\xb4 \xd0\xb6 \xd0\xb8 "
		  "\xd0\xbd",
			"near: (1 of ", "chongjin" }, /* without its kh */
		{ "/ c h o n g j i n", "(1 of ", "chongjin" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, cases[i].script);
		if (strncmp(app->state.note, cases[i].note,
			    strlen(cases[i].note)) != 0)
			fail_msg("%s: %s", cases[i].script, app->state.note);
		assert_string_equal(
			id_of(&app->find.matches[0]), cases[i].first);
		driver_press(app, "Esc");
	}
	/* The names with all words come before those with some. */
	driver_press(app, "/ s o t h e r n Space g r u p Enter");
	assert_int_equal(app->state.selected_unit,
		campaign_find_unit(&app->campaign, "su_south"));
	assert_true(app->find.count > 1);
}

/* Of the words of "US", and of the side, before the head of Ussuriysk. */
static void
a_whole_word_comes_before_the_beginning_of_another(void **state)
{
	const int usa = campaign_find_side(&app->campaign, "USA");
	const int other = campaign_find_place(&app->campaign, "voroshilov");
	struct find find = { 0 };
	size_t units = 0, at = 0;

	(void)state;
	assert_true(other >= 0);
	find_search(&find, &app->campaign, "US");
	while (find.matches[at].kind != FIND_PLACE ||
		find.matches[at].row != other) {
		const struct find_match *match = &find.matches[at++];

		assert_true(at < find.count);
		units += match->kind == FIND_UNIT &&
			 app->campaign.units[match->row].side == usa;
	}
	assert_true(units > 3);
	find_release(&find);
}

static void
find_gives_the_events_of_a_place_after_it(void **state)
{
	struct find find = { 0 };
	size_t events = 0;
	const int place = campaign_find_place(&app->campaign, "chongjin");

	(void)state;
	find_search(&find, &app->campaign, "seishin");
	for (size_t i = 1; i < find.count; i++) {
		if (find.matches[i].kind != FIND_EVENT) {
			assert_int_equal(events, 0);
			continue;
		}
		/* The table is in the order of time. */
		if (find.matches[i - 1].kind == FIND_EVENT)
			assert_true(
				find.matches[i].row > find.matches[i - 1].row);
		assert_int_equal(
			app->campaign.events[find.matches[i].row].place, place);
		events++;
	}
	assert_true(events > 2);
	find_release(&find);
}

static void
find_gives_the_units_of_a_side(void **state)
{
	struct find find = { 0 };

	(void)state;
	find_search(&find, &app->campaign, "united st");
	assert_true(find.count > 3);
	for (size_t i = 0; i < find.count; i++) {
		const struct find_match *match = &find.matches[i];

		if (match->kind == FIND_UNIT)
			assert_string_equal(
				app->campaign
					.sides[app->campaign.units[match->row]
							.side]
					.id,
				"USA");
	}
	find_release(&find);
}

/* By its adjective, in every language that names are in; the events that tell
 * of it come behind. */
static void
find_gives_the_units_of_a_nation(void **state)
{
	static const struct {
		const char *text, *side, *first;
	} cases[] = {
		{ "american", "USA", "us_afpac" },
		{ "America", "USA", "us_afpac" },
		{ "미군", "USA", "us_afpac" },
		{ "американский", "USA", "us_afpac" },
		{ "米軍", "USA", "us_afpac" },
		{ "Soviet", "USSR", "su_fec" },
		{ "소련군", "USSR", "su_fec" },
		{ "советские", "USSR", "su_fec" },
		{ "ソ連軍", "USSR", "su_fec" },
		{ "japanese", "JPN", "jp_kwan" },
		{ "일본군", "JPN", "jp_kwan" },
		{ "японские", "JPN", "jp_kwan" },
		{ "日本軍", "JPN", "jp_kwan" },
		{ "korean", "KOR", "kr_cpki" },
		{ "корейские", "KOR", "kr_cpki" },
	};
	const struct campaign *campaign = &app->campaign;
	struct find find = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const int side = campaign_find_side(campaign, cases[i].side);
		size_t units = 0;
		int rank = ECHELONS;

		find_search(&find, campaign, cases[i].text);
		for (size_t j = 0; j < campaign->unit_count; j++)
			units += campaign->units[j].side == side;
		assert_true(find.count >= units);
		if (strcmp(id_of(&find.matches[0]), cases[i].first) != 0)
			fail_msg("%s: %s", cases[i].text,
				id_of(&find.matches[0]));
		for (size_t j = 0; j < units; j++) {
			const struct unit *unit =
				&campaign->units[find.matches[j].row];

			assert_int_equal(find.matches[j].kind, FIND_UNIT);
			assert_int_equal(unit->side, side);
			assert_true(echelon_rank(unit->echelon) <= rank);
			rank = echelon_rank(unit->echelon);
		}
	}
	find_release(&find);
}

/* Those on the map before those of higher echelons elsewhere. */
static void
units_in_view_are_found_first(void **state)
{
	bool in_view = true;

	(void)state;
	driver_press(app, "d 9 Space s e p Enter / a m e r i c a n");
	assert_string_equal(id_of(&app->find.matches[0]), "us_7flt");
	for (size_t i = 0; i < app->find.count; i++) {
		const struct find_match *match = &app->find.matches[i];
		struct lonlat position;
		struct cellpos cell;
		bool is_seen;

		if (match->kind != FIND_UNIT)
			break;
		is_seen = app_unit_position(app, match->row, &position) &&
			  app_map_cell(app, position, &cell);
		assert_true(in_view || !is_seen);
		in_view = is_seen;
	}
	assert_false(in_view);
}

#define TEST(name) TEST_IN(name, 120, 40)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(find_knows_every_name),
		TEST(find_minds_how_a_name_sounds_but_not_nonsense),
		TEST(what_nearly_has_the_name_is_told_as_near),
		TEST(a_whole_word_comes_before_the_beginning_of_another),
		TEST(find_gives_the_events_of_a_place_after_it),
		TEST(find_gives_the_units_of_a_side),
		TEST(find_gives_the_units_of_a_nation),
		TEST(units_in_view_are_found_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
