#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "projection/graticule.h"

static const struct projection_spec korea = {
	.name = "tmerc",
	.parameters = { { "lon_0", 127.5 }, { "lat_0", 38 },
		{ "k_0", 0.9988 } },
	.count = 3,
};
static const struct cell_shape braille = { 2, 4, 0.5 };

static struct projection *
projection_of(const struct projection_spec *spec)
{
	struct error err;
	struct projection *projection = projection_new(spec, &err);

	assert_non_null(projection);
	return projection;
}

static void
graticule_bounds_hold_every_cell_of_the_view(void **state)
{
	static const struct extent theatre = { -750e3, -700e3, 750e3, 900e3 };
	struct projection *projection = projection_of(&korea);
	const struct viewport viewport =
		viewport_fit(&theatre, 40, 20, braille);
	const struct extent bounds =
		graticule_bounds(projection, &viewport, NULL);

	(void)state;
	assert_near((bounds.west + bounds.east) / 2, 127.5, 1e-6);
	for (int row = 0; row < 20; row++) {
		for (int column = 0; column < 40; column++) {
			const struct lonlat at = projection_inverse(projection,
				viewport_point(&viewport,
					(struct cellpos){ column, row }));
			const struct extent point = { at.lon, at.lat, at.lon,
				at.lat };

			assert_true(extent_contains(&bounds, &point));
		}
	}
	projection_free(projection);
}

static void
graticule_bounds_go_on_across_the_antimeridian(void **state)
{
	static const struct projection_spec pacific = { "merc",
		{ { "lon_0", 180 } }, 1 };
	static const struct extent fiji = { -500e3, -2500e3, 500e3, -1500e3 };
	struct projection *projection = projection_of(&pacific);
	const struct viewport viewport = viewport_fit(&fiji, 40, 20, braille);
	const struct extent bounds =
		graticule_bounds(projection, &viewport, NULL);

	(void)state;
	assert_near(bounds.west, 180 - 4.4916, 1e-3);
	assert_near(bounds.east, 180 + 4.4916, 1e-3);
	projection_free(projection);
}

static void
graticule_bounds_about_a_pole_hold_all_meridians(void **state)
{
	static const struct projection_spec arctic = { "stere",
		{ { "lon_0", 127 }, { "lat_0", 90 } }, 2 };
	static const struct extent cap = { -900e3, -1000e3, 1100e3, 1000e3 };
	struct projection *projection = projection_of(&arctic);
	const struct viewport viewport = viewport_fit(&cap, 80, 40, braille);
	const struct extent bounds =
		graticule_bounds(projection, &viewport, NULL);

	(void)state;
	assert_near(bounds.north, 90, 0);
	assert_near(bounds.east - bounds.west, 360, 1e-9);
	projection_free(projection);
}

/* No part of the view's outline is on the map, but all of the map in it. */
static void
graticule_bounds_of_the_world_are_its_domain(void **state)
{
	static const struct {
		struct projection_spec spec;
		struct extent bounds;
	} cases[] = {
		{ { "eqc", { { "lon_0", 127 } }, 1 }, { -53, -90, 307, 90 } },
		{ { "merc", { { "lon_0", 0 } }, 1 },
			{ -180, -85.0511, 180, 85.0511 } },
		{ { "ortho", { { "lon_0", 127 }, { "lat_0", 38 } }, 2 },
			{ -53, -53, 307, 90 } },
		{ { "tmerc", { { "lon_0", 127 } }, 1 }, { 82, -90, 172, 90 } },
		{ { "laea", { { "lon_0", 0 }, { "lat_0", 90 } }, 2 },
			{ -180, -90, 180, 90 } },
	};
	static const struct extent world = { -180, -90, 180, 90 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct projection *projection = projection_of(&cases[i].spec);
		const struct extent extent =
			graticule_extent(projection, &world);
		struct viewport viewport =
			viewport_fit(&extent, 60, 24, braille);
		struct extent bounds;
		bool is_filled;

		viewport_zoom(&viewport, 0.8);
		bounds = graticule_bounds(projection, &viewport, &is_filled);
		assert_near(bounds.west, cases[i].bounds.west, 3.1);
		assert_near(bounds.south, cases[i].bounds.south, 3.1);
		assert_near(bounds.east, cases[i].bounds.east, 3.1);
		assert_near(bounds.north, cases[i].bounds.north, 3.1);
		assert_false(is_filled);
		viewport_zoom(&viewport, 20);
		graticule_bounds(projection, &viewport, &is_filled);
		assert_true(is_filled);
		projection_free(projection);
	}
}

static void
graticule_extent_is_that_of_the_part_on_the_map(void **state)
{
	static const struct projection_spec globe = { "ortho",
		{ { "lon_0", 180 } }, 1 };
	static const struct extent world = { -180, -90, 180, 90 };
	static const struct extent fiji = { 177, -20, -178, -15 };
	static const struct extent far_side = { -20, -20, 20, 20 };
	struct projection *projection = projection_of(&globe);
	struct extent extent = graticule_extent(projection, &world);

	(void)state;
	assert_near(extent.west, -6378137, 1);
	assert_near(extent.east, 6378137, 1);
	extent = graticule_extent(projection, &fiji);
	assert_near(extent.west,
		-6378137 * sin(3 * M_PI / 180) * cos(15 * M_PI / 180), 500);
	assert_near(extent.east,
		6378137 * sin(2 * M_PI / 180) * cos(15 * M_PI / 180), 500);
	extent = graticule_extent(projection, &far_side);
	assert_true(extent_is_empty(&extent));
	projection_free(projection);
}

