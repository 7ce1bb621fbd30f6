/* What keys do, and that what is done can be undone. */
#include <config.h>

#include "test.h"

#include "app-driver.h"
#include "map-files.h"

static struct app *app;

static int
open_app(void **state)
{
	const struct options options = driver_options();

	(void)state;
	app = driver_open(&options, 100, 30);
	return 0;
}

static int
close_app(void **state)
{
	(void)state;
	driver_close(app);
	return 0;
}

static void
app_opens_paused_at_the_end_of_the_first_day(void **state)
{
	(void)state;
	assert_string_equal(driver_time(app), "1945-08-08T23:59");
	assert_false(app->state.playing);
	assert_int_equal(app_delay(app), -1);
	assert_int_equal(app->state.selected_unit, -1);
	assert_int_equal(app->state.selected_event, -1);
	assert_int_equal(app->view, 0);
}

static void
keys_move_in_time(void **state)
{
	static const struct {
		const char *script, *time;
	} cases[] = {
		{ "Right", "1945-08-09T23:59" },
		{ "Right Right Left", "1945-08-09T23:59" },
		{ "Left", "1945-08-08T23:59" },
		{ "End", "1945-09-10T23:59" },
		{ "G Right", "1945-09-10T23:59" },
		{ "End g", "1945-08-08T23:59" },
		{ "End Home", "1945-08-08T23:59" },
		{ ",", "1945-08-08T23:00" },
		{ "Right , ,", "1945-08-09T22:00" },
		{ "Right , .", "1945-08-09T23:59" },
		{ "Space Space", "1945-08-08T23:59" },
		{ "Space wait:2000 Space wait:5000", "1945-08-10T23:59" },
		{ "wait:5000", "1945-08-08T23:59" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, "Home");
		driver_press(app, cases[i].script);
		assert_string_equal(driver_time(app), cases[i].time);
	}
}

static void
events_are_walked_one_by_one(void **state)
{
	const int first = (int)app->timeline.first_event[0];
	const int last = (int)app->timeline.first_event[app->timeline.days];

	(void)state;
	driver_press(app, ", , Up Up Up Up Up Up Up Up Up Up Up Up");
	assert_int_equal(app->state.selected_event, first);
	for (int event = first + 1; event < last; event++) {
		driver_press(app, "Down");
		assert_int_equal(app->state.selected_event, event);
		assert_int_equal(
			app->state.minute, app->campaign.events[event].minute);
	}
	driver_press(app, "Down");
	assert_int_equal(app->state.selected_event, last - 1);
	assert_string_equal(app->message, "there is no later event");
	for (int event = last - 2; event >= first; event--) {
		driver_press(app, "Up");
		assert_int_equal(app->state.selected_event, event);
	}
	driver_press(app, "Up");
	assert_string_equal(app->message, "there is no earlier event");
}

static void
a_step_of_a_day_drops_the_event(void **state)
{
	(void)state;
	driver_press(app, "Down");
	assert_true(app->state.selected_event >= 0);
	driver_press(app, "Right");
	assert_int_equal(app->state.selected_event, -1);
}

static void
an_event_after_hours_is_the_next_in_time(void **state)
{
	int64_t minute;

	(void)state;
	driver_press(app, "Right Right Up");
	assert_true(app->state.selected_event >= 0);
	driver_press(app, ", , , , , , , ,");
	minute = app->state.minute;
	driver_press(app, "Down");
	assert_true(app->campaign.events[app->state.selected_event].minute >
		    minute);
	assert_true(
		app->campaign.events[app->state.selected_event - 1].minute <=
		minute);
}

/* Each script leads back to where it began; the second kind only where it
 * begins as the program does, at 100x30. */
