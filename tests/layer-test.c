#include <config.h>

#include "test.h"

#include "basemap/layer.h"
#include "map-files.h"

static const struct projection_spec korea = {
	.name = "tmerc",
	.parameters = { { "lon_0", 127.5 }, { "lat_0", 38 },
		{ "k_0", 0.9988 } },
	.count = 3,
};

static struct map_files files;
static struct projection *projection;

static int
set_up(void **state)
{
	struct error err;

	(void)state;
	map_files_init(&files);
	projection = projection_new(&korea, &err);
	return projection == NULL;
}

static int
tear_down(void **state)
{
	(void)state;
	projection_free(projection);
	map_files_release(&files);
	return 0;
}

/* A layer of one shape. */
static struct layer
layer_of(int type, const struct lonlat *vertices, size_t count,
	const struct extent *box)
{
	struct error err = { "" };
	struct shape_bytes bytes;
	struct layer layer;

	shape_bytes_init(&bytes, type);
	shape_bytes_add(&bytes, type, vertices, count);
	assert_true(layer_read(&layer, shape_bytes_write(&bytes, &files, "one"),
		box, projection, &err));
	return layer;
}

static void
layer_projects_each_vertex(void **state)
{
	static const struct lonlat line[] = { { 127, 37 }, { 128, 38 },
		{ 129, 38 } };
	struct layer layer = layer_of(SHAPE_LINE, line, 3, NULL);

	(void)state;
	assert_int_equal(layer.count, 1);
	assert_int_equal(layer.skipped, 0);
	assert_int_equal(layer.paths[0].count, 3);
	for (int i = 0; i < 3; i++) {
		const struct point point =
			projection_forward(projection, line[i]);

		assert_near(layer.paths[0].points[i].x, point.x, 0);
		assert_near(layer.paths[0].points[i].y, point.y, 0);
	}
	assert_true(layer.paths[0].chunks[0].hidden == 0);
	layer_release(&layer);
	assert_int_equal(layer.count, 0);
}

static void
layer_hides_segments_on_a_side_of_the_box(void **state)
{
	static const struct extent box = { 126, 36, 128, 38 };
	static const struct {
		struct lonlat a, b;
		bool hidden;
	} cases[] = {
		{ { 126, 36.5 }, { 126, 37 }, true },
		{ { 128, 36.5 }, { 128 - 5e-10, 37 }, true },
		{ { 126.5, 36 }, { 127, 36 }, true },
		{ { 126.5, 38 }, { 127, 38 }, true },
		{ { 126, 36.5 }, { 126.5, 36 }, false },
		{ { 126, 36.5 }, { 126.001, 37 }, false },
		{ { 126, 36.5 }, { 128, 36.5 }, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct lonlat line[] = { { 127, 37 }, cases[i].a,
			cases[i].b };
		struct layer layer = layer_of(SHAPE_LINE, line, 3, &box);

		assert_int_equal(layer.paths[0].chunks[0].hidden,
			cases[i].hidden ? 2 : 0);
		layer_release(&layer);
	}
}

static void
layer_cuts_lines_where_the_plane_ends(void **state)
{
	static const struct lonlat line[] = { { 127, 37 }, { 128, 37 },
		{ -50, 37 }, { 129, 37 }, { -50, 38 }, { 130, 37 },
		{ 131, 37 } };
	struct layer layer = layer_of(SHAPE_LINE, line, 7, NULL);

	(void)state;
	assert_int_equal(layer.count, 2);
	assert_int_equal(layer.paths[0].count, 2);
	assert_int_equal(layer.paths[1].count, 2);
	layer_release(&layer);
}

static void
layer_closes_rings_that_leave_the_plane(void **state)
{
	static const struct lonlat inner[] = { { 127, 37 }, { 128, 37 },
		{ -50, 37 }, { 128, 38 }, { 127, 38 }, { 127, 37 } };
	static const struct lonlat first[] = { { -50, 37 }, { 128, 37 },
		{ 128, 38 }, { 127, 38 }, { -50, 37 } };
	struct layer layer = layer_of(SHAPE_RING, inner, 6, NULL);
	const struct path *path = &layer.paths[0];

	(void)state;
	assert_int_equal(layer.count, 1);
	assert_int_equal(path->count, 5);
	assert_true(path->chunks[0].hidden == 2);
	assert_memory_equal(
		&path->points[0], &path->points[4], sizeof *path->points);
	layer_release(&layer);

	layer = layer_of(SHAPE_RING, first, 5, NULL);
	path = &layer.paths[0];
	assert_int_equal(layer.count, 1);
	assert_int_equal(path->count, 4);
	assert_true(path->chunks[0].hidden == 4);
	assert_memory_equal(
		&path->points[0], &path->points[3], sizeof *path->points);
	layer_release(&layer);
}

static void
layer_counts_what_it_leaves_out(void **state)
{
	static const struct lonlat good[] = { { 127, 37 }, { 128, 37 },
		{ 128, 38 }, { 127, 37 } };
	static const struct lonlat open[] = { { 127, 37 }, { 128, 37 },
		{ 128, 38 }, { 127, 38 } };
	static const struct lonlat far[] = { { -50, 37 }, { -51, 37 },
		{ -51, 38 }, { -50, 37 } };
	struct error err = { "" };
	struct shape_bytes bytes;
	struct layer layer;

	(void)state;
	shape_bytes_init(&bytes, SHAPE_RING);
	shape_bytes_add(&bytes, SHAPE_RING, open, 4);
	shape_bytes_add(&bytes, SHAPE_RING, good, 4);
	shape_bytes_add(&bytes, 0, NULL, 0);
	shape_bytes_add(&bytes, SHAPE_RING, far, 4);
	assert_true(
		layer_read(&layer, shape_bytes_write(&bytes, &files, "four"),
			NULL, projection, &err));
	assert_int_equal(layer.count, 1);
	/* The open ring and the null; the far one is merely out of reach. */
	assert_int_equal(layer.skipped, 2);
	assert_non_null(strstr(layer.filename, "four.shp"));
	layer_release(&layer);
}

static void
layer_that_cannot_be_read_is_empty(void **state)
{
	struct error err = { "" };
	struct layer layer;

	(void)state;
	assert_false(layer_read(
		&layer, "/nonexistent/x.shp", NULL, projection, &err));
	assert_non_null(strstr(err.message, "/nonexistent/x.shp: "));
	assert_int_equal(layer.count, 0);
	layer_release(&layer);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			layer_projects_each_vertex, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			layer_hides_segments_on_a_side_of_the_box, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			layer_cuts_lines_where_the_plane_ends, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			layer_closes_rings_that_leave_the_plane, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			layer_counts_what_it_leaves_out, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			layer_that_cannot_be_read_is_empty, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
