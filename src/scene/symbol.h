#ifndef SCENE_SYMBOL_H
#define SCENE_SYMBOL_H

#include <stddef.h>

#include "raster/dots.h"
#include "scene/frame.h"
#include "scene/scene.h"
#include "scene/station.h"

/* Bytes that the text of any counter fits in. */
#define SYMBOL_TEXT 48

/* So many units in one view are a crowd, of which less is shown. */
#define CROWD 300

/* The counters of the units, generalised: see doc/ARCHITECTURE.md. */
struct symbols {
	struct symbol *items; /* one for each unit that is there to be shown */
	size_t count, alloc;
	struct stations stations; /* of the campaign, on the projection */
};

/* Gives the counters of those who stand still their homes, and says in the
 * frame where they are: before the names of the day take room. */
void symbols_settle(struct symbols *symbols, const struct place_marks *places,
	const struct frame *frame);

/* Decides which units have counters, where, and which are counted as +n. */
void symbols_place(struct symbols *symbols, const struct frame *frame);
/* Lines from counters that stand aside to the true places of their units. */
void symbols_draw_leaders(const struct symbols *symbols,
	const struct frame *frame, struct dots *dots);
void symbols_draw(const struct symbols *symbols, const struct frame *frame);
/* The marks of echelons above the counters, where all else left room. */
void symbols_draw_echelons(
	const struct symbols *symbols, const struct frame *frame);
void symbols_release(struct symbols *symbols);

/* The text of a counter without its brackets, such as "25A?+2". */
void symbol_text(const struct frame *frame, const struct symbol *symbol,
	char *buffer, size_t size);
#endif
