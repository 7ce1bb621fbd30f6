#ifndef BENCH_SUBJECT_H
#define BENCH_SUBJECT_H

#include "app/app.h"

/* What is measured: the program without a terminal, in one of five views and
 * three sizes, as its user would open it. */

#define SUBJECT_DATE "1945-08-16"
enum { SUBJECT_VIEWS = 5, SUBJECT_SIZES = 3 };
extern const char *const subject_views[SUBJECT_VIEWS];
extern const struct subject_size {
	int columns, rows;
} subject_sizes[SUBJECT_SIZES];

/* Budgets are for 200 x 60 cells: larger frames may take as many times more
 * as they have more cells. */
double subject_share(const struct subject_size *size);

struct subject {
	struct app app;
	struct grid grid;
};

/* Opens the view; ends the program with a message if it cannot. */
void subject_open(struct subject *subject, const char *view,
	const struct subject_size *size);
void subject_close(struct subject *subject);
/* Presses a key by its name, and draws. */
void subject_press(struct subject *subject, const char *key);
void subject_draw(struct subject *subject);
/* Shows the graticule too, the one layer that is off at start. */
void subject_show_all(struct subject *subject);
#endif
