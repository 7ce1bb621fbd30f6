#ifndef SCENE_STATION_H
#define SCENE_STATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scene/frame.h"
#include "scene/place.h"

/* The stations of units: where and how long each stands still. A station has a
 * home for its counter, chosen among the stations of all the campaign that lie
 * in view: none that stands at the same time has it, so that a counter keeps
 * its place while others come and go. */
struct station {
	int unit;
	int64_t arrive, leave;
	bool ends; /* with the day on which it leaves */
	struct lonlat position;
	struct point point;
	struct cellpos cell;
	double weight;
	bool leads;    /* no unit of its side is weightier */
	bool is_named; /* by a deed of one of its days */
	int label;     /* the width of its counter, */
	int width;     /* and that with what may be added to it */
	int home;      /* a position about its cell: see room.h; -1 none */
};
struct stations {
	struct station *items; /* the weightiest first */
	size_t count;
	int *first; /* by unit: its earliest in items, -1 none */
	bool is_made;
	/* What the homes were chosen for. */
	struct viewport viewport;
	struct box map;
	bool has_parallel; /* is shown: no home lies beyond it */
	uint8_t *bare;
	size_t cells;
};

void stations_init(struct stations *stations, const struct campaign *campaign,
	const struct projection *projection);
void stations_release(struct stations *stations);

/* Whether a station's unit has a counter of its own at this scale though
 * nothing names it. */
bool station_stands(const struct station *station, const struct frame *frame);

/* Gives all in view their homes, and takes in the frame those of the present
 * minute as berths. */
void stations_settle(struct stations *stations,
	const struct place_marks *places, const struct frame *frame);

/* Gives the berths back. */
void stations_clear(const struct stations *stations, const struct frame *frame);

/* The home of a unit that stands now; -1 none. */
int stations_home(const struct stations *stations, const struct frame *frame,
	const struct symbol *symbol);
#endif
