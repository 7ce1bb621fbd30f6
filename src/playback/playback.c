#include <config.h>

#include "playback/playback.h"

#include <string.h>

#include "base/array.h"
#include "base/choices.h"
#include "base/date.h"
#include "base/translate.h"

#define FRAME_MILLISECONDS 40
#define LOOP_REST          1000
#define LONGEST_ADVANCE    500
#define CARRY_A_MINUTE     1000 /* milliseconds times minutes a second */
#define NORMAL_RATE        4

static const struct {
	int minutes_a_second;
	const char *option, *name;
} rates[] = {
	{ 60, "1h", N_("1 h/s") },
	{ 180, "3h", N_("3 h/s") },
	{ 360, "6h", N_("6 h/s") },
	{ 720, "12h", N_("12 h/s") },
	{ 1440, "1d", N_("1 day/s") },
	{ 2880, "2d", N_("2 days/s") },
	{ 5760, "4d", N_("4 days/s") },
	{ 11520, "8d", N_("8 days/s") },
};

static int64_t
first_minute(const struct timeline *timeline)
{
	return timeline->begin * MINUTES_A_DAY;
}

static int64_t
last_minute(const struct timeline *timeline)
{
	return last_minute_of_day(timeline->end);
}

void
playback_init(struct playback *playback, const struct timeline *timeline)
{
	*playback =
		(struct playback){ .timeline = timeline, .rate = NORMAL_RATE };
	playback_first(playback);
}

void
playback_seek(struct playback *playback, int64_t minute)
{
	const int64_t first = first_minute(playback->timeline);
	const int64_t last = last_minute(playback->timeline);

	if (minute > first)
		minute = minute_said(minute);
	playback->now = minute < first ? first : minute > last ? last : minute;
	playback->carry = 0;
	playback->rest = LOOP_REST;
}

void
playback_step_days(struct playback *playback, int by)
{
	const struct timeline *timeline = playback->timeline;
	int64_t day = day_of_minute(playback->now) + by;

	if (day < timeline->begin)
		day = timeline->begin;
	if (day > timeline->end)
		day = timeline->end;
	playback_seek(playback, last_minute_of_day(day));
}

void
playback_step_hours(struct playback *playback, int by)
{
	int64_t now = playback->now;
	int64_t hour;

	/* 23:59 is the midnight that follows it. */
	if (minute_of_day(now) == MINUTES_A_DAY - 1)
		now++;
	hour = minute_of_day(now) / 60;
	if (by > 0)
		hour++;
	else if (minute_of_day(now) % 60 == 0)
		hour--;
	playback_seek(playback, day_of_minute(now) * MINUTES_A_DAY + hour * 60);
}

void
playback_first(struct playback *playback)
{
	playback_seek(playback, last_minute_of_day(playback->timeline->begin));
}

void
playback_last(struct playback *playback)
{
	playback_seek(playback, last_minute(playback->timeline));
}

/* The instant at which playing ends, and the one from which it begins. */
static int64_t
end_of_way(const struct playback *playback, bool backward)
{
	return backward ? last_minute_of_day(playback->timeline->begin)
			: last_minute(playback->timeline);
}

static bool
has_arrived(const struct playback *playback)
{
	const int64_t end = end_of_way(playback, playback->backward);

	return playback->backward ? playback->now <= end : playback->now >= end;
}

static void
begin_anew(struct playback *playback)
{
	playback_seek(playback, end_of_way(playback, !playback->backward));
	/* A timeline of one day has nothing to play. */
	if (has_arrived(playback))
		playback->playing = false;
}

void
playback_toggle(struct playback *playback)
{
	playback->playing = !playback->playing;
	playback->carry = 0;
	if (playback->playing && has_arrived(playback))
		begin_anew(playback);
}

void
playback_turn(struct playback *playback)
{
	playback->backward = !playback->backward;
	playback->playing = false;
	playback_toggle(playback);
}

void
playback_faster(struct playback *playback, int by)
{
	const int last = (int)ARRAY_LENGTH(rates) - 1;
	const int rate = playback->rate + by;

	playback->rate = rate < 0 ? 0 : rate > last ? last : rate;
}

void
playback_normal(struct playback *playback)
{
	playback->rate = NORMAL_RATE;
}

int
playback_minutes_a_second(const struct playback *playback)
{
	return rates[playback->rate].minutes_a_second;
}

const char *
playback_rate_name(const struct playback *playback)
{
	return rates[playback->rate].name;
}

bool
playback_set_rate(
	struct playback *playback, const char *text, struct error *err)
{
	const char *words[ARRAY_LENGTH(rates)];
	char known[80];

	for (size_t i = 0; i < ARRAY_LENGTH(rates); i++) {
		if (strcmp(rates[i].option, text) == 0) {
			playback->rate = (int)i;
			return true;
		}
		words[i] = rates[i].option;
	}
	choices_join(words, ARRAY_LENGTH(rates), known, sizeof known);
	return error_set(err, _("\"%s\" is not %s a second"), text, known);
}

/* At an end: it stays for a while, and playing begins anew. */
static bool
pass_end(struct playback *playback, int milliseconds)
{
	if (!playback->loop) {
		playback->playing = false;
		return true;
	}
	playback->rest -= milliseconds;
	if (playback->rest > 0)
		return false;
	begin_anew(playback);
	return true;
}

/* Midnight is said as the minute before it. None is lost or won: it is taken
 * with the next ones. */
static void
pass_midnight(struct playback *playback)
{
	const int64_t said = minute_said(playback->now);

	if (said == playback->now ||
		playback->now == first_minute(playback->timeline))
		return;
	playback->now = said;
	playback->carry +=
		playback->backward ? -CARRY_A_MINUTE : CARRY_A_MINUTE;
}

bool
playback_advance(struct playback *playback, int milliseconds)
{
	const int64_t before = playback->now;
	int64_t minutes;

	if (!playback->playing || milliseconds <= 0)
		return false;
	if (milliseconds > LONGEST_ADVANCE)
		milliseconds = LONGEST_ADVANCE;
	if (has_arrived(playback))
		return pass_end(playback, milliseconds);
	playback->carry +=
		(int64_t)milliseconds * playback_minutes_a_second(playback);
	minutes = playback->carry / CARRY_A_MINUTE;
	playback->carry %= CARRY_A_MINUTE;
	playback->now += playback->backward ? -minutes : minutes;
	if (has_arrived(playback)) {
		playback_seek(
			playback, end_of_way(playback, playback->backward));
		playback->playing = playback->loop;
	} else {
		pass_midnight(playback);
	}
	return playback->now != before || !playback->playing;
}

int
playback_delay(const struct playback *playback, int64_t still)
{
	int64_t delay;

	if (!playback->playing)
		return -1;
	if (has_arrived(playback))
		delay = playback->loop ? playback->rest : 0;
	else
		delay = still * CARRY_A_MINUTE /
			playback_minutes_a_second(playback);
	return delay < FRAME_MILLISECONDS ? FRAME_MILLISECONDS
	       : delay > LONGEST_ADVANCE  ? LONGEST_ADVANCE
					  : (int)delay;
}
