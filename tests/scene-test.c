/* Promises of a whole frame, over the Korean campaign at many instants,
 * sizes and views. */
#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "base/text.h"
#include "korea-scene.h"

static int
distance_to_box(int at, int begin, int length)
{
	if (at < begin)
		return begin - at;
	return at >= begin + length ? at - (begin + length - 1) : 0;
}

static void
check_counters(const struct scene_state *state)
{
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);
	size_t count;
	const struct symbol *symbols = scene_symbols(scene, &count);
	int cells = 0, counters[16] = { 0 };

	for (size_t i = 0; i < count; i++) {
		const struct symbol *s = &symbols[i];
		const struct box *box = &s->counter;

		if (!s->in_view || !box->columns)
			continue;
		cells += box->columns * box->rows;
		counters[campaign.units[s->unit].side]++;
		assert_in_range(distance_to_box(s->place.column, box->column,
					box->columns),
			0, 3);
		assert_in_range(
			distance_to_box(s->place.row, box->row, box->rows), 0,
			3);
		for (size_t k = 0; k < i; k++) {
			const struct box *other = &symbols[k].counter;

			assert_false(
				other->columns && other->row == box->row &&
				box->column < other->column + other->columns &&
				other->column < box->column + box->columns);
		}
	}
	/* On the smallest maps one counter a side stands all the same. */
	if (cells > 0.08 * layout.map.columns * layout.map.rows)
		for (size_t i = 0; i < campaign.side_count; i++)
			assert_in_range(counters[i], 0, 1);
}

static void
counters_keep_near_apart_and_within_their_budget(void **state)
{
	(void)state;
	for_each_frame(check_counters);
}

static void
check_sides_of_the_parallel(const struct scene_state *state)
{
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);
	const struct overlay *parallel = campaign_parallel(&campaign);
	const struct standing *units = scene_situation(scene)->units;
	size_t count;
	const struct symbol *symbols = scene_symbols(scene, &count);

	for (size_t i = 0; i < count; i++) {
		const struct symbol *s = &symbols[i];
		const struct box *box = &s->counter;
		struct lonlat there;

		if (!s->in_view || !box->columns || box->row == s->place.row)
			continue;
		there = projection_inverse(projection,
			viewport_point(&state->viewport,
				(struct cellpos){ box->column +
							  box->columns / 2 -
							  layout.map.column,
					box->row - layout.map.row }));
		assert_int_equal(there.lat > parallel->value,
			units[s->unit].position.lat > parallel->value);
	}
}

static void
counters_stand_on_their_units_side_of_the_parallel(void **state)
{
	(void)state;
	for_each_frame(check_sides_of_the_parallel);
}

static void
check_stacks(const struct scene_state *state)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(scene, &count);
	int *stacked = calloc(campaign.unit_count, sizeof *stacked);

	(void)state;
	for (size_t i = 0; i < count; i++)
		if (symbols[i].in_view && symbols[i].stack != symbols[i].unit) {
			assert_true(symbols[i].stack >= 0);
			stacked[symbols[i].stack]++;
		}
	for (size_t i = 0; i < count; i++)
		if (symbols[i].in_view) {
			const bool own = symbols[i].stack == symbols[i].unit;

			assert_int_equal(own, symbols[i].counter.columns > 0);
			assert_int_equal(
				symbols[i].stacked, stacked[symbols[i].unit]);
		}
	free(stacked);
}

static void
every_unit_in_view_has_a_counter_or_is_counted_by_one(void **state)
{
	(void)state;
	for_each_frame(check_stacks);
}

static void
check_own_side(const struct scene_state *state)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(scene, &count);

	(void)state;
	for (size_t i = 0; i < count; i++)
		if (symbols[i].in_view)
			assert_int_equal(campaign.units[symbols[i].unit].side,
				campaign.units[symbols[i].stack].side);
}

static void
units_join_only_their_own_side(void **state)
{
	(void)state;
	for_each_frame(check_own_side);
}

static void
the_selected_unit_always_has_its_own_counter(void **state)
{
	struct scene_state frame = state_for(80, 24, "theatre");
	size_t count;
	const struct symbol *symbols;

	(void)state;
	draw(&frame);
	symbols = scene_symbols(scene, &count);
	for (size_t i = 0; i < campaign.unit_count; i++) {
		frame.selected_unit = (int)i;
		draw(&frame);
		symbols = scene_symbols(scene, &count);
		for (size_t k = 0; k < count; k++)
			if (symbols[k].unit == (int)i && symbols[k].in_view)
				assert_int_equal(
					symbols[k].stack, symbols[k].unit);
	}
}

static void
the_same_state_gives_the_same_frame_whatever_came_before(void **state)
{
	struct scene_state frame = state_for(140, 45, "theatre");
	struct grid first;

	(void)state;
	draw(&frame);
	grid_init(&first, 1, 1);
	grid_copy(&first, &grid);
	for (int i = 0; i < 5; i++) {
		frame.minute += MINUTES_A_DAY;
		draw(&frame);
		viewport_pan(&frame.viewport, 3, -2);
		draw(&frame);
		viewport_pan(&frame.viewport, -3, 2);
	}
	frame.minute -= 5 * MINUTES_A_DAY;
	frame.layers ^= 1u << LAYER_PARALLEL;
	draw(&frame);
	assert_false(grid_equal(&first, &grid));
	frame.layers ^= 1u << LAYER_PARALLEL;
	draw(&frame);
	assert_true(grid_equal(&first, &grid));
	grid_release(&first);
}

