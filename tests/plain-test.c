/* Without colours the map is read as one that is printed in black. */
#include <config.h>

#include "korea-scene.h"

#include "base/array.h"
#include "raster/colour.h"
#include "scene/frame.h"
#include "scene/legend_items.h"

#define BIT(layer) (1u << (layer))

static struct scene_state
plain_state(int columns, int rows, const char *view, uint32_t layers)
{
	struct scene_state state = state_for(columns, rows, view);

	state.plain = true;
	state.layers = layers;
	return state;
}

static const struct cell *
map_cell(const struct scene_state *state, int column, int row)
{
	const struct box map =
		scene_layout(state->columns, state->rows, false, state->panel)
			.map;

	return grid_cell(&grid, map.column + column, map.row + row);
}

/* Of the map's Braille. */
static int
count_dots(const struct scene_state *state)
{
	int count = 0;

	draw(state);
	for (int row = 0; row < state->viewport.rows; row++)
		for (int x = 0; x < state->viewport.columns; x++) {
			const uint32_t glyph = map_cell(state, x, row)->glyph;

			if (glyph > 0x2800 && glyph <= 0x28ff)
				count += __builtin_popcount(glyph & 0xff);
		}
	return count;
}

/* The share of a layer's dots that is left where there are no colours. */
static double
share_of(enum scene_layer layer, const char *view)
{
	struct scene_state state = plain_state(140, 45, view, BIT(layer));
	const int plain = count_dots(&state);

	state.plain = false;
	return (double)plain / count_dots(&state);
}

static void
lines_differ_by_their_dashes(void **state)
{
	const double river = share_of(LAYER_RIVERS, "theatre");
	const double border = share_of(LAYER_BORDERS, "theatre");

	(void)state;
	assert_true(share_of(LAYER_COAST, "theatre") == 1);
	assert_true(river > 0.3 && river < 0.7);
	assert_true(border > 0.5 && border < 0.9);
	assert_true(border > river + 0.1);
}

static void
dashes_serve_the_greys_too(void **state)
{
	struct scene_state drawn =
		plain_state(140, 45, "theatre", BIT(LAYER_RIVERS));
	const int plain = count_dots(&drawn);

	(void)state;
	drawn.plain = false;
	drawn.theme = THEME_MONO;
	assert_int_equal(count_dots(&drawn), plain);
}

/* In greys the sea is darker than any land. */
static bool
is_dark(uint32_t ground)
{
	return (ground & 0xff) < 0x20;
}

static void
the_sea_is_dotted_and_the_land_is_not(void **state)
{
	struct scene_state drawn = plain_state(
		140, 45, "theatre", BIT(LAYER_LAND) | BIT(LAYER_COAST));
	int dotted = 0, sea = 0;

	(void)state;
	drawn.theme = THEME_MONO;
	draw(&drawn);
	for (int row = 0; row < drawn.viewport.rows; row++)
		for (int x = 0; x < drawn.viewport.columns; x++) {
			const struct cell *cell = map_cell(&drawn, x, row);
			const bool is_dotted =
				cell->style.attributes == STYLE_DIM;

			sea += is_dark(cell->style.background);
			dotted += is_dotted;
			if (is_dotted)
				assert_true(is_dark(cell->style.background));
		}
	assert_true(dotted > sea / 3 && dotted < 2 * sea / 3);
}

static void
what_is_under_it_moves_unchanged_with_the_map(void **state)
{
	static const enum charset sets[] = { CHARSET_BRAILLE, CHARSET_ASCII };
	static struct cell before[60][200];

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(sets); i++) {
		struct scene_state drawn = plain_state(120, 40, "theatre",
			BIT(LAYER_LAND) | BIT(LAYER_COAST) | BIT(LAYER_RIVERS) |
				BIT(LAYER_BORDERS));
		const int rows = drawn.viewport.rows;
		const int columns = drawn.viewport.columns;

		drawn.charset = sets[i];
		draw(&drawn);
		for (int row = 0; row < rows; row++)
			for (int x = 0; x < columns; x++)
				before[row][x] = *map_cell(&drawn, x, row);
		viewport_pan(&drawn.viewport, 3, 2);
		draw(&drawn);
		/* Beside the edge of the map a cell has no neighbour. */
		for (int row = 1; row < rows - 3; row++)
			for (int x = 1; x < columns - 4; x++)
				assert_int_equal(
					map_cell(&drawn, x, row)->glyph,
					before[row + 2][x + 3].glyph);
	}
}

