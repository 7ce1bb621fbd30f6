#include <config.h>

#include "scene/room.h"

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
static bool
crosses(const struct frame *frame, struct lonlat position, struct cellpos place,
	const struct box *box)
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
is_on_parallel(const struct frame *frame, const struct box *box)
{
	const struct box *map = &frame->layout.map;
	const int row = box->row - map->row;

	if (!frame->parallel || row < 0 || row >= map->rows)
		return false;
	for (int i = 0; i < box->columns; i++) {
		const int column = box->column + i - map->column;

		if (column >= 0 && column < map->columns &&
			frame->parallel->inks[row * map->columns + column])
			return true;
	}
	return false;
}

bool
room_strays(
	const struct frame *frame, struct cellpos place, const struct box *box)
{
	const struct box cell = { place.column, place.row, 1, 1 };

	return is_on_parallel(frame, box) && !is_on_parallel(frame, &cell);
}

static int
clamp(int at, int first, int count)
{
	return at < first            ? first
	       : at >= first + count ? first + count - 1
				     : at;
}

struct cellpos
room_nearest(const struct box *box, struct cellpos cell)
{
	return (struct cellpos){
		clamp(cell.column, box->column, box->columns),
		clamp(cell.row, box->row, box->rows),
	};
}

/* Columns, of which a row has two. */
static int
distance(struct cellpos cell, const struct box *box)
{
	const struct cellpos nearest = room_nearest(box, cell);
	const int dx = abs(cell.column - nearest.column);
	const int dy = 2 * abs(cell.row - nearest.row);

	return dx > dy ? dx : dy;
}

static bool
is_mark(const struct frame *frame, int column, int row)
{
	const uint8_t *taken = frame_taken(frame, column, row);

	return taken && *taken == TAKEN_PLACE;
}

/* Whether the mark of another place is so near to a counter. */
static bool
is_near_mark(const struct frame *frame, struct cellpos place,
	const struct box *box, int near)
{
	const int rows = near / 2;

	for (int row = box->row - rows; near > 0 && row <= box->row + rows;
		row++)
		for (int column = box->column - near;
			column < box->column + box->columns + near; column++)
			if (is_mark(frame, column, row) &&
				(column != place.column || row != place.row))
				return true;
	return false;
}

static bool
is_name(const struct frame *frame, int column, int row)
{
	const uint8_t *taken = frame_taken(frame, column, row);

	return taken && (*taken == TAKEN_TEXT || *taken == TAKEN_HOME);
}

/* Whether a counter would be read as standing at the mark or name of another
 * place: where that is nearer than its unit or, two rows off and if it cannot
 * be helped, where it stands right against a mark. */
static bool
misleads(const struct frame *frame, struct cellpos place, const struct box *box,
	enum room_rule rule)
{
	const int rows = abs(box->row - place.row);
	const bool strict = rule == ROOM_CLEAR || rows > 2;
	const int near = strict ? distance(place, box) - 1 : rows - 1;

	return is_near_mark(frame, place, box, near) ||
	       (strict && rows > 1 &&
		       (is_name(frame, box->column - 1, box->row) ||
			       is_name(frame, box->column + box->columns,
				       box->row)));
}

bool
room_suits(const struct frame *frame, struct lonlat position,
	struct cellpos place, const struct box *box, enum room_rule rule)
{
	return !room_strays(frame, place, box) &&
	       !misleads(frame, place, box, rule) &&
	       !crosses(frame, position, place, box);
}

static int
label_of(const struct frame *frame, const struct symbol *symbol)
{
	return room_label_width(&frame->campaign->units[symbol->unit]);
}

bool
room_try_home(const struct frame *frame, struct symbol *symbol, int width,
	int position)
{
	const struct box box = room_box(
		symbol->place, label_of(frame, symbol), width, position);

	if (!frame_is_free(frame, box.column, box.row, width, TAKEN_HOME))
		return false;
	symbol->counter = box;
	return true;
}

static bool
try_position(const struct frame *frame, struct symbol *symbol, int label,
	int width, int position, enum room_rule rule, enum taken most)
{
	const struct box box = room_box(symbol->place, label, width, position);

	if (!frame_is_free(frame, box.column, box.row, width, most) ||
		!room_suits(frame,
			frame->situation->units[symbol->unit].position,
			symbol->place, &box, rule))
		return false;
	symbol->counter = box;
	return true;
}

bool
room_find(const struct frame *frame, struct symbol *symbol, int width)
{
	const int label = label_of(frame, symbol);

	for (int most = TAKEN_FREE; most <= TAKEN_PLACE; most++)
		for (int rule = ROOM_CLEAR; rule <= ROOM_BESIDE; rule++)
			for (int i = 0; i < ROOM_POSITIONS; i++)
				if (try_position(frame, symbol, label, width, i,
					    (enum room_rule)rule,
					    (enum taken)most))
					return true;
	return false;
}

/* Over names and marks, not over counters. */
static bool
make_room(const struct frame *frame, struct symbol *symbol, int width,
	int most_away, bool may_stray)
{
	const struct standing *now = &frame->situation->units[symbol->unit];
	const struct box *map = &frame->layout.map;
	int best = most_away;

	for (int row = map->row; row < map->row + map->rows; row++)
		for (int column = map->column;
			column + width <= map->column + map->columns;
			column++) {
			const struct box box = { column, row, width, 1 };
			const int away =
				abs(column + width / 2 - symbol->place.column) +
				2 * abs(row - symbol->place.row);

			if (away >= best ||
				!frame_is_free(frame, column, row, width,
					TAKEN_TEXT) ||
				(!may_stray &&
					(room_strays(
						 frame, symbol->place, &box) ||
						crosses(frame, now->position,
							symbol->place, &box))))
				continue;
			best = away;
			symbol->counter = box;
		}
	return best < most_away;
}

bool
room_make(const struct frame *frame, struct symbol *symbol, int width,
	int most_away)
{
	return make_room(frame, symbol, width, most_away, false) ||
	       make_room(frame, symbol, width, most_away, true);
}
