#include <config.h>

#include "scene/edge.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"
#include "geometry/geodesic.h"
#include "raster/colour.h"
#include "scene/still.h"
#include "scene/theme.h"
#include "scene/weight.h"

/* Units share an arrow within so many degrees and this share of the distance,
 * and there are not more arrows than these. */
#define MOST_DEGREES  30
#define MOST_SHARE    0.25
#define MOST_POINTERS 48

struct pointer {
	const struct symbol *symbol;
	double weight;   /* of the day: who is shown */
	double standing; /* of the unit: who is placed first */
	int others;
};

/* Whether a unit far away is worth an arrow: the great ones, and whoever
 * does something today. */
static bool
is_worth(const struct frame *frame, const struct symbol *symbol)
{
	const struct unit *unit = &frame->campaign->units[symbol->unit];

	return symbol->unit == frame->state->selected_unit ||
	       (frame->situation->active[symbol->unit] &&
		       !still_is_fast(frame->state)) ||
	       echelon_rank(unit->echelon) >= echelon_rank(ECHELON_CORPS);
}

/* The cell where the ray from the middle of the map to the bearing leaves
 * it, and which edge that is: 0 top, 1 right, 2 bottom, 3 left. */
static int
exit_cell(const struct frame *frame, double bearing, struct cellpos *cell)
{
	const struct box *map = &frame->layout.map;
	const struct viewport *v = &frame->state->viewport;
	const double aspect =
		v->dot_width * v->across / (v->dot_height * v->down);
	const double dx = sin(bearing * M_PI / 180) / aspect;
	const double dy = -cos(bearing * M_PI / 180);
	const double half_x = (map->columns - 1) / 2.0;
	const double half_y = (map->rows - 1) / 2.0;
	const double tx = fabs(dx) > 1e-9 ? half_x / fabs(dx) : INFINITY;
	const double ty = fabs(dy) > 1e-9 ? half_y / fabs(dy) : INFINITY;
	const double t = fmin(tx, ty);

	cell->column = map->column + (int)lround(half_x + t * dx);
	cell->row = map->row + (int)lround(half_y + t * dy);
	if (tx < ty)
		return dx > 0 ? 1 : 3;
	return dy > 0 ? 2 : 0;
}

/* Free, with a cell between it and its neighbours. */
static bool
has_room(const struct frame *frame, int column, int row, int width,
	enum taken most)
{
	const uint8_t *before = frame_taken(frame, column - 1, row);
	const uint8_t *after = frame_taken(frame, column + width, row);

	return frame_is_free(frame, column, row, width, most) &&
	       (!before || *before <= TAKEN_HOME) &&
	       (!after || *after <= TAKEN_HOME);
}

/* A taken spot: tries those beside it along the top or bottom edge, and the
 * rows beside it; first where no name has its home. */
static bool
find_room(const struct frame *frame, int edge, int width, int *column, int *row)
{
	static const int shifts[] = { 0, 6, -6, 12, -12, 18, -18 };
	const size_t count = edge % 2 ? 1 : ARRAY_LENGTH(shifts);
	const struct cellpos at = { *column, *row };

	for (int most = TAKEN_FREE; most <= TAKEN_HOME; most++)
		for (int step = 0; step <= 6; step++)
			for (size_t i = 0; i < count; i++) {
				*column = at.column + shifts[i];
				*row = at.row +
				       (step % 2 ? -(step + 1) / 2 : step / 2);
				if (has_room(frame, *column, *row, width,
					    (enum taken)most))
					return true;
			}
	return false;
}

