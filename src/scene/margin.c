#include <config.h>

#include "scene/margin.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/text.h"
#include "base/translate.h"
#include "projection/scale.h"
#include "raster/colour.h"
#include "scene/ground.h"
#include "scene/place.h"
#include "scene/theme.h"
#include "scene/words.h"

/* Columns that a position takes. */
#define LEAST_STATUS 14

int
margin_write(const struct frame *frame, const struct box *box, int column,
	int limit, const char *text, enum role role)
{
	const int width = text_width(text);

	if (column + width > limit)
		return column;
	grid_write(frame->grid, column, box->row, width, text,
		frame_style(frame, role));
	return column + width;
}

void
margin_clear(const struct frame *frame, const struct box *box)
{
	grid_fill(frame->grid, box->column, box->row, box->columns, box->rows,
		frame_style(frame, ROLE_MARGIN));
}

/* Sea is no answer where the maps end. */
static const char *
coverage_text(enum coverage coverage)
{
	switch (coverage) {
	case COVERAGE_NONE:
		return _("  the maps have no coast here");
	case COVERAGE_PART:
		return _("  the maps end in this view");
	case COVERAGE_WHOLE:
		break;
	}
	return "";
}

/* Where the pointer is; false where it is not on the map. */
static bool
pointed_at(const struct frame *frame, struct lonlat *position)
{
	const struct box *map = &frame->layout.map;
	const struct cellpos cell = {
		frame->state->pointer.column - map->column,
		frame->state->pointer.row - map->row,
	};

	if (cell.column < 0 || cell.row < 0 || cell.column >= map->columns ||
		cell.row >= map->rows)
		return false;
	*position = projection_inverse(frame->projection,
		viewport_point(&frame->state->viewport, cell));
	return true;
}

/* Of the map's middle, as much as has room in so many columns: without the
 * prefix it would seem to be where the troops are, but a number that is cut
 * tells nothing. */
static void
middle_text(const struct frame *frame, const char *where, const char *parallel,
	int columns, char *buffer, size_t size)
{
	const char *coverage = coverage_text(frame->coverage);
	const char *alone = coverage + strspn(coverage, " ");
	const char *const beside[][2] = { { parallel, coverage },
		{ "", alone } };

	for (size_t i = 0; i < ARRAY_LENGTH(beside); i++) {
		size_t length;

		snprintf(buffer, size, _("map centre %1$s  %2$s%3$s"), where,
			beside[i][0], beside[i][1]);
		length = strlen(buffer);
		while (length > 0 && buffer[length - 1] == ' ')
			buffer[--length] = '\0';
		if (text_width(buffer) <= columns)
			return;
	}
	snprintf(buffer, size, "%s", alone[0] ? alone : where);
}

/* What stands at a position. Its name is not cut for the degrees, nor for how
 * far from the parallel that is. */
static void
named_text(const struct frame *frame, const char *where, const char *parallel,
	const char *name, int columns, char *buffer, size_t size)
{
	const char *gap = parallel[0] ? "  " : "";

	snprintf(buffer, size, "%s  %s%s%s%s", where, parallel, gap, name,
		coverage_text(frame->coverage));
	if (text_width(buffer) > columns)
		snprintf(buffer, size, "%s%s%s", parallel, gap, name);
	if (text_width(buffer) > columns)
		snprintf(buffer, size, "%s", name);
}

/* What the status line says of where the pointer is, of the selection, or else
 * of the map's middle. */
static void
status_text(const struct frame *frame, int columns, char *buffer, size_t size)
{
	const struct scene_state *state = frame->state;
	const struct campaign *campaign = frame->campaign;
	struct lonlat position =
		projection_inverse(frame->projection, state->viewport.centre);
	const bool is_pointed = pointed_at(frame, &position);
	const char *name = NULL;
	char where[64], parallel[64];

	if (is_pointed) {
		name = _("pointer");
	} else if (state->selected_unit >= 0) {
		name = name_in(&campaign->units[state->selected_unit].name,
			state->language);
		position =
			frame->situation->units[state->selected_unit].position;
	} else if (state->selected_place >= 0) {
		const struct place *place =
			&campaign->places[state->selected_place];

		name = name_in(&place->name, state->language);
		position = place->position;
	} else if (state->selected_event >= 0) {
		const struct event *event =
			&campaign->events[state->selected_event];

		position = event->position;
		name = event->place >= 0
			       ? name_in(&campaign->places[event->place].name,
					 state->language)
			       : _("event");
	}
	words_lonlat(position, where, sizeof where);
	words_beside_parallel(campaign, position, parallel, sizeof parallel);
	if (!name)
		middle_text(frame, where, parallel, columns, buffer, size);
	else
		named_text(frame, where, parallel, name,
			is_pointed ? INT_MAX : columns, buffer, size);
}

