#include <config.h>

#include "scene/theme.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "raster/palette.h"
#include "scene/theme_table.h"

static const struct theme_table *const tables[THEMES] = {
	[THEME_DARK] = &theme_dark,
	[THEME_LIGHT] = &theme_light,
	[THEME_CONTRAST] = &theme_contrast,
	[THEME_MONO] = &theme_mono,
};

const char *
theme_name(enum theme theme)
{
	return tables[theme]->name;
}

bool
theme_from_name(const char *name, enum theme *theme)
{
	for (int i = 0; i < THEMES; i++) {
		if (strcmp(tables[i]->name, name) == 0) {
			*theme = (enum theme)i;
			return true;
		}
	}
	return false;
}

struct style
theme_style(enum theme theme, enum role role)
{
	return tables[theme]->styles[role];
}

uint32_t
theme_palette(enum theme theme, const char *name)
{
	static const char *const names[PALETTE] = { "orange", "sky-blue",
		"green", "yellow", "blue", "vermillion", "purple", "black" };
	size_t i = 0;

	while (i < PALETTE && strcmp(names[i], name) != 0)
		i++;
	return tables[theme]->palette[i];
}

/* Of the colours that stand for two where there are 16. */
static double
basic_contrast(uint32_t a, uint32_t b)
{
	return palette_contrast(
		colour_index(a, COLOUR_16), colour_index(b, COLOUR_16));
}

static uint32_t
with_basic_of(uint32_t colour, uint32_t other)
{
	return (colour & ~COLOUR_BASIC) | (other & COLOUR_BASIC);
}

/* The colour with at least so much of the strong one that it has a contrast
 * with a ground. */
static uint32_t
strengthen(const struct theme_table *table, uint32_t colour, uint32_t ground,
	int share, double contrast)
{
	uint32_t mixed = colour_mix(colour, table->strong, share);

	while (share < 255 && colour_contrast(mixed, ground) < contrast) {
		share = share < 240 ? share + 15 : 255;
		mixed = colour_mix(colour, table->strong, share);
	}
	/* Where there are few colours: yellow on white could not be read. */
	return basic_contrast(colour, ground) < CONTRAST_SIGN
		       ? with_basic_of(mixed, table->strong)
		       : mixed;
}

uint32_t
theme_sign(enum theme theme, uint32_t side)
{
	return strengthen(
		tables[theme], side, tables[theme]->hardest, 0, CONTRAST_SIGN);
}

struct style
theme_text(enum theme theme, uint32_t side)
{
	return (struct style){ .foreground = strengthen(tables[theme], side,
				       tables[theme]->hardest, 60,
				       CONTRAST_TEXT) };
}

struct style
theme_pointer(enum theme theme, uint32_t side)
{
	struct style style = theme_style(theme, ROLE_POINTER);

	style.foreground = strengthen(
		tables[theme], side, style.background, 60, CONTRAST_TEXT);
	return style;
}

struct style
theme_trail(enum theme theme, uint32_t side, enum trail_age age)
{
	const struct theme_table *table = tables[theme];
	uint32_t colour;

	if (age == TRAIL_TODAY)
		return (struct style){ .foreground = strengthen(table, side,
					       table->hardest, 70,
					       CONTRAST_SIGN),
			.attributes = STYLE_BOLD };
	colour = colour_mix(side, table->faded, age == TRAIL_RECENT ? 70 : 120);
	/* What fades becomes dark: on a light ground that would stand out. */
	if (age == TRAIL_OLD && colour_light(table->strong) < 128)
		colour = colour_mix(colour, table->flat_land, 130);
	return (struct style){ .foreground = colour };
}

