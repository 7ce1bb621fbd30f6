#include <config.h>

#include "basemap/halves.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/thread.h"
#include "basemap/shapefile.h"

struct half {
	const char *filename;
	enum layer_shapes shapes;
	const struct extent *box;
	const struct projection *projection;
	struct records part;
	struct layer layer;
	struct error error;
	bool ok;
};

static void *
read_half(void *context)
{
	struct half *half = context;

	half->ok = layer_read_part(&half->layer, half->filename, half->shapes,
		half->box, half->projection, &half->part, &half->error);
	return NULL;
}

/* Moves the paths of the second behind those of the first. */
static void
join(struct layer *first, struct layer *second)
{
	const size_t count = first->count + second->count;

	first->paths =
		xreallocarray(first->paths, count + 1, sizeof *first->paths);
	if (second->count > 0)
		memcpy(first->paths + first->count, second->paths,
			second->count * sizeof *first->paths);
	first->count = first->alloc = count;
	first->skipped += second->skipped;
	second->count = 0;
	layer_release(second);
	free(first->lakes);
	first->lake_count = 0;
	layer_find_lakes(first);
}

static size_t
middle_of(const char *filename)
{
	struct error err;
	struct shapefile *shapefile = shapefile_open(filename, &err);
	const size_t middle = shapefile ? shapefile_middle(shapefile) : 0;

	shapefile_close(shapefile);
	return middle;
}

bool
halves_read(struct layer *layer, const char *filename, enum layer_shapes shapes,
	const struct extent *box, const struct projection *projection,
	struct error *err)
{
	struct projection *clone = projection_clone(projection);
	const size_t middle = middle_of(filename);
	struct half first = { filename, shapes, box, projection, { 0, middle },
		.ok = false };
	struct half second = first;
	pthread_t thread;

	second.projection = clone;
	second.part = (struct records){ middle, SIZE_MAX };
	if (!clone || !thread_start(&thread, read_half, &second)) {
		projection_free(clone);
		return layer_read(
			layer, filename, shapes, box, projection, err);
	}
	read_half(&first);
	pthread_join(thread, NULL);
	projection_free(clone);
	*layer = first.layer;
	if (first.ok && second.ok) {
		join(layer, &second.layer);
		return true;
	}
	*err = first.ok ? second.error : first.error;
	layer_release(layer);
	layer_release(&second.layer);
	return false;
}
