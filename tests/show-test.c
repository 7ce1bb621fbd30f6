/* How the map is shown and followed: projections, names, layers, measures. */
#include <config.h>

#include "test.h"

#include <math.h>
#include <string.h>

#include "app/control.h"
#include "geometry/geodesic.h"
#include "one-app.h"

static struct lonlat
centre(void)
{
	return projection_inverse(app->projection, app->state.viewport.centre);
}

static void
each_projection_keeps_the_centre_and_the_scale(void **state)
{
	const struct viewport before = app->state.viewport;
	const struct lonlat there = centre();
	char first[64], label[64];
	struct grid grid;

	(void)state;
	grid_init(&grid, 1, 1);
	snprintf(first, sizeof first, "%s", projection_label(app->projection));
	snprintf(label, sizeof label, "%s", first);
	for (int i = 0; i < 9; i++) {
		driver_press(app, "P");
		assert_string_not_equal(
			label, projection_label(app->projection));
		snprintf(label, sizeof label, "%s",
			projection_label(app->projection));
		assert_near(centre().lon, there.lon, 1e-6);
		assert_near(centre().lat, there.lat, 1e-6);
		assert_near(app->state.viewport.dot_width, before.dot_width, 0);
		app_draw(app, &grid);
		assert_string_equal(app->fault.message, "");
	}
	assert_string_equal(label, first);
	grid_release(&grid);
}

static void
the_projection_that_was_asked_for_comes_back(void **state)
{
	struct options options = driver_options();
	struct app *other;
	char first[160];

	(void)state;
	options.projection = "lcc,lat_1=30,lat_2=45,lon_0=125";
	other = driver_open(&options, 80, 24);
	snprintf(first, sizeof first, "%s",
		projection_definition(other->projection));
	driver_press(other, "P");
	assert_string_not_equal(
		first, projection_definition(other->projection));
	driver_press(other, "P P P P P P P P");
	assert_string_equal(first, projection_definition(other->projection));
	driver_close(other);
}

/* A code that was asked for comes after those with a name. */
static void
a_code_is_among_the_projections(void **state)
{
	struct options options = driver_options();
	struct app *other;

	(void)state;
	options.projection = "epsg:5179";
	other = driver_open(&options, 80, 24);
	assert_string_equal(projection_label(other->projection), "EPSG:5179");
	driver_press(other, "P");
	assert_string_equal(
		projection_label(other->projection), "tmerc 127.5E");
	driver_press(other, "P P P P P P P P");
	assert_string_equal(
		projection_label(other->projection), "ortho 127.5E");
	driver_press(other, "P");
	assert_string_equal(projection_label(other->projection), "EPSG:5179");
	driver_close(other);
}

/* Beyond a globe's limb there is no centre to keep. */
static void
a_projection_is_left_from_space(void **state)
{
	struct options options = driver_options();
	struct app *other;

	(void)state;
	options.projection = "ortho";
	other = driver_open(&options, 80, 24);
	driver_press(other, "- - - - - - - - - -");
	viewport_centre_on(
		&other->state.viewport, (struct point){ -7e6, -2e6 });
	assert_true(isnan(projection_inverse(
		other->projection, other->state.viewport.centre)
				  .lon));
	driver_press(other, "P P");
	assert_string_not_equal(
		projection_label(other->projection), "ortho 127.5E");
	assert_true(isfinite(projection_inverse(
		other->projection, other->state.viewport.centre)
				     .lon));
	driver_close(other);
}

