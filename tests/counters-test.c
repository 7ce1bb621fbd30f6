/* Counters on the map of the Korean campaign and arrows at its edge: they stay
 * where they are while their units do, and who acts has a counter. */
#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "korea-scene.h"

/* How each unit stood in the frame before. */
struct memory {
	struct cellpos place;
	struct box counter;
	bool in_view;
};
static struct memory *before;

/* Of the units in view in this frame and the last whose true cell is the same:
 * those whose counters stayed, hopped, went and came. */
struct tally {
	int stayed, hopped, went, came;
};

static void
remember(void)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(scene, &count);

	for (size_t i = 0; i < campaign.unit_count; i++)
		before[i].in_view = false;
	for (size_t i = 0; i < count; i++)
		before[symbols[i].unit] = (struct memory){ symbols[i].place,
			symbols[i].counter, symbols[i].in_view };
}

/* A text that grows does so to one side. */
static bool
is_at(const struct box *now, const struct box *then)
{
	return now->row == then->row &&
	       (now->column == then->column ||
		       now->column + now->columns ==
			       then->column + then->columns);
}

static void
compare(struct tally *tally)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(scene, &count);

	for (size_t i = 0; i < count; i++) {
		const struct symbol *now = &symbols[i];
		const struct memory *then = &before[now->unit];

		if (!now->in_view || !then->in_view ||
			now->place.column != then->place.column ||
			now->place.row != then->place.row)
			continue;
		if (now->counter.columns && then->counter.columns) {
			if (is_at(&now->counter, &then->counter))
				tally->stayed++;
			else
				tally->hopped++;
		} else if (now->counter.columns) {
			tally->came++;
		} else if (then->counter.columns) {
			tally->went++;
		}
	}
}

static void
go_by(struct scene_state *state, int step, struct tally *tally)
{
	const int64_t end = last_minute_of_day(timeline.end);

	state->minute = last_minute_of_day(timeline.begin);
	draw(state);
	remember();
	while (state->minute + step <= end) {
		state->minute += step;
		draw(state);
		compare(tally);
		remember();
	}
}

static struct tally
go_through(int step)
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 45 }, { 200, 60 } };
	struct tally tally = { 0 };

	before = calloc(campaign.unit_count, sizeof *before);
	for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++)
		for (size_t v = 0; v < campaign.view_count; v++) {
			struct scene_state state = state_for(
				sizes[s][0], sizes[s][1], campaign.views[v].id);

			go_by(&state, step, &tally);
		}
	free(before);
	print_message("# stayed %d, hopped %d, went %d, came %d\n",
		tally.stayed, tally.hopped, tally.went, tally.came);
	return tally;
}

static void
counters_stay_from_day_to_day(void **state)
{
	const struct tally tally = go_through(MINUTES_A_DAY);

	(void)state;
	assert_true(tally.stayed > 1000);
	assert_true(tally.hopped <= 0.04 * (tally.stayed + tally.hopped));
}

static void
counters_stay_from_hour_to_hour(void **state)
{
	const struct tally tally = go_through(60);

	(void)state;
	assert_true(tally.stayed > 10000);
	assert_true(tally.hopped <= 0.007 * (tally.stayed + tally.hopped));
}

static bool
is_named(const struct situation *now, int unit)
{
	for (size_t i = 0; i < now->day_events; i++) {
		const struct event *event =
			&campaign.events[now->first_event + i];

		for (uint32_t u = 0;
			event->kind <= EVENT_SINKING && u < event->units.count;
			u++)
			if (event->units.index[u] == (uint32_t)unit)
				return true;
	}
	return false;
}

static int named, swallowed;

/* Of those named by a deed of the day all but a few, for whom there is no room,
 * have a counter or are counted by another who is named. */
static void
count_named(const struct scene_state *state)
{
	const struct situation *now = scene_situation(scene);
	size_t count;
	const struct symbol *symbols = scene_symbols(scene, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		if (!symbols[i].in_view || !is_named(now, symbols[i].unit))
			continue;
		named++;
		swallowed += !is_named(now, symbols[i].stack);
	}
}

