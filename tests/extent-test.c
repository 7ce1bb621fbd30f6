#include <config.h>

#include "test.h"

#include "geometry/extent.h"

static const struct extent unit = { 0, 0, 1, 1 };

static void
extent_empty_is_empty_and_grows_by_points(void **state)
{
	struct extent extent = extent_empty();

	(void)state;
	assert_true(extent_is_empty(&extent));
	extent_add(&extent, 3, -2);
	assert_false(extent_is_empty(&extent));
	extent_add(&extent, -1, 5);
	assert_near(extent.west, -1, 0);
	assert_near(extent.south, -2, 0);
	assert_near(extent.east, 3, 0);
	assert_near(extent.north, 5, 0);
}

static void
extent_with_nan_is_empty(void **state)
{
	const struct extent extent = { NAN, 0, 1, 1 };

	(void)state;
	assert_true(extent_is_empty(&extent));
}

static void
extent_union_with_nothing_changes_nothing(void **state)
{
	struct extent extent = unit;
	const struct extent nothing = extent_empty();
	const struct extent other = { 2, -1, 3, 0.5 };

	(void)state;
	extent_union(&extent, &nothing);
	assert_memory_equal(&extent, &unit, sizeof unit);
	extent_union(&extent, &other);
	assert_near(extent.west, 0, 0);
	assert_near(extent.south, -1, 0);
	assert_near(extent.east, 3, 0);
	assert_near(extent.north, 1, 0);
}

static void
extent_contains_and_intersects_agree_at_the_edges(void **state)
{
	static const struct {
		struct extent other;
		bool contained, intersecting;
	} cases[] = {
		{ { 0, 0, 1, 1 }, true, true },
		{ { 0.2, 0.2, 0.8, 0.8 }, true, true },
		{ { 0.5, 0.5, 1.5, 0.8 }, false, true },
		{ { 1, 1, 2, 2 }, false, true },
		{ { 1.1, 0, 2, 1 }, false, false },
		{ { 0, -2, 1, -1 }, false, false },
		{ { -1, -1, 2, 2 }, false, true },
		{ { 0, 0, NAN, 1 }, false, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(extent_contains(&unit, &cases[i].other),
			cases[i].contained);
		assert_int_equal(extent_intersects(&unit, &cases[i].other),
			cases[i].intersecting);
		assert_int_equal(extent_intersects(&cases[i].other, &unit),
			cases[i].intersecting);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(extent_empty_is_empty_and_grows_by_points),
		cmocka_unit_test(extent_with_nan_is_empty),
		cmocka_unit_test(extent_union_with_nothing_changes_nothing),
		cmocka_unit_test(
			extent_contains_and_intersects_agree_at_the_edges),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
