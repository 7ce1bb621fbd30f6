#include <config.h>

#include "test.h"

#include "raster/mosaic.h"

static void
mosaic_braille_has_a_character_for_each_pattern(void **state)
{
	const struct mosaic *braille = mosaic_of(CHARSET_BRAILLE);
	bool seen[256] = { false };

	(void)state;
	assert_int_equal(braille->across, 2);
	assert_int_equal(braille->down, 4);
	for (unsigned pattern = 1; pattern < 256; pattern++) {
		const uint32_t glyph = braille->glyph(pattern);

		assert_in_range(glyph, 0x2801, 0x28ff);
		assert_false(seen[glyph - 0x2800]);
		seen[glyph - 0x2800] = true;
	}
}

/* Unicode names them by dots 1 to 8: 1 2 3 7 on the left, 4 5 6 8 right. */
static void
mosaic_braille_puts_dots_where_unicode_does(void **state)
{
	static const struct {
		unsigned pattern;
		uint32_t glyph;
	} cases[] = {
		{ 0x00, ' ' },
		{ 0x01, 0x2801 }, /* dot 1 */
		{ 0x02, 0x2808 }, /* dot 4 */
		{ 0x04, 0x2802 }, /* dot 2 */
		{ 0x08, 0x2810 }, /* dot 5 */
		{ 0x10, 0x2804 }, /* dot 3 */
		{ 0x20, 0x2820 }, /* dot 6 */
		{ 0x40, 0x2840 }, /* dot 7 */
		{ 0x80, 0x2880 }, /* dot 8 */
		{ 0xff, 0x28ff },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			mosaic_of(CHARSET_BRAILLE)->glyph(cases[i].pattern),
			cases[i].glyph);
}

static void
mosaic_ascii_makes_lines_look_like_lines(void **state)
{
	static const struct {
		unsigned pattern;
		char glyph;
	} cases[] = {
		{ 0x00, ' ' },
		{ 0x55, '|' },
		{ 0xaa, '|' },
		{ 0x0c, '-' },
		{ 0x30, '-' },
		{ 0xc0, '_' },
		{ 0x5a, '/' },
		{ 0xa5, '\\' },
		{ 0x40, '.' },
		{ 0x02, '\'' },
		{ 0x33, '=' },
		{ 0xff, '#' },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			mosaic_of(CHARSET_ASCII)->glyph(cases[i].pattern),
			cases[i].glyph);
}

static uint32_t
mirrored(uint32_t glyph)
{
	static const char pairs[] = "/\\\\/()"
				    ")(<>><`''`";

	for (size_t i = 0; i + 1 < sizeof pairs; i += 2)
		if ((uint32_t)pairs[i] == glyph)
			return (uint32_t)pairs[i + 1];
	return glyph;
}

static void
mosaic_ascii_is_printable_and_mirrors(void **state)
{
	const struct mosaic *ascii = mosaic_of(CHARSET_ASCII);

	(void)state;
	for (unsigned pattern = 0; pattern < 256; pattern++) {
		const unsigned mirror =
			(pattern & 0x55) << 1 | (pattern & 0xaa) >> 1;
		const uint32_t glyph = ascii->glyph(pattern);

		assert_in_range(glyph, ' ' + (pattern > 0), '~');
		assert_int_equal(ascii->glyph(mirror), mirrored(glyph));
	}
}

static void
charset_has_a_name(void **state)
{
	enum charset charset = CHARSET_BRAILLE;

	(void)state;
	assert_true(charset_from_name("ascii", &charset));
	assert_int_equal(charset, CHARSET_ASCII);
	assert_true(charset_from_name("braille", &charset));
	assert_int_equal(charset, CHARSET_BRAILLE);
	assert_false(charset_from_name("Braille", &charset));
	assert_false(charset_from_name("", &charset));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			mosaic_braille_has_a_character_for_each_pattern),
		cmocka_unit_test(mosaic_braille_puts_dots_where_unicode_does),
		cmocka_unit_test(mosaic_ascii_makes_lines_look_like_lines),
		cmocka_unit_test(mosaic_ascii_is_printable_and_mirrors),
		cmocka_unit_test(charset_has_a_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
