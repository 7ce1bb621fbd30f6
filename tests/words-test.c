#include <config.h>

#include "test.h"

#include <string.h>

#include "base/date.h"
#include "scene/words.h"

static void
words_date_names_the_day_and_an_hour_only_within_it(void **state)
{
	static const struct {
		const char *time;
		const char *words;
	} cases[] = {
		{ "1945-08-13T23:59", "Monday 13 August 1945" },
		{ "1945-08-13T07:00", "Monday 13 August 1945, 07:00" },
		{ "1945-09-08T23:59", "Saturday 8 September 1945" },
		{ "1945-08-09T00:05", "Thursday 9 August 1945, 00:05" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct moment moment;
		char text[64];

		assert_true(moment_parse(cases[i].time, &moment));
		words_date(moment.minute, text, sizeof text);
		assert_string_equal(text, cases[i].words);
	}
}

static void
words_hour_says_how_sure_it_is(void **state)
{
	static const struct {
		const char *time;
		const char *words;
	} cases[] = {
		{ "1945-08-13", "" },
		{ "1945-08", "" },
		{ "1945-08-13T07:05", "07:05" },
		{ "1945-08-13T13:00~", "~13:00" },
		{ "1945-08-13T13:00?", "?13:00" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct moment moment;
		char text[16];

		assert_true(moment_parse(cases[i].time, &moment));
		words_hour(&moment, text, sizeof text);
		assert_string_equal(text, cases[i].words);
	}
}

static void
words_moment_says_months_in_words_and_midnight_as_the_day_before(void **state)
{
	static const struct {
		const char *time, *words;
	} cases[] = {
		{ "1945-08-13", "13 Aug" },
		{ "1945-08-13T07:05~", "13 Aug ~07:05" },
		{ "1945-08-14T00:00~", "13 Aug ~23:59" },
		{ "1945-08", "August 1945" },
		{ "1945-08?", "?August 1945" },
		{ "1945-12~", "~December 1945" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct moment moment;
		char text[64];

		assert_true(moment_parse(cases[i].time, &moment));
		words_moment(&moment, text, sizeof text);
		assert_string_equal(text, cases[i].words);
	}
}

/* 1 degree of latitude at 38 N is 110.99 km on WGS 84. */
static void
words_from_parallel_measure_along_the_meridian(void **state)
{
	const struct lonlat seoul = { 126.978, 37.567 };
	const struct lonlat kaesong = { 126.554, 37.971 };
	const struct lonlat near = { 127, 38.001 };
	char text[64];

	(void)state;
	words_from_parallel(seoul, 38, text, sizeof text);
	assert_string_equal(text, "48 km south of 38 N");
	words_from_parallel(kaesong, 38, text, sizeof text);
	assert_string_equal(text, "3 km south of 38 N");
	words_from_parallel(near, 38, text, sizeof text);
	assert_string_equal(text, "on 38 N");
}

static void
words_lonlat_say_hemispheres(void **state)
{
	char text[64];

	(void)state;
	words_lonlat((struct lonlat){ 129.822, 41.777 }, text, sizeof text);
	assert_string_equal(text, "41.78N 129.82E");
	words_lonlat((struct lonlat){ -77.04, -38.9 }, text, sizeof text);
	assert_string_equal(text, "38.90S 77.04W");
}

static void
assert_wraps(const char *text, int width, const char *const *lines)
{
	while (*text) {
		const char *next;
		const size_t length = words_wrap(text, width, &next);

		assert_non_null(*lines);
		assert_int_equal(length, strlen(*lines));
		assert_memory_equal(text, *lines, length);
		lines++;
		text = next;
	}
	assert_null(*lines);
}

static void
words_wrap_at_blanks_and_break_what_is_longer(void **state)
{
	(void)state;
	assert_wraps("one two three", 7,
		(const char *const[]){ "one two", "three", NULL });
	assert_wraps("one two", 7, (const char *const[]){ "one two", NULL });
	assert_wraps("abcdefgh ij", 4,
		(const char *const[]){ "abcd", "efgh", "ij", NULL });
	assert_wraps("", 4, (const char *const[]){ NULL });
}

static void
words_wrap_leaves_a_number_with_what_it_counts(void **state)
{
	(void)state;
	assert_wraps("south of 38 N, today", 11,
		(const char *const[]){ "south of", "38 N, today", NULL });
	assert_wraps("about 12 km on", 8,
		(const char *const[]){ "about", "12 km on", NULL });
	assert_wraps("to 13 August", 8,
		(const char *const[]){ "to", "13", "August", NULL });
	assert_wraps("until 13 August", 9,
		(const char *const[]){ "until", "13 August", NULL });
	assert_wraps("на 12 км к югу", 6,
		(const char *const[]){ "на", "12 км", "к югу", NULL });
	/* No units. */
	assert_wraps("of 38 Nationals", 6,
		(const char *const[]){ "of 38", "Nation", "als", NULL });
	assert_wraps("of 38 ships", 6,
		(const char *const[]){ "of 38", "ships", NULL });
}

static void
words_wrap_counts_wide_glyphs_as_two_and_always_ends(void **state)
{
	(void)state;
	assert_wraps(
		"청진 상륙", 5, (const char *const[]){ "청진", "상륙", NULL });
	assert_wraps("청진", 1, (const char *const[]){ "청", "진", NULL });
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			words_date_names_the_day_and_an_hour_only_within_it),
		cmocka_unit_test(words_hour_says_how_sure_it_is),
		cmocka_unit_test(
			words_moment_says_months_in_words_and_midnight_as_the_day_before),
		cmocka_unit_test(
			words_from_parallel_measure_along_the_meridian),
		cmocka_unit_test(words_lonlat_say_hemispheres),
		cmocka_unit_test(
			words_wrap_leaves_a_number_with_what_it_counts),
		cmocka_unit_test(words_wrap_at_blanks_and_break_what_is_longer),
		cmocka_unit_test(
			words_wrap_counts_wide_glyphs_as_two_and_always_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
