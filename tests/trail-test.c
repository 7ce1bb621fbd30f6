/* Ways, their arrowheads, and the leaders of counters, over the Korean
 * campaign. */
#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "korea-scene.h"

#define BIT(layer) (1u << (layer))

static bool
is_head(uint32_t glyph)
{
	return glyph == 0x25b4 || glyph == 0x25b8 || glyph == 0x25be ||
	       glyph == 0x25c2;
}

static bool
has_head_near(struct cellpos cell)
{
	for (int row = cell.row - 1; row <= cell.row + 1; row++)
		for (int x = cell.column - 2; x <= cell.column + 2; x++) {
			const struct cell *c = grid_peek(&grid, x, row);

			if (c && is_head(c->glyph))
				return true;
		}
	return false;
}

/* Cells from where a unit stood before to where it came on this day; 0 where
 * it did not move on a way that is drawn. */
static int
way_of_today(const struct scene_state *state, const struct symbol *symbol)
{
	const struct standing *now =
		&scene_situation(scene)->units[symbol->unit];
	const struct keyframe *track =
		campaign_track(&campaign, &campaign.units[symbol->unit]);
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);
	struct cellpos from;

	if (now->moving || now->from == track || now->from->by == BY_JUMP ||
		now->from->arrive < state->minute - MINUTES_A_DAY + 1)
		return 0;
	viewport_cell(&state->viewport,
		projection_forward(projection, now->from[-1].position), &from);
	return abs(from.column + layout.map.column - symbol->place.column) +
	       2 * abs(from.row + layout.map.row - symbol->place.row);
}

/* With nothing else on the map each has its own. */
static void
the_way_of_the_day_ends_in_an_arrowhead(void **state)
{
	struct scene_state frame = state_for(140, 45, "north-east");
	int heads = 0;

	(void)state;
	frame.layers = BIT(LAYER_COAST) | BIT(LAYER_TRACKS);
	for (int64_t day = timeline.begin; day <= timeline.end; day++) {
		size_t count;
		const struct symbol *symbols;

		frame.minute = last_minute_of_day(day);
		draw(&frame);
		symbols = scene_symbols(scene, &count);
		for (size_t i = 0; i < count; i++) {
			if (!symbols[i].in_view ||
				way_of_today(&frame, &symbols[i]) < 4)
				continue;
			heads++;
			assert_true(has_head_near(symbols[i].place));
		}
	}
	assert_true(heads > 30);
}

/* Not where counters and names stand. */
static void
an_arrowhead_stands_in_nobodys_way(void **state)
{
	struct scene_state frame = state_for(140, 45, "north-east");
	int heads = 0;

	(void)state;
	frame.layers &= ~BIT(LAYER_UNITS);
	for (int64_t day = timeline.begin; day <= timeline.end; day++) {
		size_t count;
		const struct place_label *labels;

		frame.minute = last_minute_of_day(day);
		draw(&frame);
		labels = scene_place_labels(scene, &count);
		for (int x = 37; x < grid.columns; x++)
			for (int row = 2; row < grid.rows - 4; row++)
				heads += is_head(
					grid_peek(&grid, x, row)->glyph);
		for (size_t i = 0; i < count; i++) {
			const struct place_label *label = &labels[i];

			for (int k = 0; k < label->width; k++)
				assert_false(is_head(grid_peek(&grid,
					label->name.column + k, label->name.row)
							     ->glyph));
		}
	}
	assert_true(heads > 20);
}

static bool
holds(const struct box *box, struct cellpos cell)
{
	return cell.column >= box->column && cell.row == box->row &&
	       cell.column < box->column + box->columns;
}

/* Whether the true cell of a symbol shows nothing but lines. */
static bool
is_bare(const struct symbol *symbols, size_t count, struct cellpos cell)
{
	size_t names;
	const struct place_label *labels = scene_place_labels(scene, &names);

	for (size_t i = 0; i < count; i++)
		if (holds(&symbols[i].counter, cell))
			return false;
	for (size_t i = 0; i < names; i++)
		if (holds(&(struct box){ labels[i].name.column,
				  labels[i].name.row, labels[i].width, 1 },
			    cell) ||
			(labels[i].cell.column == cell.column &&
				labels[i].cell.row == cell.row))
			return false;
	return true;
}

static int leaders;

static void
check_leaders(const struct scene_state *state)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(scene, &count);

	for (size_t i = 0; i < count; i++) {
		const struct symbol *s = &symbols[i];
		const struct side *side =
			&campaign.sides[campaign.units[s->unit].side];
		const struct cell *cell;

		if (!s->counter.columns || holds(&s->counter, s->place) ||
			!is_bare(symbols, count, s->place))
			continue;
		cell = grid_peek(&grid, s->place.column, s->place.row);
		/* An echelon's mark, an arrow, or the line of another side. */
		if (cell->glyph < 0x2800 || cell->glyph > 0x28ff ||
			cell->style.foreground !=
				theme_sign(state->theme,
					theme_palette(
						state->theme, side->colour)))
			continue;
		assert_int_not_equal(cell->glyph, 0x2800);
		leaders++;
	}
}

static void
a_counter_that_stands_aside_has_a_leader(void **state)
{
	struct scene_state frame = state_for(140, 45, "theatre");
	size_t count;
	const struct symbol *symbols;
	int aside = 0;

	(void)state;
	for_each_frame(check_leaders);
	assert_true(leaders > 20);
	/* Without names and marks none is hidden but by counters. */
	frame.layers &= ~(BIT(LAYER_PLACES) | BIT(LAYER_EVENTS) |
			  BIT(LAYER_TRACKS) | BIT(LAYER_PARALLEL));
	for (int64_t day = timeline.begin; day <= timeline.end; day++) {
		frame.minute = last_minute_of_day(day);
		draw(&frame);
		leaders = 0;
		symbols = scene_symbols(scene, &count);
		for (size_t i = 0; i < count; i++)
			aside +=
				symbols[i].counter.columns &&
				!holds(&symbols[i].counter, symbols[i].place) &&
				is_bare(symbols, count, symbols[i].place);
		check_leaders(&frame);
		aside -= leaders;
	}
	/* Those alone on whom an echelon's mark or another's line lies. */
	assert_in_range(aside, 0, 12);
}

static void
ways_fade_from_day_to_day(void **state)
{
	struct scene_state frame = state_for(140, 45, "north-east");
	int seen[3] = { 0 };

	(void)state;
	frame.minute = last_minute_of_day(day_from_civil(1945, 8, 16));
	frame.layers = BIT(LAYER_TRACKS);
	draw(&frame);
	for (int x = 36; x < grid.columns; x++)
		for (int row = 1; row < grid.rows - 3; row++) {
			const struct cell *cell = grid_peek(&grid, x, row);

			for (int age = TRAIL_OLD; age <= TRAIL_TODAY; age++)
				seen[age] +=
					cell->glyph > 0x2800 &&
					cell->style.foreground ==
						theme_trail(frame.theme,
							theme_palette(
								frame.theme,
								"vermillion"),
							(enum trail_age)age)
							.foreground;
		}
	assert_true(seen[TRAIL_OLD] > 0);
	assert_true(seen[TRAIL_RECENT] > 0);
	assert_true(seen[TRAIL_TODAY] > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_way_of_the_day_ends_in_an_arrowhead),
		cmocka_unit_test(an_arrowhead_stands_in_nobodys_way),
		cmocka_unit_test(a_counter_that_stands_aside_has_a_leader),
		cmocka_unit_test(ways_fade_from_day_to_day),
	};

	return cmocka_run_group_tests(tests, open_korea, close_korea);
}
