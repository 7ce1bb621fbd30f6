#include <config.h>

#include "basemap/reading.h"

#include <math.h>
#include <string.h>

#include "base/memory.h"
#include "basemap/deferred.h"
#include "basemap/feature.h"
#include "basemap/unread.h"

/* How near to a side of the box, in degrees, is on it. */
static const double on_side = 1e-9;

/* By how much, in degrees, a vertex may lie outside of its record's box. */
static const double rounded = 1e-6;

/* Sides of the box that a vertex lies on, a bit each. */
static unsigned
sides_of(const struct extent *box, struct lonlat vertex)
{
	return (unsigned)(fabs(vertex.lon - box->west) <= on_side) |
	       (unsigned)(fabs(vertex.lon - box->east) <= on_side) << 1 |
	       (unsigned)(fabs(vertex.lat - box->south) <= on_side) << 2 |
	       (unsigned)(fabs(vertex.lat - box->north) <= on_side) << 3;
}

/* Marks the segments that lie along a side. */
static void
hide_sides(const struct extent *box, const struct lonlat *lonlats, size_t count,
	uint8_t *hidden)
{
	unsigned sides = sides_of(box, lonlats[0]);

	for (size_t i = 0; i + 1 < count; i++) {
		const unsigned next = sides_of(box, lonlats[i + 1]);

		hidden[i] = (sides & next) != 0;
		sides = next;
	}
	hidden[count - 1] = 0;
}

/* Whether what lies in box may have segments along a side. */
static bool
is_at_sides(const struct extent *box, const struct extent *sides)
{
	return box->west <= sides->west + on_side ||
	       box->east >= sides->east - on_side ||
	       box->south <= sides->south + on_side ||
	       box->north >= sides->north - on_side;
}

/* Projects what of a part is within the domain. */
static void
project(struct reading *reading, const struct feature *feature)
{
	if (!feature_project(reading->layer, reading->projection, feature))
		reading->off_plane = true;
}

/* All of a part, which may wait for a view. */
static void
add_whole(struct reading *reading, const struct feature *feature,
	const struct extent *box)
{
	if (!reading->wait)
		project(reading, feature);
	else
		deferred_add(reading->layer, reading->projection, feature, box,
			reading->record
				? reading->record->path
				: deferred_reserve(reading->layer,
					  feature->count, feature->level,
					  feature->is_ring));
}

/* Else it may be near a view that does not know of it. */
static bool
is_as_told(const struct reading *reading, const struct extent *box)
{
	const struct extent *told = &reading->record->box;

	return box->west >= told->west - rounded &&
	       box->east <= told->east + rounded &&
	       box->south >= told->south - rounded &&
	       box->north <= told->north + rounded;
}

static void
cut_part(struct reading *reading, const struct feature *part)
{
	const struct domain *domain = projection_domain(reading->projection);
	struct cut *cut = &reading->cut;
	struct feature piece = *part;
	size_t start = 0;

	(part->is_ring ? cut_ring : cut_line)(
		cut, domain, part->lonlats, part->hidden, part->count);
	reading->off_plane = true;
	for (size_t i = 0; i < cut->count; i++) {
		piece.lonlats = cut->run.lonlats + start;
		piece.hidden = cut->run.hidden + start;
		piece.count = cut->ends[i] - start;
		project(reading, &piece);
		start = cut->ends[i];
	}
}

/* The vertices that stand in the room. */
static void
add_part(struct reading *reading, size_t count)
{
	const struct extent *sides = &reading->layer->box;
	const struct run *room = &reading->layer->vertices;
	struct lonlat *lonlats = room->lonlats + room->count;
	uint8_t *hidden = room->hidden + room->count;
	const struct feature part = { lonlats, hidden, count, reading->level,
		reading->kind == SHAPEFILE_RINGS };
	struct extent box;
	enum cut_need need;

	need = cut_need(
		projection_domain(reading->projection), lonlats, count, &box);
	if (reading->record && !is_as_told(reading, &box)) {
		reading->layer->skipped++;
		return;
	}
	if (is_at_sides(&box, sides))
		hide_sides(sides, lonlats, count, hidden);
	else
		memset(hidden, 0, count);
	if (need == CUT_NOTHING)
		add_whole(reading, &part, &box);
	else if (need == CUT_SOME)
		cut_part(reading, &part);
	else if (need == CUT_ALL)
		reading->off_plane = true;
	else
		reading->winding = true;
}

/* Few shapes are as large as this, and what they needed is not kept. */
#define LARGE_SHAPE ((size_t)1 << 16)

struct lonlat *
reading_room(struct reading *reading, size_t count)
{
	struct run *room = &reading->layer->vertices;
	const size_t needed = room->count + count;

	if (room->count == 0 && room->alloc > LARGE_SHAPE)
		run_release(room);
	if (needed > room->alloc) {
		room->alloc = 2 * room->count + LARGE_SHAPE;
		if (room->alloc < needed)
			room->alloc = needed;
		room->lonlats = xreallocarray(
			room->lonlats, room->alloc, sizeof *room->lonlats);
		room->hidden = xreallocarray(
			room->hidden, room->alloc, sizeof *room->hidden);
	}
	return room->lonlats + room->count;
}

void
reading_add(struct reading *reading, const struct shape *shape)
{
	struct layer *layer = reading->layer;
	const size_t before = layer->count;

	reading->off_plane = reading->winding = false;
	for (size_t i = 0; i < shape->part_count; i++) {
		const size_t start = (size_t)shape->starts[i];
		const size_t end = i + 1 < shape->part_count
					   ? (size_t)shape->starts[i + 1]
					   : shape->vertex_count;
		struct lonlat *lonlats = reading_room(reading, end - start);

		for (size_t k = start; k < end; k++)
			*lonlats++ =
				(struct lonlat){ shape->x[k], shape->y[k] };
		add_part(reading, end - start);
	}
	if (reading->winding)
		deferred_drop(layer, before);
	while (reading->winding && layer->count > before)
		path_release(&layer->paths[--layer->count]);
	/* That a projection does not reach a shape is no fault of the file. */
	if (layer->count == before && (reading->winding || !reading->off_plane))
		layer->skipped++;
}

void
reading_add_record(struct reading *reading, const struct unread *record)
{
	reading->record = record;
	reading->level = record->level;
	add_part(reading, record->vertex_count);
	reading->record = NULL;
}

void
reading_release(struct reading *reading)
{
	cut_release(&reading->cut);
}
