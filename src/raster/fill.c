/* Even-odd filling without sorting. Where an edge crosses the centre line of
 * a row of dots, it toggles one bit: that of the first dot whose centre lies
 * right of the crossing. A dot is inside when the count of bits up to it is
 * odd, so that a prefix XOR along the row fills it.
 *
 *     edges        \          /          \       /
 *     centres   .   \ .   .  / .   .   .  \ .   /  .   .
 *     toggled   0     1   0    1   0   0    1      1   0
 *     filled    0     1   1    0   0   0    1      0   0
 *
 * A row is crossed when one end of the edge is below its centre line and the
 * other is not: gdal_rasterize's rule, whose dots these are exactly.
 *
 * What lies left of the map acts on whole rows. Of a stretch of edges there
 * only the rows between its two ends are crossed an odd number of times; two
 * marks in a column of their own, spread downwards by another prefix XOR, say
 * so. Stretches above, below and right of the map, and those that lie between
 * two centre lines, toggle nothing; one that lies between the centres of two
 * columns toggles the same column all along, so that its ends are enough. */
#include <config.h>

#include "raster/fill.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "geometry/extent.h"

struct filling {
	struct dots *dots;
	uint8_t *marks; /* rows + 1: from this row on the row is inverted */
	double left, top, per_metre_x, per_metre_y;
	double width, height; /* dots */
};

/* Dots right of the left edge, and below the top one. */
static inline double
across(const struct filling *filling, double x)
{
	return (x - filling->left) * filling->per_metre_x;
}

static inline double
down(const struct filling *filling, double y)
{
	return (filling->top - y) * filling->per_metre_y;
}

/* ceil(value) for what fits an int, without a call. */
static inline int
round_up(double value)
{
	const int whole = (int)value;

	return whole + (whole < value);
}

/* From 0 to most, without a branch that the processor would have to guess. */
static inline double
kept(double value, double most)
{
	value = value > 0 ? value : 0;
	return value < most ? value : most;
}

/* The first row whose centre line is at y or below it, from 0 to height. */
static inline int
first_row(const struct filling *filling, double y)
{
	return round_up(kept(y, filling->height) - 0.5);
}

static inline void
toggle(const struct filling *filling, int row, double x)
{
	const struct dots *dots = filling->dots;
	const int column = (int)(kept(x, filling->width) + 0.5);

	if (column < dots->width)
		dots->words[(size_t)row * dots->words_a_row +
			    (size_t)column / 64] ^= UINT64_C(1)
						    << (column % 64);
}

/* Toggles the rows from row on, before end, that the edge a-b crosses. a is
 * the upper end. */
static void
fill_edge(const struct filling *filling, int row, int end, struct point a,
	struct point b)
{
	const double x = across(filling, a.x), y = down(filling, a.y);
	const double slope =
		(across(filling, b.x) - x) / (down(filling, b.y) - y);

	for (; row < end; row++)
		toggle(filling, row, x + (row + 0.5 - y) * slope);
}

static void
fill_edges(const struct filling *filling, const struct point *points,
	size_t segments)
{
	int row = first_row(filling, down(filling, points[0].y));

	for (size_t i = 1; i <= segments; i++) {
		const int next = first_row(filling, down(filling, points[i].y));
		const bool falls = row < next;

		if (row != next)
			fill_edge(filling, falls ? row : next,
				falls ? next : row, points[i - falls],
				points[i - !falls]);
		row = next;
	}
}

/* Whether edges within extent can cross a row left of the right edge. */
static bool
is_crossing(const struct filling *filling, const struct extent *extent)
{
	return across(filling, extent->west) < filling->dots->width &&
	       first_row(filling, down(filling, extent->north)) <
		       first_row(filling, down(filling, extent->south));
}

/* Whether all crossings of edges within extent toggle the same dot of a row,
 * which column then is. They are computed, so that they may lie a hair beside
 * it. */
static bool
is_between_columns(
	const struct filling *filling, const struct extent *extent, int *column)
{
	const double hair = 1e-6;
	const double west = across(filling, extent->west) - hair;
	const double east = across(filling, extent->east) + hair;

	*column = west > 0 ? (int)(west + 0.5) : 0;
	return east < filling->dots->width &&
	       *column == (east > 0 ? (int)(east + 0.5) : 0);
}

static void
fill_chunk(const struct filling *filling, const struct chunk *chunk,
	const struct point *points, size_t segments)
{
	int row, end, column;

	if (!is_crossing(filling, &chunk->extent))
		return;
	row = first_row(filling, down(filling, points[0].y));
	end = first_row(filling, down(filling, points[segments].y));
	if (across(filling, chunk->extent.east) <= 0) {
		filling->marks[row] ^= 1;
		filling->marks[end] ^= 1;
	} else if (is_between_columns(filling, &chunk->extent, &column)) {
		for (int y = row < end ? row : end; y < (row < end ? end : row);
			y++)
			toggle(filling, y, column);
	} else {
		fill_edges(filling, points, segments);
	}
}

static void
fill_ring(const struct filling *filling, const struct path *ring)
{
	if (!is_crossing(filling, &ring->extent) ||
		across(filling, ring->extent.east) <= 0)
		return;
	for (size_t k = 0; k < ring->chunk_count; k++) {
		const size_t first = k * CHUNK_SEGMENTS;
		const size_t left = ring->count - 1 - first;

		fill_chunk(filling, &ring->chunks[k], ring->points + first,
			left < CHUNK_SEGMENTS ? left : CHUNK_SEGMENTS);
	}
}

/* Turns toggled bits into filled runs, 64 dots in six steps. */
static void
spread_row(uint64_t *words, size_t count, int width, uint64_t carry)
{
	for (size_t i = 0; i < count; i++) {
		uint64_t word = words[i];

		word ^= word << 1;
		word ^= word << 2;
		word ^= word << 4;
		word ^= word << 8;
		word ^= word << 16;
		word ^= word << 32;
		words[i] = word ^ carry;
		carry = words[i] >> 63 ? UINT64_MAX : 0;
	}
	if (width % 64 != 0)
		words[count - 1] &= (UINT64_C(1) << (width % 64)) - 1;
}

void
fill_rings(struct dots *dots, const struct viewport *viewport,
	const struct path *rings, size_t count)
{
	const struct extent seen = viewport_extent(viewport);
	const struct filling filling = {
		.dots = dots,
		.marks = xcalloc((size_t)dots->height + 1, 1),
		.left = seen.west,
		.top = seen.north,
		.per_metre_x = 1 / viewport->dot_width,
		.per_metre_y = 1 / viewport->dot_height,
		.width = dots->width,
		.height = dots->height,
	};
	/* The map and a dot about it: settles most rings without computing
	 * dots, as what lies left of the map closes there, too. */
	const struct extent near = { seen.west - viewport->dot_width,
		seen.south - viewport->dot_height,
		seen.east + viewport->dot_width,
		seen.north + viewport->dot_height };
	bool inverted = false;

	dots_clear(dots);
	for (size_t i = 0; i < count; i++)
		if (extent_intersects(&rings[i].extent, &near))
			fill_ring(&filling, &rings[i]);
	for (int row = 0; row < dots->height; row++) {
		inverted ^= filling.marks[row];
		spread_row(dots->words + (size_t)row * dots->words_a_row,
			dots->words_a_row, dots->width,
			inverted ? UINT64_MAX : 0);
	}
	free(filling.marks);
}
