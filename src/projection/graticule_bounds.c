/* What of the world lies in a part of the plane, and where on the plane a box
 * of degrees lies, by samples: of the outline alone, where that is enough;
 * where the domain ends within, of the whole and of the domain's outline. */
#include <config.h>

#include "projection/graticule.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* Samples of a box's side, those of a view that the world does not fill, and
 * every which vertex of a domain's outline, which are so many degrees. */
enum { SAMPLES_A_SIDE = 32, SAMPLES_INSIDE = 16, OUTLINE_STRIDE = 30 };
static const double outline_step = 3;

/* Longitudes go on past 180 rather than jump, so that the box of a map
 * across the antimeridian is as wide as the map. False for what lies outside
 * of the domain. */
static bool
add_back(struct extent *bounds, const struct projection *projection, double x,
	double y)
{
	const double centre = projection_centre_lon(projection);
	const struct lonlat lonlat =
		projection_inverse(projection, (struct point){ x, y });

	if (!isfinite(lonlat.lon) || !isfinite(lonlat.lat))
		return false;
	extent_add(bounds, centre + remainder(lonlat.lon - centre, 360),
		lonlat.lat);
	return true;
}

/* False if some of it lies outside of the domain. */
static bool
add_outline(struct extent *bounds, const struct projection *projection,
	const struct extent *seen, int samples)
{
	const double width = seen->east - seen->west;
	const double height = seen->north - seen->south;
	bool whole = true;

	for (int i = 0; i <= samples; i++) {
		const double share = (double)i / samples;
		const double x = seen->west + share * width;
		const double y = seen->south + share * height;

		whole &= add_back(bounds, projection, x, seen->south);
		whole &= add_back(bounds, projection, x, seen->north);
		whole &= add_back(bounds, projection, seen->west, y);
		whole &= add_back(bounds, projection, seen->east, y);
	}
	return whole;
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
graticule_bounds(
	const struct projection *projection, const struct viewport *viewport)
{
	const struct extent seen = viewport_extent(viewport);
	struct extent bounds = extent_empty();

	if (!add_outline(&bounds, projection, &seen, SAMPLES_A_SIDE)) {
		add_inside(&bounds, projection, &seen);
		add_domain_outline(&bounds, projection, &seen);
	}
	if (extent_is_empty(&bounds))
		return bounds;
	add_pole(&bounds, projection, &seen, 90);
	add_pole(&bounds, projection, &seen, -90);
	narrow(&bounds, projection_domain(projection));
	return bounds;
}

bool
graticule_is_everywhere(
	const struct projection *projection, const struct viewport *viewport)
{
	const struct extent seen = viewport_extent(viewport);
	struct extent unused = extent_empty();

	return add_outline(&unused, projection, &seen, SAMPLES_A_SIDE / 4);
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
