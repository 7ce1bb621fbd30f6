#include <config.h>

#include "campaign/manifest_value.h"

#include <string.h>

#include "base/date.h"
#include "base/translate.h"

bool
word_is_among(const char *word, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(words[i], word) == 0)
			return true;
	}
	return false;
}

struct name
name_empty(void)
{
	struct name name;

	for (int i = 0; i < LANGUAGES; i++)
		name.text[i] = "";
	return name;
}

struct name
node_name(const struct document *document, const struct node *node)
{
	const char *codes[LANGUAGES];
	struct name name = name_empty();

	for (int i = 0; i < LANGUAGES; i++)
		codes[i] = language_code((enum language)i);
	if (!node_is_object(document, node))
		return name;
	node_check_members(document, node, codes, LANGUAGES);
	for (int i = 0; i < LANGUAGES; i++) {
		const struct node text = node_member(node, codes[i]);

		name.text[i] = i == LANGUAGE_EN
				       ? node_needed_text(document, &text)
				       : node_text(document, &text);
	}
	return name;
}

bool
node_day(const struct document *document, const struct node *node, int64_t *day)
{
	const char *text = node_needed_text(document, node);
	struct moment moment;

	if (!*text)
		return false;
	if (!moment_parse(text, &moment) || moment.precision != MOMENT_DAY ||
		moment.approximate || moment.doubtful) {
		node_fault(document, FAULT_ERROR, node,
			_("\"%.100s\" is no day; write it as 1945-08-09"),
			text);
		return false;
	}
	*day = day_of_minute(moment.minute);
	return true;
}
