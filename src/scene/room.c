#include <config.h>

#include "scene/room.h"

#include <limits.h>
#include <stdlib.h>

#include "base/array.h"

/* Cells that a counter may stand from its true place. */
#define MOST_SHIFT 3

/* Of the candidates so many touch the true place, or nearly so. */
#define NEAR_CANDIDATES 21

/* Whether a counter in a row above or below its unit would stand on the other
 * side of a parallel that is shown: who stood where of it is what it is for. */
static bool
crosses_parallel(const struct frame *frame, const struct symbol *symbol,
	struct cellpos at, int width)
{
	const struct overlay *parallel = campaign_parallel(frame->campaign);
	const struct box *map = &frame->layout.map;
	const struct cellpos middle = { at.column + width / 2 - map->column,
		at.row - map->row };
	struct lonlat there;

	if (!parallel || at.row == symbol->place.row ||
		!frame_shows(frame, LAYER_PARALLEL))
		return false;
	there = projection_inverse(frame->projection,
		viewport_point(&frame->state->viewport, middle));
	return (there.lat - parallel->value) *
		       (frame->situation->units[symbol->unit].position.lat -
			       parallel->value) <
	       0;
}

bool
room_find(const struct frame *frame, struct symbol *symbol, int width)
{
	const int column = symbol->place.column, row = symbol->place.row;
	const int half = width / 2;
	const struct cellpos candidates[] = {
		{ column - half, row },
		{ column - half, row - 1 },
		{ column - half, row + 1 },
		{ column + 1, row },
		{ column - width, row },
		{ column + 1, row - 1 },
		{ column + 1, row + 1 },
		{ column - width, row - 1 },
		{ column - width, row + 1 },
		{ column - half, row - 2 },
		{ column - half, row + 2 },
		{ column + 2, row - 2 },
		{ column + 2, row + 2 },
		{ column - width - 1, row - 2 },
		{ column - width - 1, row + 2 },
		{ column - half, row - MOST_SHIFT },
		{ column - half, row + MOST_SHIFT },
		{ column + 2, row - MOST_SHIFT },
		{ column + 2, row + MOST_SHIFT },
		{ column - width - 1, row - MOST_SHIFT },
		{ column - width - 1, row + MOST_SHIFT },
	};

	for (int most = TAKEN_FREE; most <= TAKEN_PLACE; most++) {
		/* It does not go far for the sake of a name. */
		const size_t count = most == TAKEN_FREE
					     ? NEAR_CANDIDATES
					     : ARRAY_LENGTH(candidates);

		for (size_t i = 0; i < count; i++) {
			const struct cellpos at = candidates[i];

			if (!frame_is_free(frame, at.column, at.row, width,
				    (enum taken)most) ||
				crosses_parallel(frame, symbol, at, width))
				continue;
			symbol->counter =
				(struct box){ at.column, at.row, width, 1 };
			return true;
		}
	}
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
