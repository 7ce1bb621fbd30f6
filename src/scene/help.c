#include <config.h>

#include "scene/panel.h"

#include "base/text.h"
#include "base/translate.h"
#include "scene/legend.h"
#include "scene/page.h"
#include "scene/theme.h"

#define KEYS_COLUMNS 15
#define HEAD_LINES   2 /* above the keys */
#define MOST_COLUMNS 3
#define LEAST_COLUMN 38

/* Columns that the widest line of the keys takes, with what parts it from the
 * next. */
static int
column_width(const struct frame *frame)
{
	int widest = LEAST_COLUMN;

	for (size_t i = 0; i < frame->state->help_count; i++) {
		const int width = KEYS_COLUMNS +
				  text_width(frame->state->help_lines[i].what) +
				  2;

		if (width > widest)
			widest = width;
	}
	return widest;
}

/* Lines that the keys take in so many columns, and all of it. */
static int
key_rows(const struct frame *frame, int columns)
{
	return ((int)frame->state->help_count + columns - 1) / columns;
}

static struct box
help_box(const struct frame *frame, int *columns)
{
	const int width = frame->state->columns;
	/* The key line tells how to leave. */
	const int height = frame->state->rows - frame->layout.keys.rows;
	const int column = column_width(frame);
	struct box box;

	*columns = (width - 4) / column;
	if (*columns < 1)
		*columns = 1;
	if (*columns > MOST_COLUMNS)
		*columns = MOST_COLUMNS;
	box.columns = *columns * column + 4;
	if (box.columns > width)
		box.columns = width;
	box.rows = key_rows(frame, *columns) +
		   legend_lines(frame, box.columns - 4) + 5;
	if (box.rows > height)
		box.rows = height;
	box.column = (width - box.columns) / 2;
	box.row = (frame->state->rows - box.rows) / 2;
	return box;
}

int
help_overflow(const struct frame *frame)
{
	int columns;
	const struct box box = help_box(frame, &columns);
	const int lines = key_rows(frame, columns) +
			  legend_lines(frame, box.columns - 4) + 3;

	return lines > box.rows - 2 ? lines - (box.rows - 2) : 0;
}

int
help_top(const struct frame *frame, int found)
{
	int columns;
	const struct box box = help_box(frame, &columns);
	const int line = HEAD_LINES + found % key_rows(frame, columns);
	/* The line that is typed may lie over the last ones. */
	const int shown = box.rows > 4 ? box.rows - 4 : 1;
	const int top = frame->state->help_top;

	if (line < top)
		return line;
	return line >= top + shown ? line - shown + 1 : top;
}

void
help_draw(const struct frame *frame)
{
	int columns;
	struct box box = help_box(frame, &columns);
	const int rows = key_rows(frame, columns);
	const int width = column_width(frame);
	struct page page;

	grid_fill(frame->grid, box.column, box.row, box.columns, box.rows,
		frame_style(frame, ROLE_PANEL));
	box.column += 2;
	box.columns -= 4;
	if (box.columns < 1)
		return;
	box.row++;
	box.rows -= 2;
	page = page_begin(frame, box, frame->state->help_top);
	page_put(&page, 0, _("Keys"), frame_style(frame, ROLE_PANEL_HEAD));
	page_put(&page, text_width(_("Keys")) + 2,
		_("Esc closes, / finds, Down: more"),
		frame_style(frame, ROLE_PANEL_DIM));
	for (size_t i = 0; i < frame->state->help_count; i++) {
		const struct key_hint *line = &frame->state->help_lines[i];
		const int column = (int)i / rows * width;

		const bool found = (int)i == frame->state->help_found;

		page.line = HEAD_LINES + (int)i % rows;
		page_put(&page, column, line->keys,
			frame_style(frame, ROLE_PANEL_STRONG));
		if (found)
			page_put(&page, column + KEYS_COLUMNS - 1, ">",
				frame_style(frame, ROLE_PANEL_STRONG));
		page_put(&page, column + KEYS_COLUMNS, line->what,
			frame_style(
				frame, found ? ROLE_PANEL_STRONG : ROLE_PANEL));
	}
	page.line = 3 + rows;
	legend_write(&page);
}
