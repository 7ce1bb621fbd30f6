/* Where a text goes on on another line: between words, but not between a number
 * and what it counts. */
#include <config.h>

#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/text.h"
#include "base/translate.h"
#include "scene/words.h"

/* Whether a word, up to a sign or a blank, is this one. */
static bool
is_word(const char *text, const char *word)
{
	const size_t length = strlen(word);
	unsigned char next;

	if (!length || strncmp(text, word, length) != 0)
		return false;
	next = (unsigned char)text[length];
	return next < 0x80 && !(next >= 'a' && next <= 'z') &&
	       !(next >= 'A' && next <= 'Z');
}

static bool
is_month(const char *text)
{
	for (int month = 1; month <= 12; month++) {
		const char *name = month_name(month);
		const char *brief = month_abbreviation(month);

		if (is_word(text, name) || is_word(text, brief) ||
			is_word(text, translate_marked("date", name)) ||
			is_word(text, translate_marked("short date", brief)))
			return true;
	}
	return false;
}

/* Units and directions, as sentences and the campaign's texts have them. */
static bool
is_unit(const char *text)
{
	static const char *const units[] = { "N", "S", "E", "W", "km", "m",
		"kg", "t", "км", "м", "кг", "т", "г" };

	for (size_t i = 0; i < ARRAY_LENGTH(units); i++) {
		if (is_word(text, units[i]))
			return true;
	}
	return false;
}

/* Whether the blank at a place parts a number from what it counts. */
static bool
is_bound(const char *text, size_t blank)
{
	const char *next = text + blank + 1;

	return blank > 0 && text[blank - 1] >= '0' && text[blank - 1] <= '9' &&
	       (is_unit(next) || is_month(next));
}

/* The last blank up to a place at which a line may end; 0 for none. */
static size_t
last_blank(const char *text, size_t from)
{
	size_t at = from;

	while (at > 0 && (text[at] != ' ' || is_bound(text, at)))
		at--;
	while (at == 0 && from > 0 && text[from] != ' ')
		from--;
	return at ? at : from;
}

size_t
words_wrap(const char *text, int width, const char **next)
{
	int columns;
	const size_t fit = text_fit(text, width, &columns);
	size_t length;

	if (!text[fit]) {
		*next = text + fit;
		return fit;
	}
	length = last_blank(text, fit);
	if (length == 0) {
		/* Not even a glyph fits: take one, so that it ends. */
		const char *rest = text;

		text_next(&rest);
		length = fit ? fit : (size_t)(rest - text);
	}
	*next = text + length;
	while (**next == ' ')
		++*next;
	return length;
}