static void
graticule_bounds_of_nowhere_are_empty(void **state)
{
	static const struct extent beyond = { 4e9, 0, 4.001e9, 1000 };
	struct projection *projection = projection_of(&korea);
	const struct viewport viewport = viewport_fit(&beyond, 4, 2, braille);
	const struct extent bounds =
		graticule_bounds(projection, &viewport, NULL);

	(void)state;
	assert_true(extent_is_empty(&bounds));
	projection_free(projection);
}

/* Between its points the line must keep to the true curve. */
static void
graticule_parallel_errs_less_than_its_tolerance(void **state)
{
	static const double tolerances[] = { 1000, 10, 0.1 };
	struct projection *projection = projection_of(&korea);

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct point *points;
		const size_t count = graticule_parallel(
			projection, 38, 120, 135, tolerances[i], &points);

		assert_true(count >= 2);
		for (size_t k = 0; k + 1 < count; k++) {
			const double lon = 120 + 15 * ((double)k + 0.5) /
							 (double)(count - 1);
			const struct point true_point = projection_forward(
				projection, (struct lonlat){ lon, 38 });

			assert_near((points[k].y + points[k + 1].y) / 2,
				true_point.y, tolerances[i]);
		}
		free(points);
	}
	projection_free(projection);
}

static void
graticule_meridian_runs_from_end_to_end(void **state)
{
	struct projection *projection = projection_of(&korea);
	const struct point south =
		projection_forward(projection, (struct lonlat){ 130, 33 });
	const struct point north =
		projection_forward(projection, (struct lonlat){ 130, 45 });
	struct point *points;
	const size_t count =
		graticule_meridian(projection, 130, 33, 45, 10, &points);

	(void)state;
	assert_near(points[0].x, south.x, 1e-6);
	assert_near(points[0].y, south.y, 1e-6);
	assert_near(points[count - 1].x, north.x, 1e-6);
	assert_near(points[count - 1].y, north.y, 1e-6);
	free(points);
	projection_free(projection);
}

static void
graticule_parallel_ends_where_the_plane_ends(void **state)
{
	struct projection *projection = projection_of(&korea);
	const struct point west =
		projection_forward(projection, (struct lonlat){ 82.5, 38 });
	const struct point east =
		projection_forward(projection, (struct lonlat){ 172.5, 38 });
	struct point *points;
	const size_t count =
		graticule_parallel(projection, 38, -180, 180, 100, &points);

	(void)state;
	assert_true(count > 10);
	for (size_t i = 0; i < count; i++)
		assert_true(isfinite(points[i].x));
	assert_near(points[0].x, west.x, 1e-3);
	assert_near(points[count - 1].x, east.x, 1e-3);
	free(points);
	projection_free(projection);
}

/* Where the map is cut the line breaks and does not run across it. */
static void
graticule_parallel_breaks_at_the_cut(void **state)
{
	static const struct projection_spec world = { "eqc",
		{ { "lon_0", 127 } }, 1 };
	struct projection *projection = projection_of(&world);
	struct point *points;
	const size_t count =
		graticule_parallel(projection, 38, -180, 180, 1000, &points);
	size_t gaps = 0;

	(void)state;
	for (size_t i = 1; i < count; i++) {
		gaps += isnan(points[i].x) != 0;
		assert_false(fabs(points[i].x - points[i - 1].x) > 2e7);
	}
	assert_int_equal(gaps, 1);
	free(points);
	projection_free(projection);
}

static void
graticule_step_is_round(void **state)
{
	static const struct {
		double span;
		int wanted;
		double step;
	} cases[] = {
		{ 14, 7, 2 },
		{ 12, 5, 2 },
		{ 1, 5, 0.2 },
		{ 0.04, 4, 0.01 },
		{ 180, 6, 30 },
		{ 360, 4, 90 },
		{ 1e-9, 5, 0.001 },
		{ 10, 0, 10 },
		{ NAN, 5, 0.001 },
		{ -3, 5, 0.001 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_near(graticule_step(cases[i].span, cases[i].wanted),
			cases[i].step, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(graticule_bounds_hold_every_cell_of_the_view),
		cmocka_unit_test(
			graticule_bounds_go_on_across_the_antimeridian),
		cmocka_unit_test(
			graticule_bounds_about_a_pole_hold_all_meridians),
		cmocka_unit_test(graticule_bounds_of_the_world_are_its_domain),
		cmocka_unit_test(
			graticule_extent_is_that_of_the_part_on_the_map),
		cmocka_unit_test(graticule_bounds_of_nowhere_are_empty),
		cmocka_unit_test(
			graticule_parallel_errs_less_than_its_tolerance),
		cmocka_unit_test(graticule_meridian_runs_from_end_to_end),
		cmocka_unit_test(graticule_parallel_ends_where_the_plane_ends),
		cmocka_unit_test(graticule_parallel_breaks_at_the_cut),
		cmocka_unit_test(graticule_step_is_round),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
