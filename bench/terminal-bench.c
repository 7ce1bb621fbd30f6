/* The program as its user has it, in a terminal: times from the start to the
 * first whole frame, and memory, each beside a program that does nothing but
 * load the same libraries; then times and bytes from a key to the frame that
 * answers it, and what rest costs. */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/array.h"
#include "base/memory.h"
#include "measure.h"
#include "report.h"
#include "session.h"
#include "subject.h"

enum { STARTS = 9, STEPS = 20 };

static const char program[] = "./campaign-map";
static const char libraries[] = "bench/floor";

struct start {
	struct reading ms, ratio, memory;
};

static double
time_start(const char *argument, const struct subject_size *size,
	double *megabytes)
{
	const double begin = measure_wall_ms();
	struct session session = session_start(program, argument, size);
	double ms;

	if (!session_wait_frame(&session, 5000)) {
		fprintf(stderr, "bench: %s shows no frame\n", program);
		exit(EXIT_FAILURE);
	}
	ms = measure_wall_ms() - begin;
	*megabytes = session_end(&session);
	return ms;
}

static double
time_floor(const struct subject_size *size, double *megabytes)
{
	const double begin = measure_wall_ms();
	struct session session = session_start(libraries, NULL, size);
	double ms;

	/* It shows none, but ends. */
	session_wait_frame(&session, 5000);
	ms = measure_wall_ms() - begin;
	*megabytes = session_end(&session);
	return ms;
}

/* In turns, so that both meet the same machine. */
static struct start
measure_start(const char *view, const struct subject_size *size)
{
	char *argument = xasprintf("--view=%s", view);
	double starts[STARTS], floors[STARTS], ratios[STARTS];
	struct start start;

	for (int i = 0; i < STARTS; i++) {
		floors[i] = time_floor(size, &start.memory.floor);
		starts[i] = time_start(argument, size, &start.memory.value);
		ratios[i] = starts[i] / floors[i];
	}
	free(argument);
	start.ms = (struct reading){ measure_median(starts, STARTS),
		measure_median(floors, STARTS) };
	start.ratio = (struct reading){ measure_median(ratios, STARTS), NAN };
	return start;
}

static void
bench_starts(struct report *report, const struct subject_size *size)
{
	struct reading ms[SUBJECT_VIEWS], ratios[SUBJECT_VIEWS],
		memory[SUBJECT_VIEWS];
	char title[32];

	for (size_t v = 0; v < SUBJECT_VIEWS; v++) {
		const struct start start =
			measure_start(subject_views[v], size);

		ms[v] = start.ms;
		ratios[v] = start.ratio;
		memory[v] = start.memory;
	}
	snprintf(title, sizeof title, "%d x %d", size->columns, size->rows);
	report_titles(title, subject_views, SUBJECT_VIEWS);
	report_row(report, "start", "ms", NAN, ms, SUBJECT_VIEWS);
	report_row(report, "", "of floor", 1.7, ratios, SUBJECT_VIEWS);
	report_row(report, "memory", "MB", 25, memory, SUBJECT_VIEWS);
}

static const struct key {
	const char *what, *there, *back;
} keys[] = {
	{ "day's step", "\033[C", "\033[D" },
	{ "pan", "l", "h" },
	{ "pan by half", "\033[1;5C", "\033[1;5D" },
	{ "zoom", "+", "-" },
	{ "38th parallel", "p", "p" },
};

static void
measure_key(struct session *session, const struct key *key, struct reading *ms,
	struct reading *bytes)
{
	double times[2 * STEPS], sizes[2 * STEPS];

	for (int i = 0; i < 2 * STEPS; i++) {
		const size_t before = session->received;
		const double begin = measure_wall_ms();

		session_press(session, i % 2 ? key->back : key->there);
		times[i] = measure_wall_ms() - begin;
		sizes[i] = (double)(session->received - before);
	}
	*ms = (struct reading){ measure_median(times, 2 * STEPS), NAN };
	*bytes = (struct reading){ measure_median(sizes, 2 * STEPS), NAN };
}

static void
bench_rest(struct report *report, struct session *session)
{
	static const char *const titles[] = { "CPU, ms", "output, bytes" };
	const size_t before = session->received;
	const double cpu = measure_process_ms(session->pid);
	struct reading rest[2];

	while (session_wait_frame(session, 2000))
		;
	rest[0] =
		(struct reading){ measure_process_ms(session->pid) - cpu, NAN };
	rest[1] = (struct reading){ (double)(session->received - before), NAN };
	report_titles("At rest for 2 s", titles, 2);
	report_row(report, "paused", "", 0, rest, 2);
}

static void
bench_keys(struct report *report, const struct subject_size *size)
{
	enum { KEYS = ARRAY_LENGTH(keys) };
	struct session session = session_start(program, NULL, size);
	struct reading ms[KEYS], bytes[KEYS];
	const char *titles[KEYS];

	if (!session_wait_frame(&session, 5000))
		exit(EXIT_FAILURE);
	for (size_t i = 0; i < KEYS; i++) {
		titles[i] = keys[i].what;
		measure_key(&session, &keys[i], &ms[i], &bytes[i]);
	}
	report_titles("Key to frame, 200 x 60", titles, KEYS);
	report_row(report, "", "ms", 4, ms, KEYS);
	report_row(report, "", "bytes", 25000, bytes, KEYS);
	bench_rest(report, &session);
	session_end(&session);
}

int
main(int argc, char *argv[])
{
	struct report report;

	printf("\nIn a terminal; a start's floor is loading the libraries.\n");
	report_init(&report, argc, argv);
	for (size_t s = 0; s < SUBJECT_SIZES; s++)
		bench_starts(&report, &subject_sizes[s]);
	bench_keys(&report, &(struct subject_size){ 200, 60 });
	return report_end(&report);
}
