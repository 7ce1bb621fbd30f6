#ifndef SCENE_LEGEND_ITEMS_H
#define SCENE_LEGEND_ITEMS_H

#include <stddef.h>

#include "geometry/point.h"
#include "scene/frame.h"
#include "scene/signs.h"

/* What a legend tells of signs: a sample of each, and what it means. */
enum legend_group {
	GROUP_SIDES,
	GROUP_COUNTERS,
	GROUP_ECHELONS,
	GROUP_EVENTS,
	GROUP_WAYS,
	GROUP_PLACES,
	GROUP_CONFIDENCE,
	GROUP_LINES,
};

#define LEGEND_ITEMS 96

struct legend_item {
	char sample[24];
	const char *word; /* lent */
	const char *also; /* the same sign's other meaning, NULL none */
	struct style style;
	enum legend_group group;
	int sample_width, word_width, width; /* width: of all of it */
	struct cellpos at;                   /* from the first one */
};
struct legend {
	const struct frame *frame;
	struct signs signs; /* that are told of */
	int side;           /* whose colour the samples have, -1 nobody's */
	struct legend_item items[LEGEND_ITEMS];
	size_t count;
};

/* Group by group, the most telling first. */
struct legend legend_make(const struct frame *frame, struct signs signs);
/* All signs that the frame's campaign may show. */
struct signs legend_all_signs(const struct campaign *campaign);
void legend_add(struct legend *legend, enum legend_group group,
	const char *sample, struct style style, const char *word);
#endif
