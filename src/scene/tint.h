#ifndef SCENE_TINT_H
#define SCENE_TINT_H

#include <math.h>
#include <stdint.h>

#include "scene/theme.h"

/* The tints that grounds really have, a few dozen: steps of height and shade on
 * land, of depth at sea. A terminal is sent a sequence for each tint, and is
 * moved along wherever it changes. */

/* What has these heights, in metres, on the flat is much like the ground where
 * none is known. */
#define TINT_FLAT_LAND 150
#define TINT_FLAT_SEA  (-200)

/* The tints of a row of cells as land. Cells beside each other become one
 * stretch of one tint, two of them and more while none differs by more than a
 * little. Each row is by itself, so that rows which a pan moves stay as they
 * are. */
void tint_land(enum theme theme, const float *heights, const float *shades,
	int count, uint32_t *tints);

/* The steps of depth, and which of them a height has; TINT_DEPTHS where none is
 * known. */
#define TINT_DEPTHS 4
static const float tint_depths[TINT_DEPTHS] = { -3500, -1500, -200, 0 };

static inline int
tint_depth(float height)
{
	int depth = 0;

	if (!isfinite(height))
		return TINT_DEPTHS;
	for (int i = 0; i + 1 < TINT_DEPTHS; i++)
		depth += height > (tint_depths[i] + tint_depths[i + 1]) / 2;
	return depth;
}

uint32_t tint_sea(enum theme theme, float height);
/* Those of all depths at once. */
void tint_all_seas(enum theme theme, uint32_t tints[TINT_DEPTHS + 1]);
#endif
