/* A date in the words of people: the text is taken apart into numbers, words
 * and signs, and the forms are tried one after the other. */
#include <config.h>

#include "app/when.h"

#include <string.h>

#include "app/parts.h"
#include "app/spoken.h"
#include "base/text.h"
#include "base/translate.h"
#include "scene/words.h"

#define MOST_MONTHS 12

static int
month_of(const struct part *part)
{
	return part->number < 0 ? spoken_month(part->text) : 0;
}

static bool
is_day(int year, int month, long of_month, int64_t *day)
{
	int y, m, d;

	if (month < 1 || month > MOST_MONTHS || of_month < 1 || of_month > 31 ||
		year < 1 || year > 9998)
		return false;
	*day = day_from_civil(year, month, (int)of_month);
	day_to_civil(*day, &y, &m, &d);
	return m == month && d == of_month;
}

/* The day of a month on the timeline that is nearest to the present one;
 * month 0 is any. Without one on it, one beyond it. */
static bool
nearest_day(const struct timeline *timeline, int64_t now, int month,
	long of_month, int64_t *found)
{
	const int64_t present = day_of_minute(now);
	int64_t least = 0;
	bool any = false, any_on = false;
	int first, last, m, d;

	day_to_civil(timeline->begin, &first, &m, &d);
	day_to_civil(timeline->end, &last, &m, &d);
	for (int year = first; year <= last; year++) {
		for (int i = 1; i <= MOST_MONTHS; i++) {
			int64_t day, far;
			bool on;

			if ((month && i != month) ||
				!is_day(year, i, of_month, &day))
				continue;
			on = day >= timeline->begin && day <= timeline->end;
			far = day < present ? present - day : day - present;
			if (any &&
				(on < any_on || (on == any_on && far >= least)))
				continue;
			any = true;
			any_on = on;
			least = far;
			*found = day;
		}
	}
	return any;
}

/* Each reads the day from the first parts and returns how many, 0 for none. */

/* 1945-08-13 */
static int
read_whole(const struct parts *parts, int64_t *day)
{
	const struct part *p = parts->part;

	if (parts->count < 3 || p[1].before != '-' || p[2].before != '-' ||
		p[0].number < 1 || p[0].number > 9998 || p[1].number < 1 ||
		p[1].number > MOST_MONTHS ||
		!is_day((int)p[0].number, (int)p[1].number, p[2].number, day))
		return 0;
	return 3;
}

/* 8-13, 8/13 and, by the day first, 13.8; each with a year or without. */
static int
read_month_and_day(const struct parts *parts, const struct timeline *timeline,
	int64_t now, int64_t *day)
{
	const struct part *p = parts->part;
	const char sign = parts->count >= 2 ? p[1].before : '\0';
	const long month = p[sign == '.' ? 1 : 0].number;
	const long of_month = p[sign == '.' ? 0 : 1].number;

	if ((sign != '-' && sign != '/' && sign != '.') || month < 1 ||
		month > MOST_MONTHS)
		return 0;
	if (sign != '-' && parts->count >= 3 && p[2].before == sign)
		return p[2].number > 31 && p[2].number < 9999 &&
				       is_day((int)p[2].number, (int)month,
					       of_month, day)
			       ? 3
			       : 0;
	return nearest_day(timeline, now, (int)month, of_month, day) ? 2 : 0;
}

/* 13 Aug, August 13, 13 Aug 1945 */
static int
read_named(const struct parts *parts, const struct timeline *timeline,
	int64_t now, int64_t *day)
{
	const struct part *p = parts->part;
	const int first = parts->count >= 2 && month_of(&p[0]) ? 0 : 1;
	const int month = parts->count >= 2 ? month_of(&p[first]) : 0;
	const long of_month = p[1 - first].number;

	if (!month || of_month < 1)
		return 0;
	if (parts->count >= 3 && p[2].number > 31 && p[2].number < 9999)
		return is_day((int)p[2].number, month, of_month, day) ? 3 : 0;
	return nearest_day(timeline, now, month, of_month, day) ? 2 : 0;
}

/* Whether a number is followed by the sign of what it counts. */
static bool
counts(const struct parts *parts, int at, const char *sign)
{
	return at + 1 < parts->count && parts->part[at].number > 0 &&
	       parts->part[at + 1].number < 0 &&
	       strcmp(parts->part[at + 1].text, sign) == 0;
}

/* The Korean way: year, month and day, each a number with its sign, of which
 * the first may be left out. */
static int
read_korean(const struct parts *parts, const struct timeline *timeline,
	int64_t now, int64_t *day)
{
	const struct part *p = parts->part;
	long year = 0, month = 0;
	int used = 0;

	if (counts(parts, used, SPOKEN_YEAR)) {
		year = p[used].number;
		used += 2;
	}
	if (counts(parts, used, SPOKEN_MONTH)) {
		month = p[used].number;
		used += 2;
	}
	if (!counts(parts, used, SPOKEN_DAY) || (year && !month) ||
		month > MOST_MONTHS || year > 9998)
		return 0;
	if (year ? is_day((int)year, (int)month, p[used].number, day)
		 : nearest_day(timeline, now, (int)month, p[used].number, day))
		return used + 2;
	return 0;
}

/* 13: of this month, if the timeline has it. */
static int
read_of_month(const struct parts *parts, const struct timeline *timeline,
	int64_t now, int64_t *day)
{
	const long of_month = parts->part[0].number;
	int year, month, present;

	if (of_month < 1)
		return 0;
	day_to_civil(day_of_minute(now), &year, &month, &present);
	if (is_day(year, month, of_month, day) && *day >= timeline->begin &&
		*day <= timeline->end)
		return 1;
	return nearest_day(timeline, now, 0, of_month, day) ? 1 : 0;
}

