#ifndef SCENE_LABELS_H
#define SCENE_LABELS_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

#include "geometry/point.h"
#include "raster/dots.h"
#include "scene/frame.h"
#include "scene/theme.h"

/* What is written on the map. A label has a home, chosen among the labels of
 * all the land about the view by geography alone: neither the window's edge
 * nor the day has a say, so that it stays when the map is panned by cells and
 * when the day changes. It stands there unless a counter or the edge is in the
 * way, else at the first other position that is free. */
enum lettering {
	LETTERING_POINT, /* beside a mark, at one of eight positions */
	LETTERING_LAND,  /* spaced out over a land, on land alone, */
	LETTERING_SEA,   /* or over a sea */
};
#define LABEL_NEVER INT_MAX
struct label {
	const char *text; /* lent while the frame is drawn */
	struct cellpos anchor;
	enum lettering lettering;
	bool capitals;
	int rank;  /* which of two finds its home first: the lower; of equals
		    * the one that was added first */
	int today; /* who is placed first: its rank, raised by the day;
		    * LABEL_NEVER: not placed */
	bool is_passing; /* written today alone: others find their homes
			  * before it, and it keeps none for itself */
	enum role role;
	int columns[2];    /* of its letters, side by side and with gaps */
	int home;          /* a position; -1 none */
	struct cellpos at; /* where it is written, */
	int width;         /* and its columns; 0 where it is not */
	int gap;           /* columns between its letters */
};
struct labels {
	struct label *items; /* in the order in which they were added */
	size_t count, alloc;
	struct turn *turns; /* the order in which they are asked */
	struct span *spans; /* what the homes take */
	size_t span_count, span_alloc;
	const struct dots *land; /* NULL where it is not known; lent */
};

void labels_clear(struct labels *labels, const struct dots *land);
void labels_release(struct labels *labels);

/* Adds one if it stands in view or so near that it may matter to those that
 * do. Its home and place are set later. Returns its index, -1 when it was not
 * added. */
int labels_add(struct labels *labels, const struct frame *frame,
	const struct label *label);

/* Gives all their homes, and says in the frame where these are. */
void labels_settle(struct labels *labels, const struct frame *frame);

/* Places those of points, or those of areas, that matter at least so much
 * today and are not placed yet; takes their cells. */
void labels_place(struct labels *labels, const struct frame *frame, bool areas,
	int most_today);

/* dots: the lines of the map, some of which names hide. */
void labels_draw(const struct labels *labels, const struct frame *frame,
	const struct dots *dots);
#endif
