#include <config.h>

#include "test.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "projection/projection.h"

static struct projection *
open_code(const char *name)
{
	struct projection_spec spec = { 0 };
	struct error err = { "" };
	struct projection *projection;

	snprintf(spec.name, sizeof spec.name, "%s", name);
	projection = projection_new(&spec, &err);
	if (!projection)
		fail_msg("%s: %s", name, err.message);
	return projection;
}

/* From PROJ's cs2cs, with the axes in the order of east and north. Of Krovak
 * (2065) and Lo29 (2053) they count south and west. */
static void
epsg_coordinates_are_those_of_cs2cs(void **state)
{
	static const struct {
		const char *name;
		struct lonlat lonlat;
		struct point wanted;
		double tolerance;
	} cases[] = {
		{ "EPSG:5179", { 129.8, 41.8 }, { 1191081.6378, 2424312.8737 },
			1e-3 },
		{ "EPSG:2097", { 127, 37.5 }, { 200185.8286, 444198.8537 },
			1e-3 },
		{ "EPSG:2263", { -73.9, 40.7 }, { 1011978.0768, 194321.1660 },
			1e-3 },
		{ "EPSG:3413", { 10, 80 }, { 889533.8315, -622858.2943 },
			1e-3 },
		{ "EPSG:3031", { 100, -70 }, { 2161154.9490, -381069.9270 },
			1e-3 },
		{ "EPSG:2053", { 29.1, -25 }, { -10095.0123, 2766057.8922 },
			1e-3 },
		{ "EPSG:2065", { 15, 50 }, { 1058147.2740, 703011.8819 },
			1e-3 },
		{ "EPSG:4326", { 127, 38 }, { 127, 38 }, 1e-9 },
		{ "EPSG:3460", { -179.5, -17 }, { 2186329.9481, 3999163.7333 },
			1e-3 },
		{ "EPSG:3857", { 127, 38 }, { 14137575.3307, 4579425.8129 },
			1e-3 },
		{ "EPSG:8857", { 127, 38 }, { 10923228.4899, 4696069.5868 },
			1e-3 },
		{ "EPSG:2193", { 175, -40 }, { 1770725.4943, 5570327.0270 },
			1e-3 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct projection *projection = open_code(cases[i].name);
		const struct point plane =
			projection_forward(projection, cases[i].lonlat);
		const struct point found =
			projection_coordinates(projection, plane);
		const struct lonlat back =
			projection_inverse(projection, plane);

		if (fabs(found.x - cases[i].wanted.x) > cases[i].tolerance ||
			fabs(found.y - cases[i].wanted.y) > cases[i].tolerance)
			fail_msg("%s: %.4f %.4f", cases[i].name, found.x,
				found.y);
		assert_near(back.lon, cases[i].lonlat.lon, 1e-7);
		assert_near(back.lat, cases[i].lonlat.lat, 1e-7);
		projection_free(projection);
	}
}

/* Whatever the order of the axes, where they point and in which unit: on the
 * plane a hundredth of a degree north is about 1.1 km up, and east is right. */
static void
epsg_planes_are_in_metres_with_north_up(void **state)
{
	static const struct {
		const char *name;
		struct lonlat at;
	} cases[] = {
		{ "EPSG:5179", { 127, 38 } },
		{ "EPSG:2263", { -73, 41 } },
		{ "EPSG:2053", { 29, -28 } },
		{ "EPSG:2065", { 15, 50 } },
		{ "EPSG:5513", { 15, 50 } },
		{ "EPSG:5514", { 15, 50 } },
		{ "EPSG:4326", { 127, 3 } },
		{ "EPSG:4807", { 2, 45 } },
		{ "EPSG:32652", { 129, 38 } },
		{ "EPSG:3460", { -179.5, -17 } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct projection *projection = open_code(cases[i].name);
		const struct lonlat at = cases[i].at;
		const struct point here = projection_forward(projection, at);
		const struct point east = projection_forward(
			projection, (struct lonlat){ at.lon + 0.01, at.lat });
		const struct point north = projection_forward(
			projection, (struct lonlat){ at.lon, at.lat + 0.01 });

		if (!(north.y - here.y > 1080 && north.y - here.y < 1140 &&
			    east.x - here.x > 500 && east.x - here.x < 1150))
			fail_msg("%s: north %.1f, east %.1f", cases[i].name,
				north.y - here.y, east.x - here.x);
		projection_free(projection);
	}
}

static void
epsg_domain_is_the_area_of_use_and_a_margin(void **state)
{
	static const struct {
		const char *name;
		struct lonlat at;
		bool inside;
	} cases[] = {
		{ "EPSG:5179", { 127, 38 }, true },
		{ "EPSG:5179", { 140, 45 }, true },
		{ "EPSG:5179", { 90, 38 }, false },
		{ "EPSG:5179", { -53, 38 }, false },
		{ "EPSG:3460", { 179, -17 }, true },
		{ "EPSG:3460", { -179, -17 }, true },
		{ "EPSG:3460", { 127, -17 }, false },
		{ "EPSG:3832", { 120, 38 }, true },
		{ "EPSG:3832", { -120, 38 }, true },
		{ "EPSG:3832", { 10, 38 }, false },
		{ "EPSG:3413", { 45, 61 }, true },
		{ "EPSG:3413", { 45, 59 }, false },
		{ "EPSG:3857", { 45, 85 }, true },
		{ "EPSG:3857", { 45, 86 }, false },
		{ "EPSG:4326", { 179.999, -90 }, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct projection *projection = open_code(cases[i].name);

		if (isfinite(projection_forward(projection, cases[i].at).x) !=
			cases[i].inside)
			fail_msg("%s: %g %g", cases[i].name, cases[i].at.lon,
				cases[i].at.lat);
		projection_free(projection);
	}
}

/* A longitude may be given as 190 or as -170. */
static void
epsg_longitudes_may_go_on_past_180(void **state)
{
	static const char *const names[] = { "EPSG:4326", "EPSG:3832",
		"EPSG:3857" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct projection *projection = open_code(names[i]);
		const struct point a = projection_forward(
			projection, (struct lonlat){ 190, 10 });
		const struct point b = projection_forward(
			projection, (struct lonlat){ -170, 10 });

		assert_near(a.x, b.x, 1e-6);
		projection_free(projection);
	}
}

/* Far beyond the map PROJ finds longitudes that no turn brings back. */
static void
epsg_way_back_ends_everywhere(void **state)
{
	static const char *const names[] = { "EPSG:5179", "EPSG:4326",
		"EPSG:3857", "EPSG:32652", "EPSG:3413", "EPSG:8857" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct projection *projection = open_code(names[i]);

		for (double x = -4e9; x <= 4e9; x += 3.7e7)
			assert_true(isnan(projection_inverse(
				projection, (struct point){ x, 5e8 + x / 3 })
						  .lon));
		assert_true(isnan(projection_inverse(
			projection, (struct point){ 1e300, -1e300 })
					  .lon));
		projection_free(projection);
	}
}

/* Far from its domain PROJ's inverse fails, or gives what is no longitude. */
static void
epsg_inverse_ends_wherever_it_begins(void **state)
{
	static const char *const names[] = { "EPSG:5179", "EPSG:2097",
		"EPSG:2263", "EPSG:3413", "EPSG:3408", "EPSG:3031", "EPSG:2053",
		"EPSG:2065", "EPSG:4326", "EPSG:4807", "EPSG:3460", "EPSG:3832",
		"EPSG:3857", "EPSG:8857", "EPSG:2193", "EPSG:5513", "EPSG:5514",
		"EPSG:32652" };
	static const double aims[] = { -1e300, -1e20, -3e7, -1.2e7, -6e6, 0,
		6e6, 1.2e7, 3e7, 1e20, 1e300 };
	const size_t count = sizeof aims / sizeof *aims;

	(void)state;
	alarm(60);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct projection *projection = open_code(names[i]);

		for (size_t j = 0; j < count * count; j++) {
			const struct point at = { aims[j / count],
				aims[j % count] };
			const struct lonlat found =
				projection_inverse(projection, at);
			const struct point again =
				projection_forward(projection, found);

			if (isfinite(found.lon) &&
				!(hypot(again.x - at.x, again.y - at.y) <= 1))
				fail_msg("%s: %g %g", names[i], at.x, at.y);
		}
		projection_free(projection);
	}
	alarm(0);
}

static void
epsg_refuses_what_is_no_map(void **state)
{
	static const struct {
		const char *name, *says;
	} cases[] = {
		{ "EPSG:5703", "heights" },
		{ "EPSG:7405", "horizontal" },
		{ "EPSG:4978", "geocentric" },
		{ "EPSG:9999999", "unknown projection" },
		{ "EPSG:999999", "not in PROJ's database" },
		{ "EPSG:1", "EPSG:1" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct projection_spec spec = { 0 };
		struct error err = { "" };

		snprintf(spec.name, sizeof spec.name, "%s", cases[i].name);
		assert_null(projection_new(&spec, &err));
		if (strstr(err.message, cases[i].says) == NULL)
			fail_msg("%s: \"%s\"", cases[i].name, err.message);
	}
}

static void
epsg_name_is_what_gdal_takes(void **state)
{
	struct projection *projection = open_code("EPSG:5179");

	(void)state;
	assert_string_equal(projection_definition(projection), "EPSG:5179");
	assert_string_equal(projection_label(projection), "EPSG:5179");
	assert_non_null(strstr(projection_version(projection), ", EPSG v"));
	projection_free(projection);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(epsg_coordinates_are_those_of_cs2cs),
		cmocka_unit_test(epsg_planes_are_in_metres_with_north_up),
		cmocka_unit_test(epsg_domain_is_the_area_of_use_and_a_margin),
		cmocka_unit_test(epsg_longitudes_may_go_on_past_180),
		cmocka_unit_test(epsg_way_back_ends_everywhere),
		cmocka_unit_test(epsg_inverse_ends_wherever_it_begins),
		cmocka_unit_test(epsg_refuses_what_is_no_map),
		cmocka_unit_test(epsg_name_is_what_gdal_takes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
