/* Lines one dot wide. A segment takes one dot in each column that it passes,
 * where it is flat, or in each row, where it is steep: that dot which the
 * segment crosses the column's middle in.
 *
 *      +---+---+---+---+        Bresenham (1965) steps the same dots in
 *      | * |   |   |   |        integers. Here each is computed from the ends
 *      +---+---+---+---+        of the whole segment, so that a line gets the
 *      |   | * | * |   |        same dots wherever the map's edge cuts it,
 *      +---+---+---+---+        and moves unchanged when the map is moved by
 *      |   |   |   | * |        whole cells.
 *      +---+---+---+---+
 *
 * Clipping (geometry/clip.h) only says which columns or rows to look at. */
#include <config.h>

#include "raster/stroke.h"

#include <math.h>

#include "geometry/clip.h"
#include "geometry/extent.h"

struct stroke {
	struct dots *dots;
	double left, top, per_metre_x, per_metre_y;
	struct extent frame; /* of the map, in dots */
	struct dash dash;
	uint8_t ink;
};

static struct stroke
stroke_on(struct dots *dots, const struct viewport *viewport, uint8_t ink)
{
	const struct extent seen = viewport_extent(viewport);

	return (struct stroke){
		.dots = dots,
		.left = seen.west,
		.top = seen.north,
		.per_metre_x = 1 / viewport->dot_width,
		.per_metre_y = 1 / viewport->dot_height,
		.frame = { 0, 0, dots->width, dots->height },
		.ink = ink,
	};
}

static inline struct point
to_dots(const struct stroke *stroke, struct point point)
{
	return (struct point){ (point.x - stroke->left) * stroke->per_metre_x,
		(stroke->top - point.y) * stroke->per_metre_y };
}

static inline bool
is_outside(const struct stroke *stroke, struct point a, struct point b)
{
	const struct extent *frame = &stroke->frame;

	return (a.x < frame->west && b.x < frame->west) ||
	       (a.x > frame->east && b.x > frame->east) ||
	       (a.y < frame->south && b.y < frame->south) ||
	       (a.y > frame->north && b.y > frame->north);
}

static inline bool
is_inside(const struct stroke *stroke, struct point point)
{
	const struct extent *frame = &stroke->frame;

	return point.x >= 0 && point.x < frame->east && point.y >= 0 &&
	       point.y < frame->north;
}

/* Clamps before the cast: a dot within 0 to count - 1. */
static inline int
to_int(double value, int count)
{
	if (!(value > 0))
		return 0;
	return value < count ? (int)value : count - 1;
}

/* Whether a dash leaves a place out, so many dots from the line's start; of a
 * line that is longer than that no dot is told from its neighbours. */
static inline bool
is_gap(const struct dash *dash, double along)
{
	const double period = dash->on + dash->off;
	const double whole = along / period < 1e15 ? along / period : 1e15;
	const double left = along - period * (double)(int64_t)whole;

	return left >= dash->on &&
	       !(dash->is_dotted && (int)left - dash->on == dash->off / 2);
}

/* A stretch of a line, in dots. */
struct segment {
	struct point a, b;
	double along;  /* how far a lies from the start of the line */
	double length; /* asked for dashes alone */
};

/* What a dash leaves out is passed over. The dots are the segment's own copy:
 * of a byte that is written the compiler would not know that it changes none
 * of them. */
static inline void
put(struct dots *dots, const struct stroke *stroke, struct point at,
	double along)
{
	const struct dash *dash = &stroke->dash;

	if (dash->off > 0 && is_gap(dash, along))
		return;
	dots_set_within(dots, (int)at.x, (int)at.y, stroke->ink);
}

/* A share of a segment, kept within it. */
static inline double
kept(double share)
{
	share = 0 > share ? 0 : share;
	return 1 < share ? 1 : share;
}

/* Draws what of a segment lies in the columns of from-to. */
static void
draw_flat(const struct stroke *stroke, const struct segment *segment,
	double from, double to)
{
	const struct point a = segment->a;
	const double dx = segment->b.x - a.x, dy = segment->b.y - a.y;
	const double per_dot = dx == 0 ? 0 : 1 / dx;
	struct dots dots = *stroke->dots;
	const double height = dots.height;
	const int first = to_int(from < to ? from : to, dots.width);
	const int last = to_int(from < to ? to : from, dots.width);
	const struct stroke brush = *stroke;

	for (int x = first; x <= last; x++) {
		const double t = kept((x + 0.5 - a.x) * per_dot);
		const double y = a.y + t * dy;

		if (y >= 0 && y < height)
			put(&dots, &brush, (struct point){ x, y },
				segment->along + t * segment->length);
	}
}

