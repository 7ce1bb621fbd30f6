#ifndef SCENE_HOME_H
#define SCENE_HOME_H

#include "scene/frame.h"
#include "scene/station.h"

/* Gives the stations in view and about it their homes, where the cells of
 * stations->bare are free. */
void homes_choose(struct stations *stations, const struct frame *frame);
#endif
