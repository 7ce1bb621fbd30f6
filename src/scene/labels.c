/* The eight positions around a point, in the order in which cartographers
 * prefer them; 0 is the mark:
 *
 *	8 name    5 name    3 name
 *	   2 name   0   1 name
 *	8 name    6 name    4 name          (7 above, 8 below on the left)
 *
 * A name of an area stands on its anchor, or a little beside it; first with
 * its letters spaced out, then without. Between its letters no line is seen but
 * the coast.
 */
#include <config.h>

#include "scene/labels.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "scene/lettering.h"

#define POINT_POSITIONS 8

/* Where a name of an area may stand, in cells from its anchor. */
static const struct cellpos beside[] = { { 0, 0 }, { 0, -1 }, { 0, 1 },
	{ -3, 0 }, { 3, 0 }, { -3, -1 }, { 3, -1 }, { -3, 1 }, { 3, 1 },
	{ 0, -2 }, { 0, 2 } };

#define AREA_POSITIONS (2 * (int)ARRAY_LENGTH(beside)) /* spaced, and not */

/* Spans are chained by their row, in no more chains than these. */
#define CHAINS 256

/* Cells of a row that a mark or a home takes. */
struct span {
	int column, row, columns;
	size_t owner; /* a label */
	int next;     /* in its chain, -1 none */
};

void
labels_clear(struct labels *labels, const struct dots *land)
{
	labels->count = 0;
	labels->land = land;
}

void
labels_release(struct labels *labels)
{
	free(labels->items);
	free(labels->spans);
	free(labels->turns);
	*labels = (struct labels){ 0 };
}

static bool
is_area(const struct label *label)
{
	return label->lettering != LETTERING_POINT;
}

static bool
is_within(int at, int begin, int length)
{
	return at >= begin - length && at < begin + 2 * length;
}

int
labels_add(struct labels *labels, const struct frame *frame,
	const struct label *label)
{
	const struct box *map = &frame->layout.map;
	struct label *added;

	if (!label->text[0] ||
		!is_within(label->anchor.column, map->column, map->columns) ||
		!is_within(label->anchor.row, map->row, map->rows))
		return -1;
	ARRAY_GROW(labels->items, labels->count, labels->alloc);
	added = &labels->items[labels->count++];
	*added = *label;
	added->home = -1;
	added->width = 0;
	added->columns[0] = text_width(label->text);
	if (is_area(added))
		added->columns[1] = lettering_width(label->text, 1);
	return (int)labels->count - 1;
}

static int
positions(const struct label *label)
{
	return is_area(label) ? AREA_POSITIONS : POINT_POSITIONS;
}

/* The cells of a label at one of its positions. */
static struct span
point_span(const struct label *label, int position)
{
	const int column = label->anchor.column, row = label->anchor.row;
	const int width = label->columns[0];
	const struct cellpos candidates[POINT_POSITIONS] = {
		{ column + 2, row },
		{ column - width - 1, row },
		{ column + 1, row - 1 },
		{ column + 1, row + 1 },
		{ column - width / 2, row - 1 },
		{ column - width / 2, row + 1 },
		{ column - width, row - 1 },
		{ column - width, row + 1 },
	};
	const struct cellpos at = candidates[position];

	return (struct span){ at.column, at.row, width, 0, -1 };
}

static int
gap_at(const struct label *label, int position)
{
	return is_area(label) && position < (int)ARRAY_LENGTH(beside);
}

static struct span
span_at(const struct label *label, int position)
{
	const int width = label->columns[gap_at(label, position)];
	struct cellpos shift;

	if (!is_area(label))
		return point_span(label, position);
	shift = beside[position % (int)ARRAY_LENGTH(beside)];
	return (struct span){ label->anchor.column + shift.column - width / 2,
		label->anchor.row + shift.row, width, 0, -1 };
}

/* The homes so far. */
struct homes {
	struct labels *labels;
	int chains[CHAINS];
};

