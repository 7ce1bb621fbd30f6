#include <config.h>

#include "scene/way.h"

#include "base/array.h"
#include "geometry/geodesic.h"
#include "raster/stroke.h"
#include "scene/ink.h"

/* Near enough for a line of dots that is straight between them: half the way
 * around the earth has a point every 80 km. */
#define POINTS 256

void
way_draw(const struct frame *frame, struct dots *dots)
{
	const struct scene_state *state = frame->state;
	struct lonlat way[POINTS];
	struct point points[POINTS];

	geodesic_path(state->way_from, state->way_to, way, ARRAY_LENGTH(way));
	projection_forward_line(
		frame->projection, way, points, ARRAY_LENGTH(points));
	stroke_line(dots, &state->viewport, points, ARRAY_LENGTH(points),
		(struct dash){ 1, 1, false }, INK_WAY);
}
