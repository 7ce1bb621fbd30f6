#ifndef APP_NEAREST_H
#define APP_NEAREST_H

#include <stddef.h>

/* The word of a list that a mistyped one was probably meant to be: at most a
 * third of its letters, and one, are wrong. NULL for none. Asked word by
 * word, best being what the last call gave, NULL at first. */
const char *nearest(const char *typed, const char *best, const char *word);

/* Letters of what is typed that are wrong for a word, to change, put in, take
 * out or swap; and for the head of the word that it is nearest to. */
int nearest_wrong(const char *typed, const char *word);
int nearest_wrong_head(const char *typed, const char *word);

/* Writes `; did you mean "rivers"?` for a word, "" for NULL. */
void nearest_hint(const char *word, char *buffer, size_t size);
#endif
