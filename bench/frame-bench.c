/* What a frame costs without output, stage by stage and whole, in five views
 * and three sizes. Stages that cannot be called alone are what a frame costs
 * more with them than without. */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/array.h"
#include "base/memory.h"
#include "measure.h"
#include "raster/fill.h"
#include "report.h"
#include "subject.h"

enum { RUNS = 41 };

#define BIT(layer) (1u << (layer))
#define GROUND     (BIT(LAYER_LAND) | BIT(LAYER_LAKES))
#define LINES                                                                  \
	(BIT(LAYER_COAST) | BIT(LAYER_RIVERS) | BIT(LAYER_BORDERS) |           \
		BIT(LAYER_GRATICULE) | BIT(LAYER_PARALLEL))
#define STILL  (GROUND | LINES | BIT(LAYER_RELIEF))
#define LABELS (BIT(LAYER_PLACES) | BIT(LAYER_EVENTS) | BIT(LAYER_UNITS))

struct bench {
	struct subject subject;
	const struct layer *coast;
	struct relief *relief;
	struct dots dots;
	float *heights, *shades;
	uint8_t *covers;
	struct lonlat *lonlats; /* of the vertices in view */
	struct point *points;
	size_t count;
	int turn;
	double sum; /* so that no floor is left out by the compiler */
};

static bool
is_in_view(const struct extent *a, const struct extent *b)
{
	return a->west <= b->east && a->east >= b->west &&
	       a->south <= b->north && a->north >= b->south;
}

/* The coast's vertices in view, by chunks as drawing finds them, back in
 * degrees. */
static void
gather_vertices(struct bench *bench)
{
	const struct app *app = &bench->subject.app;
	const struct extent view = viewport_extent(&app->state.viewport);

	for (size_t i = 0; bench->coast && i < bench->coast->count; i++) {
		const struct path *path = &bench->coast->paths[i];

		for (size_t k = 0; k + 1 < path->count; k++) {
			const struct chunk *chunk =
				&path->chunks[k / CHUNK_SEGMENTS];

			if (!is_in_view(&chunk->extent, &view))
				continue;
			bench->points = xreallocarray(bench->points,
				bench->count + 1, sizeof *bench->points);
			bench->points[bench->count++] = path->points[k];
		}
	}
	bench->lonlats =
		xreallocarray(NULL, bench->count + 1, sizeof *bench->lonlats);
	for (size_t i = 0; i < bench->count; i++)
		bench->lonlats[i] =
			projection_inverse(app->projection, bench->points[i]);
}

static void
bench_open(
	struct bench *bench, const char *view, const struct subject_size *size)
{
	const struct viewport *viewport = &bench->subject.app.state.viewport;
	struct app *app = &bench->subject.app;
	struct error err = { "" };
	size_t cells;

	*bench = (struct bench){ .sum = 0 };
	subject_open(&bench->subject, view, size);
	subject_show_all(&bench->subject);
	cells = (size_t)viewport->columns * (size_t)viewport->rows;
	bench->coast =
		basemap_layer(app->basemap, BASEMAP_COAST, viewport, &err);
	bench->relief = basemap_relief(app->basemap, viewport, &err);
	dots_init(&bench->dots, viewport->columns, viewport->rows,
		viewport->across, viewport->down);
	bench->heights = xcalloc(cells, sizeof *bench->heights);
	bench->shades = xcalloc(cells, sizeof *bench->shades);
	bench->covers = xcalloc(cells, sizeof *bench->covers);
	gather_vertices(bench);
}

static void
bench_close(struct bench *bench)
{
	subject_close(&bench->subject);
	dots_release(&bench->dots);
	free(bench->heights);
	free(bench->shades);
	free(bench->covers);
	free(bench->lonlats);
	free(bench->points);
}

/* Floors. */

static void
touch_vertices(void *with)
{
	struct bench *bench = with;

	for (size_t i = 0; i < bench->count; i++)
		bench->sum += bench->points[i].x + bench->points[i].y;
}

static void
write_cells(void *with)
{
	struct bench *bench = with;
	struct grid *grid = &bench->subject.grid;
	const struct style style = { 1, 2, 0 };

	for (int i = 0; i < grid->columns * grid->rows; i++)
		grid->cells[i] =
			(struct cell){ .glyph = (uint32_t)i, .style = style };
	bench->sum += grid->cells[0].glyph;
}

static void
write_heights(void *with)
{
	struct bench *bench = with;
	const struct viewport *v = &bench->subject.app.state.viewport;

	for (int i = 0; i < v->columns * v->rows; i++)
		bench->heights[i] = bench->shades[i] = (float)i;
	bench->sum += bench->heights[0];
}

/* Who is on the map must be projected at least. */
static void
project_symbols(void *with)
{
	struct bench *bench = with;
	const struct app *app = &bench->subject.app;
	const struct campaign *campaign = &app->campaign;

	for (size_t i = 0; i < campaign->place_count + campaign->unit_count;
		i++)
		bench->sum += projection_forward(app->projection,
			campaign->places[i % campaign->place_count].position)
				      .x;
}

/* Stages. */

static void
project(void *with)
{
	struct bench *bench = with;

	projection_forward_all(bench->subject.app.projection, bench->lonlats,
		bench->points, bench->count);
}

