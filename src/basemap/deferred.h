#ifndef BASEMAP_DEFERRED_H
#define BASEMAP_DEFERRED_H

#include "basemap/feature.h"
#include "projection/viewport.h"

/* What waits in degrees until a view comes near: most of a file's time goes
 * into its projection, and at a port most of a file is far away.
 *
 * A long ring waits in pieces, each of which a chord closes; the ring of these
 * chords, which is always there, makes up for them by the even-odd rule:
 *
 *      ___                 ___
 *     /   \               /___\         _____
 *    (     )     is      (     )  and  |     |   of which a view needs
 *     \___/               -----        |_____|   the pieces that are near
 *                         \___/
 */
struct deferred {
	size_t path;         /* of the layer, empty until then */
	size_t ring;         /* the path of the ring that it is a piece of */
	struct extent box;   /* in degrees */
	size_t first, count; /* of the layer's vertices */
	uint8_t level;
	bool is_ring, is_piece;
};

/* Adds the empty paths of a feature of so many vertices, which is still to
 * come; returns the first. */
size_t deferred_reserve(
	struct layer *layer, size_t count, uint8_t level, bool is_ring);
/* Lets feature, which lies in box, wait for those paths. Its vertices stand
 * behind those of the layer, and join them. */
void deferred_add(struct layer *layer, const struct projection *projection,
	const struct feature *feature, const struct extent *box, size_t path);
/* Forgets what waits for the paths from path on. */
void deferred_drop(struct layer *layer, size_t path);
void deferred_release(struct layer *layer);

/* Whether there is anything left that waits, read or not. */
static inline bool
deferred_waits(const struct layer *layer)
{
	return layer->deferred_count > 0 || layer->unread_count > 0;
}

/* Reads and projects what waits near the view, of which seen is the box in
 * degrees (empty: not known), so that the view looks as if all had been
 * projected. False, with the reason, if reading fails. */
bool deferred_show(struct layer *layer, const struct projection *projection,
	const struct viewport *viewport, const struct extent *seen,
	struct error *err);
#endif
