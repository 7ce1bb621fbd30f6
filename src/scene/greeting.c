#include <config.h>

#include "scene/greeting.h"

#include "base/text.h"
#include "scene/page.h"
#include "scene/theme.h"
#include "scene/words.h"

#define MARGIN 2 /* columns at each side of the text */

static int
lines_of(const char *text, int columns)
{
	int lines = 0;

	while (*text && columns > 0) {
		words_wrap(text, columns, &text);
		lines++;
	}
	return lines;
}

/* In the middle of the map's lower end, wide enough for its longest line. */
static struct box
greeting_box(const struct frame *frame)
{
	const struct box *map = &frame->layout.map;
	const struct scene_state *state = frame->state;
	struct box box = { 0, 0, 0, 2 };

	for (size_t i = 0; i < state->greeting_count; i++) {
		const int width = text_width(state->greeting[i]) + 2 * MARGIN;

		box.columns = width > box.columns ? width : box.columns;
	}
	box.columns = box.columns > map->columns ? map->columns : box.columns;
	for (size_t i = 0; i < state->greeting_count; i++)
		box.rows +=
			lines_of(state->greeting[i], box.columns - 2 * MARGIN);
	box.rows = box.rows > map->rows ? map->rows : box.rows;
	box.column = map->column + (map->columns - box.columns) / 2;
	box.row = map->row + map->rows - box.rows;
	box.row -= box.row > map->row;
	return box;
}

void
greeting_draw(const struct frame *frame)
{
	const struct scene_state *state = frame->state;
	struct box box = greeting_box(frame);
	struct page page;

	grid_fill(frame->grid, box.column, box.row, box.columns, box.rows,
		frame_style(frame, ROLE_PANEL));
	box.column += MARGIN;
	box.columns -= 2 * MARGIN;
	if (box.columns < 1)
		return;
	if (box.rows > (int)state->greeting_count + 1) {
		box.row++;
		box.rows -= 2;
	}
	page = page_begin(frame, box, 0);
	for (size_t i = 0; i < state->greeting_count; i++)
		page_write(&page, 0, state->greeting[i],
			i == 0 ? ROLE_PANEL_HEAD : ROLE_PANEL);
}
