#include <config.h>

#include "scene/finder.h"

#include "base/text.h"
#include "base/translate.h"
#include "scene/entry.h"
#include "scene/theme.h"

#define LEAST_ROWS  14 /* of a frame with room */
#define NAME_COLUMN 3
#define GAP         2 /* columns between a name and what it is */

static int
widest(int a, const char *text)
{
	const int width = text_width(text);

	return width > a ? width : a;
}

/* Columns of the names, of which the longest may be cut, so that what they are
 * stands in a column of its own. */
static int
name_columns(const struct scene_state *state)
{
	int names = 0, whats = 0, room;

	for (size_t i = 0; i < state->found_count; i++) {
		names = widest(names, state->found[i].name);
		whats = widest(whats, state->found[i].what);
	}
	room = state->columns - NAME_COLUMN - GAP - whats - 1;
	if (room < state->columns / 2)
		room = state->columns / 2;
	return names < room ? names : room;
}

/* What can be done with the list. */
static void
draw_foot(const struct frame *frame, int row)
{
	const struct scene_state *state = frame->state;

	grid_fill(frame->grid, 0, row, state->columns, 1,
		frame_style(frame, ROLE_PANEL));
	grid_write_cut(frame->grid, NAME_COLUMN, row, state->columns - 4,
		state->found_at < 0
			? _("Down chooses one of them")
			: _("Enter opens the marked one, Up and Down choose "
			    "another"),
		frame_style(frame, ROLE_PANEL_SOURCE));
}

void
finder_draw(const struct frame *frame)
{
	const struct scene_state *state = frame->state;
	const bool choice = state->found_count > 1 || state->found_at < 0;
	const int entry = scene_entry_cell(state).row;
	const int first = entry - (int)state->found_count - choice;
	const int names = name_columns(state);

	if (state->rows < LEAST_ROWS || first < 0 || !state->found_count)
		return;
	for (int i = 0; i < (int)state->found_count; i++) {
		const struct found_line *line = &state->found[i];
		const bool chosen = i == state->found_at;
		const int row = first + i, what = NAME_COLUMN + names + GAP;
		const struct style style = frame_style(
			frame, chosen ? ROLE_PANEL_STRONG : ROLE_PANEL);

		grid_fill(frame->grid, 0, row, state->columns, 1,
			frame_style(frame, ROLE_PANEL));
		grid_write(frame->grid, 1, row, 1, chosen ? ">" : " ", style);
		grid_write_cut(frame->grid, NAME_COLUMN, row, names, line->name,
			style);
		grid_write_cut(frame->grid, what, row,
			state->columns - what - 1, line->what,
			frame_style(frame, ROLE_PANEL_DIM));
	}
	if (choice)
		draw_foot(frame, entry - 1);
}
