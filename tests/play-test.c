/* The clock as a user has it, and what of the campaign is shown: playing either
 * way, in a loop, to events of some kinds; sides and ways. */
#include <config.h>

#include "test.h"

#include "app/control.h"
#include "one-app.h"

/* Each day played to, from either side, is the frame of the day jumped to. */
static void
playing_either_way_comes_through_every_day(void **state)
{
	struct grid jumped[40], frame;
	const int days = app->timeline.days;

	(void)state;
	assert_true(days <= 40);
	grid_init(&frame, 1, 1);
	for (int day = 0; day < days; day++) {
		grid_init(&jumped[day], 1, 1);
		driver_draw(app, &jumped[day]);
		driver_press(app, "Right");
	}
	driver_press(app, "Home");
	for (int day = 1; day < days; day++) {
		driver_press(app, "Space wait:1000");
		if (app->state.playing)
			driver_press(app, "Space");
		driver_draw(app, &frame);
		assert_true(grid_equal(&frame, &jumped[day]));
	}
	assert_string_equal(driver_time(app), "1945-09-10T23:59");
	for (int day = days - 2; day >= 0; day--) {
		driver_press(app, "R wait:1000 R Space");
		driver_draw(app, &frame);
		assert_true(grid_equal(&frame, &jumped[day]));
	}
	assert_string_equal(driver_time(app), "1945-08-08T23:59");
	for (int day = 0; day < days; day++)
		grid_release(&jumped[day]);
	grid_release(&frame);
}

static void
backward_ends_at_the_first_day(void **state)
{
	(void)state;
	driver_press(app, "Right Right R");
	assert_string_equal(app->message, "playing backward");
	assert_true(driver_shows(app, "playing back  1 day/s"));
	driver_press(app, "wait:60000");
	assert_false(app->state.playing);
	assert_string_equal(driver_time(app), "1945-08-08T23:59");
	assert_true(driver_shows(app, "paused  1 day/s, back"));
	driver_press(app, "Space");
	assert_string_equal(driver_time(app), "1945-09-10T23:59");
}

static void
a_loop_goes_on_at_the_other_end(void **state)
{
	(void)state;
	driver_press(app, "e Left End Left Space wait:1500");
	assert_string_equal(driver_time(app), "1945-09-10T23:59");
	assert_true(app->state.playing);
	assert_true(driver_shows(app, "1 day/s, loop"));
	driver_press(app, "wait:500");
	assert_string_equal(driver_time(app), "1945-08-08T23:59");
	driver_press(app, "wait:1000");
	assert_string_equal(driver_time(app), "1945-08-09T23:59");
	driver_press(app, "R wait:2500");
	assert_string_equal(driver_time(app), "1945-09-10T11:59");
	/* Without the loop it ends where it is to end. */
	driver_press(app, "R e wait:60000");
	assert_false(app->state.playing);
	assert_string_equal(driver_time(app), "1945-09-10T23:59");
}

/* All landings and captures, in order of time. */
static void
assert_stops(const char *keys, int first, int last, int by)
{
	const struct event *events = app->campaign.events;
	int64_t before = INT64_MIN; /* those of one minute are one stop */
	int stops = 0;

	for (int event = first; event != last + by; event += by) {
		if (events[event].minute == before ||
			(events[event].kind != EVENT_LANDING &&
				events[event].kind != EVENT_CAPTURE))
			continue;
		before = events[event].minute;
		driver_press(app, keys);
		assert_int_equal(app->state.selected_event, event);
		assert_int_equal(app->state.minute, events[event].minute);
		assert_false(app->state.playing);
		stops++;
	}
	assert_true(stops > 5);
}

static void
the_menu_of_stops_chooses_kinds_either_way(void **state)
{
	const struct timeline *timeline = &app->timeline;
	/* After the first day, at whose end it begins. */
	const int first = (int)timeline->first_event[1];
	const int last = (int)timeline->first_event[timeline->days] - 1;

	(void)state;
	driver_press(app, "] ] ] s Down Space Down Space");
	assert_true(driver_shows(app, "Playing stops at"));
	assert_true(driver_shows(app, "> [x] capture"));
	driver_press(app, "s");
	assert_int_equal(app->state.menu, MENU_NONE);
	assert_int_equal(
		app->state.stops, 1u << EVENT_LANDING | 1u << EVENT_CAPTURE);
	assert_stops("Space wait:60000", first, last, 1);
	driver_press(app, "End R Space Esc");
	assert_stops("Space wait:60000", last, first, -1);
	/* A leap of the loop passes no events. */
	driver_press(app, "e R End wait:1000");
	assert_true(app->state.playing);
	assert_string_equal(driver_time(app), "1945-08-08T23:59");
}

