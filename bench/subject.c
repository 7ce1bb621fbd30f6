#include <config.h>

#include "subject.h"

#include <stdio.h>
#include <stdlib.h>

const char *const subject_views[SUBJECT_VIEWS] = { "theatre", "north-east",
	"chongjin", "wonsan", "parallel-38" };
const struct subject_size subject_sizes[SUBJECT_SIZES] = { { 80, 24 },
	{ 200, 60 }, { 400, 120 } };

double
subject_share(const struct subject_size *size)
{
	const double share = size->columns * size->rows / (200.0 * 60);

	return share > 1 ? share : 1;
}

void
subject_open(struct subject *subject, const char *view,
	const struct subject_size *size)
{
	const struct options options = {
		.utf8 = true,
		.colour = COLOUR_FORCE_256,
		.executable = "",
		.datadir = getenv("CAMPAIGN_MAP_DATADIR"),
		.view = view,
		.date = SUBJECT_DATE,
	};
	struct error err;

	if (!app_init(
		    &subject->app, &options, size->columns, size->rows, &err)) {
		fprintf(stderr, "bench: %s\n", err.message);
		exit(EXIT_FAILURE);
	}
	grid_init(&subject->grid, 1, 1);
	subject_draw(subject);
}

void
subject_close(struct subject *subject)
{
	app_release(&subject->app);
	grid_release(&subject->grid);
}

void
subject_draw(struct subject *subject)
{
	/* What is told, such as a zoom's end, is no part of a frame. */
	subject->app.message[0] = '\0';
	app_draw(&subject->app, &subject->grid);
}

void
subject_press(struct subject *subject, const char *name)
{
	struct input input = { .kind = INPUT_KEY };

	if (!key_from_name(name, &input.key))
		abort();
	app_input(&subject->app, &input);
	subject_draw(subject);
}

void
subject_show_all(struct subject *subject)
{
	subject->app.state.layers = (1u << SCENE_LAYERS) - 1;
	subject_draw(subject);
}
