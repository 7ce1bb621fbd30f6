#include <config.h>

#include "measure.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double
clock_ms(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

double
measure_cpu_ms(void)
{
	return clock_ms(CLOCK_THREAD_CPUTIME_ID);
}

double
measure_wall_ms(void)
{
	return clock_ms(CLOCK_MONOTONIC);
}

double
measure_process_ms(pid_t pid)
{
	char path[64], line[1024];
	unsigned long user = 0, system = 0;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%ld/stat", (long)pid);
	file = fopen(path, "r");
	if (file && fgets(line, sizeof line, file) && strrchr(line, ')'))
		sscanf(strrchr(line, ')') + 2,
			"%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu",
			&user, &system);
	if (file)
		fclose(file);
	return (double)(user + system) * 1e3 / (double)sysconf(_SC_CLK_TCK);
}

static int
by_value(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

double
measure_median(double *values, size_t count)
{
	qsort(values, count, sizeof *values, by_value);
	return values[count / 2];
}

static double
time_of(measured *run, void *with)
{
	const double start = measure_cpu_ms();

	run(with);
	return measure_cpu_ms() - start;
}

double
measure_run(measured *run, void *with, int runs)
{
	double ms[MEASURE_RUNS];

	run(with);
	for (int i = 0; i < runs; i++)
		ms[i] = time_of(run, with);
	return measure_median(ms, (size_t)runs);
}

double
measure_beyond(measured *first, measured *second, void *with, int runs)
{
	double less[MEASURE_RUNS], more[MEASURE_RUNS];

	first(with);
	second(with);
	for (int i = 0; i < runs; i++) {
		less[i] = time_of(first, with);
		more[i] = time_of(second, with);
	}
	return fmax(0, measure_median(more, (size_t)runs) -
			       measure_median(less, (size_t)runs));
}
