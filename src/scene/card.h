#ifndef SCENE_CARD_H
#define SCENE_CARD_H

#include "scene/page.h"
#include "scene/symbol.h"

/* Write all that is known of the selected unit, of the selected place, and of
 * the source that is shown whole. */
void card_write_unit(struct page *page, const struct symbols *symbols);
void card_write_place(struct page *page);
void card_write_source(struct page *page);
/* The same of the selected event, which is on none of the days. */
void card_write_event(struct page *page);
/* What is known of an event but for its title. */
void card_write_event_detail(struct page *page, int indent, int e);

/* What cards and the opened event share. A field's name, and its value in
 * the column beside the names; nothing for "". */
void card_write_field(struct page *page, const char *name, const char *value);
int card_value_column(void);
/* The names of a row in all languages, but for the one that heads the card. */
void card_write_names(
	struct page *page, const struct name *name, const char *heading);
/* Sources of a row, one below the other; units, with a heading. */
void card_write_sources(
	struct page *page, int indent, const struct references *sources);
void card_write_units(struct page *page, int indent, const char *heading,
	const struct references *units);
/* A date of an event; the year tells that it is on none of the days. */
void card_event_moment(const struct frame *frame, int e,
	const struct moment *moment, char *buffer, size_t size);
/* A link to an event, with its date. */
void card_write_event_link(struct page *page, int e);
/* Links to all events that concern a row, those before and after the days that
 * are played too. False where there are none. */
bool card_write_events(struct page *page, const char *heading,
	bool (*concerns)(const struct event *event, int row), int row);
/* What is counted of a row, by its id: each version, and who says so. */
void card_write_figures(struct page *page, int indent, const char *about);
#endif
