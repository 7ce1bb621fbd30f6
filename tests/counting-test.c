/* Counters on the map of the Korean campaign tell who stands where: each counts
 * those about it, is nearer to its own unit than to any place, and none stands
 * on the parallel unless its unit does. */
#include <config.h>

#include "test.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "korea-scene.h"

/* In the frames of one size. */
static struct {
	int counters, beside, on_parallel;
	int counted, far, farthest; /* whom others count, columns away */
	double sum;
} seen;

static int
gap(int at, int first, int count)
{
	return at < first            ? first - at
	       : at >= first + count ? at - first - count + 1
				     : 0;
}

/* In columns, of which a row has two. */
static int
distance(struct cellpos cell, const struct box *box)
{
	const int dx = gap(cell.column, box->column, box->columns);
	const int dy = 2 * gap(cell.row, box->row, box->rows);

	return dx > dy ? dx : dy;
}

static bool
is_on_parallel(const struct scene_state *state, struct cellpos cell)
{
	const struct box map = scene_layout(
		state->columns, state->rows, state->bare, state->panel)
				       .map;
	const struct cellpos here = { cell.column - map.column,
		cell.row - map.row };
	const struct cellpos below = { here.column, here.row + 1 };
	const double lat = projection_inverse(
		projection, viewport_point(&state->viewport, here))
				   .lat;
	const double next = projection_inverse(
		projection, viewport_point(&state->viewport, below))
				    .lat;

	return fabs(lat - 38) < 0.49 * fabs(lat - next);
}

static bool
box_is_on_parallel(const struct scene_state *state, const struct box *box)
{
	for (int i = 0; i < box->columns; i++)
		if (is_on_parallel(state,
			    (struct cellpos){ box->column + i, box->row }))
			return true;
	return false;
}

static bool
is_beside_another(const struct symbol *symbol)
{
	size_t count;
	const struct place_label *places = scene_place_labels(scene, &count);
	const int own = distance(symbol->place, &symbol->counter);

	for (size_t i = 0; i < count; i++)
		if (places[i].has_mark &&
			(places[i].cell.column != symbol->place.column ||
				places[i].cell.row != symbol->place.row) &&
			distance(places[i].cell, &symbol->counter) < own)
			return true;
	return false;
}

/* The mark of its echelon counts as well. */
static bool
strays(const struct scene_state *state, const struct symbol *symbol)
{
	const struct unit *unit = &campaign.units[symbol->unit];
	const char *mark = echelon_mark(unit->echelon);
	const int width = (int)strlen(mark);
	const struct box *counter = &symbol->counter;
	const struct box above = { counter->column +
					   (counter->columns - width) / 2,
		counter->row - 1, width, 1 };

	if (is_on_parallel(state, symbol->place))
		return false;
	return box_is_on_parallel(state, counter) ||
	       (width && box_is_on_parallel(state, &above) &&
		       grid_peek(&grid, above.column, above.row)->glyph ==
			       (unsigned char)mark[0]);
}

/* Where the counter stands that stands for a unit. */
static struct box
counter_of(const struct symbol *symbols, size_t count, int unit)
{
	for (size_t i = 0; i < count; i++)
		if (symbols[i].unit == unit)
			return symbols[i].counter;
	return (struct box){ 0 };
}

static void
look_at_counted(
	const struct symbol *symbol, const struct symbol *symbols, size_t count)
{
	const struct box counter = counter_of(symbols, count, symbol->stack);
	const int away = distance(symbol->place, &counter);

	assert_true(counter.columns > 0);
	seen.counted++;
	seen.sum += away;
	seen.far += away > 8;
	if (away > seen.farthest)
		seen.farthest = away;
}

static void
look(const struct scene_state *state)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(scene, &count);

	for (size_t i = 0; i < count; i++) {
		const struct symbol *symbol = &symbols[i];

		if (!symbol->in_view)
			continue;
		if (!symbol->counter.columns) {
			look_at_counted(symbol, symbols, count);
			continue;
		}
		seen.counters++;
		seen.beside += is_beside_another(symbol);
		seen.on_parallel += strays(state, symbol);
	}
}

static void
go_through(int columns, int rows)
{
	memset(&seen, 0, sizeof seen);
	for (size_t v = 0; v < campaign.view_count; v++) {
		struct scene_state state =
			state_for(columns, rows, campaign.views[v].id);

		for (int64_t day = timeline.begin; day <= timeline.end; day++) {
			state.minute = last_minute_of_day(day);
			draw(&state);
			look(&state);
		}
	}
	print_message("# %dx%d: %d counters, %d nearer to other places, "
		      "%d on the parallel; %d counted, %.2f away, %d at "
		      "most, %d over 8\n",
		columns, rows, seen.counters, seen.beside, seen.on_parallel,
		seen.counted, seen.sum / seen.counted, seen.farthest, seen.far);
}

static void
counters_stand_by_their_own_places(void **state)
{
	static const struct {
		int columns, rows;
		double beside; /* at most, of all */
	} sizes[] = { { 80, 24, 0.07 }, { 140, 45, 0.03 }, { 200, 60, 0.02 } };

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		go_through(sizes[i].columns, sizes[i].rows);
		assert_true(seen.counters > 1000);
		assert_true(seen.beside <= sizes[i].beside * seen.counters);
		assert_int_equal(seen.on_parallel, 0);
	}
}

/* Eight columns are the reach of a counter, from its unit's true cell. */
static void
counters_count_those_about_them(void **state)
{
	static const struct {
		int columns, rows, farthest;
		double mean, far; /* of all */
	} sizes[] = { { 80, 24, 12, 3.6, 0.04 }, { 140, 45, 9, 2.7, 0.005 },
		{ 200, 60, 9, 2.7, 0.01 } };

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		go_through(sizes[i].columns, sizes[i].rows);
		assert_true(seen.counted > 1000);
		assert_true(seen.farthest <= sizes[i].farthest);
		assert_true(seen.sum <= sizes[i].mean * seen.counted);
		assert_true(seen.far <= sizes[i].far * seen.counted);
	}
}

/* Ranks those away that no event shows on any day. */
static void
rank_away(int *ranks)
{
	for (size_t i = 0; i < campaign.place_count; i++)
		ranks[i] = campaign.places[i].rank;
	for (size_t i = 0; i < campaign.place_count; i++)
		campaign.places[i].rank += 100;
	for (size_t i = 0; i < campaign.event_count; i++) {
		const int place = campaign.events[i].place;

		if (place >= 0)
			campaign.places[place].rank = ranks[place];
	}
}

static void
places_that_are_hidden_keep_no_counter_away(void **unused)
{
	struct scene_state state = state_for(80, 24, "theatre");
	int *ranks = calloc(campaign.place_count, sizeof *ranks);
	struct error err = { "" };
	struct grid without;

	(void)unused;
	grid_init(&without, 1, 1);
	state.layers &= ~(1u << LAYER_PLACES);
	for (int64_t day = timeline.begin; day <= timeline.end; day++) {
		state.minute = last_minute_of_day(day);
		draw(&state);
		rank_away(ranks);
		assert_true(scene_draw(scene, &state, &without, &err));
		for (size_t i = 0; i < campaign.place_count; i++)
			campaign.places[i].rank = ranks[i];
		assert_true(grid_equal(&grid, &without));
	}
	grid_release(&without);
	free(ranks);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counters_stand_by_their_own_places),
		cmocka_unit_test(counters_count_those_about_them),
		cmocka_unit_test(places_that_are_hidden_keep_no_counter_away),
	};

	return cmocka_run_group_tests(tests, open_korea, close_korea);
}
