#ifndef SCENE_LEGEND_H
#define SCENE_LEGEND_H

#include "scene/page.h"

/* What the signs mean: the sides' counters, the marks of the day's events,
 * lines and confidence. */
int legend_lines(const struct frame *frame);
void legend_write(struct page *page);
#endif
