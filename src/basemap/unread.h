#ifndef BASEMAP_UNREAD_H
#define BASEMAP_UNREAD_H

#include "basemap/near.h"
#include "basemap/reading.h"

/* Records of a file of which only the heads have been read, until a view comes
 * near the boxes that these tell: of a port most of a file is far away. Their
 * paths stand empty in their places. */
struct unread {
	size_t record; /* of the file */
	size_t path;   /* of the layer, the first of those that wait for it */
	struct extent box;
	size_t vertex_count;
	uint8_t level;
};

/* Lets a record of shapefile wait; false if it has to be read at once: that
 * takes no longer, or its head does not tell enough. */
bool unread_add(const struct reading *reading, struct shapefile *shapefile,
	size_t record);

/* Reads those that are near, from the layer's shapefile. What is not as its
 * head told is skipped. False, with the reason, if reading fails. */
bool unread_show(struct layer *layer, const struct projection *projection,
	const struct nearby *nearby, struct error *err);
void unread_release(struct layer *layer);
#endif
