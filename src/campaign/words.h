#ifndef CAMPAIGN_WORDS_H
#define CAMPAIGN_WORDS_H

#include "campaign/campaign.h"

/* The words that the tables use for an enum; word i is its value i. */
struct vocabulary {
	const char *const *words;
	int count;
};
extern const struct vocabulary confidence_words, place_kind_words,
	echelon_words, arm_words, action_words, means_words, event_kind_words;

/* The value of a word, -1 for one that is not there. */
int vocabulary_find(const struct vocabulary *vocabulary, const char *word);

/* All words, separated by blanks, cut to fit. */
void vocabulary_list(
	const struct vocabulary *vocabulary, char *buffer, size_t size);
#endif
