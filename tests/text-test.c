#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "base/text.h"

static void
text_next_steps_through_characters_and_bad_bytes(void **state)
{
	static const uint32_t expected[] = { 'a', 0xe9, 0xccad, 0x1d11e, 0xfffd,
		0xfffd, 'b', 0 };
	const char *text = "a\303\251\354\262\255\360\235\204\236\355\240b";

	(void)state;
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
		assert_int_equal(text_next(&text), expected[i]);
	assert_int_equal(*text, '\0');
}

static void
text_encode_is_undone_by_text_next(void **state)
{
	(void)state;
	for (uint32_t c = 1; c <= 0x10ffff; c += c < 0x3000 ? 1 : 7) {
		char buffer[5];
		const char *at = buffer;
		const size_t length = text_encode(c, buffer);
		const bool surrogate = c >= 0xd800 && c <= 0xdfff;

		assert_int_equal(length, strlen(buffer));
		assert_int_equal(text_next(&at), surrogate ? 0xfffd : c);
	}
}

static void
text_is_utf8_finds_the_first_bad_byte(void **state)
{
	static const struct {
		const char *text;
		size_t bad; /* SIZE_MAX for none */
	} cases[] = {
		{ "", SIZE_MAX },
		{ "plain ASCII, longer than eight", SIZE_MAX },
		{ "\354\262\255\354\247\204", SIZE_MAX },
		{ "0123456789\351", 10 }, { "ab\300\257", 2 }, /* overlong */
		{ "\340\200\257", 0 },                         /* overlong */
		{ "abc\355\240\200", 3 },                      /* surrogate */
		{ "\364\220\200\200", 0 }, /* beyond U+10FFFF */
		{ "\303", 0 },             /* cut */
		{ "x\354\262", 1 },        /* cut */
		{ "\200", 0 },             /* stray continuation */
		{ "\377\376a", 0 },        /* UTF-16 */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t bad = SIZE_MAX;
		const bool good = text_is_utf8(
			cases[i].text, strlen(cases[i].text), &bad);

		assert_int_equal(good, cases[i].bad == SIZE_MAX);
		assert_int_equal(bad, cases[i].bad);
	}
}

