#ifndef BASEMAP_BASEMAP_H
#define BASEMAP_BASEMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "basemap/layer.h"
#include "basemap/relief.h"
#include "projection/projection.h"
#include "projection/viewport.h"

/* The maps of a folder: which file serves which layer and which width of
 * view, as its basemap.csv says: basemap/catalogue.h. A file is read, and
 * projected, when it is first needed, and kept until the projection changes. */
struct basemap;

enum basemap_layer {
	BASEMAP_COAST,
	BASEMAP_LAKES,
	BASEMAP_RIVERS,
	BASEMAP_BORDERS,
	BASEMAP_LINES, /* any others, such as roads */
	BASEMAP_POINTS,
	BASEMAP_RELIEF,
	BASEMAP_LAYERS
};

/* Reads basemap.csv. projection is lent for the basemap's life or until
 * basemap_set_projection(). NULL on failure. */
struct basemap *basemap_new(const char *folder,
	const struct projection *projection, struct error *err);
void basemap_free(struct basemap *basemap);

/* Where large files are kept as they were projected: basemap/cache.h. NULL,
 * as at first, for nowhere. */
void basemap_set_cache(struct basemap *basemap, const char *folder);
void basemap_set_projection(
	struct basemap *basemap, const struct projection *projection);

/* Of the files whose max_km is above the view's width and whose box contains
 * the view the finest, which has the least max_km (of two the one that is
 * listed first); if there is none, the coarsest of those that meet it. NULL
 * when the layer has no file there, or, with err's message set, when reading
 * fails; a file that failed is not tried again, and told of once: when err
 * has no message yet. Valid until the projection changes. */
const struct layer *basemap_layer(struct basemap *basemap,
	enum basemap_layer which, const struct viewport *viewport,
	struct error *err);

/* The box in degrees of what a view sees (see graticule_bounds()), which all
 * layers of a frame need: lent until another view is asked for. */
const struct extent *basemap_seen(
	struct basemap *basemap, const struct viewport *viewport);
/* Whether the world fills a view. */
bool basemap_is_filled(
	struct basemap *basemap, const struct viewport *viewport);

/* Of the layers that are made of all files whose widths and box meet the view,
 * which are lakes and lines: the first file from *index on, and *index behind
 * it; NULL when there are no more. */
const struct layer *basemap_next(struct basemap *basemap,
	enum basemap_layer which, const struct viewport *viewport,
	size_t *index, struct error *err);

/* What is written on the map: attributes of shapes that are seen, those of
 * points also without text, as marks. */
struct basemap_label {
	struct point position;
	const char *text; /* lent until the projection changes; NULL: a mark */
	enum basemap_layer layer;
	int rank; /* the lower the more important */
};
/* Writes no more than most of those in view or a view's width beside it, the
 * more important of a file first, and returns how many. err as for
 * basemap_layer(). */
size_t basemap_labels(struct basemap *basemap, const struct viewport *viewport,
	struct basemap_label *labels, size_t most, struct error *err);

/* How much of a view the files of a layer hold, whatever their widths: where
 * they end, that nothing is drawn does not mean that nothing is there. */
enum coverage { COVERAGE_NONE, COVERAGE_PART, COVERAGE_WHOLE };
enum coverage basemap_coverage(struct basemap *basemap,
	enum basemap_layer which, const struct viewport *viewport);

/* As basemap_layer(), but the file's box need only meet the view, and there
 * is none outside of its widths: at a port relief means nothing. */
struct relief *basemap_relief(struct basemap *basemap,
	const struct viewport *viewport, struct error *err);

/* Tries every file that basemap.csv names; reports what is wrong with it, and
 * whether it can be drawn all the same. Returns the number of faults. */
typedef void basemap_report(void *context, bool warning, const char *message);
size_t basemap_check(
	struct basemap *basemap, basemap_report *report, void *context);
#endif
