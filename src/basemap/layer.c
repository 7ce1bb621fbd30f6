#include <config.h>

#include "basemap/layer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/translate.h"
#include "basemap/attribute.h"
#include "basemap/deferred.h"
#include "basemap/feature.h"
#include "basemap/shapefile.h"
#include "projection/cut.h"

/* How near to a side of the box, in degrees, is on it. */
static const double on_side = 1e-9;

/* What a file of the world is cut to. */
static const struct extent world = { -180, -90, 180, 90 };

struct reading {
	struct layer *layer;
	const struct projection *projection;
	const struct extent *box;
	struct records part;
	enum shapefile_kind kind;
	uint8_t level;  /* of the present shape; */
	bool off_plane; /* whether some of it is off the plane, */
	bool winding;   /* and about the earth too often */
	struct cut cut;
};

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
add_vertices(struct reading *reading, const struct lonlat *lonlats,
	const uint8_t *hidden, size_t count)
{
	const struct feature feature = { lonlats, hidden, count, reading->level,
		reading->kind == SHAPEFILE_RINGS };

	if (!feature_project(reading->layer, reading->projection, &feature))
		reading->off_plane = true;
}

/* All of a part, which may wait for a view. */
static void
add_whole(struct reading *reading, const struct lonlat *lonlats,
	const uint8_t *hidden, size_t count, const struct extent *box)
{
	const struct feature feature = { lonlats, hidden, count, reading->level,
		reading->kind == SHAPEFILE_RINGS };

	if (reading->part.wait)
		deferred_add(
			reading->layer, reading->projection, &feature, box);
	else
		add_vertices(reading, lonlats, hidden, count);
}

static void
cut_part(struct reading *reading, const struct lonlat *lonlats,
	const uint8_t *hidden, size_t count)
{
	const struct domain *domain = projection_domain(reading->projection);
	struct cut *cut = &reading->cut;
	size_t start = 0;

	if (reading->kind == SHAPEFILE_RINGS)
		cut_ring(cut, domain, lonlats, hidden, count);
	else
		cut_line(cut, domain, lonlats, hidden, count);
	reading->off_plane = true;
	for (size_t i = 0; i < cut->count; i++) {
		add_vertices(reading, cut->run.lonlats + start,
			cut->run.hidden + start, cut->ends[i] - start);
		start = cut->ends[i];
	}
}

static void
add_part(
	struct reading *reading, const double *x, const double *y, size_t count)
{
	const struct extent *sides = reading->box ? reading->box : &world;
	const struct run *room = &reading->layer->vertices;
	struct lonlat *lonlats = room->lonlats + room->count;
	uint8_t *hidden = room->hidden + room->count;
	struct extent box;
	bool at_sides;
	enum cut_need need;

	for (size_t i = 0; i < count; i++)
		lonlats[i] = (struct lonlat){ x[i], y[i] };
	need = cut_need(
		projection_domain(reading->projection), lonlats, count, &box);
	at_sides = is_at_sides(&box, sides);
	if (at_sides)
		hide_sides(sides, lonlats, count, hidden);
	else
		memset(hidden, 0, count);
	if (need == CUT_NOTHING)
		add_whole(reading, lonlats, at_sides ? hidden : NULL, count,
			&box);
	else if (need == CUT_SOME)
		cut_part(reading, lonlats, hidden, count);
	else if (need == CUT_ALL)
		reading->off_plane = true;
	else
		reading->winding = true;
}

/* Few shapes are as large as this, and what they needed is not kept. */
#define LARGE_SHAPE ((size_t)1 << 16)

/* Behind the vertices that wait is room for those of the shape at hand. */
static void
make_room(struct run *room, size_t count)
{
	const size_t needed = room->count + count;

	if (room->count == 0 && room->alloc > LARGE_SHAPE)
		run_release(room);
	if (needed <= room->alloc)
		return;
	room->alloc = 2 * room->count + LARGE_SHAPE;
	if (room->alloc < needed)
		room->alloc = needed;
	room->lonlats = xreallocarray(
		room->lonlats, room->alloc, sizeof *room->lonlats);
	room->hidden =
		xreallocarray(room->hidden, room->alloc, sizeof *room->hidden);
}

