#include <config.h>

#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/campaign.h"
#include "projection/graticule.h"
#include "raster/outline.h"
#include "scene/terrain.h"

/* The line that decided where armies stopped: wherever it is drawn, the true
 * parallel passes the dot, and no stretch of it is missing. */

enum { SAMPLES = 10000, MOST_DOTS = 400 * 400 };

/* Dots: what the curve may be off by its own samples and by the tolerance of
 * what is drawn. */
static const double slack = 0.015;

/* Dashes of three dots with gaps of two. */
enum { DASH_GAP = 3 };

static const struct projection_spec specs[] = {
	{ "tmerc", { { "lon_0", 127.5 }, { "lat_0", 38 }, { "k_0", 0.9988 } },
		3 },
	{ "lcc", { { "lon_0", 127 }, { "lat_1", 35 }, { "lat_2", 42 } }, 3 },
	{ "laea", { { "lon_0", 127 }, { "lat_0", 38 } }, 2 },
	{ "laea", { { "lon_0", 100 }, { "lat_0", 90 } }, 2 },
	{ "stere", { { "lon_0", 127 }, { "lat_0", 90 } }, 2 },
	{ "aeqd", { { "lon_0", 127 }, { "lat_0", 37 } }, 2 },
	{ "merc", { { "lon_0", 127 } }, 1 },
	{ "eqc", { { "lon_0", 127 } }, 1 },
	{ "omerc", { { "lonc", 127 }, { "lat_0", 38 }, { "alpha", 45 } }, 3 },
	{ "ortho", { { "lon_0", 127 }, { "lat_0", 38 } }, 2 },
	{ "EPSG:5179", { { "", 0 } }, 0 },
	{ "EPSG:32652", { { "", 0 } }, 0 },
	{ "EPSG:8857", { { "", 0 } }, 0 },
	{ "EPSG:4326", { { "", 0 } }, 0 },
};

static struct overlay parallel = { .kind = OVERLAY_PARALLEL, .value = 38 };
static const struct campaign korea = { .overlays = &parallel,
	.overlay_count = 1 };

/* Marks the dots that the curve passes, or all but passes. */
static void
mark_around(uint8_t *passed, const struct dots *dots, struct point at)
{
	for (int i = -1; i <= 1; i += 2) {
		for (int j = -1; j <= 1; j += 2) {
			const double x = floor(at.x + i * slack);
			const double y = floor(at.y + j * slack);

			if (x >= 0 && x < dots->width && y >= 0 &&
				y < dots->height)
				passed[(int)y * dots->width + (int)x] = 1;
		}
	}
}

static bool
has_dot_near(const struct dots *dots, struct point at)
{
	const int x = (int)at.x, y = (int)at.y;

	for (int dy = -DASH_GAP; dy <= DASH_GAP; dy++)
		for (int dx = -DASH_GAP; dx <= DASH_GAP; dx++)
			if (dots_get(dots, x + dx, y + dy))
				return true;
	return false;
}

static bool
is_well_inside(const struct dots *dots, struct point at)
{
	return at.x > DASH_GAP && at.x < dots->width - DASH_GAP &&
	       at.y > DASH_GAP && at.y < dots->height - DASH_GAP;
}

/* The samples are ever so close in the view that a dot's corner may be missed
 * by less than the slack. */
static int
compare(const struct terrain *terrain, const struct projection *projection)
{
	const struct dots *dots = &terrain->lines;
	const struct viewport *viewport = &terrain->viewport;
	const char *name = projection_definition(projection);
	const struct extent box = graticule_bounds(projection, viewport, NULL);
	static uint8_t passed[MOST_DOTS];
	struct dots rim;
	int drawn = 0;

	/* Where the world ends that is shown, too, and is no parallel. */
	dots_init(&rim, dots->columns, dots->rows, dots->across, dots->down);
	if (terrain->ends)
		outline_draw(&rim, &terrain->world, &terrain->world, 1);
	assert_true(dots->width * dots->height <= MOST_DOTS);
	memset(passed, 0, sizeof passed);
	for (int i = 0; i <= SAMPLES; i++) {
		const struct lonlat there = {
			box.west + (box.east - box.west) * i / SAMPLES, 38
		};
		const struct point at = viewport_to_dots(
			viewport, projection_forward(projection, there));

		if (!isfinite(at.x))
			continue;
		mark_around(passed, dots, at);
		if (is_well_inside(dots, at) && !has_dot_near(dots, at))
			fail_msg("%s: %g km wide, nothing at %g E", name,
				viewport_width(viewport) / 1000, there.lon);
	}
	for (int y = 0; y < dots->height; y++) {
		for (int x = 0; x < dots->width; x++) {
			if (!dots_get(dots, x, y) || dots_get(&rim, x, y))
				continue;
			drawn++;
			if (!passed[y * dots->width + x])
				fail_msg("%s: %g km wide, dot %d %d", name,
					viewport_width(viewport) / 1000, x, y);
		}
	}
	dots_release(&rim);
	return drawn;
}

static int
compare_at(const struct projection *projection, struct basemap *basemap,
	double lon)
{
	static const struct cell_shape shape = { 2, 4, 0.5 };
	const struct point centre =
		projection_forward(projection, (struct lonlat){ lon, 38 });
	struct scene_state state = { .layers = 1u << LAYER_PARALLEL };
	struct terrain terrain;
	struct extent world = { -2e7, -1e7, 2e7, 1e7 };
	int drawn = 0;

	if (!isfinite(centre.x))
		return 0;
	state.viewport = viewport_fit(&world, 80, 24, shape);
	viewport_centre_on(&state.viewport, centre);
	terrain_init(&terrain);
	do {
		terrain_draw(&terrain, basemap, &korea, projection, &state);
		drawn += compare(&terrain, projection);
	} while (viewport_zoom(&state.viewport, 3.7));
	terrain_release(&terrain);
	return drawn;
}

static void
parallel_is_right_in_every_projection_at_every_zoom(void **state)
{
	static const double lons[] = { 127, 98.3, 133.33, 171, -75 };

	const char *top = getenv("top_srcdir");
	char folder[4096];

	(void)state;
	snprintf(
		folder, sizeof folder, "%s/tests/data/world", top ? top : "..");
	for (size_t i = 0; i < sizeof specs / sizeof *specs; i++) {
		struct error err = { "" };
		struct projection *projection = projection_new(&specs[i], &err);
		struct basemap *basemap;
		int drawn = 0;

		if (!projection)
			fail_msg("%s: %s", specs[i].name, err.message);
		basemap = basemap_new(folder, projection, &err);
		assert_non_null(basemap);
		for (size_t k = 0; k < sizeof lons / sizeof *lons; k++)
			drawn += compare_at(projection, basemap, lons[k]);
		assert_true(drawn > 500);
		basemap_free(basemap);
		projection_free(projection);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			parallel_is_right_in_every_projection_at_every_zoom),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
