/* Where longitude or latitude passes a multiple of the step from a cell of an
 * edge to the next, a line of the graticule meets the edge. Stretches of the
 * edge are halved until they are a cell or so nearly straight that no line can
 * meet them. Where there is no room to name all, every second line is named,
 * or every fifth: the names stand evenly, and all with as many decimals. */
#include <config.h>

#include "scene/degrees.h"

#include <math.h>
#include <stdio.h>

#include "base/array.h"
#include "base/text.h"
#include "raster/grid.h"
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

/* Whether no line lies between two places of the edge, though what is between
 * them bends from the straight by as much as sag. */
static bool
is_clear(double from, double to, double step, double sag)
{
	const double low = fmin(from, to) - sag, high = fmax(from, to) + sag;

	return fabs(from - to) < 90 && step * ceil(low / step) > high;
}

/* A meridian or a parallel that meets the edge. */
struct crossing {
	int index; /* the cell */
	double degrees;
};
struct crossings {
	const struct edge *edge;
	const char *ends; /* the letters of what is above 0 and below */
	struct crossing items[GRID_SIDE_MAX];
	int count;
	double step; /* of those that are named; a multiple of the edge's */
	int decimals;
};

static void
write_degrees(const struct crossings *crossings, double degrees, char *text,
	size_t size)
{
	const double value = remainder(degrees, 360);
	const int length =
		snprintf(text, size, "%.*f", crossings->decimals, fabs(value));

	/* The equator is neither north nor south, and so on. */
	if (fmod(value, 180) != 0)
		snprintf(text + length, size - (size_t)length, "%c",
			crossings->ends[value < 0]);
}

static bool
is_named(const struct crossings *crossings, double degrees)
{
	return fabs(remainder(degrees, crossings->step)) <
	       crossings->edge->step / 2;
}

/* Whether the names stand apart, two cells at least. */
static bool
has_room(const struct crossings *crossings)
{
	char text[32];
	int end = -1;

	if (!crossings->edge->is_bottom)
		return true;
	for (int i = 0; i < crossings->count; i++) {
		const struct crossing *crossing = &crossings->items[i];
		int width;

		if (!is_named(crossings, crossing->degrees))
			continue;
		write_degrees(crossings, crossing->degrees, text, sizeof text);
		width = text_width(text);
		if (end >= 0 && crossing->index - width / 2 < end + 2)
			return false;
		end = crossing->index - width / 2 + width;
	}
	return true;
}

/* Which lines are named, and how. */
static void
choose_step(struct crossings *crossings)
{
	static const int every[] = { 1, 2, 5, 10, 20, 50, 100 };

	for (size_t i = 0; i < ARRAY_LENGTH(every); i++) {
		double unit;

		crossings->step = crossings->edge->step * every[i];
		crossings->decimals = 0;
		for (unit = crossings->step; crossings->decimals < 3 &&
					     fabs(unit - rint(unit)) > 1e-6;
			unit *= 10)
			crossings->decimals++;
		if (has_room(crossings))
			return;
	}
}

/* On its line, or beside it where that is taken: 0, -1, 1, -2 ... */
static void
write_name(const struct frame *frame, struct cellpos at, int most_beside,
	const char *text)
{
	const int width = text_width(text);

	for (int i = 0; i <= 2 * most_beside; i++) {
		const int column = at.column + (i % 2 ? -(i + 1) / 2 : i / 2);

		if (!frame_is_free(frame, column, at.row, width, TAKEN_HOME))
			continue;
		grid_write(frame->grid, column, at.row, width, text,
			frame_style(frame, ROLE_DEGREES));
		/* With a cell beside it, so that no two make one number. */
		frame_take(frame, column - 1, at.row, width + 2, TAKEN_TEXT);
		return;
	}
}

static void
write_names(struct crossings *crossings)
{
	const struct edge *edge = crossings->edge;
	const struct box *map = &edge->frame->layout.map;
	char text[32];

	choose_step(crossings);
	for (int i = 0; i < crossings->count; i++) {
		const struct crossing *crossing = &crossings->items[i];
		int half;

		if (!is_named(crossings, crossing->degrees))
			continue;
		write_degrees(crossings, crossing->degrees, text, sizeof text);
		half = text_width(text) / 2;
		if (edge->is_bottom)
			write_name(edge->frame,
				(struct cellpos){
					map->column + crossing->index - half,
					map->row + map->rows - 1 },
				half, text);
		else
			write_name(edge->frame,
				(struct cellpos){ map->column,
					map->row + crossing->index },
				0, text);
	}
}

