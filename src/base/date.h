#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Dates of the proleptic Gregorian calendar by integer arithmetic: a day is
 * counted from 1970-01-01, a minute from that day's midnight, both in the
 * campaign's local time. No zone, no mktime(). */

#define MINUTES_A_DAY 1440

enum moment_precision { MOMENT_MONTH, MOMENT_DAY, MOMENT_MINUTE };

/* A time as a source gives it (EDTF level 1): `1945-08`, `1945-08-13`,
 * `1945-08-13T07:00`, with a trailing `~` (about) or `?` (doubtful).
 * minute is the first minute of the span that it names. */
struct moment {
	int64_t minute;
	enum moment_precision precision;
	bool approximate;
	bool doubtful;
};

/* Years 1 to 9998. False for text that is no time or a day that is none. */
bool moment_parse(const char *text, struct moment *moment);

/* First and last minute of the span: 00:00 and 23:59 for a day, the minute
 * itself for an hour. */
int64_t moment_first(const struct moment *moment);
int64_t moment_last(const struct moment *moment);

/* Writes the moment as it was read, such as "1945-08-13T07:00~". */
void moment_format(const struct moment *moment, char *buffer, size_t size);

int64_t day_from_civil(int year, int month, int day);
void day_to_civil(int64_t day, int *year, int *month, int *of_month);
int day_of_week(int64_t day); /* 0 Monday to 6 Sunday */

int64_t day_of_minute(int64_t minute);   /* rounds down, also below 0 */
int minute_of_day(int64_t minute);       /* 0 to 1439 */
int64_t last_minute_of_day(int64_t day); /* 23:59: how the day ended */
/* Midnight is the 23:59 before it, so that a day has one name. */
int64_t minute_said(int64_t minute);

/* Named parts, in English: "Monday", "August", "Aug". month is 1 to 12. */
const char *weekday_name(int day_of_week);
const char *month_name(int month);
const char *month_abbreviation(int month);
#endif
