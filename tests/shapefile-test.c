#include <config.h>

#include "test.h"

#include <shapefil.h>

#include "base/array.h"
#include "basemap/shapefile.h"
#include "map-files.h"
#include "systems.h"

static const struct lonlat triangle[] = { { 127, 37 }, { 128, 37 }, { 128, 38 },
	{ 127, 37 } };

static struct map_files files;

static int
set_up(void **state)
{
	(void)state;
	map_files_init(&files);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	map_files_release(&files);
	return 0;
}

static void
shapefile_gives_its_rings(void **state)
{
	struct error err = { "" };
	struct shapefile *shapefile;
	struct shape_bytes bytes;
	struct shape shape;

	(void)state;
	shape_bytes_init(&bytes, SHAPE_RING);
	shape_bytes_add(&bytes, SHAPE_RING, triangle, 4);
	shape_bytes_add(&bytes, 0, NULL, 0);
	shape_bytes_add(&bytes, SHAPE_RING, triangle, 4);
	shapefile =
		shapefile_open(shape_bytes_write(&bytes, &files, "land"), &err);
	assert_non_null(shapefile);
	assert_int_equal(shapefile_kind(shapefile), SHAPEFILE_RINGS);
	assert_int_equal(shapefile_count(shapefile), 3);
	assert_true(shapefile_read(shapefile, 0, &shape));
	assert_int_equal(shape.part_count, 1);
	assert_int_equal(shape.vertex_count, 4);
	assert_int_equal(shape.starts[0], 0);
	assert_near(shape.x[2], 128, 0);
	assert_near(shape.y[2], 38, 0);
	assert_false(shapefile_read(shapefile, 1, &shape));
	assert_true(shapefile_read(shapefile, 2, &shape));
	assert_false(shapefile_read(shapefile, 3, &shape));
	shapefile_close(shapefile);
}

static void
shapefile_leaves_broken_shapes_out(void **state)
{
	static const struct {
		int type;
		struct lonlat vertices[5];
		size_t count;
		bool sound;
	} cases[] = {
		{ SHAPE_RING, { { 1, 1 }, { 2, 1 }, { 2, 2 }, { 1, 1 } }, 4,
			true },
		{ SHAPE_RING, { { 1, 1 }, { 2, 1 }, { 1, 1 } }, 3, false },
		{ SHAPE_RING, { { 1, 1 }, { 2, 1 }, { 2, 2 }, { 1, 2 } }, 4,
			false },
		{ SHAPE_RING, { { 1, 1 }, { NAN, 1 }, { 2, 2 }, { 1, 1 } }, 4,
			false },
		{ SHAPE_RING, { { 1, 1 }, { INFINITY, 1 }, { 2, 2 }, { 1, 1 } },
			4, false },
		{ SHAPE_RING, { { 1, 1 }, { 181, 1 }, { 2, 2 }, { 1, 1 } }, 4,
			false },
		{ SHAPE_RING, { { 1, 1 }, { 2, -91 }, { 2, 2 }, { 1, 1 } }, 4,
			false },
		{ SHAPE_LINE, { { 1, 1 }, { 2, 1 } }, 2, true },
		{ SHAPE_LINE, { { 1, 1 } }, 1, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error err = { "" };
		struct shapefile *shapefile;
		struct shape_bytes bytes;
		struct shape shape;

		shape_bytes_init(&bytes, cases[i].type);
		shape_bytes_add(&bytes, cases[i].type, cases[i].vertices,
			cases[i].count);
		shapefile = shapefile_open(
			shape_bytes_write(&bytes, &files, "case"), &err);
		assert_non_null(shapefile);
		assert_int_equal(
			shapefile_read(shapefile, 0, &shape), cases[i].sound);
		shapefile_close(shapefile);
	}
}

static void
shapefile_open_says_what_is_wrong(void **state)
{
	static const struct {
		const char *name, *says;
	} cases[] = {
		{ "none.shp", "none.shp: No such file" },
		{ "none", "not the name of a .shp" },
		{ "empty.shp", "too short" },
		{ "text.shp", "not a shapefile" },
		{ "short.shp", "its header says" },
		{ "lone.shp", "lone.shx: No such file" },
		{ "claims.shp", "claims.shx: its header says" },
		{ "solid.shp", "neither points nor lines nor polygons" },
		{ "nowhere.shp", "nowhere.prj: not a system of coordinates" },
		{ "long.shp", "long.prj: not a system of coordinates" },
		{ "fifo.shp", "fifo.prj: not a regular file" },
	};
	static const char large[20000] = WGS84;
	struct shape_bytes bytes;
	char text[200];

	(void)state;
	shape_bytes_init(&bytes, SHAPE_RING);
	shape_bytes_add(&bytes, SHAPE_RING, triangle, 4);
	map_files_write(&files, "empty.shp", "", 0);
	memset(text, 'x', sizeof text);
	map_files_write(&files, "text.shp", text, sizeof text);
	map_files_write(&files, "short.shp", bytes.shp, bytes.shp_size - 1);
	map_files_write(&files, "lone.shp", bytes.shp, bytes.shp_size);
	put_big(bytes.shx + 24, UINT32_MAX);
	shape_bytes_write(&bytes, &files, "claims");
	shape_bytes_init(&bytes, SHAPE_SOLID);
	shape_bytes_write(&bytes, &files, "solid");
	shape_bytes_init(&bytes, SHAPE_POINT);
	shape_bytes_write(&bytes, &files, "nowhere");
	map_files_write(&files, "nowhere.prj", "GEOGCS[", 7);
	shape_bytes_write(&bytes, &files, "long");
	map_files_write(&files, "long.prj", large, sizeof large);
	shape_bytes_write(&bytes, &files, "fifo");
	map_files_write_fifo(&files, "fifo.prj");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error err = { "" };
		char *path = xasprintf("%s/%s", files.folder, cases[i].name);

		assert_null(shapefile_open(path, &err));
		if (strstr(err.message, cases[i].says) == NULL)
			print_error("%s\n", err.message);
		assert_non_null(strstr(err.message, cases[i].says));
		free(path);
	}
}

