#include <config.h>

#include <math.h>

#include "test.h"

#include "raster/colour.h"

static uint32_t
grey(int level)
{
	return COLOUR(level << 16 | level << 8 | level, BASIC_WHITE);
}

/* The colour that xterm shows for an index from 16 on. */
static uint32_t
xterm(int index)
{
	static const int levels[] = { 0, 95, 135, 175, 215, 255 };

	if (index >= 232)
		return grey(8 + 10 * (index - 232));
	index -= 16;
	return COLOUR(levels[index / 36] << 16 | levels[index / 6 % 6] << 8 |
			      levels[index % 6],
		BASIC_BLACK);
}

static long
distance(uint32_t a, uint32_t b)
{
	long sum = 0;

	for (int shift = 0; shift <= 16; shift += 8) {
		const long difference =
			(long)(a >> shift & 0xff) - (long)(b >> shift & 0xff);

		sum += difference * difference;
	}
	return sum;
}

static void
colour_index_is_the_nearest_of_256(void **state)
{
	(void)state;
	for (uint32_t rgb = 0; rgb < 0x1000000; rgb += 4099) {
		const uint32_t colour = COLOUR(rgb, BASIC_BLACK);
		const int index = colour_index(colour, COLOUR_256);
		long least = 1L << 30;

		assert_in_range(index, 16, 255);
		for (int i = 16; i < 256; i++) {
			const long there = distance(colour, xterm(i));

			least = there < least ? there : least;
		}
		assert_int_equal(distance(colour, xterm(index)), least);
	}
}

static void
colour_index_follows_the_depth(void **state)
{
	static const uint32_t olive =
		COLOUR(0x5f5f00, BASIC_YELLOW + BASIC_BRIGHT);
	static const struct {
		uint32_t colour;
		enum colour_depth depth;
		int index;
	} cases[] = {
		{ COLOUR_DEFAULT, COLOUR_256, -1 },
		{ COLOUR_DEFAULT, COLOUR_8, -1 },
		{ olive, COLOUR_NONE, -1 },
		{ olive, COLOUR_8, BASIC_YELLOW },
		{ olive, COLOUR_16, BASIC_YELLOW + BASIC_BRIGHT },
		{ olive, COLOUR_256, 58 },
		{ COLOUR(0, BASIC_BLACK), COLOUR_8, 0 },
		{ COLOUR(0, BASIC_BLACK), COLOUR_256, 16 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(colour_index(cases[i].colour, cases[i].depth),
			cases[i].index);
}

static void
colour_mix_goes_from_one_to_the_other(void **state)
{
	const uint32_t black = COLOUR(0, BASIC_BLUE);
	const uint32_t white = COLOUR(0xffffff, BASIC_WHITE);

	(void)state;
	assert_int_equal(colour_mix(black, white, 0), black);
	assert_int_equal(
		colour_mix(black, white, 255), COLOUR(0xffffff, BASIC_BLUE));
	assert_int_equal(
		colour_mix(black, white, 51), COLOUR(0x333333, BASIC_BLUE));
	assert_int_equal(
		colour_mix(COLOUR_DEFAULT, white, 128), COLOUR_DEFAULT);
}

/* Five dark and five light ones; what is given decides, not the colour. */
static void
a_ground_has_the_grey_that_it_is_given(void **state)
{
	static const struct {
		uint32_t rgb;
		float light;
		int index;
	} cases[] = { { 0x101010, 0, 233 }, { 0x101010, 18, 233 },
		{ 0x101010, 29, 235 }, { 0x101010, 60, 237 },
		{ 0x503010, 78, 239 }, { 0x101010, 127, 241 },
		{ 0xf0f0f0, 240, 255 }, { 0xf0f0f0, 200, 251 },
		{ 0xf0f0f0, 130, 247 } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const uint32_t colour = COLOUR(cases[i].rgb, BASIC_RED);
		const uint32_t ground = colour_as_grey(colour, cases[i].light);

		assert_int_equal(
			colour_index(ground, COLOUR_256), cases[i].index);
		assert_int_equal(colour_index(ground, COLOUR_8), BASIC_RED);
		assert_int_equal(ground & 0xffffff, cases[i].rgb);
	}
}

static void
colours_are_near_by_each_channel(void **state)
{
	static const struct {
		uint32_t a, b;
		bool near;
	} cases[] = { { 0x102030, 0x102030, true },
		{ 0x000000, 0x282828, true }, { 0x000000, 0x290000, false },
		{ 0x000000, 0x002900, false }, { 0x000000, 0x000029, false },
		{ 0xffffff, 0xd7d7d7, true }, { 0xffffff, 0xffffd6, false },
		{ 0xff0000, 0xff2800, true }, { 0x00ff00, 0xff00ff, false } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(colour_is_near(cases[i].a, cases[i].b, 40),
			cases[i].near);
		assert_int_equal(colour_is_near(cases[i].b, cases[i].a, 40),
			cases[i].near);
	}
}

/* WCAG 2.1: #767676 on white is the lightest grey with 4.5, at 4.54. */
static void
colour_contrast_is_that_of_wcag(void **state)
{
	(void)state;
	assert_near(colour_luminance(grey(0)), 0, 0);
	assert_near(colour_luminance(grey(255)), 1, 1e-12);
	assert_near(colour_luminance(COLOUR(0xff0000, 0)), 0.2126, 1e-12);
	assert_near(colour_contrast(grey(0), grey(255)), 21, 1e-9);
	assert_near(colour_contrast(grey(0x76), grey(255)), 4.54, 0.005);
	assert_near(colour_contrast(grey(9), grey(9)), 1, 0);
	for (int i = 0; i < 256; i++) {
		const double share = i / 255.0;

		assert_near(colour_luminance(grey(i)),
			share <= 0.03928 ? share / 12.92
					 : pow((share + 0.055) / 1.055, 2.4),
			1e-9);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(colour_index_is_the_nearest_of_256),
		cmocka_unit_test(colour_index_follows_the_depth),
		cmocka_unit_test(colour_mix_goes_from_one_to_the_other),
		cmocka_unit_test(a_ground_has_the_grey_that_it_is_given),
		cmocka_unit_test(colours_are_near_by_each_channel),
		cmocka_unit_test(colour_contrast_is_that_of_wcag),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