static void
add_shape(struct reading *reading, const struct shape *shape)
{
	struct layer *layer = reading->layer;
	const size_t before = layer->count;

	reading->off_plane = reading->winding = false;
	make_room(&layer->vertices, shape->vertex_count);
	for (size_t i = 0; i < shape->part_count; i++) {
		const size_t start = (size_t)shape->starts[i];
		const size_t end = i + 1 < shape->part_count
					   ? (size_t)shape->starts[i + 1]
					   : shape->vertex_count;

		add_part(reading, shape->x + start, shape->y + start,
			end - start);
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
layer_find_lakes(struct layer *layer)
{
	size_t count = 0;

	for (size_t i = 0; i < layer->count; i++)
		count += layer->paths[i].level >= 2;
	layer->lakes =
		xreallocarray(layer->lakes, count + 1, sizeof *layer->lakes);
	layer->lake_count = 0;
	for (size_t i = 0; i < layer->count; i++)
		if (layer->paths[i].level >= 2)
			layer->lakes[layer->lake_count++] = layer->paths[i];
}

/* Levels are of rings alone: a line is drawn the same whatever it says. */
static bool
read_levels(uint8_t **levels, const struct reading *reading, size_t count,
	struct error *err)
{
	struct attributes *attributes;
	bool ok;

	*levels = NULL;
	if (reading->kind != SHAPEFILE_RINGS || count == 0)
		return true;
	attributes = attributes_open(reading->layer->filename, count, err);
	ok = attributes && attributes_read(attributes, "level", levels, err);
	attributes_close(attributes);
	return ok;
}

static bool
read_shapes(
	struct reading *reading, struct shapefile *shapefile, struct error *err)
{
	struct layer *layer = reading->layer;
	const size_t count = shapefile_count(shapefile);
	uint8_t *levels;
	int fault;

	if (!read_levels(&levels, reading, count, err))
		return false;
	layer->has_levels = levels != NULL;
	for (size_t i = reading->part.first; i < count && i < reading->part.end;
		i++) {
		struct shape shape;

		reading->level = levels ? levels[i] : 0;
		if (shapefile_read(shapefile, i, &shape))
			add_shape(reading, &shape);
		else
			layer->skipped++;
	}
	free(levels);
	layer_find_lakes(layer);
	fault = shapefile_fault(shapefile);
	if (fault)
		return error_set(
			err, "%s: %s", layer->filename, strerror(fault));
	return true;
}

static bool
read_records(struct layer *layer, const char *filename,
	enum layer_shapes shapes, const struct extent *box,
	const struct projection *projection, const struct records *records,
	struct error *err)
{
	struct shapefile *shapefile = shapefile_open(filename, err);
	bool ok;

	*layer = (struct layer){ 0 };
	ok = shapefile && layer_read_part(layer, shapefile, filename, shapes,
				  box, projection, records, err);
	shapefile_close(shapefile);
	return ok;
}

bool
layer_read(struct layer *layer, const char *filename, enum layer_shapes shapes,
	const struct extent *box, const struct projection *projection,
	struct error *err)
{
	const struct records all = { 0, SIZE_MAX, false };

	return read_records(
		layer, filename, shapes, box, projection, &all, err);
}

bool
layer_open(struct layer *layer, const char *filename, enum layer_shapes shapes,
	const struct extent *box, const struct projection *projection,
	struct error *err)
{
	const struct records all = { 0, SIZE_MAX, true };

	return read_records(
		layer, filename, shapes, box, projection, &all, err);
}

bool
layer_read_part(struct layer *layer, struct shapefile *shapefile,
	const char *filename, enum layer_shapes shapes,
	const struct extent *box, const struct projection *projection,
	const struct records *part, struct error *err)
{
	struct reading reading = {
		.layer = layer,
		.projection = projection,
		.box = box,
		.part = *part,
		.kind = shapefile_kind(shapefile),
	};
	bool ok;

	*layer = (struct layer){ .filename = xstrdup(filename) };
	/* Of polygons in a layer of lines the outlines are drawn. */
	if (reading.kind == SHAPEFILE_POINTS)
		ok = error_set(err,
			shapes == LAYER_OF_RINGS
				? _("%s: its shapes are points, not polygons")
				: _("%s: its shapes are points, not lines"),
			filename);
	else if (shapes == LAYER_OF_RINGS && reading.kind == SHAPEFILE_LINES)
		ok = error_set(err, _("%s: its shapes are lines, not polygons"),
			filename);
	else
		ok = read_shapes(&reading, shapefile, err);
	cut_release(&reading.cut);
	if (layer->deferred_count == 0)
		deferred_release(layer);
	if (!ok)
		layer_release(layer);
	return ok;
}

void
layer_release(struct layer *layer)
{
	for (size_t i = 0; !layer->mapped && i < layer->count; i++)
		path_release(&layer->paths[i]);
	if (layer->mapped)
		munmap(layer->mapped, layer->mapped_size);
	deferred_release(layer);
	free(layer->paths);
	free(layer->lakes);
	free(layer->filename);
	*layer = (struct layer){ 0 };
}
