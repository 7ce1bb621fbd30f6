#include <config.h>

#include "test.h"

#include "app/projection_choice.h"

static struct view first_view = { "all", { { "All" } }, { 120, 30, 132, 42 } };
static const struct campaign korea = {
	.projection = {
		.name = "tmerc",
		.parameter = { "lon_0", "lat_0", "k_0" },
		.value = { 127.5, 38, 0.9988 },
		.count = 3,
	},
	.views = &first_view,
	.view_count = 1,
};

static double
value_of(const struct projection_spec *spec, const char *name)
{
	for (size_t i = 0; i < spec->count; i++)
		if (strcmp(spec->parameters[i].name, name) == 0)
			return spec->parameters[i].value;
	return NAN;
}

static void
projection_choice_reads_names_and_numbers(void **state)
{
	struct projection_spec spec;
	struct error err;

	(void)state;
	assert_true(projection_choice_parse(
		"lcc,lat_1=35,lat_2=42.5", &spec, &err));
	assert_string_equal(spec.name, "lcc");
	assert_int_equal(spec.count, 2);
	assert_near(value_of(&spec, "lat_2"), 42.5, 0);
	assert_false(projection_choice_parse("", &spec, &err));
	assert_false(projection_choice_parse("lcc,", &spec, &err));
	assert_false(projection_choice_parse("lcc,lat_1=1,", &spec, &err));
	assert_false(projection_choice_parse("lcc,lat_1=0x1", &spec, &err));
	assert_false(projection_choice_parse(
		"lcc,a_parameter_with_a_long_name=1", &spec, &err));
	assert_false(projection_choice_parse(
		"lcc,x_0=1,y_0=1,lat_0=1,lat_1=1,lat_2=2,lon_0=1,k_0=1,x_0=2,"
		"x_0=3,x_0=4,x_0=5,x_0=6,x_0=7",
		&spec, &err));
}

static void
projection_choice_takes_codes_as_they_are(void **state)
{
	struct projection_spec spec;
	struct error err;

	(void)state;
	assert_true(projection_choice_spec("EPSG:5179", &korea, &spec, &err));
	assert_string_equal(spec.name, "EPSG:5179");
	assert_int_equal(spec.count, 0);
	assert_true(projection_choice_spec("epsg:3857", &korea, &spec, &err));
	assert_string_equal(spec.name, "EPSG:3857");
	assert_int_equal(spec.count, 0);
	assert_false(projection_choice_parse("EPSG:", &spec, &err));
	assert_false(projection_choice_parse("EPSG:5179x", &spec, &err));
}

static void
projection_choice_takes_the_campaigns(void **state)
{
	struct projection_spec spec;
	struct error err;

	(void)state;
	assert_true(projection_choice_spec(NULL, &korea, &spec, &err));
	assert_string_equal(spec.name, "tmerc");
	assert_near(value_of(&spec, "k_0"), 0.9988, 0);
	assert_true(
		projection_choice_spec("tmerc,lon_0=129", &korea, &spec, &err));
	assert_near(value_of(&spec, "lon_0"), 129, 0);
	assert_near(value_of(&spec, "k_0"), 0.9988, 0);
}

static void
projection_choice_fills_in_the_centre(void **state)
{
	struct projection_spec spec;
	struct error err;

	(void)state;
	assert_true(projection_choice_spec("lcc", &korea, &spec, &err));
	assert_near(value_of(&spec, "lon_0"), 127.5, 0);
	assert_near(value_of(&spec, "lat_1"), 32, 0);
	assert_near(value_of(&spec, "lat_2"), 40, 0);
	assert_true(isnan(value_of(&spec, "k_0")));
	assert_true(projection_choice_spec("merc", &korea, &spec, &err));
	assert_near(value_of(&spec, "lat_ts"), 36, 0);
	assert_true(isnan(value_of(&spec, "lat_1")));
}

static void
projection_choice_always_makes_a_projection(void **state)
{
	static const char *const names[] = { "tmerc", "lcc", "laea", "stere",
		"aeqd", "merc", "eqc", "omerc", "ortho" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct projection_spec spec;
		struct projection *projection;
		struct error err = { "" };

		assert_true(
			projection_choice_spec(names[i], &korea, &spec, &err));
		projection = projection_new(&spec, &err);
		if (!projection)
			fail_msg("%s: %s", names[i], err.message);
		assert_true(isfinite(projection_forward(
			projection, (struct lonlat){ 127, 38 })
					     .x));
		projection_free(projection);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(projection_choice_reads_names_and_numbers),
		cmocka_unit_test(projection_choice_takes_codes_as_they_are),
		cmocka_unit_test(projection_choice_takes_the_campaigns),
		cmocka_unit_test(projection_choice_fills_in_the_centre),
		cmocka_unit_test(projection_choice_always_makes_a_projection),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