static void
fill(void *with)
{
	struct bench *bench = with;

	if (bench->coast)
		fill_rings(&bench->dots, &bench->subject.app.state.viewport,
			bench->coast->paths, bench->coast->count);
}

static void
warp_relief(void *with)
{
	struct bench *bench = with;
	const struct app *app = &bench->subject.app;

	if (bench->relief)
		relief_warp(bench->relief, app->projection,
			&app->state.viewport, bench->heights, bench->shades,
			bench->covers);
}

static void
prepare(struct bench *bench, uint32_t layers)
{
	struct app *app = &bench->subject.app;
	struct scene_state state = app->state;

	state.layers = layers;
	scene_prepare(app->scene, &state);
}

static void
prepare_ground(void *with)
{
	prepare(with, GROUND);
}

static void
prepare_lines(void *with)
{
	prepare(with, GROUND | LINES);
}

static void
draw(struct bench *bench, uint32_t layers)
{
	bench->subject.app.state.layers = layers;
	subject_draw(&bench->subject);
}

static void
draw_still(void *with)
{
	draw(with, STILL);
}

static void
draw_trails(void *with)
{
	draw(with, STILL | BIT(LAYER_TRACKS));
}

static void
draw_labels(void *with)
{
	draw(with, STILL | LABELS);
}

static void
press_in_turn(struct bench *bench, const char *there, const char *back)
{
	subject_press(&bench->subject, bench->turn++ % 2 ? back : there);
}

static void
pan(void *with)
{
	press_in_turn(with, "l", "h");
}

static void
zoom(void *with)
{
	press_in_turn(with, "+", "-");
}

static void
step(void *with)
{
	press_in_turn(with, "Right", "Left");
}

/* A stage: what is run, or what is run beyond the other; and its floor. */
static const struct stage {
	const char *what;
	measured *run, *without, *floor;
	double budget_ms; /* at 200 x 60; NAN for none */
	bool is_all;      /* with the graticule */
} stages[] = {
	{ "fill", fill, NULL, touch_vertices, 0.35, true },
	{ "lines", prepare_lines, prepare_ground, touch_vertices, 0.5, true },
	{ "relief", warp_relief, NULL, write_heights, 0.4, true },
	{ "labels", draw_labels, draw_still, project_symbols, 0.5, true },
	{ "trails", draw_trails, draw_still, NULL, 0.2, true },
	{ "compose", draw_still, NULL, write_cells, 0.5, true },
	{ "whole frame", pan, NULL, write_cells, 2, true },
	{ "pan", pan, NULL, write_cells, 1, false },
	{ "zoom", zoom, NULL, write_cells, 1, false },
	{ "day's step", step, NULL, write_cells, 1, false },
};

static double
floor_of(struct bench *bench, measured *floor)
{
	return floor ? measure_run(floor, bench, RUNS) : NAN;
}

static struct reading
measure_stage(struct bench *bench, const struct stage *stage)
{
	struct app *app = &bench->subject.app;
	double ms;

	app->state.layers = stage->is_all
				    ? STILL | LABELS | BIT(LAYER_TRACKS)
				    : scene_default_layers(&app->campaign);
	ms = stage->without
		     ? measure_beyond(stage->without, stage->run, bench, RUNS)
		     : measure_run(stage->run, bench, RUNS);
	return (struct reading){ ms, floor_of(bench, stage->floor) };
}

static void
bench_size(struct report *report, struct bench benches[SUBJECT_VIEWS],
	const struct subject_size *size)
{
	struct reading figures[SUBJECT_VIEWS];
	char title[32];

	snprintf(title, sizeof title, "%d x %d", size->columns, size->rows);
	report_titles(title, subject_views, SUBJECT_VIEWS);
	for (size_t v = 0; v < SUBJECT_VIEWS; v++)
		figures[v] = (struct reading){ (double)benches[v].count, NAN };
	report_row(report, "in view", "vertices", NAN, figures, SUBJECT_VIEWS);
	for (size_t v = 0; v < SUBJECT_VIEWS; v++) {
		const double ns = 1e6 / fmax(1, (double)benches[v].count);

		figures[v] = (struct reading){ ns * measure_run(project,
							    &benches[v], RUNS),
			ns * measure_run(touch_vertices, &benches[v], RUNS) };
	}
	report_row(report, "project", "ns/vertex", 100, figures, SUBJECT_VIEWS);
	for (size_t s = 0; s < ARRAY_LENGTH(stages); s++) {
		for (size_t v = 0; v < SUBJECT_VIEWS; v++)
			figures[v] = measure_stage(&benches[v], &stages[s]);
		report_row(report, stages[s].what, "ms",
			stages[s].budget_ms * subject_share(size), figures,
			SUBJECT_VIEWS);
	}
}

int
main(int argc, char *argv[])
{
	static struct bench benches[SUBJECT_VIEWS];
	struct report report;

	report_init(&report, argc, argv);
	for (size_t s = 0; s < SUBJECT_SIZES; s++) {
		for (size_t v = 0; v < SUBJECT_VIEWS; v++)
			bench_open(&benches[v], subject_views[v],
				&subject_sizes[s]);
		bench_size(&report, benches, &subject_sizes[s]);
		for (size_t v = 0; v < SUBJECT_VIEWS; v++)
			bench_close(&benches[v]);
	}
	return report_end(&report);
}
