/* What a terminal is sent, and what finding it out costs: the painter's bytes
 * for changes from one frame to another, for a terminal like xterm. The floor
 * is the cells that another glyph or colour stands in, once the map has moved
 * by the cell that it was panned: a byte each at least. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "base/array.h"
#include "measure.h"
#include "report.h"
#include "screen/painter.h"
#include "subject.h"

enum { RUNS = 11 };

struct bench {
	struct subject subject;
	struct painter painter;
	struct grid before;
};

static void
bench_open(struct bench *bench, const char *view,
	const struct subject_size *size, enum colour_depth depth)
{
	static const struct abilities xterm = {
		.erase_in_colour = true,
		.erase_line = true,
		.erase_characters = true,
		.erase_below = true,
		.repeat = true,
		.shift_characters = true,
		.shift_lines = true,
	};

	subject_open(&bench->subject, view, size);
	painter_init(&bench->painter, depth, true, false, &xterm);
	painter_reset(&bench->painter, size->columns, size->rows);
	grid_init(&bench->before, 1, 1);
}

static void
bench_close(struct bench *bench)
{
	subject_close(&bench->subject);
	painter_release(&bench->painter);
	grid_release(&bench->before);
}

/* Cells that differ when those before are moved by so many. */
static size_t
count_changes(const struct bench *bench, int columns, int rows)
{
	const struct grid *now = &bench->subject.grid;
	size_t count = 0;

	for (int y = 0; y < now->rows; y++)
		for (int x = 0; x < now->columns; x++) {
			const struct cell *there = grid_peek(
				&bench->before, x + columns, y + rows);

			count += !there ||
				 !cell_equal(there, grid_peek(now, x, y));
		}
	return count;
}

/* Margins do not move: the least of all ways to move is a floor, too. */
static size_t
least_changes(const struct bench *bench, int columns, int rows)
{
	const size_t still = count_changes(bench, 0, 0);
	const size_t there = count_changes(bench, columns, rows);
	const size_t back = count_changes(bench, -columns, -rows);
	const size_t moved = there < back ? there : back;

	return moved < still ? moved : still;
}

/* Bytes and work from the frame before to the present one. */
static double
paint(struct bench *bench, double *ms)
{
	const double start = measure_cpu_ms();

	bench->painter.bytes.count = 0;
	painter_paint(&bench->painter, &bench->subject.grid);
	*ms = measure_cpu_ms() - start;
	return (double)bench->painter.bytes.count;
}

/* There and back, so that all runs measure the same two changes. */
static const struct change {
	const char *what, *first, *there, *back;
	int columns, rows; /* by which the map moves */
	double budget;
} changes[] = {
	{ "zoom", NULL, "+", "-", 0, 0, 25000 },
	{ "pan", NULL, "l", "h", 4, 0, 4000 },
	{ "pan south", NULL, "j", "k", 0, 2, 4000 },
	{ "day's step", NULL, "Right", "Left", 0, 0, NAN },
	{ "pan*", "i", "l", "h", 4, 0, 2000 },
	{ "pan south*", NULL, "j", "k", 0, 2, 2000 },
	{ "day's step*", NULL, "Right", "Left", 0, 0, 1000 },
	{ "next view", NULL, "v", NULL, 0, 0, 25000 },
};

static void
measure_change(struct bench *bench, const struct change *change,
	struct reading *bytes, struct reading *work)
{
	double sizes[2 * RUNS], floors[2 * RUNS], ms[2 * RUNS];

	if (change->first)
		subject_press(&bench->subject, change->first);
	paint(bench, &ms[0]);
	for (int i = 0; i < 2 * RUNS; i++) {
		grid_copy(&bench->before, &bench->subject.grid);
		subject_press(&bench->subject,
			i % 2 && change->back ? change->back : change->there);
		sizes[i] = paint(bench, &ms[i]);
		floors[i] = (double)least_changes(
			bench, change->columns, change->rows);
	}
	*bytes = (struct reading){ measure_median(sizes, 2 * RUNS),
		measure_median(floors, 2 * RUNS) };
	*work = (struct reading){ measure_median(ms, 2 * RUNS), NAN };
}

static struct reading
measure_first(struct bench *bench)
{
	const struct grid *grid = &bench->subject.grid;
	double ms;

	return (struct reading){ paint(bench, &ms),
		(double)(grid->columns * grid->rows) };
}

static void
bench_size(struct report *report, const struct subject_size *size,
	enum colour_depth depth)
{
	static struct bench benches[SUBJECT_VIEWS];
	struct reading bytes[SUBJECT_VIEWS], work[SUBJECT_VIEWS];
	const double share = subject_share(size);
	char title[40];

	snprintf(title, sizeof title, "%d x %d, %s", size->columns, size->rows,
		depth == COLOUR_TRUE ? "direct" : "256");
	report_titles(title, subject_views, SUBJECT_VIEWS);
	for (size_t v = 0; v < SUBJECT_VIEWS; v++) {
		bench_open(&benches[v], subject_views[v], size, depth);
		bytes[v] = measure_first(&benches[v]);
	}
	report_row(report, "first frame", "bytes", 25000 * share, bytes,
		SUBJECT_VIEWS);
	for (size_t c = 0; c < ARRAY_LENGTH(changes); c++) {
		for (size_t v = 0; v < SUBJECT_VIEWS; v++)
			measure_change(
				&benches[v], &changes[c], &bytes[v], &work[v]);
		report_row(report, changes[c].what, "bytes",
			changes[c].budget * share, bytes, SUBJECT_VIEWS);
		report_row(report, "", "ms", 3 * share, work, SUBJECT_VIEWS);
	}
	for (size_t v = 0; v < SUBJECT_VIEWS; v++)
		bench_close(&benches[v]);
}

int
main(int argc, char *argv[])
{
	struct report report;

	printf("\nWhat a terminal is sent; changes with a * are without the "
	       "panel.\n");
	report_init(&report, argc, argv);
	for (size_t s = 0; s < SUBJECT_SIZES; s++) {
		bench_size(&report, &subject_sizes[s], COLOUR_256);
		bench_size(&report, &subject_sizes[s], COLOUR_TRUE);
	}
	return report_end(&report);
}