static void
draw_steep(const struct stroke *stroke, const struct segment *segment,
	double from, double to)
{
	const struct point a = segment->a;
	const double dx = segment->b.x - a.x, dy = segment->b.y - a.y;
	const double per_dot = 1 / dy;
	struct dots dots = *stroke->dots;
	const double width = dots.width;
	const int first = to_int(from < to ? from : to, dots.height);
	const int last = to_int(from < to ? to : from, dots.height);
	const struct stroke brush = *stroke;

	for (int y = first; y <= last; y++) {
		const double t = kept((y + 0.5 - a.y) * per_dot);
		const double x = a.x + t * dx;

		if (x >= 0 && x < width)
			put(&dots, &brush, (struct point){ x, y },
				segment->along + t * segment->length);
	}
}

/* Draws what of a segment lies between two of its points. */
static inline void
draw_between(const struct stroke *stroke, const struct segment *segment,
	struct point from, struct point to)
{
	const struct point a = segment->a, b = segment->b;

	if (fabs(b.x - a.x) >= fabs(b.y - a.y))
		draw_flat(stroke, segment, from.x, to.x);
	else
		draw_steep(stroke, segment, from.y, to.y);
}

static void
draw_segment(const struct stroke *stroke, const struct segment *segment)
{
	struct point from = segment->a, to = segment->b;

	if (is_outside(stroke, from, to))
		return;
	if ((is_inside(stroke, from) && is_inside(stroke, to)) ||
		clip_segment(&stroke->frame, &from, &to))
		draw_between(stroke, segment, from, to);
}

static bool
is_seen(const struct stroke *stroke, const struct extent *extent)
{
	const struct point low = { extent->west, extent->south };
	const struct point high = { extent->east, extent->north };

	return !is_outside(stroke, to_dots(stroke, low), to_dots(stroke, high));
}

/* The dot that a point is in; -1, -1 outside of the map. */
static inline struct dot
dot_of(const struct stroke *stroke, struct point point)
{
	if (!is_inside(stroke, point))
		return (struct dot){ -1, -1 };
	return (struct dot){ (int)point.x, (int)point.y };
}

static inline bool
is_same(struct dot a, struct dot b)
{
	return a.x == b.x && a.y == b.y;
}

/* Most segments of a detailed coast lie within the dot of the one before. */
static void
draw_chunk(const struct stroke *stroke, const struct point *points,
	size_t segments, uint64_t hidden)
{
	struct point a = to_dots(stroke, points[0]);
	struct dot from = dot_of(stroke, a), last = { -1, -1 };

	for (size_t i = 0; i < segments; i++) {
		const struct point b = to_dots(stroke, points[i + 1]);
		const struct dot to = dot_of(stroke, b);

		if (hidden >> i & 1) {
			;
		} else if (from.x < 0 || to.x < 0) {
			draw_segment(stroke, &(struct segment){ a, b, 0, 0 });
		} else if (!is_same(from, to)) {
			draw_between(
				stroke, &(struct segment){ a, b, 0, 0 }, a, b);
		} else if (!is_same(to, last)) {
			dots_set_within(stroke->dots, to.x, to.y, stroke->ink);
			last = to;
		}
		a = b;
		from = to;
	}
}

static void
draw_path(const struct stroke *stroke, const struct path *path)
{
	if (!is_seen(stroke, &path->extent))
		return;
	for (size_t k = 0; k < path->chunk_count; k++) {
		const struct chunk *chunk = &path->chunks[k];
		const size_t first = k * CHUNK_SEGMENTS;
		const size_t left = path->count - 1 - first;

		if (is_seen(stroke, &chunk->extent))
			draw_chunk(stroke, path->points + first,
				left < CHUNK_SEGMENTS ? left : CHUNK_SEGMENTS,
				chunk->hidden);
	}
}

