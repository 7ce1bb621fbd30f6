#include <config.h>

#include "test.h"

#include "basemap/catalogue.h"
#include "map-files.h"

#define HEADER "layer,file,min_km,max_km,west,south,east,north\n"

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

static bool
read_text(struct catalogue *catalogue, const char *text, struct error *err)
{
	map_files_write(&files, "basemap.csv", text, strlen(text));
	return catalogue_read(catalogue, files.folder, err);
}

static void
catalogue_gives_its_lines(void **state)
{
	struct error err = { "" };
	struct catalogue catalogue;
	const struct catalogue_entry *entry;

	(void)state;
	assert_true(read_text(&catalogue,
		HEADER "coast,a.shp,0,200,122,32.8,134,45.2\r\n\n"
		       "relief,b/c.raw,60,2500,118,30,136,48",
		&err));
	assert_int_equal(catalogue.count, 2);
	entry = &catalogue.entries[0];
	assert_string_equal(entry->layer, "coast");
	assert_string_equal(entry->path + strlen(files.folder), "/a.shp");
	assert_near(entry->max_km, 200, 0);
	assert_near(entry->box.south, 32.8, 0);
	assert_near(entry->box.north, 45.2, 0);
	assert_int_equal(entry->line, 2);
	assert_int_equal(catalogue.entries[1].line, 4);
	catalogue_release(&catalogue);
}

static void
catalogue_needs_no_more_than_layer_and_file(void **state)
{
	struct error err = { "" };
	struct catalogue catalogue;
	const struct catalogue_entry *entry;

	(void)state;
	assert_true(read_text(&catalogue,
		"file,layer,label,max_km\na.shp,coast,,\nb.shp,lines,NAME,50\n",
		&err));
	assert_int_equal(catalogue.count, 2);
	entry = &catalogue.entries[0];
	assert_string_equal(entry->layer, "coast");
	assert_string_equal(entry->label, "");
	assert_near(entry->min_km, 0, 0);
	assert_true(entry->max_km > 50000);
	assert_near(entry->box.west, -180, 0);
	assert_near(entry->box.north, 90, 0);
	assert_false(entry->is_cut);
	entry = &catalogue.entries[1];
	assert_string_equal(entry->layer, "lines");
	assert_string_equal(entry->label, "NAME");
	assert_near(entry->max_km, 50, 0);
	catalogue_release(&catalogue);
}

/* What stands in a folder without a basemap.csv. */
static void
catalogue_collects_shapes_by_type_and_name(void **state)
{
	static const struct {
		const char *name;
		int type;
		const char *layer;
	} cases[] = {
		{ "a", SHAPE_LINE, "lines" },
		{ "b", SHAPE_RING, "coast" },
		{ "c", SHAPE_RING, "lines" },
		{ "d_Lakes", SHAPE_RING, "lakes" },
		{ "e_lakes", SHAPE_LINE, "lines" },
		{ "f_rivers", SHAPE_LINE, "rivers" },
		{ "g", SHAPE_POINT, "points" },
		{ "h_admin0", SHAPE_RING, "borders" },
	};
	static const struct lonlat line[] = { { 126, 36 }, { 127, 38 } };
	struct error err = { "" };
	struct catalogue catalogue;
	char path[128];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct shape_bytes bytes;

		shape_bytes_init(&bytes, cases[i].type);
		shape_bytes_add(&bytes, cases[i].type, line, 2);
		put_double(bytes.shp + 36, 126);
		put_double(bytes.shp + 44, 36);
		put_double(bytes.shp + 52, 127);
		put_double(bytes.shp + 60, 38);
		/* shapelib takes them from the .shx. */
		memcpy(bytes.shx + 36, bytes.shp + 36, 32);
		shape_bytes_write(&bytes, &files, cases[i].name);
	}
	assert_true(catalogue_read(&catalogue, files.folder, &err));
	assert_int_equal(catalogue.count, 8);
	for (size_t i = 0; i < catalogue.count; i++) {
		const struct catalogue_entry *entry = &catalogue.entries[i];

		assert_non_null(strstr(entry->path, cases[i].name));
		assert_string_equal(entry->layer, cases[i].layer);
		assert_near(entry->box.west, 126, 1e-5);
		assert_near(entry->box.north, 38, 1e-5);
		assert_false(entry->is_cut);
	}
	catalogue_release(&catalogue);
	snprintf(path, sizeof path, "%s/c.shp", files.folder);
	assert_true(catalogue_read(&catalogue, path, &err));
	assert_int_equal(catalogue.count, 1);
	assert_string_equal(catalogue.entries[0].layer, "coast");
	assert_string_equal(catalogue.entries[0].path, path);
	catalogue_release(&catalogue);
	snprintf(path, sizeof path, "%s/c.shx", files.folder);
	assert_false(catalogue_read(&catalogue, path, &err));
	assert_non_null(strstr(err.message, "neither a folder nor a .shp"));
}

