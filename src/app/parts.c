#include <config.h>

#include "app/parts.h"

#include <string.h>

#include "base/text.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	/* Every byte of a character beyond ASCII is one of a letter. */
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (unsigned char)c >= 0x80;
}

/* Takes the number or the word at text; returns its length, 0 for none. */
static size_t
take_part(const char *text, struct part *part)
{
	const bool number = is_digit(*text);
	size_t length = 0;

	while (number ? is_digit(text[length])
		      : is_letter(text[length]) ||
				(length > 0 && text[length] == '-' &&
					is_letter(text[length + 1])))
		length++;
	if (length == 0 || length >= sizeof part->text)
		return 0;
	memcpy(part->text, text, length);
	part->text[length] = '\0';
	part->number = -1;
	return !number || text_to_long(part->text, &part->number) ? length : 0;
}

bool
parts_read(const char *text, struct parts *parts)
{
	parts->count = 0;
	for (;;) {
		struct part *part = &parts->part[parts->count];
		size_t length;

		while (*text == ' ')
			text++;
		if (!*text)
			return parts->count > 0;
		if (parts->count == PARTS_MOST)
			return false;
		part->before = parts->count && text[-1] == ' ' ? ' ' : '\0';
		/* The T of 13T07:00 is a sign, not a word. */
		if (strchr("+-.:/,", *text) ||
			(*text == 'T' && is_digit(text[1])))
			part->before = *text++;
		while (*text == ' ')
			text++;
		length = take_part(text, part);
		if (length == 0)
			return false;
		text += length;
		parts->count++;
	}
}
