/* What keys do, and that what is done can be undone. */
#include <config.h>

#include "test.h"

#include "one-app.h"

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
	"o Down Down Space Up Down Space Enter",
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

/* Where it is, not its counter. */
static int
column_of_selected_unit(void)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(app->scene, &count);

	for (size_t i = 0; i < count; i++)
		if (symbols[i].unit == app->state.selected_unit)
			return symbols[i].place.column;
	return -1;
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
	assert_in_range(column_of_selected_unit(), 67, 69);
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
		{ "Esc", "" },
		{ "z", "z does nothing; ? lists the keys" },
		{ "Alt-x", "Alt-x does nothing; ? lists the keys" },
		{ "F5", "F5 does nothing; ? lists the keys" },
		{ "\xe3\x85\x94", /* p on a Korean layout */
			"\xe3\x85\x94 does nothing; ? lists the keys" },
		/* Where others are told, it is theirs to tell. */
		{ "z ?", "" },
		{ "z", "" },
		{ "Esc / z", "" },
		{ "Esc o z", "" },
		{ "Esc", "" },
		{ "z resize:80x24 move:40,12",
			"z does nothing; ? lists the keys" },
		{ "5", "the campaign has 4 sides" },
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
		{ "Tab", "Enter", "open" },
		{ "Tab f", "f", "stop following" },
		{ "Tab Enter", "Esc", "close the card" },
		{ "Tab Enter x", "Esc", "close the card" },
		{ "Tab Enter x Esc", "Esc", "end the measure" },
		{ "Down", "Esc", "leave it" },
		{ "i Down", "Enter", "open" },
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

#define TEST(name) TEST_IN(name, 100, 30)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(app_opens_paused_at_the_end_of_the_first_day),
		TEST(what_is_undone_gives_the_same_frame),
		TEST(tab_walks_all_units_there_are_those_in_view_first),
		TEST(enter_centres_and_opens_the_card),
		TEST(enter_centres_on_an_event),
		TEST(a_toggle_says_what_it_did),
		cmocka_unit_test(the_key_line_begins_with_what_matters_now),
		TEST(the_cursor_stands_on_the_row_of_a_menu),
		TEST(ten_thousand_random_inputs_do_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
