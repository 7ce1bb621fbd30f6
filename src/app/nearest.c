/* The distance is that of Levenshtein (1966) with neighbours swapped counted
 * as one (Damerau): letters to put in, take out, change or swap. */
#include <config.h>

#include "app/nearest.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "base/translate.h"

#define LONGEST 40

static int
lowest(int a, int b, int c)
{
	const int least = a < b ? a : b;

	return least < c ? least : c;
}

/* The first characters of a text; returns how many. */
static int
decode(const char *text, uint32_t *characters)
{
	int count = 0;

	while (count < LONGEST && (characters[count] = text_next(&text)) != 0)
		count++;
	return count;
}

/* A row for each character of typed, a column for each of word. No row has
 * less than the least of the row before it. */
struct wrong
nearest_wrong(const char *typed, const char *word, int most)
{
	int cost[LONGEST + 1][LONGEST + 1], least = 0;
	uint32_t a[LONGEST], b[LONGEST];
	const int rows = decode(typed, a), columns = decode(word, b);

	for (int j = 0; j <= columns; j++)
		cost[0][j] = j;
	for (int i = 1; i <= rows && least <= most; i++) {
		least = cost[i][0] = i;
		for (int j = 1; j <= columns; j++) {
			cost[i][j] = lowest(cost[i - 1][j] + 1,
				cost[i][j - 1] + 1,
				cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
				a[i - 2] == b[j - 1] &&
				cost[i - 2][j - 2] + 1 < cost[i][j])
				cost[i][j] = cost[i - 2][j - 2] + 1;
			if (cost[i][j] < least)
				least = cost[i][j];
		}
	}
	return (struct wrong){ least > most ? least : cost[rows][columns],
		least };
}

const char *
nearest(const char *typed, const char *best, const char *word)
{
	const size_t length = strlen(typed);
	const int wrong = nearest_wrong(typed, word, LONGEST).whole;

	if (length == 0 || length > LONGEST ||
		wrong > 1 + (int)strlen(word) / 3 || wrong >= (int)length)
		return best;
	return best && nearest_wrong(typed, best, LONGEST).whole <= wrong
		       ? best
		       : word;
}

void
nearest_hint(const char *word, char *buffer, size_t size)
{
	if (word)
		snprintf(buffer, size, _("; did you mean \"%s\"?"), word);
	else if (size > 0)
		buffer[0] = '\0';
}
