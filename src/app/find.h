#ifndef APP_FIND_H
#define APP_FIND_H

#include <stddef.h>

#include "campaign/campaign.h"

/* What has a name like the one that is looked for, the best first. */
enum find_kind { FIND_PLACE, FIND_UNIT, FIND_EVENT };
struct find_match {
	enum find_kind kind;
	int row;           /* of the campaign's table */
	int score;         /* the greater the better */
	const char *named; /* the names among which it was found, lent */
};
struct find_name;
struct find {
	struct find_match *matches;
	size_t count, alloc;
	size_t at; /* the present one, below count if there are any */
	/* All names, folded; made when the first is looked for. */
	struct find_name *names;
	size_t name_count, name_alloc;
	char *texts; /* one after the other, each with its NUL */
	size_t text_length, text_alloc;
	int *place_scores; /* of each place of the campaign */
};

/* Looks for text in every name of places, units, their commanders and the
 * events, as text_fold() makes them the same: without regard to
 * case, marks and apostrophes, in every script, a Hangul syllable by its head.
 * An event is found by the names of its place too, and events are in the order
 * of time; a unit by the name of its side, after all else. All searches of a
 * find are in one campaign. */
void find_search(
	struct find *find, const struct campaign *campaign, const char *text);
void find_release(struct find *find);
#endif
