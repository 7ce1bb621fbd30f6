/* The map without a terminal, at 200 x 60 cells: reading and projecting the
 * coasts, and for views from the theatre to a port what filling, lines and
 * relief cost. Beside them the floor, all vertices touched once. Each figure
 * is the least of many runs: other work on the machine only adds. */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/array.h"
#include "base/memory.h"
#include "basemap/layer.h"
#include "basemap/relief.h"
#include "raster/fill.h"
#include "raster/stroke.h"

enum { COLUMNS = 200, ROWS = 60, LOADS = 5, RUNS = 100 };

static const struct projection_spec spec = {
	.name = "tmerc",
	.parameters = { { "lon_0", 127.5 }, { "lat_0", 38 },
		{ "k_0", 0.9988 } },
	.count = 3,
};

struct bench {
	const char *folder; /* of the maps */
	struct projection *projection;
	struct layer layer;
	size_t vertices;
	struct viewport viewport;
	struct dots dots;
	struct relief *relief;
	float *heights, *shades;
	double sum; /* so that the floor is not left out by the compiler */
};

static double
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double
least_ms(struct bench *bench, void (*run)(struct bench *bench), int runs)
{
	double least = INFINITY;

	for (int i = 0; i < runs; i++) {
		const double start = now_ms();

		run(bench);
		least = fmin(least, now_ms() - start);
	}
	return least;
}

static bool
load(struct bench *bench, const char *name)
{
	char *path = xasprintf("%s/%s.shp", bench->folder, name);
	struct error err;
	const bool ok = layer_read(&bench->layer, path, LAYER_OF_RINGS, NULL,
		bench->projection, &err);

	free(path);
	if (!ok)
		fprintf(stderr, "raster-bench: %s\n", err.message);
	bench->vertices = 0;
	for (size_t i = 0; i < bench->layer.count; i++)
		bench->vertices += bench->layer.paths[i].count;
	return ok;
}

static bool
bench_load(struct bench *bench, const char *name)
{
	double least = INFINITY;

	for (int i = 0; i < LOADS; i++) {
		const double start = now_ms();

		layer_release(&bench->layer);
		if (!load(bench, name))
			return false;
		least = fmin(least, now_ms() - start);
	}
	printf("  %-10s %8zu %10.2f %10.0f\n", name, bench->vertices, least,
		least * 1e6 / (double)bench->vertices);
	return true;
}

static void
run_floor(struct bench *bench)
{
	for (size_t i = 0; i < bench->layer.count; i++)
		for (size_t k = 0; k < bench->layer.paths[i].count; k++)
			bench->sum += bench->layer.paths[i].points[k].x +
				      bench->layer.paths[i].points[k].y;
}

static void
run_fill(struct bench *bench)
{
	fill_rings(&bench->dots, &bench->viewport, bench->layer.paths,
		bench->layer.count);
}

static void
run_stroke(struct bench *bench)
{
	dots_clear(&bench->dots);
	for (size_t i = 0; i < bench->layer.count; i++)
		stroke_path(&bench->dots, &bench->viewport,
			&bench->layer.paths[i], 1);
}

static void
run_relief(struct bench *bench)
{
	relief_warp(bench->relief, bench->projection, &bench->viewport,
		bench->heights, bench->shades);
}

static void
run_project(struct bench *bench)
{
	enum { COUNT = 10000 };
	static struct lonlat lonlats[COUNT];
	static struct point points[COUNT];

	for (int i = 0; i < COUNT; i++)
		lonlats[i] = (struct lonlat){ 120 + i % 100 * 0.15,
			33 + i / 100 * 0.1 };
	projection_forward_all(bench->projection, lonlats, points, COUNT);
	bench->sum += points[COUNT - 1].x;
}

static void
bench_view(struct bench *bench, double lon, double lat, double km)
{
	const struct point centre = projection_forward(
		bench->projection, (struct lonlat){ lon, lat });
	const struct extent extent = { centre.x - km * 500, centre.y,
		centre.x + km * 500, centre.y };
	const double per_vertex = 1e6 / (double)bench->vertices;
	double fill, lines;

	bench->viewport = viewport_fit(
		&extent, COLUMNS, ROWS, (struct cell_shape){ 2, 4, 0.5 });
	fill = least_ms(bench, run_fill, RUNS);
	lines = least_ms(bench, run_stroke, RUNS);
	printf("  %7g km %8zu %8.3f %8.3f %6.1f %8.3f %6.1f %8.3f\n", km,
		bench->vertices, least_ms(bench, run_floor, RUNS), fill,
		fill * per_vertex, lines, lines * per_vertex,
		least_ms(bench, run_relief, RUNS));
}

static bool
bench_init(struct bench *bench)
{
	char *path = xasprintf("%s/srtm2min.raw", bench->folder);
	struct error err;

	bench->relief = relief_read(path, &err);
	free(path);
	if (bench->relief != NULL)
		bench->projection = projection_new(&spec, &err);
	if (bench->projection == NULL) {
		fprintf(stderr, "raster-bench: %s\n", err.message);
		return false;
	}
	dots_init(&bench->dots, COLUMNS, ROWS, 2, 4);
	bench->heights = xcalloc(COLUMNS * ROWS, sizeof(float));
	bench->shades = xcalloc(COLUMNS * ROWS, sizeof(float));
	return true;
}

static void
bench_release(struct bench *bench)
{
	layer_release(&bench->layer);
	relief_free(bench->relief);
	projection_free(bench->projection);
	dots_release(&bench->dots);
	free(bench->heights);
	free(bench->shades);
}

static bool
bench_all(struct bench *bench)
{
	static const char *const coasts[] = { "coast_f", "coast_h", "coast_i" };

	printf("project: %.0f ns a vertex\n",
		least_ms(bench, run_project, RUNS) / 10000 * 1e6);
	printf("load      vertices         ms  ns/vertex\n");
	for (size_t i = 0; i < ARRAY_LENGTH(coasts); i++)
		if (!bench_load(bench, coasts[i]))
			return false;
	printf("draw      vertices    floor     fill   ns/v    lines   ns/v"
	       "   relief (ms)\n");
	bench_view(bench, 127.5, 38.5, 1500);
	layer_release(&bench->layer);
	if (!load(bench, "coast_f"))
		return false;
	bench_view(bench, 127.5, 38.5, 1500);
	bench_view(bench, 127.5, 36.5, 150);
	bench_view(bench, 129.8, 41.8, 10);
	bench_view(bench, 126.6, 37.45, 0.5);
	return true;
}

int
main(void)
{
	const char *folder = getenv("CAMPAIGN_MAP_DATADIR");
	char *maps = xasprintf("%s/maps", folder == NULL ? "." : folder);
	struct bench bench = { .folder = maps };
	const bool ok = bench_init(&bench) && bench_all(&bench);

	bench_release(&bench);
	free(maps);
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
