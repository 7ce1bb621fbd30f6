#ifndef SCENE_CARD_H
#define SCENE_CARD_H

#include "scene/page.h"
#include "scene/symbol.h"

/* Writes all that is known of the selected unit. */
void card_write(struct page *page, const struct symbols *symbols);

/* Writes the sources of a row, one below the other. */
void card_write_sources(
	struct page *page, int indent, const struct references *sources);
#endif
