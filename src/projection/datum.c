/* A .prj comes from anywhere: it is taken only if it is made of the words of
 * WKT 1 that describe a horizontal system, none of which names a file, and
 * only formulas without grids of shifts are used. */
#include <config.h>

#include "projection/datum.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <proj.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/translate.h"

enum { LONGEST_TEXT = 16384, DEEPEST_NESTING = 10 };

struct datum {
	PJ_CONTEXT *context;
	PJ *operation;
	bool is_rough;
};

static bool
is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

/* Outside of quotes PROJ knows other brackets and quotes, and in them texts of
 * its own, with a '=' for each parameter: neither is needed. */
static bool
is_harmless(char c, bool quoted)
{
	return quoted ? c != '='
		      : is_one_of(c, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz"
				     "0123456789[],.+-_\"");
}

/* Copies the text without blanks between its words, up to the end of its
 * first system: what follows is of heights. NULL when it has no end, or what
 * no .prj needs. */
static char *
compact(const char *wkt)
{
	char *text = xmalloc(strlen(wkt) + 1);
	size_t length = 0;
	int depth = 0;
	bool quoted = false;

	for (const char *at = wkt; *at; at++) {
		if (*at == '"')
			quoted = !quoted;
		if (!quoted && is_one_of(*at, " \t\r\n\v\f"))
			continue;
		if (!is_harmless(*at, quoted))
			break;
		text[length++] = *at;
		if (quoted)
			continue;
		depth += (*at == '[') - (*at == ']');
		if (depth < 0 || depth > DEEPEST_NESTING)
			break;
		if (*at == ']' && depth == 0) {
			text[length] = '\0';
			return text;
		}
	}
	free(text);
	return NULL;
}

static bool
is_known_word(const char *word, size_t length)
{
	static const char *const known[] = { "AUTHORITY", "AXIS", "DATUM",
		"GEOGCS", "METADATA", "PARAMETER", "PRIMEM", "PROJCS",
		"PROJECTION", "SPHEROID", "TOWGS84", "UNIT" };

	for (size_t i = 0; i < ARRAY_LENGTH(known); i++)
		if (strlen(known[i]) == length &&
			strncmp(known[i], word, length) == 0)
			return true;
	return false;
}

/* Whether each word before a bracket is one of those known: all between it and
 * the comma or bracket before. */
static bool
is_horizontal(const char *text)
{
	const char *word = text;
	bool quoted = false;

	if (strncmp(text, "GEOGCS[", 7) != 0 &&
		strncmp(text, "PROJCS[", 7) != 0)
		return false;
	for (const char *at = text; *at; at++) {
		if (*at == '"')
			quoted = !quoted;
		if (quoted)
			continue;
		if (*at == '[' && !is_known_word(word, (size_t)(at - word)))
			return false;
		if (is_one_of(*at, "[],"))
			word = at + 1;
	}
	return true;
}

/* Steps over begin; NULL where the text goes on with something else. */
static const char *
after(const char *text, const char *begin)
{
	const size_t length = strlen(begin);

	return text && strncmp(text, begin, length) == 0 ? text + length : NULL;
}

static const char *
after_number(const char *text, double value)
{
	char *end;

	if (!text || fabs(strtod(text, &end) - value) > 1e-9)
		return NULL;
	return end;
}

bool
datum_is_plain(const char *wkt)
{
	static const char *const heads[] = {
		"GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
		"SPHEROID[\"WGS_1984\",",
		"GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",",
	};
	char *text = strlen(wkt) <= LONGEST_TEXT ? compact(wkt) : NULL;
	bool plain = false;

	for (size_t i = 0; text && i < ARRAY_LENGTH(heads); i++) {
		const char *at = after(text, heads[i]);

		at = after(after_number(at, 6378137), ",");
		at = after(after_number(at, 298.257223563), "]],");
		at = after(at, "PRIMEM[\"Greenwich\",");
		at = after(after_number(at, 0), "],UNIT[\"");
		at = at && (*at == 'D' || *at == 'd') ? at + 1 : NULL;
		plain |= after(at, "egree\",0.017453292519") != NULL;
	}
	free(text);
	return plain;
}

static void
be_silent(void *context, int level, const char *message)
{
	(void)context, (void)level, (void)message;
}

struct area {
	double west, south, east, north;
};

/* Of an area in degrees; across the antimeridian its east is less. */
static bool
area_holds(const struct area *area, PJ_COORD place)
{
	const double lon = place.xy.x, lat = place.xy.y;

	return lat >= area->south && lat <= area->north &&
	       (area->west <= area->east
			       ? lon >= area->west && lon <= area->east
			       : lon >= area->west || lon <= area->east);
}

static double
area_size(const struct area *area)
{
	const double across = area->east - area->west;

	return (across < 0 ? across + 360 : across) *
	       (area->north - area->south);
}