static int *
chain_of(struct homes *homes, int row)
{
	return &homes->chains[(unsigned)row % CHAINS];
}

static void
add_span(struct homes *homes, struct span span)
{
	struct labels *labels = homes->labels;
	int *chain = chain_of(homes, span.row);

	ARRAY_GROW(labels->spans, labels->span_count, labels->span_alloc);
	span.next = *chain;
	labels->spans[labels->span_count] = span;
	*chain = (int)labels->span_count++;
}

/* Whether a span overlaps or touches another's. */
static bool
is_crossed(struct homes *homes, const struct span *span)
{
	const struct span *spans = homes->labels->spans;

	for (int i = *chain_of(homes, span->row); i >= 0; i = spans[i].next)
		if (spans[i].row == span->row &&
			spans[i].owner != span->owner &&
			spans[i].column <= span->column + span->columns &&
			span->column <= spans[i].column + spans[i].columns)
			return true;
	return false;
}

/* A label's turn: names of areas come after those of points. */
struct turn {
	bool is_last; /* passes, where homes are found */
	bool is_area;
	int rank;
	size_t label;
};

static int
by_rank(const void *a, const void *b)
{
	const struct turn *x = a, *y = b;

	if (x->is_last != y->is_last)
		return x->is_last ? 1 : -1;
	if (x->is_area != y->is_area)
		return x->is_area ? 1 : -1;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return x->label < y->label ? -1 : x->label > y->label;
}

static void
take_turns(struct labels *labels, bool today)
{
	labels->turns = xreallocarray(
		labels->turns, labels->count + 1, sizeof *labels->turns);
	for (size_t i = 0; i < labels->count; i++) {
		const struct label *label = &labels->items[i];

		labels->turns[i] = (struct turn){ !today && label->is_passing,
			is_area(label), today ? label->today : label->rank, i };
	}
	if (labels->count)
		qsort(labels->turns, labels->count, sizeof *labels->turns,
			by_rank);
}

/* Whether all cells of a name of an area are what it names: all of each, or
 * most. */
static bool
lies_on_its_own(const struct labels *labels, const struct frame *frame,
	const struct label *label, const struct span *span, bool wholly)
{
	const struct box *map = &frame->layout.map;
	const struct dots *land = labels->land;
	const bool on_land = label->lettering == LETTERING_LAND;

	if (!is_area(label) || !land)
		return true;
	for (int i = 0; i < span->columns; i++) {
		const int column = span->column + i - map->column;
		const int row = span->row - map->row;
		const int all = land->across * land->down;
		int dots;

		/* Beyond the view nothing is known. */
		if (column < 0 || column >= map->columns || row < 0 ||
			row >= map->rows)
			continue;
		dots = dots_count(dots_pattern(land, column, row));
		if ((2 * dots >= all) != on_land ||
			(wholly && dots != 0 && dots != all))
			return false;
	}
	return true;
}

/* Better without gaps than with a coast in them. */
static bool
settle(struct homes *homes, const struct frame *frame, size_t i, bool wholly)
{
	struct label *label = &homes->labels->items[i];

	for (int p = 0; p < positions(label); p++) {
		struct span span = span_at(label, p);

		span.owner = i;
		if (is_crossed(homes, &span) ||
			!lies_on_its_own(
				homes->labels, frame, label, &span, wholly))
			continue;
		label->home = p;
		add_span(homes, span);
		return true;
	}
	return false;
}

/* Counters and arrows leave the names their homes, where they can. */
static void
mark_home(const struct label *label, const struct frame *frame)
{
	const struct span span = span_at(label, label->home);

	frame_reserve(frame, span.column, span.row, span.columns, TAKEN_HOME);
}

