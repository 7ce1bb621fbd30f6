#include <config.h>

#include "app/ahead.h"

#include <errno.h>
#include <signal.h>

static void *
prepare(void *context)
{
	struct ahead *ahead = context;

	while (sem_wait(&ahead->given) < 0 && errno == EINTR)
		;
	if (ahead->scene)
		scene_prepare(ahead->scene, &ahead->state);
	return NULL;
}

void
ahead_begin(struct ahead *ahead)
{
	/* Signals are for the thread that waits for them, but for those that
	 * a fault raises where it happens. */
	static const int faults[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL,
		SIGABRT };
	sigset_t blocked, before;

	*ahead = (struct ahead){ .scene = NULL };
	if (sem_init(&ahead->given, 0, 0) < 0)
		return;
	sigfillset(&blocked);
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
		sigdelset(&blocked, faults[i]);
	pthread_sigmask(SIG_SETMASK, &blocked, &before);
	ahead->is_running =
		pthread_create(&ahead->thread, NULL, prepare, ahead) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (!ahead->is_running)
		sem_destroy(&ahead->given);
}

void
ahead_draw(struct ahead *ahead, struct scene *scene,
	const struct scene_state *state)
{
	if (!ahead->is_running)
		return;
	ahead->scene = scene;
	ahead->state = *state;
	sem_post(&ahead->given);
}

void
ahead_end(struct ahead *ahead)
{
	if (!ahead->is_running)
		return;
	if (!ahead->scene)
		sem_post(&ahead->given);
	pthread_join(ahead->thread, NULL);
	sem_destroy(&ahead->given);
	ahead->is_running = false;
}
