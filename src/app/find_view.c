/* Who stands in view. */
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

static bool
is_in_view(const struct app *app, int unit, struct cellpos *cell)
{
	struct lonlat position;

	return scene_shows_unit(&app->state, &app->campaign, unit) &&
	       app_unit_position(app, unit, &position) &&
	       app_map_cell(app, position, cell);
}

void
find_prefer_view(struct app *app)
{
	struct find *find = &app->find;

	for (size_t i = 0; i < find->count; i++) {
		struct find_match *match = &find->matches[i];
		struct cellpos cell;

		if (match->kind == FIND_UNIT &&
			is_in_view(app, match->row, &cell))
			match->weight += ECHELONS;
	}
	find_rank(find);
}

void
find_in_view(struct app *app)
{
	struct find *find = &app->find;

	find_clear(find);
	for (size_t i = 0; i < app->campaign.unit_count; i++) {
		struct find_match match = { .kind = FIND_UNIT, .row = (int)i };
		struct cellpos cell;

		if (!is_in_view(app, (int)i, &cell))
			continue;
		match.score = nearness(&app->state.viewport, cell);
		find_take(find, match);
	}
	find->is_view = true;
	find_rank(find);
}
