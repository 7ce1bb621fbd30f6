/* Where names find room, on a map of 30 x 9 cells with a sea in its right
 * half. */
#include <config.h>

#include "test.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "raster/mosaic.h"
#include "scene/ink.h"
#include "scene/labels.h"

enum { COLUMNS = 30, ROWS = 9, SHORE = 15 };

static uint8_t taken[COLUMNS * ROWS];
static struct scene_state state_of_scene;
static struct dots land, lines;
static struct grid grid;
static struct frame frame = {
	.state = &state_of_scene,
	.layout.map = { 0, 0, COLUMNS, ROWS },
	.taken = taken,
	.grid = &grid,
};
static struct labels labels;

static int
set_up(void **state)
{
	(void)state;
	dots_init(&land, COLUMNS, ROWS, 1, 1);
	dots_init(&lines, COLUMNS, ROWS, 1, 1);
	for (int row = 0; row < ROWS; row++)
		for (int column = 0; column < SHORE; column++)
			dots_set(&land, column, row, 1);
	grid_init(&grid, COLUMNS, ROWS);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	dots_release(&land);
	dots_release(&lines);
	grid_release(&grid);
	labels_release(&labels);
	return 0;
}

static void
begin(void)
{
	memset(taken, TAKEN_FREE, sizeof taken);
	grid_fill(&grid, 0, 0, COLUMNS, ROWS, (struct style){ 0 });
	labels_clear(&labels, &land);
}

static const struct label *
add(const char *text, int column, int row, enum lettering lettering)
{
	const struct label label = {
		.text = text, .anchor = { column, row }, .lettering = lettering
	};
	const int i = labels_add(&labels, &frame, &label);

	assert_true(i >= 0);
	if (lettering == LETTERING_POINT)
		frame_take(&frame, column, row, 1, TAKEN_PLACE);
	return &labels.items[i];
}

static void
finish(void)
{
	labels_settle(&labels, &frame);
	labels_place(&labels, &frame, false, INT_MAX);
	labels_place(&labels, &frame, true, INT_MAX);
	labels_draw(&labels, &frame, &lines);
}

static void
assert_at(const struct label *label, int column, int row)
{
	assert_true(label->width > 0);
	assert_int_equal(label->at.column, column);
	assert_int_equal(label->at.row, row);
}

static void
a_name_takes_the_first_free_of_eight_positions(void **state)
{
	/* What stands in the way of each position before the next. */
	static const struct {
		struct cellpos counter, name;
	} steps[] = {
		{ { 17, 4 }, { 11, 4 } },
		{ { 11, 4 }, { 16, 3 } },
		{ { 19, 3 }, { 16, 5 } },
		{ { 19, 5 }, { 14, 3 } },
		{ { 16, 3 }, { 14, 5 } },
		{ { 16, 5 }, { 12, 3 } },
		{ { 12, 3 }, { 12, 5 } },
	};

	(void)state;
	for (size_t n = 0; n <= sizeof steps / sizeof *steps; n++) {
		const struct label *label;

		begin();
		label = add("Ham", 15, 4, LETTERING_POINT);
		labels_settle(&labels, &frame);
		for (size_t i = 0; i < n; i++)
			frame_take(&frame, steps[i].counter.column,
				steps[i].counter.row, 1, TAKEN_COUNTER);
		labels_place(&labels, &frame, false, INT_MAX);
		if (n == 0)
			assert_at(label, 17, 4);
		else
			assert_at(label, steps[n - 1].name.column,
				steps[n - 1].name.row);
	}
}

static void
a_name_without_room_is_left_out(void **state)
{
	const struct label *label;

	(void)state;
	begin();
	label = add("Ham", 15, 4, LETTERING_POINT);
	for (int row = 3; row <= 5; row++)
		frame_take(&frame, 10, row, 11, TAKEN_COUNTER);
	finish();
	assert_int_equal(label->width, 0);
}

/* Whoever is out of view has a say in where names in view have their homes:
 * else they would move as it comes into view. */
static void
a_home_does_not_depend_on_the_window(void **state)
{
	const struct label *label;

	(void)state;
	begin();
	add("Seishin", COLUMNS, 4, LETTERING_POINT);
	label = add("Ranan", COLUMNS - 7, 4, LETTERING_POINT);
	finish();
	assert_at(label, COLUMNS - 7 - 6, 4);
}

static void
the_lower_rank_has_the_first_choice(void **state)
{
	const struct label minor = {
		.text = "Minor", .anchor = { 5, 4 }, .rank = 3, .today = 3
	};
	const struct label major = {
		.text = "Major", .anchor = { 12, 4 }, .rank = 1, .today = 1
	};

	(void)state;
	begin();
	labels_add(&labels, &frame, &minor);
	labels_add(&labels, &frame, &major);
	frame_take(&frame, minor.anchor.column, 4, 1, TAKEN_PLACE);
	frame_take(&frame, major.anchor.column, 4, 1, TAKEN_PLACE);
	frame_take(&frame, 14, 4, 1, TAKEN_COUNTER);
	finish();
	/* Between the two marks there is no room for either. */
	assert_at(&labels.items[1], 13, 3);
	assert_at(&labels.items[0], 6, 3);
}

static void
a_sea_is_named_on_water_and_a_land_on_land(void **state)
{
	const struct label *sea, *country;

	(void)state;
	begin();
	sea = add("Sea", SHORE + 1, 2, LETTERING_SEA);
	country = add("Land", SHORE - 2, 6, LETTERING_LAND);
	finish();
	assert_true(sea->at.column >= SHORE);
	assert_int_equal(sea->width, 5);
	assert_true(country->at.column + country->width <= SHORE);
	assert_int_equal(country->width, 7);
}

