/* The menus over the map. What a row of a menu does is in app/control_menu.c;
 * what it says, and whether it is on, is here. */
#include <config.h>

#include "scene/menu.h"

#include <stdio.h>

#include "base/text.h"
#include "base/translate.h"
#include "scene/page.h"
#include "scene/theme.h"
#include "scene/words.h"

#define LEAST_COLUMNS 28
#define MENU_HEAD     2 /* lines above the rows */

int
scene_menu_rows(
	const struct campaign *campaign, const struct scene_state *state)
{
	switch (state->menu) {
	case MENU_SHOWN:
		return SCENE_LAYERS + (int)campaign->side_count + 1 +
		       (state->speech != NULL);
	case MENU_STOPS:
		return EVENT_KINDS;
	case MENU_NONE:
		break;
	}
	return 0;
}

static const char *
layer_text(const struct frame *frame, enum scene_layer layer)
{
	const struct campaign *campaign = frame->campaign;

	if (layer == LAYER_PARALLEL && campaign->overlay_count == 1)
		return name_in(
			&campaign->overlays[0].name, frame->state->language);
	return layer == LAYER_PARALLEL
		       ? _("overlays")
		       : translate_marked("layer", scene_layer_name(layer));
}

/* What a row of the menu of what is shown says; returns whether it is on. */
static bool
shown_text(const struct frame *frame, int row, char *buffer, size_t size)
{
	const struct scene_state *state = frame->state;
	const struct campaign *campaign = frame->campaign;
	const int side = row - SCENE_LAYERS;

	if (row < SCENE_LAYERS) {
		snprintf(buffer, size, "%s",
			layer_text(frame, (enum scene_layer)row));
		return state->layers >> row & 1;
	}
	if (side < (int)campaign->side_count) {
		snprintf(buffer, size, _("units of %1$s (key %2$d)"),
			name_in(&campaign->sides[side].name, state->language),
			side + 1);
		return !(state->hidden_sides >> side & 1);
	}
	snprintf(buffer, size, "%s", _("only the selected unit's track"));
	return state->own_track;
}

/* What can be on and off, "[x] land", or the languages, of which one is. */
static void
row_text(const struct frame *frame, int row, char *buffer, size_t size)
{
	const struct scene_state *state = frame->state;
	const bool is_shown = state->menu == MENU_SHOWN;
	char text[128];
	bool on = state->stops >> row & 1;

	if (is_shown && state->speech &&
		row == scene_menu_rows(frame->campaign, state) - 1) {
		snprintf(buffer, size, "%s", state->speech);
		return;
	}
	if (is_shown)
		on = shown_text(frame, row, text, sizeof text);
	else
		snprintf(text, sizeof text, "%s",
			words_event_kind((enum event_kind)row));
	snprintf(buffer, size, "[%s] %s", on ? "x" : " ", text);
}

static const char *
head_text(const struct frame *frame)
{
	return frame->state->menu == MENU_STOPS ? _("Playing stops at")
						: _("Layers");
}

/* "Layers  Space: on, off": where its second part begins. */
static int
second_column(const struct frame *frame)
{
	return text_width(head_text(frame)) + 2;
}

/* In the upper right corner of the map, as much of it as there is. */
static struct box
menu_box(const struct frame *frame)
{
	const struct box *map = &frame->layout.map;
	const int rows = scene_menu_rows(frame->campaign, frame->state);
	struct box box = { map->column, map->row, LEAST_COLUMNS,
		MENU_HEAD + rows + 2 };
	const int head =
		second_column(frame) + text_width(_("Space: on, off")) + 2;
	char text[160];

	if (box.columns < head)
		box.columns = head;
	for (int i = 0; i < rows; i++) {
		row_text(frame, i, text, sizeof text);
		if (box.columns < text_width(text) + 4)
			box.columns = text_width(text) + 4;
	}
	if (box.columns > map->columns)
		box.columns = map->columns;
	if (box.rows > map->rows)
		box.rows = map->rows;
	box.column += map->columns - box.columns;
	return box;
}

static void
write_rows(struct page *page, int rows)
{
	const struct frame *frame = page->frame;
	char text[160], line[168];

	for (int i = 0; i < rows; i++) {
		const bool at = i == frame->state->menu_row;

		row_text(frame, i, text, sizeof text);
		page->line = MENU_HEAD + i;
		snprintf(line, sizeof line, "%s %s", at ? ">" : " ", text);
		page_put(page, 0, line,
			frame_style(
				frame, at ? ROLE_PANEL_STRONG : ROLE_PANEL));
	}
}

/* The lines of the menu in the box within its margins. */
static struct page
menu_page(const struct frame *frame, struct box box)
{
	const int rows = scene_menu_rows(frame->campaign, frame->state);
	const int at = MENU_HEAD + frame->state->menu_row;

	box.column++;
	box.columns -= 2;
	if (box.rows >= MENU_HEAD + rows + 2) {
		box.row++;
		box.rows -= 2;
	}
	return page_begin(frame, box, at < box.rows ? 0 : at - box.rows + 1);
}

struct cellpos
menu_cell(const struct frame *frame)
{
	const struct page page = menu_page(frame, menu_box(frame));

	return (struct cellpos){ page.box.column,
		page.box.row + MENU_HEAD + frame->state->menu_row - page.top };
}

void
menu_draw(const struct frame *frame)
{
	const struct box box = menu_box(frame);
	struct page page = menu_page(frame, box);

	grid_fill(frame->grid, box.column, box.row, box.columns, box.rows,
		frame_style(frame, ROLE_PANEL));
	if (page.box.columns < 1)
		return;
	page_put(&page, 0, head_text(frame),
		frame_style(frame, ROLE_PANEL_HEAD));
	page_put(&page, second_column(frame), _("Space: on, off"),
		frame_style(frame, ROLE_PANEL_DIM));
	write_rows(&page, scene_menu_rows(frame->campaign, frame->state));
}
