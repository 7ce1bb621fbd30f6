/* Nothing on the map is drawn over something else: each cell of it is written
 * once at most, be it a letter, a mark or a part of a counter. */
#include <config.h>

#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "korea-scene.h"
#include "projection/graticule.h"

/* Draws anew, and counts. */
static void
check_once(const struct scene_state *state)
{
	const struct layout layout = scene_layout(
		state->columns, state->rows, state->bare, state->panel);
	const size_t cells = (size_t)state->columns * (size_t)state->rows;

	grid.puts = calloc(cells, 1);
	assert_non_null(grid.puts);
	draw(state);
	for (int row = 0; row < layout.map.rows; row++) {
		for (int column = 0; column < layout.map.columns; column++) {
			const int x = layout.map.column + column;
			const int y = layout.map.row + row;

			if (grid.puts[y * state->columns + x] > 1)
				fail_msg("%d x %d, minute %ld: column %d, row "
					 "%d is written %d times, last U+%04X",
					state->columns, state->rows,
					(long)state->minute, x, y,
					grid.puts[y * state->columns + x],
					(unsigned)grid_peek(&grid, x, y)
						->glyph);
		}
	}
	free(grid.puts);
	grid.puts = NULL;
}

static void
text_is_drawn_once_in_every_view_on_every_day(void **state)
{
	(void)state;
	for_each_frame(check_once);
}

/* In all languages, sets of characters, projections and selections. */
static void
text_is_drawn_once_however_it_is_shown(void **state)
{
	static const struct projection_spec others[] = {
		{ "lcc", { { "lon_0", 127 }, { "lat_1", 35 }, { "lat_2", 42 } },
			3 },
		{ "ortho", { { "lon_0", 127 }, { "lat_0", 38 } }, 2 },
		{ "merc", { { "lon_0", 127 } }, 1 },
	};

	(void)state;
	for (int language = 0; language < LANGUAGES; language++) {
		struct scene_state shown = state_for(140, 45, "theatre");

		shown.language = (enum language)language;
		shown.unicode = language % 2 == 0;
		shown.layers |= 1u << LAYER_GRATICULE;
		for (int64_t day = timeline.begin; day <= timeline.end; day++) {
			shown.minute = last_minute_of_day(day);
			shown.selected_unit =
				(int)(day % (int64_t)campaign.unit_count);
			shown.selected_event =
				(int)(day % (int64_t)campaign.event_count);
			check_once(&shown);
		}
	}
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		struct scene_state shown = state_for(120, 40, "theatre");
		const struct viewport whole = shown.viewport;
		struct error err;
		struct projection *plane = projection_new(&others[i], &err);
		struct extent extent;

		assert_non_null(plane);
		basemap_set_projection(basemap, plane);
		scene_set_projection(scene, plane);
		extent = graticule_extent(plane, &campaign.views[0].box);
		shown.viewport = viewport_fit(&extent, whole.columns,
			whole.rows, (struct cell_shape){ 2, 4, 0.5 });
		for (int zoom = 0; zoom < 5; zoom++) {
			check_once(&shown);
			viewport_zoom(&shown.viewport, zoom < 2 ? 0.4 : 3);
		}
		basemap_set_projection(basemap, projection);
		scene_set_projection(scene, projection);
		projection_free(plane);
	}
}

/* That the count would see it. */
static void
text_that_is_drawn_twice_is_counted(void **state)
{
	struct grid small;
	uint8_t puts[8] = { 0 };
	const struct style style = { 0 };

	(void)state;
	grid_init(&small, 4, 2);
	small.puts = puts;
	grid_write(&small, 1, 1, 3, "abc", style);
	grid_put(&small, 2, 1, 0xd55c, style);
	assert_memory_equal(puts, "\0\0\0\0\0\1\2\2", 8);
	grid_release(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_drawn_once_in_every_view_on_every_day),
		cmocka_unit_test(text_is_drawn_once_however_it_is_shown),
		cmocka_unit_test(text_that_is_drawn_twice_is_counted),
	};

	return cmocka_run_group_tests(tests, open_korea, close_korea);
}
