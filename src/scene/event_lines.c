/* The lines of events, where there is no panel. */
#include <config.h>

#include <stdio.h>

#include "base/text.h"
#include "base/translate.h"
#include "scene/chronicle.h"
#include "scene/margin.h"
#include "scene/place.h"
#include "scene/theme.h"
#include "scene/words.h"

static void
draw_event_line(const struct frame *frame, const struct event *event, int row,
	bool happened)
{
	const struct box *box = &frame->layout.events;
	const struct style side =
		theme_counter(frame_side_colour(frame, event->side));
	const char *brackets = frame_side_brackets(frame, event->side);
	const enum role role = happened ? ROLE_PANEL : ROLE_PANEL_DIM;
	const int end = box->column + box->columns;
	char hour[16], mark[4] = " ";
	int column = box->column + 1;

	if (scene_is_mono(frame->state)) {
		grid_put(frame->grid, column++, row, (unsigned char)brackets[0],
			side);
		grid_put(frame->grid, column + 1, row,
			(unsigned char)brackets[1], side);
	}
	grid_put(frame->grid, column, row,
		event_mark(event->kind, frame->state->unicode), side);
	words_hour(&event->time, hour, sizeof hour);
	column += scene_is_mono(frame->state) ? 3 : 2;
	if (hour[0])
		column += grid_write(frame->grid, column, row, 6, hour,
				  frame_style(frame, ROLE_PANEL_DIM)) +
			  1;
	mark[0] = words_confidence_mark(event->confidence);
	column += grid_write_cut(frame->grid, column, row, end - column - 3,
		name_in(&event->title, frame->state->language),
		frame_style(frame, role));
	grid_write(frame->grid, column + 1, row, 1, mark,
		frame_style(frame, ROLE_PANEL_DIM));
}

/* The day's first, or the selected one. */
size_t
margin_first_event(const struct situation *now, const struct scene_state *state)
{
	const int selected = state->selected_event;

	return selected >= (int)now->first_event &&
			       selected <
				       (int)(now->first_event + now->day_events)
		       ? (size_t)selected
		       : now->first_event;
}

void
margin_draw_events(const struct frame *frame)
{
	const struct box *box = &frame->layout.events;
	const struct situation *now = frame->situation;
	const size_t first = margin_first_event(now, frame->state);
	char more[64];

	if (!box->rows)
		return;
	grid_fill(frame->grid, box->column, box->row, box->columns, box->rows,
		frame_style(frame, ROLE_PANEL));
	if (chronicle_is_shown(frame->state)) {
		chronicle_draw(frame, box);
		return;
	}
	if (!now->day_events) {
		grid_write(frame->grid, box->column + 1, box->row,
			box->columns - 1,
			_("Nothing is recorded for this day."),
			frame_style(frame, ROLE_PANEL_DIM));
		return;
	}
	for (int i = 0; i < box->rows &&
			first + (size_t)i < now->first_event + now->day_events;
		i++)
		draw_event_line(frame,
			&frame->campaign->events[first + (size_t)i],
			box->row + i,
			first + (size_t)i <
				now->first_event + now->past_events);
	snprintf(more, sizeof more, _(" %1$s: all %2$zu "),
		frame->state->panel_key ? frame->state->panel_key : "i",
		now->day_events);
	if (now->day_events > (size_t)box->rows && box->columns > 40)
		grid_write(frame->grid,
			box->column + box->columns - text_width(more), box->row,
			box->columns, more,
			frame_style(frame, ROLE_PANEL_SOURCE));
}
