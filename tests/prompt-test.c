/* What is looked for, and dates, by the keys of their prompts. */
#include <config.h>

#include "test.h"

#include "app/control.h"
#include "one-app.h"

static void
assert_centred_on(struct lonlat position)
{
	const struct point point =
		projection_forward(app->projection, position);

	assert_near(app->state.viewport.centre.x, point.x, 1);
	assert_near(app->state.viewport.centre.y, point.y, 1);
}

static void
a_date_that_is_no_name_is_offered_as_a_day(void **state)
{
	(void)state;
	driver_press(app, "/ 1 5 Space a u g");
	assert_string_equal(
		app->state.note, "a day to go to: Wednesday 15 August 1945");
	assert_int_equal(app->state.found_count, 1);
	driver_press(app, "Enter");
	assert_null(app->state.prompt);
	assert_string_equal(driver_time(app), "1945-08-15T23:59");
	/* What has a name is no date. */
	driver_press(app, "/ 2 5 Enter");
	assert_string_equal(driver_time(app), "1945-08-15T23:59");
	assert_true(app->state.selected_unit >= 0);
}

static void
before_one_types_those_in_view_are_listed_by_their_codes(void **state)
{
	const struct unit *units = app->campaign.units;
	struct lonlat position;
	struct cellpos cell;

	(void)state;
	driver_press(app, "/");
	assert_int_equal(app->state.found_count, 5);
	assert_int_equal(app->state.found_at, -1);
	for (size_t i = 0; i < app->find.count; i++) {
		const int row = app->find.matches[i].row;

		assert_true(app_unit_position(app, row, &position));
		assert_true(app_map_cell(app, position, &cell));
		assert_true(i == 0 || app->find.matches[i].score <=
					      app->find.matches[i - 1].score);
	}
	assert_string_equal(app->state.found[0].name,
		units[app->find.matches[0].row].label);
	assert_string_equal(app->state.found[0].what,
		units[app->find.matches[0].row].name.text[LANGUAGE_EN]);
	/* None is chosen yet. */
	driver_press(app, "Enter n");
	assert_int_equal(app->state.selected_unit, -1);
	assert_non_null(strstr(app->message, "nothing is found yet"));
	driver_press(app, "/ Down Down");
	assert_int_equal(app->state.found_at, 1);
	driver_press(app, "Enter");
	assert_int_equal(app->state.selected_unit, app->find.matches[1].row);
}

static void
slash_tells_as_one_types_and_enter_goes_there(void **state)
{
	const int place = campaign_find_place(&app->campaign, "chongjin");
	int64_t minute = app->state.minute;

	(void)state;
	driver_press(app, "/");
	assert_string_equal(app->state.prompt, "Find: ");
	driver_press(app, "s e i q");
	assert_string_equal(app->state.entry, "seiq");
	assert_string_equal(app->state.note, "nothing has this name");
	driver_press(app, "Enter Backspace s h i n");
	assert_string_equal(app->state.entry, "seishin");
	assert_non_null(strstr(app->state.note, "Chongjin, place"));
	assert_int_equal(strncmp(app->state.note, "(1 of ", 6), 0);
	driver_press(app, "Enter");
	assert_null(app->state.prompt);
	assert_centred_on(app->campaign.places[place].position);
	assert_int_equal(app->state.minute, minute);
	driver_press(app, "n");
	assert_true(app->state.selected_event >= 0);
	assert_int_equal(
		app->campaign.events[app->state.selected_event].place, place);
	assert_int_equal(app->state.minute,
		app->campaign.events[app->state.selected_event].minute);
	assert_centred_on(app->campaign.places[place].position);
	minute = app->state.minute;
	driver_press(app, "n");
	assert_true(app->state.minute >= minute);
	driver_press(app, "N N");
	assert_int_equal(app->find.at, 0);
	driver_press(app, "N");
	assert_int_equal(app->find.at, app->find.count - 1);
}

