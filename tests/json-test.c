/* The frame as data: its members, and that they agree with the frame. */
#include <config.h>

#include "test.h"

#include "app-driver.h"
#include "written.h"

#include <jansson.h>

#include "output/json.h"
#include "output/text.h"

static struct app *app;
static json_t *frame;

static int
open_frame(void **state)
{
	struct options options = driver_options();
	FILE *file = tmpfile();
	struct grid grid;
	json_error_t fault;

	(void)state;
	options.date = "1945-08-13T13:00";
	options.view = "north-east";
	app = driver_open(&options, 120, 40);
	grid_init(&grid, 1, 1);
	app_draw(app, &grid);
	grid_release(&grid);
	if (!file || !output_json(app->scene, &app->state, &app->campaign,
			     app->projection, file))
		return -1;
	rewind(file);
	frame = json_loadf(file, 0, &fault);
	fclose(file);
	if (!frame)
		print_error("%d: %s\n", fault.line, fault.text);
	return frame ? 0 : -1;
}

static int
close_frame(void **state)
{
	(void)state;
	json_decref(frame);
	driver_close(app);
	return 0;
}

/* Whether all of the names between blanks are there, and nothing else. */
static void
assert_members(const json_t *object, const char *names)
{
	size_t count = 0;
	char name[32];

	for (const char *at = names; *at; count++) {
		const size_t length = strcspn(at, " ");

		snprintf(name, sizeof name, "%.*s", (int)length, at);
		if (!json_object_get(object, name))
			fail_msg("no member \"%s\"", name);
		at += length + (at[length] == ' ');
	}
	assert_int_equal(json_object_size(object), count);
}

static void
json_has_the_members_that_are_promised(void **state)
{
	(void)state;
	assert_members(frame, "campaign date columns rows map layers units "
			      "places events off_view");
	assert_members(json_object_get(frame, "map"),
		"column row columns rows dots projection extent scale "
		"files");
	assert_members(json_array_get(json_object_get(frame, "units"), 0),
		"id side label lon lat column row counter confidence state "
		"uncertain stack");
	assert_members(json_array_get(json_object_get(frame, "places"), 0),
		"id label column row");
	assert_members(json_array_get(json_object_get(frame, "events"), 0),
		"id time place lon lat kind side title confidence sources "
		"happened");
	assert_members(json_array_get(json_object_get(frame, "off_view"), 0),
		"id bearing km");
}

static void
json_tells_where_the_map_is(void **state)
{
	const json_t *map = json_object_get(frame, "map");
	const json_t *extent = json_object_get(map, "extent");
	const struct extent seen = viewport_extent(&app->state.viewport);
	const double sides[] = { seen.west, seen.south, seen.east, seen.north };

	(void)state;
	assert_string_equal(
		json_string_value(json_object_get(frame, "campaign")),
		"korea-1945");
	assert_string_equal(json_string_value(json_object_get(frame, "date")),
		"1945-08-13T13:00");
	assert_int_equal(
		json_integer_value(json_object_get(map, "column")), 36);
	assert_int_equal(json_integer_value(json_object_get(map, "row")), 1);
	for (size_t i = 0; i < 4; i++)
		assert_near(json_real_value(json_array_get(extent, i)),
			sides[i], 0);
	assert_string_equal(
		json_string_value(json_object_get(map, "projection")),
		projection_definition(app->projection));
	assert_true(json_array_size(json_object_get(map, "files")) > 0);
}

static void
json_places_units_in_their_true_cell(void **state)
{
	const json_t *units = json_object_get(frame, "units");
	size_t in_view = 0;

	(void)state;
	for (size_t i = 0; i < json_array_size(units); i++) {
		const json_t *unit = json_array_get(units, i);
		const json_t *column = json_object_get(unit, "column");
		const struct lonlat position = {
			json_number_value(json_object_get(unit, "lon")),
			json_number_value(json_object_get(unit, "lat")),
		};
		struct cellpos cell;
		const bool seen = viewport_cell(&app->state.viewport,
			projection_forward(app->projection, position), &cell);

		assert_true(seen == !json_is_null(column));
		if (!seen)
			continue;
		in_view++;
		assert_int_equal(json_integer_value(column), cell.column + 36);
		assert_int_equal(
			json_integer_value(json_object_get(unit, "row")),
			cell.row + 1);
		/* It is drawn, by itself or as one of a stack. */
		assert_true(json_is_string(json_object_get(unit, "stack")));
	}
	assert_true(in_view > 5);
	assert_int_equal(json_array_size(json_object_get(frame, "off_view")),
		json_array_size(units) - in_view);
}

static void
json_tells_what_has_happened_by_the_hour(void **state)
{
	const json_t *events = json_object_get(frame, "events");
	bool happened = true;

	(void)state;
	assert_true(json_array_size(events) > 3);
	for (size_t i = 0; i < json_array_size(events); i++) {
		const bool this_one = json_is_true(
			json_object_get(json_array_get(events, i), "happened"));

		assert_true(happened || !this_one);
		happened = this_one;
	}
	assert_false(happened);
}

static void
json_names_the_layers_that_are_on(void **state)
{
	const json_t *layers = json_object_get(frame, "layers");

	(void)state;
	for (size_t i = 0; i < json_array_size(layers); i++) {
		enum scene_layer layer;

		assert_true(scene_layer_from_name(
			json_string_value(json_array_get(layers, i)), &layer));
		assert_true(app->state.layers >> layer & 1);
	}
	assert_true(json_array_size(layers) >= SCENE_LAYERS - 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_has_the_members_that_are_promised),
		cmocka_unit_test(json_tells_where_the_map_is),
		cmocka_unit_test(json_places_units_in_their_true_cell),
		cmocka_unit_test(json_tells_what_has_happened_by_the_hour),
		cmocka_unit_test(json_names_the_layers_that_are_on),
	};

	return cmocka_run_group_tests(tests, open_frame, close_frame);
}
