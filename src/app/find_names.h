#ifndef APP_FIND_NAMES_H
#define APP_FIND_NAMES_H

#include "app/find.h"

/* A name that something can be found by. */
enum find_use {
	BY_NAME,
	BY_ID,         /* for those who know them: whole, or after all names */
	BY_COMMANDER,  /* by the last name, which stands behind the rank, */
	BY_SOUND,      /* or by how that sounds: see find_sound() */
	BY_NAME_SOUND, /* a name, by how it sounds */
	BY_SIDE,       /* a unit, by whose it is */
};
struct find_name {
	size_t text;       /* where it begins in the texts */
	const char *whole; /* the names that it is one of, lent */
	int row;
	enum find_kind kind;
	enum find_use use;
};

/* Gathers all names of a campaign, side by side, place by place, unit by unit,
 * event by event. */
void find_gather(struct find *find, const struct campaign *campaign);

/* The same where it is not done yet, and what else a search needs. */
void find_prepare(struct find *find, const struct campaign *campaign);

#define FIND_SEPARATORS " ()/-_.,;:" /* between the words of a name */

/* How near a name is to what is wanted; 0 for another name. */
typedef int find_scorer(const struct find *find, const struct find_name *name,
	const void *wanted);
/* Takes the names of a thing, from *at on, which gets the next thing's, and
 * tells the thing by the best of them. */
struct find_match find_best(const struct find *find, size_t *at,
	find_scorer *score, const void *wanted);

/* Writes a folded text as it sounds, roughly: Cyrillic in Latin letters, y as
 * i, two like letters as one. So "чистяков", "chistyakov" and "chistiakov" are
 * the same, and "ungi" and "unggi"; but of four like letters two are left. */
void find_sound(const char *folded, char *buffer, size_t size);
#endif
