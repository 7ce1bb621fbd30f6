#include <config.h>

#include "projection/domain.h"

#include <math.h>

#include "base/memory.h"

static const double radian = 0.017453292519943295; /* a degree */

/* Degrees: by how much a turn is narrowed on either side, 0.1 mm, and what a
 * point on a side may be off; on a rim it is the cosine of its distance. */
static const double hair = 1e-9, on_side = 2e-9, on_rim = 1e-11;

struct domain
domain_span(const struct extent *span)
{
	struct domain domain = {
		.kind = DOMAIN_SPAN,
		.span = *span,
		.middle = (span->west + span->east) / 2,
	};

	if (span->east - span->west > 360 - 2 * hair) {
		domain.span.west = domain.middle - 180 + hair;
		domain.span.east = domain.middle + 180 - hair;
	}
	return domain;
}

/* The rim begins and ends where no meridian of whole degrees and no seam along
 * the antimeridian passes, whatever the centre. */
struct domain
domain_cap(struct lonlat centre, double radius)
{
	const double sin_lon = sin(centre.lon * radian);
	const double cos_lon = cos(centre.lon * radian);
	const double sin_lat = sin(centre.lat * radian);
	const double cos_lat = cos(centre.lat * radian);
	const double east[3] = { -sin_lon, cos_lon, 0 };
	const double north[3] = { -sin_lat * cos_lon, -sin_lat * sin_lon,
		cos_lat };
	const double turn_sin = sin(17.1234567), turn_cos = cos(17.1234567);
	struct domain domain = {
		.kind = DOMAIN_CAP,
		.middle = centre.lon,
		.centre = { cos_lat * cos_lon, cos_lat * sin_lon, sin_lat },
		.sin_radius = sin(radius * radian),
		.cos_radius = cos(radius * radian),
	};

	for (int i = 0; i < 3; i++) {
		domain.right[i] = turn_cos * east[i] + turn_sin * north[i];
		domain.up[i] = turn_cos * north[i] - turn_sin * east[i];
	}
	return domain;
}

