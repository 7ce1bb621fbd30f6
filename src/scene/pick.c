/* What the mouse points at: the parts of the frame are asked from the top. */
#include <config.h>

#include "scene/margin.h"
#include "scene/scene.h"

static bool
holds(const struct box *box, struct cellpos cell)
{
	return cell.column >= box->column && cell.row >= box->row &&
	       cell.column < box->column + box->columns &&
	       cell.row < box->row + box->rows;
}

static int
counter_at(const struct scene *scene, struct cellpos cell)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(scene, &count);

	for (size_t i = 0; i < count; i++) {
		if (holds(&symbols[i].counter, cell))
			return symbols[i].unit;
	}
	return -1;
}

/* By its mark, else by its name. */
static int
place_at(const struct scene *scene, struct cellpos cell)
{
	size_t count;
	const struct place_label *labels = scene_place_labels(scene, &count);
	int place = -1;

	for (size_t i = 0; i < count; i++) {
		const struct box name = { labels[i].name.column,
			labels[i].name.row, labels[i].width, 1 };

		if (labels[i].cell.column == cell.column &&
			labels[i].cell.row == cell.row)
			return labels[i].place;
		if (holds(&name, cell))
			place = labels[i].place;
	}
	return place;
}

static int
event_line_at(const struct scene *scene, const struct scene_state *state,
	const struct box *box, int row)
{
	const struct situation *now = scene_situation(scene);
	const size_t end = now->first_event + now->day_events;
	const size_t event =
		margin_first_event(now, state) + (size_t)(row - box->row);

	return event < end ? (int)event : -1;
}

static void
take_link(struct scene_pick *pick, struct scene_link link)
{
	switch (link.kind) {
	case LINK_UNIT:
		pick->unit = link.row;
		break;
	case LINK_EVENT:
		pick->event = link.row;
		break;
	case LINK_PLACE:
		pick->place = link.row;
		break;
	case LINK_SOURCE:
		pick->source = link.row;
		break;
	case LINK_NONE:
		break;
	}
}

struct scene_pick
scene_pick(struct scene *scene, const struct scene_state *state,
	struct cellpos cell)
{
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);
	struct scene_pick pick = { -1, -1, -1, -1 };
	struct error err = { "" };
	struct grid grid;

	/* Where things stand is known when they are drawn. */
	grid_init(&grid, 1, 1);
	scene_draw(scene, state, &grid, &err);
	grid_release(&grid);

	if (holds(&layout.panel, cell)) {
		take_link(&pick, scene_panel_row(scene, cell.row));
	} else if (holds(&layout.map, cell)) {
		pick.unit = counter_at(scene, cell);
		if (pick.unit < 0)
			pick.place = place_at(scene, cell);
	} else if (holds(&layout.events, cell)) {
		pick.event =
			event_line_at(scene, state, &layout.events, cell.row);
	}
	return pick;
}
