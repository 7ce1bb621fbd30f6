#include <config.h>

#include "app/ahead.h"

#include <signal.h>

static void *
prepare(void *context)
{
	struct ahead *ahead = context;

	scene_prepare(ahead->scene, ahead->state);
	return NULL;
}

void
ahead_start(struct ahead *ahead, struct scene *scene,
	const struct scene_state *state)
{
	/* Signals are for the thread that waits for them, but for those that
	 * a fault raises where it happens. */
	static const int faults[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL,
		SIGABRT };
	sigset_t blocked, before;

	*ahead = (struct ahead){ .scene = scene, .state = state };
	sigfillset(&blocked);
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
		sigdelset(&blocked, faults[i]);
	pthread_sigmask(SIG_SETMASK, &blocked, &before);
	ahead->is_running =
		pthread_create(&ahead->thread, NULL, prepare, ahead) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void
ahead_wait(struct ahead *ahead)
{
	if (ahead->is_running)
		pthread_join(ahead->thread, NULL);
	ahead->is_running = false;
}
