#include <config.h>

#include "basemap/deferred.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "basemap/unread.h"

/* Segments of a piece, and of a ring that is worth cutting into pieces. */
enum { PIECE = 4 * CHUNK_SEGMENTS, LONG_RING = 4 * PIECE };

/* Of lakes the view asks how large they are, so that they wait as a whole. */
static size_t
pieces_of(size_t count, uint8_t level, bool is_ring)
{
	return is_ring && level == 1 && count > LONG_RING
		       ? (count - 1 + PIECE - 1) / PIECE
		       : 0;
}

static void
wait(struct layer *layer, const struct deferred *deferred)
{
	ARRAY_GROW(
		layer->deferred, layer->deferred_count, layer->deferred_alloc);
	layer->deferred[layer->deferred_count++] = *deferred;
}

/* The ring of the chords, of which none is to be seen. False if PROJ refuses
 * one of its vertices, which then is none of the pieces' either. */
static bool
add_chords(struct layer *layer, const struct projection *projection,
	const struct feature *ring, size_t path, size_t pieces)
{
	struct lonlat *lonlats =
		xreallocarray(NULL, pieces + 1, sizeof *lonlats);
	uint8_t *hidden = xmalloc(pieces + 1);
	const struct feature chords = { lonlats, hidden, pieces + 1,
		ring->level, true };
	const size_t before = layer->count;
	bool ok;

	for (size_t i = 0; i < pieces; i++)
		lonlats[i] = ring->lonlats[i * PIECE];
	lonlats[pieces] = lonlats[0];
	memset(hidden, 1, pieces + 1);
	ok = feature_project(layer, projection, &chords);
	if (ok)
		layer->paths[path] = layer->paths[--layer->count];
	while (layer->count > before)
		path_release(&layer->paths[--layer->count]);
	free(lonlats);
	free(hidden);
	return ok;
}

static void
add_pieces(struct layer *layer, const struct deferred *ring)
{
	struct deferred piece = *ring;

	piece.is_piece = true;
	piece.ring = ring->path;
	for (size_t i = 0; i < ring->count - 1; i += PIECE) {
		const size_t left = ring->count - 1 - i;

		piece.path++;
		piece.first = ring->first + i;
		piece.count = (left < PIECE ? left : PIECE) + 1;
		piece.box = run_box(
			layer->vertices.lonlats + piece.first, piece.count);
		wait(layer, &piece);
	}
}

size_t
deferred_reserve(struct layer *layer, size_t count, uint8_t level, bool is_ring)
{
	const size_t first = layer->count;
	const size_t pieces = pieces_of(count, level, is_ring);

	for (size_t i = 0; i <= pieces; i++) {
		ARRAY_GROW(layer->paths, layer->count, layer->alloc);
		layer->paths[layer->count++] = (struct path){
			.extent = extent_empty(),
			.level = level,
			.is_piece = i > 0,
		};
	}
	return first;
}

void
deferred_add(struct layer *layer, const struct projection *projection,
	const struct feature *feature, const struct extent *box, size_t path)
{
	const size_t pieces =
		pieces_of(feature->count, feature->level, feature->is_ring);
	const struct deferred deferred = {
		.path = path,
		.box = *box,
		.first = layer->vertices.count,
		.count = feature->count,
		.level = feature->level,
		.is_ring = feature->is_ring,
	};

	layer->vertices.count += feature->count;
	if (pieces > 0 && add_chords(layer, projection, feature, path, pieces))
		add_pieces(layer, &deferred);
	else
		wait(layer, &deferred);
}

void
deferred_drop(struct layer *layer, size_t path)
{
	while (layer->deferred_count > 0 &&
		layer->deferred[layer->deferred_count - 1].path >= path)
		layer->deferred_count--;
}

void
deferred_release(struct layer *layer)
{
	free(layer->deferred);
	run_release(&layer->vertices);
	unread_release(layer);
	layer->deferred = NULL;
	layer->deferred_count = layer->deferred_alloc = 0;
}

/* A piece and its chord. */
static void
project_piece(struct layer *layer, const struct projection *projection,
	const struct feature *piece)
{
	struct lonlat lonlats[PIECE + 2];
	uint8_t hidden[PIECE + 2];
	const size_t count = piece->count;
	const struct feature ring = { lonlats, hidden, count + 1, piece->level,
		true };

	memcpy(lonlats, piece->lonlats, count * sizeof *lonlats);
	memcpy(hidden, piece->hidden, count);
	lonlats[count] = lonlats[0];
	hidden[count - 1] = hidden[count] = 1;
	feature_project(layer, projection, &ring);
}

/* Into its place; what a line that broke has more goes behind all others. */
static void
project(struct layer *layer, const struct projection *projection,
	const struct deferred *deferred)
{
	const struct feature feature = {
		.lonlats = layer->vertices.lonlats + deferred->first,
		.hidden = layer->vertices.hidden + deferred->first,
		.count = deferred->count,
		.level = deferred->level,
		.is_ring = deferred->is_ring,
	};
	const size_t before = layer->count;
	struct path *path;

	if (deferred->is_piece)
		project_piece(layer, projection, &feature);
	else
		feature_project(layer, projection, &feature);
	if (layer->count == before)
		return;
	path = &layer->paths[deferred->path];
	*path = layer->paths[--layer->count];
	path->is_piece = deferred->is_piece;
	/* The chords stand for the ring, and are as large. */
	if (deferred->is_piece)
		extent_union(
			&layer->paths[deferred->ring].extent, &path->extent);
}

/* A ring of which so little is known that it might be an islet: whether it is
 * one depends on the whole of it. */
static bool
is_part_of_islet(const struct layer *layer, const struct deferred *deferred,
	const struct viewport *viewport)
{
	static const double dots = 4;
	const struct extent *known;

	if (!deferred->is_piece)
		return false;
	known = &layer->paths[deferred->ring].extent;
	return known->east - known->west < dots * viewport->dot_width ||
	       known->north - known->south < dots * viewport->dot_height;
}

static void
keep(struct layer *layer, size_t *left, size_t i)
{
	if (*left < i)
		layer->deferred[*left] = layer->deferred[i];
	++*left;
}

static void
project_near(struct layer *layer, const struct projection *projection,
	const struct viewport *viewport, const struct nearby *nearby)
{
	const size_t before = layer->deferred_count;
	size_t left = 0, still = 0;

	for (size_t i = 0; i < before; i++)
		if (nearby_has(nearby, &layer->deferred[i].box))
			project(layer, projection, &layer->deferred[i]);
		else
			keep(layer, &left, i);
	for (size_t i = 0; i < left; i++)
		if (is_part_of_islet(layer, &layer->deferred[i], viewport))
			project(layer, projection, &layer->deferred[i]);
		else
			keep(layer, &still, i);
	layer->deferred_count = still;
	if (still < before)
		layer_find_lakes(layer);
}

bool
deferred_show(struct layer *layer, const struct projection *projection,
	const struct viewport *viewport, const struct extent *seen,
	struct error *err)
{
	const struct nearby nearby = nearby_of(seen);

	if (!deferred_waits(layer))
		return true;
	if (!unread_show(layer, projection, &nearby, err))
		return false;
	project_near(layer, projection, viewport, &nearby);
	if (!deferred_waits(layer))
		deferred_release(layer);
	return true;
}
