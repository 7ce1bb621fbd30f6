#include <config.h>

#include "test.h"

#include "basemap/basemap.h"
#include "map-files.h"

static const char catalogue[] =
	"layer,file,min_km,max_km,west,south,east,north\n"
	"coast,coarse.shp,600,2500,100,10,160,62\n"
	"coast,fine.shp,0,200,126,36,129,40\n"
	"coast,middle.shp,200,600,120,30,135,45\n"
	"rivers,broken.shp,0,2500,118,32,136,48\n"
	"relief,none.raw,60,2500,118,30,136,48\n";

static const struct lonlat triangle[] = { { 127, 37 }, { 128, 37 }, { 128, 38 },
	{ 127, 37 } };
static const struct projection_spec spec = {
	.name = "tmerc",
	.parameters = { { "lon_0", 127.5 }, { "lat_0", 38 } },
	.count = 2,
};

static struct map_files files;
static struct projection *projection;
static struct basemap *basemap;

static int
set_up(void **state)
{
	static const char *const names[] = { "fine", "middle", "coarse" };
	struct shape_bytes bytes;
	struct error err;

	(void)state;
	map_files_init(&files);
	shape_bytes_init(&bytes, SHAPE_RING);
	shape_bytes_add(&bytes, SHAPE_RING, triangle, 4);
	for (int i = 0; i < 3; i++)
		shape_bytes_write(&bytes, &files, names[i]);
	map_files_write(&files, "broken.shp", "x", 1);
	map_files_write(&files, "basemap.csv", catalogue, sizeof catalogue - 1);
	projection = projection_new(&spec, &err);
	basemap = basemap_new(files.folder, projection, &err);
	return basemap == NULL;
}

static int
tear_down(void **state)
{
	(void)state;
	basemap_free(basemap);
	projection_free(projection);
	map_files_release(&files);
	return 0;
}

static struct viewport
view_of(double lon, double lat, double km)
{
	const struct point centre =
		projection_forward(projection, (struct lonlat){ lon, lat });
	const struct extent extent = { centre.x - km * 500, centre.y,
		centre.x + km * 500, centre.y };

	return viewport_fit(&extent, 80, 20, (struct cell_shape){ 2, 4, 0.5 });
}

