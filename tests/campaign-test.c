#include <config.h>

#include "test.h"

#include "campaign/campaign.h"
#include "campaign/words.h"

static void
name_in_falls_back_to_english(void **state)
{
	const struct name name = { { "Chongjin", "", "청진", NULL,
		"Чхонджин" } };

	(void)state;
	assert_string_equal(name_in(&name, LANGUAGE_EN), "Chongjin");
	assert_string_equal(name_in(&name, LANGUAGE_KO), "청진");
	assert_string_equal(name_in(&name, LANGUAGE_TODAY), "Chongjin");
	assert_string_equal(name_in(&name, LANGUAGE_JA), "Chongjin");
}

static void
names_match_whole_or_by_one_of_them(void **state)
{
	static const struct {
		const char *names, *text;
		int match;
	} cases[] = {
		{ "Chongjin", "Chongjin", 2 },
		{ "Chongjin", "CHONGJIN", 2 },
		{ "Chongjin", "Chong", 0 },
		{ "Chongjin", "", 0 },
		{ "", "", 0 },
		{ "", "Chongjin", 0 },
		{ "清津 (Seishin)", "seishin", 1 },
		{ "清津 (Seishin)", "清津", 1 },
		{ "清津 (Seishin)", "清津 (Seishin)", 2 },
		{ "清津 (Seishin)", "(Seishin)", 0 },
		{ "Юки / Унги", "Унги", 1 },
		{ "Юки / Унги", "Юки", 1 },
		{ "密江 (Mikko) / 小盤嶺 (Shobanrei)", "Shobanrei", 1 },
		{ "XXIV Corps / USAFIK", "usafik", 1 },
		{ " / ", " ", 0 },
		{ "((", "(", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(names_match(cases[i].names, cases[i].text),
			cases[i].match);
}

static void
name_match_looks_into_all_languages(void **state)
{
	const struct name name = { { "Chongjin", "", "청진", "清津 (Seishin)",
		NULL } };

	(void)state;
	assert_int_equal(name_match(&name, "청진"), 2);
	assert_int_equal(name_match(&name, "Seishin"), 1);
	assert_int_equal(name_match(&name, "Genzan"), 0);
}

static void
language_codes_are_read_back(void **state)
{
	(void)state;
	for (int i = 0; i < LANGUAGES; i++) {
		enum language language;

		assert_true(language_from_code(
			language_code((enum language)i), &language));
		assert_int_equal(language, i);
	}
	assert_false(language_from_code("de", &(enum language){ 0 }));
}

static void
vocabularies_have_a_word_for_each_value(void **state)
{
	static const struct {
		const struct vocabulary *vocabulary;
		int count;
	} cases[] = {
		{ &confidence_words, 3 },
		{ &place_kind_words, PLACE_KINDS },
		{ &echelon_words, ECHELONS },
		{ &arm_words, ARMS },
		{ &action_words, ACTIONS },
		{ &means_words, MEANS },
		{ &event_kind_words, EVENT_KINDS },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct vocabulary *v = cases[i].vocabulary;

		assert_int_equal(v->count, cases[i].count);
		for (int j = 0; j < v->count; j++)
			assert_int_equal(vocabulary_find(v, v->words[j]), j);
		assert_int_equal(vocabulary_find(v, "no such word"), -1);
	}
	assert_string_equal(event_kind_word(EVENT_AIR_RAID), "air-raid");
	assert_string_equal(place_kind_word(PLACE_SEA_POINT), "sea-point");
	assert_string_equal(echelon_word(ECHELON_FLEET), "fleet");
	assert_string_equal(arm_word(ARM_POLITICAL), "political");
	assert_string_equal(action_word(ACTION_ARRIVE), "arrive");
	assert_string_equal(means_word(BY_NONE), "");
	assert_string_equal(confidence_word(CONFIDENCE_LOW), "low");
}

static void
vocabulary_list_is_cut_to_fit(void **state)
{
	char words[16];

	(void)state;
	vocabulary_list(&means_words, words, sizeof words);
	assert_string_equal(words, "land sea air ra");
}

static void
echelons_of_sea_and_land_stand_in_one_order(void **state)
{
	static const struct {
		enum echelon echelon;
		const char *mark;
		enum echelon equal;
	} cases[] = {
		{ ECHELON_BATTALION, "II", ECHELON_BATTALION },
		{ ECHELON_CORPS, "XXX", ECHELON_CORPS },
		{ ECHELON_THEATRE, "XXXXXX", ECHELON_THEATRE },
		{ ECHELON_SHIP, "", ECHELON_BATTALION },
		{ ECHELON_SQUADRON, "XX", ECHELON_DIVISION },
		{ ECHELON_FLOTILLA, "XXXX", ECHELON_ARMY },
		{ ECHELON_FLEET, "XXXXX", ECHELON_FRONT },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_string_equal(
			echelon_mark(cases[i].echelon), cases[i].mark);
		assert_int_equal(echelon_rank(cases[i].echelon),
			echelon_rank(cases[i].equal));
	}
	for (int i = ECHELON_TEAM; i < ECHELON_THEATRE; i++)
		assert_true(echelon_rank((enum echelon)i) <
			    echelon_rank((enum echelon)(i + 1)));
}

static void
five_actions_end_a_track(void **state)
{
	int last = 0;

	(void)state;
	for (int i = 0; i < ACTIONS; i++)
		last += action_is_last((enum action)i);
	assert_int_equal(last, 5);
	assert_true(action_is_last(ACTION_SURRENDER));
	assert_true(action_is_last(ACTION_MERGE));
	assert_false(action_is_last(ACTION_DISARM));
}

static void
an_empty_campaign_finds_nothing_and_is_released(void **state)
{
	struct campaign campaign = { 0 };

	(void)state;
	assert_int_equal(campaign_find_place(&campaign, "a"), -1);
	assert_int_equal(campaign_find_unit(&campaign, "a"), -1);
	assert_int_equal(campaign_find_side(&campaign, "a"), -1);
	assert_int_equal(campaign_find_source(&campaign, "a"), -1);
	assert_int_equal(campaign_find_view(&campaign, "a"), -1);
	campaign_release(&campaign);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(name_in_falls_back_to_english),
		cmocka_unit_test(names_match_whole_or_by_one_of_them),
		cmocka_unit_test(name_match_looks_into_all_languages),
		cmocka_unit_test(language_codes_are_read_back),
		cmocka_unit_test(vocabularies_have_a_word_for_each_value),
		cmocka_unit_test(vocabulary_list_is_cut_to_fit),
		cmocka_unit_test(echelons_of_sea_and_land_stand_in_one_order),
		cmocka_unit_test(five_actions_end_a_track),
		cmocka_unit_test(
			an_empty_campaign_finds_nothing_and_is_released),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
