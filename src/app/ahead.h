#ifndef APP_AHEAD_H
#define APP_AHEAD_H

#include <pthread.h>
#include <stdbool.h>

#include "scene/scene.h"

/* The ground of the first frame is drawn while the campaign's tables are
 * read: at the start both take about as long. */
struct ahead {
	struct scene *scene;
	const struct scene_state *state;
	pthread_t thread;
	bool is_running;
};

/* scene, state and what they lend must not be touched until ahead_wait().
 * Without a thread nothing is drawn ahead, and nothing is lost. */
void ahead_start(struct ahead *ahead, struct scene *scene,
	const struct scene_state *state);
void ahead_wait(struct ahead *ahead);
#endif
