/* How the counters look that generalise.c has placed. */
#include <config.h>

#include "scene/symbol.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "raster/colour.h"
#include "raster/stroke.h"
#include "scene/ground.h"
#include "scene/ink.h"
#include "scene/room.h"
#include "scene/still.h"
#include "scene/theme.h"

/* A cell wider than this leaves no room for marks of echelons. */
#define MARKS_MOST_KM 20

void
symbol_text(const struct frame *frame, const struct symbol *symbol,
	char *buffer, size_t size)
{
	const bool uncertain = frame->situation->units[symbol->unit].uncertain;
	const char *label = frame->campaign->units[symbol->unit].label;

	if (symbol->stacked && still_is_fast(frame->state))
		snprintf(buffer, size, "%s%s+", label, uncertain ? "?" : "");
	else if (symbol->stacked)
		snprintf(buffer, size, "%s%s+%d", label, uncertain ? "?" : "",
			symbol->stacked);
	else
		snprintf(buffer, size, "%s%s", label, uncertain ? "?" : "");
}

void
symbols_draw_leaders(const struct symbols *symbols, const struct frame *frame,
	struct dots *dots)
{
	const struct box *map = &frame->layout.map;
	const struct viewport *viewport = &frame->state->viewport;

	for (size_t i = 0; i < symbols->count; i++) {
		const struct symbol *symbol = &symbols->items[i];
		const struct box *box = &symbol->counter;
		struct cellpos from = symbol->place, to;
		struct point ends[2];

		if (!box->columns)
			continue;
		to = room_nearest(box, from);
		if (to.column == from.column && to.row == from.row)
			continue;
		from.column -= map->column;
		from.row -= map->row;
		to.column -= map->column;
		to.row -= map->row;
		ends[0] = viewport_point(viewport, from);
		ends[1] = viewport_point(viewport, to);
		/* Not between two dots, where the least error would tell. */
		for (int k = 0; k < 2; k++) {
			ends[k].x += viewport->dot_width / 4;
			ends[k].y -= viewport->dot_height / 4;
		}
		frame_note(frame, SIGN_LEADER);
		stroke_line(dots, viewport, ends, 2,
			(struct dash){ 0, 0, false },
			ink_of_side(frame->campaign->units[symbol->unit].side,
				SIDE_INK_LEADER));
	}
}

static void
note(const struct frame *frame, const struct symbol *symbol)
{
	const struct standing *standing =
		&frame->situation->units[symbol->unit];

	frame_note_side(frame, frame->campaign->units[symbol->unit].side);
	if (standing->uncertain)
		frame_note(frame, SIGN_UNCERTAIN_PLACE);
	if (symbol->stacked)
		frame_note(frame, SIGN_MORE);
	if (standing->presence == PRESENCE_ENDED)
		frame_note(frame, SIGN_LAST_DAY);
}

void
symbols_draw(const struct symbols *symbols, const struct frame *frame)
{
	char text[SYMBOL_TEXT];

	for (size_t i = 0; i < symbols->count; i++) {
		const struct symbol *symbol = &symbols->items[i];
		const struct unit *unit = &frame->campaign->units[symbol->unit];
		const struct side *side = &frame->campaign->sides[unit->side];
		const uint32_t colour = frame_side_colour(frame, unit->side);
		struct style bracket, label;
		const int row = symbol->counter.row;
		const int column = symbol->counter.column;
		const int width = symbol->counter.columns;

		if (!width)
			continue;
		label = theme_counter(colour);
		bracket = still_is_fast(frame->state) ? label
						      : theme_bracket(colour);
		if (symbol->unit == frame->state->selected_unit)
			bracket = label = frame_style(frame, ROLE_SELECTED);
		else if (frame->situation->units[symbol->unit].presence ==
			 PRESENCE_ENDED)
			label.attributes = STYLE_DIM;
		symbol_text(frame, symbol, text, sizeof text);
		note(frame, symbol);
		grid_put(frame->grid, column, row,
			(unsigned char)side->bracket[0], bracket);
		grid_write(
			frame->grid, column + 1, row, width - 2, text, label);
		grid_put(frame->grid, column + width - 1, row,
			(unsigned char)side->bracket[1], bracket);
	}
}

/* A mark would hide where the leader of another's counter ends. */
static void
take_true_cells(const struct symbols *symbols, const struct frame *frame)
{
	for (size_t i = 0; i < symbols->count; i++) {
		const struct cellpos place = symbols->items[i].place;

		if (symbols->items[i].counter.columns)
			frame_reserve(
				frame, place.column, place.row, 1, TAKEN_PLACE);
	}
}

void
symbols_draw_echelons(const struct symbols *symbols, const struct frame *frame)
{
	if (frame_km_a_cell(frame) > MARKS_MOST_KM ||
		still_is_fast(frame->state))
		return;
	take_true_cells(symbols, frame);
	for (size_t i = 0; i < symbols->count; i++) {
		const struct symbol *symbol = &symbols->items[i];
		const struct unit *unit = &frame->campaign->units[symbol->unit];
		const char *mark = echelon_mark(unit->echelon);
		const int width = (int)strlen(mark);
		const int row = symbol->counter.row - 1;
		const int column = symbol->counter.column +
				   (symbol->counter.columns - width) / 2;

		if (!symbol->counter.columns || !width ||
			!frame_is_free(frame, column - 1, row, width + 2,
				TAKEN_HOME) ||
			room_strays(frame, symbol->place,
				&(struct box){ column, row, width, 1 }))
			continue;
		ground_calm(frame->grid, column, row, width);
		grid_write(frame->grid, column, row, width, mark,
			theme_text(frame->state->theme,
				frame_side_colour(frame, unit->side)));
		frame_take(frame, column, row, width, TAKEN_TEXT);
		frame->seen->echelons |= 1u << unit->echelon;
	}
}

void
symbols_release(struct symbols *symbols)
{
	free(symbols->items);
	stations_release(&symbols->stations);
	*symbols = (struct symbols){ 0 };
}
