#include <config.h>

#include "test.h"

#include "base/memory.h"
#include "raster/stroke.h"

static const struct dash solid = { 0, 0, false };

/* 8 x 8 dots of 1 m; the plane's 0, 8 is the top left corner. */
static struct viewport
small(void)
{
	return (struct viewport){
		.centre = { 4, 4 },
		.dot_width = 1,
		.dot_height = 1,
		.columns = 4,
		.rows = 2,
		.across = 2,
		.down = 4,
	};
}

static void
assert_picture(const struct dots *dots, const char *const rows[8])
{
	for (int y = 0; y < 8; y++) {
		char row[9] = "";

		for (int x = 0; x < 8; x++)
			row[x] = dots_get(dots, x, y) ? '#' : '.';
		assert_string_equal(row, rows[y]);
	}
}

static size_t
count_dots(const struct dots *dots)
{
	size_t count = 0;

	for (int y = 0; y < dots->height; y++)
		for (int x = 0; x < dots->width; x++)
			count += dots_get(dots, x, y);
	return count;
}

static void
stroke_draws_one_dot_a_column_or_row(void **state)
{
	static const struct point flat[] = { { 0.5, 7.5 }, { 7.5, 4.5 } };
	static const struct point steep[] = { { 1.5, 0.5 }, { 3.5, 7.5 } };
	const struct viewport viewport = small();
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	stroke_line(&dots, &viewport, flat, 2, solid, 1);
	assert_picture(&dots, (const char *const[]){
				      "##......",
				      "..##....",
				      "....##..",
				      "......##",
				      "........",
				      "........",
				      "........",
				      "........",
			      });
	dots_clear(&dots);
	stroke_line(&dots, &viewport, steep, 2, solid, 1);
	assert_int_equal(count_dots(&dots), 8);
	assert_true(dots_get(&dots, 1, 7));
	assert_true(dots_get(&dots, 3, 0));
	dots_release(&dots);
}

static void
stroke_draws_the_same_dots_either_way(void **state)
{
	static const struct point there[] = { { -3, 1.2 }, { 11, 6.9 } };
	static const struct point back[] = { { 11, 6.9 }, { -3, 1.2 } };
	const struct viewport viewport = small();
	struct dots a, b;

	(void)state;
	dots_init(&a, 4, 2, 2, 4);
	dots_init(&b, 4, 2, 2, 4);
	stroke_line(&a, &viewport, there, 2, solid, 1);
	stroke_line(&b, &viewport, back, 2, solid, 1);
	assert_int_equal(count_dots(&a), 8);
	assert_memory_equal(a.words, b.words, 8 * sizeof *a.words);
	dots_release(&a);
	dots_release(&b);
}

static void
stroke_draws_a_ring_smaller_than_a_dot(void **state)
{
	const struct viewport viewport = small();
	struct point *points = xreallocarray(NULL, 4, sizeof *points);
	struct path ring;
	struct dots dots;

	(void)state;
	points[0] = points[3] = (struct point){ 3.1, 3.1 };
	points[1] = (struct point){ 3.2, 3.1 };
	points[2] = (struct point){ 3.2, 3.2 };
	path_init(&ring, points, 4, NULL);
	dots_init(&dots, 4, 2, 2, 4);
	stroke_path(&dots, &viewport, &ring, 7);
	assert_int_equal(count_dots(&dots), 1);
	assert_true(dots_get(&dots, 3, 4));
	assert_int_equal(dots.inks[4 + 1], 7);
	dots_release(&dots);
	path_release(&ring);
}

static void
stroke_leaves_hidden_segments_out(void **state)
{
	static const uint8_t hidden[] = { 0, 1, 0 };
	const struct viewport viewport = small();
	struct point *points = xreallocarray(NULL, 4, sizeof *points);
	struct path path;
	struct dots dots;

	(void)state;
	points[0] = (struct point){ 0.5, 7.5 };
	points[1] = (struct point){ 2.5, 7.5 };
	points[2] = (struct point){ 5.5, 7.5 };
	points[3] = (struct point){ 7.5, 7.5 };
	path_init(&path, points, 4, hidden);
	dots_init(&dots, 4, 2, 2, 4);
	stroke_path(&dots, &viewport, &path, 1);
	assert_picture(&dots, (const char *const[]){
				      "###..###",
				      "........",
				      "........",
				      "........",
				      "........",
				      "........",
				      "........",
				      "........",
			      });
	dots_release(&dots);
	path_release(&path);
}

