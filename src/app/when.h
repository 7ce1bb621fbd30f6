#ifndef APP_WHEN_H
#define APP_WHEN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "base/error.h"
#include "base/translate.h"
#include "playback/timeline.h"

/* What when_parse() understands, for those who ask. */
#define WHEN_FORMS                                                             \
	N_("13, 8-13, 8/13, 13.8, 13 Aug 07:00, 1945-08-13, +3, next landing")
/* Those of them that need no present day. */
#define WHEN_DATES N_("13, 8-13, 8/13, 13.8, 13 Aug 07:00, 1945-08-13")

/* A day or an hour as people say it at the present minute. */
struct when {
	int64_t minute;
	int event; /* the one that was asked for; -1 none */
};

/* Reads a day of the present month or, where the timeline does not have it,
 * of the nearest that does (`13`); a month and a day (`8-13`, `8/13`,
 * `13.8`, `13.8.1945`, `13 Aug`,
 * `August 13`, `13 авг`, `8월 13일`); a whole date (`1945-08-13`); each with an
 * hour behind it
 * (`13 07:00`); days from now (`+3`); or the next or last event of a kind
 * (`next landing`, `previous event`). */
bool when_parse(const char *text, const struct timeline *timeline, int64_t now,
	struct when *when, struct error *err);
/* Reads what needs no present day, and a month such as `1945-08`. It need not
 * be on the timeline; without one, NULL, only whether it is understood. */
bool when_read_date(const char *text, const struct timeline *timeline,
	struct moment *moment, struct error *err);
/* Whether a minute, which text asked for, is on the timeline. */
bool when_is_on(int64_t minute, const struct timeline *timeline,
	const char *text, struct error *err);
#endif
