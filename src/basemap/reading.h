#ifndef BASEMAP_READING_H
#define BASEMAP_READING_H

#include "basemap/layer.h"
#include "basemap/shapefile.h"
#include "projection/cut.h"

/* How shapes become paths of a layer. All but cut is set by whom it is of. */
struct reading {
	struct layer *layer;
	const struct projection *projection;
	bool wait; /* shapes wait to be projected */
	enum shapefile_kind kind;
	uint8_t level;  /* of the present shape; */
	bool off_plane; /* whether some of it is off the plane, */
	bool winding;   /* and about the earth too often */
	/* NULL, or the record that it is of, whose head told what to expect. */
	const struct unread *record;
	struct cut cut;
};
void reading_release(struct reading *reading);

/* Adds the paths of a shape, or counts it as skipped. */
void reading_add(struct reading *reading, const struct shape *shape);

/* Room for the vertices of the part at hand: behind those that wait. */
struct lonlat *reading_room(struct reading *reading, size_t count);
/* Adds the paths of a record of which the vertices stand in that room, or
 * counts it as skipped. */
void reading_add_record(struct reading *reading, const struct unread *record);
#endif
