#ifndef SCENE_TINT_H
#define SCENE_TINT_H

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

uint32_t tint_sea(enum theme theme, float height);
/* The same of a row of cells. */
void tint_sea_row(
	enum theme theme, const float *heights, int count, uint32_t *tints);
#endif
