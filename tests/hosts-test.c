#include <config.h>

#include "test.h"

#include <limits.h>
#include <stdlib.h>

#include "scene/hosts.h"

enum { UNITS = 400, COLUMNS = 61, ROWS = 23, LEFT = 36, TOP = 1 };

static struct unit units[UNITS];
static struct symbol symbols[UNITS];
static const struct campaign campaign = {
	.units = units, .unit_count = UNITS, .side_count = 2
};

/* Units of two sides anywhere in the map, each under one before it. */
static int
set_up(void **state)
{
	(void)state;
	srand(1945);
	for (int i = 0; i < UNITS; i++) {
		units[i].side = rand() % 2;
		units[i].parent = i > 8 && rand() % 3 ? rand() % i : -1;
		units[i].echelon = (enum echelon)(rand() % ECHELON_THEATRE);
		symbols[i].unit = i;
		symbols[i].named = rand() % 3 == 0;
		symbols[i].place.column = LEFT + rand() % COLUMNS;
		symbols[i].place.row = TOP + rand() % ROWS;
	}
	return 0;
}

static bool
is_above(int superior, int unit)
{
	for (int u = units[unit].parent; u >= 0; u = units[u].parent)
		if (u == superior)
			return true;
	return false;
}

/* Looks at each of the first count symbols. */
static int
choose_plainly(const struct symbol *symbol, int count, struct reach reach)
{
	int best = -1, best_score = -1;

	for (int i = 0; i < count; i++) {
		const int dx =
			abs(symbols[i].place.column - symbol->place.column);
		const int dy = abs(symbols[i].place.row - symbol->place.row);
		const int score = 1000 - dx - 2 * dy +
				  20 * echelon_rank(units[i].echelon) +
				  (is_above(i, symbol->unit) ? 10000 : 0);

		if (units[i].side == units[symbol->unit].side &&
			dx <= reach.columns && dy <= reach.rows &&
			(symbols[i].named || !reach.named) &&
			score > best_score) {
			best = i;
			best_score = score;
		}
	}
	return best;
}

static struct frame
make_frame(void)
{
	return (struct frame){
		.campaign = &campaign,
		.layout.map = { LEFT, TOP, COLUMNS, ROWS },
	};
}

static void
hosts_are_chosen_as_if_all_were_looked_at(void **state)
{
	static const struct reach reaches[] = { { 7, 1, false }, { 2, 0, true },
		{ 0, 0, false }, { 60, 30, true },
		{ INT_MAX, INT_MAX, false } };
	const struct frame frame = make_frame();
	struct hosts hosts;
	int found = 0;

	(void)state;
	hosts_init(&hosts, &frame);
	for (int count = 0; count < UNITS; count++) {
		const struct symbol *symbol = &symbols[(count * 7) % UNITS];

		for (size_t r = 0; r < sizeof reaches / sizeof *reaches; r++) {
			const int host =
				hosts_choose(&hosts, symbol, reaches[r]);

			assert_int_equal(host,
				choose_plainly(symbol, count, reaches[r]));
			found += host >= 0;
		}
		hosts_add(&hosts, &symbols[count], count);
	}
	assert_true(found > UNITS);
	hosts_clear(&hosts, reaches[0]);
	assert_int_equal(hosts_choose(&hosts, &symbols[0], reaches[4]), -1);
	hosts_release(&hosts);
}

static int
cells_between(const struct symbol *a, const struct symbol *b)
{
	return abs(a->place.column - b->place.column) +
	       2 * abs(a->place.row - b->place.row);
}

/* Of the first count symbols. */
static int
least_between(const struct symbol *symbol, int count)
{
	int least = INT_MAX;

	for (int i = 0; i < count; i++)
		if (units[i].side == units[symbol->unit].side &&
			cells_between(&symbols[i], symbol) < least)
			least = cells_between(&symbols[i], symbol);
	return least;
}

static bool
is_within(const struct symbol *a, const struct symbol *b, struct reach reach)
{
	return abs(a->place.column - b->place.column) <= reach.columns &&
	       abs(a->place.row - b->place.row) <= reach.rows;
}

static void
hosts_reach_their_side_around_them(void **state)
{
	const struct reach reach = { 9, 3, false };
	const struct frame frame = make_frame();
	struct hosts hosts;
	int reached = 0;

	(void)state;
	hosts_init(&hosts, &frame);
	hosts_clear(&hosts, reach);
	for (int count = 0; count < UNITS / 10; count++) {
		for (int i = 0; i < UNITS; i++) {
			const bool near =
				choose_plainly(&symbols[i], count, reach) >= 0;

			assert_int_equal(
				hosts_reach(&hosts, &symbols[i]), near);
			reached += near;
		}
		hosts_add(&hosts, &symbols[count], count);
	}
	assert_true(reached > UNITS);
	hosts_release(&hosts);
}

static void
hosts_in_a_crowd_are_superiors_or_nearest(void **state)
{
	const struct reach reach = { 16, 8, false };
	const struct frame frame = make_frame();
	struct hosts hosts;
	int superiors = 0;

	(void)state;
	hosts_init(&hosts, &frame);
	hosts_clear(&hosts, reach);
	assert_int_equal(hosts_choose_in_crowd(&hosts, &symbols[3]), -1);
	for (int i = 0; i < UNITS / 4; i++)
		hosts_add(&hosts, &symbols[i], i);
	for (int i = UNITS / 4; i < UNITS; i++) {
		const int host = hosts_choose_in_crowd(&hosts, &symbols[i]);
		const int above = units[i].parent;

		assert_int_equal(units[host].side,
			above == host ? units[above].side : units[i].side);
		if (above >= 0 && above < UNITS / 4 &&
			is_within(&symbols[above], &symbols[i], reach)) {
			assert_int_equal(host, above);
			superiors++;
		} else
			assert_int_equal(
				cells_between(&symbols[host], &symbols[i]),
				least_between(&symbols[i], UNITS / 4));
	}
	assert_true(superiors > 10);
	hosts_release(&hosts);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hosts_are_chosen_as_if_all_were_looked_at),
		cmocka_unit_test(hosts_reach_their_side_around_them),
		cmocka_unit_test(hosts_in_a_crowd_are_superiors_or_nearest),
	};

	return cmocka_run_group_tests(tests, set_up, NULL);
}
