#ifndef APP_SPOKEN_H
#define APP_SPOKEN_H

/* Words of dates as people type them, in English, Korean and Russian, whatever
 * the language of the program. */

/* "aug", "August", "авг", "августа": 8; 0 for no month. Korean months are
 * numbers before SPOKEN_MONTH. */
int spoken_month(const char *word);
/* +1 for "next" and the like, -1 for "previous", 0 for neither. */
int spoken_direction(const char *word);
/* The kind of event that a word begins, EVENT_KINDS for any; -1 for none. */
int spoken_kind(const char *word);

/* Behind the numbers of a Korean date. */
#define SPOKEN_YEAR  "\xeb\x85\x84" /* nyeon */
#define SPOKEN_MONTH "\xec\x9b\x94" /* wol */
#define SPOKEN_DAY   "\xec\x9d\xbc" /* il */
#endif