static inline double
dot(const double a[3], const double b[3])
{
	return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

static inline void
unit_vector(struct lonlat lonlat, double vector[3])
{
	const double cos_lat = cos(lonlat.lat * radian);

	vector[0] = cos_lat * cos(lonlat.lon * radian);
	vector[1] = cos_lat * sin(lonlat.lon * radian);
	vector[2] = sin(lonlat.lat * radian);
}

double
domain_depth(const struct domain *domain, struct lonlat lonlat)
{
	double vector[3];

	unit_vector(lonlat, vector);
	return dot(vector, domain->centre) - domain->cos_radius;
}

double
domain_angle(const struct domain *domain, struct lonlat lonlat)
{
	double vector[3];

	unit_vector(lonlat, vector);
	return atan2(dot(vector, domain->right), dot(vector, domain->up)) /
	       radian;
}

struct lonlat
domain_rim(const struct domain *domain, double angle)
{
	const double right = domain->sin_radius * sin(angle * radian);
	const double up = domain->sin_radius * cos(angle * radian);
	double v[3];

	for (int i = 0; i < 3; i++)
		v[i] = domain->cos_radius * domain->centre[i] +
		       right * domain->right[i] + up * domain->up[i];
	return (struct lonlat){ atan2(v[1], v[0]) / radian,
		atan2(v[2], hypot(v[0], v[1])) / radian };
}

bool
domain_contains(const struct domain *domain, struct lonlat lonlat)
{
	const struct extent *span = &domain->span;
	double east = lonlat.lon - domain->middle;

	if (!(lonlat.lat >= -90 && lonlat.lat <= 90 && fabs(east) <= 720))
		return false;
	if (domain->kind == DOMAIN_CAP)
		return domain_depth(domain, lonlat) >= -on_rim;
	while (east > 180)
		east -= 360;
	while (east < -180)
		east += 360;
	return fabs(east) <= span->east - domain->middle + on_side &&
	       lonlat.lat >= span->south - on_side &&
	       lonlat.lat <= span->north + on_side;
}

bool
domain_is_cut_between(
	const struct domain *domain, struct lonlat a, struct lonlat b)
{
	return domain->kind == DOMAIN_SPAN &&
	       fabs(remainder(a.lon - domain->middle, 360) -
		       remainder(b.lon - domain->middle, 360)) > 180;
}

/* A way along the box's middle lines and one that is straight in degrees are
 * both no shorter than the great circle: from its middle no point of a box is
 * farther than half of its diagonal. */
static double
cap_distance(
	const struct domain *domain, const struct extent *box, double *half)
{
	const struct lonlat middle = { (box->west + box->east) / 2,
		(box->south + box->north) / 2 };
	const double cosine = domain_depth(domain, middle) + domain->cos_radius;

	*half = hypot(box->east - box->west, box->north - box->south) / 2;
	return acos(fmin(fmax(cosine, -1), 1)) / radian;
}

static double
cap_radius(const struct domain *domain)
{
	return atan2(domain->sin_radius, domain->cos_radius) / radian;
}

/* West of the box, moved by whole turns to the first place that is not west
 * of the span. */
static double
first_west(const struct domain *domain, const struct extent *box)
{
	const double west = domain->span.west;

	return west + (box->west - west) -
	       360 * floor((box->west - west) / 360);
}

bool
domain_holds(const struct domain *domain, const struct extent *box)
{
	const struct extent *span = &domain->span;
	double half, distance;

	if (domain->kind == DOMAIN_SPAN)
		return first_west(domain, box) + (box->east - box->west) <=
			       span->east &&
		       box->south >= span->south && box->north <= span->north;
	distance = cap_distance(domain, box, &half);
	return distance + half < cap_radius(domain) - 1e-6;
}

bool
domain_misses(const struct domain *domain, const struct extent *box)
{
	const struct extent *span = &domain->span;
	double half, west, distance;

	if (domain->kind == DOMAIN_SPAN) {
		west = first_west(domain, box);
		return (west > span->east && west + (box->east - box->west) <
						     span->west + 360) ||
		       box->north < span->south || box->south > span->north;
	}
	distance = cap_distance(domain, box, &half);
	return distance - half > cap_radius(domain) + 1e-6;
}

void
domain_walk(double from, double to, double density, domain_visit *visit,
	void *context)
{
	if (from < to) {
		const double end = ceil(to * density);

		for (double k = floor(from * density) + 1; k < end; k++)
			visit(context, k / density);
	} else {
		const double end = floor(to * density);

		for (double k = ceil(from * density) - 1; k > end; k--)
			visit(context, k / density);
	}
}

struct outline {
	const struct domain *domain;
	struct lonlat *lonlats, at;
	size_t count;
	bool along_parallel;
};

static void
add_vertex(struct outline *outline, struct lonlat lonlat)
{
	outline->lonlats[outline->count++] = lonlat;
}

static void
add_rim(void *context, double angle)
{
	struct outline *outline = context;

	add_vertex(outline, domain_rim(outline->domain, angle));
}

static void
add_side(void *context, double value)
{
	struct outline *outline = context;

	add_vertex(
		outline, outline->along_parallel
				 ? (struct lonlat){ value, outline->at.lat }
				 : (struct lonlat){ outline->at.lon, value });
}

size_t
domain_outline(const struct domain *domain, struct lonlat **lonlats)
{
	const struct extent *span = &domain->span;
	const struct lonlat corners[] = { { span->west, span->south },
		{ span->east, span->south }, { span->east, span->north },
		{ span->west, span->north }, { span->west, span->south } };
	struct outline outline = { .domain = domain };

	/* At most 2 x 360 + 2 x 180 degrees. */
	outline.lonlats = xreallocarray(NULL,
		(size_t)(1080 * DOMAIN_DENSITY) + 8, sizeof *outline.lonlats);
	if (domain->kind == DOMAIN_CAP) {
		add_rim(&outline, -180);
		domain_walk(-180, 180, DOMAIN_DENSITY, add_rim, &outline);
		add_vertex(&outline, outline.lonlats[0]);
	} else {
		for (int i = 0; i < 4; i++) {
			const struct lonlat to = corners[i + 1];

			outline.at = corners[i];
			outline.along_parallel = i % 2 == 0;
			add_vertex(&outline, corners[i]);
			if (outline.along_parallel)
				domain_walk(corners[i].lon, to.lon,
					DOMAIN_DENSITY, add_side, &outline);
			else
				domain_walk(corners[i].lat, to.lat,
					DOMAIN_DENSITY, add_side, &outline);
		}
		add_vertex(&outline, corners[4]);
	}
	*lonlats = outline.lonlats;
	return outline.count;
}
