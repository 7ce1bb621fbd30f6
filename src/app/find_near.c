/* What nearly has a name: each word that is typed is compared with the words of
 * the names, one by one. A word of a name is near if it, or the part of it that
 * is typed so far, has few letters that are others. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "app/find_names.h"
#include "app/nearest.h"
#include "base/array.h"
#include "base/fold.h"
#include "base/text.h"

#define MOST_WORDS 8
#define LEAST_WORD 3 /* letters that may stand for a word, */
#define LEAST_HEAD 5 /* and those of a beginning that may be mistyped */

struct word {
	char text[64];
	int letters;
};

struct phrase {
	struct word words[MOST_WORDS];
	size_t count;
};

static int
letters_of(const char *text)
{
	int count = 0;

	while (text_next(&text))
		count++;
	return count;
}

/* Takes the next word of a text; false at its end. */
static bool
next_word(const char **text, struct word *word)
{
	const char *start = *text + strspn(*text, FIND_SEPARATORS);
	size_t length = strcspn(start, FIND_SEPARATORS);

	*text = start + length;
	if (length >= sizeof word->text)
		length = sizeof word->text - 1;
	memcpy(word->text, start, length);
	word->text[length] = '\0';
	word->letters = letters_of(word->text);
	return length > 0;
}

/* Letters that may be wrong: one of four. */
static int
forgiven(const struct word *word)
{
	return word->letters / 4;
}

/* How a typed word stands to a word of a name: 0 as it is or its beginning,
 * more with each letter wrong; -1 for another word. */
static int
wrong_of(const struct word *typed, const struct word *word)
{
	const int most = forgiven(typed);
	struct wrong wrong;

	if (strcmp(word->text, typed->text) == 0)
		return 0;
	if (typed->letters < LEAST_WORD)
		return -1;
	if (strncmp(word->text, typed->text, strlen(typed->text)) == 0)
		return 1;
	if (word->letters < typed->letters - most)
		return -1;
	wrong = nearest_wrong(typed->text, word->text, most);
	if (wrong.whole <= most && word->letters <= typed->letters + most)
		return 2 * wrong.whole;
	if (typed->letters < LEAST_HEAD || word->letters < typed->letters)
		return -1;
	return wrong.head <= most ? 2 * wrong.head + 1 : -1;
}

/* What is wrong in each typed word, for the word of the name that it is nearest
 * to; -1 where there is none. */
static void
compare_words(const struct phrase *phrase, const char *name, int *wrong)
{
	struct word word;

	for (size_t i = 0; i < phrase->count; i++)
		wrong[i] = -1;
	while (next_word(&name, &word)) {
		for (size_t i = 0; i < phrase->count; i++) {
			const int by = wrong_of(&phrase->words[i], &word);

			if (by >= 0 && (wrong[i] < 0 || by < wrong[i]))
				wrong[i] = by;
		}
	}
}

/* Names with more of the words are before those with fewer, whatever is wrong
 * in them; 0 for none. */
static int
score_name(const struct find *find, const struct find_name *name,
	const void *wanted)
{
	const struct phrase *phrase = wanted;
	const int worst = 100;
	int wrong[MOST_WORDS], score = 0;

	if (name->use != BY_NAME && name->use != BY_COMMANDER)
		return 0;
	compare_words(phrase, find->texts + name->text, wrong);
	for (size_t i = 0; i < phrase->count; i++) {
		/* "of" alone is no name. */
		if (wrong[i] >= 0 &&
			(phrase->count == 1 ||
				phrase->words[i].letters >= LEAST_WORD))
			score += worst - wrong[i];
	}
	return score;
}

void
find_near(struct find *find, const struct campaign *campaign, const char *text)
{
	struct phrase phrase = { .count = 0 };
	char folded[256];
	const char *at = folded;

	find_clear(find);
	text_fold(text, folded, sizeof folded);
	while (phrase.count < MOST_WORDS &&
		next_word(&at, &phrase.words[phrase.count]))
		phrase.count++;
	if (phrase.count == 0)
		return;
	find_prepare(find, campaign);
	for (size_t i = find->side_names; i < find->name_count;) {
		const struct find_match best =
			find_best(find, &i, score_name, &phrase);

		if (best.score > 0)
			find_take(find, best);
	}
	find->is_near = true;
	find_rank(find);
}
