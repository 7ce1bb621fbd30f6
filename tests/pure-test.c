/* A frame is a pure function of its state: whatever has been drawn before, it
 * is the one that a new scene draws. */
#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "korea-scene.h"

/* Numbers that are the same in each run. */
static unsigned seed;

static int
any_of(int count)
{
	seed = seed * 1103515245u + 12345u;
	return (int)((seed >> 16) % (unsigned)count);
}

static struct scene_state
any_state(void)
{
	static const int sizes[][2] = { { 60, 20 }, { 80, 24 }, { 100, 30 },
		{ 140, 45 } };
	const int *size = sizes[any_of(4)];
	const char *view = campaign.views[any_of((int)campaign.view_count)].id;
	struct scene_state state = state_for(size[0], size[1], view);

	state.minute = timeline.begin * MINUTES_A_DAY +
		       any_of(timeline.days) * MINUTES_A_DAY +
		       any_of(MINUTES_A_DAY);
	return state;
}

/* What a user does to a state. */
static void
change(struct scene_state *state)
{
	const uint32_t layers = state->layers;

	switch (any_of(13)) {
	case 0:
		*state = any_state();
		state->layers = layers;
		break;
	case 1:
		viewport_pan(&state->viewport, any_of(21) - 10, any_of(11) - 5);
		break;
	case 2:
		state->layers ^= 1u << any_of(SCENE_LAYERS);
		break;
	case 3:
		state->layers ^= 1u << LAYER_PARALLEL;
		break;
	case 4:
		state->hidden_sides ^= 1u << any_of((int)campaign.side_count);
		break;
	case 5:
		state->selected_unit = any_of((int)campaign.unit_count + 1) - 1;
		break;
	case 6:
		state->playing = !state->playing;
		state->pace = (1 + any_of(4 * 24)) * 60;
		break;
	case 7:
		state->own_track = !state->own_track;
		break;
	case 8:
		state->card = !state->card;
		break;
	case 9:
		state->theme = (enum theme)any_of(THEMES);
		break;
	case 10:
		viewport_zoom(&state->viewport, any_of(2) ? 0.7 : 1.6);
		break;
	default:
		state->minute += any_of(2 * MINUTES_A_DAY) - MINUTES_A_DAY / 2;
	}
}

static struct cellpos
first_difference(const struct grid *other)
{
	for (int row = 0; row < grid.rows; row++)
		for (int column = 0; column < grid.columns; column++)
			if (!cell_equal(grid_peek(&grid, column, row),
				    grid_peek(other, column, row)))
				return (struct cellpos){ column, row };
	return (struct cellpos){ -1, -1 };
}

static void
compare_with_new(const struct scene_state *state, int step)
{
	struct scene *new =
		scene_new(&campaign, &timeline, basemap, projection);
	struct grid alone;
	struct error err = { "" };

	grid_init(&alone, 1, 1);
	assert_true(scene_draw(new, state, &alone, &err));
	if (!grid_equal(&alone, &grid)) {
		const struct cellpos at = first_difference(&alone);

		fail_msg("step %d: column %d, row %d of %d x %d differs", step,
			at.column, at.row, grid.columns, grid.rows);
	}
	grid_release(&alone);
	scene_free(new);
}

static void
a_frame_is_the_same_whatever_came_before(void **unused)
{
	struct scene_state state;

	(void)unused;
	seed = 1945;
	state = any_state();
	for (int step = 0; step < 1000; step++) {
		change(&state);
		draw(&state);
		compare_with_new(&state, step);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_frame_is_the_same_whatever_came_before),
	};

	return cmocka_run_group_tests(tests, open_korea, close_korea);
}
