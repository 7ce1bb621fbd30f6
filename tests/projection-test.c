#include <config.h>

#include "test.h"

#include "projection/projection.h"

static const struct projection_spec korea = {
	.name = "tmerc",
	.parameters = { { "lon_0", 127.5 }, { "lat_0", 38 },
		{ "k_0", 0.9988 } },
	.count = 3,
};

static struct projection *
projection_of(const struct projection_spec *spec)
{
	struct error err = { "" };
	struct projection *projection = projection_new(spec, &err);

	if (projection == NULL)
		print_error("%s\n", err.message);
	assert_non_null(projection);
	return projection;
}

static void
projection_definition_has_the_parameters_in_their_order(void **state)
{
	struct projection *projection = projection_of(&korea);

	(void)state;
	assert_string_equal(projection_definition(projection),
		"+proj=tmerc +approx +lon_0=127.5 +lat_0=38 +k_0=0.9988 "
		"+ellps=WGS84");
	assert_string_equal(projection_label(projection), "tmerc 127.5E");
	assert_near(projection_centre_lon(projection), 127.5, 0);
	projection_free(projection);
}

static void
projection_writes_whole_numbers_without_exponents(void **state)
{
	static const struct projection_spec antimeridian = {
		.name = "tmerc",
		.parameters = { { "lon_0", 180 }, { "lat_0", -18 },
			{ "x_0", 500000 }, { "y_0", 0.00001 } },
		.count = 4,
	};
	struct projection *projection = projection_of(&antimeridian);

	(void)state;
	assert_string_equal(projection_definition(projection),
		"+proj=tmerc +approx +lon_0=180 +lat_0=-18 +x_0=500000 "
		"+y_0=1e-05 +ellps=WGS84");
	assert_string_equal(projection_label(projection), "tmerc 180E");
	projection_free(projection);
}

/* From `echo LON LAT | proj +proj=tmerc +approx ...` of PROJ 9.1.1. */
static void
projection_forward_gives_what_proj_gives(void **state)
{
	static const struct {
		struct lonlat lonlat;
		struct point point;
	} cases[] = {
		{ { 127.5, 38 }, { 0, 0 } },
		{ { 129.79, 41.78 }, { 190157.669, 421732.192 } },
		{ { 126.6, 37.45 }, { -79541.232, -60592.063 } },
		{ { 120, 33 }, { -700875.739, -529013.436 } },
	};
	struct projection *projection = projection_of(&korea);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct point point =
			projection_forward(projection, cases[i].lonlat);

		assert_near(point.x, cases[i].point.x, 1e-3);
		assert_near(point.y, cases[i].point.y, 1e-3);
	}
	projection_free(projection);
}

static const struct projection_spec specs[] = {
	{ "tmerc", { { "lon_0", 127.5 }, { "lat_0", 38 } }, 2 },
	{ "lcc",
		{ { "lon_0", 127 }, { "lat_1", 34 }, { "lat_2", 42 },
			{ "lat_0", 38 } },
		4 },
	{ "laea", { { "lon_0", 127 }, { "lat_0", 38 } }, 2 },
	{ "stere", { { "lon_0", 127 }, { "lat_0", 38 } }, 2 },
	{ "aeqd", { { "lon_0", 127 }, { "lat_0", 38 } }, 2 },
	{ "merc", { { "lon_0", 127 } }, 1 },
	{ "eqc", { { "lon_0", 127 }, { "lat_ts", 38 } }, 2 },
	{ "omerc", { { "lonc", 127 }, { "lat_0", 38 }, { "alpha", 30 } }, 3 },
	{ "ortho", { { "lon_0", 127 }, { "lat_0", 38 } }, 2 },
};

static void
projection_inverse_undoes_forward_in_all_of_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof specs / sizeof *specs; i++) {
		struct projection *projection = projection_of(&specs[i]);

		for (double lon = 120; lon <= 135; lon += 2.5) {
			const struct lonlat there = { lon, 33 + lon / 30 };
			const struct lonlat back =
				projection_inverse(projection,
					projection_forward(projection, there));

			assert_near(back.lon, there.lon, 1e-6);
			assert_near(back.lat, there.lat, 1e-6);
		}
		projection_free(projection);
	}
}

