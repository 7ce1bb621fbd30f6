#ifndef BASEMAP_LAYER_H
#define BASEMAP_LAYER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "projection/cut.h"
#include "projection/projection.h"
#include "raster/path.h"

/* The features of one shapefile, projected: rings of land and lakes, or
 * lines. Paths stay in the order of the file. skipped counts shapes that had
 * to be left out as NULL or broken; what is not on this projection's plane is
 * left out without a word. */
struct layer {
	char *filename;
	struct path *paths;
	size_t count, alloc;
	size_t skipped;
	bool has_levels; /* the rings do: 1 land, 2 lake and so on */
	/* Those of level 2 and more once again, which share their points. */
	struct path *lakes;
	size_t lake_count;
	/* What the points and chunks lie in, where they are of a cache. */
	void *mapped;
	size_t mapped_size;
	/* What waits for a view to come near: deferred.h. */
	struct deferred *deferred;
	size_t deferred_count, deferred_alloc;
	struct run vertices; /* its own, in degrees */
	/* And what has not even been read: unread.h. */
	struct shapefile *shapefile; /* NULL: all of it has */
	struct unread *unread;
	size_t unread_count, unread_alloc;
	struct extent box; /* that the file was cut to, or the world */
};

/* What the shapes of a layer must be. */
enum layer_shapes { LAYER_OF_LINES, LAYER_OF_RINGS };

/* Reads filename and projects it. Segments that lie on a side of box (the
 * box in degrees that the file was cut to; NULL for none) are hidden. On
 * failure says why in err and leaves layer empty. */
bool layer_read(struct layer *layer, const char *filename,
	enum layer_shapes shapes, const struct extent *box,
	const struct projection *projection, struct error *err);
/* The same without projecting, and of a long file without reading all of it:
 * deferred_show() does, what a view needs. */
bool layer_open(struct layer *layer, const char *filename,
	enum layer_shapes shapes, const struct extent *box,
	const struct projection *projection, struct error *err);
/* The same of the records from first on, before end, of a file that is open:
 * halves.h. */
struct records {
	size_t first, end;
	bool wait; /* to be projected */
};
struct shapefile;
bool layer_read_part(struct layer *layer, struct shapefile *shapefile,
	const char *filename, enum layer_shapes shapes,
	const struct extent *box, const struct projection *projection,
	const struct records *part, struct error *err);
/* Sets the lakes anew when the paths have been changed by somebody else. */
void layer_find_lakes(struct layer *layer);
void layer_release(struct layer *layer);
#endif
