/* What the sets of characters make of one map. */
#include <config.h>

#include "test.h"

#include "app-driver.h"
#include "raster/fill.h"
#include "raster/mosaic.h"

static struct app *
open_map(enum charset charset, const char *layers, const char *view)
{
	struct options options = driver_options();

	options.charset = mosaic_of(charset)->name;
	options.layers = layers;
	options.view = view;
	options.bare = true;
	return driver_open(&options, 90, 40);
}

/* The land of the frame's viewport, filled anew. */
static void
fill_land(struct dots *dots, struct app *app)
{
	const struct viewport *v = &app->state.viewport;
	struct error err = { "" };
	const struct layer *coast =
		basemap_layer(app->basemap, BASEMAP_COAST, v, &err);

	assert_non_null(coast);
	dots_init(dots, v->columns, v->rows, v->across, v->down);
	fill_rings(dots, v, coast->paths, coast->count);
}

/* Reads the dots of a character back; -1 where the set has it not. */
static int
pattern_of(const struct mosaic *mosaic, uint32_t glyph)
{
	for (int p = 0; p < 1 << (mosaic->across * mosaic->down); p++)
		if (mosaic->glyph((unsigned)p) == glyph)
			return p;
	return -1;
}

static void
each_set_shows_land_where_a_dot_has_its_centre_on_land(void **state)
{
	static const char *const views[] = { "theatre", "chongjin" };

	(void)state;
	for (int i = 0; i < 2 * CHARSET_ASCII; i++) {
		const enum charset charset = (enum charset)(i / 2);
		struct app *app = open_map(charset, "land", views[i % 2]);
		struct grid grid;
		struct dots land;
		int dots = 0;

		grid_init(&grid, 1, 1);
		driver_draw(app, &grid);
		fill_land(&land, app);
		for (int row = 0; row < grid.rows; row++)
			for (int x = 0; x < grid.columns; x++) {
				const int found = pattern_of(mosaic_of(charset),
					grid_peek(&grid, x, row)->glyph);

				assert_int_equal(
					found, dots_pattern(&land, x, row));
				dots += __builtin_popcount((unsigned)found);
			}
		assert_true(dots > 0 && dots < land.width * land.height);
		dots_release(&land);
		grid_release(&grid);
		driver_close(app);
	}
}

/* Without a line a cell is divided into land and sea by a block, the larger
 * part as its ground; it is not where all of it is one. */
static void
assert_divided(const struct mosaic *mosaic, const struct cell *cell, int land)
{
	const int full = (1 << (mosaic->across * mosaic->down)) - 1;
	const int found = pattern_of(mosaic, cell->glyph);
	const int dots = __builtin_popcount((unsigned)land);
	const int all = __builtin_popcount((unsigned)full);

	if (land == 0 || land == full) {
		assert_int_equal(found, 0);
		return;
	}
	assert_int_equal(found, 2 * dots >= all ? full & ~land : land);
	assert_int_not_equal(cell->style.foreground, cell->style.background);
	assert_int_not_equal(cell->style.foreground, COLOUR_DEFAULT);
}

static void
blocks_divide_land_from_sea(void **state)
{
	(void)state;
	for (int i = CHARSET_OCTANT; i < CHARSET_ASCII; i++) {
		struct app *app =
			open_map((enum charset)i, "land,relief", "theatre");
		struct grid grid;
		struct dots land;

		grid_init(&grid, 1, 1);
		driver_draw(app, &grid);
		fill_land(&land, app);
		for (int row = 0; row < grid.rows; row++)
			for (int x = 0; x < grid.columns; x++)
				assert_divided(mosaic_of((enum charset)i),
					grid_peek(&grid, x, row),
					(int)dots_pattern(&land, x, row));
		dots_release(&land);
		grid_release(&grid);
		driver_close(app);
	}
}

/* Braille and octants have the same dots. */
static void
octants_show_what_braille_shows(void **state)
{
	struct app *braille = open_map(CHARSET_BRAILLE, NULL, "theatre");
	struct app *octant = open_map(CHARSET_OCTANT, "land", "theatre");

	(void)state;
	assert_true(viewport_equal(
		&braille->state.viewport, &octant->state.viewport));
	driver_close(braille);
	driver_close(octant);
}

static void
c_cycles_and_keeps_the_size_of_a_cell(void **state)
{
	struct app *app = open_map(CHARSET_BRAILLE, NULL, "theatre");
	const struct viewport before = app->state.viewport;

	(void)state;
	for (int i = 1; i <= CHARSETS; i++) {
		const enum charset charset = (enum charset)(i % CHARSETS);
		const struct mosaic *mosaic = mosaic_of(charset);
		const struct viewport *v = &app->state.viewport;

		driver_press(app, "c");
		assert_int_equal(app->state.charset, charset);
		assert_int_equal(app->state.unicode, charset != CHARSET_ASCII);
		assert_int_equal(v->across, mosaic->across);
		assert_int_equal(v->down, mosaic->down);
		assert_near(v->dot_width * v->across,
			before.dot_width * before.across, 1e-6);
		assert_near(v->dot_height * v->down,
			before.dot_height * before.down, 1e-6);
		assert_near(v->centre.x, before.centre.x, 0);
		assert_near(v->centre.y, before.centre.y, 0);
	}
	assert_true(viewport_equal(&app->state.viewport, &before));
	driver_close(app);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			each_set_shows_land_where_a_dot_has_its_centre_on_land),
		cmocka_unit_test(blocks_divide_land_from_sea),
		cmocka_unit_test(octants_show_what_braille_shows),
		cmocka_unit_test(c_cycles_and_keeps_the_size_of_a_cell),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
