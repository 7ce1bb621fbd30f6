#ifndef SCENE_HOSTS_H
#define SCENE_HOSTS_H

#include <stdbool.h>
#include <stdint.h>

#include "scene/frame.h"
#include "scene/scene.h"

/* How far away, in cells, a unit finds whom it joins. */
struct reach {
	int columns, rows;
	bool named; /* only among those whom a deed of the day names */
};

/* The units that stand for themselves so far, whom others may join; found by
 * where they are, because there may be thousands. */
struct hosts {
	const struct campaign *campaign;
	struct box map; /* hosts are in it */
	struct host *items;
	size_t count, alloc;
	int *first;    /* by block of cells: an index in items, -1 none */
	int blocks;    /* across */
	int *of_units; /* by unit: an index in items, -1 none */
	struct reach reach;
	uint8_t *reached; /* by side and cell: whether a host is in reach */
	struct nearest *nearest; /* by side and cell */
	bool knows_nearest;
};

void hosts_init(struct hosts *hosts, const struct frame *frame);
void hosts_release(struct hosts *hosts);
/* reach is that of hosts_reach. */
void hosts_clear(struct hosts *hosts, struct reach reach);

/* Adds a symbol, which stands after all that are there, by its index. */
void hosts_add(struct hosts *hosts, const struct symbol *symbol, int index);

/* Whether a host of a unit's side is within reach of it. */
bool hosts_reach(const struct hosts *hosts, const struct symbol *symbol);

/* Whom a unit joins among those of its side within reach: its superior, else
 * the highest, else the nearest, else the first; -1 for none. */
int hosts_choose(const struct hosts *hosts, const struct symbol *symbol,
	struct reach reach);
/* The same in few steps, for crowds: the direct superior within reach, else the
 * nearest at any distance; -1 for none. */
int hosts_choose_in_crowd(struct hosts *hosts, const struct symbol *symbol);
#endif
