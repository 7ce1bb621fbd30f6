#include <config.h>

#include "measure.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

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