static void
text_width_adds_cells(void **state)
{
	static const struct {
		const char *text;
		int width;
	} cases[] = {
		{ "", 0 },
		{ "Chongjin", 8 },
		{ "청진", 4 },
		{ "慶興 (Keiko)", 12 },
		{ "Кёнхын", 6 },
		{ "e\xcc\x81", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(text_width(cases[i].text), cases[i].width);
}

static void
text_fit_keeps_marks_and_halves_no_glyph(void **state)
{
	static const struct {
		const char *text;
		int columns;
		size_t length;
		int width;
	} cases[] = {
		{ "abc", 2, 2, 2 },
		{ "abc", 0, 0, 0 },
		{ "abc", 9, 3, 3 },
		{ "청진", 3, 3, 2 },
		{ "청진", 1, 0, 0 },
		{ "e\xcc\x81"
		  "f",
			1, 3, 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int width;

		assert_int_equal(
			text_fit(cases[i].text, cases[i].columns, &width),
			cases[i].length);
		assert_int_equal(width, cases[i].width);
	}
}

static void
text_sanitise_leaves_what_a_cell_can_show(void **state)
{
	static const struct {
		const char *text, *result;
		bool changed;
	} cases[] = {
		{ "", "", false }, { "Chongjin", "Chongjin", false },
		{ "청진 (清津)", "청진 (清津)", false },
		{ "Kyŏnghŭng", "Kyŏnghŭng", false },
		{ "one\r\ntwo\nthree", "one two three", false },
		{ "a\tb", "a b", true },
		{ "a\033]0;title\007b", "a ]0;title b", true },
		{ "\033[31mred", " [31mred", true },
		{ "a\302\233"
		  "31mb",
			"a 31mb", true },                 /* C1 CSI */
		{ "a\302\220q\302\234b", "a q b", true }, /* C1 DCS, ST */
		{ "a\177b", "a b", true },
		{ "a\342\200\256b\342\200\254", "ab", true }, /* RLO PDF */
		{ "\342\201\246a\342\201\251", "a", true },   /* LRI PDI */
		{ "a\342\200\213b", "ab", true },             /* ZWSP */
		{ "\357\273\277a", "a", true },               /* BOM */
		{ "a\302\255b", "ab", true },                 /* soft hyphen */
		{ "a\342\200\250b", "a b", true },            /* U+2028 */
		{ "\356\200\200a", "a", true },               /* private use */
		{ "\357\277\277a", "a", true },               /* noncharacter */
		{ "e\xcc\x81\xcc\x82\xcc\x83\xcc\x84x", "e\xcc\x81\xcc\x82x",
			true },
		{ "\xcc\x81x", "x", true },
		{ "\xe1\x85\xa1x", "x", true }, /* lone vowel */
		{ "\xe1\x84\x8e\xe1\x85\xa5\xe1\x86\xbc", "청", true },
		{ "\xe2\x9d\xa4\xef\xb8\x8f", "\xe2\x9d\xa4", true }, /* VS16 */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[64];

		strcpy(text, cases[i].text);
		assert_int_equal(text_sanitise(text), cases[i].changed);
		assert_string_equal(text, cases[i].result);
	}
}

/* What faults.md asks of any sanitised text. */
static void
assert_is_harmless(const char *text)
{
	int width = 0;
	uint32_t c;

	for (const char *at = text; (c = text_next(&at)) != 0;) {
		assert_false(c < 0x20 || (c >= 0x7f && c < 0xa0));
		assert_false(c >= 0x202a && c <= 0x202e);
		assert_false(c >= 0x2066 && c <= 0x2069);
		assert_false(c == 0x200b || c == 0x200e || c == 0x200f);
		assert_in_range(glyph_width(c), 0, 2);
		width += glyph_width(c);
	}
	assert_int_equal(text_width(text), width);
}

static void
text_sanitise_makes_any_text_harmless_once_and_for_all(void **state)
{
	static const uint32_t odd[] = { 0x1b, 0x9b, 0x7f, 0x202e, 0x2066,
		0x200d, 0x301, 0x1100, 0x1161, 0x11a8, 0xac00, 0x3164, 0xfe0f,
		0xe000, 0x1f600, 0x1f3fb, 0x20, 0x61, 0xa, 0xd, 0x600, 0x591 };

	(void)state;
	srand(1945);
	for (int round = 0; round < 20000; round++) {
		char text[256] = "", again[256];
		size_t length = 0, before;

		while (length < 40) {
			uint32_t c =
				rand() % 2 ? odd[(size_t)rand() %
						     (sizeof odd / sizeof *odd)]
					   : (uint32_t)(rand() % 0x11000) + 1;

			length += text_encode(c, text + length);
		}
		before = strlen(text);
		text_sanitise(text);
		assert_true(strlen(text) <= before);
		assert_true(text_is_utf8(text, strlen(text), NULL));
		assert_is_harmless(text);
		strcpy(again, text);
		assert_false(text_sanitise(again));
		assert_string_equal(again, text);
	}
}

static void
text_sanitise_drops_what_is_no_utf8(void **state)
{
	char text[] = "a\377\376b\354";

	(void)state;
	assert_true(text_sanitise(text));
	assert_string_equal(text, "ab");
}

static void
text_equal_nocase_knows_ascii_alone(void **state)
{
	(void)state;
	assert_true(text_equal_nocase("TITLE", "title"));
	assert_true(text_equal_nocase("", ""));
	assert_false(text_equal_nocase("title", "titles"));
	assert_false(text_equal_nocase("titles", "title"));
	assert_false(text_equal_nocase("\303\211", "\303\251"));
	assert_false(text_equal_nocase("@", "`"));
}

static void
text_begins_nocase_knows_ascii_alone(void **state)
{
	(void)state;
	assert_true(text_begins_nocase("RIVERS.shp", "river"));
	assert_true(text_begins_nocase("ansi 1258", "ANSI "));
	assert_true(text_begins_nocase("any", ""));
	assert_true(text_begins_nocase("", ""));
	assert_false(text_begins_nocase("rive", "river"));
	assert_false(text_begins_nocase("", "river"));
	assert_false(text_begins_nocase("r\304\261ver", "RIVER"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			text_next_steps_through_characters_and_bad_bytes),
		cmocka_unit_test(text_encode_is_undone_by_text_next),
		cmocka_unit_test(text_is_utf8_finds_the_first_bad_byte),
		cmocka_unit_test(text_width_adds_cells),
		cmocka_unit_test(text_fit_keeps_marks_and_halves_no_glyph),
		cmocka_unit_test(text_sanitise_leaves_what_a_cell_can_show),
		cmocka_unit_test(
			text_sanitise_makes_any_text_harmless_once_and_for_all),
		cmocka_unit_test(text_sanitise_drops_what_is_no_utf8),
		cmocka_unit_test(text_equal_nocase_knows_ascii_alone),
		cmocka_unit_test(text_begins_nocase_knows_ascii_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
