/* Hosts are chained in blocks of a row of BLOCK cells: within the usual reach
 * of a unit lie nine blocks at most. */
#include <config.h>

#include "scene/hosts.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"

#define BLOCK 8
#define FAR   (INT_MAX / 2) /* farther than any map is wide */

struct host {
	struct cellpos place;
	int symbol, unit, side;
	int rank; /* of its echelon */
	bool named;
	int next; /* in its block, -1 none */
};

static size_t
cell_count(const struct hosts *hosts)
{
	return (size_t)hosts->map.columns * (size_t)hosts->map.rows;
}

static size_t
block_count(const struct hosts *hosts)
{
	return (size_t)hosts->blocks * (size_t)hosts->map.rows;
}

/* Who is nearest to a cell. */
struct nearest {
	int host; /* -1 none */
	int away; /* in columns */
};

void
hosts_init(struct hosts *hosts, const struct frame *frame)
{
	const size_t sides = frame->campaign->side_count;

	*hosts = (struct hosts){
		.campaign = frame->campaign,
		.map = frame->layout.map,
		.blocks = frame->layout.map.columns / BLOCK + 1,
	};
	hosts->first = xreallocarray(
		NULL, block_count(hosts) + 1, sizeof *hosts->first);
	hosts->of_units = xreallocarray(
		NULL, frame->campaign->unit_count + 1, sizeof *hosts->of_units);
	hosts->reached = xreallocarray(
		NULL, sides, cell_count(hosts) * sizeof *hosts->reached + 1);
	hosts->nearest = xreallocarray(
		NULL, sides, (cell_count(hosts) + 1) * sizeof *hosts->nearest);
	hosts_clear(hosts, (struct reach){ 0, 0, false });
}

void
hosts_release(struct hosts *hosts)
{
	free(hosts->items);
	free(hosts->first);
	free(hosts->of_units);
	free(hosts->reached);
	free(hosts->nearest);
}

void
hosts_clear(struct hosts *hosts, struct reach reach)
{
	for (size_t i = 0; i < block_count(hosts); i++)
		hosts->first[i] = -1;
	for (size_t i = 0; i < hosts->campaign->unit_count; i++)
		hosts->of_units[i] = -1;
	memset(hosts->reached, false,
		hosts->campaign->side_count * cell_count(hosts));
	hosts->reach = reach;
	hosts->knows_nearest = false;
	hosts->count = 0;
}

static int
block_column(const struct hosts *hosts, int column)
{
	const int block = (column - hosts->map.column) / BLOCK;

	return block >= hosts->blocks ? hosts->blocks - 1 : block;
}

static size_t
block_index(const struct hosts *hosts, int block, int row)
{
	return (size_t)(row - hosts->map.row) * (size_t)hosts->blocks +
	       (size_t)block;
}

static int *
block_at(const struct hosts *hosts, int block, int row)
{
	return &hosts->first[block_index(hosts, block, row)];
}

static int
smaller(int a, int b)
{
	return a < b ? a : b;
}

static int
larger(int a, int b)
{
	return a > b ? a : b;
}

static size_t
cell_index(const struct hosts *hosts, int side, struct cellpos place)
{
	return (size_t)side * cell_count(hosts) +
	       (size_t)(place.row - hosts->map.row) *
		       (size_t)hosts->map.columns +
	       (size_t)(place.column - hosts->map.column);
}

static void
mark_reach(struct hosts *hosts, int side, struct cellpos place)
{
	const struct box *map = &hosts->map;
	const int left =
		larger(place.column - hosts->reach.columns, map->column);
	const int right = smaller(place.column + hosts->reach.columns + 1,
		map->column + map->columns);
	const int bottom = smaller(
		place.row + hosts->reach.rows + 1, map->row + map->rows);

	for (int row = larger(place.row - hosts->reach.rows, map->row);
		row < bottom; row++)
		memset(hosts->reached + cell_index(hosts, side,
						(struct cellpos){ left, row }),
			true, (size_t)(right - left));
}

void
hosts_add(struct hosts *hosts, const struct symbol *symbol, int index)
{
	const struct unit *unit = &hosts->campaign->units[symbol->unit];
	int *first = block_at(hosts, block_column(hosts, symbol->place.column),
		symbol->place.row);

	ARRAY_GROW(hosts->items, hosts->count, hosts->alloc);
	hosts->items[hosts->count] =
		(struct host){ symbol->place, index, symbol->unit, unit->side,
			echelon_rank(unit->echelon), symbol->named, *first };
	hosts->of_units[symbol->unit] = (int)hosts->count;
	*first = (int)hosts->count++;
	hosts->knows_nearest = false;
	mark_reach(hosts, unit->side, symbol->place);
}

bool
hosts_reach(const struct hosts *hosts, const struct symbol *symbol)
{
	return hosts->reached[cell_index(hosts,
		hosts->campaign->units[symbol->unit].side, symbol->place)];
}

static bool
is_superior(const struct campaign *campaign, int superior, int unit)
{
	for (int u = campaign->units[unit].parent; u >= 0;
		u = campaign->units[u].parent)
		if (u == superior)
			return true;
	return false;
}

