#ifndef SCENE_CARD_H
#define SCENE_CARD_H

#include "scene/page.h"
#include "scene/symbol.h"

/* Write all that is known of the selected unit, of the selected place, and of
 * the source that is shown whole. */
void card_write_unit(struct page *page, const struct symbols *symbols);
void card_write_place(struct page *page);
void card_write_source(struct page *page);

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
/* What is counted of a row, by its id: each version, and who says so. */
void card_write_figures(struct page *page, int indent, const char *about);
#endif