static void
stroke_cuts_a_line_where_it_is_not_finite(void **state)
{
	static const struct point points[] = { { 0.5, 4.5 }, { 2.5, 4.5 },
		{ NAN, NAN }, { 5.5, 4.5 }, { 7.5, 4.5 }, { INFINITY, 4.5 } };
	const struct viewport viewport = small();
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	stroke_line(&dots, &viewport, points, 6, solid, 1);
	assert_picture(&dots, (const char *const[]){
				      "........",
				      "........",
				      "........",
				      "###..###",
				      "........",
				      "........",
				      "........",
				      "........",
			      });
	stroke_line(&dots, &viewport, points, 0, solid, 1);
	dots_release(&dots);
}

static void
stroke_dashes_run_on_along_the_line(void **state)
{
	static const struct point points[] = { { 0, 4.5 }, { 3, 4.5 },
		{ 8, 4.5 } };
	static const struct dash dash = { 2, 2, false };
	const struct viewport viewport = small();
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	stroke_line(&dots, &viewport, points, 3, dash, 1);
	assert_picture(&dots, (const char *const[]){
				      "........",
				      "........",
				      "........",
				      "##..##..",
				      "........",
				      "........",
				      "........",
				      "........",
			      });
	dots_release(&dots);
}

/* Moved by a cell, the map shows the same dots a cell further. */
static void
stroke_moves_unchanged_with_the_map(void **state)
{
	static const struct point points[] = { { -93.7, 61.3 },
		{ -20.2, -37.9 }, { 31.7, 18.4 }, { 109.1, -55.5 },
		{ 4.2, 4.4 }, { -200, 3.3 } };
	static const struct dash dashes[] = { { 0, 0, false }, { 3, 2, false },
		{ 1, 4, false }, { 5, 5, true } };
	struct dots before, after;

	(void)state;
	dots_init(&before, 4, 2, 2, 4);
	dots_init(&after, 4, 2, 2, 4);
	for (int i = 0; i < 4; i++) {
		for (int step = 0; step < 60; step++) {
			struct viewport viewport = small();

			viewport_pan(&viewport, step - 30, 10 - step / 3);
			dots_clear(&before);
			stroke_line(
				&before, &viewport, points, 6, dashes[i], 1);
			viewport_pan(&viewport, 1, 0);
			dots_clear(&after);
			stroke_line(&after, &viewport, points, 6, dashes[i], 1);
			for (int y = 0; y < 8; y++)
				for (int x = 2; x < 8; x++)
					assert_int_equal(
						dots_get(&before, x, y),
						dots_get(&after, x - 2, y));
		}
	}
	dots_release(&before);
	dots_release(&after);
}

static void
stroke_dots_the_gaps_of_a_dash_that_has_dots(void **state)
{
	static const struct point points[] = { { 0, 4.5 }, { 8, 4.5 } };
	const struct viewport viewport = small();
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	stroke_line(
		&dots, &viewport, points, 2, (struct dash){ 2, 3, true }, 1);
	assert_picture(&dots, (const char *const[]){
				      "........",
				      "........",
				      "........",
				      "##.#.##.",
				      "........",
				      "........",
				      "........",
				      "........",
			      });
	dots_release(&dots);
}

/* A line from west to east with so many small bends a metre. */
static struct path
winding(int first, int last, int bends)
{
	const size_t count = (size_t)((last - first) * 2 * bends) + 1;
	struct point *points = xreallocarray(NULL, count, sizeof *points);
	struct path path;

	for (size_t i = 0; i < count; i++)
		points[i] = (struct point){ first + (double)i / (2 * bends),
			i % 2 ? 4.7 : 4.4 };
	path_init(&path, points, count, NULL);
	return path;
}