/* What is seen of a line of one ink across the map, from its left. */
static void
assert_on_line(const struct label *label, enum charset charset, uint8_t ink,
	const char *seen)
{
	char drawn[COLUMNS + 1];

	begin();
	state_of_scene.charset = charset;
	for (int column = 0; column < COLUMNS; column++) {
		dots_set(&lines, column, 4, ink);
		grid_put(&grid, column, 4, '.', (struct style){ 0 });
	}
	labels_add(&labels, &frame, label);
	finish();
	for (int column = 0; column < COLUMNS; column++)
		drawn[column] = (char)grid_peek(&grid, column, 4)->glyph;
	drawn[strlen(seen)] = '\0';
	assert_string_equal(drawn, seen);
	state_of_scene.charset = CHARSET_BRAILLE;
	dots_clear(&lines);
}

static void
no_line_but_the_coast_is_seen_between_letters(void **state)
{
	static const struct {
		const char *text;
		enum charset charset;
		uint8_t ink;
		const char *drawn;
	} cases[] = {
		{ "Korea", CHARSET_BRAILLE, INK_RIVER, ".. K O R E A ." },
		{ "Korea", CHARSET_BRAILLE, INK_GRATICULE, ".. K O R E A ." },
		{ "Korea", CHARSET_BRAILLE, INK_BORDER, ".. K O R E A ." },
		{ "Korea", CHARSET_BRAILLE, INK_SIDE, ".. K O R E A ." },
		{ "Korea", CHARSET_BRAILLE, INK_COAST, "...K.O.R.E.A.." },
		{ "Korea", CHARSET_BRAILLE, INK_LAKE, "...K.O.R.E.A.." },
		{ "Korea", CHARSET_ASCII, INK_COAST, ".. K O R E A ." },
		{ "A b", CHARSET_HALF, INK_RIVER, ".... A   B ..." },
		{ "A b", CHARSET_HALF, INK_COAST, ".....A...B...." },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		const struct label label = { .text = cases[i].text,
			.anchor = { 7, 4 },
			.lettering = LETTERING_LAND,
			.capitals = true };

		assert_on_line(
			&label, cases[i].charset, cases[i].ink, cases[i].drawn);
	}
}

/* The mark stands at 3: what is right beside a name would be read with it. */
static void
a_name_is_parted_from_its_mark_and_from_lines(void **state)
{
	static const struct {
		enum charset charset;
		uint8_t ink;
		const char *drawn;
	} cases[] = {
		{ CHARSET_BRAILLE, INK_RIVER, ".... Pusan ." },
		{ CHARSET_BRAILLE, INK_SIDE, ".... Pusan ." },
		{ CHARSET_BRAILLE, INK_COAST, ".... Pusan.." },
		{ CHARSET_ASCII, INK_COAST, ".... Pusan ." },
	};
	const struct label label = { .text = "Pusan", .anchor = { 3, 4 } };

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		assert_on_line(
			&label, cases[i].charset, cases[i].ink, cases[i].drawn);
}

/* As along a coast: whole cells of land, then half ones up to the shore. */
static void
draw_shore(struct dots *shore, int whole)
{
	dots_clear(shore);
	for (int x = 0; x < 2 * SHORE; x++)
		for (int row = 0; row < ROWS && (x < 2 * whole || x % 2); row++)
			dots_set(shore, x, row, 1);
}

static void
a_land_is_named_off_its_shore(void **state)
{
	struct dots shore;
	const struct label *label;

	(void)state;
	dots_init(&shore, COLUMNS, ROWS, 2, 1);
	draw_shore(&shore, 12);
	begin();
	labels_clear(&labels, &shore);
	label = add("Korea", 9, 4, LETTERING_LAND);
	finish();
	assert_int_equal(label->width, 9);
	assert_true(label->at.column + label->width <= 12);
	/* Where there is no room else, half of a cell is enough. */
	draw_shore(&shore, 0);
	begin();
	labels_clear(&labels, &shore);
	label = add("Korea", 7, 4, LETTERING_LAND);
	finish();
	assert_int_equal(label->home, 0);
	assert_int_equal(label->width, 9);
	dots_release(&shore);
}

/* Each Hangul takes two columns, and is spaced out whole. */
static void
wide_letters_are_never_cut(void **state)
{
	const struct label *label;
	int wide = 0;

	(void)state;
	begin();
	label = add("\xeb\x8f\x99\xed\x95\xb4", 22, 4, LETTERING_SEA);
	finish();
	assert_int_equal(label->width, 5);
	for (int column = 0; column < COLUMNS; column++) {
		const struct cell *cell = grid_peek(&grid, column, 4);

		if (cell->glyph == GLYPH_FOLLOWER)
			wide++;
	}
	assert_int_equal(wide, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_name_takes_the_first_free_of_eight_positions),
		cmocka_unit_test(a_name_without_room_is_left_out),
		cmocka_unit_test(a_home_does_not_depend_on_the_window),
		cmocka_unit_test(the_lower_rank_has_the_first_choice),
		cmocka_unit_test(a_sea_is_named_on_water_and_a_land_on_land),
		cmocka_unit_test(no_line_but_the_coast_is_seen_between_letters),
		cmocka_unit_test(a_name_is_parted_from_its_mark_and_from_lines),
		cmocka_unit_test(a_land_is_named_off_its_shore),
		cmocka_unit_test(wide_letters_are_never_cut),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
