#include <config.h>

#include "scene/entry.h"

#include <stdio.h>

#include "base/text.h"
#include "scene/margin.h"
#include "scene/theme.h"
#include "scene/words.h"

#define LEAST_NOTE 20 /* columns, of one that goes on below */

/* Where the line is, and what of the text is seen: its end, where there is no
 * room for all of it. */
struct entry {
	struct box box;
	int column; /* where the text begins */
	const char *text;
	int width;
};

static struct entry
entry_of(const struct scene_state *state)
{
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);
	struct entry entry = { layout.status, 0, state->entry, 0 };
	int room;

	if (!entry.box.rows)
		entry.box =
			(struct box){ 0, state->rows - 1, state->columns, 1 };
	entry.column = entry.box.column + 1 + text_width(state->prompt);
	room = entry.box.columns - entry.column - 1;
	while (*entry.text && text_width(entry.text) > room)
		text_next(&entry.text);
	entry.width = text_width(entry.text);
	return entry;
}

/* Beside what is typed, and what has no room there on the line of keys, unless
 * that is of use: what is found is told in full above. */
static void
draw_note(const struct frame *frame, int column, int row, int columns)
{
	const struct scene_state *state = frame->state;
	const struct box *keys = &frame->layout.keys;
	const struct style style = frame_style(frame, ROLE_MARGIN);
	const char *rest = state->note;
	char line[256];

	if (text_width(state->note) <= columns || !keys->rows ||
		state->found_count) {
		grid_write_cut(
			frame->grid, column, row, columns, state->note, style);
		return;
	}
	if (columns >= LEAST_NOTE) {
		snprintf(line, sizeof line, "%.*s",
			(int)words_wrap(state->note, columns, &rest),
			state->note);
		grid_write(frame->grid, column, row, columns, line, style);
	}
	margin_clear(frame, keys);
	grid_write_cut(frame->grid, keys->column + 1, keys->row,
		keys->columns - 2, rest, style);
}

void
entry_draw(const struct frame *frame)
{
	const struct scene_state *state = frame->state;
	const struct entry entry = entry_of(state);
	const struct box *box = &entry.box;
	const int end = box->column + box->columns - 1;
	const int note = entry.column + entry.width + 3;

	grid_fill(frame->grid, box->column, box->row, box->columns, box->rows,
		frame_style(frame, ROLE_MARGIN));
	grid_write(frame->grid, box->column + 1, box->row, box->columns - 1,
		state->prompt, frame_style(frame, ROLE_CAMPAIGN));
	grid_write(frame->grid, entry.column, box->row, entry.width, entry.text,
		frame_style(frame, ROLE_MARGIN_STRONG));
	if (state->note[0])
		draw_note(frame, note, box->row, end - note);
}

struct cellpos
scene_entry_cell(const struct scene_state *state)
{
	const struct entry entry = entry_of(state);
	const int column = entry.column + entry.width;

	return (struct cellpos){ column < state->columns ? column
							 : state->columns - 1,
		entry.box.row };
}
