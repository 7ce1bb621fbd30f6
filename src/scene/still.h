#ifndef SCENE_STILL_H
#define SCENE_STILL_H

#include <stdint.h>

#include "scene/scene.h"

/* Whether days pass so fast that figures cannot be read: then counters, arrows
 * and the clock go without, and the map is calmer. */
bool still_is_fast(const struct scene_state *state);

/* The minute that is told as the present one: while playing, hours go by in
 * steps that an eye can follow. */
int64_t still_clock(const struct scene_state *state);
#endif