/* A line between two cells is met by both. */
static void
add_crossing(struct crossings *crossings, int index, double degrees)
{
	const int last = crossings->count - 1;

	if (!isfinite(degrees) || crossings->count == GRID_SIDE_MAX ||
		(last >= 0 && crossings->items[last].degrees == degrees))
		return;
	crossings->items[crossings->count++] =
		(struct crossing){ index, degrees };
}

/* The lines that meet an edge. */
struct meetings {
	struct edge edge;
	struct crossings parallels, meridians;
};

/* From an end of a cell to that of another, and how far it may bend. */
struct stretch {
	int first, last;
	struct lonlat from, to, sag;
};

/* Longer ones are halved in any case, so that their bends are known. */
#define LONGEST 16 /* cells */

static bool
meets_nothing(const struct stretch *stretch, double step)
{
	const struct lonlat *from = &stretch->from, *to = &stretch->to;

	return stretch->last - stretch->first <= LONGEST &&
	       is_clear(from->lat, to->lat, step, stretch->sag.lat) &&
	       is_clear(from->lon, to->lon, step, stretch->sag.lon);
}

/* How far a place within a stretch lies from the line between its ends: of
 * what is bent evenly a half bends by a quarter of that. */
static struct lonlat
sag_at(const struct stretch *stretch, int index, struct lonlat at)
{
	const double share = (double)(index - stretch->first) /
			     (stretch->last - stretch->first);
	const struct lonlat *from = &stretch->from, *to = &stretch->to;

	return (struct lonlat){
		fabs(from->lon + share * (to->lon - from->lon) - at.lon),
		fabs(from->lat + share * (to->lat - from->lat) - at.lat),
	};
}

static void
look_between(struct meetings *met, const struct stretch *stretch)
{
	const double step = met->edge.step;
	const struct lonlat *from = &stretch->from, *to = &stretch->to;
	const int middle = (stretch->first + stretch->last) / 2;
	struct stretch left = *stretch, right = *stretch;

	if (stretch->last - stretch->first <= 1) {
		add_crossing(&met->parallels, stretch->first,
			passed(from->lat, to->lat, step));
		add_crossing(&met->meridians, stretch->first,
			passed(from->lon, to->lon, step));
		return;
	}
	if (meets_nothing(stretch, step))
		return;
	left.last = right.first = middle;
	left.to = right.from = position_at(&met->edge, middle);
	left.sag = right.sag = sag_at(stretch, middle, left.to);
	look_between(met, &left);
	look_between(met, &right);
}

static void
look_along(struct meetings *met, const struct frame *frame, double step,
	bool is_bottom)
{
	const struct box *map = &frame->layout.map;
	struct stretch whole = { .last = is_bottom ? map->columns : map->rows };

	met->edge = (struct edge){ frame, step, is_bottom };
	met->parallels.edge = met->meridians.edge = &met->edge;
	met->parallels.count = met->meridians.count = 0;
	met->parallels.ends = "NS";
	met->meridians.ends = "EW";
	whole.from = position_at(&met->edge, 0);
	whole.to = position_at(&met->edge, whole.last);
	whole.sag = (struct lonlat){ INFINITY, INFINITY };
	look_between(met, &whole);
}

/* A line is named once: a parallel rather on the left, a meridian below. */
static void
leave_out(struct crossings *crossings, const struct crossings *elsewhere)
{
	int kept = 0;

	for (int i = 0; i < crossings->count; i++) {
		int k = 0;

		while (k < elsewhere->count &&
			elsewhere->items[k].degrees !=
				crossings->items[i].degrees)
			k++;
		if (k == elsewhere->count)
			crossings->items[kept++] = crossings->items[i];
	}
	crossings->count = kept;
}

void
degrees_draw(const struct frame *frame, double step)
{
	struct meetings left, bottom;

	if (!frame_shows(frame, LAYER_GRATICULE) || step <= 0)
		return;
	look_along(&left, frame, step, false);
	look_along(&bottom, frame, step, true);
	leave_out(&left.meridians, &bottom.meridians);
	leave_out(&bottom.parallels, &left.parallels);
	write_names(&left.parallels);
	write_names(&left.meridians);
	write_names(&bottom.parallels);
	write_names(&bottom.meridians);
}
