#include <config.h>

#include "test.h"

#include "geometry/geodesic.h"
#include "projection/scale.h"

static const struct projection_spec specs[] = {
	{ "tmerc", { { "lon_0", 127.5 }, { "lat_0", 38 }, { "k_0", 0.9988 } },
		3 },
	{ "merc", { { "lon_0", 127.5 } }, 1 },
};
static const struct cell_shape braille = { 2, 4, 0.5 };

static bool
is_round(double metres)
{
	const double power = pow(10, floor(log10(metres) + 1e-9));
	const double digit = metres / power;

	return fabs(digit - 1) < 1e-9 || fabs(digit - 2) < 1e-9 ||
	       fabs(digit - 5) < 1e-9;
}

/* Measured as a reader would: from end to end along the ground. */
static double
length_on_the_ground(const struct projection *projection,
	const struct viewport *viewport, double cells)
{
	const double half = cells * viewport->dot_width * viewport->across / 2;
	const struct point centre = viewport->centre;

	return geodesic_distance(
		projection_inverse(projection,
			(struct point){ centre.x - half, centre.y }),
		projection_inverse(projection,
			(struct point){ centre.x + half, centre.y }));
}

static void
scale_bar_is_round_fits_and_is_right_where_it_stands(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof specs / sizeof *specs; i++) {
		struct error err;
		struct projection *projection = projection_new(&specs[i], &err);
		const struct point centre = projection_forward(
			projection, (struct lonlat){ 127.5, 40 });

		assert_non_null(projection);
		for (double km = 0.4; km < 4000; km *= 1.37) {
			const struct extent extent = { centre.x - km * 500,
				centre.y, centre.x + km * 500, centre.y };
			const struct viewport viewport =
				viewport_fit(&extent, 80, 1, braille);
			const struct scale_bar bar =
				scale_bar_for(projection, &viewport, 10, 25);

			assert_true(is_round(bar.metres));
			assert_true(bar.cells >= 10 && bar.cells <= 25 + 1e-6);
			assert_near(length_on_the_ground(
					    projection, &viewport, bar.cells),
				bar.metres, bar.metres * 1e-6);
		}
		projection_free(projection);
	}
}

static void
scale_bar_is_nothing_where_the_map_cannot_be_measured(void **state)
{
	static const struct extent beyond = { 4e9, 0, 4.001e9, 1000 };
	struct error err;
	struct projection *projection = projection_new(&specs[0], &err);
	const struct viewport viewport = viewport_fit(&beyond, 80, 24, braille);

	(void)state;
	assert_near(scale_bar_for(projection, &viewport, 10, 25).cells, 0, 0);
	projection_free(projection);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			scale_bar_is_round_fits_and_is_right_where_it_stands),
		cmocka_unit_test(
			scale_bar_is_nothing_where_the_map_cannot_be_measured),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
