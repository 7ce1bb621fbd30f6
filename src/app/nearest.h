#ifndef APP_NEAREST_H
#define APP_NEAREST_H

#include <stddef.h>

/* The word of a list that a mistyped one was probably meant to be: at most a
 * third of its letters, and one, are wrong. NULL for none. Asked word by
 * word, best being what the last call gave, NULL at first. */
const char *nearest(const char *typed, const char *best, const char *word);

/* Letters of what is typed that are wrong, to change, put in, take out or swap:
 * for a word, and for the head of it that is nearest. Where that is more than
 * most, they are not counted further than to tell so. */
struct wrong {
	int whole, head;
};
struct wrong nearest_wrong(const char *typed, const char *word, int most);

/* Writes `; did you mean "rivers"?` for a word, "" for NULL. */
void nearest_hint(const char *word, char *buffer, size_t size);
#endif
