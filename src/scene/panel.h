#ifndef SCENE_PANEL_H
#define SCENE_PANEL_H

#include "scene/frame.h"
#include "scene/symbol.h"

/* The panel: the day's events with the selected one opened, or the card of
 * the selected unit; below, while there is room, what the signs mean.
 * Returns by how many lines the text can be scrolled. */
int panel_draw(const struct frame *frame, const struct symbols *symbols);

/* The help that lies over the map: the keys, and what the signs mean. */
void help_draw(const struct frame *frame);
/* Lines of it that the frame has no room for. */
int help_overflow(const struct frame *frame);
/* The top at which one of the lines of keys is seen. */
int help_top(const struct frame *frame, int line);
#endif
