/* The projections that data may ask for: tables of names, of the numbers that
 * each takes and of their ranges. Nothing else reaches PROJ, whose strings
 * can name files and grids. */
#include <config.h>

#include "projection/method.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/translate.h"
#include "projection/epsg.h"

struct parameter {
	const char *name;
	double low, high;
};
static const struct parameter parameters[] = {
	{ "lon_0", -180, 180 },
	{ "lat_0", -90, 90 },
	{ "lat_1", -90, 90 },
	{ "lat_2", -90, 90 },
	{ "lat_ts", -90, 90 },
	{ "lonc", -180, 180 },
	{ "alpha", -360, 360 },
	{ "gamma", -360, 360 },
	{ "k_0", 0.01, 100 },
	{ "x_0", -1e8, 1e8 },
	{ "y_0", -1e8, 1e8 },
};

/* What is a third of a turn from the centre of stere is 3.5 times as large as
 * it is; the square that Mercator's maps of the world are cut to ends at 85.05
 * degrees; at the far side of the globe laea and aeqd make a ring of a
 * point. */
static const struct projection_method methods[] = {
	/* The series that +approx asks for are right to 2 mm in the 7 degrees
	 * about the centre, and twice as fast; at 45 they err by 4 km, and
	 * back from the plane they are lost. */
	{ "tmerc", " +approx", "lon_0", " lon_0 lat_0 k_0 x_0 y_0 ", false, 45,
		90 },
	{ "lcc", "", "lon_0", " lon_0 lat_0 lat_1 lat_2 k_0 x_0 y_0 ", false,
		180, 60 },
	{ "laea", "", "lon_0", " lon_0 lat_0 x_0 y_0 ", true, 179, 90 },
	{ "stere", "", "lon_0", " lon_0 lat_0 lat_ts k_0 x_0 y_0 ", true, 120,
		90 },
	{ "aeqd", "", "lon_0", " lon_0 lat_0 x_0 y_0 ", true, 179, 90 },
	{ "merc", "", "lon_0", " lon_0 lat_ts k_0 x_0 y_0 ", false, 180,
		85.0511287798066 },
	{ "eqc", "", "lon_0", " lon_0 lat_0 lat_ts x_0 y_0 ", false, 180, 90 },
	{ "omerc", "", "lonc", " lonc lat_0 alpha gamma k_0 x_0 y_0 ", true, 80,
		90 },
	{ "ortho", "", "lon_0", " lon_0 lat_0 x_0 y_0 ", true, 89.99999, 90 },
};

const struct projection_method *
projection_method_of(const char *name)
{
	for (size_t i = 0; i < ARRAY_LENGTH(methods); i++)
		if (strcmp(name, methods[i].name) == 0)
			return &methods[i];
	return NULL;
}

static const struct parameter *
parameter_of(const struct projection_method *method, const char *name)
{
	char word[20];

	snprintf(word, sizeof word, " %.16s ", name);
	if (strchr(name, ' ') != NULL || strstr(method->allowed, word) == NULL)
		return NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(parameters); i++)
		if (strcmp(name, parameters[i].name) == 0)
			return &parameters[i];
	return NULL;
}

double
projection_spec_value(
	const struct projection_spec *spec, const char *name, double absent)
{
	for (size_t i = 0; i < spec->count; i++)
		if (strcmp(spec->parameters[i].name, name) == 0)
			return spec->parameters[i].value;
	return absent;
}

static bool
check_parameter(
	const struct projection_spec *spec, size_t index, struct error *err)
{
	const struct projection_parameter *given = &spec->parameters[index];
	const struct parameter *known =
		parameter_of(projection_method_of(spec->name), given->name);

	if (known == NULL)
		return error_set(err,
			_("projection %s: unknown parameter \"%s\""),
			spec->name, given->name);
	if (!(given->value >= known->low && given->value <= known->high))
		return error_set(err,
			_("projection %s: %s is not a number from %g to %g"),
			spec->name, given->name, known->low, known->high);
	for (size_t i = 0; i < index; i++)
		if (strcmp(spec->parameters[i].name, given->name) == 0)
			return error_set(err,
				_("projection %s: %s is given twice"),
				spec->name, given->name);
	return true;
}

bool
projection_spec_check(const struct projection_spec *spec, struct error *err)
{
	if (epsg_is_code(spec->name))
		return spec->count == 0 ||
		       error_set(err, _("%s takes no parameters"), spec->name);
	if (projection_method_of(spec->name) == NULL)
		return error_set(err,
			_("unknown projection \"%s\": give tmerc, lcc, laea, "
			  "stere, aeqd, merc, eqc, omerc, ortho or EPSG:n"),
			spec->name);
	assert(spec->count <= ARRAY_LENGTH(spec->parameters));
	for (size_t i = 0; i < spec->count; i++)
		if (!check_parameter(spec, i, err))
			return false;
	return true;
}

struct domain
projection_spec_domain(const struct projection_spec *spec,
	const struct projection_method *method)
{
	const double lon = projection_spec_value(spec, method->centre, 0);
	const double lat = projection_spec_value(spec, "lat_0", 0);
	const double lat_1 = projection_spec_value(spec, "lat_1", 0);
	const double lat_2 = projection_spec_value(spec, "lat_2", lat_1);
	const bool is_cone = strcmp(method->name, "lcc") == 0;
	const double south =
		is_cone && lat_1 + lat_2 < 0 ? 90 : method->latitude;
	const double north =
		is_cone && lat_1 + lat_2 > 0 ? 90 : method->latitude;
	const struct extent span = { lon - method->reach, -south,
		lon + method->reach, north };

	if (!method->is_azimuthal)
		return domain_span(&span);
	/* On an ellipsoid the oblique Mercator is torn beyond the pole, where
	 * a turn of its sphere is not quite a turn. */
	if (strcmp(method->name, "omerc") == 0)
		return domain_cap((struct lonlat){ lon, lat },
			fmin(method->reach, 90 - fabs(lat)));
	return domain_cap((struct lonlat){ lon, lat }, method->reach);
}

void
projection_format_number(char *buffer, size_t size, double value)
{
	/* "180" rather than "1.8e+02", which is as exact and no longer. */
	for (int digits = 1; digits <= 17; digits++) {
		snprintf(buffer, size, "%.*g", digits, value);
		if (strtod(buffer, NULL) == value &&
			(strchr(buffer, 'e') == NULL || fabs(value) < 1e-4))
			return;
	}
}

char *
projection_spec_definition(
	const struct projection_spec *spec, const char *flags)
{
	char *text = xasprintf("+proj=%s%s", spec->name, flags);

	for (size_t i = 0; i < spec->count; i++) {
		char number[32], *longer;

		projection_format_number(
			number, sizeof number, spec->parameters[i].value);
		longer = xasprintf(
			"%s +%s=%s", text, spec->parameters[i].name, number);
		free(text);
		text = longer;
	}
	char *whole = xasprintf("%s +ellps=WGS84", text);
	free(text);
	return whole;
}
