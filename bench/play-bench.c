/* Playing the whole Korean campaign at 200 x 60 cells. First without a
 * terminal, at each speed: the frames that are drawn, and those of them that
 * show nothing new. Then in a terminal at 4 days a second: what it is sent, and
 * what of a core it takes. */
#include <config.h>

#include <poll.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/app.h"
#include "base/array.h"
#include "measure.h"

#define COLUMNS   200
#define ROWS      60
#define FRAME_END "\033[?2026l"
#define QUIET_MS  1500 /* after which it plays no more */

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

struct session {
	pid_t pid;
	int fd;
	size_t received, frames;
	double last; /* when something came */
};

static void
start(struct session *session, const char *program)
{
	struct winsize size = { .ws_row = ROWS, .ws_col = COLUMNS };

	*session = (struct session){ 0 };
	session->pid = forkpty(&session->fd, NULL, NULL, &size);
	if (session->pid == 0) {
		setenv("TERM", "xterm-256color", 1);
		setenv("LC_ALL", "C.UTF-8", 1);
		unsetenv("NO_COLOR");
		unsetenv("COLORTERM");
		execl(program, program, "--no-config", (char *)NULL);
		_exit(127);
	}
}

/* Takes what comes until nothing does for so long. */
static void
take_all(struct session *session, int quiet_ms)
{
	char bytes[65536];

	for (;;) {
		struct pollfd fd = { .fd = session->fd, .events = POLLIN };
		ssize_t count;

		if (poll(&fd, 1, quiet_ms) <= 0)
			return;
		count = read(session->fd, bytes, sizeof bytes);
		if (count <= 0)
			return;
		session->last = measure_wall_ms();
		session->received += (size_t)count;
		for (const char *at = bytes;
			(at = memmem(at, (size_t)(bytes + count - at),
				 FRAME_END, strlen(FRAME_END))) != NULL;
			at++)
			session->frames++;
	}
}

static bool
bench_terminal(const char *program)
{
	static const char keys[] = "]] "; /* from a day to four, and play */
	struct session session;
	double began, cpu, took;
	size_t before;
	int status;

	start(&session, program);
	take_all(&session, QUIET_MS);
	before = session.received;
	session.frames = 0;
	cpu = measure_process_ms(session.pid);
	began = measure_wall_ms();
	if (before == 0 || write(session.fd, keys, strlen(keys)) < 0)
		return false;
	take_all(&session, QUIET_MS);
	took = session.last - began;
	cpu = measure_process_ms(session.pid) - cpu;
	printf("In a terminal, 4d a second: %.1f s, %zu frames\n", took / 1e3,
		session.frames);
	printf("  sent       %8zu bytes   (budget 60000)\n",
		session.received - before);
	printf("  of a core  %8.1f %%       (budget 10)\n", 100 * cpu / took);
	kill(session.pid, SIGTERM);
	take_all(&session, 100);
	waitpid(session.pid, &status, 0);
	close(session.fd);
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