static const char *const returns[] = {
	"Right Left",
	"Right Right Right Left Left Left",
	"h l",
	"j k k j",
	"Ctrl+Left Ctrl+Right",
	"Ctrl+Up Ctrl+Down",
	"L L L L L",
	"o Down Down Space Up Down Enter Esc",
	"x x",
	"x move:60,9 Esc",
	"Shift+Left Shift+Right Shift+Up Shift+Down",
	"+ -",
	"= = = - - -",
	"+ + + + + + + + + + h l - - - - - - - - - -",
	"p p",
	"t r b a # t # a b r",
	"# a b r t t r b a #",
	"c c c c c c",
	"T T T T",
	"i i",
	"? Esc",
	"? Down Down PageDown q",
	"F1 F1",
	"Tab Esc",
	"Tab Tab Shift+Tab Esc",
	"] Backspace",
	"drag:50,9,58,12 drag:58,12,50,9 click:50,0",
	"wheel-up:50,9 wheel-down:50,9 Z",
	"click:60,9 Esc",
	"u u",
	"1 2 4 2 1 4",
	"e s Space Esc s Space Esc e",
	"Ctrl-L",
	"Ctrl-X F7 z",
	"/ s e o u l Down Esc",
	"/ x y z Backspace Ctrl-U Enter",
	"d 1 3 Esc d Enter",
};
static const char *const returns_to_start[] = {
	"End Home",
	"Right Right g",
	". ,",
	"- +",
	"v v 0",
	"J + v h 0",
	"Right Down Up Esc Home",
	"resize:40x12 resize:100x30",
	"resize:1x1 resize:300x90 resize:2x2 resize:100x30",
	"P P P P P P P P P",
	"+ h resize:51x17 resize:100x30 l -",
	"c + resize:80x24 i c c c c c i resize:100x30 -",
	"c Tab End i + h Enter i i Esc Esc Esc Home 0 c c c c c",
};

/* A frame of its own, after some keys. */
static struct grid
frame_after(const char *first, const char *then)
{
	const struct options options = driver_options();
	struct app *other = driver_open(&options, 100, 30);
	struct grid grid;

	grid_init(&grid, 1, 1);
	driver_press(other, first);
	driver_press(other, then);
	driver_draw(other, &grid);
	driver_close(other);
	return grid;
}

static void
assert_returns(const char *first, const char *script)
{
	struct grid before = frame_after(first, "");
	struct grid after = frame_after(first, script);

	if (!grid_equal(&before, &after))
		fail_msg("\"%s\" after \"%s\" is another frame", script, first);
	grid_release(&before);
	grid_release(&after);
}

static void
what_is_undone_gives_the_same_frame(void **state)
{
	static const char *const from[] = { "", "End Left Left Left",
		"Right Right Right v", "+ + + c Right Right Right",
		"resize:140x45 Right Right Right",
		"resize:80x24 v v Right Right Right" };

	(void)state;
	for (size_t i = 0; i < sizeof from / sizeof *from; i++)
		for (size_t j = 0; j < sizeof returns / sizeof *returns; j++)
			assert_returns(from[i], returns[j]);
	for (size_t j = 0;
		j < sizeof returns_to_start / sizeof *returns_to_start; j++)
		assert_returns("", returns_to_start[j]);
}

static void
every_day_is_the_same_from_all_sides(void **state)
{
	struct grid forward[40], frame;
	const int days = app->timeline.days;

	(void)state;
	assert_true(days <= 40);
	grid_init(&frame, 1, 1);
	for (int day = 0; day < days; day++) {
		grid_init(&forward[day], 1, 1);
		driver_draw(app, &forward[day]);
		driver_press(app, "Right");
	}
	for (int day = days - 1; day >= 0; day--) {
		driver_draw(app, &frame);
		assert_true(grid_equal(&frame, &forward[day]));
		driver_press(app, "Left");
	}
	for (int day = 0; day < days; day++) {
		struct options options = driver_options();
		const struct moment moment = {
			.minute = (app->timeline.begin + day) * MINUTES_A_DAY,
			.precision = MOMENT_DAY,
		};
		char date[40];
		struct app *other;

		moment_format(&moment, date, sizeof date);
		options.date = date;
		other = driver_open(&options, 100, 30);
		app_draw(other, &frame);
		assert_true(grid_equal(&frame, &forward[day]));
		driver_close(other);
		grid_release(&forward[day]);
	}
	grid_release(&frame);
}

static void
playing_passes_through_the_steps(void **state)
{
	struct grid played, stepped;

	(void)state;
	grid_init(&played, 1, 1);
	grid_init(&stepped, 1, 1);
	for (int day = 1; day <= 5; day++) {
		driver_press(app, "Space wait:1000 Space");
		driver_draw(app, &played);
		driver_press(app, "Home");
		for (int i = 0; i < day; i++)
			driver_press(app, "Right");
		driver_draw(app, &stepped);
		assert_true(grid_equal(&played, &stepped));
	}
	grid_release(&played);
	grid_release(&stepped);
}

