#include <config.h>

#include "test.h"

#include "geometry/geodesic.h"

static const struct lonlat chongjin = { 129.79, 41.78 };
static const struct lonlat wonsan = { 127.44, 39.16 };

/* From GeographicLib's GeodSolve: JFK to LHR is 5551.759 km, bearing
 * 51.199; a degree of the equator is 111.319 km and of the meridian at 0 N
 * 110.574 km. */
static void
geodesic_distance_is_that_of_the_ellipsoid(void **state)
{
	static const struct {
		struct lonlat from, to;
		double metres, bearing;
	} cases[] = {
		{ { -73.8, 40.6 }, { -0.5, 51.6 }, 5551759, 51.199 },
		{ { 0, 0 }, { 1, 0 }, 111319.5, 90 },
		{ { 0, 0 }, { 0, 1 }, 110574.4, 0 },
		{ { 0, 1 }, { 0, 0 }, 110574.4, 180 },
		{ { 1, 0 }, { 0, 0 }, 111319.5, 270 },
		{ { 179.5, 0 }, { -179.5, 0 }, 111319.5, 90 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_near(geodesic_distance(cases[i].from, cases[i].to),
			cases[i].metres, 0.5);
		assert_near(geodesic_bearing(cases[i].from, cases[i].to),
			cases[i].bearing, 5e-3);
	}
}

static void
geodesic_between_divides_the_way(void **state)
{
	const double whole = geodesic_distance(wonsan, chongjin);
	const struct lonlat quarter = geodesic_between(wonsan, chongjin, 0.25);
	const struct lonlat start = geodesic_between(wonsan, chongjin, -1);
	const struct lonlat end = geodesic_between(wonsan, chongjin, 1);

	(void)state;
	assert_near(geodesic_distance(wonsan, quarter), whole / 4, 1e-6);
	assert_near(geodesic_distance(quarter, chongjin), whole * 3 / 4, 1e-6);
	assert_memory_equal(&start, &wonsan, sizeof start);
	assert_memory_equal(&end, &chongjin, sizeof end);
}

static void
geodesic_path_is_evenly_spaced_between_its_ends(void **state)
{
	struct lonlat points[5];
	const double step = geodesic_distance(wonsan, chongjin) / 4;

	(void)state;
	geodesic_path(wonsan, chongjin, points, 5);
	assert_memory_equal(&points[0], &wonsan, sizeof wonsan);
	assert_memory_equal(&points[4], &chongjin, sizeof chongjin);
	for (int i = 0; i < 4; i++)
		assert_near(geodesic_distance(points[i], points[i + 1]), step,
			1e-6);
}

/* Ways short and long, over the antimeridian, over a pole and along it. */
static void
geodesic_cache_gives_what_between_gives(void **state)
{
	static const struct lonlat ways[][2] = {
		{ { 127.43, 39.15 }, { 129.79, 41.78 } },
		{ { 127, 38 }, { 128.9, 38.9 } },
		{ { 127, 38 }, { 127, 38.5 } },
		{ { 179.2, -17 }, { -179.3, -16.5 } },
		{ { -179.99, 60 }, { 179.98, 61.5 } },
		{ { 10, 69.9 }, { 14.8, 69 } },
		{ { 10, 89.9 }, { -170, 89.9 } },
		{ { 10, 80 }, { 18, 80.5 } },
		{ { 0, 0 }, { 1.5, -0.8 } },
	};
	static const size_t counts[] = { 10, 2000 };

	(void)state;
	for (size_t c = 0; c < 2; c++) {
		struct geodesic_cache *cache = geodesic_cache_new(counts[c]);

		for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
			for (double f = -0.1; f < 1.1; f += 0.03) {
				const struct lonlat is = geodesic_cache_between(
					cache, i, ways[i][0], ways[i][1], f);
				const struct lonlat must = geodesic_between(
					ways[i][0], ways[i][1], f);

				assert_true(fabs(is.lon) <= 180);
				assert_near(geodesic_distance(is, must), 0,
					c == 0 ? 1e-6 : 1e-3);
			}
		geodesic_cache_free(cache);
	}
}

static void
geodesic_to_parallel_is_positive_in_the_north(void **state)
{
	(void)state;
	assert_near(geodesic_to_parallel(chongjin, 38), 419705, 300);
	assert_true(geodesic_to_parallel((struct lonlat){ 127, 37.5 }, 38) < 0);
	assert_near(geodesic_to_parallel((struct lonlat){ 127, 38 }, 38), 0, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(geodesic_distance_is_that_of_the_ellipsoid),
		cmocka_unit_test(geodesic_between_divides_the_way),
		cmocka_unit_test(
			geodesic_path_is_evenly_spaced_between_its_ends),
		cmocka_unit_test(geodesic_cache_gives_what_between_gives),
		cmocka_unit_test(geodesic_to_parallel_is_positive_in_the_north),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