/* To a centimetre, far from where the series of tmerc's inverse are right. */
static void
projection_inverse_is_right_in_all_of_the_domain(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof specs / sizeof *specs; i++) {
		struct projection *projection = projection_of(&specs[i]);
		const struct domain *domain = projection_domain(projection);
		int count = 0;

		for (double lon = -179.9; lon <= 180; lon += 3.7) {
			for (double lat = -89.9; lat <= 90; lat += 3.7) {
				const struct lonlat at = { lon, lat };
				const struct point there =
					projection_forward(projection, at);
				const struct lonlat back =
					projection_inverse(projection, there);

				assert_int_equal(isfinite(there.x) != 0,
					domain_contains(domain, at));
				if (!isfinite(there.x))
					continue;
				if (!(fabs(back.lat - lat) < 2e-7 &&
					    fabs(remainder(back.lon - lon,
						    360)) * cos(lat * M_PI /
								    180) <
						    2e-7))
					fail_msg("%s: %g %g comes back as "
						 "%.9g %.9g",
						specs[i].name, lon, lat,
						back.lon, back.lat);
				count++;
			}
		}
		assert_true(count > 500);
		projection_free(projection);
	}
}

static void
projection_gives_finite_points_or_nan_on_both_axes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof specs / sizeof *specs; i++) {
		struct projection *projection = projection_of(&specs[i]);

		for (double lon = -180; lon <= 180; lon += 7.5) {
			for (double lat = -90; lat <= 90; lat += 7.5) {
				const struct point point =
					projection_forward(projection,
						(struct lonlat){ lon, lat });

				assert_true((isfinite(point.x) &&
						    isfinite(point.y)) ||
					    (isnan(point.x) && isnan(point.y)));
			}
		}
		projection_free(projection);
	}
}

static void
projection_leaves_out_what_is_too_far_from_its_centre(void **state)
{
	static const struct {
		struct lonlat lonlat;
		bool seen;
	} cases[] = {
		{ { 127.5, 38 }, true },
		{ { 83, 0 }, true },
		{ { 82, 0 }, false },
		{ { 172, 10 }, true },
		{ { -188, 10 }, true }, /* 44.5 degrees across 180 */
		{ { 173, 10 }, false },
		{ { -52.5, 38 }, false },
		{ { NAN, 38 }, false },
		{ { 127.5, NAN }, false },
		{ { INFINITY, 38 }, false },
		{ { 127.5, 90.1 }, false },
		{ { 1e300, 0 }, false },
	};
	struct projection *projection = projection_of(&korea);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct point point =
			projection_forward(projection, cases[i].lonlat);

		assert_int_equal(isfinite(point.x), cases[i].seen);
	}
	assert_true(isnan(
		projection_inverse(projection, (struct point){ NAN, 0 }).lon));
	assert_true(isnan(
		projection_inverse(projection, (struct point){ 1e12, 0 }).lon));
	projection_free(projection);
}

static void
projection_forward_all_equals_one_by_one(void **state)
{
	static const struct lonlat lonlats[] = { { 127, 37 }, { -52, 0 },
		{ 130, 42 } };
	struct point points[3];
	struct projection *projection = projection_of(&korea);

	(void)state;
	projection_forward_all(projection, lonlats, points, 3);
	for (int i = 0; i < 3; i++) {
		const struct point one =
			projection_forward(projection, lonlats[i]);

		assert_int_equal(isnan(points[i].x), isnan(one.x));
		if (isfinite(one.x)) {
			assert_near(points[i].x, one.x, 0);
			assert_near(points[i].y, one.y, 0);
		}
	}
	projection_forward_all(projection, lonlats, points, 0);
	projection_free(projection);
}

static void
projection_breaks_lines_where_the_map_is_cut(void **state)
{
	static const struct projection_spec world = { "eqc",
		{ { "lon_0", 127 } }, 1 };
	static const struct lonlat line[] = { { -40, 0 }, { -50, 0 },
		{ -56, 0 }, { -60, 0 }, { 300, 0 }, { 310, 0 }, { 315, 0 } };
	struct point points[7];
	struct projection *projection = projection_of(&world);

	(void)state;
	projection_forward_line(projection, line, points, 7);
	for (int i = 0; i < 7; i++)
		assert_int_equal(isnan(points[i].x) != 0, i == 2 || i == 5);
	projection_free(projection);
}

