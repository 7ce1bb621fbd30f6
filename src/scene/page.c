#include <config.h>

#include "scene/page.h"

#include <string.h>

#include "base/text.h"
#include "scene/words.h"

struct page
page_begin(const struct frame *frame, struct box box, int top)
{
	return (struct page){ .frame = frame, .box = box, .top = top };
}

static bool
is_shown(const struct page *page)
{
	return page->line >= page->top &&
	       page->line < page->top + page->box.rows;
}

void
page_put(struct page *page, int indent, const char *text, struct style style)
{
	if (is_shown(page))
		grid_write(page->frame->grid, page->box.column + indent,
			page->box.row + page->line - page->top,
			page->box.columns - indent, text, style);
}

void
page_write(struct page *page, int indent, const char *text, enum role role)
{
	const int width = page->box.columns - indent;
	char line[512];

	if (width < 1)
		return;
	while (*text) {
		const char *next;
		size_t length = words_wrap(text, width, &next);

		if (length >= sizeof line)
			length = sizeof line - 1;
		memcpy(line, text, length);
		line[length] = '\0';
		page_put(page, indent, line, frame_style(page->frame, role));
		page->line++;
		text = next;
	}
}

void
page_skip(struct page *page, int lines)
{
	page->line += lines;
}

void
page_clear(const struct page *page, int lines)
{
	const struct box *box = &page->box;
	const int row = page->line - page->top;

	grid_fill(page->frame->grid, box->column, box->row + row, box->columns,
		lines, frame_style(page->frame, ROLE_PANEL));
	for (int i = row; page->frame->panel && i < row + lines; i++)
		page->frame->panel[box->row + i] =
			(struct scene_link){ LINK_NONE, -1 };
}

int
page_left(const struct page *page)
{
	return page->top + page->box.rows - page->line;
}

void
page_note(const struct page *page, int first, struct scene_link link)
{
	const struct box *box = &page->box;

	for (int line = first; line < page->line; line++) {
		const int row = line - page->top;

		if (page->frame->panel && row >= 0 && row < box->rows)
			page->frame->panel[box->row + row] = link;
	}
}

void
page_write_link(struct page *page, int indent, const char *text, enum role role,
	struct scene_link link)
{
	const bool marked = page->links++ == page->frame->state->link;
	const enum role shown = marked ? ROLE_PANEL_STRONG : role;
	const int first = page->line;

	page->links_above += first < page->top;
	page_put(page, indent, marked ? ">" : "-",
		frame_style(page->frame, shown));
	page_write(page, indent + 2, text, shown);
	page_note(page, first, link);
	if (!marked)
		return;
	page->marked = link;
	page->mark = first;
	page->mark_end = page->line;
}
