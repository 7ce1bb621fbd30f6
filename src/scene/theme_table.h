#ifndef SCENE_THEME_TABLE_H
#define SCENE_THEME_TABLE_H

#include <stdint.h>

#include "scene/theme.h"

#define BRIGHT(basic) ((basic) + BASIC_BRIGHT)

/* A hypsometric tint: the colour at a height in metres, mixed in between. */
struct tint {
	float height;
	uint32_t colour;
};

/* Names of the palette, with one colour more for any other name. */
#define PALETTE 8

#define LAND_TINTS 6
#define SEA_TINTS  4

/* All that a theme is. */
struct theme_table {
	const char *name;
	struct style styles[ROLES];
	struct tint land[LAND_TINTS], sea[SEA_TINTS];
	uint32_t flat_land, flat_sea; /* of unknown height */
	uint32_t lit, shadow;         /* mixed into slopes, */
	int lit_share, shadow_share;  /* at most so much of 255 */
	uint32_t hardest;             /* no ground makes signs harder to see */
	uint32_t strong; /* mixed into signs that would not be seen */
	uint32_t faded;  /* mixed into what recedes */
	/* Orange, sky blue, green, yellow, blue, vermillion, purple, black,
	 * another. */
	uint32_t palette[PALETTE + 1];
};

extern const struct theme_table theme_dark, theme_light, theme_contrast,
	theme_mono;
#endif
