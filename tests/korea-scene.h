#ifndef TESTS_KOREA_SCENE_H
#define TESTS_KOREA_SCENE_H

#include "test.h"

#include <stdlib.h>

#include "campaign/reader.h"
#include "scene/scene.h"

/* The Korean campaign ready to be drawn, for tests of whole frames. */

static struct campaign campaign;
static struct timeline timeline;
static struct projection *projection;
static struct basemap *basemap;
static struct scene *scene;
static struct grid grid;

static int
open_korea(void **state)
{
	const struct projection_spec spec = { "tmerc",
		{ { "lon_0", 127.5 }, { "lat_0", 38 }, { "k_0", 0.9988 } }, 3 };
	const char *root = getenv("CAMPAIGN_MAP_DATADIR");
	char path[4096];
	struct error err = { "" };

	(void)state;
	snprintf(path, sizeof path, "%s/data/korea-1945", root ? root : ".");
	if (!campaign_read(&campaign, path, NULL, &err)) {
		print_error("%s\n", err.message);
		return -1;
	}
	timeline_init(&timeline, &campaign);
	projection = projection_new(&spec, &err);
	snprintf(path, sizeof path, "%s/maps", root ? root : ".");
	basemap = basemap_new(path, projection, &err);
	if (!projection || !basemap) {
		print_error("%s\n", err.message);
		return -1;
	}
	scene = scene_new(&campaign, &timeline, basemap, projection);
	grid_init(&grid, 1, 1);
	return 0;
}

static int
close_korea(void **state)
{
	(void)state;
	grid_release(&grid);
	scene_free(scene);
	basemap_free(basemap);
	projection_free(projection);
	timeline_release(&timeline);
	campaign_release(&campaign);
	return 0;
}

/* The outline of a box in degrees, as it lies on the plane. */
static struct extent
project_box(const struct extent *box)
{
	struct extent extent = extent_empty();

	for (int i = 0; i <= 20; i++) {
		const double lon = box->west + (box->east - box->west) * i / 20;
		const double lat =
			box->south + (box->north - box->south) * i / 20;
		const struct lonlat edge[] = { { lon, box->south },
			{ lon, box->north }, { box->west, lat },
			{ box->east, lat } };

		for (int k = 0; k < 4; k++) {
			const struct point p =
				projection_forward(projection, edge[k]);

			extent_add(&extent, p.x, p.y);
		}
	}
	return extent;
}

static struct scene_state
state_for(int columns, int rows, const char *view)
{
	const int v = campaign_find_view(&campaign, view);
	const struct layout layout =
		scene_layout(columns, rows, false, PANEL_AUTO);
	struct extent extent;
	struct scene_state state = {
		.columns = columns,
		.rows = rows,
		.minute = last_minute_of_day(day_from_civil(1945, 8, 13)),
		.rate = "1 day/s",
		.layers = scene_default_layers(&campaign),
		.charset = CHARSET_BRAILLE,
		.unicode = true,
		.selected_unit = -1,
		.selected_event = -1,
		.selected_place = -1,
		.pointer = { -1, -1 },
		.source = -1,
		.link = -1,
		.message = "",
	};

	assert_true(v >= 0);
	extent = project_box(&campaign.views[v].box);
	state.viewport = viewport_fit(&extent, layout.map.columns,
		layout.map.rows, (struct cell_shape){ 2, 4, 0.5 });
	return state;
}

static void
draw(const struct scene_state *state)
{
	struct error err = { "" };

	if (!scene_draw(scene, state, &grid, &err))
		fail_msg("%s", err.message);
}

/* Runs a check at every day, in every view, at sizes from small to large. */
static inline void
for_each_frame(void (*check)(const struct scene_state *state))
{
	static const int sizes[][2] = { { 40, 12 }, { 72, 20 }, { 80, 24 },
		{ 140, 45 }, { 200, 60 }, { 250, 70 } };

	for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++)
		for (size_t v = 0; v < campaign.view_count; v++) {
			struct scene_state state = state_for(
				sizes[s][0], sizes[s][1], campaign.views[v].id);

			for (int64_t day = timeline.begin; day <= timeline.end;
				day++) {
				state.minute = last_minute_of_day(day);
				draw(&state);
				check(&state);
			}
		}
}
#endif