static void
catalogue_refuses_with_the_line(void **state)
{
	static const struct {
		const char *text, *says;
	} cases[] = {
		{ "", "basemap.csv:0: empty" },
		{ "layer,file,min_km,max_km,west,south,east,nord\n",
			":1: unknown column \"nord\"" },
		{ "layer,min_km\n", ":1: without the column \"file\"" },
		{ "file\n", ":1: without the column \"layer\"" },
		{ "layer,file,layer\n", ":1: twice the column \"layer\"" },
		{ "layer,file,,\n", ":1: unknown column \"\"" },
		{ "layer,file,,,,,,,,,,\n", ":1: not as many fields" },
		{ HEADER "coast,a.shp,0,200,122,32.8,134\n",
			":2: not as many fields as the header has" },
		{ HEADER "coast,a.shp,0,200,122,32.8,134,45,\n",
			":2: not as many fields as the header has" },
		{ HEADER "coast,a.shp,0,200,122,32.8,134,45,,,,,,,,\n",
			":2: not as many fields as the header has" },
		{ "layer,file,label\ncoast,a.shp,a_very_long_name\n",
			":2: not the name of a column" },
		{ HEADER "coast,a.shp,0,x,122,32.8,134,45\n",
			":2: not a number: \"x\"" },
		{ HEADER "coast,a.shp,0,nan,122,32.8,134,45\n",
			":2: not a number: \"nan\"" },
		{ HEADER "coast,a.shp,200,200,122,32.8,134,45\n",
			":2: not above min_km" },
		{ HEADER "coast,a.shp,0,200,134,32.8,122,45\n",
			":2: no box of longitudes" },
		{ HEADER "coast,a.shp,0,200,122,32.8,134,95\n",
			":2: no box of latitudes" },
		{ HEADER "\ncoast,../a.shp,0,200,122,32.8,134,45\n",
			":3: not a file of this folder" },
		{ HEADER "coast,/etc/passwd,0,200,122,32.8,134,45\n",
			":2: not a file of this folder" },
		{ HEADER "a-very-long-name,a,0,200,122,32.8,134,45\n",
			":2: unknown layer" },
		{ HEADER "co\xff,a,0,200,122,32.8,134,45\n", ":2: not UTF-8" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error err = { "" };
		struct catalogue catalogue;

		assert_false(read_text(&catalogue, cases[i].text, &err));
		if (strstr(err.message, cases[i].says) == NULL)
			print_error("%s\n", err.message);
		assert_non_null(strstr(err.message, cases[i].says));
		assert_int_equal(catalogue.count, 0);
	}
}

static void
catalogue_refuses_a_line_without_end(void **state)
{
	char text[5000];
	struct error err = { "" };
	struct catalogue catalogue;

	(void)state;
	memset(text, 'x', sizeof text);
	text[sizeof text - 1] = '\0';
	assert_false(read_text(&catalogue, text, &err));
	assert_non_null(strstr(err.message, "too long"));
}

static void
catalogue_of_no_folder_is_an_error(void **state)
{
	struct error err = { "" };
	struct catalogue catalogue;

	(void)state;
	assert_false(catalogue_read(&catalogue, "/nonexistent", &err));
	assert_non_null(strstr(err.message, "/nonexistent: "));
	assert_false(catalogue_read(&catalogue, files.folder, &err));
	assert_non_null(strstr(err.message, "neither a basemap.csv nor"));
}

/* As many as there are, in the order of their names. */
static void
catalogue_collects_all_of_a_folder(void **state)
{
	enum { COUNT = 150 };
	struct error err = { "" };
	struct catalogue catalogue;

	(void)state;
	for (int i = 0; i < COUNT; i++) {
		char *path =
			xasprintf("%s/%03d.shp", files.folder, i * 7 % COUNT);
		FILE *stream = fopen(path, "w");

		assert_non_null(stream);
		fclose(stream);
		free(path);
	}
	assert_true(catalogue_read(&catalogue, files.folder, &err));
	assert_int_equal(catalogue.count, COUNT);
	for (int i = 0; i < COUNT; i++) {
		char *path = xasprintf("%s/%03d.shp", files.folder, i);

		assert_string_equal(catalogue.entries[i].path, path);
		unlink(path);
		free(path);
	}
	catalogue_release(&catalogue);
}

static void
catalogue_refuses_a_nul(void **state)
{
	static const char text[] =
		HEADER "coast,a.shp,0,200,122,32.8,134,45\0,and so on\n";
	struct error err = { "" };
	struct catalogue catalogue;

	(void)state;
	map_files_write(&files, "basemap.csv", text, sizeof text - 1);
	assert_false(catalogue_read(&catalogue, files.folder, &err));
	assert_non_null(strstr(err.message, "basemap.csv:2: a NUL"));
}

static void
catalogue_says_why_it_cannot_be_read(void **state)
{
	struct error err = { "" };
	struct catalogue catalogue;

	(void)state;
	map_files_write_fifo(&files, "basemap.csv");
	assert_false(catalogue_read(&catalogue, files.folder, &err));
	assert_non_null(strstr(err.message, "csv: not a regular file"));
	assert_int_equal(unlink(files.paths[0]), 0);
	map_files_write_unreadable(&files, "basemap.csv");
	assert_false(catalogue_read(&catalogue, files.folder, &err));
	assert_non_null(strstr(err.message, "csv: Input/output error"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			catalogue_gives_its_lines, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			catalogue_needs_no_more_than_layer_and_file, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			catalogue_collects_shapes_by_type_and_name, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			catalogue_refuses_with_the_line, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			catalogue_collects_all_of_a_folder, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			catalogue_refuses_a_line_without_end, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			catalogue_of_no_folder_is_an_error, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			catalogue_refuses_a_nul, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			catalogue_says_why_it_cannot_be_read, set_up,
			tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
