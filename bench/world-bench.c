/* The coast of the whole world, ten million vertices in one file, on 200 x 60
 * cells: what the program needs to open it, at first and from its cache, and
 * what a pan and a zoom cost from 100 km a cell down to a port.
 *
 * The file is $CAMPAIGN_MAP_WORLD, else world/coast_w.shp; without it nothing
 * is measured. */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/array.h"
#include "base/memory.h"
#include "measure.h"
#include "report.h"
#include "subject.h"

enum { LATER_RUNS = 7, FRAMES = 21 };

static const char *const projections[] = { "tmerc", "eqc", "merc" };
/* From the widest view to a port. */
static const char *const views[] = { "-179,-75,179,75", "60,-10,180,70",
	"110,25,150,50", "122,33,132,43", "126,36.5,128,38",
	"126.5,37.3,126.8,37.5" };
static const char *const titles[] = { "world", "hemisphere", "theatre", "Korea",
	"coast", "port" };
enum { PROJECTIONS = ARRAY_LENGTH(projections), VIEWS = ARRAY_LENGTH(views) };

struct world {
	const char *file;
	double megabytes;
	char cache[64];
};

struct opening {
	double wall_ms, cpu_ms, megabytes;
};

static void
run_program(const struct world *world, const char *projection)
{
	char *maps = xasprintf("--maps=%s", world->file);
	char *how = xasprintf("--projection=%s", projection);
	char *view = xasprintf("--view=%s", views[0]);

	setenv("XDG_CACHE_HOME", world->cache, 1);
	if (!freopen("/dev/null", "w", stdout))
		_exit(EXIT_FAILURE);
	execl("./campaign-map", "campaign-map", "print", "--size=200x60", maps,
		how, view, (char *)NULL);
	_exit(EXIT_FAILURE);
}

static double
milliseconds(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

/* From exec to the end of a program that prints one frame. */
static struct opening
open_once(const struct world *world, const char *projection)
{
	const double start = measure_wall_ms();
	struct rusage usage;
	pid_t child;
	int status;

	fflush(stdout);
	child = fork();
	if (child == 0)
		run_program(world, projection);
	if (child < 0 || wait4(child, &status, 0, &usage) != child ||
		status != 0) {
		fputs("world-bench: ./campaign-map failed\n", stderr);
		exit(EXIT_FAILURE);
	}
	return (struct opening){ measure_wall_ms() - start,
		milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
		(double)usage.ru_maxrss / 1024 };
}

static struct opening
open_later(const struct world *world, const char *projection)
{
	double wall[LATER_RUNS], cpu[LATER_RUNS];
	struct opening opening = { 0 };

	for (int i = 0; i < LATER_RUNS; i++) {
		opening = open_once(world, projection);
		wall[i] = opening.wall_ms;
		cpu[i] = opening.cpu_ms;
	}
	opening.wall_ms = measure_median(wall, LATER_RUNS);
	opening.cpu_ms = measure_median(cpu, LATER_RUNS);
	return opening;
}

static void
bench_openings(const struct world *world, struct report *report)
{
	const double most = 1.5 * world->megabytes;
	struct reading first[PROJECTIONS], first_cpu[PROJECTIONS],
		first_size[PROJECTIONS], later[PROJECTIONS],
		later_cpu[PROJECTIONS], later_size[PROJECTIONS];

	for (int i = 0; i < PROJECTIONS; i++) {
		struct opening opening = open_once(world, projections[i]);

		first[i] = (struct reading){ opening.wall_ms, NAN };
		first_cpu[i] = (struct reading){ opening.cpu_ms, NAN };
		first_size[i] = (struct reading){ opening.megabytes, NAN };
		opening = open_later(world, projections[i]);
		later[i] = (struct reading){ opening.wall_ms, NAN };
		later_cpu[i] = (struct reading){ opening.cpu_ms, NAN };
		later_size[i] = (struct reading){ opening.megabytes, NAN };
	}
	report_titles("open", projections, PROJECTIONS);
	report_row(report, "first time", "ms", 1500, first, PROJECTIONS);
	report_row(report, "  its work", "ms", NAN, first_cpu, PROJECTIONS);
	report_row(report, "  memory", "MB", most, first_size, PROJECTIONS);
	report_row(report, "later", "ms", 150, later, PROJECTIONS);
	report_row(report, "  its work", "ms", NAN, later_cpu, PROJECTIONS);
	report_row(report, "  memory", "MB", most, later_size, PROJECTIONS);
}

/* There and back in turns. */
struct moves {
	struct subject subject;
	const char *there, *back;
	bool is_there;
};

static void
move(void *with)
{
	struct moves *moves = with;

	subject_press(
		&moves->subject, moves->is_there ? moves->back : moves->there);
	moves->is_there = !moves->is_there;
}

static void
open_view(struct moves *moves, const struct world *world,
	const char *projection, const char *view)
{
	const struct options options = {
		.utf8 = true,
		.colour = COLOUR_FORCE_256,
		.executable = "",
		.datadir = getenv("CAMPAIGN_MAP_DATADIR"),
		.xdg_cache_home = world->cache,
		.maps = world->file,
		.projection = projection,
		.view = view,
		.date = SUBJECT_DATE,
	};
	struct error err;

	*moves = (struct moves){ .is_there = false };
	if (!app_init(&moves->subject.app, &options, 200, 60, &err)) {
		fprintf(stderr, "world-bench: %s\n", err.message);
		exit(EXIT_FAILURE);
	}
	grid_init(&moves->subject.grid, 1, 1);
	subject_draw(&moves->subject);
}

static double
bench_moves(struct moves *moves, const char *there, const char *back)
{
	moves->there = there;
	moves->back = back;
	moves->is_there = false;
	return measure_run(move, moves, FRAMES);
}

static void
bench_frames(const struct world *world, const char *projection,
	struct report *report)
{
	struct reading pan[VIEWS], zoom[VIEWS];

	for (int i = 0; i < VIEWS; i++) {
		struct moves moves;

		open_view(&moves, world, projection, views[i]);
		pan[i] = (struct reading){ bench_moves(&moves, "l", "h"), NAN };
		zoom[i] =
			(struct reading){ bench_moves(&moves, "-", "+"), NAN };
		subject_close(&moves.subject);
	}
	report_titles(projection, titles, VIEWS);
	report_row(report, "pan", "ms", 16, pan, VIEWS);
	report_row(report, "zoom", "ms", 16, zoom, VIEWS);
}

int
main(int argc, char *argv[])
{
	struct world world = { .file = getenv("CAMPAIGN_MAP_WORLD"),
		.cache = "/tmp/world-bench-XXXXXX" };
	struct report report;
	struct stat status;
	char *command;

	if (!world.file)
		world.file = "world/coast_w.shp";
	if (stat(world.file, &status) != 0) {
		printf("world: no %s; make it by maps/recipe/build-maps.sh "
		       "world --world\n",
			world.file);
		return EXIT_SUCCESS;
	}
	if (!mkdtemp(world.cache))
		return EXIT_FAILURE;
	world.megabytes = (double)status.st_size / 1048576;
	report_init(&report, argc, argv);
	printf("world: %s, %.0f MB, 200x60\n", world.file, world.megabytes);
	bench_openings(&world, &report);
	for (int i = 0; i < PROJECTIONS; i++)
		bench_frames(&world, projections[i], &report);
	command = xasprintf("rm -rf '%s'", world.cache);
	if (system(command) != 0)
		fprintf(stderr, "world-bench: %s stays\n", world.cache);
	free(command);
	return report_end(&report);
}
