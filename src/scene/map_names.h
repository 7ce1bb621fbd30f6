#ifndef SCENE_MAP_NAMES_H
#define SCENE_MAP_NAMES_H

#include "base/error.h"
#include "basemap/basemap.h"
#include "scene/frame.h"
#include "scene/labels.h"

/* What the map itself names: points with a mark, and the rivers, lakes and
 * lines whose file has names. They come after all that is of the campaign, and
 * go with its places. */
enum { MAP_NAMES_MOST = 300 };
struct map_names {
	struct basemap_label items[MAP_NAMES_MOST];
	size_t count;
	struct error error; /* why some are missing; empty if none are */
};

/* Adds the labels of those in or near view. */
void map_names_choose(struct map_names *names, struct basemap *basemap,
	struct labels *labels, const struct frame *frame);
/* Draws the marks of points in cells that are still free, and takes these. */
void map_names_draw_marks(
	const struct map_names *names, const struct frame *frame);
#endif
