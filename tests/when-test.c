#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "app/when.h"

#define DAY(month, day) day_from_civil(1945, month, day)

/* From 8 August to 10 September 1945, now 24 August. */
static struct event events[4];
static struct campaign campaign = { .events = events, .event_count = 4 };
static struct timeline timeline;
static int64_t now;

static int
set_up(void **state)
{
	static const struct {
		int day, minute;
		enum event_kind kind;
	} rows[] = {
		{ 13, 420, EVENT_LANDING },
		{ 16, 1439, EVENT_CAPTURE },
		{ 24, 1439, EVENT_POLITICAL },
		{ 25, 600, EVENT_LANDING },
	};

	(void)state;
	campaign.begin = DAY(8, 8);
	campaign.end = DAY(9, 10);
	for (size_t i = 0; i < 4; i++) {
		events[i].minute =
			DAY(8, rows[i].day) * MINUTES_A_DAY + rows[i].minute;
		events[i].kind = rows[i].kind;
	}
	timeline_init(&timeline, &campaign);
	now = last_minute_of_day(DAY(8, 24));
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	timeline_release(&timeline);
	return 0;
}

static void
when_parse_understands_what_people_type(void **state)
{
	static const struct {
		const char *text;
		int month, day, minute;
	} cases[] = {
		{ "13", 8, 13, 1439 },
		{ " 13 ", 8, 13, 1439 },
		{ "5", 9, 5, 1439 }, /* 5 August is before the timeline */
		{ "8", 8, 8, 1439 },
		{ "8-13", 8, 13, 1439 },
		{ "8/24", 8, 24, 1439 },
		{ "8/24/1945", 8, 24, 1439 },
		{ "24.8", 8, 24, 1439 },
		{ "9.8 07:00", 8, 9, 420 },
		{ "24.8.1945", 8, 24, 1439 },
		{ "24.8.1945 07:00", 8, 24, 420 },
		{ "09-02", 9, 2, 1439 },
		{ "13 Aug", 8, 13, 1439 },
		{ "13 august", 8, 13, 1439 },
		{ "Aug 13", 8, 13, 1439 },
		{ "2 sep", 9, 2, 1439 },
		{ "13 Aug 1945", 8, 13, 1439 },
		{ "1945-08-13", 8, 13, 1439 },
		{ "1945-08-13T07:00", 8, 13, 420 },
		{ "1945-08-13 07:00", 8, 13, 420 },
		{ "13 7:05", 8, 13, 425 },
		{ "8-13 19:00", 8, 13, 1140 },
		{ "13 Aug, 23:59", 8, 13, 1439 },
		{ "13 Aug 1945 00:00", 8, 13, 0 },
		{ "+3", 8, 27, 1439 },
		{ "-2", 8, 22, 1439 },
		{ "+ 1", 8, 25, 1439 },
		{ "+0", 8, 24, 1439 },
		{ "next landing", 8, 25, 600 },
		{ "next land", 8, 25, 600 },
		{ "Next Event", 8, 25, 600 },
		{ "last landing", 8, 13, 420 },
		{ "last event", 8, 16, 1439 },
		{ "previous capture", 8, 16, 1439 },
		{ "prev landing", 8, 13, 420 },
		{ "13 авг", 8, 13, 1439 },
		{ "13 АВГУСТА", 8, 13, 1439 },
		{ "август 13", 8, 13, 1439 },
		{ "2 сен 1945, 09:00", 9, 2, 540 },
		{ "2 сент", 9, 2, 1439 },
		{ "8월 13일", 8, 13, 1439 },
		{ "8월13일 07:00", 8, 13, 420 },
		{ "13일", 8, 13, 1439 },
		{ "1945년 9월 2일", 9, 2, 1439 },
		{ "1945년 9월 2일 09:00", 9, 2, 540 },
		{ "следующее событие", 8, 25, 600 },
		{ "предыдущее событие", 8, 16, 1439 },
		{ "다음 사건", 8, 25, 600 },
		{ "이전 landing", 8, 13, 420 },
	};
	struct when when;
	struct error err;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		if (!when_parse(cases[i].text, &timeline, now, &when, &err))
			fail_msg("%s: %s", cases[i].text, err.message);
		if (when.minute !=
			DAY(cases[i].month, cases[i].day) * MINUTES_A_DAY +
				cases[i].minute)
			fail_msg("\"%s\" is another minute", cases[i].text);
	}
	assert_true(when_parse("next landing", &timeline, now, &when, &err));
	assert_int_equal(when.event, 3);
	assert_true(when_parse("13", &timeline, now, &when, &err));
	assert_int_equal(when.event, -1);
}