static void
what_is_found_is_listed_while_one_types(void **state)
{
	const struct scene_state *scene = &app->state;
	struct grid grid;
	size_t count;

	(void)state;
	grid_init(&grid, 1, 1);
	driver_press(app, "/");
	assert_int_equal(scene->found_at, -1);
	driver_press(app, "s e i s h i n");
	count = app->find.count;
	assert_in_range(count, 6, 100);
	assert_int_equal(scene->found_count, 5);
	assert_int_equal(scene->found_at, 0);
	assert_string_equal(scene->found[0].name, "Chongjin");
	assert_string_equal(scene->found[0].what,
		"place, \xe6\xb8\x85\xe6\xb4\xa5 (Seishin)");
	assert_int_equal(strncmp(scene->found[1].what, "event of ", 9), 0);
	app_draw(app, &grid);
	assert_int_equal(grid_peek(&grid, 1, 32)->glyph, '>');
	assert_int_equal(grid_peek(&grid, 3, 32)->glyph, 'C');
	driver_press(app, "Down");
	assert_int_equal(scene->found_at, 1);
	driver_press(app, "Up Up");
	assert_int_equal(app->find.at, count - 1);
	assert_int_equal(scene->found_at, 4);
	app_draw(app, &grid);
	assert_int_equal(grid_peek(&grid, 1, 36)->glyph, '>');
	assert_true(grid_peek(&grid, 1, 32)->glyph != '>');
	driver_press(app, "Enter");
	assert_int_equal(scene->found_count, 0);
	driver_press(app, "/ s e i s h i n resize:40x12");
	app_draw(app, &grid);
	for (int row = 0; row < 12; row++)
		assert_true(grid_peek(&grid, 1, row)->glyph != '>');
	driver_press(app, "Esc");
	assert_int_equal(scene->found_count, 0);
	grid_release(&grid);
}

static void
a_unit_that_is_found_is_opened(void **state)
{
	const int unit = campaign_find_unit(&app->campaign, "su_25a");

	(void)state;
	driver_press(app, "n");
	assert_non_null(strstr(app->message, "nothing is found yet"));
	driver_press(app, "/ c h i s t y a k o v Enter");
	assert_int_equal(app->state.selected_unit, unit);
	assert_true(app->state.card);
}

/* The same scale for an event as for its place. */
static void
an_event_that_is_found_is_seen_from_near(void **state)
{
	double width;

	(void)state;
	driver_press(app, "/ K a e s o n g Enter");
	width = viewport_extent(&app->state.viewport).east -
		viewport_extent(&app->state.viewport).west;
	driver_press(app, "0 / K a e s o n g Down Enter");
	assert_true(app->state.selected_event >= 0);
	assert_near(viewport_extent(&app->state.viewport).east -
			    viewport_extent(&app->state.viewport).west,
		width, 1);
}

/* The days are 8 August to 10 September. */
static void
what_was_before_or_after_the_days_is_told_and_opened(void **state)
{
	static const struct {
		const char *find, *time, *date, *why, *card;
	} cases[] = {
		{ "/ h i r o s h i m a Enter", "1945-08-08T00:00",
			"6 Aug 1945 ~08:15", "It was before the days",
			"Atomic bomb" },
		{ "/ m u s a n Enter", "1945-09-10T23:59", "September 1945",
			"It was after the days", "Musan:" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, "d 1 3 Enter");
		driver_press(app, cases[i].find);
		assert_false(driver_shows(app, "Nothing is recorded there."));
		assert_true(driver_shows(app, cases[i].date));
		assert_true(driver_shows(app, cases[i].card));
		assert_true(driver_shows(app, "(m marks one, Enter"));
		assert_true(driver_shows(app, "Sources of its position"));
		driver_press(app, "m Enter");
		assert_string_equal(driver_time(app), cases[i].time);
		assert_true(driver_shows(app, cases[i].date));
		assert_true(driver_shows(app, cases[i].why));
		driver_press(app, "Esc Esc Esc");
	}
	driver_press(app, "/ k i m Space i l Space s u n g Down Enter");
	assert_true(driver_shows(app, "Kim Il Sung lands at Wonsan"));
	assert_true(driver_shows(app, "19 Sep 1945"));
	/* From what is on none of the days to the nearest that is. */
	driver_press(app, "Up");
	assert_string_equal(driver_time(app), "1945-09-10T23:59");
	assert_true(timeline_has_event(
		&app->timeline, (size_t)app->state.selected_event));
	driver_press(app, "/ h i r o s h i m a Down Enter Down");
	assert_true(timeline_has_event(
		&app->timeline, (size_t)app->state.selected_event));
}

