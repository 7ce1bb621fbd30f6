/* All names are gathered and folded once; at each letter that is typed they
 * are looked through one by one: of a campaign of thousands of rows in less
 * than a frame. */
#include <config.h>

#include "app/find.h"

#include <stdlib.h>
#include <string.h>

#include "app/find_names.h"
#include "base/array.h"
#include "base/fold.h"

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
score_text(const char *name, const char *text, size_t length)
{
	const char *at = name;
	int best = NOT_FOUND;

	if (strncmp(name, text, length) == 0)
		return name[length] ? FOUND_HEAD : FOUND_WHOLE;
	while (best < FOUND_WORD && (at = strstr(at + 1, text)) != NULL)
		best = strchr(" (/-_.", at[-1]) ? FOUND_WORD : FOUND_WITHIN;
	return best;
}

/* What is looked for, folded, and how it sounds. */
struct wanted {
	char text[256], sound[256];
};

static int
score_name(const struct find *find, const struct find_name *name,
	const struct wanted *wanted)
{
	const char *text = name->use == BY_SOUND ? wanted->sound : wanted->text;
	const int score =
		*text ? score_text(find->texts + name->text, text, strlen(text))
		      : NOT_FOUND;

	if (name->use == BY_ID && score > FOUND_WITHIN && score < FOUND_WHOLE)
		return FOUND_WITHIN;
	if (name->use == BY_SIDE)
		return score >= FOUND_WORD ? FOUND_WITHIN : NOT_FOUND;
	if (name->use == BY_COMMANDER && score == FOUND_WORD)
		return FOUND_HEAD;
	/* What is in Latin letters too may only sound alike. */
	if (name->use == BY_SOUND && score < FOUND_WORD)
		return NOT_FOUND;
	if (name->use == BY_SOUND)
		return *wanted->text & 0x80 ? FOUND_HEAD : FOUND_WITHIN;
	return score;
}

/* Events are told in the order of time, and not of how their titles begin. */
static int
standing(const struct find_match *match)
{
	const bool is_one_of_many = match->kind == FIND_EVENT &&
				    match->score != FOUND_WITHIN &&
				    match->score != FOUND_WHOLE;

	return is_one_of_many ? FOUND_WORD : match->score;
}

static int
compare(const void *a, const void *b)
{
	const struct find_match *x = a, *y = b;
	const int by = standing(y) - standing(x);

	if (by != 0)
		return by;
	if (x->kind != y->kind)
		return (int)x->kind - (int)y->kind;
	return x->row - y->row;
}

/* Takes the best of what one thing is found by. */
static void
take(struct find *find, const struct campaign *campaign,
	struct find_match match)
{
	const struct event *events = campaign->events;

	if (match.kind == FIND_PLACE)
		find->place_scores[match.row] = match.score;
	if (match.kind == FIND_EVENT && match.score == NOT_FOUND) {
		const int place = events[match.row].place;

		if (place >= 0 && find->place_scores[place])
			match.score = FOUND_BY_PLACE;
	}
	if (match.score == NOT_FOUND)
		return;
	ARRAY_GROW(find->matches, find->count, find->alloc);
	find->matches[find->count++] = match;
}

void
find_search(
	struct find *find, const struct campaign *campaign, const char *text)
{
	const size_t places = campaign->place_count;
	struct wanted wanted;

	find->count = find->at = 0;
	if (text_fold(text, wanted.text, sizeof wanted.text) == 0)
		return;
	find_sound(wanted.text, wanted.sound, sizeof wanted.sound);
	if (!find->names) {
		find_gather(find, campaign);
		find->place_scores = xcalloc(places + 1, sizeof(int));
	}
	for (size_t i = 0; i < find->name_count;) {
		const struct find_name *first = &find->names[i];
		struct find_match best = { .kind = first->kind,
			.row = first->row };

		for (; i < find->name_count &&
			find->names[i].kind == best.kind &&
			find->names[i].row == best.row;
			i++) {
			const int score =
				score_name(find, &find->names[i], &wanted);

			if (score <= best.score)
				continue;
			best.score = score;
			best.named = find->names[i].whole;
		}
		take(find, campaign, best);
	}
	if (find->count > 1)
		qsort(find->matches, find->count, sizeof *find->matches,
			compare);
}

void
find_release(struct find *find)
{
	free(find->matches);
	free(find->names);
	free(find->texts);
	free(find->place_scores);
	*find = (struct find){ 0 };
}
