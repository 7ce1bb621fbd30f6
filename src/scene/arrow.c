/* The end of a way lies under its unit's counter, or under the mark of a place.
 * So the way is followed back from its end, a fraction of a cell at a time, to
 * the first cell in which nothing stands. */
#include <config.h>

#include "scene/arrow.h"

#include <math.h>

#include "scene/theme.h"

#define STEPS_A_CELL 2

/* Farther from its end than this an arrowhead would tell of something else. */
#define MOST_CELLS 9

/* What is followed: a way's points from its end, in cells of the frame. */
struct walk {
	const struct frame *frame;
	struct style style;
	struct cellpos tip;
	int steps;
};

static struct point
to_cells(const struct frame *frame, struct point point)
{
	struct point at = viewport_to_cells(&frame->state->viewport, point);

	at.x += frame->layout.map.column;
	at.y += frame->layout.map.row;
	return at;
}

static uint32_t
head(const struct frame *frame, struct point from, struct point to)
{
	static const uint32_t heads[] = { 0x25b4, 0x25b8, 0x25be, 0x25c2 };
	static const char plain[] = "^>v<";
	const struct viewport *v = &frame->state->viewport;
	const double dx = (to.x - from.x) * v->dot_width * v->across;
	const double dy = (to.y - from.y) * v->dot_height * v->down;
	const int way =
		fabs(dx) > fabs(dy) ? (dx > 0 ? 1 : 3) : (dy > 0 ? 2 : 0);

	return frame->state->unicode ? heads[way] : (unsigned char)plain[way];
}

/* Free, and not beside a mark or a name, of which it would seem to be a part.
 */
static bool
has_room(const struct frame *frame, struct cellpos cell)
{
	for (int i = -1; i <= 1; i++) {
		const uint8_t *taken =
			frame_taken(frame, cell.column + i, cell.row);

		if (taken && *taken != TAKEN_FREE &&
			(i == 0 || *taken < TAKEN_COUNTER))
			return false;
	}
	return true;
}

/* Follows a segment back. Returns whether the walk is over. */
static bool
walk_back(struct walk *walk, struct point to, struct point from)
{
	const double length = hypot(to.x - from.x, to.y - from.y);
	const int count = (int)fmin(length * STEPS_A_CELL + 1, 1000);

	for (int i = 0; i <= count; i++) {
		const double share = (double)i / count;
		const struct cellpos cell = {
			(int)floor(to.x + share * (from.x - to.x)),
			(int)floor(to.y + share * (from.y - to.y)),
		};
		const uint8_t *taken =
			frame_taken(walk->frame, cell.column, cell.row);

		if (!taken || *taken == TAKEN_ARROW ||
			walk->steps++ > MOST_CELLS * STEPS_A_CELL)
			return true;
		/* A head alone in its cell would be no arrow. */
		if ((cell.column == walk->tip.column &&
			    cell.row == walk->tip.row) ||
			!has_room(walk->frame, cell))
			continue;
		grid_put(walk->frame->grid, cell.column, cell.row,
			head(walk->frame, from, to), walk->style);
		frame_take(walk->frame, cell.column, cell.row, 1, TAKEN_ARROW);
		frame_note(walk->frame, SIGN_HEAD);
		return true;
	}
	return false;
}

static void
draw_head(const struct trails *trails, const struct frame *frame,
	const struct way *way, struct style style)
{
	const size_t first = trails->first[way->keyframe];
	const size_t count = trails->first[way->keyframe + 1] - first;
	const struct point *points = trails->points + first;
	const double along = way->share * (double)(count ? count - 1 : 0);
	const size_t whole = (size_t)along;
	const double rest = along - (double)whole;
	struct walk walk = { .frame = frame, .style = style };
	struct point tip;

	if (count < 2)
		return;
	tip = points[whole];
	if (whole + 1 < count) {
		tip.x += rest * (points[whole + 1].x - tip.x);
		tip.y += rest * (points[whole + 1].y - tip.y);
	}
	if (!frame_cell_of(frame, tip, &walk.tip))
		return;
	tip = to_cells(frame, tip);
	for (size_t i = whole + (rest > 0); i-- > 0;) {
		const struct point from = to_cells(frame, points[i]);

		if (!isfinite(from.x) || !isfinite(from.y) ||
			walk_back(&walk, tip, from))
			return;
		tip = from;
	}
}

void
arrows_draw(const struct trails *trails, const struct frame *frame,
	const bool *shown)
{
	const struct campaign *campaign = frame->campaign;
	struct way way;

	for (size_t u = 0; u < campaign->unit_count; u++)
		if ((!shown || shown[u]) &&
			trail_of_today(frame->situation, u, &way))
			draw_head(trails, frame, &way,
				theme_trail(frame->state->theme,
					frame_side_colour(
						frame, campaign->units[u].side),
					TRAIL_TODAY));
}