static void
playing_stops_at_the_end(void **state)
{
	(void)state;
	driver_press(app, "] ] ] Space");
	assert_true(app->state.playing);
	assert_true(app_delay(app) >= 0);
	driver_press(app, "wait:60000");
	assert_false(app->state.playing);
	assert_string_equal(driver_time(app), "1945-09-10T23:59");
}

static void
playing_stops_at_events_of_a_kind(void **state)
{
	struct options options = driver_options();
	struct app *other;
	int stops = 0;

	(void)state;
	options.stop_at = "landing,capture";
	other = driver_open(&options, 100, 30);
	driver_press(other, "] ] ]");
	for (int event = 0; event < (int)other->campaign.event_count; event++) {
		const struct event *row = &other->campaign.events[event];

		if (row->minute <= other->state.minute ||
			(row->kind != EVENT_LANDING &&
				row->kind != EVENT_CAPTURE) ||
			day_of_minute(row->minute) > other->timeline.end)
			continue;
		driver_press(other, "Space wait:60000");
		assert_int_equal(other->state.selected_event, event);
		assert_int_equal(other->state.minute, row->minute);
		assert_false(other->state.playing);
		stops++;
	}
	assert_true(stops > 5);
	driver_press(other, "Space wait:60000");
	assert_string_equal(driver_time(other), "1945-09-10T23:59");
	driver_close(other);
}

static void
a_resize_keeps_centre_scale_and_day(void **state)
{
	struct viewport before;

	(void)state;
	driver_press(app, "Right v + h");
	before = app->state.viewport;
	driver_press(app, "resize:201x61");
	assert_near(app->state.viewport.centre.x, before.centre.x, 0);
	assert_near(app->state.viewport.centre.y, before.centre.y, 0);
	assert_near(app->state.viewport.dot_width, before.dot_width, 0);
	assert_near(app->state.viewport.dot_height, before.dot_height, 0);
	assert_string_equal(driver_time(app), "1945-08-09T23:59");
}

static void
the_panel_keeps_centre_and_scale(void **state)
{
	struct viewport before;

	(void)state;
	driver_press(app, "resize:140x40");
	before = app->state.viewport;
	driver_press(app, "i");
	assert_int_equal(app->state.viewport.columns, before.columns + 36);
	assert_near(app->state.viewport.centre.x, before.centre.x, 0);
	assert_near(app->state.viewport.dot_width, before.dot_width, 0);
	driver_press(app, "i");
	assert_true(viewport_equal(&app->state.viewport, &before));
}

static bool
is_in_view(int unit)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(app->scene, &count);

	for (size_t i = 0; i < count; i++)
		if (symbols[i].unit == unit)
			return symbols[i].in_view;
	fail_msg("unit %d is not on the map", unit);
	return false;
}

static void
tab_walks_all_units_there_are_those_in_view_first(void **state)
{
	const struct symbol *symbols;
	struct grid grid;
	size_t count, seen = 0;
	int first = -1;
	bool in_view = true;

	(void)state;
	grid_init(&grid, 1, 1);
	driver_press(app, "v");
	driver_draw(app, &grid);
	symbols = scene_symbols(app->scene, &count);
	assert_non_null(symbols);
	for (seen = 0; seen <= count; seen++) {
		driver_press(app, "Tab");
		driver_draw(app, &grid);
		if (first < 0)
			first = app->state.selected_unit;
		else if (app->state.selected_unit == first)
			break;
		assert_true(in_view || !is_in_view(app->state.selected_unit));
		in_view = is_in_view(app->state.selected_unit);
	}
	assert_int_equal(seen, count);
	assert_false(in_view);
	driver_press(app, "Shift+Tab");
	assert_false(is_in_view(app->state.selected_unit));
	grid_release(&grid);
}