/* Written by shapelib itself, with Z and M where the type has them. */
static void
shapefile_reads_each_type(void **state)
{
	static const struct {
		int type;
		enum shapefile_kind kind;
		int count;
	} cases[] = {
		{ SHPT_POINT, SHAPEFILE_POINTS, 1 },
		{ SHPT_POINTZ, SHAPEFILE_POINTS, 1 },
		{ SHPT_POINTM, SHAPEFILE_POINTS, 1 },
		{ SHPT_MULTIPOINT, SHAPEFILE_POINTS, 5 },
		{ SHPT_MULTIPOINTZ, SHAPEFILE_POINTS, 5 },
		{ SHPT_MULTIPOINTM, SHAPEFILE_POINTS, 5 },
		{ SHPT_ARC, SHAPEFILE_LINES, 5 },
		{ SHPT_ARCZ, SHAPEFILE_LINES, 5 },
		{ SHPT_ARCM, SHAPEFILE_LINES, 5 },
		{ SHPT_POLYGON, SHAPEFILE_RINGS, 5 },
		{ SHPT_POLYGONZ, SHAPEFILE_RINGS, 5 },
		{ SHPT_POLYGONM, SHAPEFILE_RINGS, 5 },
	};
	static const double x[] = { 1, 2, 3, 2, 1 }, y[] = { 1, 3, 2, 1, 1 };
	static const double z[] = { 5, 6, 7, 8, 9 };

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		const char *index = map_files_write(&files, "type.shx", "", 0);
		const char *path = map_files_write(&files, "type.shp", "", 0);
		SHPHandle handle = SHPCreate(path, cases[i].type);
		SHPObject *object = SHPCreateObject(cases[i].type, -1, 0, NULL,
			NULL, cases[i].count, x, y, z, z);
		struct shapefile *shapefile;
		struct error err = { "" };
		struct shape shape;

		assert_int_equal(SHPWriteObject(handle, -1, object), 0);
		SHPDestroyObject(object);
		SHPClose(handle);
		assert_int_equal(access(index, R_OK), 0);
		shapefile = shapefile_open(path, &err);
		assert_non_null(shapefile);
		assert_int_equal(shapefile_kind(shapefile), cases[i].kind);
		assert_true(shapefile_read(shapefile, 0, &shape));
		assert_int_equal(shape.vertex_count, cases[i].count);
		assert_int_equal(shape.part_count, 1);
		assert_int_equal(shape.starts[0], 0);
		for (int k = 0; k < cases[i].count; k++) {
			assert_near(shape.x[k], x[k], 0);
			assert_near(shape.y[k], y[k], 0);
		}
		shapefile_close(shapefile);
	}
}

/* A ring on the plane of Korea 2000, whose corners ogr2ogr puts there. */
static void
shapefile_follows_its_prj(void **state)
{
	static const struct lonlat ring[] = { { 953901, 1952032 },
		{ 963901, 1952032 }, { 963901, 1962032 }, { 1e300, 1952032 },
		{ 953901, 1952032 } };
	struct shapefile *shapefile;
	struct shape_bytes bytes;
	struct error err = { "" };
	struct shape shape;

	(void)state;
	shape_bytes_init(&bytes, SHAPE_RING);
	shape_bytes_add(&bytes, SHAPE_RING, ring, 5);
	shape_bytes_add(&bytes, SHAPE_RING,
		(const struct lonlat[]){ ring[0], ring[1], ring[2], ring[0] },
		4);
	map_files_write(&files, "plane.prj", KOREA_2000, strlen(KOREA_2000));
	shapefile = shapefile_open(
		shape_bytes_write(&bytes, &files, "plane"), &err);
	assert_non_null(shapefile);
	assert_false(shapefile_is_rough(shapefile));
	assert_false(shapefile_read(shapefile, 0, &shape));
	assert_true(shapefile_read(shapefile, 1, &shape));
	assert_near(shape.x[0], 126.977998133, 1e-8);
	assert_near(shape.y[0], 37.566499262, 1e-8);
	assert_near(shape.x[3], shape.x[0], 0);
	shapefile_close(shapefile);
}

