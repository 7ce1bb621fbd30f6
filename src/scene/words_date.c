/* How dates and hours are said. */
#include <config.h>

#include <stdio.h>

#include "base/array.h"
#include "base/date.h"
#include "base/text.h"
#include "base/translate.h"
#include "scene/words.h"

/* The hour behind a date, unless the minute ends its day. */
static void
add_hour(const char *date, int64_t minute, char *buffer, size_t size)
{
	if (minute == last_minute_of_day(day_of_minute(minute)))
		snprintf(buffer, size, "%s", date);
	else
		snprintf(buffer, size, C_("date", "%1$s, %2$02d:%3$02d"), date,
			minute_of_day(minute) / 60, minute_of_day(minute) % 60);
}

static void
whole_day(int64_t day, char *buffer, size_t size)
{
	int year, month, of_month;

	day_to_civil(day, &year, &month, &of_month);
	/*: Weekday, day, month in the case that goes with the day, year. */
	snprintf(buffer, size, C_("date", "%1$s %2$d %3$s %4$d"),
		translate_marked("date", weekday_name(day_of_week(day))),
		of_month, translate_marked("date", month_name(month)), year);
}

void
words_date(int64_t minute, char *buffer, size_t size)
{
	char date[96];

	whole_day(day_of_minute(minute), date, sizeof date);
	add_hour(date, minute, buffer, size);
}

void
words_date_within(int64_t minute, int columns, char *buffer, size_t size)
{
	static void (*const forms[])(int64_t, char *, size_t) = { whole_day,
		words_day_long, words_day };
	const int64_t day = day_of_minute(minute);
	char date[96];

	for (size_t i = 0; i < ARRAY_LENGTH(forms); i++) {
		forms[i](day, date, sizeof date);
		add_hour(date, minute, buffer, size);
		if (text_width(buffer) <= columns)
			return;
	}
	words_day(day, buffer, size);
}

void
words_day(int64_t day, char *buffer, size_t size)
{
	int year, month, of_month;

	day_to_civil(day, &year, &month, &of_month);
	snprintf(buffer, size, C_("short date", "%1$d %2$s"), of_month,
		translate_marked("short date", month_abbreviation(month)));
}

void
words_day_long(int64_t day, char *buffer, size_t size)
{
	int year, month, of_month;

	day_to_civil(day, &year, &month, &of_month);
	snprintf(buffer, size, C_("date", "%1$d %2$s"), of_month,
		translate_marked("date", month_name(month)));
}

static const char *
sure_mark(const struct moment *moment)
{
	return moment->doubtful ? "?" : moment->approximate ? "~" : "";
}

void
words_hour(const struct moment *moment, char *buffer, size_t size)
{
	const int minute = minute_of_day(moment->minute);

	if (moment->precision != MOMENT_MINUTE) {
		snprintf(buffer, size, "%s", "");
		return;
	}
	snprintf(buffer, size, "%s%02d:%02d", sure_mark(moment), minute / 60,
		minute % 60);
}

/* "August 1945". */
static void
write_month(const struct moment *moment, char *buffer, size_t size)
{
	/* As they stand alone, which is not in every language as they stand
	 * with a day. */
	static const char *const months[] = { NC_("month", "January"),
		NC_("month", "February"), NC_("month", "March"),
		NC_("month", "April"), NC_("month", "May"),
		NC_("month", "June"), NC_("month", "July"),
		NC_("month", "August"), NC_("month", "September"),
		NC_("month", "October"), NC_("month", "November"),
		NC_("month", "December") };
	int year, month, of_month;
	char text[64];

	day_to_civil(day_of_minute(moment->minute), &year, &month, &of_month);
	/*: Month, year. */
	snprintf(text, sizeof text, C_("month", "%1$s %2$d"),
		translate_marked("month", months[month - 1]), year);
	snprintf(buffer, size, "%s%s", sure_mark(moment), text);
}

/* "13 Aug 1945". */
static void
day_of_year(int64_t day, char *buffer, size_t size)
{
	int year, month, of_month;

	day_to_civil(day, &year, &month, &of_month);
	/*: Day, month in its short form, year. */
	snprintf(buffer, size, C_("short date", "%1$d %2$s %3$d"), of_month,
		translate_marked("short date", month_abbreviation(month)),
		year);
}

static void
write_moment(const struct moment *moment,
	void (*say_day)(int64_t, char *, size_t), char *buffer, size_t size)
{
	struct moment said = *moment;
	char day[32], hour[16];

	if (moment->precision == MOMENT_MONTH) {
		write_month(moment, buffer, size);
		return;
	}
	if (moment->precision == MOMENT_MINUTE)
		said.minute = minute_said(moment->minute);
	say_day(day_of_minute(said.minute), day, sizeof day);
	words_hour(&said, hour, sizeof hour);
	snprintf(buffer, size, "%s%s%s%s", hour[0] ? "" : sure_mark(moment),
		day, hour[0] ? " " : "", hour);
}

void
words_moment(const struct moment *moment, char *buffer, size_t size)
{
	write_moment(moment, words_day, buffer, size);
}

void
words_moment_whole(const struct moment *moment, char *buffer, size_t size)
{
	write_moment(moment, day_of_year, buffer, size);
}