static void
enter_centres_and_opens_the_card(void **state)
{
	struct cellpos cell;
	struct grid grid;

	(void)state;
	grid_init(&grid, 1, 1);
	driver_press(app, "Enter");
	assert_true(strstr(app->message, "nothing is selected") != NULL);
	driver_press(app, "Tab Tab Tab Enter");
	assert_true(app->state.card);
	driver_draw(app, &grid);
	assert_true(
		scene_layout(100, 30, false, app->state.panel).panel.columns >
		0);
	assert_true(app_cursor(app, &cell));
	/* In the middle of the map beside the panel. */
	assert_in_range(cell.column, 62, 74);
	driver_press(app, "Esc");
	assert_false(app->state.card);
	assert_true(app->state.selected_unit >= 0);
	driver_press(app, "Esc");
	assert_int_equal(app->state.selected_unit, -1);
	driver_press(app, "Esc");
	assert_int_equal(app->state.panel, PANEL_AUTO);
	assert_false(app_cursor(app, &cell));
	grid_release(&grid);
}

static void
enter_centres_on_an_event(void **state)
{
	struct cellpos cell;

	(void)state;
	driver_press(app, "Right Down Down Enter");
	assert_true(app->state.selected_event >= 0);
	assert_false(app->state.card);
	assert_true(app_cursor(app, &cell));
	assert_in_range(cell.column, 67, 69);
}

static void
views_are_walked_and_named(void **state)
{
	(void)state;
	for (size_t i = 1; i <= app->campaign.view_count; i++) {
		const size_t view = i % app->campaign.view_count;

		driver_press(app, "v");
		assert_int_equal(app->view, (int)view);
		assert_string_equal(app->message,
			app->campaign.views[view].name.text[LANGUAGE_EN]);
	}
	driver_press(app, "v v V V");
	assert_int_equal(app->view, 0);
	driver_press(app, "V");
	assert_int_equal(app->view, (int)app->campaign.view_count - 1);
	driver_press(app, "v");
	assert_int_equal(app->view, 0);
	driver_press(app, "v v 0");
	assert_int_equal(app->view, 0);
}

