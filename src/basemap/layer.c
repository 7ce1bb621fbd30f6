#include <config.h>

#include "basemap/layer.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/memory.h"
#include "base/translate.h"
#include "basemap/attribute.h"
#include "basemap/deferred.h"
#include "basemap/reading.h"
#include "basemap/shapefile.h"
#include "basemap/unread.h"

/* What a file of the world is cut to. */
static const struct extent world = { -180, -90, 180, 90 };

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
read_shapes(struct reading *reading, struct shapefile *shapefile,
	const struct records *part, struct error *err)
{
	struct layer *layer = reading->layer;
	const size_t count = shapefile_count(shapefile);
	uint8_t *levels;
	int fault;

	if (!read_levels(&levels, reading, count, err))
		return false;
	layer->has_levels = levels != NULL;
	for (size_t i = part->first; i < count && i < part->end; i++) {
		struct shape shape;

		reading->level = levels ? levels[i] : 0;
		if (reading->wait && unread_add(reading, shapefile, i))
			continue;
		if (shapefile_read(shapefile, i, &shape))
			reading_add(reading, &shape);
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
	if (ok && layer->unread_count > 0)
		layer->shapefile = shapefile;
	else
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
		.wait = part->wait,
		.kind = shapefile_kind(shapefile),
	};
	bool ok;

	*layer = (struct layer){
		.filename = xstrdup(filename),
		.box = box ? *box : world,
	};
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
		ok = read_shapes(&reading, shapefile, part, err);
	reading_release(&reading);
	if (!deferred_waits(layer))
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
