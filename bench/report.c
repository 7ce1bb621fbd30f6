#include <config.h>

#include "report.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
report_init(struct report *report, int argc, char *argv[])
{
	*report = (struct report){
		.strict = argc > 1 && strcmp(argv[1], "--strict") == 0,
	};
	printf("Medians, each with the floor of the same run behind a slash; "
	       "* is over its budget.\n");
}

int
report_end(const struct report *report)
{
	if (report->over)
		printf("over budget: %zu figures\n", report->over);
	return report->over && report->strict ? EXIT_FAILURE : EXIT_SUCCESS;
}

void
report_titles(const char *what, const char *const *titles, size_t count)
{
	printf("\n%-24s", what);
	for (size_t i = 0; i < count; i++)
		printf(" %15s", titles[i]);
	printf("    budget\n");
}

/* Three digits that mean something. */
static void
print_number(double value, int width, char mark)
{
	const double size = fabs(value);

	if (isnan(value))
		printf("%*s%c", width, "", mark);
	else
		printf("%*.*f%c", width,
			size < 10    ? 3
			: size < 100 ? 2
				     : 0,
			value, mark);
}

void
report_row(struct report *report, const char *what, const char *unit,
	double budget, const struct reading *figures, size_t count)
{
	size_t over = 0;

	printf("%-14s %-9s", what, unit);
	for (size_t i = 0; i < count; i++) {
		const bool is_over = figures[i].value > budget;

		over += is_over;
		print_number(figures[i].value, 8, is_over ? '*' : ' ');
		print_number(figures[i].floor, 6, ' ');
	}
	if (!isnan(budget))
		printf(" %9g%s", budget, over ? " over" : "");
	printf("\n");
	report->over += over;
}
