/* The dark theme. The ground is dark and of little chroma so that lines,
 * names and counters stand out on it; the sea is darker than any land. */
#include <config.h>

#include "scene/theme.h"

#include <math.h>
#include <string.h>

#include "base/array.h"

#define MARGIN_GROUND COLOUR(0x1c2230, BASIC_BLACK)
#define LAND(rgb)     (COLOUR(rgb, BASIC_BLACK) | COLOUR_AS_GREY)
#define SEA(rgb)      (COLOUR(rgb, BASIC_BLACK) | COLOUR_AS_NAVY)
#define PANEL_GROUND  COLOUR(0x14181f, BASIC_BLACK)

static const struct style styles[ROLES] = {
	[ROLE_MARGIN] = { COLOUR(0xb8c0cc, BASIC_WHITE), MARGIN_GROUND, 0 },
	[ROLE_MARGIN_DIM] = { COLOUR(0x8790a0, BASIC_WHITE), MARGIN_GROUND, 0 },
	[ROLE_MARGIN_STRONG] = { COLOUR(0xffffff, BASIC_WHITE + BASIC_BRIGHT),
		MARGIN_GROUND, STYLE_BOLD },
	[ROLE_CAMPAIGN] = { COLOUR(0xf2cf7a, BASIC_YELLOW + BASIC_BRIGHT),
		MARGIN_GROUND, STYLE_BOLD },
	[ROLE_PANEL] = { COLOUR(0xc4cad4, BASIC_WHITE), PANEL_GROUND, 0 },
	[ROLE_PANEL_DIM] = { COLOUR(0x8790a0, BASIC_WHITE), PANEL_GROUND, 0 },
	[ROLE_PANEL_STRONG] = { COLOUR(0xffffff, BASIC_WHITE + BASIC_BRIGHT),
		PANEL_GROUND, STYLE_BOLD },
	[ROLE_PANEL_HEAD] = { COLOUR(0xf2cf7a, BASIC_YELLOW + BASIC_BRIGHT),
		PANEL_GROUND, STYLE_BOLD },
	[ROLE_PANEL_SOURCE] = { COLOUR(0x7f9cc8, BASIC_CYAN), PANEL_GROUND, 0 },
	[ROLE_DAY] = { COLOUR(0x7480a6, BASIC_BLUE + BASIC_BRIGHT),
		MARGIN_GROUND, 0 },
	/* Reversed, so that they are seen without colours too. */
	[ROLE_DAY_PRESENT] = { COLOUR(0xf2cf7a, BASIC_YELLOW),
		COLOUR(0x101418, BASIC_BLACK), STYLE_BOLD | STYLE_REVERSE },
	[ROLE_SELECTED] = { COLOUR(0xffffff, BASIC_WHITE),
		COLOUR(0x101418, BASIC_BLACK), STYLE_BOLD | STYLE_REVERSE },
	[ROLE_MESSAGE] = { COLOUR(0xffe9b0, BASIC_YELLOW + BASIC_BRIGHT),
		MARGIN_GROUND, STYLE_BOLD },
	[ROLE_PLACE] = { COLOUR(0xf4f1e6, BASIC_WHITE + BASIC_BRIGHT),
		COLOUR_DEFAULT, 0 },
	[ROLE_PLACE_MINOR] = { COLOUR(0xcfd0c6, BASIC_WHITE), COLOUR_DEFAULT,
		0 },
	[ROLE_PLACE_MARK] = { COLOUR(0xffffff, BASIC_WHITE + BASIC_BRIGHT),
		COLOUR_DEFAULT, 0 },
	[ROLE_COAST] = { COLOUR(0xb4cf9c, BASIC_WHITE), COLOUR_DEFAULT, 0 },
	[ROLE_LAKE] = { COLOUR(0x6fa8dc, BASIC_BLUE + BASIC_BRIGHT),
		COLOUR_DEFAULT, 0 },
	[ROLE_RIVER] = { COLOUR(0x4a86c5, BASIC_BLUE + BASIC_BRIGHT),
		COLOUR_DEFAULT, 0 },
	[ROLE_BORDER] = { COLOUR(0xb58aa5, BASIC_MAGENTA), COLOUR_DEFAULT, 0 },
	[ROLE_GRATICULE] = { COLOUR(0x5a6472, BASIC_BLACK + BASIC_BRIGHT),
		COLOUR_DEFAULT, 0 },
	[ROLE_OVERLAY] = { COLOUR(0xf5d84a, BASIC_YELLOW + BASIC_BRIGHT),
		COLOUR_DEFAULT, STYLE_BOLD },
	[ROLE_POINTER] = { COLOUR(0xffffff, BASIC_WHITE + BASIC_BRIGHT),
		COLOUR(0x14181f, BASIC_BLACK), STYLE_BOLD },
	[ROLE_LAND_DOTS] = { COLOUR(0xa9bf95, BASIC_GREEN), COLOUR_DEFAULT, 0 },
};

