#ifndef SCENE_TERRAIN_H
#define SCENE_TERRAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "basemap/basemap.h"
#include "campaign/campaign.h"
#include "projection/projection.h"
#include "projection/viewport.h"
#include "raster/dots.h"
#include "scene/scene.h"
#include "scene/theme.h"

/* What lies still under the campaign: the ground's colour cell by cell, and
 * the dots of coast, rivers, borders and overlays. Drawn anew only when the
 * viewport or the layers change. */
struct terrain {
	bool drawn;
	struct viewport viewport;
	uint32_t layers;
	enum theme theme;
	bool patterned; /* see ink_dash() */
	bool raster;    /* the dots are those of the land itself */
	struct dots land, dry, lines; /* dry: land and its lakes */
	struct dots parallel;         /* without gaps, where it is shown */
	bool ends;                    /* the world does, on this map; */
	struct dots world;            /* then this is what it covers, */
	struct path limb;      /* and this how, kept with the projection */
	double graticule_step; /* degrees from line to line; 0 for none */
	uint32_t *grounds;     /* a colour for each cell of the map, */
	uint32_t *dry_grounds; /* and the one that it has as land */
	float *heights, *shades;
	uint8_t *covers;       /* see relief.h */
	const char *files[16]; /* the first of them */
	size_t file_count;
	enum coverage coverage; /* of the coast, where it was asked for */
	/* Of the first map that could not be read: the next drawing tells of
	 * the next one. */
	struct error error;
};

void terrain_init(struct terrain *terrain);
void terrain_release(struct terrain *terrain);
void terrain_invalidate(struct terrain *terrain);

/* Brings it up to date with the viewport, layers and theme of a state. */
void terrain_draw(struct terrain *terrain, struct basemap *basemap,
	const struct campaign *campaign, const struct projection *projection,
	const struct scene_state *state);
#endif