/* How little a formula suits a box: one for a small area around it is the
 * best, then one for another area, then one that knows no shift between the
 * two datums. */
static double
unfitness(PJ_CONTEXT *context, const PJ *operation, PJ_COORD middle)
{
	const double world = 360 * 180;
	struct area area;
	double penalty = 0;

	if (proj_coordoperation_has_ballpark_transformation(context, operation))
		penalty = 2 * world;
	if (!proj_get_area_of_use(context, operation, &area.west, &area.south,
		    &area.east, &area.north, NULL))
		return penalty + world;
	return penalty + area_size(&area) +
	       (area_holds(&area, middle) ? 0 : world);
}

/* The best of the list for a box; NULL when each needs a grid. */
static PJ *
choose(PJ_CONTEXT *context, const PJ_OBJ_LIST *list, const struct extent *box)
{
	double least = INFINITY;
	PJ *best = NULL;

	for (int i = 0; i < proj_list_get_count(list); i++) {
		PJ *raw = proj_list_get(context, list, i);
		PJ *operation = NULL;
		PJ_COORD middle = proj_coord((box->west + box->east) / 2,
			(box->south + box->north) / 2, 0, 0);
		double unfit;

		if (raw && proj_coordoperation_get_grid_used_count(
				   context, raw) == 0)
			operation =
				proj_normalize_for_visualization(context, raw);
		proj_destroy(raw);
		if (!operation)
			continue;
		middle = proj_trans(operation, PJ_FWD, middle);
		unfit = unfitness(context, operation, middle);
		if (unfit < least) {
			proj_destroy(best);
			best = operation;
			least = unfit;
		} else {
			proj_destroy(operation);
		}
	}
	return best;
}

static PJ *
find_operation(PJ_CONTEXT *context, const PJ *from, const PJ *to,
	const struct extent *box)
{
	PJ_OPERATION_FACTORY_CONTEXT *how =
		proj_create_operation_factory_context(context, NULL);
	PJ_OBJ_LIST *list;
	PJ *operation = NULL;

	if (!how)
		return NULL;
	proj_operation_factory_context_set_spatial_criterion(
		context, how, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
	proj_operation_factory_context_set_allow_ballpark_transformations(
		context, how, 1);
	list = proj_create_operations(context, from, to, how);
	if (list)
		operation = choose(context, list, box);
	proj_list_destroy(list);
	proj_operation_factory_context_destroy(how);
	return operation;
}

static bool
open_operation(struct datum *datum, const char *text, const struct extent *box,
	struct error *err)
{
	PJ_CONTEXT *context = proj_context_create();
	PJ *from = NULL, *to = NULL;

	datum->context = context;
	if (!context)
		return error_set(err, _("PROJ cannot be used"));
	proj_log_level(context, PJ_LOG_NONE);
	proj_log_func(context, NULL, be_silent);
	proj_context_set_enable_network(context, 0);
	to = proj_create(context, "OGC:CRS84");
	if (to)
		from = proj_create(context, text);
	if (from)
		datum->operation = find_operation(context, from, to, box);
	if (!to)
		error_set(err, _("needs PROJ's database, which is not there"));
	else if (!datum->operation)
		error_set(err, _("PROJ knows no way from it to WGS 84"));
	else
		datum->is_rough =
			proj_coordoperation_has_ballpark_transformation(
				context, datum->operation);
	proj_destroy(from);
	proj_destroy(to);
	return datum->operation != NULL;
}

struct datum *
datum_new(const char *wkt, const struct extent *box, struct error *err)
{
	char *text = strlen(wkt) <= LONGEST_TEXT ? compact(wkt) : NULL;
	struct datum *datum;

	if (!text || !is_horizontal(text)) {
		error_set(err, _("not a system of coordinates in WKT 1"));
		free(text);
		return NULL;
	}
	datum = xcalloc(1, sizeof *datum);
	if (!open_operation(datum, text, box, err)) {
		datum_free(datum);
		datum = NULL;
	}
	free(text);
	return datum;
}

void
datum_free(struct datum *datum)
{
	if (!datum)
		return;
	proj_destroy(datum->operation);
	proj_context_destroy(datum->context);
	free(datum);
}

bool
datum_is_rough(const struct datum *datum)
{
	return datum->is_rough;
}

void
datum_transform(const struct datum *datum, double *x, double *y, size_t count)
{
	if (count == 0)
		return;
	proj_trans_generic(datum->operation, PJ_FWD, x, sizeof *x, count, y,
		sizeof *y, count, NULL, 0, 0, NULL, 0, 0);
	for (size_t i = 0; i < count; i++)
		if (!isfinite(x[i]) || !isfinite(y[i]))
			x[i] = y[i] = NAN;
	proj_errno_reset(datum->operation);
}