static void
the_status_line_is_right_in_every_projection(void **state)
{
	static const struct {
		const char *projection, *label;
		struct lonlat centre;
		const char *says;
	} cases[] = {
		{ "tmerc", "tmerc 127.5E", { 127.03, 38.14 },
			"38.14N 127.03E" },
		{ "lcc", "lcc 127.5E", { 129.03, 41.14 }, "41.14N 129.03E" },
		{ "laea", "laea 127.5E", { 129.03, 41.14 }, "41.14N 129.03E" },
		{ "stere", "stere 127.5E", { 121.5, 35.25 }, "35.25N 121.50E" },
		{ "aeqd", "aeqd 127.5E", { 129.03, 41.14 }, "41.14N 129.03E" },
		{ "merc", "merc 127.5E", { -157.86, 21.31 }, "21.31N 157.86W" },
		{ "eqc,lon_0=0", "eqc 0E", { -0.13, -51.5 }, "51.50S 0.13W" },
		{ "omerc", "omerc 127.75E", { 129.03, 41.14 },
			"41.14N 129.03E" },
		{ "ortho", "ortho 127.5E", { 129.03, 41.14 },
			"41.14N 129.03E" },
		{ "EPSG:5179", "EPSG:5179", { 129.03, 41.14 },
			"41.14N 129.03E" },
		{ "EPSG:32652", "EPSG:32652", { 127.03, 38.14 },
			"38.14N 127.03E" },
		{ "EPSG:3857", "EPSG:3857", { 178.44, -18.14 },
			"18.14S 178.44E" },
		{ "EPSG:4326", "EPSG:4326", { -179.98, 65.03 },
			"65.03N 179.98W" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct options options = driver_options();
		struct app *other;
		struct grid grid;
		const char *text;

		options.projection = cases[i].projection;
		other = driver_open(&options, 120, 40);
		viewport_centre_on(&other->state.viewport,
			projection_forward(other->projection, cases[i].centre));
		grid_init(&grid, 1, 1);
		driver_draw(other, &grid);
		text = driver_row_of(
			&grid, scene_layout(120, 40, false, other->state.panel)
				       .status.row);
		if (!strstr(text, cases[i].says) ||
			!strstr(text, cases[i].label))
			fail_msg("%s: \"%s\"", cases[i].projection, text);
		grid_release(&grid);
		driver_close(other);
	}
}

/* A number that is cut tells nothing. */
static void
the_middle_is_told_as_far_as_there_is_room(void **state)
{
	static const struct {
		const char *keys, *says;
	} cases[] = {
		{ "v v resize:140x45",
			" map centre 41.76N 129.82E  418 km north" },
		{ "resize:60x16", " map centre 41.76N 129.82E   " },
		{ "resize:40x12", " 41.76N 129.82E   " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, cases[i].keys);
		assert_true(driver_shows(app, cases[i].says));
		assert_false(driver_shows(app, "E.."));
	}
}

static void
names_go_through_the_languages(void **state)
{
	static const char *const said[] = { "names: of today", "names: Korean",
		"names: Japanese", "names: Russian", "names: of 1945" };

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		driver_press(app, "L");
		assert_int_equal(
			strncmp(app->message, said[i], strlen(said[i])), 0);
	}
	assert_int_equal(app->state.language, LANGUAGE_EN);
}

static void
the_menu_switches_layers(void **state)
{
	const uint32_t before = app->state.layers;
	struct grid grid;

	(void)state;
	grid_init(&grid, 1, 1);
	driver_press(app, "o Up");
	assert_true(app->state.menu);
	assert_int_equal(app->state.menu_row,
		scene_menu_rows(&app->campaign, &app->state) - 1);
	driver_press(app, "Down Down Up Space");
	assert_int_equal(app->state.menu_row, LAYER_LAND);
	assert_int_equal(app->state.layers, before ^ 1u << LAYER_LAND);
	for (int row = 0; row < LAYER_UNITS; row++)
		driver_press(app, "Down");
	driver_press(app, "Space Right q");
	assert_int_equal(app->state.layers,
		before ^ 1u << LAYER_UNITS ^ 1u << LAYER_LAND);
	assert_string_equal(driver_time(app), "1945-08-08T23:59");
	assert_false(app->state.menu);
	assert_false(app->quit);
	driver_press(app, "o");
	for (int columns = 1; columns < 40; columns++) {
		app_input(app, &(struct input){ .kind = INPUT_RESIZE,
				       .columns = columns,
				       .rows = columns % 9 + 1 });
		app_draw(app, &grid);
	}
	driver_press(app, "Esc");
	assert_false(app->state.menu);
	grid_release(&grid);
}

static void
a_menu_that_is_longer_than_the_map_says_so(void **state)
{
	const char *last = "only the selected unit's track";

	(void)state;
	driver_press(app, "resize:80x24 o");
	assert_true(driver_shows(app, "> [x] land"));
	assert_true(driver_shows(app, last));
	assert_false(driver_shows(app, " Down: more"));
	driver_press(app, "Esc resize:80x16 o");
	assert_true(driver_shows(app, "> [x] land"));
	assert_false(driver_shows(app, " Up: more"));
	assert_false(driver_shows(app, last));
	assert_true(driver_shows(app, " Down: more"));
	assert_true(driver_shows(app, "Enter done"));
	for (int row = 0; row <= SCENE_LAYERS + 4; row++) {
		assert_true(driver_shows(app, " > ["));
		if (row < SCENE_LAYERS + 4)
			driver_press(app, "Down");
	}
	assert_true(driver_shows(app, last));
	assert_true(driver_shows(app, " Up: more"));
	driver_press(app, "Up Up Up");
	assert_true(driver_shows(app, " Down: more"));
}

