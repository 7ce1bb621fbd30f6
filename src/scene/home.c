/* The heaviest station chooses first; of the positions about its cell it takes
 * the first that no other has while it stands there. First come those that lead
 * their side, last those whose units join others at this scale unless a day
 * names them. */
#include <config.h>

#include "scene/home.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/memory.h"
#include "scene/room.h"

/* Stations so far out of view are looked at, too, so that homes stay when the
 * map is panned; and a home lies nearer to its cell than that. */
#define MARGIN_ROWS    6
#define MARGIN_COLUMNS 20

/* The homes so far, by the row of the map that they lie in. */
struct homes {
	struct stations *stations;
	const struct frame *frame;
	int *first; /* by row: an index in boxes, -1 none */
	struct taken_box {
		struct box box;
		size_t station;
		int next;
	} * boxes;
	size_t count;
};

static int *
chain_of(const struct homes *homes, const struct box *box)
{
	return &homes->first[box->row - homes->frame->layout.map.row +
			     2 * MARGIN_ROWS];
}

/* On its last day who has ended gives way to who comes. */
static int64_t
acting_until(const struct station *station)
{
	return station->ends ? station->leave - MINUTES_A_DAY : station->leave;
}

static bool
is_taken(const struct homes *homes, const struct station *station,
	const struct box *box)
{
	for (int i = *chain_of(homes, box); i >= 0; i = homes->boxes[i].next) {
		const struct box *other = &homes->boxes[i].box;
		const struct station *holder =
			&homes->stations->items[homes->boxes[i].station];

		if (other->column < box->column + box->columns &&
			box->column < other->column + other->columns &&
			holder->arrive <= acting_until(station) &&
			station->arrive <= acting_until(holder))
			return true;
	}
	return false;
}

/* Nothing is known of what lies out of view. */
static bool
is_free(const struct frame *frame, const struct box *box, enum taken most)
{
	const struct box *map = &frame->layout.map;
	const int row = box->row - map->row;
	const int left = box->column - map->column;
	const int end = left + box->columns < map->columns ? left + box->columns
							   : map->columns;
	const uint8_t *taken;

	if (row < 0 || row >= map->rows)
		return true;
	taken = frame->taken + (ptrdiff_t)row * map->columns;
	for (int x = left > 0 ? left : 0; x < end; x++)
		if (taken[x] > most)
			return false;
	return true;
}

/* closed: by position, whether it is known that another has it. */
static bool
choose_home(struct homes *homes, size_t index, enum room_rule rule,
	enum taken most, bool *closed)
{
	struct station *station = &homes->stations->items[index];
	const struct frame *frame = homes->frame;

	for (int i = 0; i < ROOM_POSITIONS; i++) {
		const struct box box = room_box(
			station->cell, station->label, station->width, i);
		int *first;

		if (closed[i] || !is_free(frame, &box, most))
			continue;
		closed[i] = is_taken(homes, station, &box);
		if (closed[i] || !room_suits(frame, station->position,
					 station->cell, &box, rule))
			continue;
		station->home = i;
		first = chain_of(homes, &box);
		homes->boxes[homes->count] =
			(struct taken_box){ box, index, *first };
		*first = (int)homes->count++;
		return true;
	}
	return false;
}

static bool
is_about_view(const struct frame *frame, struct cellpos cell)
{
	const struct box *map = &frame->layout.map;

	return cell.row >= map->row - MARGIN_ROWS &&
	       cell.row < map->row + map->rows + MARGIN_ROWS &&
	       cell.column >= map->column - MARGIN_COLUMNS &&
	       cell.column < map->column + map->columns + MARGIN_COLUMNS;
}

static void
settle(struct homes *homes, size_t index)
{
	struct station *station = &homes->stations->items[index];
	bool closed[ROOM_POSITIONS] = { false };

	station->home = -1;
	frame_cell_of(homes->frame, station->point, &station->cell);
	if (!is_about_view(homes->frame, station->cell))
		return;
	for (int most = TAKEN_FREE; most <= TAKEN_HOME; most++)
		for (int rule = ROOM_CLEAR; rule <= ROOM_BESIDE; rule++)
			if (choose_home(homes, index, (enum room_rule)rule,
				    (enum taken)most, closed))
				return;
}

/* Those come first who have a counter on all days, then who have one on some.
 */
enum { TURNS = 3 };
static int
turn_of(const struct station *station, const struct frame *frame)
{
	if (station->leads)
		return 0;
	return station->is_named || station_stands(station, frame) ? 1 : 2;
}

void
homes_choose(struct stations *stations, const struct frame *frame)
{
	struct frame planned = *frame;
	struct homes homes = { .stations = stations, .frame = &planned };
	const int rows = frame->layout.map.rows + 4 * MARGIN_ROWS;

	planned.taken = stations->bare;
	homes.first = xreallocarray(NULL, (size_t)rows, sizeof *homes.first);
	homes.boxes = xreallocarray(NULL, stations->count, sizeof *homes.boxes);
	for (int row = 0; row < rows; row++)
		homes.first[row] = -1;
	for (int turn = 0; turn < TURNS; turn++)
		for (size_t i = 0; i < stations->count; i++)
			if (turn_of(&stations->items[i], frame) == turn)
				settle(&homes, i);
	free(homes.first);
	free(homes.boxes);
}
