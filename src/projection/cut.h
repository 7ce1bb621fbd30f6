#ifndef PROJECTION_CUT_H
#define PROJECTION_CUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "geometry/point.h"
#include "projection/domain.h"

/* Vertices in degrees; hidden[i] is not 0 where the segment from i to i + 1 is
 * not to be drawn as a line. */
struct run {
	struct lonlat *lonlats;
	uint8_t *hidden;
	size_t count, alloc;
};
void run_release(struct run *run);
/* The box in degrees of some vertices. */
struct extent run_box(const struct lonlat *lonlats, size_t count);

/* What is left of a ring or a line inside of a domain: pieces, one after the
 * other in run, the i-th before ends[i]. All zero is a valid start; it may be
 * used for one feature after another. */
struct cut {
	struct run run;
	size_t *ends, count, alloc;
	struct run scratch[2];
	double walked; /* vertices along the outline, of the feature at hand */
};
void cut_release(struct cut *cut);

/* Cuts a closed ring (its last vertex equals its first) so that the even-odd
 * rule fills the same of the domain. Where it leaves and returns it follows
 * the outline, and these segments are hidden. Pieces are closed rings, and
 * their fill is that of all of them together. A line is cut into lines.
 *
 * Segments are straight in degrees, as in a shapefile, and may go on past 180;
 * one longer than half a turn is taken the short way across the antimeridian,
 * unless both its ends lie on that. hidden may be NULL: nothing is. */
void cut_ring(struct cut *cut, const struct domain *domain,
	const struct lonlat *lonlats, const uint8_t *hidden, size_t count);
void cut_line(struct cut *cut, const struct domain *domain,
	const struct lonlat *lonlats, const uint8_t *hidden, size_t count);

/* The box of a feature in degrees, and whether the domain has all of it, so
 * that there is nothing to cut, or none. What winds about the earth time and
 * again is of no map, and would take long to cut. */
enum cut_need { CUT_NOTHING, CUT_SOME, CUT_ALL, CUT_NEVER };
enum cut_need cut_need(const struct domain *domain,
	const struct lonlat *lonlats, size_t count, struct extent *box);
#endif
