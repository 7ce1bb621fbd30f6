#ifndef BENCH_REPORT_H
#define BENCH_REPORT_H

#include <stdbool.h>
#include <stddef.h>

/* Tables of figures, each beside the floor under it, which was measured in
 * the same run, and its budget. */
struct report {
	bool strict; /* --strict: a budget that is not kept is a failure */
	size_t over; /* figures above their budgets so far */
};

/* floor NAN where there is none. */
struct reading {
	double value, floor;
};

void report_init(struct report *report, int argc, char *argv[]);
/* Says so if a budget was not kept. The program's exit status. */
int report_end(const struct report *report);

/* A line of titles, such as the names of views. */
void report_titles(const char *what, const char *const *titles, size_t count);
/* A line of figures; budget NAN where there is none. */
void report_row(struct report *report, const char *what, const char *unit,
	double budget, const struct reading *figures, size_t count);
#endif
