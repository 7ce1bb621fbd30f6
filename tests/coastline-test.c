#include <config.h>

#include "test.h"

#include "audit/coasts.h"
#include "audit/passage.h"
#include "geometry/geodesic.h"
#include "map-files.h"

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

static const struct extent box = { 10, 40, 13, 43 };

/*  43  +-----------+
 *      |        o  |   o an island, 12.4 to 12.6
 *  42  +-------+   |
 *      | land  |   |   the lake has an island in it
 *      | lake  |   |
 *  40  +-------+---+
 *     10      12  13   west and south are where the file was cut */
static const char *
write_coast(const char *name)
{
	static const struct lonlat land[] = { { 10, 40 }, { 10, 42 },
		{ 12, 42 }, { 12, 40 }, { 10, 40 } };
	static const struct lonlat lake[] = { { 10.5, 41 }, { 11, 41 },
		{ 11, 41.5 }, { 10.5, 41.5 }, { 10.5, 41 } };
	static const struct lonlat in_lake[] = { { 10.7, 41.2 }, { 10.8, 41.2 },
		{ 10.8, 41.3 }, { 10.7, 41.2 } };
	static const struct lonlat island[] = { { 12.4, 42.4 }, { 12.6, 42.4 },
		{ 12.6, 42.6 }, { 12.4, 42.6 }, { 12.4, 42.4 } };
	struct shape_bytes bytes;

	shape_bytes_init(&bytes, SHAPE_RING);
	shape_bytes_add(&bytes, SHAPE_RING, land, 5);
	shape_bytes_add(&bytes, SHAPE_RING, lake, 5);
	shape_bytes_add(&bytes, SHAPE_RING, in_lake, 4);
	shape_bytes_add(&bytes, SHAPE_RING, island, 5);
	return shape_bytes_write(&bytes, &files, name);
}

static struct coastline *
read_coast(const char *path, const struct extent *cut)
{
	struct error err = { "" };
	struct coastline *coastline = coastline_read(path, cut, &err);

	assert_string_equal(err.message, "");
	assert_non_null(coastline);
	return coastline;
}

static void
coastline_has_no_sea_in_lakes(void **state)
{
	static const struct {
		struct lonlat position;
		bool sea;
	} cases[] = {
		{ { 11.5, 40.5 }, false },   /* land */
		{ { 10.6, 41.1 }, false },   /* lake */
		{ { 10.78, 41.22 }, false }, /* island in the lake */
		{ { 12.5, 42.5 }, false },   /* island */
		{ { 12.5, 41 }, true },
		{ { 12.5, 42.7 }, true },
		{ { 12.3, 42.5 }, true },
		{ { 11, 42.5 }, true },
		{ { 9, 41 }, true }, /* outside of the box */
		{ { 11, 80 }, true },
	};
	struct coastline *coastline = read_coast(write_coast("c"), &box);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(coastline_is_sea(coastline, cases[i].position),
			cases[i].sea);
	coastline_free(coastline);
}

static void
coastline_knows_how_far_the_shore_is(void **state)
{
	struct coastline *coastline = read_coast(write_coast("c"), &box);
	const struct lonlat off = { 12.1, 41 }, inland = { 11.9, 40.5 };
	const struct lonlat by_cut = { 10.01, 40.5 };

	(void)state;
	assert_near(coastline_distance(coastline, off, 20000),
		geodesic_distance(off, (struct lonlat){ 12, 41 }), 30);
	assert_near(coastline_distance(coastline, inland, 20000),
		geodesic_distance(inland, (struct lonlat){ 12, 40.5 }), 30);
	assert_true(isinf(coastline_distance(coastline, off, 5000)));
	/* Where the file was cut there is no shore. */
	assert_true(isinf(coastline_distance(coastline, by_cut, 20000)));
	coastline_free(coastline);
}

static void
coastline_refuses_what_has_no_rings(void **state)
{
	static const struct lonlat line[] = { { 10, 40 }, { 11, 41 } };
	struct error err = { "" };
	struct shape_bytes bytes;

	(void)state;
	shape_bytes_init(&bytes, SHAPE_LINE);
	shape_bytes_add(&bytes, SHAPE_LINE, line, 2);
	assert_null(coastline_read(
		shape_bytes_write(&bytes, &files, "l"), &box, &err));
	assert_non_null(strstr(err.message, "l.shp: has lines, not rings"));
	assert_null(coastline_read("/nonexistent.shp", &box, &err));
	coastline_free(NULL);
}

