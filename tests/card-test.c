/* Cards, and what is told beside them: a date that is asked for from a card,
 * what nobody knows, and the key line where the panel covers the map. */
#include <config.h>

#include "test.h"

#include <string.h>

#include "app/control.h"
#include "one-app.h"

static const char *
key_line(void)
{
	const struct layout layout = scene_layout(app->state.columns,
		app->state.rows, app->state.bare, app->state.panel);

	return driver_row(app, layout.keys.row);
}

static void
a_date_from_a_card_opens_its_events(void **state)
{
	static const char *const cards[] = { "Tab Tab Enter",
		"/ c h o n g j i n Enter", "resize:80x24 Tab Enter",
		"resize:50x24 Tab Enter" };

	(void)state;
	for (size_t i = 0; i < sizeof cards / sizeof *cards; i++) {
		int unit, place;

		driver_press(app, "Home");
		driver_press(app, cards[i]);
		unit = app->state.selected_unit;
		place = app->state.selected_place;
		assert_true(app->state.card);
		driver_press(app, "d 1 3 Enter");
		assert_string_equal(driver_time(app), "1945-08-13T23:59");
		assert_false(app->state.card);
		assert_true(app_panel_is_seen(app));
		assert_true(driver_shows(app, "First wave lands"));
		assert_string_equal(app->state.hints[0].what,
			i == 3 ? "show the map" : "go back");
		driver_press(app, "Right");
		assert_true(driver_shows(app, "14 August"));
		driver_press(app, "Esc");
		assert_true(app->state.card);
		assert_int_equal(app->state.selected_unit, unit);
		assert_int_equal(app->state.selected_place, place);
		assert_string_equal(driver_time(app), "1945-08-14T23:59");
		driver_press(app, "Right");
		assert_true(app->state.card);
		driver_press(app, "Esc");
		assert_false(app->state.card);
		driver_press(app, "Esc");
		assert_int_equal(app->state.selected_unit, -1);
		assert_int_equal(app->state.selected_place, -1);
		driver_press(app, "Esc resize:100x30");
	}
}

static void
an_event_that_is_asked_for_leads_back_to_the_card(void **state)
{
	int unit;

	(void)state;
	driver_press(app, "Tab Tab Enter");
	unit = app->state.selected_unit;
	driver_press(app, "d n e x t Space l a n d i n g Enter");
	assert_true(app->state.selected_event >= 0);
	assert_int_equal(app->campaign.events[app->state.selected_event].kind,
		EVENT_LANDING);
	driver_press(app, "Esc");
	assert_true(app->state.card);
	assert_int_equal(app->state.selected_unit, unit);
}

/* Esc does not lead to what is there already. */
static void
a_card_that_is_opened_anew_closes(void **state)
{
	(void)state;
	driver_press(app, "Tab Enter d 1 3 Enter Enter");
	assert_true(app->state.card);
	driver_press(app, "Esc");
	assert_false(app->state.card);
	/* Nor does a date without a card lead anywhere. */
	driver_press(app, "Esc Esc d 1 4 Enter");
	assert_int_equal(app->visit_count, 0);
	driver_press(app, "Tab d 1 5 Enter Esc");
	assert_int_equal(app->state.selected_unit, -1);
	/* A date that is not understood, or not given, changes nothing. */
	driver_press(app, "Tab Enter d x y Enter");
	assert_true(app->state.card);
	driver_press(app, "Esc d Enter");
	assert_true(app->state.card);
}

/* A list is walked by arrows; events are stepped through where there is none.
 */
static void
arrows_walk_a_card(void **state)
{
	const int event = app->state.selected_event;

	(void)state;
	driver_press(app, "resize:140x45 d 1 3 Enter / c h o n g j i n Enter");
	assert_true(driver_shows(app, "Up Down mark"));
	driver_press(app, "Down Down");
	assert_int_equal(app->state.link, 1);
	assert_true(app->state.card);
	driver_press(app, "Up");
	assert_int_equal(app->state.link, 0);
	assert_int_equal(app->state.selected_event, event);
	driver_press(app, "Enter");
	assert_true(driver_shows(app, "Air raid on Chongjin"));
	driver_press(app, "Esc");
	assert_true(app->state.card);
	driver_press(app, "Esc Esc Esc Down");
	assert_false(app->state.card);
	assert_true(app->state.selected_event >= 0);
}

static void
what_is_selected_can_be_opened(void **state)
{
	(void)state;
	driver_press(app, "resize:80x24 Esc Esc Esc Tab");
	assert_true(app->state.selected_unit >= 0);
	assert_non_null(strstr(driver_row(app, 23), " Enter open  Esc leave"));
	driver_press(app, "Enter");
	assert_true(app->state.card);
	assert_null(strstr(driver_row(app, 23), "Enter open"));
}

static void
who_held_a_place_until_lately_is_told(void **state)
{
	(void)state;
	driver_press(app, "d 1 8 Enter / m u k d e n Enter resize:140x60");
	assert_false(driver_shows(app, "Until 18 Aug it was Japan"));
	driver_press(app, "Right");
	assert_true(driver_shows(app, "Until 18 Aug it was Japan"));
}

static void
an_unknown_holder_is_said_in_a_sentence(void **state)
{
	int unknown = 0;

	(void)state;
	for (size_t i = 0; i < app->campaign.place_count; i++) {
		struct grid grid;
		bool held;

		driver_press(app, "Esc Esc Esc");
		app_select_place(app, (int)i);
		driver_press(app, "Enter");
		grid_init(&grid, 1, 1);
		driver_draw(app, &grid);
		held = scene_situation(app->scene)->holders[i] >= 0;
		grid_release(&grid);
		assert_int_equal(
			driver_shows(app, "Who holds it is not known."), !held);
		assert_int_equal(driver_shows(app, "Held by"), held);
		unknown += !held;
	}
	assert_true(unknown > 0);
}

