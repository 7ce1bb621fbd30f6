#include <config.h>

#include "test.h"

#include "projection/viewport.h"

static const struct cell_shape braille = { 2, 4, 0.5 };
static const struct cell_shape half = { 1, 2, 0.5 };
static const struct extent square = { -1000, -1000, 1000, 1000 };

static void
viewport_fit_holds_the_extent_and_touches_it(void **state)
{
	static const struct {
		int columns, rows;
		double dot;
	} cases[] = {
		{ 4, 2, 250 },  /* as high as wide on the screen */
		{ 8, 2, 250 },  /* wide: the height decides */
		{ 4, 8, 250 },  /* high: the width decides */
		{ 1, 1, 1000 }, /* a cell of 2000 x 4000 */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct viewport viewport = viewport_fit(
			&square, cases[i].columns, cases[i].rows, braille);
		const struct extent seen = viewport_extent(&viewport);

		assert_near(viewport.dot_width, cases[i].dot, 1e-9);
		assert_near(viewport.dot_height, cases[i].dot, 1e-9);
		assert_true(extent_contains(&seen, &square));
	}
}

static void
viewport_fit_bounds_what_is_nothing_or_no_number(void **state)
{
	static const struct extent cases[] = {
		{ 0, 0, 0, 0 },
		{ INFINITY, INFINITY, -INFINITY, -INFINITY },
		{ NAN, NAN, NAN, NAN },
		{ -1e300, -1e300, 1e300, 1e300 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct viewport viewport =
			viewport_fit(&cases[i], 0, -3, braille);

		assert_int_equal(viewport.columns, 1);
		assert_int_equal(viewport.rows, 1);
		assert_true(isfinite(viewport.centre.x));
		assert_true(viewport.dot_width * 2 >= 2);
		assert_true(viewport.dot_width * 2 <= 1000000);
	}
}

static void
viewport_y_flips(void **state)
{
	const struct viewport viewport = viewport_fit(&square, 4, 2, braille);
	const struct point corner =
		viewport_to_dots(&viewport, (struct point){ -1000, 1000 });
	const struct point opposite =
		viewport_to_cells(&viewport, (struct point){ 1000, -1000 });

	(void)state;
	assert_near(corner.x, 0, 1e-12);
	assert_near(corner.y, 0, 1e-12);
	assert_near(opposite.x, 4, 1e-12);
	assert_near(opposite.y, 2, 1e-12);
	assert_int_equal(viewport_dots_across(&viewport), 8);
	assert_int_equal(viewport_dots_down(&viewport), 8);
}

static void
viewport_cell_and_point_undo_each_other(void **state)
{
	const struct viewport viewport = viewport_fit(&square, 4, 2, braille);

	(void)state;
	for (int row = 0; row < 2; row++) {
		for (int column = 0; column < 4; column++) {
			const struct cellpos cell = { column, row };
			struct cellpos back;

			assert_true(viewport_cell(&viewport,
				viewport_point(&viewport, cell), &back));
			assert_int_equal(back.column, column);
			assert_int_equal(back.row, row);
		}
	}
}

static void
viewport_cell_outside_is_clamped(void **state)
{
	static const struct {
		struct point point;
		int column, row;
	} cases[] = {
		{ { 1000.1, 0 }, 4, 1 },
		{ { -1000.1, 0 }, -1, 1 },
		{ { 0, 1000.1 }, 2, -1 },
		{ { 1e300, -1e300 }, 1000000, 1000000 },
		{ { NAN, 0 }, 0, 0 },
		{ { 0, INFINITY }, 0, 0 },
	};
	const struct viewport viewport = viewport_fit(&square, 4, 2, braille);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct cellpos cell;

		assert_false(viewport_cell(&viewport, cases[i].point, &cell));
		assert_int_equal(cell.column, cases[i].column);
		assert_int_equal(cell.row, cases[i].row);
	}
}

static void
viewport_pan_moves_by_whole_cells_and_back(void **state)
{
	struct viewport viewport = viewport_fit(&square, 4, 2, braille);
	const struct viewport before = viewport;
	const struct point there =
		viewport_point(&before, (struct cellpos){ 3, 0 });
	struct cellpos cell;

	(void)state;
	viewport_pan(&viewport, 2, -1);
	assert_true(viewport_cell(&viewport, there, &cell));
	assert_int_equal(cell.column, 1);
	assert_int_equal(cell.row, 1);
	viewport_pan(&viewport, -2, 1);
	assert_true(viewport_equal(&viewport, &before));
}

static void
viewport_zoom_keeps_the_centre(void **state)
{
	struct viewport viewport = viewport_fit(&square, 4, 2, braille);

	(void)state;
	assert_true(viewport_zoom(&viewport, 2));
	assert_near(viewport.dot_width, 125, 1e-9);
	assert_near(viewport.centre.x, 0, 0);
	assert_near(viewport_width(&viewport), 1000, 1e-9);
}

