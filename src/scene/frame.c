#include <config.h>

#include "scene/frame.h"

#include <string.h>

#include "raster/colour.h"
#include "scene/theme.h"

uint8_t *
frame_taken(const struct frame *frame, int column, int row)
{
	const struct box *map = &frame->layout.map;
	const int x = column - map->column, y = row - map->row;

	if (x < 0 || y < 0 || x >= map->columns || y >= map->rows)
		return NULL;
	return &frame->taken[(size_t)y * (size_t)map->columns + (size_t)x];
}

bool
frame_is_free(const struct frame *frame, int column, int row, int columns,
	enum taken most)
{
	const uint8_t *first = frame_taken(frame, column, row);

	if (!first || !frame_taken(frame, column + columns - 1, row))
		return false;
	for (int i = 0; i < columns; i++)
		if (first[i] > most)
			return false;
	return true;
}

void
frame_take(const struct frame *frame, int column, int row, int columns,
	uint8_t how)
{
	for (int i = 0; i < columns; i++) {
		uint8_t *taken = frame_taken(frame, column + i, row);

		if (taken)
			*taken = how;
	}
}

void
frame_reserve(const struct frame *frame, int column, int row, int columns,
	enum taken how)
{
	for (int i = 0; i < columns; i++) {
		uint8_t *taken = frame_taken(frame, column + i, row);

		if (taken && *taken < how)
			*taken = (uint8_t)how;
	}
}

bool
frame_cell(
	const struct frame *frame, struct lonlat position, struct cellpos *cell)
{
	return frame_cell_of(
		frame, projection_forward(frame->projection, position), cell);
}

bool
frame_cell_of(
	const struct frame *frame, struct point point, struct cellpos *cell)
{
	const bool inside = viewport_cell(&frame->state->viewport, point, cell);

	cell->column += frame->layout.map.column;
	cell->row += frame->layout.map.row;
	return inside;
}

double
frame_km_a_cell(const struct frame *frame)
{
	const struct viewport *viewport = &frame->state->viewport;

	return viewport->dot_width * viewport->across / 1000;
}

uint32_t
frame_side_colour(const struct frame *frame, int side)
{
	if (side < 0)
		return theme_palette(frame->state->theme, "");
	return theme_palette(
		frame->state->theme, frame->campaign->sides[side].colour);
}

const char *
frame_side_brackets(const struct frame *frame, int side)
{
	return scene_is_mono(frame->state) && side >= 0
		       ? frame->campaign->sides[side].bracket
		       : "  ";
}

struct style
frame_style(const struct frame *frame, enum role role)
{
	return theme_style(frame->state->theme, role);
}
