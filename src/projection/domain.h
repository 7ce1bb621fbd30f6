#ifndef PROJECTION_DOMAIN_H
#define PROJECTION_DOMAIN_H

#include <stdbool.h>
#include <stddef.h>

#include "geometry/extent.h"
#include "geometry/point.h"

/* The part of the world that a projection shows, without a fold and without a
 * tear: between two meridians and two parallels, or a cap, which is all within
 * so many degrees of a centre. */
struct domain {
	enum { DOMAIN_SPAN, DOMAIN_CAP } kind;
	struct extent span; /* west < east, less than a turn apart */
	double middle;      /* the longitude in the middle of either */
	double centre[3], right[3], up[3]; /* of a cap: unit vectors */
	double sin_radius, cos_radius;
};

/* A span that is a turn wide is narrowed by a hair, so that PROJ does not take
 * one of its sides for the other. */
struct domain domain_span(const struct extent *span);
struct domain domain_cap(struct lonlat centre, double radius);

/* False also for what is not finite. The sides belong to it. */
bool domain_contains(const struct domain *domain, struct lonlat lonlat);

/* Whether the short way from one point to the other crosses the cut at which
 * the plane of a span that is a turn wide begins and ends. */
bool domain_is_cut_between(
	const struct domain *domain, struct lonlat a, struct lonlat b);

/* Whether all of a box of degrees, whose longitudes may go on past 180, lies
 * inside, or none of it; both are false where that is not clear at once. */
bool domain_holds(const struct domain *domain, const struct extent *box);
bool domain_misses(const struct domain *domain, const struct extent *box);

/* The outline as a closed ring, a vertex every tenth of a degree. *outline is
 * allocated and the caller's to free; returns its count. */
size_t domain_outline(const struct domain *domain, struct lonlat **outline);

/* Of a cap: how far inside a point lies (the cosine of its distance beyond
 * that of the radius), at which angle a point is seen from the centre, degrees
 * from -180 to 180, and the point of the outline at an angle. */
double domain_depth(const struct domain *domain, struct lonlat lonlat);
double domain_angle(const struct domain *domain, struct lonlat lonlat);
struct lonlat domain_rim(const struct domain *domain, double angle);

/* Calls visit for each multiple of 1 / density degrees that lies between from
 * and to, in this order, the ends left out. An outline is made of these alone,
 * DOMAIN_DENSITY of them a degree, so that stretches of it that meet are made
 * of the same lines. */
#define DOMAIN_DENSITY 10.0
typedef void domain_visit(void *context, double value);
void domain_walk(double from, double to, double density, domain_visit *visit,
	void *context);
#endif