struct style
theme_counter(uint32_t side)
{
	static const uint32_t white =
		COLOUR(0xffffff, BASIC_WHITE + BASIC_BRIGHT);
	static const uint32_t black = COLOUR(0x0b0b0b, BASIC_BLACK);
	const uint32_t ink =
		colour_contrast(side, black) >= colour_contrast(side, white)
			? black
			: white;
	const uint32_t basic =
		basic_contrast(side, black) >= basic_contrast(side, white)
			? black
			: white;

	return (struct style){ with_basic_of(ink, basic), side, STYLE_BOLD };
}

struct style
theme_bracket(uint32_t side)
{
	struct style style = theme_counter(side);

	style.foreground = colour_mix(style.foreground, side, 150);
	style.attributes = 0;
	return style;
}

/* Of some tints in order the first that is not below a height; count beyond
 * their end. Counts those below rather than to look for the last of them: where
 * heights go up and down the processor cannot guess how long that takes. */
static inline size_t
tint_above(const struct tint *tints, size_t count, float height)
{
	size_t above = 1;

	if (!(height > tints[0].height))
		return 0;
#pragma GCC unroll 8
	for (size_t i = 1; i < count; i++)
		above += height > tints[i].height;
	return above;
}

/* How much of the upper of two tints is mixed into the lower, of 255. */
static inline int
share_between(const struct tint *lower, const struct tint *upper, float height)
{
	return (int)(255 * (height - lower->height) /
		     (upper->height - lower->height));
}

/* The colours of land by channels, parted once for all that is asked. A theme
 * has all of them or leaves all to the terminal. */
struct land {
	const struct theme_table *table;
	uint64_t tints[LAND_TINTS], flat, lit, shadow;
};

static struct land
land_of(enum theme theme)
{
	const struct theme_table *table = tables[theme];
	struct land land = { .table = table,
		.flat = colour_spread(table->flat_land),
		.lit = colour_spread(table->lit),
		.shadow = colour_spread(table->shadow) };

	for (size_t i = 0; i < LAND_TINTS; i++)
		land.tints[i] = colour_spread(table->land[i].colour);
	return land;
}

static inline uint32_t
land_at(const struct land *land, float height, float shade)
{
	const struct theme_table *table = land->table;
	const struct tint *tints = table->land;
	const float steep = fabsf(shade);
	uint32_t tint = table->flat_land;
	uint64_t channels = land->flat;

	if (isfinite(height)) {
		const size_t above = tint_above(tints, LAND_TINTS, height);
		const size_t below = above > 0 ? above - 1 : 0;

		tint = tints[below].colour;
		channels = land->tints[below];
		if (above > 0 && above < LAND_TINTS)
			channels = colour_mix_channels(channels,
				land->tints[above],
				share_between(
					&tints[below], &tints[above], height));
	}
	/* Not on the flat, nor where there is none: all of the sea is asked,
	 * too. */
	if (steep > 0 && steep < INFINITY)
		channels = colour_mix_channels(channels,
			shade >= 0 ? land->lit : land->shadow,
			(int)(steep * (float)(shade >= 0
						      ? table->lit_share
						      : table->shadow_share)));
	return colour_with_channels(tint, channels);
}

uint32_t
theme_land(enum theme theme, float height, float shade)
{
	const struct land land = land_of(theme);

	return land_at(&land, height, shade);
}

void
theme_land_row(enum theme theme, const float *heights, const float *shades,
	uint32_t *colours, int count)
{
	const struct land land = land_of(theme);

	for (int i = 0; i < count; i++)
		colours[i] = land_at(&land, heights[i], shades[i]);
}

uint32_t
theme_sea(enum theme theme, float height)
{
	const struct theme_table *table = tables[theme];

	const struct tint *tints = table->sea;
	size_t above;

	if (!isfinite(height))
		return table->flat_sea;
	above = tint_above(tints, SEA_TINTS, height);
	if (above == 0 || above == SEA_TINTS)
		return tints[above > 0 ? above - 1 : 0].colour;
	return colour_mix(tints[above - 1].colour, tints[above].colour,
		share_between(&tints[above - 1], &tints[above], height));
}