static void
a_toggle_says_what_it_did(void **state)
{
	static const struct {
		const char *key, *message;
	} cases[] = {
		{ "p", "38th parallel off" },
		{ "p", "38th parallel on" },
		{ "r", "rivers off" },
		{ "#", "graticule on" },
		{ "c", "characters: octant" },
		{ "T", "theme: light" },
		{ "]", "speed 2 days/s" },
		{ "Backspace", "speed 1 day/s" },
		{ "Left", "this is the beginning of the campaign" },
		{ "z", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		driver_press(app, cases[i].key);
		assert_string_equal(app->message, cases[i].message);
	}
}

static void
the_key_line_begins_with_what_matters_now(void **state)
{
	static const struct {
		const char *script, *keys, *what;
	} cases[] = {
		{ "Esc", "Left Right", "day" },
		{ "?", "Esc", "close the help" },
		{ "? /", "Enter", "go there" },
		{ "/", "Enter", "go there" },
		{ "d", "Enter", "go there" },
		{ "o", "Up Down", "choose" },
		{ "x", "Esc", "end the measure" },
		{ "Tab", "Left Right", "day" },
		{ "Tab f", "f", "stop following" },
		{ "Tab Enter", "Esc", "close the card" },
		{ "Tab Enter x", "Esc", "close the card" },
		{ "Tab Enter x Esc", "Esc", "end the measure" },
		{ "Down", "Enter", "open" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct options options = driver_options();
		struct app *other = driver_open(&options, 100, 30);

		driver_press(other, cases[i].script);
		if (strcmp(other->state.hints[0].keys, cases[i].keys) != 0 ||
			strcmp(other->state.hints[0].what, cases[i].what) != 0)
			fail_msg("%s: %s %s", cases[i].script,
				other->state.hints[0].keys,
				other->state.hints[0].what);
		driver_close(other);
	}
}

static void
the_cursor_stands_on_the_row_of_a_menu(void **state)
{
	struct grid grid;

	(void)state;
	grid_init(&grid, 1, 1);
	driver_press(app, "o");
	for (int i = 0; i < SCENE_LAYERS; i++) {
		struct cellpos cell;

		driver_draw(app, &grid);
		assert_true(app_cursor(app, &cell));
		assert_int_equal(
			grid_peek(&grid, cell.column, cell.row)->glyph, '>');
		driver_press(app, i == 3 ? "Down resize:60x14" : "Down");
	}
	for (int rows = 1; rows < 10; rows++) {
		struct cellpos cell;

		app_input(app, &(struct input){ .kind = INPUT_RESIZE,
				       .columns = rows * 3,
				       .rows = rows });
		driver_draw(app, &grid);
		if (app_cursor(app, &cell)) {
			assert_in_range(cell.column, 0, rows * 3 - 1);
			assert_in_range(cell.row, 0, rows - 1);
		}
	}
	grid_release(&grid);
}

/* What the help has found: "Left Right previous, next day". */
static const char *
found_line(void)
{
	static char text[200];
	const int found = app->state.help_found;

	if (found < 0)
		return "";
	snprintf(text, sizeof text, "%s %s", app->state.help_lines[found].keys,
		app->state.help_lines[found].what);
	return text;
}

static void
the_help_finds_as_one_types(void **state)
{
	struct cellpos cell;
	struct grid grid;
	bool marked = false;

	(void)state;
	grid_init(&grid, 1, 1);
	driver_press(app, "resize:60x16 ? /");
	assert_string_equal(app->state.note, "a key, or what it does");
	driver_press(app, "D A");
	assert_string_equal(found_line(), "Left Right previous, next day");
	assert_string_equal(strchr(app->state.note, 'f'), "f 4)");
	driver_press(app, "t");
	assert_string_equal(found_line(), "d go to a date");
	assert_string_equal(app->state.note, "(1 of 1)");
	driver_press(app, "Ctrl-U s h i f t + t a b");
	assert_string_equal(found_line(), "Tab Shift+Tab next, previous unit");
	/* It is seen, and marked by more than a colour. */
	app_draw(app, &grid);
	assert_true(app_cursor(app, &cell));
	for (int i = 0; i < 15 * grid.columns; i++)
		marked |= grid_peek(&grid, i % grid.columns, i / grid.columns)
				  ->glyph == '>';
	assert_true(marked);
	driver_press(app, "x y z");
	assert_string_equal(found_line(), "");
	assert_string_equal(app->state.note, "nothing in the help has this");
	driver_press(app, "Esc");
	assert_null(app->state.prompt);
	assert_true(app->state.help);
	driver_press(app, "/ m o v e Space t h e Enter");
	assert_null(app->state.prompt);
	assert_string_equal(found_line(), "h j k l move the map");
	driver_press(app, "n");
	assert_string_equal(found_line(), "Shift+arrows move the map");
	driver_press(app, "n n");
	assert_string_equal(found_line(), "h j k l move the map");
	driver_press(app, "N");
	assert_string_equal(found_line(), "Drag move the map");
	driver_press(app, "Home / Ctrl-C");
	assert_true(app->quit);
	driver_press(app, "Esc Esc");
	assert_false(app->state.help);
	driver_press(app, "?");
	assert_string_equal(found_line(), "");
	grid_release(&grid);
}

static void
the_help_hears_only_its_own_keys(void **state)
{
	(void)state;
	driver_press(app, "? Right p v");
	assert_true(app->state.help);
	assert_string_equal(driver_time(app), "1945-08-08T23:59");
	assert_true(app->state.layers >> LAYER_PARALLEL & 1);
	driver_press(app, "resize:60x16 Down Down");
	assert_int_equal(app->state.help_top, 2);
	driver_press(app, "Up Up Up");
	assert_int_equal(app->state.help_top, 0);
	driver_press(app, "End Down PageDown Up");
	assert_int_equal(app->state.help_top,
		scene_help_overflow(app->scene, &app->state) - 1);
	driver_press(app, "q");
	assert_false(app->state.help);
	assert_false(app->quit);
	driver_press(app, "? Ctrl-C");
	assert_true(app->quit);
}

static void
zoom_and_pan_have_limits(void **state)
{
	(void)state;
	for (int i = 0; i < 60; i++)
		driver_press(app, "+");
	assert_string_equal(app->message, "this is as close as it goes");
	for (int i = 0; i < 120; i++)
		driver_press(app, "-");
	assert_string_equal(app->message, "this is as far as it goes");
	for (int i = 0; i < 60; i++)
		driver_press(app, "Ctrl+Right Ctrl+Down");
	assert_string_equal(app->message, "the map ends here");
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

/* A small generator of Marsaglia (2003), the same everywhere. */
static uint32_t
random_number(uint32_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed;
}

static struct input
random_input(uint32_t *seed)
{
	static const char letters[] =
		"hjklLPofx+=-0vptrba#cTic.,[]gG? q /xzZdnN13";
	const uint32_t kind = random_number(seed) % 100;
	struct input input = { .kind = INPUT_KEY };

	if (kind < 50) {
		input.key = (unsigned char)
			letters[random_number(seed) % (sizeof letters - 1)];
	} else if (kind < 80) {
		input.key = NAMED_KEY + random_number(seed) % 26;
		if (random_number(seed) % 4 == 0)
			input.key |= KEY_SHIFT;
	} else if (kind < 85) {
		input.key = random_number(seed);
	} else if (kind < 90) {
		input.kind = INPUT_RESIZE;
		input.columns = (int)(random_number(seed) % 250) - 10;
		input.rows = (int)(random_number(seed) % 90) - 10;
	} else if (kind < 95) {
		input.kind = (enum input_kind)(
			INPUT_PRESS + random_number(seed) % 4);
		input.button = (int)(random_number(seed) % 5) - 1;
		input.column = (int)random_number(seed);
		input.row = (int)random_number(seed);
	} else {
		input.kind = INPUT_WAIT;
		input.milliseconds = (int)(random_number(seed) % 3000);
	}
	return input;
}

/* app_input() asserts the invariants after each. */
static void
ten_thousand_random_inputs_do_no_harm(void **state)
{
	uint32_t seed = 19450813;
	struct cellpos cell;
	struct grid grid;

	(void)state;
	grid_init(&grid, 1, 1);
	for (int i = 0; i < 10000; i++) {
		const struct input input = random_input(&seed);

		app_input(app, &input);
		if (i % 40 == 0) {
			app_draw(app, &grid);
			app_cursor(app, &cell);
			assert_int_equal(grid.columns, app->state.columns);
			assert_int_equal(grid.rows, app->state.rows);
		}
		app->quit = app->suspend = app->redraw = false;
	}
	grid_release(&grid);
}

static void
app_init_says_what_is_wrong(void **state)
{
	static const struct {
		const char *date, *view, *campaign, *maps, *message;
	} cases[] = {
		{ "1946-01-01", NULL, NULL, NULL,
			"1946-01-01 is not on the timeline, which goes from "
			"1945-08-08 to 1945-09-10" },
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

#define WITH_APP(test)                                                         \
	cmocka_unit_test_setup_teardown(test, open_app, close_app)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_APP(app_opens_paused_at_the_end_of_the_first_day),
		WITH_APP(keys_move_in_time),
		WITH_APP(events_are_walked_one_by_one),
		WITH_APP(a_step_of_a_day_drops_the_event),
		WITH_APP(an_event_after_hours_is_the_next_in_time),
		WITH_APP(what_is_undone_gives_the_same_frame),
		WITH_APP(every_day_is_the_same_from_all_sides),
		WITH_APP(playing_passes_through_the_steps),
		WITH_APP(playing_stops_at_the_end),
		WITH_APP(playing_stops_at_events_of_a_kind),
		WITH_APP(a_resize_keeps_centre_scale_and_day),
		WITH_APP(the_panel_keeps_centre_and_scale),
		WITH_APP(tab_walks_all_units_there_are_those_in_view_first),
		WITH_APP(enter_centres_and_opens_the_card),
		WITH_APP(enter_centres_on_an_event),
		WITH_APP(views_are_walked_and_named),
		WITH_APP(a_toggle_says_what_it_did),
		cmocka_unit_test(the_key_line_begins_with_what_matters_now),
		WITH_APP(the_cursor_stands_on_the_row_of_a_menu),
		WITH_APP(the_help_finds_as_one_types),
		WITH_APP(the_help_hears_only_its_own_keys),
		WITH_APP(zoom_and_pan_have_limits),
		cmocka_unit_test(without_utf8_all_is_ascii),
		WITH_APP(ten_thousand_random_inputs_do_no_harm),
		cmocka_unit_test(app_init_says_what_is_wrong),
		cmocka_unit_test(broken_maps_are_told_in_turn),
		cmocka_unit_test(options_choose_layers_names_and_view),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