static void
when_parse_says_what_it_understands(void **state)
{
	static const struct {
		const char *text, *message;
	} cases[] = {
		{ "x", "not understood: try " WHEN_FORMS },
		{ "’’’ 13", "not understood: try " WHEN_FORMS },
		{ "13 ’’’’", "not understood: try " WHEN_FORMS },
		{ "’’’’ landing", "not understood: try " WHEN_FORMS },
		{ "", "not understood: try " WHEN_FORMS },
		{ "32", "not understood: try " WHEN_FORMS },
		{ "24.13", "not understood: try " WHEN_FORMS },
		{ "24.8.45", "24.8.45 is not on the timeline: "
			     "8 Aug to 10 Sep 1945" },
		{ "13/8", "not understood: try " WHEN_FORMS },
		{ "8-32", "not understood: try " WHEN_FORMS },
		{ "1945-02-29", "not understood: try " WHEN_FORMS },
		{ "13 Foo", "not understood: try " WHEN_FORMS },
		{ "13 ав", "not understood: try " WHEN_FORMS },
		{ "13월 13일", "not understood: try " WHEN_FORMS },
		{ "8월", "not understood: try " WHEN_FORMS },
		{ "1945년 13일", "not understood: try " WHEN_FORMS },
		{ "13 \xe2\x86\x92", "not understood: try " WHEN_FORMS },
		{ "13 25:00", "not understood: try " WHEN_FORMS },
		{ "13 7:5", "not understood: try " WHEN_FORMS },
		{ "+x", "not understood: try " WHEN_FORMS },
		{ "+1 2", "not understood: try " WHEN_FORMS },
		{ "99999999999999999999", "not understood: try " WHEN_FORMS },
		{ "1 2 3 4 5 6 7 8", "not understood: try " WHEN_FORMS },
		{ "7 Aug", "7 Aug is not on the timeline: "
			   "8 Aug to 10 Sep 1945" },
		{ "1946-08-13", "1946-08-13 is not on the timeline: "
				"8 Aug to 10 Sep 1945" },
		{ "+99999", "+99999 is not on the timeline: "
			    "8 Aug to 10 Sep 1945" },
		{ "next", NULL },
		{ "next party", NULL },
		{ "next capture", "there is no later capture" },
		{ "last battle", "there is no earlier battle" },
	};
	struct when when;
	struct error err;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		if (when_parse(cases[i].text, &timeline, now, &when, &err))
			fail_msg("\"%s\" is understood", cases[i].text);
		if (cases[i].message)
			assert_string_equal(err.message, cases[i].message);
		else
			assert_non_null(strstr(err.message, "landing"));
	}
}

/* Without a present day: from the timeline's beginning. */
static void
when_read_date_reads_what_needs_no_present_day(void **state)
{
	static const struct {
		const char *text, *moment;
	} cases[] = {
		{ "13", "1945-08-13" },
		{ "5", "1945-09-05" },
		{ "8-13", "1945-08-13" },
		{ "8/24", "1945-08-24" },
		{ "24.8", "1945-08-24" },
		{ "24.8.1945 07:00", "1945-08-24T07:00" },
		{ "21 Aug", "1945-08-21" },
		{ "13 Aug 07:00", "1945-08-13T07:00" },
		{ "13 Aug 00:00", "1945-08-13T00:00" },
		{ "1945-08-13", "1945-08-13" },
		{ "1945-08-13T07:00", "1945-08-13T07:00" },
		{ "1946-02-01", "1946-02-01" }, /* not on the timeline */
		{ "1945-08", "1945-08" },
		{ "2 сен", "1945-09-02" },
		{ "8월 13일", "1945-08-13" },
	};
	static const char *const others[] = { "", "x", "+3", "-1", "+0",
		"next landing", "last event", "32", "1945-02-29", "2-30",
		"1945-08-13~" };
	struct moment moment;
	struct error err;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[40];

		if (!when_read_date(cases[i].text, NULL, &moment, &err) ||
			!when_read_date(
				cases[i].text, &timeline, &moment, &err))
			fail_msg("%s: %s", cases[i].text, err.message);
		moment_format(&moment, text, sizeof text);
		assert_string_equal(text, cases[i].moment);
	}
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		if (when_read_date(others[i], NULL, &moment, &err) ||
			when_read_date(others[i], &timeline, &moment, &err))
			fail_msg("\"%s\" is understood", others[i]);
		assert_string_equal(
			err.message, "not understood: try " WHEN_DATES);
	}
	/* Those who know only these are told the beginning of the same. */
	assert_memory_equal(WHEN_FORMS, WHEN_DATES, strlen(WHEN_DATES));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(when_parse_understands_what_people_type),
		cmocka_unit_test(when_parse_says_what_it_understands),
		cmocka_unit_test(
			when_read_date_reads_what_needs_no_present_day),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
