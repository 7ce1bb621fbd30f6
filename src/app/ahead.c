#include <config.h>

#include "app/ahead.h"

#include <errno.h>

#include "base/thread.h"

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
	*ahead = (struct ahead){ .scene = NULL };
	if (sem_init(&ahead->given, 0, 0) < 0)
		return;
	ahead->is_running = thread_start(&ahead->thread, prepare, ahead);
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