static void
an_opened_event_says_how_sure_its_date_is(void **state)
{
	(void)state;
	driver_press(app, "/ K a e s o n g Down Enter");
	assert_true(driver_shows(app, "  ?29 Aug"));
	assert_true(driver_shows(app, "Confidence low (?):"));
	driver_press(app, "/ k a e s o n g Enter");
	assert_true(driver_shows(app, "- ?29 Aug"));
}

static void
a_unit_tells_where_it_took_part(void **state)
{
	(void)state;
	driver_press(app, "/ 8 8 B Enter");
	assert_true(driver_shows(app, "Where it took part"));
	assert_true(driver_shows(app, "19 Sep 1945"));
}

static void
a_place_that_is_found_is_opened(void **state)
{
	(void)state;
	driver_press(app, "d 1 3 Enter / s e i s h i n Enter");
	assert_string_equal(driver_time(app), "1945-08-13T23:59");
	assert_int_equal(app->state.selected_place,
		campaign_find_place(&app->campaign, "chongjin"));
	assert_true(app->state.card);
}

static void
d_goes_to_a_date_or_says_what_it_understands(void **state)
{
	static const struct {
		const char *script, *time;
	} cases[] = {
		{ "d 1 3 Enter", "1945-08-13T23:59" },
		{ "d + 3 Enter", "1945-08-16T23:59" },
		{ "d 9 - 2 Enter", "1945-09-02T23:59" },
		{ "d 1 6 Space A u g Space 0 7 : 0 0 Enter",
			"1945-08-16T07:00" },
		{ "d x y Enter", "1945-08-16T07:00" },
		{ "Ctrl-U 9 Enter", "1945-08-09T23:59" },
		{ "d 2 0 Esc", "1945-08-09T23:59" },
		{ "d Enter", "1945-08-09T23:59" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, cases[i].script);
		assert_string_equal(driver_time(app), cases[i].time);
	}
	driver_press(app, "d x Enter");
	assert_non_null(
		strstr(app->state.note, "13, 8-13, 8/13, 13.8, 13 Aug"));
	driver_press(app, "Ctrl-U n e x t Space l a n d i n g Enter");
	assert_null(app->state.prompt);
	assert_int_equal(app->campaign.events[app->state.selected_event].kind,
		EVENT_LANDING);
}

/* In 80 columns, whatever was typed. */
static void
what_is_understood_is_told_whole(void **state)
{
	static const struct {
		const char *script, *rest;
	} cases[] = {
		{ "d x Enter", " +3, next landing" },
		{ "d f o o Enter", ", +3, next landing" },
		{ "d f o o f o o f o o f o o f o o f o o f o o f o o f o o "
		  "f o o f o o f o o f o o f o o f o o f o o Enter",
			"8/13, 13.8, 13 Aug 07:00, 1945-08-13, +3, next" },
		{ "d n e x t Enter", "order, ..." },
		{ "d n e x t Space f o o Enter", "order, ..." },
	};

	(void)state;
	driver_press(app, "resize:80x24");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, cases[i].script);
		if (!strstr(driver_row(app, 23), cases[i].rest))
			fail_msg(
				"%s: %s", cases[i].script, driver_row(app, 23));
		driver_press(app, "Backspace");
		assert_non_null(strstr(driver_row(app, 23), "Ctrl-U clear"));
		driver_press(app, "Esc");
	}
}

