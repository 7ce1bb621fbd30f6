/* The plane and the raster:
 *
 *      y north                   0 --> dot or cell x
 *      ^                         |
 *      |    + centre             v
 *      +-----> x east            y down */
#include <config.h>

#include "projection/viewport.h"

#include <math.h>

/* Metres a cell's width: the finest coast is good to some 50 m, and with the
 * other the whole world fits into 40 columns. */
static const double min_cell = 25, max_cell = 1000000;
static const double far_away = 1e6; /* cells */

static double
cell_width(const struct viewport *viewport)
{
	return viewport->dot_width * viewport->across;
}

static double
cell_height(const struct viewport *viewport)
{
	return viewport->dot_height * viewport->down;
}

static double
clamp(double value, double low, double high)
{
	return fmin(fmax(value, low), high);
}

/* To a millionth of a metre, in binary: sums of such numbers are exact, so
 * that a way there and back ends where it began. */
static double
exact(double metres)
{
	return rint(metres * 0x1p20) * 0x1p-20;
}

struct viewport
viewport_fit(const struct extent *extent, int columns, int rows,
	struct cell_shape shape)
{
	struct viewport viewport = {
		.columns = columns < 1 ? 1 : columns,
		.rows = rows < 1 ? 1 : rows,
		.across = shape.across,
		.down = shape.down,
	};
	const double east = extent->east - extent->west;
	const double north = extent->north - extent->south;
	const double width =
		clamp(fmax(east / viewport.columns,
			      north * shape.aspect / viewport.rows),
			min_cell, max_cell);

	viewport.dot_width = width / shape.across;
	viewport.dot_height = width / shape.aspect / shape.down;
	viewport.centre =
		(struct point){ exact((extent->west + extent->east) / 2),
			exact((extent->south + extent->north) / 2) };
	if (!isfinite(viewport.centre.x) || !isfinite(viewport.centre.y))
		viewport.centre = (struct point){ 0, 0 };
	return viewport;
}

void
viewport_resize(struct viewport *viewport, int columns, int rows)
{
	viewport->columns = columns < 1 ? 1 : columns;
	viewport->rows = rows < 1 ? 1 : rows;
}

void
viewport_reshape(struct viewport *viewport, struct cell_shape shape)
{
	const double width = cell_width(viewport);

	viewport->across = shape.across;
	viewport->down = shape.down;
	viewport->dot_width = width / shape.across;
	viewport->dot_height = width / shape.aspect / shape.down;
}

void
viewport_pan(struct viewport *viewport, int columns, int rows)
{
	viewport->centre.x += columns * exact(cell_width(viewport));
	viewport->centre.y -= rows * exact(cell_height(viewport));
}

bool
viewport_zoom(struct viewport *viewport, double factor)
{
	const double width = cell_width(viewport);
	const double wanted = clamp(width / factor, min_cell, max_cell);
	const double change = wanted / width;

	if (!(factor >= 0) || fabs(change - 1) < 1e-9)
		return false;
	viewport->dot_width *= change;
	viewport->dot_height *= change;
	return true;
}

bool
viewport_zoom_at(struct viewport *viewport, double factor, struct cellpos cell)
{
	const struct point before = viewport_point(viewport, cell);
	struct point after;

	if (!viewport_zoom(viewport, factor))
		return false;
	after = viewport_point(viewport, cell);
	viewport->centre.x += before.x - after.x;
	viewport->centre.y += before.y - after.y;
	return true;
}

void
viewport_centre_on(struct viewport *viewport, struct point centre)
{
	if (isfinite(centre.x) && isfinite(centre.y))
		viewport->centre =
			(struct point){ exact(centre.x), exact(centre.y) };
}

struct cellpos
viewport_first_cell(const struct viewport *viewport)
{
	const struct extent extent = viewport_extent(viewport);
	const double column = floor(extent.west / cell_width(viewport));
	const double row = floor(-extent.north / cell_height(viewport));

	return (struct cellpos){ (int)clamp(column, -far_away, far_away),
		(int)clamp(row, -far_away, far_away) };
}

struct extent
viewport_extent(const struct viewport *viewport)
{
	const double x = cell_width(viewport) * viewport->columns / 2;
	const double y = cell_height(viewport) * viewport->rows / 2;

	return (struct extent){ viewport->centre.x - x, viewport->centre.y - y,
		viewport->centre.x + x, viewport->centre.y + y };
}

double
viewport_width(const struct viewport *viewport)
{
	return cell_width(viewport) * viewport->columns;
}

int
viewport_dots_across(const struct viewport *viewport)
{
	return viewport->columns * viewport->across;
}

int
viewport_dots_down(const struct viewport *viewport)
{
	return viewport->rows * viewport->down;
}

struct point
viewport_to_dots(const struct viewport *viewport, struct point point)
{
	const struct extent seen = viewport_extent(viewport);

	return (struct point){ (point.x - seen.west) / viewport->dot_width,
		(seen.north - point.y) / viewport->dot_height };
}

struct point
viewport_to_cells(const struct viewport *viewport, struct point point)
{
	const struct point dot = viewport_to_dots(viewport, point);

	return (struct point){ dot.x / viewport->across,
		dot.y / viewport->down };
}

bool
viewport_cell(const struct viewport *viewport, struct point point,
	struct cellpos *cell)
{
	const struct point at = viewport_to_cells(viewport, point);

	if (!isfinite(at.x) || !isfinite(at.y)) {
		*cell = (struct cellpos){ 0, 0 };
		return false;
	}
	cell->column = (int)floor(clamp(at.x, -far_away, far_away));
	cell->row = (int)floor(clamp(at.y, -far_away, far_away));
	return cell->column >= 0 && cell->column < viewport->columns &&
	       cell->row >= 0 && cell->row < viewport->rows;
}

struct point
viewport_point(const struct viewport *viewport, struct cellpos cell)
{
	const struct extent seen = viewport_extent(viewport);

	return (struct point){
		seen.west + (cell.column + 0.5) * cell_width(viewport),
		seen.north - (cell.row + 0.5) * cell_height(viewport),
	};
}

bool
viewport_equal(const struct viewport *a, const struct viewport *b)
{
	return a->centre.x == b->centre.x && a->centre.y == b->centre.y &&
	       a->dot_width == b->dot_width && a->dot_height == b->dot_height &&
	       a->columns == b->columns && a->rows == b->rows &&
	       a->across == b->across && a->down == b->down;
}
