#ifndef BASEMAP_SHAPEFILE_H
#define BASEMAP_SHAPEFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "geometry/extent.h"

/* The shapes of an ESRI shapefile, each checked before it is given out. */
struct shapefile;

enum shapefile_kind { SHAPEFILE_POINTS, SHAPEFILE_LINES, SHAPEFILE_RINGS };

/* One record: part i has the vertices from starts[i] on, up to the start of
 * the next part or vertex_count. x are longitudes and y latitudes on WGS 84,
 * finite and in range. A line has at least 2 vertices; a ring 4, and its last
 * one equals its first. Points are one part. */
struct shape {
	const double *x, *y;
	size_t vertex_count;
	const int *starts;
	size_t part_count;
};

/* Opens NAME.shp with its NAME.shx, and NAME.prj if there is one: shapes in
 * another datum or plane are given in degrees all the same. NULL on failure,
 * with the reason. */
struct shapefile *shapefile_open(const char *filename, struct error *err);
void shapefile_close(struct shapefile *shapefile);

enum shapefile_kind shapefile_kind(const struct shapefile *shapefile);

size_t shapefile_size(const struct shapefile *shapefile); /* in bytes */

/* The record at which half of the file's bytes lie behind. */
size_t shapefile_middle(const struct shapefile *shapefile);

/* The box in degrees that its header tells, widened by next to nothing so that
 * it has an area; false, and box stays, where it tells of none. */
bool shapefile_box(const struct shapefile *shapefile, struct extent *box);
/* No shift is known from its datum: shapes may be hundreds of metres off. */
bool shapefile_is_rough(const struct shapefile *shapefile);
size_t shapefile_count(const struct shapefile *shapefile);

/* errno of a reading that failed since it was opened, or 0: the records that
 * were broken may be whole in the file. */
int shapefile_fault(const struct shapefile *shapefile);

/* What the head of a record tells of a shape of one part, in degrees. False if
 * it tells nothing to rely on. */
struct shape_head {
	struct extent box;
	size_t vertex_count;
};
bool shapefile_head(
	struct shapefile *shapefile, size_t index, struct shape_head *head);

/* Reads the vertices of such a shape, as many as its head tells. False if it
 * is broken. */
bool shapefile_read_part(struct shapefile *shapefile, size_t index,
	struct lonlat *lonlats, size_t count);

/* False for a record that is empty or broken. The arrays of shape are lent
 * until the next shapefile_read(). */
bool shapefile_read(
	struct shapefile *shapefile, size_t index, struct shape *shape);
#endif
