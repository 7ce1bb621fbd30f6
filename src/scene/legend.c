/* The items stand in groups, the most telling first. Each group begins a line,
 * and has columns where that costs no line more:
 *
 *	[ ] Soviet Union  ( ) Japan
 *	XX division      XXX corps
 *	XXXX army
 *
 * Where there is no room for that they follow on each other, and then the last
 * are left out.
 */
#include <config.h>

#include "scene/legend.h"

#include "base/translate.h"
#include "scene/legend_items.h"

#define GAP            2 /* columns between items */
#define MOST_SIDE_ROWS 2
/* How it is laid out: so many items of it, each group on lines of its own or
 * not. */
struct form {
	size_t count;
	bool dense;
};

/* Puts items where they go on at a place, each at a multiple of stop. */
static struct cellpos
put_items(struct legend_item *items, size_t count, int columns, int stop,
	struct cellpos at)
{
	for (size_t i = 0; i < count; i++) {
		const int width = items[i].width;

		if (at.column > 0 && at.column + width > columns)
			at = (struct cellpos){ 0, at.row + 1 };
		items[i].at = at;
		at.column += (width + GAP + stop - 1) / stop * stop;
	}
	return at;
}

/* Puts a group on lines of its own, in columns if that costs no line more.
 * Returns the line below it. */
static int
put_group(struct legend_item *items, size_t count, int columns, int row)
{
	const struct cellpos first = { 0, row };
	int widest = 0, stops, last;

	for (size_t i = 0; i < count; i++)
		if (items[i].width > widest)
			widest = items[i].width;
	stops = columns / (widest + GAP);
	last = put_items(items, count, columns, 1, first).row;
	if (stops > 1 &&
		put_items(items, count, columns, columns / stops, first).row >
			last)
		put_items(items, count, columns, 1, first);
	return last + 1;
}

/* Returns the rows that it takes. */
static int
lay_out(struct legend *legend, const struct form *form, int columns)
{
	int row = 0;

	if (form->dense)
		return put_items(legend->items, form->count, columns, 1,
			       (struct cellpos){ 0, 0 })
			       .row +
		       1;
	for (size_t i = 0, end; i < form->count; i = end) {
		for (end = i;
			end < form->count &&
			legend->items[end].group == legend->items[i].group;)
			end++;
		row = put_group(&legend->items[i], end - i, columns, row);
	}
	return row;
}

static void
draw(const struct legend *legend, const struct form *form, struct page *page)
{
	const int first = page->line;

	for (size_t i = 0; i < form->count; i++) {
		const struct legend_item *item = &legend->items[i];
		const struct style style =
			frame_style(legend->frame, ROLE_PANEL_DIM);
		int column = item->at.column;

		page->line = first + item->at.row;
		page_put(page, column, item->sample, item->style);
		column += item->sample_width + 1;
		page_put(page, column, item->word, style);
		if (!item->also)
			continue;
		column += item->word_width;
		page_put(page, column, ",", style);
		page_put(page, column + 2, item->also, style);
	}
}

int
legend_lines(const struct frame *frame, int columns)
{
	struct legend legend =
		legend_make(frame, legend_all_signs(frame->campaign));
	const struct form form = { legend.count, false };

	return lay_out(&legend, &form, columns);
}

void
legend_write(struct page *page)
{
	struct legend legend = legend_make(
		page->frame, legend_all_signs(page->frame->campaign));
	const struct form form = { legend.count, false };

	lay_out(&legend, &form, page->box.columns);
	draw(&legend, &form, page);
}

/* Leaves out the last of the items that are told, and says so instead. */
static void
shorten(struct legend *legend, struct form *form)
{
	form->count--;
	legend->count = form->count - 1;
	legend_add(legend, GROUP_LINES, "?",
		frame_style(legend->frame, ROLE_PANEL_STRONG), _("more signs"));
}

/* While it plays, what is seen changes too fast for a legend of it. */
static struct legend
make_seen(const struct frame *frame)
{
	return legend_make(frame, frame->state->playing
					  ? legend_all_signs(frame->campaign)
					  : *frame->seen);
}

void
legend_write_below(struct page *page)
{
	struct legend legend = make_seen(page->frame);
	const struct form form = { legend.count, false };
	const int first = page->line + 1;
	const int rows = lay_out(&legend, &form, page->box.columns);

	page->line = first;
	draw(&legend, &form, page);
	page->line = first + rows;
}

void
legend_write_sides(struct page *page, int below)
{
	struct legend legend = make_seen(page->frame);
	struct form form = { 0, true };
	int rows;

	while (form.count < legend.count &&
		legend.items[form.count].group == GROUP_SIDES)
		form.count++;
	rows = lay_out(&legend, &form, page->box.columns);
	if (!form.count || rows > MOST_SIDE_ROWS)
		return;
	page->line = page->top + page->box.rows - below - rows;
	page_clear(page, rows);
	draw(&legend, &form, page);
}

void
legend_write_seen(struct page *page)
{
	const int room = page_left(page) - 1;
	struct legend legend = make_seen(page->frame);
	struct form form = { legend.count, false };
	int rows = lay_out(&legend, &form, page->box.columns);

	if (rows > room) {
		form.dense = true;
		rows = lay_out(&legend, &form, page->box.columns);
	}
	while (rows > room && form.count > 1) {
		shorten(&legend, &form);
		rows = lay_out(&legend, &form, page->box.columns);
	}
	if (rows > room)
		return;
	page->line = page->top + page->box.rows - rows;
	draw(&legend, &form, page);
}
