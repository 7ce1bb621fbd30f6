#include <config.h>

#include "test.h"

#include "base/date.h"

static void
day_counts_from_1970(void **state)
{
	static const struct {
		int year, month, day;
		int64_t count;
		int weekday;
	} cases[] = {
		{ 1970, 1, 1, 0, 3 },
		{ 1969, 12, 31, -1, 2 },
		{ 2000, 2, 29, 11016, 1 },
		{ 1945, 8, 15, -8905, 2 },
		{ 1, 1, 1, -719162, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const int64_t day = day_from_civil(
			cases[i].year, cases[i].month, cases[i].day);
		int year, month, of_month;

		assert_int_equal(day, cases[i].count);
		assert_int_equal(day_of_week(day), cases[i].weekday);
		day_to_civil(day, &year, &month, &of_month);
		assert_int_equal(year, cases[i].year);
		assert_int_equal(month, cases[i].month);
		assert_int_equal(of_month, cases[i].day);
	}
}

static void
day_goes_there_and_back_over_all_years(void **state)
{
	const int64_t first = day_from_civil(1, 1, 1);
	const int64_t last = day_from_civil(9998, 12, 31);

	(void)state;
	for (int64_t day = first; day <= last; day += 13) {
		int year, month, of_month;

		day_to_civil(day, &year, &month, &of_month);
		assert_int_equal(day_from_civil(year, month, of_month), day);
	}
}

static void
day_of_minute_rounds_down_also_before_1970(void **state)
{
	(void)state;
	assert_int_equal(day_of_minute(-1), -1);
	assert_int_equal(minute_of_day(-1), 1439);
	assert_int_equal(day_of_minute(-1440), -1);
	assert_int_equal(minute_of_day(-1440), 0);
	assert_int_equal(day_of_minute(1439), 0);
	assert_int_equal(last_minute_of_day(-1), -1);
}

static void
moment_parse_takes_what_exists(void **state)
{
	static const struct {
		const char *text;
		bool good;
	} cases[] = {
		{ "1945-08", true },
		{ "1945-08-09", true },
		{ "1945-08-09T07:00", true },
		{ "1945-08-09T23:59~", true },
		{ "1945-08?", true },
		{ "1945-08-09?", true },
		{ "1944-02-29", true },
		{ "2000-02-29", true },
		{ "0001-01-01", true },
		{ "9998-12-31", true },
		{ "1945-02-29", false },
		{ "1900-02-29", false },
		{ "1945-13", false },
		{ "1945-13-01", false },
		{ "1945-00-01", false },
		{ "1945-04-31", false },
		{ "1945-08-00", false },
		{ "0000-01-01", false },
		{ "9999-01-01", false },
		{ "1945", false },
		{ "", false },
		{ "1945-8-9", false },
		{ "15.08.1945", false },
		{ "1945-08-09 07:00", false },
		{ "1945-08-09T24:00", false },
		{ "1945-08-09T07:60", false },
		{ "1945-08-09T7:00", false },
		{ "1945-08-09T07:00:00", false },
		{ "1945-08-09~?", false },
		{ "1945-08-09x", false },
		{ "-945-08-09", false },
		{ " 1945-08-09", false },
		{ "1945-08T07:00", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct moment moment;
		char text[32];

		if (moment_parse(cases[i].text, &moment) != cases[i].good)
			fail_msg("\"%s\"", cases[i].text);
		if (!cases[i].good)
			continue;
		moment_format(&moment, text, sizeof text);
		assert_string_equal(text, cases[i].text);
	}
}

static void
moment_spans_what_it_names(void **state)
{
	static const struct {
		const char *text, *first, *last;
	} cases[] = {
		{ "1945-08-13", "1945-08-13T00:00", "1945-08-13T23:59" },
		{ "1945-08", "1945-08-01T00:00", "1945-08-31T23:59" },
		{ "1944-02", "1944-02-01T00:00", "1944-02-29T23:59" },
		{ "1945-08-13T07:05", "1945-08-13T07:05", "1945-08-13T07:05" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct moment moment, first, last;

		assert_true(moment_parse(cases[i].text, &moment));
		assert_true(moment_parse(cases[i].first, &first));
		assert_true(moment_parse(cases[i].last, &last));
		assert_int_equal(moment_first(&moment), first.minute);
		assert_int_equal(moment_last(&moment), last.minute);
	}
}

static void
names_of_days_and_months_are_english(void **state)
{
	(void)state;
	assert_string_equal(
		weekday_name(day_of_week(day_from_civil(1945, 8, 13))),
		"Monday");
	assert_string_equal(weekday_name(6), "Sunday");
	assert_string_equal(month_name(8), "August");
	assert_string_equal(month_abbreviation(12), "Dec");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(day_counts_from_1970),
		cmocka_unit_test(day_goes_there_and_back_over_all_years),
		cmocka_unit_test(day_of_minute_rounds_down_also_before_1970),
		cmocka_unit_test(moment_parse_takes_what_exists),
		cmocka_unit_test(moment_spans_what_it_names),
		cmocka_unit_test(names_of_days_and_months_are_english),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
