/* A campaign of 10,000 units and a million track rows over 1,400 days: how
 * long it takes to read, what a day's step costs, first the situation and
 * then the whole frame at 145 x 45, and how much memory it takes beside its
 * files. The steps are told by the middle
 * and the worst of many days, one after the other in each year of the war. */
#include <config.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "app/projection_choice.h"
#include "base/array.h"
#include "base/date.h"
#include "base/memory.h"
#include "campaign/reader.h"
#include "measure.h"
#include "projection/graticule.h"
#include "report.h"
#include "scale-campaign.h"
#include "scene/scene.h"

enum { COLUMNS = 145, ROWS = 45, STEPS = 25, WALKS = 5 };

#define BUDGET_LOAD_MS 2000.0
#define BUDGET_STEP_MS 5.0
#define BUDGET_TIMES   4.0 /* the files' size, in memory */

struct bench {
	char *maps;
	struct campaign campaign;
	struct timeline timeline;
	struct projection *projection;
	struct basemap *basemap;
	struct scene *scene;
	struct grid grid;
	struct scene_state state;
	struct report report;
};

/* The most memory that the process has had so far. */
static double
peak_mb(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return (double)usage.ru_maxrss / 1024;
}

static void
tell(struct bench *bench, const char *what, double value, const char *unit,
	double budget)
{
	printf("%-34s %9.2f %-4s budget %g%s\n", what, value, unit, budget,
		value > budget ? "  over" : "");
	bench->report.over += value > budget;
}

static void
tell_steps(struct bench *bench, const char *what, double *ms, size_t count)
{
	char name[64];

	snprintf(name, sizeof name, "%s, middle", what);
	tell(bench, name, measure_median(ms, count), "ms", BUDGET_STEP_MS);
	/* That of a jump over a year, in which all have moved on. */
	printf("%-34s %9.2f ms\n", "  the worst", ms[count - 1]);
}

static void
step_situation(struct bench *bench, int64_t minute)
{
	static struct situation situation;

	if (!situation.campaign)
		situation_init(&situation, &bench->campaign);
	situation_set(&situation, &bench->timeline, minute);
}

static void
step_frame(struct bench *bench, int64_t minute)
{
	struct error err;

	bench->state.minute = minute;
	scene_draw(bench->scene, &bench->state, &bench->grid, &err);
}

/* Each day has the least of several walks: other work on the machine only
 * adds. */
static void
bench_steps(struct bench *bench, const char *what,
	void (*step)(struct bench *bench, int64_t minute))
{
	static const int starts[] = { 0, 300, 700, 1100, SCALE_DAYS - STEPS };
	double ms[ARRAY_LENGTH(starts) * STEPS];
	const size_t count = ARRAY_LENGTH(ms);

	for (size_t i = 0; i < count * WALKS; i++) {
		const size_t at = i % count;
		const int day = starts[at / STEPS] + (int)(at % STEPS);
		const int64_t minute =
			last_minute_of_day(bench->campaign.begin + day);
		const double start = measure_cpu_ms();
		double taken;

		step(bench, minute);
		taken = measure_cpu_ms() - start;
		if (i < count || taken < ms[at])
			ms[at] = taken;
	}
	tell_steps(bench, what, ms, count);
}

static bool
bench_load(struct bench *bench, const char *folder, long long bytes)
{
	const double before = peak_mb();
	const double start = measure_cpu_ms();
	struct error err;

	if (!campaign_read(&bench->campaign, folder, NULL, &err)) {
		fprintf(stderr, "scale-bench: %s\n", err.message);
		return false;
	}
	tell(bench, "load", measure_cpu_ms() - start, "ms", BUDGET_LOAD_MS);
	printf("%-34s %9.1f MB, files %.1f MB\n", "  memory at most",
		peak_mb() - before, (double)bytes / 1048576);
	return true;
}

static bool
bench_frames(struct bench *bench)
{
	const struct layout layout =
		scene_layout(COLUMNS, ROWS, false, PANEL_AUTO);
	const double start = measure_cpu_ms();
	struct projection_spec spec;
	struct error err;

	if (projection_choice_spec(NULL, &bench->campaign, &spec, &err))
		bench->projection = projection_new(&spec, &err);
	if (bench->projection)
		bench->basemap =
			basemap_new(bench->maps, bench->projection, &err);
	if (!bench->basemap) {
		fprintf(stderr, "scale-bench: %s\n", err.message);
		return false;
	}
	timeline_init(&bench->timeline, &bench->campaign);
	bench->scene = scene_new(&bench->campaign, &bench->timeline,
		bench->basemap, bench->projection);
	printf("%-34s %9.2f ms\n", "prepare a scene", measure_cpu_ms() - start);
	grid_init(&bench->grid, COLUMNS, ROWS);
	bench->state = (struct scene_state){
		.columns = COLUMNS,
		.rows = ROWS,
		.layers = scene_default_layers(&bench->campaign),
		.charset = CHARSET_BRAILLE,
		.unicode = true,
		.selected_unit = -1,
		.selected_event = -1,
		.selected_place = -1,
		.pointer = { -1, -1 },
		.source = -1,
		.link = -1,
	};
	bench->state.viewport = viewport_fit(
		&(struct extent){ -560000, -620000, 560000, 520000 },
		layout.map.columns, layout.map.rows,
		(struct cell_shape){ 2, 4, 0.5 });
	step_frame(bench, last_minute_of_day(bench->campaign.begin));
	bench_steps(bench, "situation of the next day", step_situation);
	bench_steps(bench, "frame of the next day", step_frame);
	return true;
}

int
main(int argc, char *argv[])
{
	const char *datadir = getenv("CAMPAIGN_MAP_DATADIR");
	const char *tmp = getenv("TMPDIR");
	char *folder = xasprintf("%s/scale-XXXXXX", tmp ? tmp : "/tmp");
	struct bench bench = { .maps = NULL };
	const double before = peak_mb();
	long long bytes;
	bool good = mkdtemp(folder) != NULL;

	printf("\n10,000 units and a million rows\n");
	report_init(&bench.report, argc, argv);
	if (good) {
		good = scale_campaign_write(folder, &bytes);
		if (!good)
			fprintf(stderr, "scale-bench: %s: %s\n", folder,
				strerror(errno));
		bench.maps = xasprintf("%s/maps", datadir ? datadir : ".");
		good = good && bench_load(&bench, folder, bytes) &&
		       bench_frames(&bench);
		scale_campaign_remove(folder);
	}
	if (good)
		tell(&bench, "memory at most, of the files' size",
			(peak_mb() - before) * 1048576 / (double)bytes, "x",
			BUDGET_TIMES);
	scene_free(bench.scene);
	basemap_free(bench.basemap);
	projection_free(bench.projection);
	timeline_release(&bench.timeline);
	campaign_release(&bench.campaign);
	grid_release(&bench.grid);
	free(bench.maps);
	free(folder);
	return good ? report_end(&bench.report) : EXIT_FAILURE;
}
