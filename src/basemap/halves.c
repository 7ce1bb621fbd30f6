#include <config.h>

#include "basemap/halves.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/thread.h"
#include "basemap/shapefile.h"

struct half {
	struct shapefile *shapefile; /* NULL: to be opened */
	const char *filename;
	enum layer_shapes shapes;
	const struct extent *box;
	const struct projection *projection;
	struct records part;
	struct layer layer;
	struct error error;
	bool ok;
};

/* The shapefile is of one thread, which opens it: of another datum that takes
 * its time. */
static void *
read_half(void *context)
{
	struct half *half = context;

	if (!half->shapefile)
		half->shapefile = shapefile_open(half->filename, &half->error);
	half->ok = half->shapefile &&
		   layer_read_part(&half->layer, half->shapefile,
			   half->filename, half->shapes, half->box,
			   half->projection, &half->part, &half->error);
	shapefile_close(half->shapefile);
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
	layer_find_lakes(first);
}

/* All by this thread where there is no other. */
static void
read_both(struct half *first, struct half *second)
{
	struct projection *clone = projection_clone(first->projection);
	pthread_t thread;

	second->projection = clone;
	if (clone && thread_start(&thread, read_half, second)) {
		read_half(first);
		pthread_join(thread, NULL);
	} else {
		first->part.end = SIZE_MAX;
		read_half(first);
		second->ok = true;
	}
	projection_free(clone);
}

bool
halves_read(struct layer *layer, const char *filename, enum layer_shapes shapes,
	const struct extent *box, const struct projection *projection,
	struct error *err)
{
	struct shapefile *shapefile = shapefile_open(filename, err);
	struct half first = { shapefile, filename, shapes, box, projection,
		.ok = false };
	struct half second = first;

	*layer = (struct layer){ 0 };
	if (!shapefile)
		return false;
	first.part.end = second.part.first = shapefile_middle(shapefile);
	second.part.end = SIZE_MAX;
	second.shapefile = NULL;
	read_both(&first, &second);
	if (first.ok && second.ok) {
		*layer = first.layer;
		join(layer, &second.layer);
		return true;
	}
	*err = first.ok ? second.error : first.error;
	layer_release(&first.layer);
	layer_release(&second.layer);
	return false;
}
