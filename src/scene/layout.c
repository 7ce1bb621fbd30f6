/* Where the parts of the frame stand. What gives way in a small terminal:
 * first the panel becomes two lines of events, then the key line goes, then
 * the timeline, then the title, last the status line: the map stays.
 *
 * A panel that is asked for takes its columns from the map, whose middle stays
 * in the middle: what lay under it could neither be seen nor counted. Only
 * where too little would be left it covers the map, and all of it.
 *
 *	title
 *	panel | map
 *	panel | map
 *	(two lines of events where there is no panel)
 *	timeline
 *	status
 *	keys
 */
#include <config.h>

#include "scene/scene.h"

#define PANEL_COLUMNS     36 /* and more where there is plenty */
#define PANEL_WIDE        44
#define PANEL_WIDEST      56
#define PANEL_MIN_COLUMNS 80
#define PANEL_ALWAYS      110
#define PANEL_MIN_ROWS    20
#define MAP_MIN_COLUMNS   28 /* beside a panel */

/* Takes rows off the bottom of what is left. */
static struct box
take_bottom(struct box *left, int rows)
{
	left->rows -= rows;
	return (struct box){ left->column, left->row + left->rows,
		left->columns, rows };
}

/* Each part of the width that the panel gains leaves the map more of it. */
static int
panel_columns(int columns)
{
	if (columns >= 230)
		return PANEL_WIDEST;
	return columns >= 180 ? PANEL_WIDE : PANEL_COLUMNS;
}

/* Whether a panel leaves a map that is not higher than it is wide, as cells
 * are twice as high as wide: most theatres fill no more of it, and the sides
 * of a wider one show what is not part of the campaign. */
static bool
is_roomy(const struct box *left)
{
	const int map = left->columns - panel_columns(left->columns);

	return left->columns >= PANEL_ALWAYS ||
	       (left->columns >= PANEL_MIN_COLUMNS && map >= 2 * left->rows);
}

struct layout
scene_layout(int columns, int rows, bool bare, enum panel panel)
{
	struct box left = { 0, 0, columns, rows };
	struct layout layout = { 0 };

	if (bare) {
		layout.map = left;
		return layout;
	}
	if (rows >= 6) {
		layout.title = (struct box){ 0, 0, columns, 1 };
		left.row++;
		left.rows--;
	}
	if (rows >= 10)
		layout.keys = take_bottom(&left, 1);
	if (rows >= 4)
		layout.status = take_bottom(&left, 1);
	if (rows >= 8)
		layout.timeline = take_bottom(&left, 1);
	if (panel == PANEL_SHOWN ||
		(panel == PANEL_AUTO && rows >= PANEL_MIN_ROWS &&
			is_roomy(&left))) {
		layout.panel = left;
		layout.panel.columns = panel_columns(columns);
		layout.panel_covers =
			left.columns < layout.panel.columns + MAP_MIN_COLUMNS;
		if (layout.panel_covers)
			layout.panel.columns = left.columns;
	} else if (rows >= 11) {
		layout.events = take_bottom(&left, rows >= 16 ? 2 : 1);
	}
	if (!layout.panel_covers) {
		left.column += layout.panel.columns;
		left.columns -= layout.panel.columns;
	}
	layout.map = left;
	return layout;
}