static int
read_day(const struct parts *parts, const struct timeline *timeline,
	int64_t now, int64_t *day)
{
	int used = 0;

	if (parts->part[0].before)
		return 0;
	used = read_whole(parts, day);
	if (!used)
		used = read_month_and_day(parts, timeline, now, day);
	if (!used)
		used = read_named(parts, timeline, now, day);
	if (!used)
		used = read_korean(parts, timeline, now, day);
	/* 8-32 is not the 8th. */
	if (!used && (parts->count == 1 || !parts->part[1].before ||
			     !strchr("-/.", parts->part[1].before)))
		used = read_of_month(parts, timeline, now, day);
	return used;
}

/* Reads "07:00" from the last two parts: the minute of the day. */
static bool
read_hour(const struct part *part, int64_t *minute)
{
	if (!strchr(" T,", part[0].before) || !part[0].before ||
		part[1].before != ':' || part[0].number < 0 ||
		part[0].number > 23 || part[1].number < 0 ||
		part[1].number > 59 || strlen(part[1].text) != 2)
		return false;
	*minute = part[0].number * 60 + part[1].number;
	return true;
}

static bool
read_date(const struct parts *parts, const struct timeline *timeline,
	int64_t now, int64_t *minute)
{
	int64_t day, of_day;
	const int used = read_day(parts, timeline, now, &day);

	if (!used)
		return false;
	*minute = last_minute_of_day(day);
	if (used == parts->count)
		return true;
	if (used + 2 != parts->count || !read_hour(&parts->part[used], &of_day))
		return false;
	*minute = day * MINUTES_A_DAY + of_day;
	return true;
}

static bool
no_event(bool on, int kind, struct error *err)
{
	if (kind == EVENT_KINDS)
		return error_set(err, on ? _("there is no later event")
					 : _("there is no earlier event"));
	return error_set(err,
		on ? _("there is no later %s") : _("there is no earlier %s"),
		words_event_kind((enum event_kind)kind));
}

/* "next landing", "last capture". */
static bool
read_event(const struct parts *parts, const struct timeline *timeline,
	int64_t now, struct when *when, struct error *err)
{
	const struct part *p = parts->part;
	const struct event *events = timeline->campaign->events;
	const int kind = parts->count == 2 ? spoken_kind(p[1].text) : -1;
	const bool on = spoken_direction(p[0].text) > 0;
	int event = -1;

	if (kind < 0)
		return error_set(
			err, _("an event is a battle, landing, capture, "
			       "surrender, air-raid, sinking, order, ..."));
	event = on ? timeline_next_event(timeline, now)
		   : timeline_previous_event(timeline, now - 1);
	while (event >= (int)timeline->first_event[0] &&
		event < (int)timeline->first_event[timeline->days] &&
		kind != EVENT_KINDS && (int)events[event].kind != kind)
		event += on ? 1 : -1;
	if (event < (int)timeline->first_event[0] ||
		event >= (int)timeline->first_event[timeline->days])
		return no_event(on, kind, err);
	when->event = event;
	when->minute = events[event].minute;
	return true;
}

bool
when_is_on(int64_t minute, const struct timeline *timeline, const char *text,
	struct error *err)
{
	char first[32], last[32];
	int year, month, day;

	if (day_of_minute(minute) >= timeline->begin &&
		day_of_minute(minute) <= timeline->end)
		return true;
	words_day(timeline->begin, first, sizeof first);
	words_day(timeline->end, last, sizeof last);
	day_to_civil(timeline->end, &year, &month, &day);
	return error_set(err,
		_("%1$s is not on the timeline: %2$s to %3$s %4$d"), text,
		first, last, year);
}

bool
when_parse(const char *text, const struct timeline *timeline, int64_t now,
	struct when *when, struct error *err)
{
	struct parts parts;
	const struct part *p = parts.part;
	bool good = parts_read(text, &parts);

	*when = (struct when){ .event = -1 };
	if (good && !p[0].before && spoken_direction(p[0].text))
		return read_event(&parts, timeline, now, when, err);
	if (good && parts.count == 1 && p[0].before && p[0].number >= 0 &&
		strchr("+-", p[0].before) && p[0].number < 100000)
		when->minute = last_minute_of_day(
			day_of_minute(now) +
			(p[0].before == '+' ? p[0].number : -p[0].number));
	else if (!good || !read_date(&parts, timeline, now, &when->minute))
		return error_set(
			err, _("not understood: try %s"), _(WHEN_FORMS));
	return when_is_on(when->minute, timeline, text, err);
}

bool
when_read_date(const char *text, const struct timeline *timeline,
	struct moment *moment, struct error *err)
{
	/* A leap year has every day of every month. */
	const struct timeline any = { .begin = day_from_civil(2000, 1, 1),
		.end = day_from_civil(2000, MOST_MONTHS, 31) };
	struct parts parts;
	int64_t minute;

	if (!timeline)
		timeline = &any;
	if (moment_parse(text, moment) && !moment->approximate &&
		!moment->doubtful)
		return true;
	if (!parts_read(text, &parts) ||
		!read_date(&parts, timeline, timeline->begin * MINUTES_A_DAY,
			&minute))
		return error_set(
			err, _("not understood: try %s"), _(WHEN_DATES));
	*moment =
		(struct moment){ .minute = minute, .precision = MOMENT_MINUTE };
	if (minute == last_minute_of_day(day_of_minute(minute)))
		*moment = (struct moment){
			.minute = day_of_minute(minute) * MINUTES_A_DAY,
			.precision = MOMENT_DAY,
		};
	return true;
}
