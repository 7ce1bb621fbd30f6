#ifndef APP_AHEAD_H
#define APP_AHEAD_H

#include <pthread.h>
#include <semaphore.h>
#include <stdbool.h>

#include "scene/scene.h"

/* The ground of the first frame is drawn while the campaign's tables are read
 * and the terminal is made ready: both take about as long. */
struct ahead {
	struct scene *scene; /* NULL: nothing to draw */
	struct scene_state state;
	sem_t given; /* that scene and state are set for good */
	pthread_t thread;
	bool is_running;
};

/* Starts the thread, which waits for something to draw: a processor that
 * sleeps, above all a virtual one, takes a millisecond to wake. Without a
 * thread nothing is drawn ahead, and nothing is lost. ahead stays in place
 * until ahead_end(). */
void ahead_begin(struct ahead *ahead);
/* Neither scene nor what it has been lent, such as the projection, may be
 * used until ahead_end(), but for scene_load(). */
void ahead_draw(struct ahead *ahead, struct scene *scene,
	const struct scene_state *state);
/* Waits for the thread, which ends whether it had something to draw or not;
 * fine when there is none. */
void ahead_end(struct ahead *ahead);
#endif
