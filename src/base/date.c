/* Civil days by integer arithmetic, after H. Hinnant, "chrono-compatible
 * low-level date algorithms": years begin in March, so that the leap day is
 * the last of its year, and 400 years are one era of 146,097 days. */
#include <config.h>

#include "base/date.h"

#include <stdio.h>
#include <string.h>

#include "base/translate.h"

#define DAYS_AN_ERA   146097
#define DAYS_TO_EPOCH 719468 /* from 0000-03-01 to 1970-01-01 */

/* Quotient rounded down, also for a negative dividend. */
static int64_t
floor_divide(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

int64_t
day_from_civil(int year, int month, int day)
{
	const int64_t y = (int64_t)year - (month <= 2);
	const int64_t era = floor_divide(y, 400);
	const int64_t of_era = y - era * 400;
	const int64_t of_year =
		(153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * DAYS_AN_ERA + of_era * 365 + of_era / 4 - of_era / 100 +
	       of_year - DAYS_TO_EPOCH;
}

void
day_to_civil(int64_t day, int *year, int *month, int *of_month)
{
	const int64_t shifted = day + DAYS_TO_EPOCH;
	const int64_t era = floor_divide(shifted, DAYS_AN_ERA);
	const int64_t of_era = shifted - era * DAYS_AN_ERA;
	const int64_t y = (of_era - of_era / 1460 + of_era / 36524 -
				  of_era / (DAYS_AN_ERA - 1)) /
			  365;
	const int64_t of_year = of_era - (365 * y + y / 4 - y / 100);
	const int64_t from_march = (5 * of_year + 2) / 153;

	*of_month = (int)(of_year - (153 * from_march + 2) / 5 + 1);
	*month = (int)(from_march < 10 ? from_march + 3 : from_march - 9);
	*year = (int)(y + era * 400 + (*month <= 2));
}

int
day_of_week(int64_t day)
{
	/* 1970-01-01 was a Thursday. */
	return (int)(day + 3 - 7 * floor_divide(day + 3, 7));
}

int64_t
day_of_minute(int64_t minute)
{
	return floor_divide(minute, MINUTES_A_DAY);
}

int
minute_of_day(int64_t minute)
{
	return (int)(minute - day_of_minute(minute) * MINUTES_A_DAY);
}

int64_t
last_minute_of_day(int64_t day)
{
	return day * MINUTES_A_DAY + MINUTES_A_DAY - 1;
}

int64_t
minute_said(int64_t minute)
{
	return minute_of_day(minute) == 0 ? minute - 1 : minute;
}

static int
days_of_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };
	const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

/* Reads exactly count digits and steps past them. */
static bool
take_digits(const char **text, int count, int *value)
{
	*value = 0;
	for (int i = 0; i < count; i++, ++*text) {
		if (**text < '0' || **text > '9')
			return false;
		*value = *value * 10 + (**text - '0');
	}
	return true;
}

static bool
take(const char **text, char wanted)
{
	if (**text != wanted)
		return false;
	++*text;
	return true;
}

bool
moment_parse(const char *text, struct moment *moment)
{
	struct moment m = { .precision = MOMENT_MONTH };
	int year, month, day = 1, hour = 0, minute = 0;

	if (!take_digits(&text, 4, &year) || !take(&text, '-') ||
		!take_digits(&text, 2, &month))
		return false;
	if (take(&text, '-')) {
		m.precision = MOMENT_DAY;
		if (!take_digits(&text, 2, &day))
			return false;
		if (take(&text, 'T')) {
			m.precision = MOMENT_MINUTE;
			if (!take_digits(&text, 2, &hour) ||
				!take(&text, ':') ||
				!take_digits(&text, 2, &minute))
				return false;
		}
	}
	m.approximate = take(&text, '~');
	m.doubtful = !m.approximate && take(&text, '?');
	if (*text || year < 1 || year > 9998 || month < 1 || month > 12 ||
		day < 1 || day > days_of_month(year, month) || hour > 23 ||
		minute > 59)
		return false;
	m.minute = day_from_civil(year, month, day) * MINUTES_A_DAY +
		   hour * 60 + minute;
	*moment = m;
	return true;
}

int64_t
moment_first(const struct moment *moment)
{
	return moment->minute;
}

int64_t
moment_last(const struct moment *moment)
{
	const int64_t day = day_of_minute(moment->minute);
	int year, month, of_month;

	switch (moment->precision) {
	case MOMENT_MONTH:
		day_to_civil(day, &year, &month, &of_month);
		return last_minute_of_day(day + days_of_month(year, month) - 1);
	case MOMENT_DAY:
		return last_minute_of_day(day);
	case MOMENT_MINUTE:
		break;
	}
	return moment->minute;
}

void
moment_format(const struct moment *moment, char *buffer, size_t size)
{
	const int minute = minute_of_day(moment->minute);
	const char *sure = moment->approximate ? "~"
			   : moment->doubtful  ? "?"
					       : "";
	int year, month, day;

	day_to_civil(day_of_minute(moment->minute), &year, &month, &day);
	switch (moment->precision) {
	case MOMENT_MONTH:
		snprintf(buffer, size, "%04d-%02d%s", year, month, sure);
		break;
	case MOMENT_DAY:
		snprintf(buffer, size, "%04d-%02d-%02d%s", year, month, day,
			sure);
		break;
	case MOMENT_MINUTE:
		snprintf(buffer, size, "%04d-%02d-%02dT%02d:%02d%s", year,
			month, day, minute / 60, minute % 60, sure);
		break;
	}
}

/* English, which a user may type; marked for those who say them. */
const char *
weekday_name(int day_of_week)
{
	static const char *const names[] = { NC_("date", "Monday"),
		NC_("date", "Tuesday"), NC_("date", "Wednesday"),
		NC_("date", "Thursday"), NC_("date", "Friday"),
		NC_("date", "Saturday"), NC_("date", "Sunday") };

	return names[day_of_week];
}

const char *
month_name(int month)
{
	static const char *const names[] = { NC_("date", "January"),
		NC_("date", "February"), NC_("date", "March"),
		NC_("date", "April"), NC_("date", "May"), NC_("date", "June"),
		NC_("date", "July"), NC_("date", "August"),
		NC_("date", "September"), NC_("date", "October"),
		NC_("date", "November"), NC_("date", "December") };

	return names[month - 1];
}

const char *
month_abbreviation(int month)
{
	static const char *const names[] = { NC_("short date", "Jan"),
		NC_("short date", "Feb"), NC_("short date", "Mar"),
		NC_("short date", "Apr"), NC_("short date", "May"),
		NC_("short date", "Jun"), NC_("short date", "Jul"),
		NC_("short date", "Aug"), NC_("short date", "Sep"),
		NC_("short date", "Oct"), NC_("short date", "Nov"),
		NC_("short date", "Dec") };

	return names[month - 1];
}
