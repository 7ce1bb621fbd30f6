#include <config.h>

#include "base/key.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"

#define MODIFIERS ((uint32_t)(KEY_SHIFT | KEY_CTRL | KEY_ALT))

static const struct {
	uint32_t key;
	const char *name;
} named[] = {
	{ NAMED_UP, "Up" },
	{ NAMED_DOWN, "Down" },
	{ NAMED_LEFT, "Left" },
	{ NAMED_RIGHT, "Right" },
	{ NAMED_HOME, "Home" },
	{ NAMED_END, "End" },
	{ NAMED_PAGE_UP, "PageUp" },
	{ NAMED_PAGE_DOWN, "PageDown" },
	{ NAMED_INSERT, "Insert" },
	{ NAMED_DELETE, "Delete" },
	{ NAMED_BACKSPACE, "Backspace" },
	{ NAMED_TAB, "Tab" },
	{ NAMED_ENTER, "Enter" },
	{ NAMED_ESCAPE, "Esc" },
	{ NAMED_F1, "F1" },
	{ NAMED_F1 + 1, "F2" },
	{ NAMED_F1 + 2, "F3" },
	{ NAMED_F1 + 3, "F4" },
	{ NAMED_F1 + 4, "F5" },
	{ NAMED_F1 + 5, "F6" },
	{ NAMED_F1 + 6, "F7" },
	{ NAMED_F1 + 7, "F8" },
	{ NAMED_F1 + 8, "F9" },
	{ NAMED_F1 + 9, "F10" },
	{ NAMED_F1 + 10, "F11" },
	{ NAMED_F12, "F12" },
	{ ' ', "Space" },
};

/* Letters take a hyphen, as in Ctrl-L; named keys a plus, as in Shift+Left. */
static const struct {
	uint32_t bit;
	const char *name;
} modifiers[] = {
	{ KEY_CTRL, "Ctrl" },
	{ KEY_ALT, "Alt" },
	{ KEY_SHIFT, "Shift" },
};

/* Whether a code point can be written as itself between white space. */
static bool
is_written_plainly(uint32_t c)
{
	char text[5];

	if (c > 0x20 && c < 0x7f)
		return true;
	if (c >= 0xd800 && c <= 0xdfff)
		return false;
	text_encode(c, text);
	return c > 0xa0 && c < NAMED_KEY && !text_sanitise(text) && *text &&
	       c != 0x1680 && (c < 0x2000 || c > 0x200a) && c != 0x202f &&
	       c != 0x205f && c != 0x3000 && c != 0xfffd;
}

static void
base_name(uint32_t base, bool ctrl, char *buffer, size_t size)
{
	char text[5];

	for (size_t i = 0; i < ARRAY_LENGTH(named); i++) {
		if (named[i].key == base) {
			snprintf(buffer, size, "%s", named[i].name);
			return;
		}
	}
	if (!is_written_plainly(base)) {
		snprintf(buffer, size, "U+%04X", (unsigned)base);
		return;
	}
	if (ctrl && base >= 'a' && base <= 'z')
		base = base - 'a' + 'A';
	text_encode(base, text);
	snprintf(buffer, size, "%s", text);
}

void
key_name(uint32_t key, char *buffer, size_t size)
{
	const uint32_t base = key & ~MODIFIERS;
	const char joint = base >= NAMED_KEY ? '+' : '-';
	char prefix[24] = "";
	char name[16];
	size_t length = 0;

	for (size_t i = 0; i < ARRAY_LENGTH(modifiers); i++) {
		if (key & modifiers[i].bit)
			length += (size_t)snprintf(prefix + length,
				sizeof prefix - length, "%s%c",
				modifiers[i].name, joint);
	}
	base_name(base, key & KEY_CTRL, name, sizeof name);
	snprintf(buffer, size, "%s%s", prefix, name);
}

static bool
starts_with_nocase(const char *text, const char *head)
{
	char start[8];

	snprintf(start, sizeof start, "%.*s", (int)strlen(head), text);
	return text_equal_nocase(start, head);
}

/* Steps past "Ctrl-" or "Shift+" and the like, and returns its bit. */
static uint32_t
take_modifier(const char **name)
{
	for (size_t i = 0; i < ARRAY_LENGTH(modifiers); i++) {
		const size_t length = strlen(modifiers[i].name);

		if (starts_with_nocase(*name, modifiers[i].name) &&
			((*name)[length] == '+' || (*name)[length] == '-') &&
			(*name)[length + 1]) {
			*name += length + 1;
			return modifiers[i].bit;
		}
	}
	return 0;
}

/* The code point of "U+1F", with four to six hexadecimal digits. */
static bool
code_point_from_name(const char *name, uint32_t *key)
{
	static const char digits[] = "0123456789ABCDEF";
	uint32_t value = 0;
	size_t count;

	if (name[0] != 'U' || name[1] != '+')
		return false;
	for (count = 0; name[2 + count]; count++) {
		const char *digit = strchr(digits, name[2 + count]);

		if (!digit || count >= 6)
			return false;
		value = value * 16 + (uint32_t)(digit - digits);
	}
	if (count < 4 || value >= NAMED_KEY)
		return false;
	*key = value;
	return true;
}

static bool
base_from_name(const char *name, uint32_t *base)
{
	const char *end = name;

	for (size_t i = 0; i < ARRAY_LENGTH(named); i++) {
		if (text_equal_nocase(name, named[i].name)) {
			*base = named[i].key;
			return true;
		}
	}
	if (code_point_from_name(name, base))
		return true;
	*base = text_next(&end);
	return *base && *end == '\0' && is_written_plainly(*base);
}

bool
key_from_name(const char *name, uint32_t *key)
{
	uint32_t held = 0;
	uint32_t bit, base;

	while ((bit = take_modifier(&name)) != 0) {
		if (held & bit)
			return false;
		held |= bit;
	}
	if (!base_from_name(name, &base))
		return false;
	if ((held & KEY_SHIFT) && base < NAMED_KEY)
		return false;
	if ((held & KEY_CTRL) && base >= 'A' && base <= 'Z')
		base = base - 'A' + 'a';
	*key = base | held;
	return true;
}
