/* A terminal is sent a sequence for each tint of the ground and a step for each
 * change of it: rows of relief have few of both and look as they did. */
#include <config.h>

#include "test.h"

#include <math.h>

#include "scene/tint.h"

enum { COUNT = 400, MOST = 20 };

static float heights[COUNT], shades[COUNT];
static uint32_t tints[COUNT];

/* A row of hills and valleys as noisy as relief is. */
static void
make_hills(uint32_t seed)
{
	for (int i = 0; i < COUNT; i++) {
		seed = seed * 1664525 + 1013904223;
		heights[i] =
			600 + 500 * sinf((float)i / 20) + (float)(seed >> 26);
		shades[i] = 0.6f * cosf((float)i / 20) +
			    (float)(seed >> 24 & 63) / 256 - 0.125f;
	}
}

static int
count_stretches(const uint32_t *colours)
{
	int count = 1;

	for (int i = 1; i < COUNT; i++)
		count += colours[i] != colours[i - 1];
	return count;
}

static int
count_tints(const uint32_t *colours)
{
	int count = 0;

	for (int i = 0; i < COUNT; i++) {
		int first = 0;

		while (colours[first] != colours[i])
			first++;
		count += first == i;
	}
	return count;
}

static void
assert_like(uint32_t a, uint32_t b, int most)
{
	assert_int_equal(a >> 24, b >> 24);
	for (int shift = 0; shift <= 16; shift += 8) {
		const int difference =
			(int)(a >> shift & 0xff) - (int)(b >> shift & 0xff);

		assert_in_range(difference + most, 0, 2 * most);
	}
}

static void
tint_land_has_few_stretches_of_few_tints_that_are_like_it(void **state)
{
	(void)state;
	for (uint32_t seed = 1; seed < 50; seed++) {
		make_hills(seed);
		tint_land(THEME_DARK, heights, shades, COUNT, tints);
		for (int i = 0; i < COUNT; i++)
			assert_like(tints[i],
				theme_land(THEME_DARK, heights[i], shades[i]),
				MOST);
		assert_true(count_stretches(tints) < COUNT / 3);
		assert_true(count_tints(tints) < 30);
	}
}

/* Steep slopes, light and dark from cell to cell. */
static void
tint_land_makes_no_stretch_of_a_single_cell(void **state)
{
	(void)state;
	for (int i = 0; i < COUNT; i++) {
		heights[i] = (float)(i * 7919 % 2000);
		shades[i] = (float)(i * 104729 % 200) / 100 - 1;
	}
	tint_land(THEME_DARK, heights, shades, COUNT, tints);
	for (int i = 1; i < COUNT - 1; i++)
		assert_true(
			tints[i] == tints[i - 1] || tints[i] == tints[i + 1]);
}

static void
tint_land_is_flat_where_no_height_is_known(void **state)
{
	const uint32_t flat = theme_land(THEME_DARK, NAN, NAN);

	(void)state;
	make_hills(3);
	heights[0] = shades[0] = heights[7] = shades[7] = NAN;
	heights[COUNT - 1] = shades[COUNT - 1] = NAN;
	tint_land(THEME_DARK, heights, shades, COUNT, tints);
	for (int i = 0; i < COUNT; i++)
		assert_int_equal(tints[i] == flat, isnan(heights[i]));
}

/* What lies right of a panned map's edge is as it was, so that a terminal can
 * move it: stretches find each other again. */
static void
tint_land_finds_the_same_stretches_after_a_pan(void **state)
{
	uint32_t before[COUNT];

	(void)state;
	make_hills(7);
	tint_land(THEME_DARK, heights, shades, COUNT, before);
	tint_land(THEME_DARK, heights + 4, shades + 4, COUNT - 4, tints + 4);
	assert_memory_equal(&tints[100], &before[100], (COUNT - 100) * 4);
}

static void
tint_sea_is_one_of_few_depths(void **state)
{
	int changes = 0;

	(void)state;
	for (float depth = -4000; depth < 0; depth += 10) {
		const uint32_t tint = tint_sea(THEME_DARK, depth);

		assert_like(tint, theme_sea(THEME_DARK, depth), 10);
		changes += tint != tint_sea(THEME_DARK, depth + 10);
	}
	assert_int_equal(changes, 3);
	assert_int_equal(tint_sea(THEME_DARK, NAN), theme_sea(THEME_DARK, NAN));
}

/* So that relief can fade toward its end. */
static void
grounds_without_heights_are_like_some_height(void **state)
{
	(void)state;
	for (int theme = 0; theme < THEMES; theme++) {
		assert_like(theme_land((enum theme)theme, NAN, NAN),
			theme_land((enum theme)theme, TINT_FLAT_LAND, 0), 10);
		assert_like(theme_sea((enum theme)theme, NAN),
			theme_sea((enum theme)theme, TINT_FLAT_SEA), 2);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			tint_land_has_few_stretches_of_few_tints_that_are_like_it),
		cmocka_unit_test(tint_land_makes_no_stretch_of_a_single_cell),
		cmocka_unit_test(tint_land_is_flat_where_no_height_is_known),
		cmocka_unit_test(
			tint_land_finds_the_same_stretches_after_a_pan),
		cmocka_unit_test(tint_sea_is_one_of_few_depths),
		cmocka_unit_test(grounds_without_heights_are_like_some_height),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
