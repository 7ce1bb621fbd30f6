#include <config.h>

#include "scene/margin.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "base/translate.h"
#include "projection/scale.h"
#include "raster/colour.h"
#include "scene/place.h"
#include "scene/still.h"
#include "scene/theme.h"
#include "scene/words.h"

/* Columns that a position takes. */
#define LEAST_STATUS 14

/* Writes a text into a box's line from column on if all of it fits before
 * limit. Returns the column behind it. */
static int
write_if_fits(const struct frame *frame, const struct box *box, int column,
	int limit, const char *text, enum role role)
{
	const int width = text_width(text);

	if (column + width > limit)
		return column;
	grid_write(frame->grid, column, box->row, width, text,
		frame_style(frame, role));
	return column + width;
}

static void
clear(const struct frame *frame, const struct box *box)
{
	grid_fill(frame->grid, box->column, box->row, box->columns, box->rows,
		frame_style(frame, ROLE_MARGIN));
}

/* A text that grows by parts, with commas between. */
struct enumeration {
	char *buffer;
	size_t size, used;
};

static void
add_part(struct enumeration *list, const char *part)
{
	if (list->used < list->size)
		list->used += (size_t)snprintf(list->buffer + list->used,
			list->size - list->used, "%s%s", list->used ? ", " : "",
			part);
}

/* "38th parallel, tracks, without Japan": the overlays and layers that are on,
 * and who is hidden. */
static void
list_overlays(const struct frame *frame, char *buffer, size_t size)
{
	static const enum scene_layer named[] = { LAYER_TRACKS, LAYER_GRATICULE,
		LAYER_RELIEF, LAYER_RIVERS, LAYER_BORDERS };
	const struct campaign *campaign = frame->campaign;
	const enum language language = frame->state->language;
	struct enumeration list = { buffer, size, 0 };
	char without[128];

	buffer[0] = '\0';
	for (size_t i = 0; i < campaign->overlay_count; i++)
		if (frame_shows(frame, LAYER_PARALLEL))
			add_part(&list,
				name_in(&campaign->overlays[i].name, language));
	for (size_t i = 0; i < sizeof named / sizeof *named; i++)
		if (frame_shows(frame, named[i]))
			add_part(&list, translate_marked("layer",
						scene_layer_name(named[i])));
	for (size_t i = 0; i < campaign->side_count; i++) {
		if (!(frame->state->hidden_sides >> i & 1))
			continue;
		snprintf(without, sizeof without, _("without %s"),
			name_in(&campaign->sides[i].name, language));
		add_part(&list, without);
	}
}

/* "> playing  1 day/s, loop". */
static void
playing_text(const struct scene_state *state, char *buffer, size_t size)
{
	const char *sign = state->unicode ? "\u25b8 " : "> ";
	const char *word = _("playing");

	if (state->backward) {
		sign = state->unicode ? "\u25c2 " : "< ";
		word = _("playing back");
	}
	snprintf(buffer, size, "%s%s  %s%s%s ", state->playing ? sign : "",
		state->playing ? word : _("paused"),
		state->rate ? _(state->rate) : "",
		state->backward && !state->playing ? _(", back") : "",
		state->loop ? _(", loop") : "");
}

void
margin_draw_title(const struct frame *frame)
{
	const struct box *box = &frame->layout.title;
	const int end = box->column + box->columns;
	char text[256], overlays[256];
	int column = box->column + 1, right;

	if (!box->rows)
		return;
	clear(frame, box);
	words_date(still_clock(frame->state), text, sizeof text);
	/* The date is what must stay. */
	if (column + text_width(frame->campaign->title) + 2 +
			text_width(text) <=
		end)
		column = write_if_fits(frame, box, column, end,
				 frame->campaign->title, ROLE_CAMPAIGN) +
			 2;
	column = write_if_fits(
		frame, box, column, end, text, ROLE_MARGIN_STRONG);
	playing_text(frame->state, text, sizeof text);
	right = end - text_width(text);
	if (right > column + 1)
		write_if_fits(frame, box, right, end, text,
			frame->state->playing ? ROLE_CAMPAIGN
					      : ROLE_MARGIN_DIM);
	else
		right = end;
	snprintf(text, sizeof text, _("   day %1$d of %2$d"),
		timeline_day(frame->timeline, frame->state->minute) + 1,
		frame->timeline->days);
	column = write_if_fits(
		frame, box, column, right - 1, text, ROLE_MARGIN_DIM);
	list_overlays(frame, overlays, sizeof overlays);
	if (right - text_width(overlays) - 3 > column + 2)
		write_if_fits(frame, box, right - text_width(overlays) - 3,
			right, overlays, ROLE_MARGIN_DIM);
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

/* What the status line says of where the pointer is, of the selection, or else
 * of the map's middle. */
static void
status_text(const struct frame *frame, char *buffer, size_t size)
{
	const struct scene_state *state = frame->state;
	const struct campaign *campaign = frame->campaign;
	struct lonlat position =
		projection_inverse(frame->projection, state->viewport.centre);
	const char *name = NULL;
	char where[64], parallel[64];

	if (pointed_at(frame, &position)) {
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
	/* Else it would seem to be where the troops are. */
	if (!name)
		snprintf(buffer, size, _("map centre %1$s  %2$s%3$s"), where,
			parallel, coverage_text(frame->coverage));
	else
		snprintf(buffer, size, "%s  %s%s%s%s", where, parallel,
			parallel[0] ? "  " : "", name,
			coverage_text(frame->coverage));
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
	const int left = box->column + 1;
	int right = box->column + box->columns - 1;
	int limit, used;
	char text[512];

	if (!box->rows)
		return;
	clear(frame, box);
	/* The bar comes first: a map without a scale is a picture. */
	used = text_width(projection);
	if (box->columns >= 100) {
		grid_write(frame->grid, right - used, box->row, used,
			projection, frame_style(frame, ROLE_MARGIN_DIM));
		right -= used + 3;
	}
	limit = box->columns >= 60 ? left + 22 : left;
	used = draw_scale_bar(frame, right, limit);
	right -= used + 2;
	if (frame->state->message && frame->state->message[0]) {
		grid_write_cut(frame->grid, left, box->row, right - left,
			frame->state->message,
			frame_style(frame, ROLE_MESSAGE));
		return;
	}
	status_text(frame, text, sizeof text);
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
	clear(frame, box);
	for (size_t i = 0; i < frame->state->hint_count; i++) {
		const struct key_hint *hint = &frame->state->hints[i];

		if (column + text_width(hint->keys) + 1 +
				text_width(hint->what) >
			end)
			break;
		column = write_if_fits(frame, box, column, end, hint->keys,
				 ROLE_CAMPAIGN) +
			 1;
		column = write_if_fits(frame, box, column, end, hint->what,
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
