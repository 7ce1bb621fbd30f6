#ifndef SCENE_LEGEND_H
#define SCENE_LEGEND_H

#include "scene/page.h"

/* What the signs mean: counters, echelons, the marks of events and places,
 * ways and lines. */

/* All of it on the present line and below; and how many lines that takes in so
 * many columns. */
void legend_write(struct page *page);
int legend_lines(const struct frame *frame, int columns);

/* At the bottom of a page, below the present line and one that stays free: of
 * the signs that are seen in this frame as many as there is room for. */
void legend_write_seen(struct page *page);
/* The same where the text is longer than its box: all of it, below the text. */
void legend_write_below(struct page *page);
/* Of the sides alone, which are told of first, on the last rows of a page but
 * for some that are left below it; none where two rows do not hold them. */
void legend_write_sides(struct page *page, int below);
#endif