static void
a_unit_is_followed_as_time_passes(void **state)
{
	const int unit = campaign_find_unit(&app->campaign, "su_25a");
	int moved = 0;

	(void)state;
	driver_press(app, "f");
	assert_non_null(strstr(app->message, "nothing to follow"));
	driver_press(app, "/ s u _ 2 5 a Enter f");
	assert_int_equal(app->state.selected_unit, unit);
	assert_true(app->is_following);
	for (int day = 0; day < 30; day++) {
		const struct viewport before = app->state.viewport;
		struct lonlat position;
		struct cellpos cell;

		driver_press(app, "Right");
		if (!app_unit_position(app, unit, &position))
			continue;
		assert_true(app_map_cell(app, position, &cell));
		assert_int_equal(cell.column, before.columns / 2);
		assert_int_equal(cell.row, before.rows / 2);
		moved += !viewport_equal(&before, &app->state.viewport);
	}
	assert_true(moved > 2);
	driver_press(app, "h");
	assert_false(app->is_following);
	driver_press(app, "f Esc Esc Esc");
	assert_false(app->is_following);
}

static void
a_measure_is_told_as_the_map_moves(void **state)
{
	const struct place *chongjin =
		&app->campaign.places[campaign_find_place(
			&app->campaign, "chongjin")];
	const struct place *seoul =
		&app->campaign
			 .places[campaign_find_place(&app->campaign, "seoul")];
	char expected[96];
	struct cellpos cell;

	(void)state;
	driver_press(app, "x");
	assert_string_equal(app->message,
		"measuring from the centre: move the map or point");
	driver_press(app, "Esc");
	assert_string_equal(app->message, "");
	/* From an event at Chongjin to Seoul. */
	driver_press(app, "d 1 3 Enter / s e i s h i n Enter x");
	assert_true(app->measure.is_on);
	assert_string_equal(
		app->message, "measuring from Chongjin: move the map or point");
	viewport_centre_on(&app->state.viewport,
		projection_forward(app->projection, seoul->position));
	app_input(app, &(struct input){ .kind = INPUT_KEY, .key = 'Z' });
	snprintf(expected, sizeof expected,
		"%.0f km from Chongjin, bearing %03.0f; there ",
		geodesic_distance(chongjin->position, seoul->position) / 1000,
		geodesic_bearing(chongjin->position, seoul->position));
	assert_int_equal(strncmp(app->message, expected, strlen(expected)), 0);
	assert_true(app_cursor(app, &cell));
	/* Its names are those of the map. */
	driver_press(app, "L L Z");
	assert_null(strstr(app->message, "Chongjin"));
	driver_press(app, "L L L Z");
	assert_non_null(strstr(app->message, " km from Chongjin, bearing "));
	/* Something else is told until the next input. */
	driver_press(app, "]");
	assert_string_equal(app->message, "speed 2 days/s");
	driver_press(app, "h");
	assert_non_null(strstr(app->message, " km from Chongjin, bearing "));
	driver_press(app, "x");
	assert_false(app->measure.is_on);
	assert_string_equal(app->message, "");
}

static void
a_measure_goes_to_the_pointer(void **state)
{
	char before[256];
	struct cellpos cell;

	(void)state;
	driver_press(app, "move:60,9");
	assert_string_equal(app->message, "");
	driver_press(app, "x move:60,9");
	snprintf(before, sizeof before, "%s", app->message);
	assert_true(app_cursor(app, &cell));
	assert_int_equal(cell.column, 60);
	assert_int_equal(cell.row, 9);
	driver_press(app, "move:90,20");
	assert_string_not_equal(app->message, before);
	driver_press(app, "move:60,9");
	assert_string_equal(app->message, before);
	/* The margins are not on the map. */
	driver_press(app, "move:60,39");
	assert_string_equal(app->message, before);
	/* Who moves the map measures to its middle again. */
	driver_press(app, "l");
	assert_true(app_cursor(app, &cell));
	assert_int_not_equal(cell.row, 9);
}

#define TEST(name) TEST_IN(name, 120, 40)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_projection_keeps_the_centre_and_the_scale),
		TEST(the_projection_that_was_asked_for_comes_back),
		TEST(a_code_is_among_the_projections),
		TEST(a_projection_is_left_from_space),
		TEST(the_status_line_is_right_in_every_projection),
		TEST(the_middle_is_told_as_far_as_there_is_room),
		TEST(names_go_through_the_languages),
		TEST(the_menu_switches_layers),
		TEST(a_menu_that_is_longer_than_the_map_says_so),
		TEST(a_unit_is_followed_as_time_passes),
		TEST(a_measure_is_told_as_the_map_moves),
		TEST(a_measure_goes_to_the_pointer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
