#ifndef SCENE_SCENE_PARTS_H
#define SCENE_SCENE_PARTS_H

#include "playback/situation.h"
#include "raster/dots.h"
#include "scene/labels.h"
#include "scene/map_names.h"
#include "scene/panel.h"
#include "scene/place.h"
#include "scene/scene.h"
#include "scene/signs.h"
#include "scene/symbol.h"
#include "scene/terrain.h"
#include "scene/trail.h"

/* What a scene keeps from frame to frame; for scene.c and scene_told.c. */
struct scene {
	const struct campaign *campaign;
	const struct timeline *timeline;
	struct basemap *basemap;
	const struct projection *projection;
	struct terrain terrain;
	struct trails trails;
	struct situation situation;
	struct symbols symbols;
	struct place_marks places;
	struct labels labels;
	struct map_names map_names;
	struct dots dots; /* the terrain's lines and the trails on them */
	uint8_t *taken;
	bool *shown; /* of each unit whether its way is drawn in a crowd */
	struct signs seen;        /* in the last frame */
	struct panel_told told;   /* by its panel */
	bool is_loaded;           /* trails and situation are there */
	struct scene_link *panel; /* by row of the frame */
	int panel_rows;
};
#endif