static void
basemap_draws_the_finest_coast_that_holds_the_view(void **state)
{
	static const struct {
		double lon, lat, km;
		const char *file;
	} cases[] = {
		{ 127.5, 38, 100, "fine.shp" },
		{ 127.5, 38, 199, "fine.shp" },
		{ 127.5, 38, 200, "middle.shp" },
		{ 127.5, 38, 700, "coarse.shp" },
		{ 127.5, 38, 8000, "coarse.shp" },
		{ 131, 38, 100, "middle.shp" }, /* out of the fine one's box */
		{ 129, 38, 100, "middle.shp" }, /* across its edge */
		{ 140, 38, 100, "coarse.shp" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct viewport viewport =
			view_of(cases[i].lon, cases[i].lat, cases[i].km);
		struct error err = { "" };
		const struct layer *layer =
			basemap_layer(basemap, BASEMAP_COAST, &viewport, &err);

		assert_non_null(layer);
		assert_non_null(strstr(layer->filename, cases[i].file));
	}
}

static void
basemap_tells_where_its_files_end(void **state)
{
	static const struct {
		double lon, lat, km;
		enum coverage coverage;
	} cases[] = {
		{ 127.5, 38, 100, COVERAGE_WHOLE },
		{ 140, 38, 100, COVERAGE_WHOLE },
		{ 127.5, 10, 100, COVERAGE_PART },
		{ 127.5, -20, 100, COVERAGE_NONE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct viewport viewport =
			view_of(cases[i].lon, cases[i].lat, cases[i].km);
		struct error err = { "" };

		assert_int_equal(
			basemap_coverage(basemap, BASEMAP_COAST, &viewport),
			cases[i].coverage);
		assert_int_equal(basemap_layer(basemap, BASEMAP_COAST,
					 &viewport, &err) == NULL,
			cases[i].coverage == COVERAGE_NONE);
		assert_string_equal(err.message, "");
	}
}

static void
basemap_reads_a_file_once(void **state)
{
	const struct viewport viewport = view_of(127.5, 38, 100);
	struct error err = { "" };
	const struct layer *layer =
		basemap_layer(basemap, BASEMAP_COAST, &viewport, &err);

	(void)state;
	assert_ptr_equal(
		basemap_layer(basemap, BASEMAP_COAST, &viewport, &err), layer);
	assert_int_equal(layer->count, 1);
}

static void
basemap_does_not_try_a_broken_file_again(void **state)
{
	const struct viewport viewport = view_of(127.5, 38, 100);
	struct error err = { "" };

	(void)state;
	assert_null(basemap_layer(basemap, BASEMAP_RIVERS, &viewport, &err));
	assert_non_null(strstr(err.message, "broken.shp: "));
	err.message[0] = '\0';
	assert_null(basemap_layer(basemap, BASEMAP_RIVERS, &viewport, &err));
	assert_string_equal(err.message, "");
	assert_null(basemap_layer(basemap, BASEMAP_BORDERS, &viewport, &err));
	assert_string_equal(err.message, "");
}

static void
basemap_has_no_relief_for_a_port(void **state)
{
	const struct viewport port = view_of(127.5, 38, 20);
	const struct viewport theatre = view_of(127.5, 38, 500);
	struct error err = { "" };

	(void)state;
	assert_null(basemap_relief(basemap, &port, &err));
	assert_string_equal(err.message, "");
	assert_null(basemap_relief(basemap, &theatre, &err));
	assert_non_null(strstr(err.message, "none.hdr: "));
}

static void
basemap_projects_anew_for_another_projection(void **state)
{
	static const struct projection_spec other = { "merc",
		{ { "lon_0", 127.5 } }, 1 };
	const struct viewport viewport = view_of(127.5, 60, 8000);
	struct error err = { "" };
	struct projection *mercator = projection_new(&other, &err);
	const struct layer *layer;

	(void)state;
	layer = basemap_layer(basemap, BASEMAP_COAST, &viewport, &err);
	assert_near(layer->paths[0].points[0].y, -110950, 200);
	basemap_set_projection(basemap, mercator);
	layer = basemap_layer(basemap, BASEMAP_COAST, &viewport, &err);
	assert_near(layer->paths[0].points[0].y, 4413000, 30000);
	basemap_set_projection(basemap, projection);
	projection_free(mercator);
}

/* Of two broken maps the second is told when there is room for it. */
static void
basemap_tells_each_broken_file(void **state)
{
	const struct viewport viewport = view_of(127.5, 38, 500);
	struct error err = { "" };

	(void)state;
	assert_null(basemap_layer(basemap, BASEMAP_RIVERS, &viewport, &err));
	assert_null(basemap_relief(basemap, &viewport, &err));
	assert_non_null(strstr(err.message, "broken.shp: "));
	err.message[0] = '\0';
	assert_null(basemap_layer(basemap, BASEMAP_RIVERS, &viewport, &err));
	assert_null(basemap_relief(basemap, &viewport, &err));
	assert_non_null(strstr(err.message, "none.hdr: "));
}

/* A box in the west that a view from the east looks into. */
static void
basemap_finds_relief_past_the_antimeridian(void **state)
{
	static const char text[] =
		"layer,file,min_km,max_km,west,south,east,north\n"
		"relief,none.raw,60,2500,-180,30,-170,48\n";
	static const struct projection_spec pacific = { "tmerc",
		{ { "lon_0", 178 }, { "lat_0", 38 } }, 2 };
	struct error err = { "" };
	struct viewport viewport;

	(void)state;
	basemap_free(basemap);
	projection_free(projection);
	projection = projection_new(&pacific, &err);
	map_files_write(&files, "basemap.csv", text, sizeof text - 1);
	basemap = basemap_new(files.folder, projection, &err);
	assert_non_null(basemap);
	viewport = view_of(178, 38, 600);
	assert_null(basemap_relief(basemap, &viewport, &err));
	assert_non_null(strstr(err.message, "none.hdr: "));
}

/* A column of names of four letters, and one of ranks of one digit. */
static void
write_names(const char *name, const char *const *texts, const char *ranks)
{
	unsigned char bytes[256] = { 3, 126, 1, 1 };
	size_t size = 97;

	bytes[4] = (unsigned char)strlen(ranks);
	bytes[8] = 97;
	bytes[10] = 6;
	memcpy(bytes + 32, "NAME", 4);
	bytes[43] = 'C';
	bytes[48] = 4;
	memcpy(bytes + 64, "RANK", 4);
	bytes[75] = 'N';
	bytes[80] = 1;
	bytes[96] = '\r';
	for (size_t i = 0; ranks[i]; i++) {
		bytes[size++] = ' ';
		memcpy(bytes + size, texts[i], 4);
		size += 4;
		bytes[size++] = (unsigned char)ranks[i];
	}
	map_files_write(&files, name, bytes, size);
}

static void
basemap_labels_what_a_view_has_room_for(void **state)
{
	static const char text[] = "layer,file,label\n"
				   "lines,roads.shp,name\n"
				   "lines,ways.shp,name\n"
				   "rivers,streams.shp,\n";
	static const char *const names[] = { "Main", "Side", "Main" };
	static const struct lonlat lines[3][2] = {
		{ { 127, 37.5 }, { 128, 37.5 } },
		{ { 127.49, 38 }, { 127.51, 38 } },
		{ { 127, 38.5 }, { 128, 38.5 } },
	};
	static const struct {
		double km;
		size_t count;
	} cases[] = { { 3000, 0 }, { 300, 1 }, { 20, 1 } };
	struct basemap_label labels[10];
	struct error err = { "" };
	struct shape_bytes bytes;

	(void)state;
	shape_bytes_init(&bytes, SHAPE_LINE);
	for (int i = 0; i < 3; i++)
		shape_bytes_add(&bytes, SHAPE_LINE, lines[i], 2);
	shape_bytes_write(&bytes, &files, "roads");
	write_names("roads.dbf", names, "321");
	shape_bytes_write(&bytes, &files, "streams");
	map_files_write(&files, "basemap.csv", text, sizeof text - 1);
	basemap_free(basemap);
	basemap = basemap_new(files.folder, projection, &err);
	assert_non_null(basemap);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct viewport viewport =
			view_of(127.5, 38, cases[i].km);
		const size_t count =
			basemap_labels(basemap, &viewport, labels, 10, &err);

		/* Both of one name within reach give it once. */
		assert_int_equal(count, cases[i].count);
		/* The file that is not there is told of once. */
		if (i == 0)
			assert_non_null(strstr(err.message, "ways.shp"));
		else
			assert_string_equal(err.message, "");
		err.message[0] = '\0';
		if (count == 0)
			continue;
		assert_string_equal(
			labels[0].text, cases[i].km < 50 ? "Side" : "Main");
		assert_int_equal(labels[0].layer, BASEMAP_LINES);
	}
}

struct report {
	size_t faults, warnings;
};

static void
count_faults(void *context, bool warning, const char *message)
{
	struct report *report = context;

	assert_true(message[0] != '\0');
	if (warning)
		assert_non_null(strstr(message, ".shp: without levels"));
	report->warnings += warning;
	report->faults += !warning;
}

static void
basemap_check_reports_every_fault(void **state)
{
	struct report reported = { 0 };

	(void)state;
	assert_int_equal(basemap_check(basemap, count_faults, &reported), 2);
	assert_int_equal(reported.faults, 2);
	assert_int_equal(reported.warnings, 3);
	assert_int_equal(basemap_check(basemap, count_faults, &reported), 2);
}

static void
basemap_new_refuses_an_unknown_layer(void **state)
{
	static const char text[] =
		"layer,file,min_km,max_km,west,south,east,north\n"
		"fords,a.shp,0,200,122,32.8,134,45.2\n";
	struct error err = { "" };

	(void)state;
	map_files_write(&files, "basemap.csv", text, sizeof text - 1);
	assert_null(basemap_new(files.folder, projection, &err));
	assert_non_null(
		strstr(err.message, "basemap.csv:2: unknown layer \"fords\""));
}

/* A file that goes all around holds a view across its own ends, too. */
static void
basemap_of_the_world_covers_every_view(void **state)
{
	static const char all[] =
		"layer,file,min_km,max_km,west,south,east,north\n"
		"coast,fine.shp,0,50000,-180,-90,180,90\n";
	static const struct projection_spec pacific = { "eqc",
		{ { "lon_0", 127 } }, 1 };
	static const struct extent extent = { -2e7, -1e7, 2e7, 1e7 };
	static const struct cell_shape shape = { 2, 4, 0.5 };
	const struct viewport viewport = viewport_fit(&extent, 80, 20, shape);
	struct projection *plane;
	struct basemap *world;
	struct error err = { "" };

	(void)state;
	map_files_write(&files, "basemap.csv", all, sizeof all - 1);
	plane = projection_new(&pacific, &err);
	world = basemap_new(files.folder, plane, &err);
	assert_non_null(world);
	assert_int_equal(basemap_coverage(world, BASEMAP_COAST, &viewport),
		COVERAGE_WHOLE);
	assert_non_null(basemap_layer(world, BASEMAP_COAST, &viewport, &err));
	basemap_free(world);
	projection_free(plane);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			basemap_of_the_world_covers_every_view, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			basemap_draws_the_finest_coast_that_holds_the_view,
			set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			basemap_tells_where_its_files_end, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			basemap_reads_a_file_once, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			basemap_does_not_try_a_broken_file_again, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			basemap_tells_each_broken_file, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			basemap_finds_relief_past_the_antimeridian, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			basemap_has_no_relief_for_a_port, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			basemap_projects_anew_for_another_projection, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			basemap_labels_what_a_view_has_room_for, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			basemap_check_reports_every_fault, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			basemap_new_refuses_an_unknown_layer, set_up,
			tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
