#ifndef SCENE_PAGE_H
#define SCENE_PAGE_H

#include <stdbool.h>

#include "scene/frame.h"
#include "scene/theme.h"

/* A column of text in a box that is written from the top down and may be
 * scrolled: lines above top and below the box are passed over. */
struct page {
	const struct frame *frame;
	struct box box;
	int line;           /* the next one, from 0 = the first of the text */
	int top;            /* the line shown in the box's first row */
	int mark, mark_end; /* lines that should be seen; 0, 0 none */
	int links;          /* so far, */
	int links_above;    /* and those that begin above the box */
	struct scene_link marked; /* the one that the state marks */
};

struct page page_begin(const struct frame *frame, struct box box, int top);

/* Writes wrapped text indented by some columns, and goes on below it. */
void page_write(
	struct page *page, int indent, const char *text, enum role role);
/* Puts a text on the present line without wrapping or going on. */
void page_put(
	struct page *page, int indent, const char *text, struct style style);
/* Writes wrapped text, with a sign before it, that leads somewhere. */
void page_write_link(struct page *page, int indent, const char *text,
	enum role role, struct scene_link link);
/* Notes what the lines from first up to the present one lead to. */
void page_note(const struct page *page, int first, struct scene_link link);
/* Makes lines from the present one on free, and of nothing that they lead to.
 */
void page_clear(const struct page *page, int lines);
void page_skip(struct page *page, int lines);
/* Rows of the box that are left below the present line. */
int page_left(const struct page *page);
#endif
