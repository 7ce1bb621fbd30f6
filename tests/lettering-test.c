/* Names on the map of the Korean campaign: where they stand, and that they
 * stay there. */
#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "base/text.h"
#include "korea-scene.h"
#include "raster/colour.h"

static int
overlaps(int a, int a_length, int b, int b_length)
{
	return a < b + b_length && b < a + a_length;
}

static void
check_names(const struct scene_state *state)
{
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);
	const struct box *map = &layout.map;
	size_t count, symbol_count;
	const struct place_label *labels = scene_place_labels(scene, &count);
	const struct symbol *symbols = scene_symbols(scene, &symbol_count);

	for (size_t i = 0; i < count; i++) {
		const struct place_label *a = &labels[i];

		if (!a->width)
			continue;
		assert_in_range(
			a->name.row, map->row, map->row + map->rows - 1);
		assert_true(a->name.column >= map->column);
		assert_true(a->name.column + a->width <=
			    map->column + map->columns);
		for (size_t k = 0; k < i; k++) {
			const struct place_label *b = &labels[k];

			assert_false(b->width && a->name.row == b->name.row &&
				     overlaps(a->name.column, a->width,
					     b->name.column, b->width));
		}
		for (size_t k = 0; k < symbol_count; k++) {
			const struct box *b = &symbols[k].counter;

			assert_false(b->columns && a->name.row == b->row &&
				     overlaps(a->name.column, a->width,
					     b->column, b->columns));
		}
	}
}

static void
names_overlap_nothing_and_are_never_cut(void **state)
{
	(void)state;
	for_each_frame(check_names);
	for (int language = 0; language < LANGUAGES; language++) {
		struct scene_state frame = state_for(120, 40, "theatre");

		frame.language = (enum language)language;
		draw(&frame);
		check_names(&frame);
	}
}

static uint32_t
ground_at_column(int column, int row)
{
	return grid_peek(&grid, column, row)->style.background;
}

/* But for a coast or a range in it. */
static void
check_grounds(const struct scene_state *state)
{
	size_t count;
	const struct place_label *labels = scene_place_labels(scene, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		const struct place_label *label = &labels[i];
		const int column = label->name.column, row = label->name.row;
		const uint32_t middle =
			label->width ? ground_at_column(
					       column + label->width / 2, row)
				     : 0;

		for (int x = column; x < column + label->width; x++) {
			const uint32_t ground = ground_at_column(x, row);

			assert_true(ground == middle ||
				    colour_is_as_grey(ground) !=
					    colour_is_as_grey(middle) ||
				    !colour_is_near(ground, middle, 40));
		}
	}
}

static void
a_name_lies_on_one_ground(void **state)
{
	(void)state;
	for_each_frame(check_grounds);
}

/* Where each name stood in the frame before, from its place; rows of the
 * campaign. */
struct memory {
	struct cellpos offset;
	bool is_named;
};
static struct memory *before;
static int kept, moved, lost;

static void
remember(void)
{
	size_t count;
	const struct place_label *labels = scene_place_labels(scene, &count);

	for (size_t i = 0; i < campaign.place_count; i++)
		before[i].is_named = false;
	for (size_t i = 0; i < count; i++)
		before[labels[i].place] = (struct memory){
			{ labels[i].name.column - labels[i].cell.column,
				labels[i].name.row - labels[i].cell.row },
			labels[i].width > 0
		};
}

/* Of the names in this frame and the last. inner: of those alone that stand so
 * far from the map's edges. */
static void
compare(const struct scene_state *state, int inner)
{
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);
	const struct box *map = &layout.map;
	size_t count;
	const struct place_label *labels = scene_place_labels(scene, &count);

	for (size_t i = 0; i < count; i++) {
		const struct place_label *now = &labels[i];
		const struct memory *then = &before[now->place];

		if (!then->is_named || now->cell.column < map->column + inner ||
			now->cell.column >= map->column + map->columns - inner)
			continue;
		if (!now->width)
			lost++;
		else if (now->name.column - now->cell.column ==
				 then->offset.column &&
			 now->name.row - now->cell.row == then->offset.row)
			kept++;
		else
			moved++;
	}
}

static void
for_each_view(void (*check)(struct scene_state *state))
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 45 }, { 200, 60 } };

	before = calloc(campaign.place_count, sizeof *before);
	kept = moved = lost = 0;
	for (size_t s = 0; s < 3; s++)
		for (size_t v = 0; v < campaign.view_count; v++) {
			struct scene_state state = state_for(
				sizes[s][0], sizes[s][1], campaign.views[v].id);

			check(&state);
		}
	free(before);
	print_message("# kept %d, moved %d, lost %d\n", kept, moved, lost);
}

static void
go_through_the_days(struct scene_state *state)
{
	for (int64_t day = timeline.begin; day <= timeline.end; day++) {
		state->minute = last_minute_of_day(day);
		draw(state);
		if (day > timeline.begin)
			compare(state, 0);
		remember();
	}
}

/* Of the names in two days' frames at one place, all but those that the
 * counters drive away. */
static void
names_stay_from_day_to_day(void **state)
{
	(void)state;
	for_each_view(go_through_the_days);
	assert_true(kept > 1000);
	assert_true(moved <= 0.03 * (kept + moved + lost));
	assert_true(lost <= 0.015 * (kept + moved + lost));
}

static void
pan_about(struct scene_state *state)
{
	static const struct cellpos steps[] = { { 1, 0 }, { 1, 0 }, { 0, 1 },
		{ 1, 0 }, { 0, 1 }, { -1, 0 }, { -1, 0 }, { -1, 0 }, { 0, -1 },
		{ -1, 0 }, { 0, -1 }, { 0, -1 } };

	draw(state);
	remember();
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		viewport_pan(&state->viewport, steps[i].column, steps[i].row);
		draw(state);
		compare(state, 20);
		remember();
	}
}

/* Those alone that no edge cuts. */
static void
names_stay_when_the_map_is_panned(void **state)
{
	(void)state;
	for_each_view(pan_about);
	assert_true(kept > 1000);
	assert_true(moved <= 0.005 * (kept + moved + lost));
	assert_true(lost <= 0.002 * (kept + moved + lost));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_overlap_nothing_and_are_never_cut),
		cmocka_unit_test(a_name_lies_on_one_ground),
		cmocka_unit_test(names_stay_from_day_to_day),
		cmocka_unit_test(names_stay_when_the_map_is_panned),
	};

	return cmocka_run_group_tests(tests, open_korea, close_korea);
}
