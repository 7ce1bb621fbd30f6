/* What the status line tells of the pointer, of what is measured, and of what
 * is not on the map; and what says that it is cut. */
#include <config.h>

#include "test.h"

#include <math.h>
#include <string.h>

#include "app/control.h"
#include "one-app.h"
#include "scene/words.h"

static struct layout
layout_of(const struct app *of)
{
	return scene_layout(of->state.columns, of->state.rows, of->state.bare,
		of->state.panel);
}

static const char *
status(struct app *of)
{
	return driver_row(of, layout_of(of).status.row);
}

static void
point_at(struct app *of, int column, int row)
{
	char script[32];

	snprintf(script, sizeof script, "move:%d,%d", column, row);
	driver_press(of, script);
}

/* Points at a cell and expects what the projection says of it. */
static void
assert_tells_cell(struct app *of, int column, int row)
{
	const struct box map = layout_of(of).map;
	const struct lonlat there = projection_inverse(
		of->projection, viewport_point(&of->state.viewport,
					(struct cellpos){ column - map.column,
						row - map.row }));
	char where[64], parallel[64], expected[160];

	point_at(of, column, row);
	words_lonlat(there, where, sizeof where);
	words_beside_parallel(&of->campaign, there, parallel, sizeof parallel);
	snprintf(expected, sizeof expected, "%s  %s%spointer", where, parallel,
		parallel[0] ? "  " : "");
	if (!strstr(status(of), expected))
		fail_msg("%s: \"%s\"", expected, status(of));
}

static void
the_pointer_is_told_in_every_projection(void **state)
{
	static const char *const projections[] = { "tmerc", "lcc", "merc",
		"ortho", "EPSG:5179", "EPSG:4326", "EPSG:3857" };

	(void)state;
	for (size_t i = 0; i < sizeof projections / sizeof *projections; i++) {
		struct options options = driver_options();
		struct app *other;
		struct box map;

		options.projection = projections[i];
		other = driver_open(&options, 120, 40);
		map = layout_of(other).map;
		assert_tells_cell(other, map.column, map.row);
		assert_tells_cell(other, map.column + map.columns - 1,
			map.row + map.rows - 1);
		assert_tells_cell(other, map.column + 30, map.row + 5);
		driver_close(other);
	}
}

static void
space_is_off_the_map(void **state)
{
	struct options options = driver_options();
	struct app *other;
	struct box map;

	(void)state;
	options.projection = "ortho";
	other = driver_open(&options, 120, 40);
	map = layout_of(other).map;
	driver_press(other, "- - - - - - - - - - - - - - - - Esc");
	point_at(other, map.column, map.row);
	assert_non_null(strstr(status(other), "off the map  pointer"));
	driver_close(other);
}

static void
a_key_or_the_margin_ends_the_pointer(void **state)
{
	(void)state;
	driver_press(app, "move:40,12");
	assert_non_null(strstr(status(app), "  pointer"));
	driver_press(app, "Esc");
	assert_null(strstr(status(app), "  pointer"));
	driver_press(app, "move:40,12 Z");
	assert_null(strstr(status(app), "  pointer"));
	driver_press(app, "Esc");
	driver_press(app, "move:40,12");
	point_at(app, 40, layout_of(app).status.row);
	assert_null(strstr(status(app), "  pointer"));
	/* Not under the prompt, either. */
	driver_press(app, "/ move:40,12 Esc");
	assert_null(strstr(status(app), "  pointer"));
	/* A frame is drawn only where the cell is another. */
	assert_true(app_input(
		app, &(struct input){
			     .kind = INPUT_DRAG, .column = 40, .row = 12 }));
	assert_false(app_input(
		app, &(struct input){
			     .kind = INPUT_DRAG, .column = 40, .row = 12 }));
	assert_int_equal(app_delay(app), -1);
}

static void
what_was_said_stays_until_one_goes_on_pointing(void **state)
{
	(void)state;
	driver_press(app, "]");
	driver_press(app, "move:40,12");
	assert_string_equal(app->message, "speed 2 days/s");
	driver_press(app, "move:41,12");
	assert_string_equal(app->message, "");
	assert_non_null(strstr(status(app), "  pointer"));
}

static void
only_the_status_line_changes(void **state)
{
	struct grid before, after;
	const int row = layout_of(app).status.row;

	(void)state;
	grid_init(&before, 1, 1);
	grid_init(&after, 1, 1);
	driver_press(app, "move:70,12");
	app_draw(app, &before);
	driver_press(app, "move:90,20");
	app_draw(app, &after);
	for (int y = 0; y < before.rows; y++) {
		bool same = true;

		for (int x = 0; x < before.columns && same; x++)
			same = memcmp(grid_peek(&before, x, y),
				       grid_peek(&after, x, y),
				       sizeof(struct cell)) == 0;
		assert_int_equal(same, y != row);
	}
	grid_release(&before);
	grid_release(&after);
}