static void
passage_measures_land_and_sea(void **state)
{
	static const struct {
		struct lonlat from, to;
		double sea; /* of the length */
	} cases[] = {
		{ { 11.5, 40.5 }, { 11.8, 41.5 }, 0 },
		{ { 10.2, 41.25 }, { 11.5, 41.25 }, 0 }, /* the lake */
		{ { 12.2, 41 }, { 12.8, 42 }, 1 },
		{ { 12.5, 40.5 }, { 11.5, 40.5 }, 0.5 },
		{ { 12.5, 42.1 }, { 12.5, 42.9 }, 0.75 }, /* the island */
		{ { 11, 41.9 }, { 11, 42.9 }, 0.9 },
		{ { 12, 40.5 }, { 12.5, 40.5 }, 1 }, /* from the shore */
		{ { 12.5, 42.5 }, { 12.5, 42.5 }, 0 },
	};
	struct coastline *coastline = read_coast(write_coast("c"), &box);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct passage passage =
			passage_measure(coastline, cases[i].from, cases[i].to);

		assert_near(passage.length,
			geodesic_distance(cases[i].from, cases[i].to), 0.001);
		assert_near(passage.sea, cases[i].sea * passage.length, 150);
	}
	coastline_free(coastline);
}

/* The shipped coast, asked every 50 m. */
static void
passage_agrees_with_many_points(void **state)
{
	static const struct {
		struct lonlat from, to;
	} cases[] = {
		{ { 130.779, 42.711 }, { 127.448, 39.167 } },
		{ { 131.885, 43.113 }, { 129.822, 41.777 } },
		{ { 126.385, 34.783 }, { 126.617, 37.475 } },
		{ { 129.04, 35.103 }, { 126.527, 33.513 } },
		{ { 125.4, 38.733 }, { 127.448, 39.167 } },
	};
	const struct extent korea = { 122, 32.8, 134, 45.2 };
	const char *tree = getenv("top_srcdir");
	char *path = xasprintf("%s/maps/coast_f.shp", tree ? tree : "..");
	struct coastline *coastline = read_coast(path, &korea);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct passage passage =
			passage_measure(coastline, cases[i].from, cases[i].to);
		const size_t count = (size_t)(passage.length / 50);
		struct lonlat *points = xcalloc(count + 1, sizeof *points);
		size_t at_sea = 0;

		geodesic_path(cases[i].from, cases[i].to, points, count + 1);
		for (size_t k = 0; k < count; k++)
			at_sea += coastline_is_sea(coastline, points[k]);
		assert_near(passage.sea,
			passage.length * (double)at_sea / (double)count, 500);
		free(points);
	}
	coastline_free(coastline);
	free(path);
}

static void
coasts_choose_the_finest_that_holds_the_way(void **state)
{
	static const char table[] =
		"layer,file,min_km,max_km,west,south,east,north\n"
		"coast,wide.shp,200,2000,0,30,20,50\n"
		"coast,none.shp,0,100,10,40,13,43\n"
		"coast,fine.shp,0,200,10,40,13,43\n";
	const struct lonlat inside = { 11, 41 }, outside = { 9.9, 41 };
	const struct lonlat far_off = { 25, 41 };
	const struct coastline *fine, *wide;
	struct coasts *coasts;

	(void)state;
	write_coast("wide");
	write_coast("fine");
	map_files_write(&files, "basemap.csv", table, strlen(table));
	coasts = coasts_new(files.folder);
	fine = coasts_between(coasts, inside, inside, 3000);
	wide = coasts_between(coasts, inside, outside, 0);
	assert_non_null(fine);
	assert_near(fine->box.west, 10, 0);
	assert_non_null(wide);
	assert_near(wide->box.west, 0, 0);
	/* Near to the side of the box, what is near may lie beyond it. */
	assert_ptr_equal(coasts_between(coasts, (struct lonlat){ 10.001, 41 },
				 (struct lonlat){ 10.001, 41 }, 3000),
		wide);
	assert_ptr_equal(coasts_between(coasts, inside, inside, 0), fine);
	assert_null(coasts_between(coasts, far_off, far_off, 0));
	assert_null(coasts_between(coasts, inside, far_off, 0));
	assert_null(coasts_between(coasts, (struct lonlat){ 179, 0 },
		(struct lonlat){ -179, 0 }, 0));
	coasts_free(coasts);
	coasts = coasts_new(NULL);
	assert_null(coasts_between(coasts, inside, inside, 0));
	coasts_free(coasts);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(coastline_has_no_sea_in_lakes),
		cmocka_unit_test(coastline_knows_how_far_the_shore_is),
		cmocka_unit_test(coastline_refuses_what_has_no_rings),
		cmocka_unit_test(passage_measures_land_and_sea),
		cmocka_unit_test(passage_agrees_with_many_points),
		cmocka_unit_test(coasts_choose_the_finest_that_holds_the_way),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
