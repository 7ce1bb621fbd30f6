#ifndef PLAYBACK_PLAYBACK_H
#define PLAYBACK_PLAYBACK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "playback/timeline.h"

/* The clock. now is a minute of campaign time; a day "as it stood at its
 * end" is its minute 23:59, and midnight is always said as the 23:59 before
 * it, so that a day has one name. Never leaves the timeline: from the first
 * day's 00:00 to the last day's 23:59. */
struct playback {
	const struct timeline *timeline;
	int64_t now;
	int64_t carry; /* milliseconds times rate not yet a whole minute */
	bool playing;
	bool backward, loop;
	int rest; /* milliseconds that an end still stays, in a loop */
	int rate; /* index of the table of rates */
};

void playback_init(struct playback *playback, const struct timeline *timeline);

/* The end of the day that is by days from the present one. */
void playback_step_days(struct playback *playback, int by);
/* The next or previous full hour. by is +1 or -1. */
void playback_step_hours(struct playback *playback, int by);
void playback_seek(struct playback *playback, int64_t minute);
void playback_first(struct playback *playback); /* end of the first day */
void playback_last(struct playback *playback);

/* Play from the present instant, from the other end when at the end; or
 * pause. */
void playback_toggle(struct playback *playback);
/* Play the other way. Backward it goes to the end of the first day. */
void playback_turn(struct playback *playback);
void playback_faster(struct playback *playback, int by);
void playback_normal(struct playback *playback);
/* Minutes of the campaign a second, and in words: "1 day/s", "6 h/s". */
int playback_minutes_a_second(const struct playback *playback);
const char *playback_rate_name(const struct playback *playback);
/* Takes a rate such as "4d" or "12h", by day or hour a second; false, with
 * what there is, for others. */
bool playback_set_rate(
	struct playback *playback, const char *text, struct error *err);

/* Lets milliseconds pass. At most half a second is taken at once, so that a
 * stopped program does not leap. Stops at the end; in a loop that stays for a
 * second, and the other end follows. Returns whether now or playing
 * changed. */
bool playback_advance(struct playback *playback, int milliseconds);
/* Milliseconds until the picture should be drawn anew, when it stays as it is
 * for so many minutes of the campaign; -1 when paused. */
int playback_delay(const struct playback *playback, int64_t still);
#endif