static void
what_is_found_is_measured_and_named(void **state)
{
	struct options options = driver_options();
	struct app *small = driver_open(&options, 80, 24);

	(void)state;
	driver_press(small, "/ s e i s h i n Enter x / W o n s a n Enter");
	assert_non_null(strstr(small->message, " km from Chongjin, bearing "));
	assert_non_null(strstr(small->message, "; Wonsan "));
	assert_non_null(strstr(small->message, " km north of 38 N"));
	assert_non_null(strstr(status(small), " km from Chongjin, bearing "));
	/* The card is closed before the measure ends. */
	assert_true(small->state.card);
	driver_press(small, "Esc");
	assert_false(small->state.card);
	assert_true(small->measure.is_on);
	driver_press(small, "Esc");
	assert_false(small->measure.is_on);
	assert_false(small->state.has_way);
	driver_close(small);
}

/* The dots of the way are in other cells than the map's own. */
static void
the_way_is_drawn(void **state)
{
	struct grid with, without;
	const struct box map = layout_of(app).map;
	int changed = 0;

	(void)state;
	grid_init(&with, 1, 1);
	grid_init(&without, 1, 1);
	driver_press(app, "x");
	point_at(app, map.column + 2, map.row + 2);
	assert_true(app->state.has_way);
	app_draw(app, &with);
	driver_press(app, "x");
	assert_false(app->state.has_way);
	app_draw(app, &without);
	for (int y = map.row; y < map.row + map.rows; y++)
		for (int x = map.column; x < map.column + map.columns; x++)
			changed += memcmp(grid_peek(&with, x, y),
					   grid_peek(&without, x, y),
					   sizeof(struct cell)) != 0;
	/* From the corner to the middle, at least a row a row. */
	assert_in_range(changed, map.rows / 3, map.columns * 2);
	grid_release(&with);
	grid_release(&without);
}

static void
what_is_found_is_told_from_its_neighbours(void **state)
{
	const double wide = app->state.viewport.dot_width;
	double near;

	(void)state;
	driver_press(app, "/ s e i s h i n Enter");
	near = app->state.viewport.dot_width * app->state.viewport.across;
	assert_true(near <= 5100 && near > 2000);
	/* Who is near already stays. */
	driver_press(app, "+ / W o n s a n Enter");
	assert_true(app->state.viewport.dot_width * app->state.viewport.across <
		    near);
	driver_press(app, "0");
	assert_near(app->state.viewport.dot_width, wide, 1e-6);
}

static void
absence_is_told_first(void **state)
{
	const struct campaign *campaign = &app->campaign;
	int tried = 0;

	(void)state;
	for (size_t u = 0; u < campaign->unit_count; u++) {
		const struct unit *unit = &campaign->units[u];
		const struct keyframe *track = campaign_track(campaign, unit);
		char day[32], expected[64];

		if (unit->keyframe_count == 0 ||
			track[0].arrive <= app->playback.now)
			continue;
		words_day(day_of_minute(track[0].arrive), day, sizeof day);
		snprintf(expected, sizeof expected,
			"not on the map yet (from %s)", day);
		app_select_unit(app, (int)u);
		driver_press(app, "Enter");
		assert_non_null(strstr(app->message, expected));
		tried++;
	}
	assert_true(tried > 0);
}

static void
what_is_cut_says_so(void **state)
{
	struct grid grid;
	const struct style style = { 0 };

	(void)state;
	grid_init(&grid, 12, 1);
	assert_int_equal(grid_write_cut(&grid, 0, 0, 8, "Chongjin", style), 8);
	assert_int_equal(grid_peek(&grid, 7, 0)->glyph, 'n');
	assert_int_equal(grid_write_cut(&grid, 0, 0, 7, "Chongjin", style), 7);
	assert_int_equal(grid_peek(&grid, 4, 0)->glyph, 'g');
	assert_int_equal(grid_peek(&grid, 5, 0)->glyph, '.');
	assert_int_equal(grid_peek(&grid, 6, 0)->glyph, '.');
	assert_int_equal(grid_write_cut(&grid, 0, 0, 2, "abc", style), 2);
	assert_int_equal(grid_peek(&grid, 1, 0)->glyph, 'b');
	grid_release(&grid);
}