/* Who ticks and confirms has it ticked. */
static void
enter_leaves_a_menu_as_it_is(void **state)
{
	(void)state;
	driver_press(app, "s Down Space");
	assert_true(driver_shows(app, "> [x] landing"));
	assert_true(driver_shows(app, "Space on or off, Enter done"));
	driver_press(app, "Enter");
	assert_int_equal(app->state.menu, MENU_NONE);
	assert_int_equal(app->state.stops, 1u << EVENT_LANDING);
	driver_press(app, "s Enter");
	assert_int_equal(app->state.stops, 1u << EVENT_LANDING);
}

static void
sides_are_shown_and_hidden(void **state)
{
	const int unit = campaign_find_unit(&app->campaign, "jp_34a");

	(void)state;
	driver_press(app, "resize:160x30 End Home 2");
	assert_int_equal(app->state.hidden_sides, 1u << 1);
	assert_string_equal(app->message, "units hidden: Japan");
	assert_true(driver_shows(app, "1945   without Japan"));
	for (int i = 0; i < 90; i++) {
		driver_press(app, "Tab");
		assert_int_not_equal(
			app->campaign.units[app->state.selected_unit].side, 1);
	}
	assert_false(scene_shows_unit(&app->state, &app->campaign, unit));
	app_select_unit(app, unit);
	assert_true(scene_shows_unit(&app->state, &app->campaign, unit));
	driver_press(app, "Esc");
	driver_press(app, "9 6");
	assert_string_equal(app->message, "the campaign has 4 sides");
	driver_press(app, "o");
	for (int row = 0; row < SCENE_LAYERS + 1; row++)
		driver_press(app, "Down");
	assert_true(driver_shows(app, "> [ ] units of Japan (key 2)"));
	driver_press(app, "Space Esc");
	assert_int_equal(app->state.hidden_sides, 0);
}

/* Cells of the frame with dots in them. */
static size_t
dots_of(void)
{
	struct grid grid;
	size_t cells = 0;

	grid_init(&grid, 1, 1);
	driver_draw(app, &grid);
	for (int row = 0; row < grid.rows; row++)
		for (int column = 0; column < grid.columns; column++)
			cells += grid_peek(&grid, column, row)->glyph >> 8 ==
				 0x28;
	grid_release(&grid);
	return cells;
}

static void
tracks_may_be_of_the_selected_unit_alone(void **state)
{
	size_t all, one;

	(void)state;
	/* The ways alone, on an empty map. */
	for (int layer = LAYER_LAND; layer <= LAYER_PARALLEL; layer++)
		app->state.layers &= ~(1u << layer);
	driver_press(app, "End");
	app_select_unit(app, campaign_find_unit(&app->campaign, "su_25a"));
	all = dots_of();
	driver_press(app, "u");
	assert_string_equal(app->message, "tracks: of the selected unit alone");
	one = dots_of();
	driver_press(app, "t");
	assert_true(dots_of() < one);
	assert_true(one < all);
	driver_press(app, "t o");
	for (int row = 0; row < SCENE_LAYERS + (int)app->campaign.side_count;
		row++)
		driver_press(app, "Down");
	assert_true(driver_shows(app, "> [x] only the selected unit's track"));
	driver_press(app, "Space Esc");
	assert_int_equal(dots_of(), all);
}

static void
options_choose_sides_tracks_and_the_clock(void **state)
{
	struct options options = driver_options();
	struct app *other;
	struct error err = { "" };

	(void)state;
	options.sides = "ussr,Japan";
	options.tracks = "selected";
	options.speed = "4d";
	options.loop = true;
	other = driver_open(&options, 80, 24);
	assert_int_equal(other->state.hidden_sides, 1u << 2 | 1u << 3);
	assert_true(other->state.own_track);
	assert_true(other->state.loop);
	assert_int_equal(other->state.pace, 5760);
	driver_close(other);
	options.sides = "USSR,USSSR";
	other = malloc(sizeof *other);
	assert_non_null(other);
	assert_false(app_init(other, &options, 80, 24, &err));
	assert_string_equal(
		err.message, "unknown side \"USSSR\"; did you mean \"USSR\"?");
	free(other);
}

