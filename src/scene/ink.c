#include <config.h>

#include "scene/ink.h"

#include "raster/colour.h"
#include "scene/theme.h"

uint8_t
ink_of_trail(int side, bool fresh)
{
	if (side < 0 || side >= INK_SIDES)
		side = 0;
	return (uint8_t)(INK_TRAIL + 2 * side + fresh);
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
	const int side = (ink - INK_TRAIL) / 2;

	if (ink < INK_TRAIL)
		return theme_style(theme, roles[ink]);
	return theme_trail(theme,
		theme_palette(theme, campaign->sides[side].colour),
		(ink - INK_TRAIL) % 2);
}
