#include <config.h>

#include "basemap/unread.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "basemap/deferred.h"

/* Bytes of a file that is worth looking through before it is read. */
enum { LONG_FILE = 3 << 17 };

/* Only what becomes one path, or that and its pieces: their places have to be
 * known. */
bool
unread_add(const struct reading *reading, struct shapefile *shapefile,
	size_t record)
{
	const struct domain *domain = projection_domain(reading->projection);
	struct layer *layer = reading->layer;
	struct shape_head head;

	if (shapefile_size(shapefile) < LONG_FILE ||
		!shapefile_head(shapefile, record, &head) ||
		head.box.east - head.box.west > 180 ||
		!domain_holds(domain, &head.box))
		return false;
	ARRAY_GROW(layer->unread, layer->unread_count, layer->unread_alloc);
	layer->unread[layer->unread_count++] = (struct unread){
		.record = record,
		.path = deferred_reserve(layer, head.vertex_count,
			reading->level, reading->kind == SHAPEFILE_RINGS),
		.box = head.box,
		.vertex_count = head.vertex_count,
		.level = reading->level,
	};
	return true;
}

static void
read_record(struct reading *reading, const struct unread *unread)
{
	struct layer *layer = reading->layer;
	struct lonlat *room = reading_room(reading, unread->vertex_count);

	if (shapefile_read_part(layer->shapefile, unread->record, room,
		    unread->vertex_count))
		reading_add_record(reading, unread);
	else
		layer->skipped++;
}

bool
unread_show(struct layer *layer, const struct projection *projection,
	const struct nearby *nearby, struct error *err)
{
	struct reading reading = {
		.layer = layer,
		.projection = projection,
		.wait = true,
	};
	size_t left = 0;
	int fault;

	if (layer->unread_count == 0)
		return true;
	reading.kind = shapefile_kind(layer->shapefile);
	for (size_t i = 0; i < layer->unread_count; i++)
		if (nearby_has(nearby, &layer->unread[i].box))
			read_record(&reading, &layer->unread[i]);
		else
			layer->unread[left++] = layer->unread[i];
	layer->unread_count = left;
	reading_release(&reading);
	fault = shapefile_fault(layer->shapefile);
	if (left == 0)
		unread_release(layer);
	return fault == 0 ||
	       error_set(err, "%s: %s", layer->filename, strerror(fault));
}

void
unread_release(struct layer *layer)
{
	shapefile_close(layer->shapefile);
	free(layer->unread);
	layer->shapefile = NULL;
	layer->unread = NULL;
	layer->unread_count = layer->unread_alloc = 0;
}
