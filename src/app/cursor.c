/* Where the cursor stands: on what the next key is about, so that a screen
 * reader or a magnifier finds it. */
#include <config.h>

#include "app/control.h"

/* The counter of a unit that has one, else its true cell. */
static bool
unit_cell(const struct app *app, int unit, struct cellpos *cell)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(app->scene, &count);

	for (size_t i = 0; i < count; i++) {
		if (symbols[i].unit != unit || !symbols[i].in_view)
			continue;
		*cell = symbols[i].place;
		if (symbols[i].counter.columns > 0)
			*cell = (struct cellpos){ symbols[i].counter.column,
				symbols[i].counter.row };
		return true;
	}
	return false;
}

bool
app_cursor(const struct app *app, struct cellpos *cell)
{
	const struct scene_state *state = &app->state;
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);
	struct lonlat position;

	if (state->prompt) {
		*cell = scene_entry_cell(state);
		return true;
	}
	if (state->help)
		return false;
	if (state->menu) {
		*cell = scene_menu_cell(app->scene, state);
		return cell->column < state->columns && cell->row < state->rows;
	}
	if (app->measure.is_on)
		return measure_cell(app, cell);
	if (state->selected_unit >= 0)
		return unit_cell(app, state->selected_unit, cell);
	if (!app_selected(app, &position) || !app_map_cell(app, position, cell))
		return false;
	cell->column += layout.map.column;
	cell->row += layout.map.row;
	return true;
}