static void
count_named_at_speed(const struct scene_state *state)
{
	struct scene_state fast = *state;

	fast.playing = true;
	fast.pace = 4 * MINUTES_A_DAY;
	for (int hour = 0; hour < 24; hour += 6) {
		fast.minute = state->minute - 60 * hour;
		draw(&fast);
		count_named(&fast);
	}
}

static void
who_is_named_has_a_counter(void **state)
{
	(void)state;
	named = swallowed = 0;
	for_each_frame(count_named);
	print_message("# named %d, swallowed %d\n", named, swallowed);
	assert_true(named > 1000);
	assert_true(swallowed <= 0.01 * named);
}

static void
who_is_named_has_a_counter_while_days_rush_by(void **state)
{
	(void)state;
	named = swallowed = 0;
	for_each_frame(count_named_at_speed);
	print_message("# named %d, swallowed %d\n", named, swallowed);
	assert_true(named > 4000);
	assert_true(swallowed <= 0.01 * named);
}

/* The columns from an arrow's tip on that have its ground; 0 for other cells.
 */
static int
arrow_width(int column, int row)
{
	const struct cell *tip = grid_peek(&grid, column, row);
	const uint32_t ground =
		theme_style(THEME_DARK, ROLE_POINTER).background;
	int width = 0;

	if (tip->glyph != 0x25b4 && tip->glyph != 0x25be &&
		tip->glyph != 0x25c2)
		return 0;
	while (column + width < grid.columns &&
		grid_peek(&grid, column + width, row)->style.background ==
			ground)
		width++;
	return width;
}

/* Whether the frame before has the same there. */
static bool
stood_at(const struct grid *last, struct cellpos at, struct cellpos then,
	int width)
{
	if (then.column + width > last->columns)
		return false;
	for (int x = 0; x < width; x++)
		if (!cell_equal(grid_peek(&grid, at.column + x, at.row),
			    grid_peek(last, then.column + x, then.row)))
			return false;
	return true;
}

static void
compare_arrows(const struct grid *last, struct tally *tally)
{
	for (int y = 0; y < grid.rows; y++)
		for (int x = 0; x < grid.columns; x++) {
			const struct cellpos at = { x, y };
			const int width = arrow_width(x, y);
			bool stood = false;

			if (!width)
				continue;
			if (stood_at(last, at, at, width)) {
				tally->stayed++;
				continue;
			}
			for (int i = 0; i < last->rows * last->columns; i++)
				stood |= stood_at(last, at,
					(struct cellpos){ i % last->columns,
						i / last->columns },
					width);
			tally->hopped += stood;
		}
}

/* Of those that tell the same, at the upper, the lower and the left edge. */
static void
arrows_stay_from_day_to_day(void **state)
{
	struct tally tally = { 0 };
	struct grid last;

	(void)state;
	grid_init(&last, 1, 1);
	for (size_t v = 0; v < campaign.view_count; v++) {
		struct scene_state frame =
			state_for(200, 60, campaign.views[v].id);

		for (int64_t day = timeline.begin; day <= timeline.end; day++) {
			frame.minute = last_minute_of_day(day);
			draw(&frame);
			if (day > timeline.begin)
				compare_arrows(&last, &tally);
			grid_copy(&last, &grid);
		}
	}
	grid_release(&last);
	print_message("# stayed %d, hopped %d\n", tally.stayed, tally.hopped);
	assert_true(tally.stayed > 500);
	assert_true(tally.hopped <= 0.17 * (tally.stayed + tally.hopped));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counters_stay_from_day_to_day),
		cmocka_unit_test(counters_stay_from_hour_to_hour),
		cmocka_unit_test(arrows_stay_from_day_to_day),
		cmocka_unit_test(who_is_named_has_a_counter),
		cmocka_unit_test(who_is_named_has_a_counter_while_days_rush_by),
	};

	return cmocka_run_group_tests(tests, open_korea, close_korea);
}