/* Rather than the degrees, which tell a newcomer less. */
static void
what_is_selected_is_named_whole(void **state)
{
	(void)state;
	driver_press(app, "resize:80x24 Tab");
	assert_int_equal(
		strncmp(status(app),
			" 644 km north of 38 N  1st Far Eastern Front  ", 46),
		0);
	driver_press(app, "resize:60x24");
	assert_int_equal(
		strncmp(status(app), " 1st Far Eastern Front  ", 24), 0);
	driver_press(app, "resize:120x40");
	assert_non_null(strstr(status(app),
		"N 131.95E  644 km north of 38 N  1st Far Eastern Front "));
	driver_press(app, "move:60,12");
	assert_non_null(strstr(status(app), "  pointer"));
}

static void
playing_tells_why_it_stopped(void **state)
{
	(void)state;
	app->state.stops = (1u << EVENT_KINDS) - 1;
	driver_press(app, "resize:60x24 Home Space wait:3000");
	assert_false(app->state.playing);
	assert_int_equal(strncmp(app->message, "stopped at: ", 12), 0);
	assert_non_null(strstr(app->message, "; Space plays on, Enter opens"));
	/* Unless the panel has opened it already. */
	driver_press(app, "resize:120x40 Home Space wait:3000");
	assert_false(app->state.playing);
	assert_int_equal(strncmp(app->message, "stopped at: ", 12), 0);
	assert_non_null(strstr(app->message, "; Space plays on"));
	assert_null(strstr(app->message, "Enter"));
}

static void
playing_tells_that_it_has_ended(void **state)
{
	(void)state;
	driver_press(app, "End Left Space wait:3000");
	assert_false(app->state.playing);
	assert_string_equal(
		app->message, "the end; Space plays from the beginning");
	driver_press(app, "Home Right R wait:3000");
	assert_false(app->state.playing);
	assert_string_equal(
		app->message, "the beginning; Space plays back from the end");
	/* Who pauses knows. */
	driver_press(app, "R Space");
	assert_false(app->state.playing);
	assert_string_equal(app->message, "");
}

/* The scale gives way. */
static void
a_measure_is_told_whole(void **state)
{
	(void)state;
	driver_press(app, "resize:80x24 / p y o n g y a n g Enter");
	driver_press(app, "/ s e o u l Enter x / p y o n g y a n g Enter");
	assert_non_null(strstr(app->message, " km from Seoul, bearing "));
	assert_non_null(strstr(driver_row(app, 22), app->message));
	driver_press(app, "h");
	assert_non_null(strstr(driver_row(app, 22), app->message));
}

static void
a_scrolled_panel_says_that_there_is_more_above(void **state)
{
	struct box panel;
	int row;

	(void)state;
	driver_press(app, "resize:80x24 d 1 6 Enter");
	panel = layout_of(app).panel;
	row = panel.row + (panel.rows > 10);
	assert_null(strstr(driver_row(app, row), "PageUp: more"));
	driver_press(app, "PageDown");
	assert_true(app->state.panel_top > 0);
	assert_non_null(strstr(driver_row(app, row), "PageUp: more"));
	driver_press(app, "PageUp");
	assert_null(strstr(driver_row(app, row), "PageUp: more"));
}

/* Where an opened event is far down, what is above it can be reached. */
static void
a_panel_that_begins_amid_its_text_says_so(void **state)
{
	struct box panel;
	int row, presses = 0;

	(void)state;
	driver_press(app, "resize:80x24 d 1 3 Enter Down Down Down Down Down");
	panel = layout_of(app).panel;
	row = panel.row + (panel.rows > 10);
	assert_non_null(strstr(driver_row(app, row), "PageUp: more"));
	assert_non_null(strstr(driver_row(app, row + 1), "Main body lands"));
	while (!strstr(driver_row(app, row), "13 August")) {
		driver_press(app, "PageUp");
		assert_true(presses++ < 5);
	}
	assert_null(strstr(driver_row(app, row), "PageUp: more"));
	while (app->state.panel_top < 0)
		driver_press(app, "PageDown");
	driver_press(app, "Down");
	assert_int_equal(app->state.panel_top, 0);
}

#define TEST(name) TEST_IN(name, 120, 40)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_pointer_is_told_in_every_projection),
		TEST(space_is_off_the_map),
		TEST(a_key_or_the_margin_ends_the_pointer),
		TEST(what_was_said_stays_until_one_goes_on_pointing),
		TEST(only_the_status_line_changes),
		TEST(what_is_found_is_measured_and_named),
		TEST(the_way_is_drawn),
		TEST(what_is_found_is_told_from_its_neighbours),
		TEST(absence_is_told_first),
		TEST(what_is_cut_says_so),
		TEST(what_is_selected_is_named_whole),
		TEST(playing_tells_why_it_stopped),
		TEST(playing_tells_that_it_has_ended),
		TEST(a_measure_is_told_whole),
		TEST(a_scrolled_panel_says_that_there_is_more_above),
		TEST(a_panel_that_begins_amid_its_text_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
