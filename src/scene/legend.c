#include <config.h>

#include "scene/legend.h"

#include <stdio.h>

#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"
#include "raster/colour.h"
#include "scene/ink.h"
#include "scene/place.h"
#include "scene/words.h"

static const enum event_kind kinds[] = { EVENT_LANDING, EVENT_BATTLE,
	EVENT_CAPTURE, EVENT_SURRENDER, EVENT_AIR_RAID, EVENT_SINKING,
	EVENT_ORDER, EVENT_POLITICAL, EVENT_DECLARATION, EVENT_WITHDRAWAL };

#define SECOND_COLUMN 19
#define KIND_ROWS     ((int)(ARRAY_LENGTH(kinds) + 1) / 2)

int
legend_lines(const struct frame *frame)
{
	return 7 + (int)(frame->campaign->side_count + 1) / 2 + KIND_ROWS;
}

static void
write_sides(struct page *page)
{
	const struct campaign *campaign = page->frame->campaign;

	for (size_t i = 0; i < campaign->side_count; i++) {
		const struct side *side = &campaign->sides[i];
		const uint32_t colour = frame_side_colour(page->frame, (int)i);
		const int column = i % 2 ? SECOND_COLUMN : 0;
		char sign[8];

		snprintf(sign, sizeof sign, "%c  %c", side->bracket[0],
			side->bracket[1]);
		page_put(page, column, sign, theme_counter(colour));
		page_put(page, column + 5,
			name_in(&side->name, page->frame->state->language),
			frame_style(page->frame, ROLE_PANEL_DIM));
		if (i % 2 || i + 1 == campaign->side_count)
			page_skip(page, 1);
	}
}

static void
write_kinds(struct page *page)
{
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
		const int column = i % 2 ? SECOND_COLUMN : 0;
		char sign[8];

		sign[text_encode(
			event_mark(kinds[i], page->frame->state->unicode),
			sign)] = '\0';
		page_put(page, column, sign,
			frame_style(page->frame, ROLE_PANEL_STRONG));
		page_put(page, column + 2, words_event_kind(kinds[i]),
			frame_style(page->frame, ROLE_PANEL_DIM));
		if (i % 2)
			page_skip(page, 1);
	}
}

/* Returns the column for the next sample. */
static int
write_line_sample(struct page *page, int column, const char *sample,
	uint8_t ink, const char *word)
{
	struct style style = ink_style(
		page->frame->state->theme, page->frame->campaign, ink);

	style.background = frame_style(page->frame, ROLE_PANEL).background;
	page_put(page, column, sample, style);
	page_put(page, column + 3, word,
		frame_style(page->frame, ROLE_PANEL_DIM));
	return column + 3 + text_width(word) + 2;
}

/* The lines of the map, and the ways of units. */
static void
write_lines(struct page *page)
{
	const bool unicode = page->frame->state->unicode;
	const char *line = unicode ? "\u2812\u2812" : "--";
	int column;

	column = write_line_sample(page, 0, line, INK_RIVER, _("river"));
	column = write_line_sample(page, column, line, INK_BORDER, _("border"));
	write_line_sample(page, column, line, INK_OVERLAY, _("parallel"));
	page_skip(page, 1);
	column = write_line_sample(page, 0, unicode ? "\u2812\u25b8" : "->",
		ink_of_side(0, SIDE_INK_TODAY), _("today"));
	column = write_line_sample(
		page, column, line, ink_of_side(0, SIDE_INK_WAY), _("before"));
	write_line_sample(page, column, unicode ? "\u2802\u2802" : "..",
		ink_of_side(0, SIDE_INK_TODAY), _("uncertain"));
	page_skip(page, 1);
}

void
legend_write(struct page *page)
{

	write_sides(page);
	write_kinds(page);
	write_lines(page);
	page_put(page, 0, _("25A? place uncertain  25A+3 more"),
		frame_style(page->frame, ROLE_PANEL_DIM));
	page_skip(page, 1);
	page_put(page, 0, _("~ partly inferred   ? uncertain"),
		frame_style(page->frame, ROLE_PANEL_DIM));
	page_skip(page, 1);
	page_put(page, 0, _("XX division XXX corps XXXX army"),
		frame_style(page->frame, ROLE_PANEL_DIM));
	page_skip(page, 1);
	page_put(page, 0,
		page->frame->state->unicode
			? _("\u25aa place of that side  \u25e6 not known")
			: _("* place of a side  o not known"),
		frame_style(page->frame, ROLE_PANEL_DIM));
	page_skip(page, 1);
}
