/* Playing the whole Korean campaign at 200 x 60 cells. First without a
 * terminal, at each speed: the frames that are drawn, and those of them that
 * show nothing new. Then in a terminal at 4 days a second: what it is sent, and
 * what of a core it takes. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "base/array.h"
#include "measure.h"
#include "session.h"

#define COLUMNS  200
#define ROWS     60
#define QUIET_MS 1500 /* after which it plays no more */

/* Draws as the loop of play does. */
static void
bench_frames(const char *speed)
{
	const struct options options = {
		.utf8 = true,
		.colour = COLOUR_FORCE_256,
		.executable = "",
		.datadir = getenv("CAMPAIGN_MAP_DATADIR"),
		.speed = speed,
		.play = true,
	};
	struct app app;
	struct grid grids[2];
	struct error err;
	int frames = 0, same = 0, shown = 0, ms = 0;

	if (!app_init(&app, &options, COLUMNS, ROWS, &err)) {
		fprintf(stderr, "%s\n", err.message);
		exit(1);
	}
	grid_init(&grids[0], 1, 1);
	grid_init(&grids[1], 1, 1);
	app_draw(&app, &grids[shown]);
	while (app.playback.playing) {
		const int delay = app_delay(&app);

		ms += delay;
		if (!app_advance(&app, delay))
			continue;
		app_draw(&app, &grids[1 - shown]);
		frames++;
		same += grid_equal(&grids[0], &grids[1]);
		shown = 1 - shown;
	}
	printf("%-4s a second: %6.1f s %6d frames %6.1f a second %6d same "
	       "%5.1f %%\n",
		speed, ms / 1e3, frames, frames * 1e3 / ms, same,
		100.0 * same / frames);
	grid_release(&grids[0]);
	grid_release(&grids[1]);
	app_release(&app);
}

/* The frames that come until none does any more; when the last one came. */
static size_t
count_frames(struct session *session, double *last)
{
	size_t frames = 0;

	for (; session_wait_frame(session, QUIET_MS); frames++)
		*last = measure_wall_ms();
	return frames;
}

static bool
bench_terminal(const char *program)
{
	static const char keys[] = "]] "; /* from a day to four, and play */
	struct session session = session_start(program, "--no-config",
		&(struct subject_size){ COLUMNS, ROWS });
	double began, last = 0, cpu;
	size_t frames, before;

	if (count_frames(&session, &last) == 0)
		return false;
	before = session.received;
	cpu = measure_process_ms(session.pid);
	began = measure_wall_ms();
	if (write(session.fd, keys, strlen(keys)) < 0)
		return false;
	frames = count_frames(&session, &last);
	cpu = measure_process_ms(session.pid) - cpu;
	printf("In a terminal, 4d a second: %.1f s, %zu frames\n",
		(last - began) / 1e3, frames);
	printf("  sent       %8zu bytes   (budget 60000)\n",
		session.received - before);
	printf("  of a core  %8.1f %%       (budget 10)\n",
		100 * cpu / (last - began));
	session_end(&session);
	return true;
}

int
main(int argc, char *argv[])
{
	static const char *const speeds[] = { "1h", "3h", "6h", "12h", "1d",
		"2d", "4d", "8d" };

	printf("Playing the campaign at %d x %d:\n", COLUMNS, ROWS);
	for (size_t i = 0; i < ARRAY_LENGTH(speeds); i++)
		bench_frames(speeds[i]);
	return bench_terminal(argc > 1 ? argv[1] : "./campaign-map") ? 0 : 1;
}
