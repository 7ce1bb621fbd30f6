#include <config.h>

#include "test.h"

#include "raster/colour.h"
#include "scene/tint.h"

enum { COUNT = 400, MOST = 5 };

#define LAND(rgb) (COLOUR(rgb, BASIC_BLACK) | COLOUR_AS_GREY)
#define SEA(rgb)  (COLOUR(rgb, BASIC_BLACK) | COLOUR_AS_NAVY)

static uint32_t tints[COUNT], even[COUNT];

/* A row of hills and valleys as noisy as shaded relief is. */
static void
make_hills(uint32_t seed)
{
	for (int i = 0; i < COUNT; i++) {
		const uint32_t up = (uint32_t)(30 + i % 80 / 2);
		uint32_t noise;

		seed = seed * 1664525 + 1013904223;
		noise = seed >> 29;
		tints[i] = LAND(
			(up + noise) << 16 | (up + 10) << 8 | (up - noise));
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

static void
assert_like(uint32_t a, uint32_t b)
{
	assert_int_equal(a >> 24, b >> 24);
	for (int shift = 0; shift <= 16; shift += 8) {
		const int difference =
			(int)(a >> shift & 0xff) - (int)(b >> shift & 0xff);

		assert_in_range(difference + MOST, 0, 2 * MOST);
	}
}

static void
tint_even_makes_few_stretches_and_changes_little(void **state)
{
	(void)state;
	for (uint32_t seed = 1; seed < 50; seed++) {
		make_hills(seed);
		memcpy(even, tints, sizeof even);
		tint_even(even, COUNT);
		for (int i = 0; i < COUNT; i++)
			assert_like(even[i], tints[i]);
		assert_true(4 * count_stretches(even) < count_stretches(tints));
	}
}

static void
tint_even_keeps_land_and_sea_apart(void **state)
{
	uint32_t row[] = { LAND(0x202020), SEA(0x202020), SEA(0x212121),
		LAND(0x202020), COLOUR_DEFAULT };

	(void)state;
	tint_even(row, 5);
	assert_int_equal(row[0], LAND(0x202020));
	assert_int_equal(row[1], SEA(0x202020));
	assert_int_equal(row[2], SEA(0x202020));
	assert_int_equal(row[3], LAND(0x202020));
	assert_int_equal(row[4], COLOUR_DEFAULT);
}

/* What lies right of a panned map's edge is as it was, so that a terminal can
 * move it: stretches find each other again. */
static void
tint_even_finds_the_same_stretches_after_a_pan(void **state)
{
	(void)state;
	make_hills(7);
	memcpy(even, tints, sizeof even);
	tint_even(even, COUNT);
	tint_even(tints + 4, COUNT - 4);
	assert_memory_equal(&tints[100], &even[100], (COUNT - 100) * 4);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			tint_even_makes_few_stretches_and_changes_little),
		cmocka_unit_test(tint_even_keeps_land_and_sea_apart),
		cmocka_unit_test(
			tint_even_finds_the_same_stretches_after_a_pan),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