static void
draw_pointer(const struct frame *frame, const struct pointer *pointer)
{
	static const uint32_t arrows[] = { 0x25b4, 0x25b8, 0x25be, 0x25c2 };
	static const char plain[] = "^>v<";
	const struct box *map = &frame->layout.map;
	const struct unit *unit =
		&frame->campaign->units[pointer->symbol->unit];
	const struct side *side = &frame->campaign->sides[unit->side];
	const struct style style = theme_pointer(
		frame->state->theme, frame_side_colour(frame, unit->side));
	struct cellpos cell;
	const int edge = exit_cell(frame, pointer->symbol->bearing, &cell);
	char text[64], more[16] = "";
	int width, column, row;

	if (pointer->others)
		snprintf(more, sizeof more, "+%d", pointer->others);
	/* The brackets tell the side without its colour, as on a counter. */
	snprintf(text, sizeof text,
		still_is_fast(frame->state) ? "%1$c%2$s%3$s%4$c"
					    : _("%1$c%2$s%3$s%4$c %5$.0f km"),
		side->bracket[0], unit->label, more, side->bracket[1],
		pointer->symbol->km);
	width = text_width(text) + 2;
	column = edge == 1 ? cell.column - width + 1 : cell.column;
	if (column + width > map->column + map->columns)
		column = map->column + map->columns - width;
	row = cell.row;
	if (!find_room(frame, edge, width, &column, &row))
		return;
	frame_note(frame, SIGN_OUT_OF_VIEW);
	frame_note_side(frame, unit->side);
	grid_fill(frame->grid, column, row, width, 1, style);
	frame_take(frame, column, row, width, TAKEN_TEXT);
	grid_put(frame->grid, edge == 1 ? column + width - 1 : column, row,
		frame->state->unicode ? arrows[edge]
				      : (unsigned char)plain[edge],
		style);
	grid_write(frame->grid, edge == 1 ? column : column + 2, row, width - 2,
		text, style);
}

static int
by_weight(const void *a, const void *b)
{
	const struct pointer *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return x->symbol < y->symbol ? -1 : x->symbol > y->symbol;
}

/* Whatever the day, so that those who stay far away keep their places. */
static int
by_place(const void *a, const void *b)
{
	const struct pointer *x = a, *y = b;

	if (x->standing != y->standing)
		return x->standing < y->standing ? 1 : -1;
	return x->symbol->unit - y->symbol->unit;
}

/* Whether two of a side lie so nearly in one direction and at one distance
 * that one arrow does for both. */
static bool
is_alike(const struct frame *frame, const struct symbol *a,
	const struct symbol *b)
{
	const struct unit *units = frame->campaign->units;

	return units[a->unit].side == units[b->unit].side &&
	       fabs(remainder(a->bearing - b->bearing, 360)) < MOST_DEGREES &&
	       fabs(a->km - b->km) < MOST_SHARE * fmax(a->km, b->km);
}

static void
add(const struct frame *frame, const struct pointer *candidate,
	struct pointer *pointers, size_t *count)
{
	for (size_t i = 0; i < *count; i++)
		if (is_alike(frame, pointers[i].symbol, candidate->symbol)) {
			pointers[i].others++;
			return;
		}
	if (*count < MOST_POINTERS)
		pointers[(*count)++] = *candidate;
}

/* All that are worth an arrow, the weightiest first. Sets bearing and km. */
static size_t
find_candidates(struct symbols *symbols, const struct frame *frame,
	struct pointer *candidates)
{
	const struct lonlat centre = projection_inverse(
		frame->projection, frame->state->viewport.centre);
	size_t count = 0;

	/* From the middle of nowhere there is no direction. */
	if (!isfinite(centre.lon) || !isfinite(centre.lat))
		return 0;
	for (size_t i = 0; i < symbols->count; i++) {
		struct symbol *symbol = &symbols->items[i];
		const struct lonlat position =
			frame->situation->units[symbol->unit].position;

		if (symbol->in_view)
			continue;
		symbol->km = geodesic_distance_towards(
				     centre, position, &symbol->bearing) /
			     1000;
		if (is_worth(frame, symbol))
			candidates[count++] = (struct pointer){
				.symbol = symbol,
				.weight = weight_of_day(frame, symbol),
				.standing = weight_of_unit(
					&frame->campaign->units[symbol->unit]),
			};
	}
	qsort(candidates, count, sizeof *candidates, by_weight);
	return count;
}

void
edge_draw(struct symbols *symbols, const struct frame *frame)
{
	struct pointer pointers[MOST_POINTERS];
	struct pointer *candidates =
		xreallocarray(NULL, symbols->count + 1, sizeof *candidates);
	const size_t worthy = find_candidates(symbols, frame, candidates);
	/* The weightiest, as far as the map stays a map. */
	const size_t most = 2 + (size_t)frame->layout.map.rows / 4;
	size_t count = 0;

	for (size_t i = 0; i < worthy; i++)
		add(frame, &candidates[i], pointers, &count);
	free(candidates);
	if (count > most)
		count = most;
	if (count > 0)
		qsort(pointers, count, sizeof *pointers, by_place);
	if (frame_shows(frame, LAYER_UNITS))
		for (size_t i = 0; i < count; i++)
			draw_pointer(frame, &pointers[i]);
}
