#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "basemap/layer.h"
#include "geometry/geodesic.h"
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
		type == SHAPE_RING ? LAYER_OF_RINGS : LAYER_OF_LINES, box,
		projection, &err));
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

/* The plane ends 45 degrees from the centre, at 82.5 degrees. */
static struct point
at_the_end(double lat)
{
	return projection_forward(projection, (struct lonlat){ 82.5, lat });
}

static void
layer_cuts_lines_where_the_plane_ends(void **state)
{
	static const struct lonlat line[] = { { 127, 37 }, { 128, 37 },
		{ -50, 37 }, { 129, 37 }, { -50, 37 }, { -50, 38 }, { 130, 38 },
		{ 131, 37 } };
	struct layer layer = layer_of(SHAPE_LINE, line, 8, NULL);

	(void)state;
	assert_int_equal(layer.count, 3);
	for (int i = 0; i < 3; i++)
		assert_int_equal(layer.paths[i].count, 3);
	assert_near(layer.paths[0].points[2].x, at_the_end(37).x, 1e-3);
	assert_near(layer.paths[1].points[0].x, at_the_end(37).x, 1e-3);
	assert_near(layer.paths[1].points[2].x, at_the_end(37).x, 1e-3);
	assert_near(layer.paths[2].points[0].y, at_the_end(38).y, 1e-3);
	layer_release(&layer);
}

static void
layer_closes_rings_along_the_end_of_the_plane(void **state)
{
	static const struct lonlat ring[] = { { 127, 37 }, { 128, 37 },
		{ -50, 37 }, { -50, 38 }, { 128, 38 }, { 127, 38 },
		{ 127, 37 } };
	struct layer layer = layer_of(SHAPE_RING, ring, 7, NULL);
	const struct path *path = &layer.paths[0];

	(void)state;
	assert_int_equal(layer.count, 1);
	/* Along the meridian a vertex every tenth of a degree, none shown. */
	assert_int_equal(path->count, 16);
	assert_true(path->chunks[0].hidden == 0x3ff << 2);
	assert_near(path->points[2].x, at_the_end(37).x, 1e-3);
	assert_near(path->points[12].y, at_the_end(38).y, 1e-3);
	assert_memory_equal(
		&path->points[0], &path->points[15], sizeof *path->points);
	layer_release(&layer);
}

static struct extent
extent_of(const struct layer *layer)
{
	struct extent extent = extent_empty();

	for (size_t i = 0; i < layer->count; i++)
		extent_union(&extent, &layer->paths[i].extent);
	return extent;
}

/* The middle of a segment lies near its ends on the globe, too; that of one
 * across the map would not. */
static bool
is_torn(const struct projection *plane, const struct point *p)
{
	const struct point middle = { (p[0].x + p[1].x) / 2,
		(p[0].y + p[1].y) / 2 };

	if (hypot(p[1].x - p[0].x, p[1].y - p[0].y) < 4e5)
		return false;
	return !(geodesic_distance(projection_inverse(plane, p[0]),
			 projection_inverse(plane, middle)) < 2.5e6);
}

static void
assert_untorn(const struct layer *layer, const struct projection *plane)
{
	for (size_t i = 0; i < layer->count; i++) {
		const struct path *path = &layer->paths[i];

		for (size_t k = 0; k + 1 < path->count; k++) {
			const uint64_t hidden =
				path->chunks[k / CHUNK_SEGMENTS].hidden;

			if (hidden >> k % CHUNK_SEGMENTS & 1)
				continue;
			if (is_torn(plane, path->points + k))
				fail_msg("%s: ring %zu is torn",
					projection_definition(plane), i);
		}
	}
}

/* The whole world in each: Fiji and Chukotka across 180, Antarctica about its
 * pole. */
