#include <config.h>

#include "test.h"

#include <shapefil.h>

#include "base/array.h"
#include "basemap/encoding.h"
#include "basemap/names.h"
#include "map-files.h"

static const struct projection_spec spec = { "eqc", { { "lon_0", 127 } }, 1 };

static struct map_files files;
static struct projection *projection;

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

/* A .dbf of two columns, written by shapelib: the names as they are, and the
 * ranks. codepage is for a .cpg, or "LDID/n" for the .dbf's own header. */
static void
write_table(const char *const *texts, const int *ranks, int count,
	const char *codepage)
{
	const char *path = map_files_write(&files, "towns.dbf", "", 0);
	DBFHandle table;

	if (strncmp(codepage, "LDID", 4) != 0)
		map_files_write(&files, "towns.cpg", "", 0);
	table = DBFCreateEx(path, codepage);
	assert_non_null(table);
	DBFAddField(table, "NAME", FTString, 40, 0);
	DBFAddField(table, "rank", FTInteger, 2, 0);
	for (int i = 0; i < count; i++) {
		DBFWriteStringAttribute(table, i, 0, texts[i]);
		DBFWriteIntegerAttribute(table, i, 1, ranks[i]);
	}
	DBFClose(table);
}

static const char *
write_points(int count)
{
	const char *index = map_files_write(&files, "towns.shx", "", 0);
	const char *path = map_files_write(&files, "towns.shp", "", 0);
	SHPHandle handle = SHPCreate(path, SHPT_POINT);

	(void)index;
	for (int i = 0; i < count; i++) {
		const double x = 127 + i, y = 38;
		SHPObject *object =
			SHPCreateSimpleObject(SHPT_POINT, 1, &x, &y, NULL);

		assert_int_equal(SHPWriteObject(handle, -1, object), i);
		SHPDestroyObject(object);
	}
	SHPClose(handle);
	return path;
}

/* As Seoul, Moscow and so on are written in each. */
static void
names_are_converted_from_their_encoding(void **state)
{
	static const struct {
		const char *codepage, *bytes, *text;
	} cases[] = {
		{ "UTF-8", "\xec\x84\x9c\xec\x9a\xb8",
			"\xec\x84\x9c\xec\x9a\xb8" },
		{ "949", "\xbc\xad\xbf\xef", "\xec\x84\x9c\xec\x9a\xb8" },
		{ "CP949", "\xbc\xad\xbf\xef", "\xec\x84\x9c\xec\x9a\xb8" },
		{ "EUC-KR", "\xbc\xad\xbf\xef", "\xec\x84\x9c\xec\x9a\xb8" },
		{ "LDID/121", "\xbc\xad\xbf\xef", "\xec\x84\x9c\xec\x9a\xb8" },
		{ "KOI8-R", "\xef\xd3\xc1\xcb\xc1",
			"\xd0\x9e\xd1\x81\xd0\xb0\xd0\xba\xd0\xb0" },
		{ "ANSI 1251", "\xce\xf1\xe0\xea\xe0",
			"\xd0\x9e\xd1\x81\xd0\xb0\xd0\xba\xd0\xb0" },
		{ "LDID/201", "\xce\xf1\xe0\xea\xe0",
			"\xd0\x9e\xd1\x81\xd0\xb0\xd0\xba\xd0\xb0" },
		{ "88591",
			"Orl\xe9"
			"ans",
			"Orl\xc3\xa9"
			"ans" },
		{ "1258", "Hanoi", "Hanoi" },
		{ "1258", "Hu\xea\xec", "Hu\xe1\xba\xbf" },
		{ "SJIS", "\x93\x8c\x8b\x9e", "\xe6\x9d\xb1\xe4\xba\xac" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		const int rank = 3;
		struct error err = { "" };
		struct names names;
		const char *path = write_points(1);

		write_table(&cases[i].bytes, &rank, 1, cases[i].codepage);
		assert_true(names_read(&names, path, "name", projection, &err));
		assert_string_equal(names.warning.message, "");
		assert_int_equal(names.count, 1);
		assert_non_null(names.items[0].text);
		assert_string_equal(names.items[0].text, cases[i].text);
		assert_int_equal(names.items[0].rank, 3);
		names_release(&names);
		if (strncmp(cases[i].codepage, "LDID", 4) != 0) {
			assert_int_equal(
				unlink(files.paths[files.count - 1]), 0);
			free(files.paths[--files.count]);
		}
	}
}

static void
names_of_no_known_encoding_leave_the_points(void **state)
{
	static const char *const texts[] = { "\xbc\xad\xbf\xef", "Wonsan", "" };
	static const int ranks[] = { 2, 1, 3 };
	struct error err = { "" };
	struct names names;
	const char *path = write_points(3);

	(void)state;
	/* One name that is not what the .cpg says. */
	write_table(texts, ranks, 3, "UTF-8");
	assert_true(names_read(&names, path, "name", projection, &err));
	assert_int_equal(names.count, 3);
	assert_int_equal(names.unreadable, 1);
	assert_string_equal(names.items[0].text, "Wonsan");
	assert_null(names.items[1].text);
	names_release(&names);

	write_table(texts, ranks, 3, "KLINGON");
	assert_true(names_read(&names, path, "name", projection, &err));
	assert_int_equal(names.count, 3);
	assert_null(names.items[0].text);
	assert_non_null(strstr(names.warning.message,
		"towns.dbf: the encoding \"KLINGON\" is not known"));
	names_release(&names);

	assert_true(names_read(&names, path, "title", projection, &err));
	assert_non_null(strstr(
		names.warning.message, "towns.dbf: no column \"title\""));
	names_release(&names);
	assert_string_equal(err.message, "");
}

static void
encoding_name_takes_no_paths_and_no_suffixes(void **state)
{
	static const struct {
		const char *codepage, *name;
	} cases[] = {
		{ NULL, "UTF-8" },
		{ "65001\r\n", "UTF-8" },
		{ "LDID/0", "UTF-8" },
		{ "LDID/87", "CP1252" },
		{ "885915", "ISO-8859-15" },
		{ "OEM 866", "CP866" },
		{ "LDID/255", NULL },
		{ "LDID/", NULL },
		{ "", NULL },
		{ "../../tmp/x", NULL },
		{ "UTF-8//TRANSLIT", NULL },
		{ "a name that is much too long to be one", NULL },
	};
	char name[32];

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		const bool ok = encoding_name(cases[i].codepage, name);

		assert_int_equal(ok, cases[i].name != NULL);
		if (ok)
			assert_string_equal(name, cases[i].name);
	}
}

