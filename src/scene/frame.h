#ifndef SCENE_FRAME_H
#define SCENE_FRAME_H

#include <stdint.h>

#include "raster/dots.h"
#include "scene/scene.h"
#include "scene/signs.h"
#include "scene/theme.h"

/* What the parts of a scene share while one frame is drawn. Columns and rows
 * of boxes are the frame's; taken has a byte a cell of the map area. */
enum taken {
	TAKEN_FREE,
	TAKEN_HOME,    /* where a name would stand: see labels.h */
	TAKEN_BERTH,   /* where a counter would stand: see station.h */
	TAKEN_PLACE,   /* the mark of a place: a name may not cover it */
	TAKEN_EVENT,   /* the mark of a place on some other day */
	TAKEN_ARROW,   /* an arrowhead */
	TAKEN_TEXT,    /* a name or a label */
	TAKEN_COUNTER, /* + the side */
};

struct frame {
	const struct scene_state *state;
	const struct campaign *campaign;
	const struct timeline *timeline;
	const struct situation *situation;
	const struct projection *projection;
	struct layout layout;
	struct grid *grid;
	uint8_t *taken;
	const struct dots *parallel; /* NULL where none is shown */
	enum coverage coverage;      /* of the map by coasts */
	struct scene_link *panel;    /* by row of the frame; NULL unasked */
	struct signs *seen;          /* so far */
};

static inline bool
frame_shows(const struct frame *frame, enum scene_layer layer)
{
	return frame->state->layers >> layer & 1;
}

/* Notes that a sign is seen. */
static inline void
frame_note(const struct frame *frame, enum sign sign)
{
	frame->seen->signs |= 1u << sign;
}

static inline void
frame_note_side(const struct frame *frame, int side)
{
	frame->seen->sides |= 1u << side;
}

/* The byte of a cell of the frame; NULL outside of the map area. */
uint8_t *frame_taken(const struct frame *frame, int column, int row);

/* Whether a row of cells lies in the map and none of it is taken by more than
 * most. */
bool frame_is_free(const struct frame *frame, int column, int row, int columns,
	enum taken most);
void frame_take(const struct frame *frame, int column, int row, int columns,
	uint8_t how);
/* Takes those of them that are taken by less. */
void frame_reserve(const struct frame *frame, int column, int row, int columns,
	enum taken how);

/* The cell of the frame where a position falls; false when not on the map.
 * The cell is then clamped far outside. */
bool frame_cell(const struct frame *frame, struct lonlat position,
	struct cellpos *cell);
/* The same of what is projected already. */
bool frame_cell_of(
	const struct frame *frame, struct point point, struct cellpos *cell);

/* Kilometres of a cell's width in the middle of the map. */
double frame_km_a_cell(const struct frame *frame);

struct style frame_style(const struct frame *frame, enum role role);
uint32_t frame_side_colour(const struct frame *frame, int side);
/* What stands left and right of the sign of an event: the brackets of its
 * side where scene_is_mono(), else nothing. */
const char *frame_side_brackets(const struct frame *frame, int side);
#endif
