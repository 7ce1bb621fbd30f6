/* The graticule's names and the north arrow, on a polar map on which both can
 * be computed by hand: about the pole meridians are straight, and north is the
 * way to the middle. */
#include <config.h>

#include "test.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "scene/degrees.h"
#include "scene/north.h"

enum { LEFT = 3, TOP = 1, COLUMNS = 100, ROWS = 30 };

static uint8_t taken[COLUMNS * ROWS];
static struct scene_state state_of_scene = {
	.layers = 1u << LAYER_GRATICULE,
	.charset = CHARSET_BRAILLE,
	.unicode = true,
};
static struct grid grid;
static struct frame frame = {
	.state = &state_of_scene,
	.layout.map = { LEFT, TOP, COLUMNS, ROWS },
	.taken = taken,
	.grid = &grid,
};
static struct projection *projection;

static int
set_up(void **state)
{
	static const struct projection_spec spec = { "stere",
		{ { "lon_0", 100 }, { "lat_0", 90 } }, 2 };
	struct error err = { "" };

	(void)state;
	projection = projection_new(&spec, &err);
	frame.projection = projection;
	grid_init(&grid, LEFT + COLUMNS, TOP + ROWS);
	return projection ? 0 : -1;
}

static int
tear_down(void **state)
{
	(void)state;
	projection_free(projection);
	grid_release(&grid);
	return 0;
}

static void
look_at(double lon, double lat, double km)
{
	const struct point at =
		projection_forward(projection, (struct lonlat){ lon, lat });
	const struct extent box = { at.x - km * 1000, at.y - km * 1000,
		at.x + km * 1000, at.y + km * 1000 };

	state_of_scene.viewport = viewport_fit(
		&box, COLUMNS, ROWS, (struct cell_shape){ 2, 4, 0.5 });
	memset(taken, TAKEN_FREE, sizeof taken);
	grid_resize(&grid, LEFT + COLUMNS, TOP + ROWS);
}

/* Where a letter stands in the box; column -1 where it does not. */
static struct cellpos
find_letter(const struct box *box, uint32_t glyph)
{
	for (int row = box->row; row < box->row + box->rows; row++)
		for (int x = box->column; x < box->column + box->columns; x++)
			if (grid_peek(&grid, x, row)->glyph == glyph)
				return (struct cellpos){ x - box->column,
					row - box->row };
	return (struct cellpos){ -1, -1 };
}

static void
the_arrow_points_to_the_pole(void **state)
{
	/* At lon the pole lies as far to the left of up as lon is east of the
	 * middle. */
	static const struct {
		double lon;
		int column, row; /* of the letter: -1 left or above, 1 */
	} cases[] = { { 130, -1, -1 }, { 70, 1, -1 }, { 180, -1, 0 },
		{ 30, 1, 0 }, { -140, -1, 1 } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct north north;
		struct cellpos letter;

		look_at(cases[i].lon, 60, 500);
		north = north_reserve(&frame);
		assert_near(remainder(north.degrees + cases[i].lon - 100, 360),
			0, 0.01);
		assert_true(north.box.columns > 0);
		assert_true(
			north.box.column + north.box.columns <= LEFT + COLUMNS);
		assert_false(frame_is_free(&frame, north.box.column,
			north.box.row, 1, TAKEN_HOME));
		north_draw(&north, &frame);
		letter = find_letter(&north.box, 'N');
		assert_true(letter.column >= 0);
		letter.column -= north.box.columns / 2;
		letter.row -= (north.box.rows - 1) / 2;
		assert_true(letter.column * cases[i].column > 0);
		assert_true(letter.row * cases[i].row > 0 ||
			    (cases[i].row == 0 && letter.row == 0));
	}
}

static void
no_arrow_where_north_is_up(void **state)
{
	(void)state;
	look_at(102, 60, 500);
	assert_int_equal(north_reserve(&frame).box.columns, 0);
	look_at(103, 60, 500);
	assert_true(north_reserve(&frame).box.columns > 0);
	/* At the pole itself no way is north. */
	look_at(100, 90, 500);
	(void)north_reserve(&frame);
}

/* A name such as "42N" there; NAN for none. */
static double
name_at(int column, int row, char *end)
{
	char text[16] = "";
	char *rest;
	double value;

	for (int i = 0; i < 8 && column + i < LEFT + COLUMNS; i++) {
		const uint32_t glyph = grid_peek(&grid, column + i, row)->glyph;

		if (glyph > 0x7f || glyph == ' ')
			break;
		text[i] = (char)glyph;
	}
	value = strtod(text, &rest);
	if (rest == text || strlen(rest) != 1)
		return NAN;
	*end = *rest;
	return *end == 'S' || *end == 'W' ? -value : value;
}

static double
lat_at(double column, double row)
{
	const struct viewport *v = &state_of_scene.viewport;
	const struct extent seen = viewport_extent(v);
	const struct point point = {
		seen.west + column * v->dot_width * v->across,
		seen.north - row * v->dot_height * v->down,
	};

	return projection_inverse(projection, point).lat;
}