static void
layer_of_the_world_is_never_torn(void **state)
{
	static const struct {
		struct projection_spec spec;
		double width, height; /* in thousands of km, or 0 */
	} cases[] = {
		{ { "tmerc", { { "lon_0", 127.5 } }, 1 }, 0, 0 },
		{ { "eqc", { { "lon_0", 0 } }, 1 }, 40.07, 19.3 },
		{ { "eqc", { { "lon_0", 127.5 } }, 1 }, 40.07, 19.3 },
		{ { "merc", { { "lon_0", 127.5 } }, 1 }, 40.07, 0 },
		{ { "merc", { { "lon_0", -170 } }, 1 }, 40.07, 0 },
		{ { "lcc",
			  { { "lon_0", 127 }, { "lat_1", 34 },
				  { "lat_2", 42 } },
			  3 },
			0, 0 },
		{ { "laea", { { "lat_0", 90 } }, 1 }, 25.5, 25.5 },
		{ { "laea", { { "lon_0", 127 }, { "lat_0", 38 } }, 2 }, 0, 0 },
		{ { "aeqd", { { "lon_0", 180 } }, 1 }, 0, 0 },
		{ { "stere", { { "lat_0", -90 } }, 1 }, 0, 0 },
		{ { "ortho", { { "lon_0", 180 }, { "lat_0", -17 } }, 2 }, 0,
			0 },
		{ { "omerc",
			  { { "lonc", 127 }, { "lat_0", 38 }, { "alpha", 30 } },
			  3 },
			0, 0 },
	};
	static const struct extent box = { -180, -90, 180, 90 };
	char filename[4096];

	(void)state;
	snprintf(filename, sizeof filename, "%s/tests/data/world/coast.shp",
		getenv("top_srcdir") ? getenv("top_srcdir") : "..");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error err = { "" };
		struct projection *plane = projection_new(&cases[i].spec, &err);
		struct layer layer;
		struct extent extent;

		if (!layer_read(&layer, filename, LAYER_OF_RINGS, &box, plane,
			    &err))
			fail_msg("%s", err.message);
		assert_int_equal(layer.skipped, 0);
		assert_untorn(&layer, plane);
		extent = extent_of(&layer);
		if (cases[i].width > 0)
			assert_near((extent.east - extent.west) / 1e6,
				cases[i].width, 0.1);
		if (cases[i].height > 0)
			assert_near((extent.north - extent.south) / 1e6,
				cases[i].height, 0.1);
		layer_release(&layer);
		projection_free(plane);
	}
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
			LAYER_OF_RINGS, NULL, projection, &err));
	assert_int_equal(layer.count, 1);
	/* The open ring and the null; the far one is merely out of reach. */
	assert_int_equal(layer.skipped, 2);
	assert_non_null(strstr(layer.filename, "four.shp"));
	layer_release(&layer);
}

/* A ring that winds about the earth took time by the square of its turns. */
static void
layer_leaves_out_what_winds_about_the_earth(void **state)
{
	enum { COUNT = 3 * 30 + 1 };
	static const double corners[] = { 0, 120, -120 };
	struct lonlat ring[COUNT];
	struct layer layer;

	(void)state;
	for (int i = 0; i < COUNT; i++)
		ring[i] = (struct lonlat){ corners[i % 3], i % 3 };
	layer = layer_of(SHAPE_RING, ring, COUNT, NULL);
	assert_int_equal(layer.count, 0);
	assert_int_equal(layer.skipped, 1);
	layer_release(&layer);
}

/* A table with one column of whole numbers of one digit. */
static const char *
write_table(const char *name, const char *column, const char *digits)
{
	unsigned char bytes[128] = { 3, 126, 1, 1 };
	const size_t rows = strlen(digits);
	size_t size = 65;

	bytes[4] = (unsigned char)rows;
	bytes[8] = 65;
	bytes[10] = 2;
	snprintf((char *)bytes + 32, 11, "%s", column);
	bytes[43] = 'N';
	bytes[48] = 1;
	bytes[64] = '\r';
	for (size_t i = 0; i < rows; i++) {
		bytes[size++] = ' ';
		bytes[size++] = (unsigned char)digits[i];
	}
	return map_files_write(&files, name, bytes, size);
}

/* A layer of two rings, whose table may be broken. */
static bool
read_two(struct layer *layer, struct error *err)
{
	static const struct lonlat ring[] = { { 127, 37 }, { 128, 37 },
		{ 128, 38 }, { 127, 37 } };
	struct shape_bytes bytes;

	shape_bytes_init(&bytes, SHAPE_RING);
	shape_bytes_add(&bytes, SHAPE_RING, ring, 4);
	shape_bytes_add(&bytes, SHAPE_RING, ring, 4);
	return layer_read(layer, shape_bytes_write(&bytes, &files, "two"),
		LAYER_OF_RINGS, NULL, projection, err);
}

