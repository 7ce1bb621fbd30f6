#ifndef APP_PARTS_H
#define APP_PARTS_H

#include <stdbool.h>

#define PARTS_MOST   8
#define PART_LONGEST 48

/* A part is a number or a word; before is the sign in front of it, a blank
 * for any number of them. */
struct part {
	char before;
	char text[PART_LONGEST];
	long number; /* -1 for a word */
};
struct parts {
	struct part part[PARTS_MOST];
	int count;
};

/* Takes a text such as "13 Aug 07:00" apart; false for one with other signs
 * than + - . : / , or with more or longer parts. */
bool parts_read(const char *text, struct parts *parts);
#endif
