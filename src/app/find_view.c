/* Who stands in view, the nearest to the middle first. */
#include <config.h>

#include "app/control.h"

/* The farther the less; rows are twice as high as columns are wide. */
static int
nearness(const struct viewport *viewport, struct cellpos cell)
{
	const int x = cell.column - viewport->columns / 2;
	const int y = 2 * (cell.row - viewport->rows / 2);

	return -(x * x + y * y);
}

void
find_in_view(struct app *app)
{
	struct find *find = &app->find;

	find_clear(find);
	for (size_t i = 0; i < app->campaign.unit_count; i++) {
		struct find_match match = { .kind = FIND_UNIT, .row = (int)i };
		struct lonlat position;
		struct cellpos cell;

		if (!scene_shows_unit(&app->state, &app->campaign, (int)i) ||
			!app_unit_position(app, (int)i, &position) ||
			!app_map_cell(app, position, &cell))
			continue;
		match.score = nearness(&app->state.viewport, cell);
		find_take(find, match);
	}
	find->is_view = true;
	find_rank(find);
}
