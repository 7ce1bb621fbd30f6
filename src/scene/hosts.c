/* Hosts are chained in blocks of a row of BLOCK cells: within the usual reach
 * of a unit lie nine blocks at most. */
#include <config.h>

#include "scene/hosts.h"

#include <stdlib.h>

#include "base/array.h"

#define BLOCK 8

struct host {
	struct cellpos place;
	int symbol, unit, side;
	int rank; /* of its echelon */
	bool named;
	int next; /* in its block, -1 none */
};

void
hosts_init(struct hosts *hosts, const struct frame *frame)
{
	*hosts = (struct hosts){
		.campaign = frame->campaign,
		.map = frame->layout.map,
		.blocks = frame->layout.map.columns / BLOCK + 1,
	};
	hosts->first = xreallocarray(NULL,
		(size_t)hosts->blocks * (size_t)hosts->map.rows + 1,
		sizeof *hosts->first);
	hosts->of_units = xreallocarray(
		NULL, frame->campaign->unit_count + 1, sizeof *hosts->of_units);
	hosts_clear(hosts);
}

void
hosts_release(struct hosts *hosts)
{
	free(hosts->items);
	free(hosts->first);
	free(hosts->of_units);
}

void
hosts_clear(struct hosts *hosts)
{
	const size_t blocks = (size_t)hosts->blocks * (size_t)hosts->map.rows;

	for (size_t i = 0; i < blocks; i++)
		hosts->first[i] = -1;
	for (size_t i = 0; i < hosts->campaign->unit_count; i++)
		hosts->of_units[i] = -1;
	hosts->count = 0;
}

static int
block_column(const struct hosts *hosts, int column)
{
	const int block = (column - hosts->map.column) / BLOCK;

	return block >= hosts->blocks ? hosts->blocks - 1 : block;
}

static int *
block_at(const struct hosts *hosts, int block, int row)
{
	return &hosts->first[(row - hosts->map.row) * hosts->blocks + block];
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

int
hosts_choose_far(const struct hosts *hosts, const struct symbol *symbol)
{
	const struct unit *units = hosts->campaign->units;

	for (int u = units[symbol->unit].parent; u >= 0; u = units[u].parent)
		if (hosts->of_units[u] >= 0)
			return hosts->items[hosts->of_units[u]].symbol;
	for (size_t i = 0; i < hosts->count; i++)
		if (hosts->items[i].side == units[symbol->unit].side)
			return hosts->items[i].symbol;
	return -1;
}
