#include <config.h>

#include "app/projection_choice.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"

static bool
copy_word(char *to, size_t size, const char *from, size_t length)
{
	if (length == 0 || length >= size)
		return false;
	memcpy(to, from, length);
	to[length] = '\0';
	return true;
}

/* Reads "lat_1=35", length bytes long. */
static bool
parse_parameter(const char *text, size_t length, struct projection_spec *spec)
{
	struct projection_parameter *parameter = &spec->parameters[spec->count];
	const char *equals = memchr(text, '=', length);
	char number[32];

	if (!equals || spec->count == ARRAY_LENGTH(spec->parameters))
		return false;
	if (!copy_word(parameter->name, sizeof parameter->name, text,
		    (size_t)(equals - text)) ||
		!copy_word(number, sizeof number, equals + 1,
			length - (size_t)(equals + 1 - text)) ||
		!text_to_double(number, &parameter->value))
		return false;
	spec->count++;
	return true;
}

bool
projection_choice_parse(
	const char *text, struct projection_spec *spec, struct error *err)
{
	size_t length = strcspn(text, ",");

	*spec = (struct projection_spec){ 0 };
	if (!copy_word(spec->name, sizeof spec->name, text, length))
		return error_set(
			err, _("\"%s\" does not begin with a name"), text);
	if (strncmp(spec->name, "epsg:", 5) == 0)
		memcpy(spec->name, "EPSG", 4);
	for (const char *at = text + length; *at; at += length) {
		at++;
		length = strcspn(at, ",");
		if (!parse_parameter(at, length, spec))
			return error_set(err,
				_("\"%s\" is not name,parameter=number,..."),
				text);
	}
	return projection_spec_check(spec, err);
}

/* Adds a parameter that is not given yet, if the projection takes it. */
static void
offer(struct projection_spec *spec, const char *name, double value)
{
	struct projection_parameter *added = &spec->parameters[spec->count];
	struct error unused;

	if (spec->count == ARRAY_LENGTH(spec->parameters))
		return;
	snprintf(added->name, sizeof added->name, "%s", name);
	added->value = value;
	spec->count++;
	/* Refused also when it is there already. */
	if (!projection_spec_check(spec, &unused))
		spec->count--;
}

static void
offer_all(struct projection_spec *spec, const struct projection_choice *choice)
{
	for (size_t i = 0; i < choice->count; i++)
		offer(spec, choice->parameter[i], choice->value[i]);
}

/* Standard parallels a sixth inside of the map's edges, as is usual. */
static void
offer_for_box(struct projection_spec *spec, const struct extent *box)
{
	const double east = box->east < box->west ? box->east + 360 : box->east;
	const double lon = (box->west + east) / 2;
	const double lat = (box->south + box->north) / 2;
	const double sixth = (box->north - box->south) / 6;

	offer(spec, "lon_0", lon > 180 ? lon - 360 : lon);
	offer(spec, "lonc", lon > 180 ? lon - 360 : lon);
	offer(spec, "lat_0", lat);
	if (strcmp(spec->name, "stere") != 0)
		offer(spec, "lat_ts", lat);
	offer(spec, "lat_1", box->south + sixth);
	offer(spec, "lat_2", box->north - sixth);
	offer(spec, "alpha", 45);
}

static void
offer_centre(
	struct projection_spec *spec, const struct projection_choice *choice)
{
	for (size_t i = 0; i < choice->count; i++) {
		if (strcmp(choice->parameter[i], "lon_0") == 0 ||
			strcmp(choice->parameter[i], "lat_0") == 0)
			offer(spec, choice->parameter[i], choice->value[i]);
	}
}

bool
projection_choice_spec(const char *text, const struct campaign *campaign,
	struct projection_spec *spec, struct error *err)
{
	const struct projection_choice *own = &campaign->projection;

	if (text) {
		if (!projection_choice_parse(text, spec, err))
			return false;
	} else {
		*spec = (struct projection_spec){ 0 };
		snprintf(spec->name, sizeof spec->name, "%s",
			*own->name ? own->name : "tmerc");
	}
	if (strcmp(spec->name, own->name) == 0)
		offer_all(spec, own);
	else
		offer_centre(spec, own);
	if (campaign->view_count > 0 && strcmp(spec->name, own->name) != 0)
		offer_for_box(spec, &campaign->views[0].box);
	return projection_spec_check(spec, err);
}
