#include <config.h>

#include "test.h"

#include <string.h>

#include "projection/datum.h"
#include "systems.h"

/* The same as cs2cs of PROJ 9.1.1 gives, such as
 * echo "1952032 953901" | cs2cs -f %.9f EPSG:5179 +to OGC:CRS84 */
static void
datum_transforms_as_cs2cs_does(void **state)
{
	static const struct {
		const char *wkt;
		double x, y, lon, lat;
	} cases[] = {
		{ TOKYO, 127, 37.5, 126.997883831, 37.502787158 },
		{ KOREA_2000, 953901, 1952032, 126.977998133, 37.566499262 },
		{ CENTRAL_BELT, 200000, 500000, 126.997893524, 38.002746006 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct extent box = { cases[i].x, cases[i].y, cases[i].x,
			cases[i].y };
		double x = cases[i].x, y = cases[i].y;
		struct error err = { "" };
		struct datum *datum = datum_new(cases[i].wkt, &box, &err);

		assert_string_equal(err.message, "");
		assert_non_null(datum);
		datum_transform(datum, &x, &y, 1);
		assert_near(x, cases[i].lon, 1e-8);
		assert_near(y, cases[i].lat, 1e-8);
		assert_false(datum_is_rough(datum));
		assert_false(datum_is_plain(cases[i].wkt));
		datum_free(datum);
	}
}

static void
datum_is_plain_for_wgs_84_alone(void **state)
{
	static const struct {
		const char *wkt;
		bool plain;
	} cases[] = {
		{ WGS84, true },
		{ "GEOGCS [ \"WGS 84\",\n DATUM[\"WGS_1984\",\n"
		  "SPHEROID[\"WGS 84\", 6378137, 298.257223563]],\n"
		  "PRIMEM[\"Greenwich\",0],\n"
		  "UNIT[\"degree\",0.0174532925199433]]\n",
			true },
		{ TOKYO, false },
		{ "", false },
		{ "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
		  "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
		  "PRIMEM[\"Paris\",2.337],"
		  "UNIT[\"Degree\",0.0174532925199433]]",
			false },
		{ "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
		  "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
		  "PRIMEM[\"Greenwich\",0.0],UNIT[\"Grad\",0.0157]]",
			false },
		{ "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
		  "SPHEROID[\"WGS_1984\",6378137.0",
			false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(datum_is_plain(cases[i].wkt), cases[i].plain);
}

/* What PROJ would open a file for. */
#define GEOGCS_WITH(more)                                                      \
	"GEOGCS[\"x\",DATUM[\"d\",SPHEROID[\"WGS 84\",6378137,298.257]" more   \
	"],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]"
#define PROJCS_WITH(projection, more)                                          \
	"PROJCS[\"p\"," GEOGCS_WITH("") ",PROJECTION[\"" projection "\"],"     \
					"UNIT[\"metre\",1]" more "]"

static void
datum_refuses_what_is_no_such_text(void **state)
{
	static const char *const texts[] = {
		"",
		"x",
		"EPSG:4326",
		"+proj=longlat +nadgrids=/etc/passwd",
		"GEOGCS[",
		"GEOGCS[]",
		"GEOGCS[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]",
		"GEOGCRS[\"a\",DATUM[\"b\",ELLIPSOID[\"c\",6378137,298]]]",
		"GEOGCS[\"a\",DATUM[\"b\",SPHEROID[\"c\",6378137,298],"
		"EXTENSION[\"PROJ4_GRIDS\",\"/etc/passwd\"]],"
		"PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925]]",
		"GEOGCS[\"a\",DATUM[\"b\",SPHEROID[\"c\",nan,nan]],"
		"PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0]]",
		"LOCAL_CS[\"a\",UNIT[\"Meter\",1.0]]",
		GEOGCS_WITH(",EXTENSION(\"PROJ4_GRIDS\",\"/tmp/evil\")"),
		GEOGCS_WITH(",Extension[\"PROJ4_GRIDS\",\"/tmp/evil\"]"),
		GEOGCS_WITH(",UNIT[\"m\",EXTENSION(\"PROJ4_GRIDS\","
			    "\"/tmp/evil\")]"),
		GEOGCS_WITH(",\u201cUNIT[\"\u201d,EXTENSION[\"PROJ4_GRIDS\","
			    "\"/tmp/evil\"]"),
		GEOGCS_WITH(",EXTENSION_UNIT[\"PROJ4_GRIDS\",\"/tmp/evil\"]"),
		PROJCS_WITH("Mercator_1SP", ",EXTENSION(\"PROJ4\",\"+proj=merc "
					    "+nadgrids=/tmp/evil\")"),
		PROJCS_WITH("Mercator_1SP",
			",EXTENSION(\"PROJ4\",\"+init=/tmp/evil:1\")"),
		PROJCS_WITH("PROJ merc nadgrids=/tmp/evil", ""),
		PROJCS_WITH("PROJ merc init=/tmp/evil:1", ""),
		PROJCS_WITH("PROJ-based operation method: +proj=merc "
			    "+nadgrids=/tmp/evil",
			""),
	};
	const struct extent box = { 0, 0, 1, 1 };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct error err = { "" };
		struct datum *datum = datum_new(texts[i], &box, &err);

		if (datum || strstr(err.message, "WKT 1") == NULL)
			print_error("%s: %s\n", texts[i], err.message);
		assert_null(datum);
		assert_true(err.message[0] != '\0');
		if (strstr(texts[i], "/tmp/evil"))
			assert_non_null(strstr(err.message, "WKT 1"));
	}
}

/* Datums without a known shift are taken as they are, and it is told. */
static void
datum_tells_that_it_is_rough(void **state)
{
	static const char wkt[] =
		"GEOGCS[\"GCS_Nobody\",DATUM[\"D_Nobody\","
		"SPHEROID[\"Bessel_1841\",6377397.155,299.1528128]],"
		"PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]"
		"]";
	const struct extent box = { 127, 37, 128, 38 };
	struct error err = { "" };
	struct datum *datum = datum_new(wkt, &box, &err);
	double x = 127, y = 37;

	(void)state;
	assert_non_null(datum);
	assert_true(datum_is_rough(datum));
	datum_transform(datum, &x, &y, 1);
	assert_near(x, 127, 1e-9);
	assert_near(y, 37, 0.01);
	datum_free(datum);
}

static void
datum_transforms_what_is_nowhere_to_nan(void **state)
{
	const struct extent box = { INFINITY, NAN, -INFINITY, 0 };
	double x[] = { 1e300, NAN, 953901 }, y[] = { 1, 2, 1952032 };
	struct error err = { "" };
	struct datum *datum = datum_new(KOREA_2000, &box, &err);

	(void)state;
	assert_non_null(datum);
	datum_transform(datum, x, y, 3);
	assert_true(isnan(x[0]) && isnan(y[0]));
	assert_true(isnan(x[1]) && isnan(y[1]));
	assert_near(y[2], 37.566499262, 1e-8);
	datum_free(datum);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(datum_transforms_as_cs2cs_does),
		cmocka_unit_test(datum_is_plain_for_wgs_84_alone),
		cmocka_unit_test(datum_refuses_what_is_no_such_text),
		cmocka_unit_test(datum_tells_that_it_is_rough),
		cmocka_unit_test(datum_transforms_what_is_nowhere_to_nan),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
