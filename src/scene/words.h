#ifndef SCENE_WORDS_H
#define SCENE_WORDS_H

#include <stddef.h>
#include <stdint.h>

#include "campaign/campaign.h"
#include "campaign/track.h"

/* How things are said on the screen, in one place, in the user's language. */

/* "Monday 13 August 1945", with ", 07:00" unless the minute ends a day. */
void words_date(int64_t minute, char *buffer, size_t size);
/* The longest form that is no wider: that, "13 August", "13 Aug", each with its
 * hour, or at last without it. */
void words_date_within(int64_t minute, int columns, char *buffer, size_t size);
/* "13 Aug", "13 August". */
void words_day(int64_t day, char *buffer, size_t size);
void words_day_long(int64_t day, char *buffer, size_t size);
/* "07:00", "~07:00" for about, "" where there is no hour. */
void words_hour(const struct moment *moment, char *buffer, size_t size);
/* "13 Aug ~13:00", "?29 Aug", "August 1945", by how exactly it is known;
 * midnight as the 23:59 before. */
void words_moment(const struct moment *moment, char *buffer, size_t size);
/* The same with the year: "13 Aug 1945 ~13:00". */
void words_moment_whole(const struct moment *moment, char *buffer, size_t size);
/* "41.78N 129.82E". */
void words_lonlat(struct lonlat position, char *buffer, size_t size);
/* "421 km north of 38 N". */
void words_from_parallel(
	struct lonlat position, double lat, char *buffer, size_t size);
/* The same of the campaign's parallel; "" where it has none. */
void words_beside_parallel(const struct campaign *campaign,
	struct lonlat position, char *buffer, size_t size);
/* "Chongjin, 421 km north of 38 N"; without a place where it is. */
void words_where(const struct campaign *campaign, int place,
	struct lonlat position, enum language language, char *buffer,
	size_t size);
/* "Author: Title (1975)". */
void words_source(const struct source *source, char *buffer, size_t size);
/* "250 to 300 dead", "at least 6500 men". */
void words_figure(const struct figure *figure, enum language language,
	char *buffer, size_t size);
/* What the confidence of a row means. */
const char *words_confidence(enum confidence confidence);
/* The same of an event, with its mark, as a sentence. */
const char *words_confidence_sentence(enum confidence confidence);
/* "air raid". */
const char *words_event_kind(enum event_kind kind);
/* " " high, "~" medium, "?" low: the mark in a list. */
char words_confidence_mark(enum confidence confidence);
/* The same behind the name of a unit: "" for what is known. */
const char *words_standing_mark(const struct standing *standing);

/* Length in bytes of the next line of text when wrapped at width cells; the
 * next line begins at *next. Words longer than a line are broken. */
size_t words_wrap(const char *text, int width, const char **next);

/* Where a unit stands: "at Chongjin", "from Tumen to Yanji, at 43.01N
 * 129.64E, uncertain". */
void words_standing(const struct campaign *campaign,
	const struct standing *standing, enum language language, char *buffer,
	size_t size);
/* "not on the map yet (from 19 Aug)": of a unit that is not there at a minute.
 */
void words_absence(const struct campaign *campaign, const struct unit *unit,
	int64_t minute, char *buffer, size_t size);
#endif