static void
check_widths(const struct scene_state *state)
{
	(void)state;
	for (int row = 0; row < grid.rows; row++)
		for (int x = 0; x < grid.columns; x++) {
			const struct cell *c = grid_peek(&grid, x, row);

			if (c->glyph == GLYPH_FOLLOWER) {
				c = grid_peek(&grid, x - 1, row);
				assert_non_null(c);
				assert_int_equal(glyph_width(c->glyph), 2);
			} else {
				assert_true(glyph_width(c->glyph) >= 1);
				assert_true(glyph_width(c->glyph) == 1 ||
					    (x + 1 < grid.columns &&
						    grid_peek(&grid, x + 1, row)
								    ->glyph ==
							    GLYPH_FOLLOWER));
			}
		}
}

static void
glyphs_fill_their_cells_in_every_language(void **state)
{
	(void)state;
	for_each_frame(check_widths);
	for (int language = 0; language < LANGUAGES; language++) {
		struct scene_state frame = state_for(120, 40, "theatre");

		frame.language = (enum language)language;
		draw(&frame);
		check_widths(&frame);
	}
}

static void
any_size_can_be_drawn(void **state)
{
	static const int sizes[][2] = { { 1, 1 }, { 2, 2 }, { 1, 60 },
		{ 500, 1 }, { 3, 7 }, { 40, 12 }, { 110, 20 }, { 400, 120 } };

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (int p = PANEL_AUTO; p <= PANEL_SHOWN; p++) {
			struct scene_state frame =
				state_for(sizes[i][0], sizes[i][1], "theatre");
			const struct layout layout = scene_layout(
				sizes[i][0], sizes[i][1], false, (enum panel)p);

			frame.panel = (enum panel)p;
			frame.help = p == PANEL_SHOWN;
			viewport_resize(&frame.viewport, layout.map.columns,
				layout.map.rows);
			draw(&frame);
			assert_int_equal(grid.columns, sizes[i][0]);
			assert_int_equal(grid.rows, sizes[i][1]);
		}
}

static int
holder_on(const char *place, int month, int day)
{
	struct scene_state frame = state_for(80, 24, "theatre");

	frame.minute = last_minute_of_day(day_from_civil(1945, month, day));
	draw(&frame);
	return scene_situation(scene)
		->holders[campaign_find_place(&campaign, place)];
}

static void
a_place_is_held_until_it_is_given_up(void **state)
{
	const int soviet = campaign_find_side(&campaign, "USSR");
	const int japan = campaign_find_side(&campaign, "JPN");

	(void)state;
	assert_int_equal(holder_on("kaesong", 8, 28), japan);
	assert_int_equal(holder_on("kaesong", 8, 29), soviet);
	assert_int_equal(holder_on("kaesong", 9, 10), -1);
	assert_int_equal(holder_on("wonsan", 8, 20), japan);
	assert_int_equal(holder_on("wonsan", 8, 22), soviet);
	/* From some day on no row says who came. */
	assert_int_equal(holder_on("changchun", 8, 18), japan);
	assert_int_equal(holder_on("changchun", 8, 19), -1);
}

/* The lines of the days are as long as the frame is wide. */
static void
titles_are_cut_between_characters_alone(void **state)
{
	static char title[3 + 3 * 160 + 1]; /* the campaign keeps it */
	const struct layout layout = scene_layout(320, 60, false, PANEL_HIDDEN);
	struct scene_state now = state_for(320, 60, campaign.views[0].id);

	(void)state;
	now.language = LANGUAGE_KO;
	now.playing = true;
	now.panel = PANEL_HIDDEN;
	viewport_resize(&now.viewport, layout.map.columns, layout.map.rows);
	now.pace = 2 * MINUTES_A_DAY;
	for (int shift = 0; shift < 3; shift++) {
		size_t length = (size_t)shift;

		memset(title, 'x', length);
		for (; length + 3 < sizeof title; length += 3)
			memcpy(title + length, "한", 3);
		title[length] = '\0';
		for (size_t i = 0; i < campaign.event_count; i++)
			campaign.events[i].title.text[LANGUAGE_KO] = title;
		draw(&now);
		for (int i = 0; i < grid.columns * grid.rows; i++)
			assert_int_not_equal(grid_peek(&grid, i % grid.columns,
						     i / grid.columns)
						     ->glyph,
				0xfffd);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			counters_stand_on_their_units_side_of_the_parallel),
		cmocka_unit_test(
			counters_keep_near_apart_and_within_their_budget),
		cmocka_unit_test(
			every_unit_in_view_has_a_counter_or_is_counted_by_one),
		cmocka_unit_test(units_join_only_their_own_side),
		cmocka_unit_test(the_selected_unit_always_has_its_own_counter),
		cmocka_unit_test(
			the_same_state_gives_the_same_frame_whatever_came_before),
		cmocka_unit_test(glyphs_fill_their_cells_in_every_language),
		cmocka_unit_test(any_size_can_be_drawn),
		cmocka_unit_test(a_place_is_held_until_it_is_given_up),
		cmocka_unit_test(titles_are_cut_between_characters_alone),
	};

	return cmocka_run_group_tests(tests, open_korea, close_korea);
}