/* |-----| in the lower dots of its cells. Returns its columns, 0 for none. */
static int
draw_scale_bar(const struct frame *frame, int right, int limit)
{
	const bool unicode = frame->state->unicode;
	const struct box *box = &frame->layout.status;
	const struct scale_bar bar = scale_bar_for(frame->projection,
		&frame->state->viewport, SCALE_BAR_LEAST, SCALE_BAR_MOST);
	const int cells = (int)lround(bar.cells);
	const struct style style = frame_style(frame, ROLE_MARGIN_STRONG);
	char label[32];
	int column, width;

	if (cells < 2)
		return 0;
	if (bar.metres >= 1000)
		snprintf(label, sizeof label, _(" %.0f km"), bar.metres / 1000);
	else
		snprintf(label, sizeof label, _(" %.0f m"), bar.metres);
	width = text_width(label);
	column = right - cells - width;
	if (column < limit)
		return 0;
	for (int i = 0; i < cells; i++)
		grid_put(frame->grid, column + i, box->row,
			i == 0           ? (unicode ? 0x28c7 : '|')
			: i == cells - 1 ? (unicode ? 0x28f8 : '|')
			: unicode        ? 0x28c0
					 : '-',
			style);
	grid_write(frame->grid, column + cells, box->row, width, label,
		frame_style(frame, ROLE_MARGIN));
	return cells + width;
}

void
margin_draw_status(const struct frame *frame)
{
	const struct box *box = &frame->layout.status;
	const char *projection = projection_label(frame->projection);
	const char *message = frame->state->message;
	const bool is_told = message && message[0];
	const int left = box->column + 1;
	int right = box->column + box->columns - 1;
	int limit = left, used;
	char text[512];

	if (!box->rows)
		return;
	margin_clear(frame, box);
	/* The bar comes first: a map without a scale is a picture. But what is
	 * told for a moment is told whole. */
	if (is_told)
		limit += text_width(message) + 2;
	else if (box->columns >= 60)
		limit += 22;
	used = text_width(projection);
	if (box->columns >= 100 && right - used >= limit) {
		grid_write(frame->grid, right - used, box->row, used,
			projection, frame_style(frame, ROLE_MARGIN_DIM));
		right -= used + 3;
	}
	used = draw_scale_bar(frame, right, limit);
	right -= used + 2;
	if (is_told) {
		grid_write_cut(frame->grid, left, box->row, right - left,
			message, frame_style(frame, ROLE_MESSAGE));
		return;
	}
	status_text(frame, right - left, text, sizeof text);
	if (right - left >= LEAST_STATUS)
		grid_write_cut(frame->grid, left, box->row, right - left, text,
			frame_style(frame, ROLE_MARGIN));
}

void
margin_draw_keys(const struct frame *frame)
{
	const struct box *box = &frame->layout.keys;
	const int end = box->column + box->columns - 1;
	int column = box->column + 1;

	if (!box->rows)
		return;
	margin_clear(frame, box);
	for (size_t i = 0; i < frame->state->hint_count; i++) {
		const struct key_hint *hint = &frame->state->hints[i];

		/* A shorter one that matters less may still have room. */
		if (column + text_width(hint->keys) + 1 +
				text_width(hint->what) >
			end)
			continue;
		column = margin_write(frame, box, column, end, hint->keys,
				 ROLE_CAMPAIGN) +
			 1;
		column = margin_write(frame, box, column, end, hint->what,
				 ROLE_MARGIN) +
			 2;
	}
}

/* Puts a name on its line, at a share of the map's width where it is free. */
static void
draw_overlay_name(const struct frame *frame, const struct overlay *overlay)
{
	static const double shares[] = { 0.86, 0.78, 0.92, 0.7, 0.62, 0.12,
		0.05, 0.2, 0.5 };
	const struct box *map = &frame->layout.map;
	const char *name = name_in(&overlay->name, frame->state->language);
	const int width = text_width(name) + 2;
	struct style style = frame_style(frame, ROLE_OVERLAY);

	if (day_of_minute(frame->state->minute) < overlay->from)
		style.attributes = STYLE_DIM;
	for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
		struct cellpos cell = { (int)(shares[i] * map->columns), 0 };
		struct lonlat position = projection_inverse(frame->projection,
			viewport_point(&frame->state->viewport, cell));
		int column;

		position.lat = overlay->value;
		if (!frame_cell(frame, position, &cell))
			continue;
		column = cell.column - width / 2;
		if (!frame_is_free(frame, column, cell.row, width, TAKEN_HOME))
			continue;
		ground_calm(frame->grid, column, cell.row, width);
		grid_put(frame->grid, column, cell.row, ' ', style);
		grid_put(frame->grid, column + width - 1, cell.row, ' ', style);
		grid_write(frame->grid, column + 1, cell.row, width - 2, name,
			style);
		frame_take(frame, column, cell.row, width, TAKEN_TEXT);
		return;
	}
}

void
margin_draw_overlay_names(const struct frame *frame)
{
	if (!frame_shows(frame, LAYER_PARALLEL))
		return;
	for (size_t i = 0; i < frame->campaign->overlay_count; i++)
		if (frame->campaign->overlays[i].kind == OVERLAY_PARALLEL)
			draw_overlay_name(frame, &frame->campaign->overlays[i]);
}
