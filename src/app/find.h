#ifndef APP_FIND_H
#define APP_FIND_H

#include <stdbool.h>
#include <stddef.h>

#include "campaign/campaign.h"

/* What has a name like the one that is looked for, the best first. */
enum find_kind { FIND_PLACE, FIND_UNIT, FIND_EVENT };
struct find_match {
	enum find_kind kind;
	int row;           /* of the campaign's table */
	int score;         /* the greater the better, */
	int weight;        /* and so among those of a score and kind */
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
	size_t side_names; /* of sides, by which units are found: the first */
	char *texts;       /* one after the other, each with its NUL */
	size_t text_length, text_alloc;
	int *place_scores;               /* of each place of the campaign, */
	int side_scores[CAMPAIGN_SIDES]; /* and of each side */
	/* What the matches are: names nearly like the text; what is in view. */
	bool is_near, is_view;
};

/* Looks for text in every name of places, units, their commanders and the
 * events, as text_fold() makes them the same: without regard to
 * case, marks and apostrophes, in every script, a Hangul syllable by its head.
 * An event is found by the names of its place too, and events are in the order
 * of time; a unit by the names of its side, and units are by echelon. A whole
 * word comes before the beginning of one, and that before what is within a
 * word. All searches of a find are in one campaign. */
void find_search(
	struct find *find, const struct campaign *campaign, const char *text);
/* Looks, where nothing is found, for what nearly has such a name: all words of
 * text or else some of them, each with few letters wrong. */
void find_near(
	struct find *find, const struct campaign *campaign, const char *text);
/* Forgets the matches; takes others, and ranks them by score, kind and weight.
 */
void find_clear(struct find *find);
void find_take(struct find *find, struct find_match match);
void find_rank(struct find *find);
void find_release(struct find *find);
#endif