void
labels_settle(struct labels *labels, const struct frame *frame)
{
	struct homes homes = { .labels = labels };

	labels->span_count = 0;
	memset(homes.chains, 0xff, sizeof homes.chains);
	for (size_t i = 0; i < labels->count; i++) {
		const struct label *label = &labels->items[i];

		if (!is_area(label))
			add_span(&homes, (struct span){ label->anchor.column,
						 label->anchor.row, 1, i, -1 });
	}
	take_turns(labels, false);
	for (size_t i = 0; i < labels->count; i++) {
		const size_t l = labels->turns[i].label;

		if (!settle(&homes, frame, l, true))
			settle(&homes, frame, l, false);
	}
	for (size_t i = 0; i < labels->count; i++)
		if (labels->items[i].home >= 0 && !labels->items[i].is_passing)
			mark_home(&labels->items[i], frame);
	take_turns(labels, true);
}

/* A name right beside the mark of another place, or beside a counter, would
 * seem to be its. */
static bool
touches_another(const struct frame *frame, const struct label *label,
	const struct span *span)
{
	const int ends[] = { span->column - 1, span->column + span->columns };

	for (int i = 0; i < 2; i++) {
		const uint8_t *taken = frame_taken(frame, ends[i], span->row);

		if (taken && *taken > TAKEN_HOME &&
			(ends[i] != label->anchor.column ||
				span->row != label->anchor.row))
			return true;
	}
	return false;
}

static bool
try_position(const struct labels *labels, const struct frame *frame,
	struct label *label, int position, enum taken most)
{
	const struct span span = span_at(label, position);

	/* A name of an area that ends with the map would seem to be cut. */
	const int spare = is_area(label);

	if (!frame_is_free(frame, span.column - spare, span.row,
		    span.columns + 2 * spare, most) ||
		touches_another(frame, label, &span) ||
		!lies_on_its_own(labels, frame, label, &span, false))
		return false;
	label->at = (struct cellpos){ span.column, span.row };
	label->width = span.columns;
	label->gap = gap_at(label, position);
	frame_take(frame, span.column, span.row, span.columns, TAKEN_TEXT);
	return true;
}

/* At home, else where nobody has a home, else anywhere. */
static void
place(const struct labels *labels, const struct frame *frame,
	struct label *label)
{
	if (label->home >= 0 &&
		try_position(labels, frame, label, label->home,
			label->is_passing ? TAKEN_HOME : TAKEN_BERTH))
		return;
	for (int most = TAKEN_FREE; most <= TAKEN_HOME; most++)
		for (int p = 0; p < positions(label); p++)
			if (try_position(
				    labels, frame, label, p, (enum taken)most))
				return;
}

/* Where there is no other room, a counter stands on a name. */
static void
give_up_if_covered(const struct frame *frame, struct label *label)
{
	if (!label->width || frame_is_free(frame, label->at.column,
				     label->at.row, label->width, TAKEN_TEXT))
		return;
	for (int i = 0; i < label->width; i++) {
		uint8_t *taken =
			frame_taken(frame, label->at.column + i, label->at.row);

		if (*taken == TAKEN_TEXT)
			*taken = TAKEN_FREE;
	}
	label->width = 0;
}

void
labels_place(struct labels *labels, const struct frame *frame, bool areas,
	int most_today)
{
	for (size_t i = 0; i < labels->count; i++)
		give_up_if_covered(frame, &labels->items[i]);
	for (size_t i = 0; i < labels->count; i++) {
		struct label *label = &labels->items[labels->turns[i].label];

		if (is_area(label) == areas && label->today <= most_today &&
			label->today != LABEL_NEVER && !label->width &&
			frame_taken(
				frame, label->anchor.column, label->anchor.row))
			place(labels, frame, label);
	}
}

void
labels_draw(const struct labels *labels, const struct frame *frame,
	const struct dots *dots)
{
	for (size_t i = 0; i < labels->count; i++)
		if (labels->items[i].width)
			lettering_draw(&labels->items[i], frame, dots);
}