struct style
theme_style(enum role role)
{
	return styles[role];
}

uint32_t
theme_palette(const char *name)
{
	static const struct {
		const char *name;
		uint32_t colour;
	} palette[] = {
		{ "orange", COLOUR(0xe69f00, BASIC_YELLOW) },
		{ "sky-blue", COLOUR(0x56b4e9, BASIC_CYAN) },
		{ "green", COLOUR(0x009e73, BASIC_GREEN) },
		{ "yellow", COLOUR(0xe8d24a, BASIC_YELLOW) },
		{ "blue", COLOUR(0x2f86c8, BASIC_BLUE) },
		{ "vermillion", COLOUR(0xd55e00, BASIC_RED) },
		{ "purple", COLOUR(0xcc79a7, BASIC_MAGENTA) },
		{ "black", COLOUR(0x303030, BASIC_BLACK) },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(palette); i++)
		if (strcmp(palette[i].name, name) == 0)
			return palette[i].colour;
	return COLOUR(0x9a9a9a, BASIC_WHITE);
}

struct style
theme_counter(uint32_t side)
{
	static const uint32_t white = COLOUR(0xffffff, BASIC_WHITE);
	static const uint32_t black = COLOUR(0x0b0b0b, BASIC_BLACK);
	const uint32_t ink =
		colour_contrast(side, black) >= colour_contrast(side, white)
			? black
			: white;

	return (struct style){ ink, side, STYLE_BOLD };
}

struct style
theme_bracket(uint32_t side)
{
	struct style style = theme_counter(side);

	style.foreground = colour_mix(style.foreground, side, 150);
	style.attributes = 0;
	return style;
}

/* Hypsometric tints: a colour at a height, mixed in between. */
struct tint {
	float height;
	uint32_t colour;
};

static uint32_t
tint_at(const struct tint *tints, size_t count, float height)
{
	size_t i = 1;

	if (!(height > tints[0].height))
		return tints[0].colour;
	while (i < count && height > tints[i].height)
		i++;
	if (i == count)
		return tints[count - 1].colour;
	return colour_mix(tints[i - 1].colour, tints[i].colour,
		(int)(255 * (height - tints[i - 1].height) /
			(tints[i].height - tints[i - 1].height)));
}

uint32_t
theme_land(float height, float shade)
{
	static const struct tint tints[] = {
		{ 0, LAND(0x1f3a2b) },
		{ 150, LAND(0x27422c) },
		{ 400, LAND(0x3a4a2e) },
		{ 800, LAND(0x524d33) },
		{ 1300, LAND(0x6b5940) },
		{ 2000, LAND(0x857058) },
	};
	static const uint32_t lit = COLOUR(0xfff4d6, BASIC_BLACK);
	static const uint32_t shadow = COLOUR(0x000810, BASIC_BLACK);
	const uint32_t tint =
		isfinite(height) ? tint_at(tints, ARRAY_LENGTH(tints), height)
				 : LAND(0x27402e);

	if (!isfinite(shade))
		return tint;
	return shade >= 0 ? colour_mix(tint, lit, (int)(shade * 60))
			  : colour_mix(tint, shadow, (int)(-shade * 150));
}

uint32_t
theme_sea(float height)
{
	static const struct tint tints[] = {
		{ -3500, SEA(0x060d1c) },
		{ -1500, SEA(0x081226) },
		{ -200, SEA(0x0b1a33) },
		{ 0, SEA(0x10243f) },
	};

	return isfinite(height) ? tint_at(tints, ARRAY_LENGTH(tints), height)
				: SEA(0x0b1a33);
}
