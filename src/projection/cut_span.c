/* Sutherland and Hodgman's way: a ring is cut by one side of the span after
 * the other. In between it runs along the side, to and fro as it may be; what
 * is covered twice is even, so the fill is right.
 *
 *      +-----side-----
 *      |   /\  outside        A feature may lie across several turns: the span
 *   ---*==*--*====*---        is laid over each, and what is inside moved by
 *     / inside     \          whole turns to where the span is.
 *
 * I. E. Sutherland and G. W. Hodgman, Reentrant Polygon Clipping,
 * Communications of the ACM 17 (1), 1974. */
#include <config.h>

#include <math.h>
#include <stdlib.h>

#include "base/array.h"
#include "geometry/clip.h"
#include "projection/cut_parts.h"

/* A side of a span: what is inside has sign * (coordinate - limit) >= 0. */
struct side {
	bool is_parallel;
	double limit, sign;
};

static inline double
depth(const struct side *side, struct lonlat lonlat)
{
	return side->sign *
	       ((side->is_parallel ? lonlat.lat : lonlat.lon) - side->limit);
}

static struct lonlat
crossing(const struct side *side, struct lonlat a, struct lonlat b)
{
	const double share = depth(side, a) / (depth(side, a) - depth(side, b));

	if (side->is_parallel)
		return (struct lonlat){ a.lon + share * (b.lon - a.lon),
			side->limit };
	return (struct lonlat){ side->limit, a.lat + share * (b.lat - a.lat) };
}

static void
cut_at_side(const struct run *from, struct run *to, const struct side *side)
{
	to->count = 0;
	for (size_t i = 0; i + 1 < from->count; i++) {
		const struct lonlat a = from->lonlats[i];
		const struct lonlat b = from->lonlats[i + 1];
		const bool a_inside = depth(side, a) >= 0;
		const bool b_inside = depth(side, b) >= 0;

		if (a_inside)
			run_add(to, a, from->hidden[i]);
		if (a_inside && !b_inside)
			run_add(to, crossing(side, a, b), ON_OUTLINE);
		else if (b_inside && !a_inside)
			run_add(to, crossing(side, a, b), from->hidden[i]);
	}
	if (to->count > 0)
		run_add(to, to->lonlats[0], SHOWN);
}

struct walk {
	struct cut *cut;
	const struct domain *domain;
	struct lonlat at;
	bool along_parallel;
};

static void
add_step(void *context, double value)
{
	const struct walk *walk = context;

	run_add(&walk->cut->run,
		walk->along_parallel ? (struct lonlat){ value, walk->at.lat }
				     : (struct lonlat){ walk->at.lon, value },
		ON_OUTLINE);
}

/* Adds a ring moved by turned degrees; what runs along the outline gets the
 * outline's vertices. */
static void
add_ring(struct cut *cut, const struct run *from, double turned)
{
	struct walk walk = { .cut = cut };

	for (size_t i = 0; i + 1 < from->count; i++) {
		struct lonlat a = from->lonlats[i], b = from->lonlats[i + 1];

		a.lon -= turned;
		b.lon -= turned;
		run_add(&cut->run, a, from->hidden[i]);
		if (from->hidden[i] != ON_OUTLINE)
			continue;
		walk.at = a;
		walk.along_parallel = a.lat == b.lat;
		if (walk.along_parallel)
			cut_walk(cut, a.lon, b.lon, add_step, &walk);
		else
			cut_walk(cut, a.lat, b.lat, add_step, &walk);
	}
	cut_close_ring(cut);
}

static void
cut_at_sides(struct cut *cut, const struct extent *span, const struct run *ring,
	const struct extent *box, double turned)
{
	const struct {
		bool is_needed;
		struct side side;
	} sides[] = {
		{ box->west < span->west, { false, span->west, 1 } },
		{ box->east > span->east, { false, span->east, -1 } },
		{ box->south < span->south, { true, span->south, 1 } },
		{ box->north > span->north, { true, span->north, -1 } },
	};
	struct run other = { 0 };

	for (size_t i = 0; i < ARRAY_LENGTH(sides); i++) {
		if (!sides[i].is_needed)
			continue;
		cut_at_side(ring, &cut->scratch[1], &sides[i].side);
		/* The ring that came in is needed for the next turn, too. */
		if (ring == &other) {
			const struct run swap = other;

			other = cut->scratch[1];
			cut->scratch[1] = swap;
		} else {
			other = cut->scratch[1];
			cut->scratch[1] = (struct run){ 0 };
			ring = &other;
		}
	}
	add_ring(cut, ring, turned);
	run_release(&other);
}

/* The first turn, in degrees, by which the span must be moved to overlap a box,
 * and the last. What lies on a side of it alone is taken once. */
static void
find_turns(const struct extent *span, const struct extent *box, double *first,
	double *last)
{
	*first = 360 * (floor((box->west - span->east) / 360) + 1);
	*last = 360 * (ceil((box->east - span->west) / 360) - 1);
	if (box->west == box->east && *last < *first)
		*first = *last;
}

static struct extent
turn_span(const struct extent *span, double turned)
{
	return (struct extent){ span->west + turned, span->south,
		span->east + turned, span->north };
}

void
cut_ring_at_span(
	struct cut *cut, const struct domain *domain, const struct run *ring)
{
	const struct extent *span = &domain->span;
	const struct extent box = run_box(ring->lonlats, ring->count);
	double first, last;

	find_turns(span, &box, &first, &last);
	for (double turn = first; turn <= last; turn += 360) {
		const struct extent there = turn_span(span, turn);

		cut_at_sides(cut, &there, ring, &box, turn);
	}
}

static void
cut_line_at_sides(struct cut *cut, const struct extent *span,
	const struct run *line, double turned)
{
	for (size_t i = 0; i + 1 < line->count; i++) {
		const struct lonlat from = line->lonlats[i];
		const struct lonlat to = line->lonlats[i + 1];
		struct point a = { from.lon, from.lat }, b = { to.lon, to.lat };

		if (!clip_segment(span, &a, &b)) {
			cut_end_piece(cut, 2);
			continue;
		}
		if (a.x != from.lon || a.y != from.lat ||
			cut->run.count == cut_piece_start(cut)) {
			cut_end_piece(cut, 2);
			run_add(&cut->run, (struct lonlat){ a.x - turned, a.y },
				SHOWN);
		}
		cut->run.hidden[cut->run.count - 1] = line->hidden[i];
		run_add(&cut->run, (struct lonlat){ b.x - turned, b.y }, SHOWN);
		if (b.x != to.lon || b.y != to.lat)
			cut_end_piece(cut, 2);
	}
	cut_end_piece(cut, 2);
}

void
cut_line_at_span(
	struct cut *cut, const struct domain *domain, const struct run *line)
{
	const struct extent *span = &domain->span;
	const struct extent box = run_box(line->lonlats, line->count);
	double first, last;

	find_turns(span, &box, &first, &last);
	for (double turn = first; turn <= last; turn += 360) {
		const struct extent there = turn_span(span, turn);

		cut_line_at_sides(cut, &there, line, turn);
	}
}
