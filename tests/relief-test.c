#include <config.h>

#include "test.h"

#include "basemap/relief.h"
#include "map-files.h"

enum { SIDE = 40, COLUMNS = 24, ROWS = 20 };

/* A grid of SIDE x SIDE heights a tenth of a degree apart about 127.5 E 38 N,
 * on a projection that is centred there. */
static const char header[] = "BYTEORDER I\nLAYOUT BIL\nNROWS 40\nNCOLS 40\n"
			     "NBITS 16\nULXMAP 125.55\nULYMAP 39.95\n"
			     "XDIM 0.1\nYDIM 0.1\n";
static const struct projection_spec spec = {
	.name = "tmerc",
	.parameters = { { "lon_0", 127.5 }, { "lat_0", 38 } },
	.count = 2,
};
static const struct cell_shape braille = { 2, 4, 0.5 };

static struct map_files files;
static struct projection *projection;
static float heights[COLUMNS * ROWS], shades[COLUMNS * ROWS];
static uint8_t covers[COLUMNS * ROWS];

static int
set_up(void **state)
{
	struct error err;

	(void)state;
	map_files_init(&files);
	projection = projection_new(&spec, &err);
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

static struct relief *
relief_of(double (*height)(double lon, double lat))
{
	unsigned char bytes[SIDE * SIDE * 2];
	struct error err = { "" };
	struct relief *relief;
	const char *path;

	for (int i = 0; i < SIDE * SIDE; i++) {
		const int value = (int)lround(height(
			125.55 + i % SIDE * 0.1, 39.95 - i / SIDE * 0.1));

		bytes[2 * i] = (unsigned char)(value & 0xff);
		bytes[2 * i + 1] = (unsigned char)(value >> 8 & 0xff);
	}
	map_files_write(&files, "hills.hdr", header, sizeof header - 1);
	path = map_files_write(&files, "hills.raw", bytes, sizeof bytes);
	relief = relief_read(path, &err);
	if (relief == NULL)
		print_error("%s\n", err.message);
	assert_non_null(relief);
	assert_string_equal(relief_filename(relief), path);
	return relief;
}

static struct viewport
view_of(double km)
{
	const struct extent extent = { -km * 500, -km * 500, km * 500,
		km * 500 };

	return viewport_fit(&extent, COLUMNS, ROWS, braille);
}

static double
ramp(double lon, double lat)
{
	return 5000 + 1000 * (lon - 127.5) + 300 * (lat - 38);
}

/* A plane of heights stays one through bilinear means at any level. */
static void
relief_heights_are_right_where_they_are_drawn(void **state)
{
	static const double widths[] = { 20, 100, 300 };
	struct relief *relief = relief_of(ramp);

	(void)state;
	for (int i = 0; i < 3; i++) {
		const struct viewport viewport = view_of(widths[i]);

		relief_warp(
			relief, projection, &viewport, heights, shades, covers);
		for (int cell = 0; cell < COLUMNS * ROWS; cell++) {
			const struct lonlat at = projection_inverse(projection,
				viewport_point(&viewport,
					(struct cellpos){ cell % COLUMNS,
						cell / COLUMNS }));

			if (fabs(at.lon - 127.5) < 1.7 &&
				fabs(at.lat - 38) < 1.7)
				assert_near(
					heights[cell], ramp(at.lon, at.lat), 4);
		}
	}
	relief_free(relief);
}

/* So that a terminal can move the cells that it has. */
static void
relief_is_the_same_after_a_pan_by_whole_cells(void **state)
{
	struct relief *relief = relief_of(ramp);
	struct viewport viewport = view_of(150);
	float before[COLUMNS * ROWS];

	(void)state;
	relief_warp(relief, projection, &viewport, before, shades, covers);
	viewport_pan(&viewport, 5, 3);
	relief_warp(relief, projection, &viewport, heights, shades, covers);
	for (int row = 0; row < ROWS - 3; row++)
		for (int column = 0; column < COLUMNS - 5; column++) {
			const float there =
				before[(row + 3) * COLUMNS + column + 5];

			assert_near(heights[row * COLUMNS + column], there,
				1e-6 * fabs(there));
		}
	relief_free(relief);
}

static void
relief_outside_of_its_grid_is_nan(void **state)
{
	const struct viewport viewport = view_of(900);
	struct relief *relief = relief_of(ramp);
	int inside = 0;

	(void)state;
	relief_warp(relief, projection, &viewport, heights, shades, covers);
	for (int cell = 0; cell < COLUMNS * ROWS; cell++) {
		inside += !isnan(heights[cell]);
		assert_true(shades[cell] >= -1 && shades[cell] <= 1);
	}
	assert_true(isnan(heights[0]));
	assert_in_range(inside, 20, COLUMNS * ROWS / 2);
	relief_free(relief);
}

/* Fading where the grid ends, and nowhere else. */
static void
relief_fades_toward_its_end(void **state)
{
	const struct viewport viewport = view_of(500);
	struct relief *relief = relief_of(ramp);
	const uint8_t *middle = covers + ROWS / 2 * COLUMNS;
	int between = 0;

	(void)state;
	relief_warp(relief, projection, &viewport, heights, shades, covers);
	assert_int_equal(middle[COLUMNS / 2], 255);
	assert_int_equal(middle[0], 0);
	for (int column = 1; column <= COLUMNS / 2; column++) {
		assert_true(middle[column] >= middle[column - 1]);
		between += middle[column] > 0 && middle[column] < 255;
	}
	assert_true(between > 0);
	for (int cell = 0; cell < COLUMNS * ROWS; cell++)
		if (isnan(heights[cell]))
			assert_int_equal(covers[cell], 0);
	relief_free(relief);
}

static double
flat(double lon, double lat)
{
	(void)lon, (void)lat;
	return 700;
}
static double
faces_west(double lon, double lat)
{
	(void)lat;
	return 2000 + 1000 * (lon - 127.5);
}
static double
faces_south(double lon, double lat)
{
	(void)lon;
	return 2000 + 1000 * (lat - 38);
}
static double
faces_north_east(double lon, double lat)
{
	/* A degree of longitude is shorter: 0.788 of one of latitude. */
	return 2000 - 788 * (lon - 127.5) - 1000 * (lat - 38);
}
static double
sea_floor(double lon, double lat)
{
	return faces_west(lon, lat) - 6000;
}

static void
relief_is_lit_from_the_north_west(void **state)
{
	static const struct {
		double (*height)(double lon, double lat);
		int sign;
	} cases[] = {
		{ flat, 0 },
		{ faces_west, 1 },
		{ faces_south, -1 },
		{ faces_north_east, 0 },
		{ sea_floor, 0 },
	};
	const struct viewport viewport = view_of(100);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct relief *relief = relief_of(cases[i].height);
		const float *middle = &shades[10 * COLUMNS + 12];

		relief_warp(
			relief, projection, &viewport, heights, shades, covers);
		if (cases[i].sign == 0)
			assert_near(*middle, 0, 0.02);
		else
			assert_true(*middle * (float)cases[i].sign > 0.02f);
		relief_free(relief);
	}
}