static bool
is_within(const struct host *host, const struct symbol *symbol,
	struct reach reach)
{
	return abs(host->place.column - symbol->place.column) <=
		       reach.columns &&
	       abs(host->place.row - symbol->place.row) <= reach.rows;
}

/* Who looks for a host, and the best one so far. */
struct search {
	const struct hosts *hosts;
	const struct symbol *symbol;
	struct reach reach;
	int side;
	int best, score; /* best is an index in items */
};

static void
consider(struct search *search, int i)
{
	const struct host *host = &search->hosts->items[i];
	const int dx = abs(host->place.column - search->symbol->place.column);
	const int dy = abs(host->place.row - search->symbol->place.row);
	int score;

	if (host->side != search->side || dx > search->reach.columns ||
		dy > search->reach.rows ||
		(search->reach.named && !host->named))
		return;
	score = 1000 - dx - 2 * dy + 20 * host->rank;
	if (is_superior(
		    search->hosts->campaign, host->unit, search->symbol->unit))
		score += 10000;
	if (score > search->score ||
		(score == search->score && i < search->best)) {
		search->score = score;
		search->best = i;
	}
}

static void
consider_near(struct search *search)
{
	const struct hosts *hosts = search->hosts;
	const struct box *map = &hosts->map;
	const struct cellpos *place = &search->symbol->place;
	const struct reach *reach = &search->reach;
	const int left = place->column - reach->columns;
	const int right = place->column + reach->columns;
	const int first =
		block_column(hosts, left > map->column ? left : map->column);
	const int last = block_column(hosts, right);

	for (int row = place->row - reach->rows;
		row <= place->row + reach->rows; row++) {
		if (row < map->row || row >= map->row + map->rows)
			continue;
		for (int block = first; block <= last; block++)
			for (int i = *block_at(hosts, block, row); i >= 0;
				i = hosts->items[i].next)
				consider(search, i);
	}
}

int
hosts_choose(const struct hosts *hosts, const struct symbol *symbol,
	struct reach reach)
{
	struct search search = {
		.hosts = hosts,
		.symbol = symbol,
		.reach = reach,
		.side = hosts->campaign->units[symbol->unit].side,
		.best = -1,
		.score = -1,
	};

	if (reach.columns < hosts->map.columns)
		consider_near(&search);
	else
		for (size_t i = 0; i < hosts->count; i++)
			consider(&search, (int)i);
	return search.best < 0 ? -1 : hosts->items[search.best].symbol;
}

/* The direct superior if it is a host within reach; -1 else. */
static int
superior_near(const struct hosts *hosts, const struct symbol *symbol)
{
	const int superior = hosts->campaign->units[symbol->unit].parent;
	const int i = superior < 0 ? -1 : hosts->of_units[superior];

	return i >= 0 && is_within(&hosts->items[i], symbol, hosts->reach) ? i
									   : -1;
}

static struct nearest
nearer(struct nearest cell, struct nearest neighbour, int away)
{
	neighbour.away += away;
	return neighbour.away < cell.away ? neighbour : cell;
}

/* A distance transform in two passes, as of Rosenfeld and Pfaltz (1966), of the
 * cells of a side; a row is as far as two columns. */
static void
transform(struct nearest *nearest, int columns, int rows)
{
	struct nearest *cell = nearest;

	for (int row = 0; row < rows; row++)
		for (int column = 0; column < columns; column++, cell++) {
			if (column > 0)
				*cell = nearer(*cell, cell[-1], 1);
			if (row > 0)
				*cell = nearer(*cell, cell[-columns], 2);
		}
	for (int row = rows; row-- > 0;)
		for (int column = columns; column-- > 0;) {
			cell--;
			if (column + 1 < columns)
				*cell = nearer(*cell, cell[1], 1);
			if (row + 1 < rows)
				*cell = nearer(*cell, cell[columns], 2);
		}
}

static void
find_nearest(struct hosts *hosts)
{
	const size_t sides = hosts->campaign->side_count;

	for (size_t i = 0; i < sides * cell_count(hosts); i++)
		hosts->nearest[i] = (struct nearest){ -1, FAR };
	for (size_t i = hosts->count; i-- > 0;) {
		const struct host *host = &hosts->items[i];

		hosts->nearest[cell_index(hosts, host->side, host->place)] =
			(struct nearest){ (int)i, 0 };
	}
	for (size_t side = 0; side < sides; side++)
		transform(hosts->nearest + side * cell_count(hosts),
			hosts->map.columns, hosts->map.rows);
	hosts->knows_nearest = true;
}

int
hosts_choose_in_crowd(struct hosts *hosts, const struct symbol *symbol)
{
	const int side = hosts->campaign->units[symbol->unit].side;
	int i = superior_near(hosts, symbol);

	if (!hosts->knows_nearest)
		find_nearest(hosts);
	if (i < 0)
		i = hosts->nearest[cell_index(hosts, side, symbol->place)].host;
	return i < 0 ? -1 : hosts->items[i].symbol;
}
