/*	 _______
 *	|    N  |	the letter stands at the point of the arrow,
 *	|   /   |	whose dots are those of the map's characters
 *	|  /    |
 *	|  20   |	degrees from up
 */
#include <config.h>

#include "scene/north.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "raster/dots.h"
#include "raster/mosaic.h"
#include "scene/theme.h"

#define COLUMNS 9
#define ROWS    4

/* A map on which north is nearly up needs no arrow, and so small a one has no
 * room for it. */
#define LEAST_DEGREES 2.5
#define LEAST_COLUMNS 40
#define LEAST_ROWS    14

/* Degrees of latitude over which the direction is taken. */
#define STEP 0.01

/* Where north is in the middle of the map; NAN where there is none. */
static double
north_of_map(const struct frame *frame)
{
	const struct viewport *viewport = &frame->state->viewport;
	const struct lonlat centre =
		projection_inverse(frame->projection, viewport->centre);
	const struct point south = projection_forward(frame->projection,
		(struct lonlat){ centre.lon, centre.lat - STEP });
	const struct point north = projection_forward(frame->projection,
		(struct lonlat){ centre.lon, centre.lat + STEP });

	return atan2(north.x - south.x, north.y - south.y) * 180 / M_PI;
}

struct north
north_reserve(const struct frame *frame)
{
	const struct box *map = &frame->layout.map;
	struct north north = { .degrees = north_of_map(frame) };

	if (!(fabs(north.degrees) > LEAST_DEGREES) ||
		map->columns < LEAST_COLUMNS || map->rows < LEAST_ROWS)
		return north;
	north.box = (struct box){ map->column + map->columns - COLUMNS - 1,
		map->row + 1, COLUMNS, ROWS };
	for (int row = 0; row < ROWS; row++)
		frame_take(frame, north.box.column, north.box.row + row,
			COLUMNS, TAKEN_TEXT);
	return north;
}

/* A line from the middle of the box, in a direction and as long as a share of
 * half its height; back: in the other direction, too. */
static void
draw_shaft(
	const struct frame *frame, const struct north *north, struct dots *dots)
{
	const struct viewport *v = &frame->state->viewport;
	const double angle = north->degrees * M_PI / 180;
	const double half = 1.2 * v->dot_height * v->down;
	const struct point middle = { dots->width / 2.0,
		(ROWS - 1) * dots->down / 2.0 };

	for (int i = -20; i <= 20; i++) {
		const double along = half * i / 20;

		dots_set(dots,
			(int)floor(
				middle.x + along * sin(angle) / v->dot_width),
			(int)floor(
				middle.y - along * cos(angle) / v->dot_height),
			1);
	}
}

static void
draw_letter(const struct frame *frame, const struct north *north,
	struct style style)
{
	const struct viewport *v = &frame->state->viewport;
	const double angle = north->degrees * M_PI / 180;
	const double aspect =
		v->dot_height * v->down / (v->dot_width * v->across);
	const struct box *box = &north->box;
	const int column = box->column + (int)floor(box->columns / 2.0 +
						    1.4 * aspect * sin(angle));
	const int row =
		box->row + (int)floor((ROWS - 1) / 2.0 - 1.4 * cos(angle));

	grid_put(frame->grid, column, row, 'N', style);
}

void
north_draw(const struct north *north, const struct frame *frame)
{
	const struct box *box = &north->box;
	const struct mosaic *mosaic = mosaic_of(frame->state->charset);
	const struct style style = frame_style(frame, ROLE_POINTER);
	char text[16];
	struct dots dots;

	if (!box->columns)
		return;
	grid_fill(frame->grid, box->column, box->row, box->columns, box->rows,
		style);
	dots_init(&dots, box->columns, box->rows - 1, mosaic->across,
		mosaic->down);
	draw_shaft(frame, north, &dots);
	for (int row = 0; row < dots.rows; row++)
		for (int x = 0; x < dots.columns; x++)
			grid_put(frame->grid, box->column + x, box->row + row,
				mosaic->glyph(dots_pattern(&dots, x, row)),
				style);
	dots_release(&dots);
	draw_letter(frame, north, style);
	snprintf(text, sizeof text, "%.0f", fabs(north->degrees));
	grid_write(frame->grid,
		box->column + (box->columns - text_width(text)) / 2,
		box->row + box->rows - 1, box->columns, text,
		frame_style(frame, ROLE_PANEL_DIM));
}
