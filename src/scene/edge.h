#ifndef SCENE_EDGE_H
#define SCENE_EDGE_H

#include "scene/frame.h"
#include "scene/symbol.h"

/* Units outside the view: an arrow at the edge of the map towards each
 * direction where there are some, with the label of the weightiest, how many
 * more, and how far it is. Sets the symbols' bearing and km. */
void edge_draw(struct symbols *symbols, const struct frame *frame);
#endif