/* However long the line is with all of them. */
static void
stroke_walks_over_the_bends_in_dashes(void **state)
{
	const struct viewport viewport = small();
	struct path path = winding(0, 8, 20);
	struct dots dots;
	int dashes = 0;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	stroke_paths_dashed(
		&dots, &viewport, &path, 1, (struct dash){ 2, 2, false }, 1);
	for (int x = 0; x < 8; x++)
		dashes += dots_get(&dots, x, 3) && !dots_get(&dots, x - 1, 3);
	assert_int_equal(dashes, 3);
	assert_int_equal(count_dots(&dots), 6);
	dots_release(&dots);
	path_release(&path);
}

/* A straight border, seen from near. */
static void
stroke_measures_a_long_segment_of_a_path(void **state)
{
	const struct viewport viewport = small();
	struct point *points = xreallocarray(NULL, 2, sizeof *points);
	struct path path;
	struct dots dots;

	(void)state;
	points[0] = (struct point){ -50000, 4.5 };
	points[1] = (struct point){ 50000, 4.5 };
	path_init(&path, points, 2, NULL);
	dots_init(&dots, 4, 2, 2, 4);
	stroke_paths_dashed(
		&dots, &viewport, &path, 1, (struct dash){ 2, 2, false }, 1);
	assert_picture(&dots, (const char *const[]){
				      "........",
				      "........",
				      "........",
				      "##..##..",
				      "........",
				      "........",
				      "........",
				      "........",
			      });
	dots_release(&dots);
	path_release(&path);
}

static void
stroke_moves_dashed_paths_unchanged_with_the_map(void **state)
{
	struct path path = winding(-50, 60, 3);
	struct dots before, after;

	(void)state;
	dots_init(&before, 4, 2, 2, 4);
	dots_init(&after, 4, 2, 2, 4);
	for (int step = -20; step < 20; step++) {
		struct viewport viewport = small();

		viewport_pan(&viewport, step, 0);
		dots_clear(&before);
		stroke_paths_dashed(&before, &viewport, &path, 1,
			(struct dash){ 5, 5, true }, 1);
		viewport_pan(&viewport, 1, 0);
		dots_clear(&after);
		stroke_paths_dashed(&after, &viewport, &path, 1,
			(struct dash){ 5, 5, true }, 1);
		for (int y = 0; y < 8; y++)
			for (int x = 2; x < 8; x++)
				assert_int_equal(dots_get(&before, x, y),
					dots_get(&after, x - 2, y));
	}
	dots_release(&before);
	dots_release(&after);
	path_release(&path);
}

static void
stroke_ends_soon_for_huge_segments(void **state)
{
	static const struct point points[] = { { -1e15, 4.5 }, { 1e15, 4.5 },
		{ 4.5, 1e300 }, { 4.5, -1e300 }, { 1.7e308, -1.7e308 } };
	const struct viewport viewport = small();
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	stroke_line(&dots, &viewport, points, 2, solid, 1);
	assert_int_equal(count_dots(&dots), 8);
	stroke_line(&dots, &viewport, points, 5, solid, 1);
	stroke_line(
		&dots, &viewport, points, 5, (struct dash){ 1, 1, false }, 1);
	dots_release(&dots);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stroke_draws_one_dot_a_column_or_row),
		cmocka_unit_test(stroke_draws_the_same_dots_either_way),
		cmocka_unit_test(stroke_draws_a_ring_smaller_than_a_dot),
		cmocka_unit_test(stroke_leaves_hidden_segments_out),
		cmocka_unit_test(stroke_cuts_a_line_where_it_is_not_finite),
		cmocka_unit_test(stroke_dashes_run_on_along_the_line),
		cmocka_unit_test(stroke_dots_the_gaps_of_a_dash_that_has_dots),
		cmocka_unit_test(stroke_walks_over_the_bends_in_dashes),
		cmocka_unit_test(stroke_measures_a_long_segment_of_a_path),
		cmocka_unit_test(
			stroke_moves_dashed_paths_unchanged_with_the_map),
		cmocka_unit_test(stroke_moves_unchanged_with_the_map),
		cmocka_unit_test(stroke_ends_soon_for_huge_segments),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
