#include <config.h>

#include "scene/menu.h"

#include <stdio.h>

#include "base/text.h"
#include "base/translate.h"
#include "scene/page.h"
#include "scene/theme.h"

#define LEAST_COLUMNS 28
#define MENU_HEAD     2 /* lines above the layers */

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

/* "Layers  Space: on, off": where its second part begins. */
static int
second_column(void)
{
	return text_width(_("Layers")) + 2;
}

/* In the upper right corner of the map, as much of it as there is. */
static struct box
menu_box(const struct frame *frame)
{
	const struct box *map = &frame->layout.map;
	struct box box = { map->column, map->row, LEAST_COLUMNS,
		MENU_HEAD + SCENE_LAYERS + 2 };
	const int head = second_column() + text_width(_("Space: on, off")) + 2;

	if (box.columns < head)
		box.columns = head;
	for (int i = 0; i < SCENE_LAYERS; i++) {
		const int columns =
			text_width(layer_text(frame, (enum scene_layer)i)) + 8;

		if (box.columns < columns)
			box.columns = columns;
	}
	if (box.columns > map->columns)
		box.columns = map->columns;
	if (box.rows > map->rows)
		box.rows = map->rows;
	box.column += map->columns - box.columns;
	return box;
}

void
menu_draw(const struct frame *frame)
{
	const struct scene_state *state = frame->state;
	struct box box = menu_box(frame);
	const int at = MENU_HEAD + state->menu_row;
	struct page page;
	char text[128];

	grid_fill(frame->grid, box.column, box.row, box.columns, box.rows,
		frame_style(frame, ROLE_PANEL));
	box.column++;
	box.columns -= 2;
	if (box.rows > MENU_HEAD + SCENE_LAYERS) {
		box.row++;
		box.rows -= 2;
	}
	if (box.columns < 1)
		return;
	page = page_begin(frame, box, at < box.rows ? 0 : at - box.rows + 1);
	page_put(&page, 0, _("Layers"), frame_style(frame, ROLE_PANEL_HEAD));
	page_put(&page, second_column(), _("Space: on, off"),
		frame_style(frame, ROLE_PANEL_DIM));
	for (int i = 0; i < SCENE_LAYERS; i++) {
		page.line = MENU_HEAD + i;
		snprintf(text, sizeof text, "%s [%s] %s",
			page.line == at ? ">" : " ",
			state->layers >> i & 1 ? "x" : " ",
			layer_text(frame, (enum scene_layer)i));
		page_put(&page, 0, text,
			frame_style(frame, page.line == at ? ROLE_PANEL_STRONG
							   : ROLE_PANEL));
	}
}