/* Reads the only name of a shape of one part or two. */
static struct name
name_of(int type, const double *x, const double *y, int count, int second)
{
	static const char *const text = "It";
	static const int rank = 1;
	const int starts[] = { 0, second };
	const char *index = map_files_write(&files, "towns.shx", "", 0);
	const char *path = map_files_write(&files, "towns.shp", "", 0);
	SHPHandle handle = SHPCreate(path, type);
	SHPObject *object = SHPCreateObject(type, -1, second ? 2 : 1, starts,
		NULL, count, x, y, NULL, NULL);
	struct error err = { "" };
	struct names names;
	struct name name;

	(void)index;
	SHPWriteObject(handle, -1, object);
	SHPDestroyObject(object);
	SHPClose(handle);
	write_table(&text, &rank, 1, "UTF-8");
	assert_true(names_read(&names, path, "NAME", projection, &err));
	assert_int_equal(names.count, 1);
	name = names.items[0];
	names_release(&names);
	return name;
}

static void
assert_at(const struct name *name, double lon, double lat)
{
	const struct point point =
		projection_forward(projection, (struct lonlat){ lon, lat });

	assert_near(name->position.x, point.x, 1e-6);
	assert_near(name->position.y, point.y, 1e-6);
}

static void
names_of_lines_stand_in_the_midst_of_the_longest_part(void **state)
{
	static const double x[] = { 127, 128, 130, 131, 132, 133, 134 };
	static const double y[] = { 38, 38, 38, 38, 38, 38, 38 };
	struct name name = name_of(SHPT_ARC, x, y, 7, 2);

	(void)state;
	assert_at(&name, 132, 38);
	assert_near(name.size, 4 * 111195 * cos(38 * M_PI / 180), 1);
}

/* A horseshoe, whose centre lies outside of it, with a hole in one arm. */
static void
names_of_polygons_stand_within(void **state)
{
	static const double x[] = { 127, 127, 129, 129, 131, 131, 132, 132, 127,
		127.5, 128, 128, 127.5, 127.5 };
	static const double y[] = { 36, 40, 40, 37, 37, 40, 40, 36, 36, 37.5,
		37.5, 38.5, 38.5, 37.5 };
	const struct name name = name_of(SHPT_POLYGON, x, y, 14, 9);

	(void)state;
	assert_at(&name, 128.5, 38);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			names_are_converted_from_their_encoding, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			names_of_no_known_encoding_leave_the_points, set_up,
			tear_down),
		cmocka_unit_test(encoding_name_takes_no_paths_and_no_suffixes),
		cmocka_unit_test_setup_teardown(
			names_of_lines_stand_in_the_midst_of_the_longest_part,
			set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			names_of_polygons_stand_within, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
