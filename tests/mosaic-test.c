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

/* What a block shows, by the names that Unicode gives them. */
static void
mosaic_blocks_are_those_of_unicode(void **state)
{
	static const struct {
		enum charset charset;
		unsigned pattern;
		uint32_t glyph;
	} cases[] = {
		{ CHARSET_OCTANT, 0x00, ' ' },
		{ CHARSET_OCTANT, 0x04, 0x1cd00 }, /* octant-3 */
		{ CHARSET_OCTANT, 0x06, 0x1cd01 }, /* octant-23 */
		{ CHARSET_OCTANT, 0x07, 0x1cd02 }, /* octant-123 */
		{ CHARSET_OCTANT, 0x08, 0x1cd03 }, /* octant-4 */
		{ CHARSET_OCTANT, 0x09, 0x1cd04 }, /* octant-14 */
		{ CHARSET_OCTANT, 0x10, 0x1cd09 }, /* octant-5 */
		{ CHARSET_OCTANT, 0xfe, 0x1cde5 }, /* octant-2345678 */
		{ CHARSET_OCTANT, 0x01, 0x1cea8 },
		{ CHARSET_OCTANT, 0x14, 0x1fbe6 },
		{ CHARSET_OCTANT, 0x5a, 0x259e },
		{ CHARSET_OCTANT, 0xff, 0x2588 },
		{ CHARSET_SEXTANT, 0x01, 0x1fb00 }, /* sextant-1 */
		{ CHARSET_SEXTANT, 0x14, 0x1fb13 }, /* sextant-35 */
		{ CHARSET_SEXTANT, 0x15, 0x258c },
		{ CHARSET_SEXTANT, 0x16, 0x1fb14 }, /* sextant-235 */
		{ CHARSET_SEXTANT, 0x2a, 0x2590 },
		{ CHARSET_SEXTANT, 0x3e, 0x1fb3b }, /* sextant-23456 */
		{ CHARSET_SEXTANT, 0x3f, 0x2588 },
		{ CHARSET_QUADRANT, 0x01, 0x2598 },
		{ CHARSET_QUADRANT, 0x02, 0x259d },
		{ CHARSET_QUADRANT, 0x04, 0x2596 },
		{ CHARSET_QUADRANT, 0x08, 0x2597 },
		{ CHARSET_QUADRANT, 0x09, 0x259a },
		{ CHARSET_HALF, 0x01, 0x2580 },
		{ CHARSET_HALF, 0x02, 0x2584 },
		{ CHARSET_HALF, 0x03, 0x2588 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			mosaic_of(cases[i].charset)->glyph(cases[i].pattern),
			cases[i].glyph);
}

/* No two patterns look alike, so that the dots can be read back; and all 230
 * octants and 60 sextants are used. */
static void
mosaic_blocks_differ_for_each_pattern(void **state)
{
	static const struct {
		enum charset charset;
		uint32_t first, last;
	} blocks[] = {
		{ CHARSET_BRAILLE, 0x2801, 0x28ff },
		{ CHARSET_OCTANT, 0x1cd00, 0x1cde5 },
		{ CHARSET_SEXTANT, 0x1fb00, 0x1fb3b },
		{ CHARSET_QUADRANT, 0x2596, 0x259f },
		{ CHARSET_HALF, 0x2580, 0x2580 },
	};

	(void)state;
	for (size_t b = 0; b < sizeof blocks / sizeof *blocks; b++) {
		const struct mosaic *m = mosaic_of(blocks[b].charset);
		const unsigned count = 1u << (m->across * m->down);
		unsigned inside = 0;

		for (unsigned p = 0; p < count; p++) {
			const uint32_t glyph = m->glyph(p);

			inside += glyph >= blocks[b].first &&
				  glyph <= blocks[b].last;
			for (unsigned q = 0; q < p; q++)
				assert_int_not_equal(glyph, m->glyph(q));
			/* A bit that no dot has changes nothing. */
			assert_int_equal(m->glyph(p | count), glyph);
		}
		assert_int_equal(inside, blocks[b].last - blocks[b].first + 1);
	}
}

/* A half is two quadrants, and a quadrant two octants on each other. */
static void
mosaic_blocks_agree_between_sets(void **state)
{
	const struct mosaic *octant = mosaic_of(CHARSET_OCTANT);
	const struct mosaic *quadrant = mosaic_of(CHARSET_QUADRANT);
	const struct mosaic *half = mosaic_of(CHARSET_HALF);

	(void)state;
	for (unsigned p = 0; p < 16; p++)
		assert_int_equal(quadrant->glyph(p),
			octant->glyph((p & 3) * 5 | (p >> 2) * 0x50));
	for (unsigned p = 0; p < 4; p++)
		assert_int_equal(half->glyph(p),
			quadrant->glyph((p & 1) * 3 | (p >> 1) * 12));
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
	for (int i = 0; i < CHARSETS; i++) {
		assert_true(charset_from_name(
			mosaic_of((enum charset)i)->name, &charset));
		assert_int_equal(charset, i);
	}
	assert_false(charset_from_name("Braille", &charset));
	assert_false(charset_from_name("", &charset));
}

static void
mosaic_dots_are_those_of_the_character(void **state)
{
	struct mosaic_dots dots;

	(void)state;
	for (int i = 0; i < CHARSET_ASCII; i++) {
		const struct mosaic *mosaic = mosaic_of((enum charset)i);
		const unsigned count = 1u << (mosaic->across * mosaic->down);

		for (unsigned pattern = 1; pattern < count; pattern++) {
			const uint32_t glyph = mosaic->glyph(pattern);
			int set = i;

			assert_true(mosaic_dots(glyph, &dots));
			assert_int_equal(dots.filled, mosaic->filled);
			/* A set of fewer dots may have it, too. */
			while (mosaic_of((enum charset)set)->across !=
					dots.across ||
				mosaic_of((enum charset)set)->down != dots.down)
				assert_in_range(++set, i, CHARSET_HALF);
			assert_int_equal(mosaic_of((enum charset)set)
						 ->glyph(dots.pattern),
				glyph);
		}
	}
	assert_false(mosaic_dots('#', &dots));
	assert_false(mosaic_dots(0x25aa, &dots));
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
		cmocka_unit_test(mosaic_blocks_are_those_of_unicode),
		cmocka_unit_test(mosaic_blocks_differ_for_each_pattern),
		cmocka_unit_test(mosaic_blocks_agree_between_sets),
		cmocka_unit_test(charset_has_a_name),
		cmocka_unit_test(mosaic_dots_are_those_of_the_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
