/* Any bytes as text: what is sanitised must be harmless, and stay so. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/key.h"
#include "base/memory.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void
require(bool so)
{
	if (!so)
		abort();
}

static void
check_sanitised(const char *text)
{
	char *again = xstrdup(text);
	int width = 0, fitted;
	uint32_t c;

	require(text_is_utf8(text, strlen(text), NULL));
	for (const char *at = text; (c = text_next(&at)) != 0;) {
		require(c >= 0x20 && (c < 0x7f || c >= 0xa0));
		require(c < 0x202a || c > 0x202e);
		require(c < 0x2066 || c > 0x2069);
		width += glyph_width(c);
	}
	require(text_width(text) == width);
	require(text_fit(text, width, &fitted) == strlen(text));
	require(fitted == width);
	require(!text_sanitise(again));
	require(strcmp(again, text) == 0);
	free(again);
}

static void
check_readers(const char *text)
{
	struct moment moment;
	uint32_t key;
	double real;
	long whole;

	if (moment_parse(text, &moment)) {
		char written[32];

		moment_format(&moment, written, sizeof written);
		require(strcmp(written, text) == 0);
	}
	if (key_from_name(text, &key)) {
		char name[32];
		uint32_t back;

		key_name(key, name, sizeof name);
		require(key_from_name(name, &back) && back == key);
	}
	if (text_to_double(text, &real))
		require(real == strtod(text, NULL));
	if (text_to_long(text, &whole))
		require(whole == strtol(text, NULL, 10));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	char *text = xcalloc(size + 1, 1);
	size_t before;

	if (size)
		memcpy(text, bytes, size);
	before = strlen(text);
	check_readers(text);
	text_sanitise(text);
	require(strlen(text) <= before);
	check_sanitised(text);
	free(text);
	return 0;
}
