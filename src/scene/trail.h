#ifndef SCENE_TRAIL_H
#define SCENE_TRAIL_H

#include <stdbool.h>
#include <stddef.h>

#include "campaign/campaign.h"
#include "playback/situation.h"
#include "projection/projection.h"
#include "projection/viewport.h"
#include "raster/dots.h"
#include "scene/signs.h"

/* The ways of all units on the plane, each leg along its geodesic so densely
 * that its bends are true; projected once. */
struct trails {
	struct point *points;
	size_t *first; /* the points of the leg that ends in keyframe k are
			* points[first[k]] to points[first[k + 1] - 1] */
};

void trails_init(struct trails *trails, const struct campaign *campaign,
	const struct projection *projection);
void trails_release(struct trails *trails);

struct trail_choice {
	const bool *shown;  /* of each unit, whether its way is; NULL: all */
	bool patterned;     /* see ink_dash() */
	bool is_fast;       /* no more than the leg under way is bright */
	struct signs *seen; /* what dots and dashes are noted in */
};
/* Draws the way that each unit has come so far: the day's own bright, older
 * ones dimmer and dimmer, uncertain ones dotted. A unit's way is gone with the
 * unit. Of very many rows only the ways of the last weeks are drawn. */
void trails_draw(const struct trails *trails, const struct situation *situation,
	const struct viewport *viewport, struct dots *dots,
	const struct trail_choice *choice);

/* The leg on which a unit has come today: the keyframe of the campaign in which
 * it ends, and the share of it that lies behind. Returns whether there is one.
 */
struct way {
	size_t keyframe;
	double share;
};
bool trail_of_today(
	const struct situation *situation, size_t unit, struct way *way);
#endif
