#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include <stddef.h>
#include <sys/types.h>

/* Milliseconds of this thread's work: other work on the machine is no part of
 * it, but for what it does to the caches. */
double measure_cpu_ms(void);
/* Milliseconds of the wall's clock. */
double measure_wall_ms(void);
/* Milliseconds that a process has worked, all its threads; Linux alone. */
double measure_process_ms(pid_t pid);

/* The middle one; values are put in order. */
double measure_median(double *values, size_t count);

/* The median of the work of so many runs, at most MEASURE_RUNS, after one
 * that is not counted. */
enum { MEASURE_RUNS = 101 };
typedef void measured(void *with);
double measure_run(measured *run, void *with, int runs);
/* What the second does beyond the first, by runs in turns, so that both meet
 * the same machine. 0 where noise says less. */
double measure_beyond(measured *first, measured *second, void *with, int runs);
#endif
