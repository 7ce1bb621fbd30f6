#include <config.h>

#include "app/spoken.h"

#include <stdbool.h>
#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/fold.h"
#include "base/text.h"
#include "campaign/campaign.h"
#include "scene/words.h"

#define LONGEST 80 /* bytes of a word, folded */

/* Whether word, of some letters at least, is the beginning of a name. */
static bool
is_head(const char *word, const char *name, int least)
{
	char head[LONGEST], whole[LONGEST];
	const size_t length = text_fold(word, head, sizeof head);

	text_fold(name, whole, sizeof whole);
	return length > 0 && text_width(word) >= least &&
	       strncmp(head, whole, length) == 0;
}

int
spoken_month(const char *word)
{
	/* As they stand alone, and with a day; of which the shortest is said
	 * whole. */
	static const char *const russian[][2] = {
		{ "январь", "января" },
		{ "февраль", "февраля" },
		{ "март", "марта" },
		{ "апрель", "апреля" },
		{ "май", "мая" },
		{ "июнь", "июня" },
		{ "июль", "июля" },
		{ "август", "августа" },
		{ "сентябрь", "сентября" },
		{ "октябрь", "октября" },
		{ "ноябрь", "ноября" },
		{ "декабрь", "декабря" },
	};

	for (int month = 1; month <= (int)ARRAY_LENGTH(russian); month++) {
		if (text_equal_nocase(word, month_name(month)) ||
			text_equal_nocase(word, month_abbreviation(month)) ||
			is_head(word, russian[month - 1][0], 3) ||
			is_head(word, russian[month - 1][1], 3))
			return month;
	}
	return 0;
}

int
spoken_direction(const char *word)
{
	static const struct {
		const char *word;
		int least, direction;
	} words[] = {
		{ "next", 4, 1 },
		{ "следующий", 4, 1 },
		{ "следующая", 4, 1 },
		{ "следующее", 4, 1 },
		{ "다음", 4, 1 },
		{ "previous", 4, -1 },
		{ "last", 4, -1 },
		{ "предыдущий", 4, -1 },
		{ "предыдущая", 4, -1 },
		{ "предыдущее", 4, -1 },
		{ "이전", 4, -1 },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
		if (is_head(word, words[i].word, words[i].least))
			return words[i].direction;
	}
	return 0;
}

int
spoken_kind(const char *word)
{
	static const char *const any[] = { "event", "событие", "사건" };

	for (size_t i = 0; i < ARRAY_LENGTH(any); i++) {
		if (is_head(word, any[i], 4))
			return EVENT_KINDS;
	}
	for (int kind = 0; kind < EVENT_KINDS; kind++) {
		if (is_head(word, event_kind_word((enum event_kind)kind), 3) ||
			is_head(word, words_event_kind((enum event_kind)kind),
				3))
			return kind;
	}
	return -1;
}