static void
relief_is_nothing_off_the_plane(void **state)
{
	struct viewport viewport = view_of(100);
	struct relief *relief = relief_of(ramp);

	(void)state;
	viewport_centre_on(&viewport, (struct point){ 4e9, 0 });
	relief_warp(relief, projection, &viewport, heights, shades, covers);
	for (int cell = 0; cell < COLUMNS * ROWS; cell++)
		assert_true(isnan(heights[cell]));
	relief_free(relief);
}

static void
relief_read_says_what_is_wrong(void **state)
{
	static const struct {
		const char *header, *says;
	} cases[] = {
		{ "", "NROWS and NCOLS" },
		{ "NROWS 1e9\nNCOLS 1e9\n", "NROWS and NCOLS" },
		{ "NROWS -4\nNCOLS 4\n", "NROWS and NCOLS" },
		{ "NROWS nan\nNCOLS 4\n", "NROWS and NCOLS" },
		{ "NROWS 4\nNCOLS 4\nNBITS 8\nBYTEORDER I\n", "NBITS 16" },
		{ "NROWS 4\nNCOLS 4\nNBITS 16\nBYTEORDER M\n", "NBITS 16" },
		{ "NROWS 4\nNCOLS 4\nNBITS 16\nBYTEORDER I\n", "ULXMAP" },
		{ "NROWS 4\nNCOLS 4\nNBITS 16\nBYTEORDER I\nULXMAP 1\n"
		  "ULYMAP 99\nXDIM 1\nYDIM 1\n",
			"ULYMAP" },
		{ "NROWS 4\nNCOLS 4\nNBITS 16\nBYTEORDER I\nULXMAP 1\n"
		  "ULYMAP 9\nXDIM 1\nYDIM 1\n",
			"5 bytes, its header asks for 32" },
	};
	const char *path = map_files_write(&files, "bad.raw", "12345", 5);
	struct error err = { "" };

	(void)state;
	assert_null(relief_read("/nonexistent/x.raw", &err));
	assert_non_null(strstr(err.message, "/nonexistent/x.hdr: "));
	assert_null(relief_read("/nonexistent/x.pgm", &err));
	assert_non_null(strstr(err.message, "not the name of a .raw"));
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		map_files_write(&files, "bad.hdr", cases[i].header,
			strlen(cases[i].header));
		assert_null(relief_read(path, &err));
		assert_non_null(strstr(err.message, cases[i].says));
	}
}

static void
relief_read_says_why_it_cannot_be_read(void **state)
{
	const char *path = map_files_write(&files, "bad.raw", "12345", 5);
	struct error err = { "" };

	(void)state;
	map_files_write_fifo(&files, "bad.hdr");
	assert_null(relief_read(path, &err));
	assert_non_null(strstr(err.message, "bad.hdr: not a regular file"));
	assert_int_equal(unlink(files.paths[1]), 0);
	map_files_write_unreadable(&files, "bad.hdr");
	assert_null(relief_read(path, &err));
	assert_non_null(strstr(err.message, "bad.hdr: Input/output error"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			relief_heights_are_right_where_they_are_drawn, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			relief_is_the_same_after_a_pan_by_whole_cells, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			relief_outside_of_its_grid_is_nan, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			relief_fades_toward_its_end, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			relief_is_lit_from_the_north_west, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			relief_is_nothing_off_the_plane, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			relief_read_says_what_is_wrong, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			relief_read_says_why_it_cannot_be_read, set_up,
			tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
