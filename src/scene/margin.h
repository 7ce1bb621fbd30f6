#ifndef SCENE_MARGIN_H
#define SCENE_MARGIN_H

#include "scene/frame.h"

/* The lines around the map. */
void margin_draw_title(const struct frame *frame);
void margin_draw_events(const struct frame *frame);
void margin_draw_timeline(const struct frame *frame);
/* The first event of the lines of events. */
size_t margin_first_event(
	const struct situation *now, const struct scene_state *state);
/* The day of the timeline's bar in a column, the first or the last beside
 * it. */
int margin_day_at(
	const struct timeline *timeline, const struct box *box, int column);
void margin_draw_status(const struct frame *frame);
void margin_draw_keys(const struct frame *frame);
/* The names of the overlays, along their lines on the map. */
void margin_draw_overlay_names(const struct frame *frame);

/* For those that draw them: empties a box, and writes a text into its line
 * from column on if all of it fits before limit; gives the column behind it. */
void margin_clear(const struct frame *frame, const struct box *box);
int margin_write(const struct frame *frame, const struct box *box, int column,
	int limit, const char *text, enum role role);
#endif
