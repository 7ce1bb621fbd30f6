/* Along an edge each cell's longitude and latitude are looked at: where one of
 * them passes a multiple of the step from a cell to the next, a line of the
 * graticule meets the edge. */
#include <config.h>

#include "scene/degrees.h"

#include <math.h>
#include <stdio.h>

#include "base/text.h"
#include "scene/theme.h"

/* Where the ends of cells lie on the edge. */
struct edge {
	const struct frame *frame;
	double step;
	bool is_bottom;
};

static struct lonlat
position_at(const struct edge *edge, int index)
{
	const struct frame *frame = edge->frame;
	const struct viewport *viewport = &frame->state->viewport;
	const struct extent seen = viewport_extent(viewport);
	struct point point = { seen.west, seen.north };

	if (edge->is_bottom) {
		point.x += index * viewport->dot_width * viewport->across;
		point.y = seen.south;
	} else {
		point.y -= index * viewport->dot_height * viewport->down;
	}
	return projection_inverse(frame->projection, point);
}

/* The multiple of the step between two neighbours; NAN for none. */
static double
passed(double from, double to, double step)
{
	const double line = step * ceil(fmin(from, to) / step);

	/* Farther apart lie only the two sides of the antimeridian. */
	if (!(fabs(from - to) < 90) || line > fmax(from, to))
		return NAN;
	return line + 0.0;
}

static void
write_name(const struct edge *edge, int index, double degrees, const char *ends)
{
	const struct frame *frame = edge->frame;
	const struct box *map = &frame->layout.map;
	char text[32];
	int width, column = map->column, row = map->row + index;

	degrees = remainder(degrees, 360);
	/* The equator is neither north nor south, and so on. */
	if (fmod(degrees, 180) == 0)
		snprintf(text, sizeof text, "%g", fabs(degrees));
	else
		snprintf(text, sizeof text, "%g%c", fabs(degrees),
			degrees < 0 ? ends[1] : ends[0]);
	width = text_width(text);
	if (edge->is_bottom) {
		column = map->column + index - width / 2;
		row = map->row + map->rows - 1;
	}
	if (!frame_is_free(frame, column, row, width, TAKEN_HOME))
		return;
	grid_write(frame->grid, column, row, width, text,
		frame_style(frame, ROLE_DEGREES));
	/* With a cell beside it, so that no two make one number. */
	frame_take(frame, column - 1, row, width + 2, TAKEN_TEXT);
}

static void
name_edge(const struct edge *edge)
{
	const struct box *map = &edge->frame->layout.map;
	const int count = edge->is_bottom ? map->columns : map->rows;
	struct lonlat from = position_at(edge, 0);

	for (int i = 0; i < count; i++) {
		const struct lonlat to = position_at(edge, i + 1);
		const double lat = passed(from.lat, to.lat, edge->step);
		const double lon = passed(from.lon, to.lon, edge->step);

		if (isfinite(lat))
			write_name(edge, i, lat, "NS");
		else if (isfinite(lon))
			write_name(edge, i, lon, "EW");
		from = to;
	}
}

void
degrees_draw(const struct frame *frame, double step)
{
	struct edge edge = { .frame = frame, .step = step };

	if (!frame_shows(frame, LAYER_GRATICULE) || step <= 0)
		return;
	name_edge(&edge);
	edge.is_bottom = true;
	name_edge(&edge);
}
