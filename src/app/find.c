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
	FOUND_WORD,       /* at the start of a word */
	FOUND_HEAD,       /* at the start of the name */
	FOUND_WHOLE_WORD, /* of the name */
	FOUND_SIDE,       /* a unit, by its side */
	FOUND_WHOLE,
};

#define LEAST_SOUND 3 /* letters that are heard */

static bool
is_edge(char c)
{
	return !c || strchr(FIND_SEPARATORS, c);
}

static int
score_text(const char *name, const char *text, size_t length)
{
	int best = NOT_FOUND;

	for (const char *at = name; (at = strstr(at, text)) != NULL; at++) {
		const bool ends = is_edge(at[length]);
		int score = FOUND_WITHIN;

		if (at == name)
			score = !at[length] ? FOUND_WHOLE
				: ends      ? FOUND_WHOLE_WORD
					    : FOUND_HEAD;
		else if (is_edge(at[-1]))
			score = ends ? FOUND_WHOLE_WORD : FOUND_WORD;
		if (score > best)
			best = score;
		if (best >= FOUND_WHOLE_WORD)
			break;
	}
	return best;
}

/* What is looked for, folded, and how it sounds. */
struct wanted {
	char text[256], sound[256];
};

/* By how it sounds: what is in Latin letters too may only sound alike. */
static int
score_sound(const struct find *find, const struct find_name *name,
	const struct wanted *wanted)
{
	const size_t length = strlen(wanted->sound);

	if (length < LEAST_SOUND || score_text(find->texts + name->text,
					    wanted->sound, length) < FOUND_WORD)
		return NOT_FOUND;
	if (name->use == BY_NAME_SOUND)
		return FOUND_WORD;
	return *wanted->text & 0x80 ? FOUND_HEAD : FOUND_WITHIN;
}

static int
score_name(const struct find *find, const struct find_name *name,
	const void *context)
{
	const struct wanted *wanted = context;
	int score;

	if (name->use == BY_SOUND || name->use == BY_NAME_SOUND)
		return score_sound(find, name, wanted);
	score = score_text(
		find->texts + name->text, wanted->text, strlen(wanted->text));
	if (name->use == BY_ID && score > FOUND_WITHIN && score < FOUND_WHOLE)
		return FOUND_WITHIN;
	if (name->use == BY_SIDE)
		return score == FOUND_WHOLE  ? FOUND_SIDE
		       : score >= FOUND_WORD ? FOUND_WITHIN
					     : NOT_FOUND;
	if (name->use == BY_COMMANDER && score == FOUND_WORD)
		return FOUND_HEAD;
	return score;
}

/* Events are told in the order of time, and not of how their titles begin. */
static int
standing(const struct find_match *match)
{
	const bool is_one_of_many = match->kind == FIND_EVENT &&
				    match->score < FOUND_WHOLE_WORD &&
				    match->score != FOUND_WITHIN;

	return is_one_of_many ? FOUND_WORD : match->score;
}

void
find_clear(struct find *find)
{
	find->count = find->at = 0;
	find->is_near = find->is_view = false;
}

void
find_take(struct find *find, struct find_match match)
{
	ARRAY_GROW(find->matches, find->count, find->alloc);
	find->matches[find->count++] = match;
}

static int
by_score(const void *a, const void *b)
{
	const struct find_match *x = a, *y = b;

	if (x->score != y->score)
		return x->score < y->score ? 1 : -1;
	if (x->kind != y->kind)
		return (int)x->kind - (int)y->kind;
	return x->weight != y->weight ? y->weight - x->weight : x->row - y->row;
}

void
find_rank(struct find *find)
{
	if (find->count > 1)
		qsort(find->matches, find->count, sizeof *find->matches,
			by_score);
}

/* Of an event, which is found as well by the name of its place. */
static int
score_event(const struct find *find, const struct event *event, int score)
{
	const int place =
		event->place < 0 ? NOT_FOUND : find->place_scores[event->place];

	if (place >= FOUND_WHOLE_WORD && score < FOUND_WHOLE_WORD)
		return FOUND_WHOLE_WORD;
	return place && score == NOT_FOUND ? FOUND_BY_PLACE : score;
}

/* Of a unit, which is found as well by its side. */
static struct find_match
weigh_unit(const struct find *find, const struct unit *unit,
	struct find_match match)
{
	const int side = find->side_scores[unit->side];

	match.score = side > match.score ? side : match.score;
	match.weight = echelon_rank(unit->echelon);
	return match;
}

/* Takes the best of what one thing is found by. */
static void
take(struct find *find, const struct campaign *campaign,
	struct find_match match)
{
	if (match.kind == FIND_PLACE)
		find->place_scores[match.row] = match.score;
	if (match.kind == FIND_UNIT)
		match = weigh_unit(find, &campaign->units[match.row], match);
	if (match.kind == FIND_EVENT)
		match.score = score_event(
			find, &campaign->events[match.row], match.score);
	if (match.score == NOT_FOUND)
		return;
	match.score = standing(&match);
	find_take(find, match);
}

/* What is looked for without the blanks about it. */
static void
read_wanted(const char *text, struct wanted *wanted)
{
	size_t length;

	text += strspn(text, " ");
	length = text_fold(text, wanted->text, sizeof wanted->text);
	while (length > 0 && wanted->text[length - 1] == ' ')
		wanted->text[--length] = '\0';
	find_sound(wanted->text, wanted->sound, sizeof wanted->sound);
}

void
find_prepare(struct find *find, const struct campaign *campaign)
{
	if (find->names)
		return;
	find_gather(find, campaign);
	find->place_scores = xcalloc(campaign->place_count + 1, sizeof(int));
}

struct find_match
find_best(const struct find *find, size_t *at, find_scorer *score_of,
	const void *wanted)
{
	const struct find_name *name = &find->names[*at];
	struct find_match best = { .kind = name->kind, .row = name->row };

	for (; *at < find->name_count; ++*at) {
		int score;

		name = &find->names[*at];
		if (name->kind != best.kind || name->row != best.row)
			break;
		score = score_of(find, name, wanted);
		if (score <= best.score)
			continue;
		best.score = score;
		best.named = name->whole;
	}
	return best;
}

void
find_search(
	struct find *find, const struct campaign *campaign, const char *text)
{
	struct wanted wanted;
	size_t i = 0;

	find_clear(find);
	read_wanted(text, &wanted);
	if (!wanted.text[0])
		return;
	find_prepare(find, campaign);
	while (i < find->side_names) {
		const struct find_match side =
			find_best(find, &i, score_name, &wanted);

		find->side_scores[side.row] = side.score;
	}
	while (i < find->name_count)
		take(find, campaign, find_best(find, &i, score_name, &wanted));
	find_rank(find);
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
