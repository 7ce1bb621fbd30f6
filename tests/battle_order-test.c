#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "app/battle_order.h"
#include "base/memory.h"

static void
assert_order(struct unit *units, size_t count, const int *expected)
{
	const struct campaign campaign = {
		.units = units,
		.unit_count = count,
		.side_count = 2,
	};
	int *order = battle_order(&campaign);

	for (size_t i = 0; i < count; i++)
		assert_int_equal(order[i], expected[i]);
	free(order);
}

static void
battle_order_walks_sides_then_superiors_then_the_file(void **state)
{
	struct unit units[] = {
		{ .side = 1, .parent = -1 }, /* 0 */
		{ .side = 0, .parent = 3 },  /* 1 */
		{ .side = 0, .parent = 1 },  /* 2 */
		{ .side = 0, .parent = -1 }, /* 3 */
		{ .side = 0, .parent = 3 },  /* 4 */
		{ .side = 0, .parent = 1 },  /* 5 */
		{ .side = 1, .parent = 3 },  /* 6: under the other side */
		{ .side = 1, .parent = 0 },  /* 7 */
		{ .side = 0, .parent = -1 }, /* 8 */
	};
	static const int expected[] = { 3, 1, 2, 5, 4, 8, 0, 7, 6 };

	(void)state;
	assert_order(units, 9, expected);
	assert_order(units, 0, NULL);
}

static void
battle_order_bears_a_deep_chain(void **state)
{
	const size_t count = 100000;
	struct unit *units = xcalloc(count, sizeof *units);
	int *expected = xcalloc(count, sizeof *expected);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		units[i].parent = (int)i - 1;
		expected[i] = (int)i;
	}
	assert_order(units, count, expected);
	free(units);
	free(expected);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			battle_order_walks_sides_then_superiors_then_the_file),
		cmocka_unit_test(battle_order_bears_a_deep_chain),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
