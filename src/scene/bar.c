/* The timeline as a bar: a mark a day, taller where more happened. */
#include <config.h>

#include <stdio.h>

#include "base/date.h"
#include "base/text.h"
#include "scene/margin.h"
#include "scene/theme.h"
#include "scene/words.h"

/* A bar of events, in dots from the bottom. */
static uint32_t
bar_glyph(size_t events, bool unicode)
{
	static const uint32_t braille[] = { 0x2840 + 0x80, 0x28e4, 0x28f6,
		0x28ff };
	static const char plain[] = "_-=#";
	const size_t level = events == 0   ? 0
			     : events <= 2 ? 1
			     : events <= 5 ? 2
					   : 3;

	return unicode ? braille[level] : (unsigned char)plain[level];
}

/* The columns of the days, between the first and the last date. */
struct bar {
	int first, width;
	char begin[32], end[32]; /* "" where there is no room for them */
};

static struct bar
bar_of(const struct timeline *timeline, const struct box *box)
{
	struct bar bar = { box->column + 1, box->columns - 2, "", "" };
	int dates;

	words_day(timeline->begin, bar.begin, sizeof bar.begin);
	words_day(timeline->end, bar.end, sizeof bar.end);
	dates = text_width(bar.begin) + text_width(bar.end);
	if (bar.width > 2 * dates + 8) {
		bar.first += text_width(bar.begin) + 1;
		bar.width -= dates + 2;
	} else {
		bar.begin[0] = bar.end[0] = '\0';
	}
	return bar;
}

int
margin_day_at(
	const struct timeline *timeline, const struct box *box, int column)
{
	const struct bar bar = bar_of(timeline, box);
	const int x = column - bar.first;

	if (x < 0 || bar.width < 1)
		return 0;
	if (x >= bar.width)
		return timeline->days - 1;
	return (int)((int64_t)x * timeline->days / bar.width);
}

/* The first column of a day, of those that margin_day_at() gives to it. */
static int
first_column(const struct bar *bar, int day, int days)
{
	return (int)(((int64_t)day * bar->width + days - 1) / days);
}

/* A day in another hue is not seen where there are none: there its number
 * stands for its events, or a mark where there is no room for one. */
static void
write_present(const struct frame *frame, const struct bar *bar, int day)
{
	const int days = frame->timeline->days;
	const int row = frame->layout.timeline.row;
	const int first = first_column(bar, day, days);
	const int gap = bar->width >= 3 * days;
	const int columns = first_column(bar, day + 1, days) - first - gap;
	const struct style style = frame_style(frame, ROLE_DAY_PRESENT);
	int year, month, of_month;
	char number[16];

	day_to_civil(frame->timeline->begin + day, &year, &month, &of_month);
	snprintf(number, sizeof number, "%d", of_month);
	if (columns < text_width(number))
		snprintf(number, sizeof number, "%s",
			frame->state->unicode ? "\u25be" : "v");
	for (int x = 1; x < columns; x++)
		grid_put(frame->grid, bar->first + first + x, row, ' ', style);
	grid_write(frame->grid, bar->first + first, row, text_width(number),
		number, style);
}

void
margin_draw_timeline(const struct frame *frame)
{
	const struct box *box = &frame->layout.timeline;
	const struct timeline *timeline = frame->timeline;
	const int present = timeline_day(timeline, frame->state->minute);
	const struct bar bar = bar_of(timeline, box);

	if (!box->rows)
		return;
	grid_fill(frame->grid, box->column, box->row, box->columns, box->rows,
		frame_style(frame, ROLE_MARGIN));
	grid_write(frame->grid, box->column + 1, box->row, box->columns,
		bar.begin, frame_style(frame, ROLE_MARGIN_DIM));
	grid_write(frame->grid, bar.first + bar.width + 1, box->row,
		box->columns, bar.end, frame_style(frame, ROLE_MARGIN_DIM));
	for (int x = 0; x < bar.width; x++) {
		const int day = (int)((int64_t)x * timeline->days / bar.width);
		const int next =
			(int)((int64_t)(x + 1) * timeline->days / bar.width);
		const size_t events = timeline->first_event[day + 1] -
				      timeline->first_event[day];
		const bool gap = next != day && bar.width >= 3 * timeline->days;

		grid_put(frame->grid, bar.first + x, box->row,
			gap ? ' ' : bar_glyph(events, frame->state->unicode),
			frame_style(frame, day == present && !gap
						   ? ROLE_DAY_PRESENT
						   : ROLE_DAY));
	}
	if (scene_is_mono(frame->state))
		write_present(frame, &bar, present);
}
