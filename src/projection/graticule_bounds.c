/* What of the world lies in a part of the plane, and where on the plane a box
 * of degrees lies, by samples: of the outline alone, where that is enough;
 * where the domain ends within, of the whole and of the domain's outline. Of
 * the outline those samples are left out that tell nothing. */
#include <config.h>

#include "projection/graticule.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* Samples of a box's side, those of a view that the world does not fill, and
 * every which vertex of a domain's outline, which are so many degrees. */
enum { SAMPLES_A_SIDE = 32, SAMPLES_INSIDE = 16, OUTLINE_STRIDE = 30 };
static const double outline_step = 3;

/* Longer stretches of a side are halved in any case, so that it is known how
 * they bend. */
enum { LONGEST_STRETCH = 8 };

static const struct lonlat nowhere = { NAN, NAN };

/* Longitudes go on past 180 rather than jump, so that the box of a map
 * across the antimeridian is as wide as the map. Returns nowhere for what lies
 * outside of the domain. */
static struct lonlat
add_back(struct extent *bounds, const struct projection *projection, double x,
	double y)
{
	const double centre = projection_centre_lon(projection);
	struct lonlat lonlat =
		projection_inverse(projection, (struct point){ x, y });

	if (!isfinite(lonlat.lon) || !isfinite(lonlat.lat))
		return nowhere;
	lonlat.lon = centre + remainder(lonlat.lon - centre, 360);
	extent_add(bounds, lonlat.lon, lonlat.lat);
	return lonlat;
}

/* The outline of what is seen: its samples from a corner to the next. */
struct outline {
	const struct projection *projection;
	const struct extent *seen;
	struct extent bounds;
	bool is_whole; /* no sample so far lies outside of the domain */
};
enum side { SOUTH, NORTH, WEST, EAST };

static struct lonlat
add_sample(struct outline *outline, enum side side, int sample)
{
	const struct extent *seen = outline->seen;
	const double share = (double)sample / SAMPLES_A_SIDE;
	struct point point = { seen->west + share * (seen->east - seen->west),
		seen->south + share * (seen->north - seen->south) };
	struct lonlat lonlat;

	if (side == SOUTH || side == NORTH)
		point.y = side == SOUTH ? seen->south : seen->north;
	else
		point.x = side == WEST ? seen->west : seen->east;
	lonlat = add_back(
		&outline->bounds, outline->projection, point.x, point.y);
	outline->is_whole &= isfinite(lonlat.lon);
	return lonlat;
}

/* From a sample to another, and how far what is between may bend from the
 * straight. */
struct stretch {
	int first, last;
	struct lonlat from, to, sag;
};

/* Whether what is between lies in the bounds so far, and in the domain. */
static bool
adds_nothing(const struct outline *outline, const struct stretch *stretch)
{
	const struct lonlat *from = &stretch->from, *to = &stretch->to;
	const struct extent box = { fmin(from->lon, to->lon) - stretch->sag.lon,
		fmin(from->lat, to->lat) - stretch->sag.lat,
		fmax(from->lon, to->lon) + stretch->sag.lon,
		fmax(from->lat, to->lat) + stretch->sag.lat };

	return stretch->last - stretch->first <= LONGEST_STRETCH &&
	       extent_contains(&outline->bounds, &box) &&
	       domain_holds(projection_domain(outline->projection), &box);
}

/* A half bends by a quarter of what the whole does, where that is even. */
static void
add_between(
	struct outline *outline, enum side side, const struct stretch *stretch)
{
	const int middle = (stretch->first + stretch->last) / 2;
	const struct lonlat *from = &stretch->from, *to = &stretch->to;
	struct stretch left = *stretch, right = *stretch;
	struct lonlat at;

	if (stretch->last - stretch->first < 2 ||
		adds_nothing(outline, stretch))
		return;
	at = add_sample(outline, side, middle);
	left.last = right.first = middle;
	left.to = right.from = at;
	left.sag = right.sag =
		(struct lonlat){ fabs((from->lon + to->lon) / 2 - at.lon),
			fabs((from->lat + to->lat) / 2 - at.lat) };
	add_between(outline, side, &left);
	add_between(outline, side, &right);
}

/* The corners come first, for most of what is between lies within them. */
static void
add_outline(struct outline *outline)
{
	struct stretch sides[4];

	for (int i = 0; i < 4; i++)
		sides[i] = (struct stretch){
			.last = SAMPLES_A_SIDE,
			.from = add_sample(outline, (enum side)i, 0),
			.to = add_sample(outline, (enum side)i, SAMPLES_A_SIDE),
		};
	for (int i = 0; i < 4; i++)
		add_between(outline, (enum side)i, &sides[i]);
}

static void
add_inside(struct extent *bounds, const struct projection *projection,
	const struct extent *seen)
{
	const double width = seen->east - seen->west;
	const double height = seen->north - seen->south;

	for (int i = 1; i < SAMPLES_INSIDE; i++)
		for (int j = 1; j < SAMPLES_INSIDE; j++)
			add_back(bounds, projection,
				seen->west + width * i / SAMPLES_INSIDE,
				seen->south + height * j / SAMPLES_INSIDE);
}

