/* The ground of the Korean campaign, as its colours show it. */
#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "korea-scene.h"
#include "raster/colour.h"
#include "scene/ground.h"

static uint32_t
ground(const struct layout *layout, int x, int row)
{
	return grid_peek(&grid, layout->map.column + x, layout->map.row + row)
		->style.background;
}

static void
show_relief(struct scene_state *state, const char *view)
{
	*state = state_for(200, 60, view);
	state->layers = 1u << LAYER_LAND | 1u << LAYER_RELIEF;
	draw(state);
}

/* A terminal is sent a dozen bytes for each change. */
static void
greys_of_256_lie_in_runs(void **state)
{
	struct scene_state frame;
	const struct layout layout = scene_layout(200, 60, false, PANEL_AUTO);
	int changes = 0;

	(void)state;
	show_relief(&frame, "theatre");
	for (int row = 0; row < layout.map.rows; row++)
		for (int x = 1; x < layout.map.columns; x++)
			changes += colour_index(ground(&layout, x, row),
					   COLOUR_256) !=
				   colour_index(ground(&layout, x - 1, row),
					   COLOUR_256);
	/* A coast and a height here and there, about a dozen a row. */
	assert_true(changes < 14 * layout.map.rows);
	assert_true(changes > 5 * layout.map.rows);
}

static int
by_light(const void *a, const void *b)
{
	const float x = *(const float *)a, y = *(const float *)b;

	return x < y ? -1 : x > y;
}

/* The ranges that the 25th Army crossed: slopes to the north-west are lighter
 * than those to the south-east by far more than the eye needs. */
static void
mountains_are_seen(void **state)
{
	static float lights[200 * 60];
	struct scene_state frame;
	const struct layout layout = scene_layout(200, 60, false, PANEL_AUTO);
	size_t count = 0;

	(void)state;
	show_relief(&frame, "north-east");
	for (int row = 0; row < layout.map.rows; row++)
		for (int x = 0; x < layout.map.columns; x++) {
			const struct lonlat at = projection_inverse(projection,
				viewport_point(&frame.viewport,
					(struct cellpos){ x, row }));

			if (at.lon > 128.4 && at.lon < 129.4 && at.lat > 40.8 &&
				at.lat < 42)
				lights[count++] =
					colour_light(ground(&layout, x, row));
		}
	assert_true(count > 200);
	qsort(lights, count, sizeof *lights, by_light);
	print_message("# light %g to %g\n", (double)lights[count / 10],
		(double)lights[count * 9 / 10]);
	assert_true(lights[count * 9 / 10] > 2 * lights[count / 10]);
}

static bool
is_land(uint32_t colour)
{
	return colour_is_as_grey(colour);
}

/* Cells of lines in the map, and those of them that lie on another ground than
 * the cell to the left. */
static void
count_lines(const struct layout *layout, int *lines, int *changes)
{
	*lines = *changes = 0;
	for (int row = 0; row < layout->map.rows; row++)
		for (int x = 1; x < layout->map.columns; x++) {
			if (grid_peek(&grid, layout->map.column + x,
				    layout->map.row + row)
					->glyph <= 0x2800)
				continue;
			++*lines;
			*changes += ground(layout, x, row) !=
				    ground(layout, x - 1, row);
		}
}

/* It changes the less, but is never another one to the eye. */
static void
the_ground_under_lines_is_alike(void **state)
{
	const struct layout layout = scene_layout(200, 60, false, PANEL_AUTO);

	(void)state;
	for (int theme = 0; theme < THEMES; theme++) {
		static uint32_t grounds[200 * 60];
		struct scene_state frame = state_for(200, 60, "theatre");
		const uint32_t ground_layers =
			1u << LAYER_LAND | 1u << LAYER_RELIEF;
		int i = 0, lines, changes;

		frame.theme = (enum theme)theme;
		frame.layers = ground_layers;
		draw(&frame);
		for (int row = 0; row < layout.map.rows; row++)
			for (int x = 0; x < layout.map.columns; x++)
				grounds[i++] = ground(&layout, x, row);
		i = 0;
		frame.layers = ground_layers | 1u << LAYER_COAST |
			       1u << LAYER_RIVERS | 1u << LAYER_BORDERS;
		draw(&frame);
		for (int row = 0; row < layout.map.rows; row++)
			for (int x = 0; x < layout.map.columns; x++, i++) {
				const uint32_t under = ground(&layout, x, row);

				assert_int_equal(
					is_land(under), is_land(grounds[i]));
				assert_true(
					colour_is_near(under, grounds[i], 40));
			}
		count_lines(&layout, &lines, &changes);
		print_message("# %d of %d\n", changes, lines);
		assert_true(lines > 1000);
		assert_true(changes < lines / 4);
	}
}

static void
a_text_lies_on_the_ground_of_its_middle(void **state)
{
	const uint32_t sea = COLOUR(0x0b1a33, BASIC_BLACK) | COLOUR_AS_NAVY;
	const uint32_t land = colour_as_grey(COLOUR(0x203020, BASIC_BLACK), 40);
	const uint32_t hill = colour_as_grey(COLOUR(0x304030, BASIC_BLACK), 60);
	const uint32_t peak = colour_as_grey(COLOUR(0x606060, BASIC_BLACK), 90);
	const uint32_t before[] = { hill, hill, sea, land, peak, hill, hill };
	const uint32_t after[] = { hill, land, sea, land, peak, land, hill };
	struct grid row;

	(void)state;
	grid_init(&row, 7, 1);
	for (int x = 0; x < 7; x++)
		grid_cell(&row, x, 0)->style.background = before[x];
	ground_calm(&row, 1, 0, 5);
	for (int x = 0; x < 7; x++)
		assert_int_equal(
			grid_peek(&row, x, 0)->style.background, after[x]);
	grid_release(&row);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(greys_of_256_lie_in_runs),
		cmocka_unit_test(mountains_are_seen),
		cmocka_unit_test(the_ground_under_lines_is_alike),
		cmocka_unit_test(a_text_lies_on_the_ground_of_its_middle),
	};

	return cmocka_run_group_tests(tests, open_korea, close_korea);
}
