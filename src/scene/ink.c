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
