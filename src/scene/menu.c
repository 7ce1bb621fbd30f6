/* The menus over the map. What a row of a menu does is in app/control_menu.c;
 * what it says, and whether it is on, is here. */
#include <config.h>

#include "scene/menu.h"

#include <assert.h>
#include <stdio.h>

#include "base/text.h"
#include "base/translate.h"
#include "scene/theme.h"
#include "scene/words.h"

#define LEAST_COLUMNS 28
#define LEAST_ROWS    6 /* of a box that has more than rows of the menu */

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

/* "> [x] land" or, of the languages, "  English [Korean]": only the present row
 * is marked. */
static void
row_text(const struct frame *frame, int row, char *buffer, size_t size)
{
	const struct scene_state *state = frame->state;
	const bool is_shown = state->menu == MENU_SHOWN;
	const char *mark = row == state->menu_row ? ">" : " ";
	char text[128];
	bool on = state->stops >> row & 1;

	if (is_shown && state->speech &&
		row == scene_menu_rows(frame->campaign, state) - 1) {
		snprintf(buffer, size, "%s %s", mark, state->speech);
		return;
	}
	if (is_shown)
		on = shown_text(frame, row, text, sizeof text);
	else
		snprintf(text, sizeof text, "%s",
			words_event_kind((enum event_kind)row));
	snprintf(buffer, size, "%s [%s] %s", mark, on ? "x" : " ", text);
}

static const char *
head_text(const struct frame *frame)
{
	return frame->state->menu == MENU_STOPS ? _("Playing stops at")
						: _("Layers");
}

static const char *
foot_text(void)
{
	return _("Space on or off, Enter done");
}

/* Which lines of the box have what. What gives way where there is little room:
 * margins, then the blank lines about the rows. Where that is not enough the
 * rows are scrolled, and in the place of those lines it is said that there are
 * more. Head and foot go last. */
struct lines {
	int head, foot;   /* -1 none, as of the next two */
	int above, below; /* where it is said that there are more rows */
	int first, shown; /* where the rows begin, and how many there are */
	int top;          /* the row that is the first of them */
};

static struct lines
lines_of(const struct frame *frame, int height)
{
	const int rows = scene_menu_rows(frame->campaign, frame->state);
	const int spare = height - rows - 2;
	const int gap = spare < 0 || spare >= 2, margin = spare >= 4;
	const int at = frame->state->menu_row;
	struct lines lines = { .head = -1,
		.foot = -1,
		.above = -1,
		.below = -1,
		.shown = height };

	assert(rows > LEAST_ROWS);
	if (height >= LEAST_ROWS) {
		lines.head = margin;
		lines.first = margin + 1 + gap;
		lines.shown = spare < 0 ? height - 4 : rows;
		lines.foot = lines.first + lines.shown + gap;
	}
	if (at >= lines.shown)
		lines.top = at - lines.shown + 1;
	if (lines.head >= 0 && lines.top > 0)
		lines.above = lines.first - 1;
	if (lines.head >= 0 && lines.top + lines.shown < rows)
		lines.below = lines.foot - 1;
	return lines;
}

static int
larger(int columns, const char *text)
{
	const int width = text_width(text) + 2;

	return width > columns ? width : columns;
}

/* In the upper right corner of the map, as much of it as there is. */
static struct box
menu_box(const struct frame *frame)
{
	const struct box *map = &frame->layout.map;
	const int rows = scene_menu_rows(frame->campaign, frame->state);
	struct box box = { map->column, map->row, LEAST_COLUMNS, rows + 6 };
	char text[160];

	box.columns = larger(box.columns, head_text(frame));
	box.columns = larger(box.columns, foot_text());
	for (int i = 0; i < rows; i++) {
		row_text(frame, i, text, sizeof text);
		box.columns = larger(box.columns, text);
	}
	if (box.columns > map->columns)
		box.columns = map->columns;
	if (box.rows > map->rows)
		box.rows = map->rows;
	box.column += map->columns - box.columns;
	return box;
}

static void
put(const struct frame *frame, const struct box *box, int line,
	const char *text, enum role role)
{
	if (line >= 0)
		grid_write(frame->grid, box->column + 1, box->row + line,
			box->columns - 2, text, frame_style(frame, role));
}

struct cellpos
menu_cell(const struct frame *frame)
{
	const struct box box = menu_box(frame);
	const struct lines lines = lines_of(frame, box.rows);

	return (struct cellpos){ box.column + 1,
		box.row + lines.first + frame->state->menu_row - lines.top };
}

void
menu_draw(const struct frame *frame)
{
	const struct box box = menu_box(frame);
	const struct lines lines = lines_of(frame, box.rows);
	char text[160];

	grid_fill(frame->grid, box.column, box.row, box.columns, box.rows,
		frame_style(frame, ROLE_PANEL));
	if (box.columns < 3)
		return;
	put(frame, &box, lines.head, head_text(frame), ROLE_PANEL_HEAD);
	put(frame, &box, lines.above, _("Up: more"), ROLE_PANEL_SOURCE);
	for (int i = 0; i < lines.shown; i++) {
		const int row = lines.top + i;

		row_text(frame, row, text, sizeof text);
		put(frame, &box, lines.first + i, text,
			row == frame->state->menu_row ? ROLE_PANEL_STRONG
						      : ROLE_PANEL);
	}
	put(frame, &box, lines.below, _("Down: more"), ROLE_PANEL_SOURCE);
	put(frame, &box, lines.foot, foot_text(), ROLE_PANEL_DIM);
}