static void
each_day_is_told_in_a_line_as_it_passes(void **state)
{
	(void)state;
	driver_press(
		app, "resize:72x24 Right Right Right Right Space wait:500");
	assert_true(driver_shows(app, "13 Aug, 7 events: First wave lands"));
	assert_true(driver_shows(app, "12 Aug, 11 events: Unggi taken"));
	assert_false(driver_shows(app, "Day by day"));
	/* Slower, its events can be read. */
	driver_press(app, "[");
	assert_false(driver_shows(app, "13 Aug, 7 events"));
	driver_press(app, "] resize:140x45 wait:100");
	assert_true(driver_shows(app, "Day by day"));
	assert_true(driver_shows(app, " 12 Aug 11 Unggi taken"));
	assert_true(driver_shows(app, " 13 Aug  7 First wave"));
	assert_true(driver_shows(app, " 14 Aug   "));
	assert_false(driver_shows(app, " 14 Aug  6"));
	/* That a title is cut is told. */
	driver_press(app, "resize:80x24 wait:100");
	assert_true(driver_shows(app, " 13 Aug  7 First wave lands in.."));
	driver_press(app, "resize:140x45 Space");
	assert_false(driver_shows(app, "Day by day"));
	/* The card of a unit stays. */
	driver_press(app, "Tab Enter Space wait:500");
	assert_false(driver_shows(app, "Day by day"));
}

/* However it came there: by playing from the first day, or at once. */
static void
a_frame_of_playing_depends_on_the_instant_alone(void **state)
{
	struct options options = driver_options();
	struct grid played, opened;
	struct app *other;

	(void)state;
	grid_init(&played, 1, 1);
	grid_init(&opened, 1, 1);
	driver_press(app, "] ] Space wait:1100");
	driver_draw(app, &played);
	options.date = driver_time(app);
	options.speed = "4d";
	options.play = true;
	other = driver_open(&options, 100, 30);
	driver_draw(other, &opened);
	assert_true(grid_equal(&played, &opened));
	driver_close(other);
	grid_release(&played);
	grid_release(&opened);
}

/* Frames that show nothing new are few, at any speed, and never more than 30 a
 * second are drawn. */
static void
frames_are_drawn_when_something_moves(void **state)
{
	(void)state;
	for (int rate = 0; rate < 8; rate++) {
		struct grid grids[2];
		int frames = 0, same = 0, ms = 0;

		driver_press(app, "Home Right Right Right Right");
		app->playback.rate = rate;
		driver_press(app, "Space");
		grid_init(&grids[0], 1, 1);
		grid_init(&grids[1], 1, 1);
		app_draw(app, &grids[0]);
		while (ms < 5000 && app->state.playing) {
			const int delay = app_delay(app);

			ms += delay;
			app_advance(app, delay);
			app_draw(app, &grids[++frames % 2]);
			same += grid_equal(&grids[0], &grids[1]);
		}
		assert_true(frames > 20);
		assert_true(frames <= ms * 30 / 1000);
		assert_true(same <= frames * 3 / 10);
		if (app->state.playing)
			driver_press(app, "Space");
		grid_release(&grids[0]);
		grid_release(&grids[1]);
	}
}

#define TEST(name) TEST_IN(name, 100, 30)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(playing_either_way_comes_through_every_day),
		TEST(backward_ends_at_the_first_day),
		TEST(a_loop_goes_on_at_the_other_end),
		TEST(the_menu_of_stops_chooses_kinds_either_way),
		TEST(enter_leaves_a_menu_as_it_is),
		TEST(sides_are_shown_and_hidden),
		TEST(tracks_may_be_of_the_selected_unit_alone),
		TEST(options_choose_sides_tracks_and_the_clock),
		TEST(each_day_is_told_in_a_line_as_it_passes),
		TEST(a_frame_of_playing_depends_on_the_instant_alone),
		TEST(frames_are_drawn_when_something_moves),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
