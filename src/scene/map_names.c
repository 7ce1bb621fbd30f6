#include <config.h>

#include "scene/map_names.h"

#include <string.h>

#include "raster/grid.h"

/* Below all places of a campaign. */
#define FIRST_RANK 100

/* Whether the layer of the scene that draws it is shown. */
static bool
is_shown(const struct frame *frame, enum basemap_layer layer)
{
	static const enum scene_layer shown_with[BASEMAP_LAYERS] = {
		[BASEMAP_COAST] = LAYER_LAND,
		[BASEMAP_LAKES] = LAYER_LAKES,
		[BASEMAP_RIVERS] = LAYER_RIVERS,
		[BASEMAP_BORDERS] = LAYER_BORDERS,
		[BASEMAP_LINES] = LAYER_BORDERS,
		[BASEMAP_POINTS] = LAYER_PLACES,
	};

	return frame_shows(frame, LAYER_PLACES) &&
	       frame_shows(frame, shown_with[layer]);
}

/* The campaign has a place of that name, which says more. */
static bool
is_told(const struct labels *labels, const char *text)
{
	for (size_t i = 0; i < labels->count; i++)
		if (strcmp(labels->items[i].text, text) == 0)
			return true;
	return false;
}

void
map_names_choose(struct map_names *names, struct basemap *basemap,
	struct labels *labels, const struct frame *frame)
{
	names->count = 0;
	names->error.message[0] = '\0';
	if (!frame_shows(frame, LAYER_PLACES))
		return;
	names->count = basemap_labels(basemap, &frame->state->viewport,
		names->items, MAP_NAMES_MOST, &names->error);
	for (size_t i = 0; i < names->count; i++) {
		const struct basemap_label *name = &names->items[i];
		struct label label = {
			.text = name->text,
			.lettering = name->layer == BASEMAP_LAKES
					     ? LETTERING_SEA
					     : LETTERING_POINT,
			.rank = FIRST_RANK + name->rank,
			.today = FIRST_RANK + name->rank,
			.role = name->layer == BASEMAP_LAKES ? ROLE_SEA_NAME
							     : ROLE_PLACE_MINOR,
		};

		if (!name->text || !is_shown(frame, name->layer) ||
			is_told(labels, name->text))
			continue;
		frame_cell_of(frame, name->position, &label.anchor);
		labels_add(labels, frame, &label);
	}
}

void
map_names_draw_marks(const struct map_names *names, const struct frame *frame)
{
	const uint32_t glyph = frame->state->unicode ? 0x2219 : '.';

	for (size_t i = 0; i < names->count; i++) {
		struct cellpos cell;

		if (names->items[i].layer != BASEMAP_POINTS ||
			!frame_cell_of(
				frame, names->items[i].position, &cell) ||
			!frame_is_free(
				frame, cell.column, cell.row, 1, TAKEN_HOME))
			continue;
		frame_take(frame, cell.column, cell.row, 1, TAKEN_PLACE);
		grid_put(frame->grid, cell.column, cell.row, glyph,
			frame_style(frame, ROLE_PLACE_MINOR));
	}
}