static void
the_list_of_what_is_found_says_how_to_choose(void **state)
{
	static const char takes[] =
		"Enter opens the marked one, Up and Down choose another";

	(void)state;
	driver_press(app, "resize:80x24 /");
	assert_non_null(strstr(driver_row(app, 21), "Down chooses one"));
	driver_press(app, "Down");
	assert_non_null(strstr(driver_row(app, 21), takes));
	driver_press(app, "c h o n g j");
	assert_non_null(strstr(driver_row(app, 16), "> Chongjin "));
	assert_non_null(strstr(driver_row(app, 21), takes));
	assert_non_null(strstr(driver_row(app, 23), "Up Down other matches"));
	/* One is no choice. */
	driver_press(app, "Ctrl-U 1 3 Space a u g");
	assert_int_equal(app->state.found_count, 1);
	assert_null(strstr(driver_row(app, 20), takes));
	assert_null(strstr(driver_row(app, 21), takes));
}

static void
the_prompt_takes_text_and_nothing_else(void **state)
{
	struct input input = { .kind = INPUT_KEY };
	struct cellpos cell;
	struct grid grid;

	(void)state;
	grid_init(&grid, 1, 1);
	driver_press(app, "/ q \xec\xb2\xad Backspace \xec\xa7\x84 Left F5 "
			  "Ctrl-X");
	assert_string_equal(app->state.entry, "q\xec\xa7\x84");
	/* A control, a bidi control and private use. */
	for (size_t i = 0; i < 3; i++) {
		input.key = (const uint32_t[]){ 0x9b, 0x202e, 0xe000 }[i];
		app_input(app, &input);
	}
	assert_string_equal(app->state.entry, "q\xec\xa7\x84");
	app_draw(app, &grid);
	assert_true(app_cursor(app, &cell));
	assert_int_equal(cell.row, 38);
	assert_int_equal(cell.column, 1 + 6 + 3);
	assert_int_equal(grid_peek(&grid, 7, 38)->glyph, 'q');
	for (int i = 0; i < 300; i++)
		driver_press(app, "w");
	assert_true(strlen(app->state.entry) < sizeof app->prompt.text);
	for (int columns = 1; columns < 30; columns++) {
		app_input(app, &(struct input){ .kind = INPUT_RESIZE,
				       .columns = columns,
				       .rows = columns % 7 + 1 });
		app_draw(app, &grid);
		assert_true(app_cursor(app, &cell));
		assert_in_range(cell.column, 0, columns - 1);
		assert_in_range(cell.row, 0, columns % 7);
	}
	driver_press(app, "Ctrl-C");
	assert_true(app->quit);
	grid_release(&grid);
}

static void
names_that_are_found_are_cut_only_where_they_must(void **state)
{
	(void)state;
	driver_press(app, "resize:80x24 / F o r w a r d Space d");
	assert_true(driver_shows(
		app, "Forward detachments to the 38th parallel, west"));
	assert_true(driver_shows(app, "parallel, Wonsan-Chorwon  unit"));
	driver_press(app, "resize:40x24");
	assert_true(driver_shows(app, "Forward detachments to the 3..  unit"));
}

#define TEST(name) TEST_IN(name, 120, 40)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_date_that_is_no_name_is_offered_as_a_day),
		TEST(before_one_types_those_in_view_are_listed_by_their_codes),
		TEST(slash_tells_as_one_types_and_enter_goes_there),
		TEST(what_is_found_is_listed_while_one_types),
		TEST(a_unit_that_is_found_is_opened),
		TEST(a_place_that_is_found_is_opened),
		TEST(an_event_that_is_found_is_seen_from_near),
		TEST(what_was_before_or_after_the_days_is_told_and_opened),
		TEST(an_opened_event_says_how_sure_its_date_is),
		TEST(a_unit_tells_where_it_took_part),
		TEST(d_goes_to_a_date_or_says_what_it_understands),
		TEST(what_is_understood_is_told_whole),
		TEST(the_list_of_what_is_found_says_how_to_choose),
		TEST(names_that_are_found_are_cut_only_where_they_must),
		TEST(the_prompt_takes_text_and_nothing_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
