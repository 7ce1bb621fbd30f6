#include <config.h>

#include "playback/playback.h"

#include "base/array.h"
#include "base/date.h"

#define FRAME_MILLISECONDS 40
#define LONGEST_ADVANCE    500
#define CARRY_A_MINUTE     1000 /* milliseconds times minutes a second */
#define NORMAL_RATE        4

static const struct {
	int minutes_a_second;
	const char *name;
} rates[] = {
	{ 60, "1 h/s" },
	{ 180, "3 h/s" },
	{ 360, "6 h/s" },
	{ 720, "12 h/s" },
	{ 1440, "1 day/s" },
	{ 2880, "2 days/s" },
	{ 5760, "4 days/s" },
	{ 11520, "8 days/s" },
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

	if (minute > first && minute_of_day(minute) == 0)
		minute--;
	playback->now = minute < first ? first : minute > last ? last : minute;
	playback->carry = 0;
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

void
playback_toggle(struct playback *playback)
{
	playback->playing = !playback->playing;
	playback->carry = 0;
	if (playback->playing &&
		playback->now >= last_minute(playback->timeline))
		playback_first(playback);
	/* A timeline of one day has nothing to play. */
	if (playback->now >= last_minute(playback->timeline))
		playback->playing = false;
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
playback_advance(struct playback *playback, int milliseconds)
{
	const int64_t last = last_minute(playback->timeline);
	const int64_t before = playback->now;

	if (!playback->playing || milliseconds <= 0)
		return false;
	if (milliseconds > LONGEST_ADVANCE)
		milliseconds = LONGEST_ADVANCE;
	playback->carry +=
		(int64_t)milliseconds * playback_minutes_a_second(playback);
	playback->now += playback->carry / CARRY_A_MINUTE;
	playback->carry %= CARRY_A_MINUTE;
	if (playback->now >= last) {
		playback->now = last;
		playback->carry = 0;
		playback->playing = false;
	} else if (minute_of_day(playback->now) == 0 &&
		   playback->now > first_minute(playback->timeline)) {
		/* The minute is not lost: it is taken with the next ones. */
		playback->now--;
		playback->carry += CARRY_A_MINUTE;
	}
	return playback->now != before || !playback->playing;
}

int
playback_delay(const struct playback *playback)
{
	return playback->playing ? FRAME_MILLISECONDS : -1;
}