static void
the_key_line_tells_how_to_see_a_covered_map(void **state)
{
	static const struct {
		const char *script, *keys;
	} cases[] = {
		{ "", " i show the map  Left Right day  Up Down event" },
		{ "Tab Enter", " i show the map  Esc close the card" },
		{ "Esc m", " i show the map  Enter open  m M mark" },
		{ "Esc Esc Down", " i show the map  Esc leave it  m M" },
		{ "? Esc", " i show the map  Esc leave it" },
		{ "i", " Enter open" },
		{ "Esc", " Left Right day  Up Down event" },
	};

	(void)state;
	driver_press(app, "resize:60x24 i");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, cases[i].script);
		if (strncmp(key_line(), cases[i].keys, strlen(cases[i].keys)))
			fail_msg("%s: \"%s\"", cases[i].script, key_line());
	}
}

static bool
is_told(const char *what)
{
	for (size_t i = 0; i < app->state.hint_count; i++) {
		if (strcmp(app->state.hints[i].what, what) == 0)
			return true;
	}
	return false;
}

/* A card leads to an event, and Esc back. */
static void
a_way_back_is_told_and_what_is_open_is_not_opened(void **state)
{
	(void)state;
	driver_press(app, "resize:140x45 Tab");
	assert_true(is_told("open"));
	driver_press(app, "/ c h o n g j i n Enter");
	assert_true(app->state.card);
	assert_false(is_told("open"));
	assert_true(is_told("close the card"));
	for (int i = 0; i < 40 && app->state.selected_event < 0; i++) {
		driver_press(app, "m");
		if (scene_panel_link(app->scene, &app->state).kind ==
			LINK_EVENT)
			driver_press(app, "Enter");
	}
	assert_true(app->state.selected_event >= 0);
	assert_string_equal(app->state.hints[0].keys, "Esc");
	assert_string_equal(app->state.hints[0].what, "go back");
	assert_false(is_told("open"));
	driver_press(app, "Esc Esc");
	assert_true(app->state.card);
	assert_true(is_told("close the card"));
	driver_press(app, "Esc Down");
	assert_string_equal(app->state.hints[0].what, "leave it");
	assert_false(is_told("open"));
	driver_press(app, "i");
	assert_true(is_told("open"));
}

/* What comes first fits into 80 columns, and what is short where a longer one
 * does not. The way back is told where the map is elsewhere. */
static void
the_key_line_tells_what_a_newcomer_needs(void **state)
{
	static const char first[] =
		" Left Right day  Up Down event  Space play  ? help  q quit  ";
	static const struct {
		const char *script, *rest;
	} cases[] = {
		{ "resize:80x24", "p parallel  i panel" },
		{ "+", "0 whole  p parallel" },
		{ "-", "p parallel  i panel" },
		{ "h", "0 whole  p parallel" },
		{ "0 Esc", "p parallel  i panel" },
		{ "v", "0 whole  p parallel" },
		{ "V Esc", "p parallel  i panel" },
		{ "i", "p parallel  i panel" },
		{ "i resize:76x24", "p parallel   " },
		{ "resize:70x24", "i panel " },
		{ "resize:120x40",
			"p parallel  i panel  hjkl move  + - zoom  v view  "
			"Tab unit" },
		{ "l", "0 whole  p parallel  i panel  hjkl move  + - zoom  "
		       "v view" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, cases[i].script);
		if (strncmp(key_line(), first, strlen(first)) != 0 ||
			strncmp(key_line() + strlen(first), cases[i].rest,
				strlen(cases[i].rest)) != 0)
			fail_msg("%s: \"%s\"", cases[i].script, key_line());
	}
	driver_press(app, "0 resize:80x24 Down");
	assert_non_null(strstr(key_line(), " PgUp PgDn scroll  Left Right day  "
					   "Space play "));
	/* It is seen below the help, too. */
	driver_press(app, "?");
	assert_non_null(strstr(key_line(),
		" Esc close the help  Up Down PgUp PgDn scroll  / find  "));
	driver_press(app, "Esc Esc resize:40x12");
	assert_non_null(
		strstr(key_line(), " Left Right day  Up Down event  ? help "));
}

/* What moves or changes the map is not offered where none is seen. */
static void
no_key_of_a_covered_map_is_told(void **state)
{
	(void)state;
	driver_press(app, "resize:62x24");
	assert_true(is_told("parallel"));
	driver_press(app, "i");
	assert_false(is_told("parallel"));
	assert_false(is_told("panel"));
	assert_false(is_told("move"));
	assert_false(is_told("zoom"));
	assert_true(is_told("play"));
	driver_press(app, "resize:80x24");
	assert_true(is_told("parallel"));
}

#define TEST(name) TEST_IN(name, 100, 30)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_date_from_a_card_opens_its_events),
		TEST(an_event_that_is_asked_for_leads_back_to_the_card),
		TEST(a_card_that_is_opened_anew_closes),
		TEST(arrows_walk_a_card),
		TEST(what_is_selected_can_be_opened),
		TEST(who_held_a_place_until_lately_is_told),
		TEST(an_unknown_holder_is_said_in_a_sentence),
		TEST(the_key_line_tells_how_to_see_a_covered_map),
		TEST(a_way_back_is_told_and_what_is_open_is_not_opened),
		TEST(the_key_line_tells_what_a_newcomer_needs),
		TEST(no_key_of_a_covered_map_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
