#ifndef BASEMAP_CATALOGUE_H
#define BASEMAP_CATALOGUE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "geometry/extent.h"

/* What basemap.csv says: a file of a layer, the widths of view in km that it
 * serves (from min_km on, below max_km), and the box in degrees that it was
 * cut to. */
struct catalogue_entry {
	char layer[16];
	char *path;     /* of the file, with the folder */
	char label[12]; /* column of its .dbf to be written on the map; "" none
			 */
	double min_km, max_km;
	struct extent box;
	bool is_cut; /* along the box: what lies on its sides is no coast */
	int line;
};
struct catalogue {
	char *filename;
	struct catalogue_entry *entries;
	size_t count, alloc;
};

/* Reads FOLDER/basemap.csv; without one, what collect_shapes() finds there,
 * where folder may also be a single .shp. On failure says why in err, with the
 * line, and leaves catalogue empty. */
bool catalogue_read(
	struct catalogue *catalogue, const char *folder, struct error *err);
/* Takes the entry's path. */
void catalogue_add(
	struct catalogue *catalogue, const struct catalogue_entry *entry);
void catalogue_release(struct catalogue *catalogue);
#endif