void
stroke_path(struct dots *dots, const struct viewport *viewport,
	const struct path *path, uint8_t ink)
{
	stroke_paths(dots, viewport, path, 1, ink);
}

void
stroke_paths(struct dots *dots, const struct viewport *viewport,
	const struct path *paths, size_t count, uint8_t ink)
{
	const struct stroke stroke = stroke_on(dots, viewport, ink);

	for (size_t i = 0; i < count; i++)
		draw_path(&stroke, &paths[i]);
}

/* Dashes along a coast or a river cannot be measured by its length: in a dot
 * there may be any number of its bends. They are walked with dividers that are
 * a dot wide, all along the path, so that they lie on it alike wherever the
 * map's edge is. */
struct dividers {
	struct point foot; /* where they stand, on the plane, */
	double steps;      /* and how far from the path's start */
};

/* A segment of more dots than this is no bend, and is measured. */
#define MOST_WALKED 2048

static void
measure(const struct stroke *stroke, struct dividers *dividers, struct point a,
	struct point b, bool hidden)
{
	struct segment segment = { to_dots(stroke, a), to_dots(stroke, b),
		dividers->steps, 0 };

	segment.length =
		hypot(segment.b.x - segment.a.x, segment.b.y - segment.a.y);
	if (!hidden)
		draw_segment(stroke, &segment);
	dividers->foot = b;
	dividers->steps += segment.length;
}

static void
walk(const struct stroke *stroke, struct dividers *dividers, struct point a,
	struct point b, bool hidden)
{
	const double dx = b.x - a.x, dy = b.y - a.y;
	const double length = fmax(
		fabs(dx * stroke->per_metre_x), fabs(dy * stroke->per_metre_y));
	int samples;

	if (!(length < MOST_WALKED)) {
		measure(stroke, dividers, a, b, hidden);
		return;
	}
	samples = (int)(2 * length) + 1;
	for (int i = 1; i <= samples; i++) {
		const double t = (double)i / samples;
		const struct point p = { a.x + t * dx, a.y + t * dy };
		const struct point at = to_dots(stroke, p);
		const double x = (p.x - dividers->foot.x) * stroke->per_metre_x;
		const double y = (p.y - dividers->foot.y) * stroke->per_metre_y;
		const bool steps = x * x + y * y >= 1;

		if (steps) {
			dividers->foot = p;
			dividers->steps++;
		}
		/* Of a single dot the one that they step on. */
		if (!hidden && (steps || stroke->dash.on > 1) &&
			is_inside(stroke, at))
			put(stroke->dots, stroke, at, dividers->steps);
	}
}

static void
draw_path_dashed(const struct stroke *stroke, const struct path *path)
{
	struct dividers dividers;

	if (path->count < 2 || !is_seen(stroke, &path->extent))
		return;
	dividers = (struct dividers){ path->points[0], 0 };
	for (size_t i = 0; i + 1 < path->count; i++)
		walk(stroke, &dividers, path->points[i], path->points[i + 1],
			path->chunks[i / CHUNK_SEGMENTS].hidden >>
					(i % CHUNK_SEGMENTS) &
				1);
}

void
stroke_paths_dashed(struct dots *dots, const struct viewport *viewport,
	const struct path *paths, size_t count, struct dash dash, uint8_t ink)
{
	struct stroke stroke = stroke_on(dots, viewport, ink);

	stroke.dash = dash;
	for (size_t i = 0; i < count; i++)
		draw_path_dashed(&stroke, &paths[i]);
}

static bool
is_finite(struct point point)
{
	return isfinite(point.x) && isfinite(point.y);
}

void
stroke_line(struct dots *dots, const struct viewport *viewport,
	const struct point *points, size_t count, struct dash dash, uint8_t ink)
{
	struct stroke stroke = stroke_on(dots, viewport, ink);
	struct segment segment = { 0 };

	stroke.dash = dash;
	for (size_t i = 0; i < count; i++) {
		segment.a = segment.b;
		segment.b = to_dots(&stroke, points[i]);
		if (i == 0 || !is_finite(segment.a) || !is_finite(segment.b))
			continue;
		segment.length = hypot(
			segment.b.x - segment.a.x, segment.b.y - segment.a.y);
		draw_segment(&stroke, &segment);
		segment.along += segment.length;
	}
}