static void
layer_takes_levels_from_a_table(void **state)
{
	struct error err = { "" };
	struct layer layer;

	(void)state;
	assert_true(read_two(&layer, &err));
	assert_false(layer.has_levels);
	layer_release(&layer);
	write_table("two.dbf", "level", "12");
	assert_true(read_two(&layer, &err));
	assert_true(layer.has_levels);
	assert_int_equal(layer.paths[0].level, 1);
	assert_int_equal(layer.paths[1].level, 2);
	layer_release(&layer);
	write_table("two.dbf", "depth", "12");
	assert_true(read_two(&layer, &err));
	assert_false(layer.has_levels);
	layer_release(&layer);
	assert_string_equal(err.message, "");
}

static void
assert_table_is_refused(const char *reason)
{
	struct error err = { "" };
	struct layer layer;

	assert_false(read_two(&layer, &err));
	if (strstr(err.message, reason) == NULL)
		fail_msg("\"%s\" instead of \"%s\"", err.message, reason);
	assert_int_equal(layer.count, 0);
}

/* A lake must not become a coast without a word. */
static void
layer_with_a_broken_table_is_refused(void **state)
{
	const char *path;

	(void)state;
	write_table("two.dbf", "level", "123");
	assert_table_is_refused("two.dbf: 3 rows for 2 shapes");
	map_files_write(&files, "two.dbf", "", 0);
	assert_table_is_refused("two.dbf: no table of 2 rows");
	map_files_write(&files, "two.dbf", "nonsense", 8);
	assert_table_is_refused("two.dbf: no table of 2 rows");
	path = map_files_write(&files, "two.dbf", "", 0);
	assert_int_equal(unlink(path), 0);
	map_files_write_fifo(&files, "two.dbf");
	assert_table_is_refused("two.dbf: not a regular file");
}

static void
layer_of_another_kind_of_shapes_is_refused(void **state)
{
	static const struct {
		int type;
		enum layer_shapes wanted;
		const char *says;
	} cases[] = {
		{ SHAPE_POINT, LAYER_OF_LINES,
			"one.shp: its shapes are points, not lines" },
		{ SHAPE_POINT, LAYER_OF_RINGS,
			"one.shp: its shapes are points, not polygons" },
		{ SHAPE_LINE, LAYER_OF_RINGS,
			"one.shp: its shapes are lines, not polygons" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error err = { "" };
		struct shape_bytes bytes;
		struct layer layer;

		shape_bytes_init(&bytes, cases[i].type);
		assert_false(layer_read(&layer,
			shape_bytes_write(&bytes, &files, "one"),
			cases[i].wanted, NULL, projection, &err));
		assert_non_null(strstr(err.message, cases[i].says));
		assert_null(layer.filename);
	}
}

static void
layer_of_lines_takes_outlines_of_polygons(void **state)
{
	static const struct lonlat ring[] = { { 127, 37 }, { 128, 37 },
		{ 128, 38 }, { 127, 37 } };
	struct error err = { "" };
	struct shape_bytes bytes;
	struct layer layer;

	(void)state;
	shape_bytes_init(&bytes, SHAPE_RING);
	shape_bytes_add(&bytes, SHAPE_RING, ring, 4);
	assert_true(layer_read(&layer, shape_bytes_write(&bytes, &files, "one"),
		LAYER_OF_LINES, NULL, projection, &err));
	assert_int_equal(layer.count, 1);
	assert_int_equal(layer.paths[0].count, 4);
	layer_release(&layer);
}

static void
layer_that_cannot_be_read_is_empty(void **state)
{
	struct error err = { "" };
	struct layer layer;

	(void)state;
	assert_false(layer_read(&layer, "/nonexistent/x.shp", LAYER_OF_RINGS,
		NULL, projection, &err));
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
			layer_closes_rings_along_the_end_of_the_plane, set_up,
			tear_down),
		cmocka_unit_test(layer_of_the_world_is_never_torn),
		cmocka_unit_test_setup_teardown(
			layer_counts_what_it_leaves_out, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			layer_leaves_out_what_winds_about_the_earth, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			layer_takes_levels_from_a_table, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			layer_with_a_broken_table_is_refused, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			layer_of_another_kind_of_shapes_is_refused, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			layer_of_lines_takes_outlines_of_polygons, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			layer_that_cannot_be_read_is_empty, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
