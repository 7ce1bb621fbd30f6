#include <config.h>

#include "test.h"

#include <limits.h>
#include <stdlib.h>

#include "scene/hosts.h"

enum { UNITS = 400, COLUMNS = 61, ROWS = 23, LEFT = 36, TOP = 1 };

static struct unit units[UNITS];
static struct symbol symbols[UNITS];
static const struct campaign campaign = { .units = units, .unit_count = UNITS };

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
	hosts_clear(&hosts);
	assert_int_equal(hosts_choose(&hosts, &symbols[0], reaches[4]), -1);
	hosts_release(&hosts);
}

static void
far_hosts_are_superiors_or_of_the_side(void **state)
{
	const struct frame frame = make_frame();
	struct hosts hosts;

	(void)state;
	hosts_init(&hosts, &frame);
	assert_int_equal(hosts_choose_far(&hosts, &symbols[3]), -1);
	for (int i = 0; i < UNITS / 4; i++)
		hosts_add(&hosts, &symbols[i], i);
	for (int i = UNITS / 4; i < UNITS; i++) {
		const int host = hosts_choose_far(&hosts, &symbols[i]);
		int above = units[i].parent;

		while (above >= UNITS / 4)
			above = units[above].parent;
		if (above >= 0)
			assert_int_equal(host, above);
		else
			assert_int_equal(units[host].side, units[i].side);
	}
	hosts_release(&hosts);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hosts_are_chosen_as_if_all_were_looked_at),
		cmocka_unit_test(far_hosts_are_superiors_or_of_the_side),
	};

	return cmocka_run_group_tests(tests, set_up, NULL);
}
