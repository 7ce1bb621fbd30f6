#include <config.h>

#include "test.h"

#include "raster/outline.h"

/* A square of which a corner lies where nothing is known. Words end within. */
static void
outline_is_beside_what_is_not_whole(void **state)
{
	struct dots area, whole, lines;

	(void)state;
	dots_init(&area, 35, 2, 2, 4);
	dots_init(&whole, 35, 2, 2, 4);
	dots_init(&lines, 35, 2, 2, 4);
	for (int y = 1; y < 8; y++)
		for (int x = 61; x < 70; x++) {
			dots_set(&area, x, y, 1);
			dots_set(&whole, x, y, 1);
		}
	for (int y = 0; y < 8; y++)
		dots_set(&whole, 60, y, 1);
	outline_draw(&lines, &area, &area, 3);
	for (int y = 0; y < 8; y++)
		for (int x = 0; x < 70; x++)
			assert_int_equal(dots_get(&lines, x, y),
				x >= 61 && y >= 1 && (x == 61 || y == 1));
	dots_clear(&lines);
	outline_draw(&lines, &area, &whole, 3);
	for (int y = 0; y < 8; y++)
		for (int x = 0; x < 70; x++)
			assert_int_equal(
				dots_get(&lines, x, y), x >= 61 && y == 1);
	dots_release(&area);
	dots_release(&whole);
	dots_release(&lines);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(outline_is_beside_what_is_not_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