static bool
holds(const struct extent *extent, struct point point)
{
	return point.x >= extent->west && point.x <= extent->east &&
	       point.y >= extent->south && point.y <= extent->north;
}

/* Where the domain ends within the view, and a step on. */
static void
add_domain_outline(struct extent *bounds, const struct projection *projection,
	const struct extent *seen)
{
	const double centre = projection_centre_lon(projection);
	struct lonlat *outline;
	const size_t count =
		domain_outline(projection_domain(projection), &outline);
	struct extent ends = extent_empty();

	for (size_t i = 0; i < count; i += OUTLINE_STRIDE) {
		struct point point;

		projection_forward_inside(projection, &outline[i], &point, 1);
		if (holds(seen, point))
			extent_add(&ends,
				centre +
					remainder(outline[i].lon - centre, 360),
				outline[i].lat);
	}
	free(outline);
	if (extent_is_empty(&ends))
		return;
	extent_add(bounds, fmax(ends.west - outline_step, centre - 180),
		fmax(ends.south - outline_step, -90));
	extent_add(bounds, fmin(ends.east + outline_step, centre + 180),
		fmin(ends.north + outline_step, 90));
}

/* No outline shows that a pole lies within it, and all meridians with it. */
static void
add_pole(struct extent *bounds, const struct projection *projection,
	const struct extent *seen, double lat)
{
	const double centre = projection_centre_lon(projection);
	const struct point pole =
		projection_forward(projection, (struct lonlat){ centre, lat });

	if (!holds(seen, pole))
		return;
	extent_add(bounds, centre - 180, lat);
	extent_add(bounds, centre + 180, lat);
}

/* A span has no more than itself. */
static void
narrow(struct extent *bounds, const struct domain *domain)
{
	const struct extent *span = &domain->span;

	if (domain->kind != DOMAIN_SPAN || extent_is_empty(bounds))
		return;
	bounds->west = fmax(bounds->west, span->west);
	bounds->east = fmin(bounds->east, span->east);
	bounds->south = fmax(bounds->south, span->south);
	bounds->north = fmin(bounds->north, span->north);
}

struct extent
graticule_bounds(const struct projection *projection,
	const struct viewport *viewport, bool *is_filled)
{
	const struct extent seen = viewport_extent(viewport);
	struct outline outline = { projection, &seen, extent_empty(), true };
	struct extent *bounds = &outline.bounds;

	add_outline(&outline);
	if (!outline.is_whole) {
		add_inside(bounds, projection, &seen);
		add_domain_outline(bounds, projection, &seen);
	}
	if (is_filled)
		*is_filled = outline.is_whole;
	if (extent_is_empty(bounds))
		return *bounds;
	add_pole(bounds, projection, &seen, 90);
	add_pole(bounds, projection, &seen, -90);
	narrow(bounds, projection_domain(projection));
	return *bounds;
}

static bool
box_holds(const struct extent *box, struct lonlat lonlat)
{
	const double middle = (box->west + box->east) / 2;

	return lonlat.lat >= box->south && lonlat.lat <= box->north &&
	       fabs(remainder(lonlat.lon - middle, 360)) <=
		       (box->east - box->west) / 2;
}

static void
add_forward(struct extent *extent, const struct projection *projection,
	struct lonlat lonlat)
{
	const struct point point = projection_forward(projection, lonlat);

	if (isfinite(point.x))
		extent_add(extent, point.x, point.y);
}

/* Where the domain ends within a box. */
static void
add_domain_end(struct extent *extent, const struct projection *projection,
	const struct extent *box)
{
	struct lonlat *outline;
	const size_t count =
		domain_outline(projection_domain(projection), &outline);

	for (size_t i = 0; i < count; i++)
		if (box_holds(box, outline[i]))
			add_forward(extent, projection, outline[i]);
	free(outline);
}

struct extent
graticule_extent(const struct projection *projection, const struct extent *of)
{
	struct extent box = *of, extent = extent_empty();
	bool whole;

	if (box.east <= box.west)
		box.east += 360;
	whole = domain_holds(projection_domain(projection), &box);
	for (int i = 0; i <= SAMPLES_A_SIDE; i++) {
		for (int j = 0; j <= SAMPLES_A_SIDE; j++) {
			const double lon = (box.east - box.west) * i;
			const double lat = (box.north - box.south) * j;

			/* The inside bulges nowhere beyond the outline. */
			if (whole && i % SAMPLES_A_SIDE && j % SAMPLES_A_SIDE)
				continue;
			add_forward(&extent, projection,
				(struct lonlat){
					box.west + lon / SAMPLES_A_SIDE,
					box.south + lat / SAMPLES_A_SIDE });
		}
	}
	if (!whole)
		add_domain_end(&extent, projection, &box);
	return extent;
}
