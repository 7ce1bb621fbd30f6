/* The layers of a map, and what of a campaign is shown. */
#include <config.h>

#include "scene/scene.h"

#include <string.h>

#include "base/translate.h"

static const char *const layer_names[SCENE_LAYERS] = {
	[LAYER_LAND] = NC_("layer", "land"),
	[LAYER_LAKES] = NC_("layer", "lakes"),
	[LAYER_RELIEF] = NC_("layer", "relief"),
	[LAYER_COAST] = NC_("layer", "coast"),
	[LAYER_RIVERS] = NC_("layer", "rivers"),
	[LAYER_BORDERS] = NC_("layer", "borders"),
	[LAYER_GRATICULE] = NC_("layer", "graticule"),
	[LAYER_PARALLEL] = NC_("layer", "parallel"),
	[LAYER_TRACKS] = NC_("layer", "tracks"),
	[LAYER_PLACES] = NC_("layer", "places"),
	[LAYER_EVENTS] = NC_("layer", "events"),
	[LAYER_UNITS] = NC_("layer", "units"),
};

const char *
scene_layer_name(enum scene_layer layer)
{
	return layer_names[layer];
}

bool
scene_layer_from_name(const char *name, enum scene_layer *layer)
{
	for (size_t i = 0; i < SCENE_LAYERS; i++)
		if (strcmp(layer_names[i], name) == 0) {
			*layer = (enum scene_layer)i;
			return true;
		}
	return false;
}

uint32_t
scene_default_layers(const struct campaign *campaign)
{
	uint32_t layers = (1u << SCENE_LAYERS) - 1;

	layers &= ~(1u << LAYER_GRATICULE | 1u << LAYER_PARALLEL);
	for (size_t i = 0; i < campaign->overlay_count; i++)
		if (campaign->overlays[i].shown)
			layers |= 1u << LAYER_PARALLEL;
	return layers;
}

bool
scene_shows_unit(const struct scene_state *state,
	const struct campaign *campaign, int unit)
{
	return unit == state->selected_unit ||
	       !(state->hidden_sides >> campaign->units[unit].side & 1);
}
