#ifndef SCENE_CHRONICLE_H
#define SCENE_CHRONICLE_H

#include "scene/page.h"

/* The days as they pass: while they pass too fast to be read a line tells of
 * each, with the event that tells most. */
bool chronicle_is_shown(const struct scene_state *state);

/* A page of days, those that have come filled in. */
void chronicle_write(struct page *page, int rows);

/* The present day and those before it, in a box of a few lines. */
void chronicle_draw(const struct frame *frame, const struct box *box);
#endif