/* The first row of the panel that tells of the event. */
static int
row_of_event(int event)
{
	for (int row = 0; row < grid.rows; row++) {
		const struct scene_link link = scene_panel_row(scene, row);

		if (link.kind == LINK_EVENT && link.row == event)
			return row;
	}
	return -1;
}

static void
events_stand_in_the_brackets_of_their_side(void **state)
{
	struct scene_state drawn = plain_state(
		140, 45, "theatre", scene_default_layers(&campaign));
	const struct situation *now;
	int told = 0;

	(void)state;
	draw(&drawn);
	now = scene_situation(scene);
	for (size_t i = 0; i < now->day_events; i++) {
		const int e = (int)(now->first_event + i);
		const int side = campaign.events[e].side;
		const int row = row_of_event(e);

		if (row < 0 || side < 0)
			continue;
		assert_int_equal(grid_cell(&grid, 1, row)->glyph,
			campaign.sides[side].bracket[0]);
		assert_int_equal(grid_cell(&grid, 3, row)->glyph,
			campaign.sides[side].bracket[1]);
		told++;
	}
	assert_true(told > 3);
}

static void
the_present_day_is_marked_on_the_timeline(void **state)
{
	static const int sizes[][2] = { { 140, 45 }, { 80, 24 }, { 50, 16 } };

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++) {
		struct scene_state drawn = plain_state(sizes[i][0], sizes[i][1],
			"theatre", scene_default_layers(&campaign));
		const int row = scene_layout(
			drawn.columns, drawn.rows, false, PANEL_AUTO)
					.timeline.row;
		int marked = 0;

		for (drawn.minute = last_minute_of_day(timeline.begin);
			drawn.minute < (timeline.end + 1) * MINUTES_A_DAY;
			drawn.minute += MINUTES_A_DAY) {
			int x = 0;

			draw(&drawn);
			while (x < drawn.columns &&
				grid_cell(&grid, x, row)->style.attributes !=
					(STYLE_BOLD | STYLE_REVERSE))
				x++;
			assert_true(x < drawn.columns);
			/* Not one of the bars of events. */
			assert_true(grid_cell(&grid, x, row)->glyph < 0x2800);
			marked++;
		}
		assert_int_equal(marked, timeline.days);
	}
}

static void
the_legend_has_no_two_lines_alike(void **state)
{
	struct scene_state drawn = plain_state(140, 45, "theatre", 0);
	struct frame frame = { .state = &drawn, .campaign = &campaign };

	(void)state;
	for (int unicode = 0; unicode < 2; unicode++) {
		struct legend legend;

		drawn.unicode = unicode;
		legend = legend_make(&frame, legend_all_signs(&campaign));
		for (size_t i = 0; i < legend.count; i++)
			for (size_t k = 0; k < i; k++)
				if (legend.items[i].group >= GROUP_WAYS &&
					legend.items[k].group >= GROUP_WAYS)
					assert_string_not_equal(
						legend.items[i].sample,
						legend.items[k].sample);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_differ_by_their_dashes),
		cmocka_unit_test(dashes_serve_the_greys_too),
		cmocka_unit_test(the_sea_is_dotted_and_the_land_is_not),
		cmocka_unit_test(what_is_under_it_moves_unchanged_with_the_map),
		cmocka_unit_test(events_stand_in_the_brackets_of_their_side),
		cmocka_unit_test(the_present_day_is_marked_on_the_timeline),
		cmocka_unit_test(the_legend_has_no_two_lines_alike),
	};

	return cmocka_run_group_tests(tests, open_korea, close_korea);
}
