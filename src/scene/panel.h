#ifndef SCENE_PANEL_H
#define SCENE_PANEL_H

#include "scene/frame.h"
#include "scene/symbol.h"

/* Of the panel that was drawn: how far the text can be scrolled, how many links
 * it has, how many of them above what is seen, and where the marked one leads.
 */
struct panel_told {
	struct scroll_range range;
	int links, links_above;
	struct scene_link marked;
};

/* The panel: the day's events with the selected one opened, the card of the
 * selected unit or place, or a source; below, while there is room, what the
 * signs mean. */
struct panel_told panel_draw(
	const struct frame *frame, const struct symbols *symbols);

/* The help that lies over the map: the keys, and what the signs mean. */
void help_draw(const struct frame *frame);
/* Lines of it that the frame has no room for. */
int help_overflow(const struct frame *frame);
/* The top at which one of the lines of keys is seen. */
int help_top(const struct frame *frame, int line);
#endif
