#include <config.h>

#include "test.h"

#include "raster/dots.h"

static void
dots_set_outside_is_ignored(void **state)
{
	static const int outside[][2] = { { -1, 0 }, { 0, -1 }, { 8, 0 },
		{ 0, 8 }, { -2147483647, 2147483647 } };
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
		dots_set(&dots, outside[i][0], outside[i][1], 1);
		assert_false(dots_get(&dots, outside[i][0], outside[i][1]));
	}
	for (int row = 0; row < 2; row++)
		for (int column = 0; column < 4; column++)
			assert_int_equal(dots_pattern(&dots, column, row), 0);
	dots_release(&dots);
}

static void
dots_pattern_counts_row_by_row(void **state)
{
	struct dots dots;

	(void)state;
	for (int bit = 0; bit < 8; bit++) {
		dots_init(&dots, 4, 2, 2, 4);
		dots_set(&dots, 4 + bit % 2, 4 + bit / 2, 1);
		assert_int_equal(dots_pattern(&dots, 2, 1), 1u << bit);
		assert_int_equal(dots_pattern(&dots, 1, 1), 0);
		assert_int_equal(dots_pattern(&dots, 2, 0), 0);
		dots_release(&dots);
	}
}

/* Cells of three dots lie across the words' ends. */
static void
dots_pattern_joins_words(void **state)
{
	struct dots dots;

	(void)state;
	dots_init(&dots, 50, 1, 3, 1);
	assert_int_equal(dots.words_a_row, 3);
	for (int x = 0; x < dots.width; x++)
		dots_set(&dots, x, 0, 1);
	for (int column = 0; column < 50; column++)
		assert_int_equal(dots_pattern(&dots, column, 0), 7);
	assert_int_equal(dots_pattern(&dots, 50, 0), 0);
	assert_int_equal(dots_pattern(&dots, -1, 0), 0);
	dots_release(&dots);
}

static void
dots_keep_the_highest_ink_of_a_cell(void **state)
{
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	dots_set(&dots, 2, 4, 3);
	dots_set(&dots, 3, 5, 2);
	assert_int_equal(dots.inks[1 * 4 + 1], 3);
	assert_int_equal(dots.inks[0], 0);
	dots_clear(&dots);
	assert_int_equal(dots.inks[1 * 4 + 1], 0);
	assert_false(dots_get(&dots, 2, 4));
	dots_release(&dots);
}

static void
dots_of_no_cells_are_fine(void **state)
{
	struct dots dots;

	(void)state;
	dots_init(&dots, 0, 0, 2, 4);
	dots_clear(&dots);
	dots_set(&dots, 0, 0, 1);
	assert_int_equal(dots_pattern(&dots, 0, 0), 0);
	dots_release(&dots);
}

static void
dots_patterns_are_those_of_each_cell(void **state)
{
	static const struct {
		int across, down;
	} sets[] = { { 1, 2 }, { 2, 2 }, { 2, 3 }, { 2, 4 } };
	enum { COLUMNS = 70, ROWS = 3 };
	uint32_t seed = 1;

	(void)state;
	for (size_t s = 0; s < sizeof sets / sizeof *sets; s++) {
		uint8_t patterns[COLUMNS];
		struct dots dots;

		dots_init(&dots, COLUMNS, ROWS, sets[s].across, sets[s].down);
		for (int i = 0; i < 500; i++) {
			seed = seed * 1664525 + 1013904223;
			dots_set(&dots, (int)(seed >> 8) % dots.width,
				(int)(seed >> 16) % dots.height, 1);
		}
		for (int row = 0; row < ROWS; row++) {
			dots_patterns(&dots, row, patterns);
			for (int x = 0; x < COLUMNS; x++)
				assert_int_equal(patterns[x],
					dots_pattern(&dots, x, row));
		}
		dots_release(&dots);
	}
}

static void
dots_any_sees_each_dot_of_a_rectangle(void **state)
{
	struct dots dots;

	(void)state;
	dots_init(&dots, 70, 2, 2, 4); /* 140 x 8, so three words a row */
	assert_false(dots_any(&dots, -9, -9, 999, 999));
	for (int y = 0; y < dots.height; y += 3)
		for (int x = 0; x < dots.width; x += 7) {
			dots_clear(&dots);
			dots_set(&dots, x, y, 1);
			assert_true(dots_any(&dots, -9, -9, 999, 999));
			assert_true(dots_any(&dots, x, y, x, y));
			assert_true(dots_any(&dots, x - 70, y - 1, x, y));
			assert_true(dots_any(&dots, x, y, x + 70, y + 1));
			assert_false(dots_any(&dots, x - 70, 0, x - 1, 7));
			assert_false(dots_any(&dots, x + 1, 0, x + 70, 7));
			assert_false(dots_any(&dots, 0, y + 1, 139, 7));
			assert_false(dots_any(&dots, 0, 0, 139, y - 1));
		}
	dots_release(&dots);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dots_set_outside_is_ignored),
		cmocka_unit_test(dots_pattern_counts_row_by_row),
		cmocka_unit_test(dots_pattern_joins_words),
		cmocka_unit_test(dots_any_sees_each_dot_of_a_rectangle),
		cmocka_unit_test(dots_keep_the_highest_ink_of_a_cell),
		cmocka_unit_test(dots_of_no_cells_are_fine),
		cmocka_unit_test(dots_patterns_are_those_of_each_cell),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
