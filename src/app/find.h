#ifndef APP_FIND_H
#define APP_FIND_H

#include <stddef.h>

#include "playback/timeline.h"

/* What has a name like the one that is looked for, the best first. */
enum find_kind { FIND_PLACE, FIND_UNIT, FIND_EVENT };
struct find_match {
	enum find_kind kind;
	int row;   /* of the campaign's table */
	int score; /* the greater the better */
};
struct find {
	struct find_match *matches;
	size_t count, alloc;
	size_t at; /* the present one, below count if there are any */
};

/* Looks for text, without regard to ASCII case, in every name of places,
 * units, their commanders and the events of the timeline. An event is found
 * by the names of its place too, after all that has the name itself. */
void find_search(
	struct find *find, const struct timeline *timeline, const char *text);
void find_release(struct find *find);
#endif
