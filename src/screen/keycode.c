#include <config.h>

#include "screen/keycode.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/key.h"
#include "screen/curses.h"

/* Named keys of curses. */
static const struct {
	int code;
	uint32_t key;
} codes[] = {
	{ KEY_UP, NAMED_UP },
	{ KEY_DOWN, NAMED_DOWN },
	{ KEY_LEFT, NAMED_LEFT },
	{ KEY_RIGHT, NAMED_RIGHT },
	{ KEY_HOME, NAMED_HOME },
	{ KEY_A1, NAMED_HOME },
	{ KEY_END, NAMED_END },
	{ KEY_C1, NAMED_END },
	{ KEY_PPAGE, NAMED_PAGE_UP },
	{ KEY_A3, NAMED_PAGE_UP },
	{ KEY_NPAGE, NAMED_PAGE_DOWN },
	{ KEY_C3, NAMED_PAGE_DOWN },
	{ KEY_IC, NAMED_INSERT },
	{ KEY_DC, NAMED_DELETE },
	{ KEY_BACKSPACE, NAMED_BACKSPACE },
	{ KEY_ENTER, NAMED_ENTER },
	{ KEY_BTAB, KEY_SHIFT | NAMED_TAB },
	{ KEY_SR, KEY_SHIFT | NAMED_UP },
	{ KEY_SF, KEY_SHIFT | NAMED_DOWN },
	{ KEY_SLEFT, KEY_SHIFT | NAMED_LEFT },
	{ KEY_SRIGHT, KEY_SHIFT | NAMED_RIGHT },
	{ KEY_SHOME, KEY_SHIFT | NAMED_HOME },
	{ KEY_SEND, KEY_SHIFT | NAMED_END },
	{ KEY_SPREVIOUS, KEY_SHIFT | NAMED_PAGE_UP },
	{ KEY_SNEXT, KEY_SHIFT | NAMED_PAGE_DOWN },
	{ KEY_SIC, KEY_SHIFT | NAMED_INSERT },
	{ KEY_SDC, KEY_SHIFT | NAMED_DELETE },
};

/* Extended names of terminfo, to which a digit adds the modifier. */
static const struct {
	const char *name;
	uint32_t key;
} names[] = {
	{ "kUP", NAMED_UP },
	{ "kDN", NAMED_DOWN },
	{ "kLFT", NAMED_LEFT },
	{ "kRIT", NAMED_RIGHT },
	{ "kHOM", NAMED_HOME },
	{ "kEND", NAMED_END },
	{ "kPRV", NAMED_PAGE_UP },
	{ "kNXT", NAMED_PAGE_DOWN },
	{ "kIC", NAMED_INSERT },
	{ "kDC", NAMED_DELETE },
};

/* Last byte of the forms of xterm: a letter, or ~ after a number. */
static const struct {
	char letter;
	int number;
	uint32_t key;
} finals[] = {
	{ 'A', 0, NAMED_UP },
	{ 'B', 0, NAMED_DOWN },
	{ 'C', 0, NAMED_RIGHT },
	{ 'D', 0, NAMED_LEFT },
	{ 'F', 0, NAMED_END },
	{ 'H', 0, NAMED_HOME },
	{ 'M', 0, NAMED_ENTER },
	{ 'P', 0, NAMED_F1 },
	{ 'Q', 0, NAMED_F1 + 1 },
	{ 'R', 0, NAMED_F1 + 2 },
	{ 'S', 0, NAMED_F1 + 3 },
	{ 'Z', 0, KEY_SHIFT | NAMED_TAB },
	{ '~', 1, NAMED_HOME },
	{ '~', 2, NAMED_INSERT },
	{ '~', 3, NAMED_DELETE },
	{ '~', 4, NAMED_END },
	{ '~', 5, NAMED_PAGE_UP },
	{ '~', 6, NAMED_PAGE_DOWN },
	{ '~', 7, NAMED_HOME },
	{ '~', 8, NAMED_END },
	{ '~', 11, NAMED_F1 },
	{ '~', 12, NAMED_F1 + 1 },
	{ '~', 13, NAMED_F1 + 2 },
	{ '~', 14, NAMED_F1 + 3 },
	{ '~', 15, NAMED_F1 + 4 },
	{ '~', 17, NAMED_F1 + 5 },
	{ '~', 18, NAMED_F1 + 6 },
	{ '~', 19, NAMED_F1 + 7 },
	{ '~', 20, NAMED_F1 + 8 },
	{ '~', 21, NAMED_F1 + 9 },
	{ '~', 23, NAMED_F1 + 10 },
	{ '~', 24, NAMED_F1 + 11 },
};

static uint32_t
modifiers_of(int number)
{
	const int bits = number > 1 && number <= 8 ? number - 1 : 0;

	return (uint32_t)((bits & 1 ? KEY_SHIFT : 0) |
			  (bits & 2 ? KEY_ALT : 0) | (bits & 4 ? KEY_CTRL : 0));
}

/* The 12 keys come again with each modifier. */
static uint32_t
function_key(int number)
{
	static const uint32_t rounds[] = { 0, KEY_SHIFT, KEY_CTRL,
		KEY_CTRL | KEY_SHIFT, KEY_ALT };
	const size_t round = (size_t)(number - 1) / 12;

	if (round >= ARRAY_LENGTH(rounds))
		return 0;
	return rounds[round] | (NAMED_F1 + (uint32_t)(number - 1) % 12);
}

uint32_t
key_from_code(int code)
{
	const char *name;

	for (size_t i = 0; i < ARRAY_LENGTH(codes); i++) {
		if (codes[i].code == code)
			return codes[i].key;
	}
	if (code >= KEY_F(1) && code <= KEY_F(60))
		return function_key(code - KEY_F0);
	if (code <= KEY_MAX || (name = keyname(code)) == NULL)
		return 0;
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
		const size_t length = strlen(names[i].name);

		if (strncmp(name, names[i].name, length) == 0)
			return names[i].key |
			       modifiers_of(name[length] == '\0'
						    ? 2
						    : atoi(name + length));
	}
	return 0;
}

uint32_t
key_from_control(int byte)
{
	switch (byte) {
	case '\t':
		return NAMED_TAB;
	case '\r':
	case '\n':
		return NAMED_ENTER;
	case '\b':
	case 127:
		return NAMED_BACKSPACE;
	case ESCAPE:
		return NAMED_ESCAPE;
	case 0:
		return KEY_CTRL | ' ';
	default:
		return KEY_CTRL |
		       (uint32_t)(byte < ESCAPE ? byte + 0x60 : byte + 0x40);
	}
}

uint32_t
key_from_sequence(const char *parameters, int final)
{
	char *end;
	const long number = strtol(parameters, &end, 10);
	const long modifier = *end == ';' ? strtol(end + 1, &end, 10) : 1;

	if (*end != '\0' || modifier < 0 || modifier > 16)
		return 0;
	for (size_t i = 0; i < ARRAY_LENGTH(finals); i++) {
		if (finals[i].letter == final &&
			(final != '~' || finals[i].number == number))
			return finals[i].key | modifiers_of((int)modifier);
	}
	return 0;
}
