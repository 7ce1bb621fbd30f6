/* A ring that leaves the cap follows the rim to where it returns, on that way
 * which does not pass the rim's angle of 180 degrees. So the fill is right if
 * the point there is outside of the ring. Else it is wrong everywhere, and the
 * whole rim, added as one more ring, turns it round. This also serves rings
 * about the far pole, and rings that surround the cap. */
#include <config.h>

#include <math.h>

#include "projection/cut_parts.h"

static struct lonlat
between(struct lonlat a, struct lonlat b, double share)
{
	return (struct lonlat){ a.lon + share * (b.lon - a.lon),
		a.lat + share * (b.lat - a.lat) };
}

/* Where a-b crosses the rim between the shares low and high, whose ends are
 * on different sides: that end of the last interval which is inside. */
static double
find_rim(const struct domain *domain, struct lonlat a, struct lonlat b,
	double low, double high)
{
	const bool low_inside = domain_depth(domain, between(a, b, low)) >= 0;

	for (int i = 0; i < 52; i++) {
		const double middle = (low + high) / 2;
		const bool inside =
			domain_depth(domain, between(a, b, middle)) >= 0;

		if (inside == low_inside)
			low = middle;
		else
			high = middle;
	}
	return low_inside ? low : high;
}

/* A feature on its way through a cap. */
struct passage {
	struct cut *cut;
	const struct domain *domain;
	bool is_ring, is_inside;
	bool has_left, has_entered; /* the angles below are set */
	double left, entered;       /* last left; entered first from outside */
};

static void
add_rim(void *context, double angle)
{
	const struct passage *passage = context;

	run_add(&passage->cut->run, domain_rim(passage->domain, angle),
		ON_OUTLINE);
}

static void
enter(struct passage *passage, struct lonlat at, uint8_t hidden)
{
	const double angle = domain_angle(passage->domain, at);

	if (passage->has_left)
		cut_walk(passage->cut, passage->left, angle, add_rim, passage);
	else if (!passage->has_entered)
		passage->entered = angle;
	passage->has_entered = true;
	passage->has_left = false;
	run_add(&passage->cut->run, at, hidden);
}

static void
leave(struct passage *passage, struct lonlat at)
{
	run_add(&passage->cut->run, at, ON_OUTLINE);
	if (!passage->is_ring) {
		cut_end_piece(passage->cut, 2);
		return;
	}
	passage->left = domain_angle(passage->domain, at);
	passage->has_left = true;
}

/* A long segment may cross the rim more than once: it is looked at by the
 * degree. */
static void
pass_segment(struct passage *passage, struct lonlat a, struct lonlat b,
	uint8_t hidden)
{
	const struct domain *domain = passage->domain;
	const double longest = fmax(fabs(b.lon - a.lon), fabs(b.lat - a.lat));
	const int steps = 1 + (int)fmin(longest, 10000);

	if (passage->is_inside)
		run_add(&passage->cut->run, a, hidden);
	for (int i = 0; i < steps; i++) {
		const double low = (double)i / steps;
		const double high = (double)(i + 1) / steps;
		const bool inside =
			domain_depth(domain, between(a, b, high)) >= 0;

		if (inside == passage->is_inside)
			continue;
		const struct lonlat at =
			between(a, b, find_rim(domain, a, b, low, high));
		if (inside)
			enter(passage, at, hidden);
		else
			leave(passage, at);
		passage->is_inside = inside;
	}
}

static void
pass(struct passage *passage, const struct run *run)
{
	passage->is_inside = run->count > 0 && domain_depth(passage->domain,
						       run->lonlats[0]) >= 0;
	for (size_t i = 0; i + 1 < run->count; i++)
		pass_segment(passage, run->lonlats[i], run->lonlats[i + 1],
			run->hidden[i]);
}

/* Whether a ring holds the point, or one that is whole turns away. */
static bool
ring_holds(const struct run *ring, struct lonlat point)
{
	const struct extent box = run_box(ring->lonlats, ring->count);
	bool inside = false;

	while (point.lon - 360 >= box.west)
		point.lon -= 360;
	while (point.lon < box.west)
		point.lon += 360;
	for (; point.lon <= box.east; point.lon += 360) {
		for (size_t i = 0; i + 1 < ring->count; i++) {
			const struct lonlat a = ring->lonlats[i];
			const struct lonlat b = ring->lonlats[i + 1];

			if ((a.lon <= point.lon) == (b.lon <= point.lon))
				continue;
			inside ^= a.lat + (point.lon - a.lon) /
						  (b.lon - a.lon) *
						  (b.lat - a.lat) >
				  point.lat;
		}
	}
	return inside;
}

void
cut_ring_at_cap(
	struct cut *cut, const struct domain *domain, const struct run *ring)
{
	struct passage passage = {
		.cut = cut,
		.domain = domain,
		.is_ring = true,
	};

	pass(&passage, ring);
	if (passage.has_left)
		cut_walk(cut, passage.left, passage.entered, add_rim, &passage);
	cut_close_ring(cut);
	if (!ring_holds(ring, domain_rim(domain, 180)))
		return;
	add_rim(&passage, -180);
	cut_walk(cut, -180, 180, add_rim, &passage);
	cut_close_ring(cut);
}

void
cut_line_at_cap(
	struct cut *cut, const struct domain *domain, const struct run *line)
{
	struct passage passage = { .cut = cut, .domain = domain };

	pass(&passage, line);
	if (passage.is_inside && line->count > 0)
		run_add(&cut->run, line->lonlats[line->count - 1], SHOWN);
	cut_end_piece(cut, 2);
}
