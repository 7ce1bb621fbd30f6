/* What options and maps make of the start. */
#include <config.h>

#include "test.h"

#include "app-driver.h"
#include "map-files.h"

static void
app_init_says_what_is_wrong(void **state)
{
	static const struct {
		const char *date, *view, *campaign, *maps, *message;
	} cases[] = {
		{ "1946-01-01", NULL, NULL, NULL,
			"1946-01-01 is not on the timeline: "
			"8 Aug to 10 Sep 1945" },
		{ "7 Aug", NULL, NULL, NULL, "7 Aug is not on the timeline" },
		{ "1945-08-07T23:59", NULL, NULL, NULL, "not on the timeline" },
		{ NULL, "chonjin", NULL, NULL, "did you mean \"chongjin\"?" },
		{ NULL, "10,50,11,51", NULL, NULL, "cannot be shown" },
		{ NULL, NULL, "korea-1946", NULL, "no campaign" },
		{ NULL, NULL, "/nonexistent", NULL, "no datapackage.json" },
		{ NULL, NULL, NULL, "/nonexistent",
			"/nonexistent: No such file" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct options options = driver_options();
		struct error err = { "" };
		struct app other;

		options.date = cases[i].date;
		options.view = cases[i].view;
		options.campaign = cases[i].campaign;
		options.maps = cases[i].maps;
		assert_false(app_init(&other, &options, 80, 24, &err));
		if (!strstr(err.message, cases[i].message))
			fail_msg("\"%s\" is not \"%s\"", err.message,
				cases[i].message);
	}
}

/* A fault is in the status line until a key is pressed; then it is the turn
 * of the next one, at the latest when the map has moved. */
static void
broken_maps_are_told_in_turn(void **state)
{
	static const char catalogue[] =
		"layer,file,min_km,max_km,west,south,east,north\n"
		"rivers,one.shp,0,9000,100,10,160,62\n"
		"borders,two.shp,0,9000,100,10,160,62\n";
	struct options options = driver_options();
	struct map_files files;
	struct app *other;
	struct grid grid;

	(void)state;
	map_files_init(&files);
	map_files_write(&files, "basemap.csv", catalogue, sizeof catalogue - 1);
	options.maps = files.folder;
	other = driver_open(&options, 80, 24);
	grid_init(&grid, 80, 24);
	app_draw(other, &grid);
	assert_non_null(strstr(other->message, "one.shp: No such file"));
	driver_press(other, "l");
	app_draw(other, &grid);
	assert_non_null(strstr(other->message, "two.shp: No such file"));
	driver_press(other, "l");
	app_draw(other, &grid);
	assert_string_equal(other->message, "");
	grid_release(&grid);
	driver_close(other);
	map_files_release(&files);
}

static void
options_choose_layers_names_and_view(void **state)
{
	struct options options = driver_options();
	struct app *other;

	(void)state;
	options.layers = "coast,units";
	options.show = "graticule";
	options.hide = "units";
	options.names = "ko";
	options.view = "129,41,130.5,42.5";
	options.projection = "lcc";
	options.date = "1945-08-13T13:00";
	options.play = true;
	other = driver_open(&options, 80, 24);
	assert_int_equal(
		other->state.layers, 1u << LAYER_COAST | 1u << LAYER_GRATICULE);
	assert_int_equal(other->state.language, LANGUAGE_KO);
	assert_string_equal(driver_time(other), "1945-08-13T13:00");
	assert_true(other->state.playing);
	assert_true(strstr(projection_definition(other->projection),
			    "+proj=lcc") != NULL);
	driver_press(other, "v");
	assert_int_equal(other->view, 0);
	driver_close(other);
}

static void
without_utf8_all_is_ascii(void **state)
{
	struct options options = driver_options();
	struct app *plain;
	struct grid grid;

	(void)state;
	options.utf8 = false;
	plain = driver_open(&options, 120, 40);
	grid_init(&grid, 1, 1);
	driver_press(plain, "c");
	assert_int_equal(plain->state.charset, CHARSET_ASCII);
	driver_draw(plain, &grid);
	for (int i = 0; i < grid.columns * grid.rows; i++)
		assert_in_range(grid.cells[i].glyph, ' ', '~');
	grid_release(&grid);
	driver_close(plain);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(app_init_says_what_is_wrong),
		cmocka_unit_test(broken_maps_are_told_in_turn),
		cmocka_unit_test(options_choose_layers_names_and_view),
		cmocka_unit_test(without_utf8_all_is_ascii),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
