#ifndef PROJECTION_VIEWPORT_H
#define PROJECTION_VIEWPORT_H

#include <stdbool.h>

#include "geometry/extent.h"
#include "geometry/point.h"

/* The part of the plane that is seen, and its raster of dots and cells. The
 * only place where y flips: the plane's y is north, a dot's y is down.
 * dot_width and dot_height are metres of plane a dot; columns and rows are
 * cells of the map area, each across x down dots. */
struct viewport {
	struct point centre;
	double dot_width, dot_height;
	int columns, rows;
	int across, down;
};

/* How a cell is divided: dots across and down, and a cell's width divided by
 * its height (0.5 for most fonts). */
struct cell_shape {
	int across, down;
	double aspect;
};

/* The viewport of columns x rows cells (each at least 1) in which extent, in
 * metres, just fits, with equal scale in x and y on a screen of such cells. */
struct viewport viewport_fit(const struct extent *extent, int columns, int rows,
	struct cell_shape shape);

/* The same centre and metres a cell with another number of cells. */
void viewport_resize(struct viewport *viewport, int columns, int rows);

/* Another division of the cell; centre and metres a cell stay. */
void viewport_reshape(struct viewport *viewport, struct cell_shape shape);

/* Moves by whole cells; positive is east and south. */
void viewport_pan(struct viewport *viewport, int columns, int rows);

/* Magnifies about the centre, or about a cell that keeps its place. Bounded:
 * from 25 m to 1,000 km a cell's width. Returns false when nothing changed. */
bool viewport_zoom(struct viewport *viewport, double factor);
bool viewport_zoom_at(
	struct viewport *viewport, double factor, struct cellpos cell);

void viewport_centre_on(struct viewport *viewport, struct point centre);

/* The number of the map's first cell when the whole plane is divided into such
 * cells: what goes by it lies still on the plane while the map is panned. */
struct cellpos viewport_first_cell(const struct viewport *viewport);

struct extent viewport_extent(const struct viewport *viewport);
double viewport_width(const struct viewport *viewport); /* metres */
int viewport_dots_across(const struct viewport *viewport);
int viewport_dots_down(const struct viewport *viewport);

/* Plane to the raster as real numbers: 0, 0 is the top left corner of the
 * map, 1 a dot or a cell further; the centre of dot 0 is at 0.5. */
struct point viewport_to_dots(
	const struct viewport *viewport, struct point point);
struct point viewport_to_cells(
	const struct viewport *viewport, struct point point);

/* The cell that a point falls in, clamped to +-1,000,000 outside; false when
 * the point is not finite or outside of the map. */
bool viewport_cell(const struct viewport *viewport, struct point point,
	struct cellpos *cell);

/* The plane's point at the centre of a cell. */
struct point viewport_point(
	const struct viewport *viewport, struct cellpos cell);
bool viewport_equal(const struct viewport *a, const struct viewport *b);
#endif
