#include <config.h>

#include "test.h"

#include "scene/scene.h"

static void
assert_inside(const struct box *box, int columns, int rows)
{
	if (box->columns == 0 || box->rows == 0)
		return;
	assert_true(box->column >= 0 && box->row >= 0);
	assert_true(box->column + box->columns <= columns);
	assert_true(box->row + box->rows <= rows);
}

static int
area(const struct box *box)
{
	return box->columns * box->rows;
}

static void
layout_covers_every_cell_once_at_all_sizes(void **state)
{
	(void)state;
	for (int rows = 1; rows <= 60; rows++)
		for (int columns = 1; columns <= 210; columns++)
			for (int p = PANEL_AUTO; p <= PANEL_SHOWN; p++) {
				const struct layout l = scene_layout(
					columns, rows, false, (enum panel)p);

				assert_inside(&l.title, columns, rows);
				assert_inside(&l.panel, columns, rows);
				assert_inside(&l.map, columns, rows);
				assert_inside(&l.events, columns, rows);
				assert_inside(&l.timeline, columns, rows);
				assert_inside(&l.status, columns, rows);
				assert_inside(&l.keys, columns, rows);
				assert_true(area(&l.map) > 0);
				assert_int_equal(columns * rows,
					area(&l.title) + area(&l.map) +
						area(&l.events) +
						area(&l.timeline) +
						area(&l.status) +
						area(&l.keys) +
						(l.panel_covers ? 0
								: area(&l.panel)));
			}
}

static void
layout_bare_is_all_map(void **state)
{
	const struct layout l = scene_layout(80, 24, true, PANEL_AUTO);

	(void)state;
	assert_int_equal(l.map.columns, 80);
	assert_int_equal(l.map.rows, 24);
	assert_int_equal(area(&l.title), 0);
}

static void
layout_has_the_panel_on_the_left_of_a_roomy_frame(void **state)
{
	const struct layout l = scene_layout(120, 40, false, PANEL_AUTO);

	(void)state;
	assert_int_equal(l.panel.column, 0);
	assert_int_equal(l.panel.columns, 36);
	assert_int_equal(l.map.column, 36);
	assert_false(l.panel_covers);
	assert_int_equal(area(&l.events), 0);
}

static void
layout_has_a_panel_beside_a_map_as_wide_as_high(void **state)
{
	static const struct {
		int columns, rows;
		bool has_panel;
	} cases[] = {
		{ 72, 20, false },
		{ 79, 24, false },
		{ 80, 19, false },
		{ 80, 24, true },
		{ 80, 25, true },
		{ 80, 27, false },
		{ 92, 34, false },
		{ 100, 30, true },
		{ 100, 50, false },
		{ 110, 60, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct layout l = scene_layout(
			cases[i].columns, cases[i].rows, false, PANEL_AUTO);

		assert_int_equal(area(&l.panel) > 0, cases[i].has_panel);
		assert_int_equal(l.events.rows, cases[i].has_panel ? 0 : 2);
		assert_true(!cases[i].has_panel || l.map.columns >= 44);
	}
}

static void
layout_gives_a_panel_that_is_asked_for_room_beside_the_map(void **state)
{
	const struct layout l = scene_layout(79, 24, false, PANEL_SHOWN);

	(void)state;
	assert_int_equal(l.panel.columns, 36);
	assert_int_equal(l.map.column, 36);
	assert_int_equal(l.map.columns, 43);
	assert_false(l.panel_covers);
	assert_int_equal(area(&l.events), 0);
}

static void
layout_lets_the_panel_cover_a_map_that_would_be_a_strip(void **state)
{
	const struct layout l = scene_layout(40, 12, false, PANEL_SHOWN);

	(void)state;
	assert_true(l.panel_covers);
	assert_int_equal(l.panel.columns, 40);
	assert_int_equal(l.map.columns, 40);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(layout_covers_every_cell_once_at_all_sizes),
		cmocka_unit_test(layout_bare_is_all_map),
		cmocka_unit_test(
			layout_has_the_panel_on_the_left_of_a_roomy_frame),
		cmocka_unit_test(
			layout_has_a_panel_beside_a_map_as_wide_as_high),
		cmocka_unit_test(
			layout_gives_a_panel_that_is_asked_for_room_beside_the_map),
		cmocka_unit_test(
			layout_lets_the_panel_cover_a_map_that_would_be_a_strip),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
