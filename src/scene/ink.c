#include <config.h>

#include "scene/ink.h"

#include "raster/colour.h"
#include "scene/theme.h"

uint8_t
ink_of_side(int side, enum side_ink ink)
{
	if (side < 0 || side >= INK_SIDES)
		side = 0;
	return (uint8_t)(INK_SIDE + SIDE_INKS * side + (int)ink);
}

struct style
ink_style(enum theme theme, const struct campaign *campaign, uint8_t ink)
{
	static const enum role roles[] = {
		[INK_NONE] = ROLE_COAST,
		[INK_LAND] = ROLE_LAND_DOTS,
		[INK_GRATICULE] = ROLE_GRATICULE,
		[INK_RIVER] = ROLE_RIVER,
		[INK_BORDER] = ROLE_BORDER,
		[INK_COAST] = ROLE_COAST,
		[INK_LAKE] = ROLE_LAKE,
		[INK_OVERLAY] = ROLE_OVERLAY,
	};
	const int side = (ink - INK_SIDE) / SIDE_INKS;
	uint32_t colour;

	if (ink == INK_WAY)
		return (struct style){ .foreground = theme_style(
					       theme, ROLE_MARGIN_STRONG)
							     .foreground };
	if (ink < INK_SIDE)
		return theme_style(theme, roles[ink]);
	colour = theme_palette(theme, campaign->sides[side].colour);
	switch ((enum side_ink)((ink - INK_SIDE) % SIDE_INKS)) {
	case SIDE_INK_OLD_WAY:
		return theme_trail(theme, colour, TRAIL_OLD);
	case SIDE_INK_WAY:
		return theme_trail(theme, colour, TRAIL_RECENT);
	case SIDE_INK_LEADER:
		return (struct style){ .foreground =
					       theme_sign(theme, colour) };
	default:
		return theme_trail(theme, colour, TRAIL_TODAY);
	}
}

struct dash
ink_dash(uint8_t ink, bool patterned)
{
	static const struct dash inked[] = {
		[INK_GRATICULE] = { 1, 3, false },
		[INK_OVERLAY] = { 3, 2, false },
	};
	static const struct dash lines[] = {
		[INK_GRATICULE] = { 1, 5, false },
		[INK_RIVER] = { 1, 1, false },
		[INK_BORDER] = { 6, 7, true },
		[INK_OVERLAY] = { 8, 2, false },
	};
	static const struct dash ways[SIDE_INKS] = {
		[SIDE_INK_OLD_WAY] = { 3, 5, false },
		[SIDE_INK_WAY] = { 4, 2, false },
	};

	if (ink < INK_SIDE)
		return patterned ? lines[ink] : inked[ink];
	return patterned ? ways[(ink - INK_SIDE) % SIDE_INKS]
			 : (struct dash){ 0, 0, false };
}