static void
viewport_zoom_at_keeps_the_cell(void **state)
{
	const struct cellpos cell = { 3, 0 };
	struct viewport viewport = viewport_fit(&square, 4, 2, braille);
	const struct point before = viewport_point(&viewport, cell);
	struct point after;

	(void)state;
	assert_true(viewport_zoom_at(&viewport, 1.5, cell));
	after = viewport_point(&viewport, cell);
	assert_near(after.x, before.x, 1e-9);
	assert_near(after.y, before.y, 1e-9);
}

static void
viewport_zoom_ends_at_its_bounds(void **state)
{
	static const double factors[] = { 2, 0.5, INFINITY, 0 };
	static const double cells[] = { 25, 1000000, 25, 1000000 };

	(void)state;
	for (int i = 0; i < 4; i++) {
		struct viewport viewport = viewport_fit(&square, 4, 2, braille);
		int steps = 0;

		while (viewport_zoom(&viewport, factors[i]))
			assert_true(++steps < 100);
		assert_near(viewport.dot_width * 2, cells[i], 1e-6);
	}
	struct viewport viewport = viewport_fit(&square, 4, 2, braille);
	assert_false(viewport_zoom(&viewport, NAN));
	assert_false(viewport_zoom(&viewport, 1));
}

static void
viewport_reshape_and_resize_keep_the_metres_a_cell(void **state)
{
	struct viewport viewport = viewport_fit(&square, 4, 2, braille);

	(void)state;
	viewport_reshape(&viewport, half);
	assert_near(viewport.dot_width, 500, 1e-9);
	assert_near(viewport.dot_height, 500, 1e-9);
	viewport_resize(&viewport, 6, 0);
	assert_int_equal(viewport.columns, 6);
	assert_int_equal(viewport.rows, 1);
	assert_near(viewport_width(&viewport), 3000, 1e-9);
	assert_near(viewport.centre.x, 0, 0);
}

static void
viewport_is_not_centred_on_what_is_no_point(void **state)
{
	struct viewport viewport = viewport_fit(&square, 4, 2, braille);

	(void)state;
	viewport_centre_on(&viewport, (struct point){ 5, 6 });
	viewport_centre_on(&viewport, (struct point){ NAN, 7 });
	assert_near(viewport.centre.x, 5, 0);
	assert_near(viewport.centre.y, 6, 0);
}

static void
viewport_pan_there_and_back_is_exact(void **state)
{
	const struct extent extent = { -698668.583, -443298.586, 744893.09,
		794039.99 };
	const struct viewport before =
		viewport_fit(&extent, 84, 36, (struct cell_shape){ 2, 4, 0.5 });
	struct viewport viewport = before;

	(void)state;
	for (int i = 1; i <= 50; i++)
		viewport_pan(&viewport, 7 * i, -3 * i);
	for (int i = 1; i <= 50; i++)
		viewport_pan(&viewport, -7 * i, 3 * i);
	assert_true(viewport_equal(&viewport, &before));
}

static void
viewport_first_cell_moves_with_a_pan(void **state)
{
	static const struct cellpos moves[] = { { 1, 0 }, { -3, 2 },
		{ 40, -17 } };
	struct viewport v =
		viewport_fit(&(struct extent){ -1e5, -7e4, 2e5, 9e4 }, 80, 24,
			(struct cell_shape){ 2, 4, 0.5 });

	(void)state;
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
		const struct cellpos before = viewport_first_cell(&v);
		struct cellpos after;

		viewport_pan(&v, moves[i].column, moves[i].row);
		after = viewport_first_cell(&v);
		assert_int_equal(after.column - before.column, moves[i].column);
		assert_int_equal(after.row - before.row, moves[i].row);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(viewport_fit_holds_the_extent_and_touches_it),
		cmocka_unit_test(
			viewport_fit_bounds_what_is_nothing_or_no_number),
		cmocka_unit_test(viewport_pan_there_and_back_is_exact),
		cmocka_unit_test(viewport_y_flips),
		cmocka_unit_test(viewport_cell_and_point_undo_each_other),
		cmocka_unit_test(viewport_cell_outside_is_clamped),
		cmocka_unit_test(viewport_pan_moves_by_whole_cells_and_back),
		cmocka_unit_test(viewport_zoom_keeps_the_centre),
		cmocka_unit_test(viewport_zoom_at_keeps_the_cell),
		cmocka_unit_test(viewport_zoom_ends_at_its_bounds),
		cmocka_unit_test(
			viewport_reshape_and_resize_keep_the_metres_a_cell),
		cmocka_unit_test(viewport_is_not_centred_on_what_is_no_point),
		cmocka_unit_test(viewport_first_cell_moves_with_a_pan),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
