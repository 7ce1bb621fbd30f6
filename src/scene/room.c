#include <config.h>

#include "scene/room.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>

#include "base/text.h"

/* A parallel is not crossed by going from so many times as far away, on any
 * projection that a map can be read on. */
#define FAR             4
#define METRES_A_DEGREE 111195

/* Where a counter lies to its true cell: about it, right of it, left of it. */
enum lie { ABOUT, RIGHT, LEFT };

static const struct {
	enum lie lie;
	int away, row; /* cells */
} positions[ROOM_POSITIONS] = {
	{ ABOUT, 0, 0 },
	{ ABOUT, 0, -1 },
	{ ABOUT, 0, 1 },
	{ RIGHT, 1, 0 },
	{ LEFT, 0, 0 },
	{ RIGHT, 1, -1 },
	{ RIGHT, 1, 1 },
	{ LEFT, 0, -1 },
	{ LEFT, 0, 1 },
	{ ABOUT, 0, -2 },
	{ ABOUT, 0, 2 },
	{ RIGHT, 2, -2 },
	{ RIGHT, 2, 2 },
	{ LEFT, 1, -2 },
	{ LEFT, 1, 2 },
	{ ABOUT, 0, -3 },
	{ ABOUT, 0, 3 },
	{ RIGHT, 2, -3 },
	{ RIGHT, 2, 3 },
	{ LEFT, 1, -3 },
	{ LEFT, 1, 3 },
};

int
room_label_width(const struct unit *unit)
{
	return text_width(unit->label) + 2;
}

struct box
room_box(struct cellpos place, int label, int width, int position)
{
	const int away = positions[position].away;
	struct box box = { place.column, place.row + positions[position].row,
		width, 1 };

	switch (positions[position].lie) {
	case ABOUT:
		box.column -= label / 2;
		break;
	case RIGHT:
		box.column += away;
		break;
	case LEFT:
		box.column -= width + away;
		break;
	}
	return box;
}

/* Who stood where of a parallel is what it is for. Most stand too far from it
 * to be asked. */
bool
room_crosses(const struct frame *frame, struct lonlat position,
	struct cellpos place, const struct box *box)
{
	const struct overlay *parallel = campaign_parallel(frame->campaign);
	const struct viewport *viewport = &frame->state->viewport;
	const struct box *map = &frame->layout.map;
	const struct cellpos middle = { box->column + box->columns / 2 -
						map->column,
		box->row - map->row };
	const double away = abs(middle.column + map->column - place.column) *
				    viewport->dot_width * viewport->across +
			    abs(box->row - place.row) * viewport->dot_height *
				    viewport->down;
	struct lonlat there;

	if (!parallel || box->row == place.row ||
		!frame_shows(frame, LAYER_PARALLEL) ||
		fabs(position.lat - parallel->value) * METRES_A_DEGREE >
			FAR * away)
		return false;
	there = projection_inverse(
		frame->projection, viewport_point(viewport, middle));
	return (there.lat - parallel->value) *
		       (position.lat - parallel->value) <
	       0;
}

static bool
try_position(const struct frame *frame, struct symbol *symbol, int label,
	int width, int position, enum taken most)
{
	const struct box box = room_box(symbol->place, label, width, position);

	if (!frame_is_free(frame, box.column, box.row, width, most) ||
		room_crosses(frame,
			frame->situation->units[symbol->unit].position,
			symbol->place, &box))
		return false;
	symbol->counter = box;
	return true;
}

static int
label_of(const struct frame *frame, const struct symbol *symbol)
{
	return room_label_width(&frame->campaign->units[symbol->unit]);
}

bool
room_try(const struct frame *frame, struct symbol *symbol, int width,
	int position, enum taken most)
{
	return try_position(
		frame, symbol, label_of(frame, symbol), width, position, most);
}

bool
room_find(const struct frame *frame, struct symbol *symbol, int width)
{
	const int label = label_of(frame, symbol);

	for (int most = TAKEN_FREE; most <= TAKEN_PLACE; most++)
		for (int i = 0; i < ROOM_POSITIONS; i++)
			if (try_position(frame, symbol, label, width, i,
				    (enum taken)most))
				return true;
	return false;
}

bool
room_make(const struct frame *frame, struct symbol *symbol, int width)
{
	const struct box *map = &frame->layout.map;
	int best = INT_MAX;

	for (int row = map->row; row < map->row + map->rows; row++)
		for (int column = map->column;
			column + width <= map->column + map->columns;
			column++) {
			const int away =
				abs(column + width / 2 - symbol->place.column) +
				2 * abs(row - symbol->place.row);

			if (away >= best || !frame_is_free(frame, column, row,
						    width, TAKEN_TEXT))
				continue;
			best = away;
			symbol->counter = (struct box){ column, row, width, 1 };
		}
	return best < INT_MAX;
}
