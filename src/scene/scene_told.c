/* What is asked of a scene besides its frame: what lies where in it, and what
 * it was made of. */
#include <config.h>

#include "scene/scene.h"

#include "scene/frame.h"
#include "scene/margin.h"
#include "scene/menu.h"
#include "scene/panel.h"
#include "scene/scene_parts.h"

struct cellpos
scene_menu_cell(const struct scene *scene, const struct scene_state *state)
{
	const struct frame frame = {
		.state = state,
		.campaign = scene->campaign,
		.layout = scene_layout(
			state->columns, state->rows, state->bare, state->panel),
	};

	return menu_cell(&frame);
}

int
scene_help_overflow(const struct scene *scene, const struct scene_state *state)
{
	const struct frame frame = {
		.state = state,
		.campaign = scene->campaign,
	};

	return help_overflow(&frame);
}

static const struct panel_told *
tell_panel(struct scene *scene, const struct scene_state *state)
{
	struct error err = { "" };
	struct grid grid;

	/* How a card is long depends on where its unit's counter stands. */
	grid_init(&grid, 1, 1);
	scene_draw(scene, state, &grid, &err);
	grid_release(&grid);
	return &scene->told;
}

int
scene_help_top(
	const struct scene *scene, const struct scene_state *state, int line)
{
	const struct frame frame = {
		.state = state,
		.campaign = scene->campaign,
	};

	return help_top(&frame, line);
}

struct scroll_range
scene_panel_range(struct scene *scene, const struct scene_state *state)
{
	return tell_panel(scene, state)->range;
}

struct scene_link
scene_panel_link(struct scene *scene, const struct scene_state *state)
{
	return tell_panel(scene, state)->marked;
}

int
scene_panel_links(struct scene *scene, const struct scene_state *state)
{
	return tell_panel(scene, state)->links;
}

int
scene_panel_links_above(struct scene *scene, const struct scene_state *state)
{
	return tell_panel(scene, state)->links_above;
}

struct scene_link
scene_panel_row(const struct scene *scene, int row)
{
	if (row < 0 || row >= scene->panel_rows)
		return (struct scene_link){ LINK_NONE, -1 };
	return scene->panel[row];
}

int
scene_day_at(const struct scene *scene, const struct box *timeline, int column)
{
	return margin_day_at(scene->timeline, timeline, column);
}

const struct situation *
scene_situation(const struct scene *scene)
{
	return &scene->situation;
}

const struct symbol *
scene_symbols(const struct scene *scene, size_t *count)
{
	*count = scene->symbols.count;
	return scene->symbols.items;
}

const struct place_label *
scene_place_labels(const struct scene *scene, size_t *count)
{
	*count = scene->places.count;
	return scene->places.items;
}

const char *const *
scene_files(const struct scene *scene, size_t *count)
{
	*count = scene->terrain.file_count;
	return scene->terrain.files;
}