static void
shapefile_open_says_why_it_cannot_be_read(void **state)
{
	struct error err = { "" };
	const char *path = map_files_write_fifo(&files, "land.shp");

	(void)state;
	assert_null(shapefile_open(path, &err));
	assert_non_null(strstr(err.message, "land.shp: not a regular file"));
	assert_int_equal(unlink(path), 0);
	map_files_write_unreadable(&files, "land.shp");
	assert_null(shapefile_open(path, &err));
	assert_non_null(strstr(err.message, "land.shp: Input/output error"));
}

/* Reads all that can be read; only the sanitizers can object. */
static size_t
read_all(const char *path)
{
	struct error err = { "" };
	struct shapefile *shapefile = shapefile_open(path, &err);
	size_t sound = 0;

	if (shapefile == NULL) {
		assert_true(err.message[0] != '\0');
		return 0;
	}
	assert_true(shapefile_count(shapefile) < 100);
	for (size_t i = 0; i < shapefile_count(shapefile); i++) {
		struct shape shape;

		if (!shapefile_read(shapefile, i, &shape))
			continue;
		sound++;
		for (size_t k = 0; k < shape.vertex_count; k++)
			assert_true(fabs(shape.x[k]) <= 180 &&
				    fabs(shape.y[k]) <= 90);
		for (size_t k = 0; k < shape.part_count; k++)
			assert_true(
				(size_t)shape.starts[k] < shape.vertex_count);
	}
	shapefile_close(shapefile);
	return sound;
}

static void
shapefile_cut_anywhere_is_refused_or_read_in_part(void **state)
{
	struct shape_bytes bytes;

	(void)state;
	shape_bytes_init(&bytes, SHAPE_RING);
	shape_bytes_add(&bytes, SHAPE_RING, triangle, 4);
	shape_bytes_add(&bytes, SHAPE_RING, triangle, 4);
	assert_int_equal(read_all(shape_bytes_write(&bytes, &files, "cut")), 2);
	for (size_t size = 0; size < bytes.shp_size; size++)
		assert_int_equal(read_all(map_files_write(
					 &files, "cut.shp", bytes.shp, size)),
			0);
	/* The same with a header that was made to fit. */
	for (size_t size = 100; size < bytes.shp_size; size += 2) {
		put_big(bytes.shp + 24, (uint32_t)(size / 2));
		assert_true(read_all(map_files_write(
				    &files, "cut.shp", bytes.shp, size)) < 2);
	}
	shape_bytes_finish(&bytes);
	map_files_write(&files, "cut.shp", bytes.shp, bytes.shp_size);
	for (size_t size = 0; size < bytes.shx_size; size++) {
		char *path = xasprintf("%s/cut.shp", files.folder);

		map_files_write(&files, "cut.shx", bytes.shx, size);
		assert_int_equal(read_all(path), 0);
		free(path);
	}
}

static void
shapefile_with_any_byte_changed_gives_sound_shapes_or_none(void **state)
{
	static const unsigned char values[] = { 0x00, 0x7f, 0x80, 0xff };
	struct shape_bytes bytes;

	(void)state;
	shape_bytes_init(&bytes, SHAPE_RING);
	shape_bytes_add(&bytes, SHAPE_RING, triangle, 4);
	shape_bytes_add(&bytes, SHAPE_RING, triangle, 4);
	for (size_t at = 0; at < bytes.shp_size + bytes.shx_size; at++) {
		unsigned char *byte = at < bytes.shp_size
					      ? &bytes.shp[at]
					      : &bytes.shx[at - bytes.shp_size];
		const unsigned char before = *byte;

		for (size_t i = 0; i < sizeof values; i++) {
			*byte = values[i];
			assert_true(read_all(shape_bytes_write(
					    &bytes, &files, "bent")) <= 2);
		}
		*byte = before;
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			shapefile_gives_its_rings, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			shapefile_leaves_broken_shapes_out, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			shapefile_open_says_what_is_wrong, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			shapefile_reads_each_type, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			shapefile_follows_its_prj, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			shapefile_open_says_why_it_cannot_be_read, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			shapefile_cut_anywhere_is_refused_or_read_in_part,
			set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			shapefile_with_any_byte_changed_gives_sound_shapes_or_none,
			set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
