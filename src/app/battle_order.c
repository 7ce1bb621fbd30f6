/* A walk of trees that are kept as first child and next brother, without
 * recursion: data decide how deep they are. */
#include <config.h>

#include "app/battle_order.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/memory.h"

/* The first unit under each one and the next beside it. */
struct battle_walk {
	const struct campaign *campaign;
	int *below, *beside; /* -1 none */
	int *order;
	size_t count;
};

static bool
is_root(const struct campaign *campaign, int unit)
{
	const int parent = campaign->units[unit].parent;

	return parent < 0 ||
	       campaign->units[parent].side != campaign->units[unit].side;
}

/* From last to first, so that each list ends up in the file's order. */
static void
link_units(struct battle_walk *walk)
{
	const struct campaign *campaign = walk->campaign;

	for (int u = (int)campaign->unit_count - 1; u >= 0; u--) {
		const int parent = campaign->units[u].parent;

		walk->beside[u] = -1;
		if (is_root(campaign, u))
			continue;
		walk->beside[u] = walk->below[parent];
		walk->below[parent] = u;
	}
}

static void
walk_tree(struct battle_walk *walk, int root)
{
	int unit = root;

	while (unit >= 0) {
		walk->order[walk->count++] = unit;
		if (walk->below[unit] >= 0) {
			unit = walk->below[unit];
			continue;
		}
		while (unit != root && walk->beside[unit] < 0)
			unit = walk->campaign->units[unit].parent;
		unit = unit == root ? -1 : walk->beside[unit];
	}
}

int *
battle_order(const struct campaign *campaign)
{
	const size_t count = campaign->unit_count;
	struct battle_walk walk = {
		.campaign = campaign,
		.below = xreallocarray(NULL, count + 1, sizeof(int)),
		.beside = xreallocarray(NULL, count + 1, sizeof(int)),
		.order = xreallocarray(NULL, count + 1, sizeof(int)),
	};

	for (size_t u = 0; u < count; u++)
		walk.below[u] = -1;
	link_units(&walk);
	for (size_t side = 0; side < campaign->side_count; side++) {
		for (size_t u = 0; u < count; u++) {
			if (campaign->units[u].side == (int)side &&
				is_root(campaign, (int)u))
				walk_tree(&walk, (int)u);
		}
	}
	free(walk.below);
	free(walk.beside);
	return walk.order;
}