static void
lines_are_named_where_they_meet_the_edge(void **state)
{
	int names = 0;
	char end = ' ';

	(void)state;
	look_at(100, 60, 600);
	degrees_draw(&frame, 2);
	for (int i = 0; i < ROWS - 1; i++) {
		const double lat = name_at(LEFT, TOP + i, &end);

		if (isnan(lat) || end != 'N')
			continue;
		names++;
		assert_near(fmod(lat, 2), 0, 1e-9);
		assert_true(
			(lat_at(0, i) - lat) * (lat_at(0, i + 1) - lat) <= 0);
	}
	assert_true(names >= 3);
	names = 0;
	for (int x = 0; x < COLUMNS; x++) {
		const double lon = name_at(LEFT + x, TOP + ROWS - 1, &end);

		if (isnan(lon) || end != 'E' || lon < 50)
			continue;
		names++;
		assert_near(fmod(lon, 2), 0, 1e-9);
		while (name_at(LEFT + x, TOP + ROWS - 1, &end) == lon)
			x++;
		x += 3;
	}
	assert_true(names >= 3);
}

/* The names of meridians along the bottom; at the pole's side their lines
 * stand evenly. Checks that as many decimals are written of each and that
 * they are as far from each other. Returns the step between them. */
static double
step_of_names(int decimals)
{
	char row[COLUMNS + 1] = "";
	double before = NAN, step = NAN;

	for (int x = 0; x < COLUMNS; x++)
		row[x] =
			(char)grid_peek(&grid, LEFT + x, TOP + ROWS - 1)->glyph;
	for (char *name = strtok(row, " "); name; name = strtok(NULL, " ")) {
		const char *point = strchr(name, '.');
		const double value = atof(name);

		if (name[strlen(name) - 1] != 'E')
			continue;
		assert_int_equal(point ? (int)strlen(point) - 2 : 0, decimals);
		if (!isnan(step))
			assert_near(value - before, step, 1e-9);
		if (!isnan(before))
			step = value - before;
		before = value;
	}
	return step;
}

static void
names_of_lines_are_even(void **state)
{
	/* A degree is 56 km there, and a cell km / 30. */
	static const struct {
		double km, step, named;
		int decimals;
	} cases[] = {
		{ 30, 0.2, 0.2, 1 },
		{ 60, 0.2, 0.4, 1 },
		{ 60, 0.5, 0.5, 1 },
		{ 120, 0.5, 1, 0 },
		{ 120, 1, 1, 0 },
		{ 12, 0.05, 0.1, 1 },
		{ 8, 0.05, 0.05, 2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		look_at(100, 60, cases[i].km);
		degrees_draw(&frame, cases[i].step);
		assert_near(
			step_of_names(cases[i].decimals), cases[i].named, 1e-9);
	}
}

/* A counter on a line moves its name aside, not another line's. */
static void
a_name_of_a_line_steps_aside(void **state)
{
	(void)state;
	look_at(100, 60, 30);
	frame_take(
		&frame, LEFT + COLUMNS / 2, TOP + ROWS - 1, 1, TAKEN_COUNTER);
	degrees_draw(&frame, 0.2);
	assert_near(step_of_names(1), 0.2, 1e-9);
}

/* West of the middle parallels go from the left edge down to the lower one. */
static void
a_line_is_named_once(void **state)
{
	int names[90] = { 0 }, count = 0;
	char end = ' ';

	(void)state;
	look_at(60, 60, 900);
	degrees_draw(&frame, 2);
	for (int row = 0; row < ROWS; row++)
		for (int x = 0; x < COLUMNS; x++) {
			const double lat = name_at(LEFT + x, TOP + row, &end);
			const uint32_t before =
				x ? grid_peek(&grid, LEFT + x - 1, TOP + row)
						->glyph
				  : ' ';

			if (isnan(lat) || end != 'N' || before != ' ')
				continue;
			assert_int_equal(names[(int)lat]++, 0);
			count++;
		}
	assert_true(count >= 5);
}

/* They come after counters, and without the layer not at all. */
static void
names_of_lines_give_way(void **state)
{
	char end;

	(void)state;
	look_at(100, 60, 600);
	for (int i = 0; i < ROWS; i++)
		frame_take(&frame, LEFT, TOP + i, 1, TAKEN_COUNTER);
	degrees_draw(&frame, 2);
	for (int i = 0; i < ROWS - 1; i++)
		assert_true(isnan(name_at(LEFT, TOP + i, &end)));
	look_at(100, 60, 600);
	state_of_scene.layers = 0;
	degrees_draw(&frame, 2);
	for (int i = 0; i < ROWS - 1; i++)
		assert_true(isnan(name_at(LEFT, TOP + i, &end)));
	state_of_scene.layers = 1u << LAYER_GRATICULE;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_arrow_points_to_the_pole),
		cmocka_unit_test(no_arrow_where_north_is_up),
		cmocka_unit_test(lines_are_named_where_they_meet_the_edge),
		cmocka_unit_test(names_of_lines_are_even),
		cmocka_unit_test(a_name_of_a_line_steps_aside),
		cmocka_unit_test(a_line_is_named_once),
		cmocka_unit_test(names_of_lines_give_way),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
