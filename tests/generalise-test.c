/* A crowd, of which no campaign that comes along has one. */
#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "base/memory.h"
#include "scene/symbol.h"

enum { UNITS = 3000, COLUMNS = 109, ROWS = 41 };

static struct unit units[UNITS];
static struct standing standings[UNITS];
static bool active[UNITS];
static uint8_t taken[COLUMNS * ROWS];
static struct side sides[2];
static const struct campaign campaign = {
	.sides = sides, .side_count = 2, .units = units, .unit_count = UNITS
};
static const struct situation situation = {
	.campaign = &campaign, .units = standings, .active = active
};
static struct scene_state state_of_scene = {
	.layers = 1u << LAYER_UNITS,
	.selected_unit = -1,
	.selected_event = -1,
	.selected_place = -1,
	.pointer = { -1, -1 },
	.source = -1,
	.link = -1,
};
static struct frame frame = {
	.state = &state_of_scene,
	.campaign = &campaign,
	.situation = &situation,
	.layout.map = { 36, 1, COLUMNS, ROWS },
	.taken = taken,
};
static struct projection *projection;

static int
set_up(void **state)
{
	static const struct projection_spec spec = { "tmerc",
		{ { "lon_0", 127 }, { "lat_0", 40 } }, 2 };
	const struct extent extent = { -500000, -500000, 500000, 500000 };
	struct error err;

	(void)state;
	projection = projection_new(&spec, &err);
	frame.projection = projection;
	state_of_scene.viewport = viewport_fit(
		&extent, COLUMNS, ROWS, (struct cell_shape){ 2, 4, 0.5 });
	srand(1945);
	for (int i = 0; i < UNITS; i++) {
		units[i] = (struct unit){
			.label = "Unit",
			.side = i % 2,
			.parent = i > 8 ? (i - 2) / 8 * 2 + i % 2 : -1,
			.echelon = i < 20 ? ECHELON_ARMY : ECHELON_DIVISION,
		};
		if (units[i].parent >= i)
			units[i].parent = -1;
		standings[i].presence = PRESENCE_HERE;
		standings[i].position = (struct lonlat){
			121 + 12.0 * rand() / RAND_MAX,
			36 + 8.0 * rand() / RAND_MAX,
		};
	}
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	projection_free(projection);
	return 0;
}

static void
in_a_crowd_nobody_is_lost(void **state)
{
	struct symbols symbols = { 0 };
	int in_view = 0, standing = 0, stacked = 0, cells = 0, lost = 0;

	(void)state;
	symbols_place(&symbols, &frame);
	assert_int_equal(symbols.count, UNITS);
	for (size_t i = 0; i < symbols.count; i++) {
		const struct symbol *symbol = &symbols.items[i];

		if (!symbol->in_view)
			continue;
		in_view++;
		if (symbol->counter.columns) {
			standing++;
			stacked += symbol->stacked;
			cells += symbol->counter.columns;
		}
		/* Here a unit's symbol has the unit's number. */
		lost += !symbols.items[symbol->stack].counter.columns;
	}
	assert_true(in_view > CROWD);
	assert_true(standing > 10);
	assert_int_equal(lost, 0);
	assert_int_equal(standing + stacked, in_view);
	assert_true(cells <= COLUMNS * ROWS * 0.08);
	symbols_release(&symbols);
}

static void
the_selected_unit_stands_in_a_crowd(void **state)
{
	struct symbols symbols = { 0 };

	(void)state;
	state_of_scene.selected_unit = UNITS - 1;
	standings[UNITS - 1].position = (struct lonlat){ 127, 40 };
	symbols_place(&symbols, &frame);
	assert_true(symbols.items[UNITS - 1].counter.columns > 0);
	symbols_release(&symbols);
	state_of_scene.selected_unit = -1;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_a_crowd_nobody_is_lost),
		cmocka_unit_test(the_selected_unit_stands_in_a_crowd),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