static void
projection_refuses_what_is_not_on_its_list(void **state)
{
	static const struct {
		struct projection_spec spec;
		const char *says;
	} cases[] = {
		{ { "utm", { { "zone", 52 } }, 1 }, "\"utm\"" },
		{ { "", { { "lon_0", 1 } }, 1 }, "\"\"" },
		{ { "pipeline", { { "lon_0", 1 } }, 0 }, "\"pipeline\"" },
		{ { "tmerc", { { "nadgrids", 1 } }, 1 }, "nadgrids" },
		{ { "tmerc", { { "lat_1", 1 } }, 1 }, "lat_1" },
		{ { "tmerc", { { "", 1 } }, 1 }, "unknown parameter" },
		{ { "tmerc", { { " ", 1 } }, 1 }, "unknown parameter" },
		{ { "tmerc", { { "lon_0", NAN } }, 1 }, "lon_0" },
		{ { "tmerc", { { "lon_0", INFINITY } }, 1 }, "lon_0" },
		{ { "tmerc", { { "lat_0", 91 } }, 1 }, "lat_0" },
		{ { "tmerc", { { "k_0", 0 } }, 1 }, "k_0" },
		{ { "tmerc", { { "lon_0", 1 }, { "lon_0", 2 } }, 2 }, "twice" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error err = { "" };

		assert_false(projection_spec_check(&cases[i].spec, &err));
		assert_non_null(strstr(err.message, cases[i].says));
		assert_null(projection_new(&cases[i].spec, &err));
	}
}

static void
projection_that_proj_refuses_is_an_error(void **state)
{
	const struct projection_spec spec = { "lcc",
		{ { "lat_1", 30 }, { "lat_2", -30 } }, 2 };
	struct error err = { "" };

	(void)state;
	assert_null(projection_new(&spec, &err));
	assert_non_null(strstr(err.message, "+proj=lcc"));
}

static void
projection_clone_gives_the_same_points(void **state)
{
	static const struct projection_spec cases[] = {
		{ "tmerc", { { "lon_0", 127.5 }, { "lat_0", 38 } }, 2 },
		{ "ortho", { { "lon_0", 127.5 }, { "lat_0", 38 } }, 2 },
		{ "EPSG:5179", { { "", 0 } }, 0 },
		{ "EPSG:3857", { { "", 0 } }, 0 },
	};
	const struct lonlat place = { 127.25, 37.5 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct projection *projection = projection_of(&cases[i]);
		struct projection *clone = projection_clone(projection);
		struct point point = projection_forward(projection, place);
		struct point same;
		struct lonlat back;

		assert_non_null(clone);
		assert_string_equal(projection_definition(clone),
			projection_definition(projection));
		projection_free(projection);
		same = projection_forward(clone, place);
		assert_near(same.x, point.x, 0);
		assert_near(same.y, point.y, 0);
		back = projection_inverse(clone, same);
		assert_near(back.lon, place.lon, 1e-8);
		assert_near(back.lat, place.lat, 1e-8);
		projection_free(clone);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(projection_clone_gives_the_same_points),
		cmocka_unit_test(
			projection_definition_has_the_parameters_in_their_order),
		cmocka_unit_test(
			projection_writes_whole_numbers_without_exponents),
		cmocka_unit_test(projection_forward_gives_what_proj_gives),
		cmocka_unit_test(
			projection_inverse_undoes_forward_in_all_of_them),
		cmocka_unit_test(
			projection_inverse_is_right_in_all_of_the_domain),
		cmocka_unit_test(
			projection_gives_finite_points_or_nan_on_both_axes),
		cmocka_unit_test(
			projection_leaves_out_what_is_too_far_from_its_centre),
		cmocka_unit_test(projection_forward_all_equals_one_by_one),
		cmocka_unit_test(projection_breaks_lines_where_the_map_is_cut),
		cmocka_unit_test(projection_refuses_what_is_not_on_its_list),
		cmocka_unit_test(projection_that_proj_refuses_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
