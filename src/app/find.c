/* Names are looked through one by one at each letter that is typed: a campaign
 * of thousands of rows takes less than a frame. */
#include <config.h>

#include "app/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"

/* How well a name has the text in it. */
enum {
	NOT_FOUND,
	FOUND_BY_PLACE, /* an event, by the name of where it was */
	FOUND_WITHIN,
	FOUND_WORD, /* at the start of a word */
	FOUND_HEAD, /* at the start of the name */
	FOUND_WHOLE,
};

static int
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

static bool
begins(const char *name, const char *text)
{
	for (; *text; name++, text++) {
		if (lower(*name) != lower(*text))
			return false;
	}
	return true;
}

static int
score_text(const char *name, const char *text)
{
	int best = NOT_FOUND;

	if (!name)
		return NOT_FOUND;
	if (names_match(name, text))
		return FOUND_WHOLE;
	if (begins(name, text))
		return FOUND_HEAD;
	for (const char *at = name; *at && best < FOUND_WORD; at++) {
		if (begins(at, text))
			best = strchr(" (/-_.", at[-1]) ? FOUND_WORD
							: FOUND_WITHIN;
	}
	return best;
}

static int
greater(int a, int b)
{
	return a > b ? a : b;
}

static int
score_name(const struct name *name, const char *text)
{
	int best = NOT_FOUND;

	for (int i = 0; i < LANGUAGES; i++)
		best = greater(best, score_text(name->text[i], text));
	return best;
}

/* Ids are for those who know them: whole, or after all names. */
static int
score_id(const char *id, const char *text)
{
	const int score = score_text(id, text);

	return score > FOUND_WITHIN && score < FOUND_WHOLE ? FOUND_WITHIN
							   : score;
}

/* A commander is known by the last name, which stands behind the rank. */
static int
score_commander(const char *commander, const char *text)
{
	const int score = score_text(commander, text);

	return score == FOUND_WORD ? FOUND_HEAD : score;
}

static int
score_place(const struct place *place, const char *text)
{
	return greater(
		score_name(&place->name, text), score_id(place->id, text));
}

static int
score_unit(const struct unit *unit, const char *text)
{
	int best = score_name(&unit->name, text);

	best = greater(best, score_id(unit->id, text));
	best = greater(best, score_text(unit->label, text));
	best = greater(best, score_text(unit->native, text));
	return greater(best, score_commander(unit->commander, text));
}

static int
score_event(const struct campaign *campaign, const struct event *event,
	const char *text)
{
	const int best = greater(
		score_name(&event->title, text), score_id(event->id, text));

	if (best == NOT_FOUND && event->place >= 0 &&
		score_place(&campaign->places[event->place], text))
		return FOUND_BY_PLACE;
	return best;
}

static void
add(struct find *find, enum find_kind kind, size_t row, int score)
{
	if (score == NOT_FOUND)
		return;
	ARRAY_GROW(find->matches, find->count, find->alloc);
	find->matches[find->count++] = (struct find_match){
		.kind = kind, .row = (int)row, .score = score
	};
}

static int
compare(const void *a, const void *b)
{
	const struct find_match *x = a, *y = b;

	if (x->score != y->score)
		return y->score - x->score;
	if (x->kind != y->kind)
		return (int)x->kind - (int)y->kind;
	return x->row - y->row;
}

void
find_search(
	struct find *find, const struct timeline *timeline, const char *text)
{
	const struct campaign *campaign = timeline->campaign;

	find->count = find->at = 0;
	if (!*text)
		return;
	for (size_t i = 0; i < campaign->place_count; i++)
		add(find, FIND_PLACE, i,
			score_place(&campaign->places[i], text));
	for (size_t i = 0; i < campaign->unit_count; i++)
		add(find, FIND_UNIT, i, score_unit(&campaign->units[i], text));
	for (size_t i = timeline->first_event[0];
		i < timeline->first_event[timeline->days]; i++)
		add(find, FIND_EVENT, i,
			score_event(campaign, &campaign->events[i], text));
	if (find->count > 1)
		qsort(find->matches, find->count, sizeof *find->matches,
			compare);
}

void
find_release(struct find *find)
{
	free(find->matches);
	*find = (struct find){ 0 };
}
