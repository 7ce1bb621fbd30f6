#include <config.h>

#include "basemap/names.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/array.h"
#include "basemap/attribute.h"
#include "basemap/shapefile.h"

static const double metres_a_degree = 111195;
static const double radian = 0.017453292519943295;

/* A place on a shape, and the metres about it that are the shape's. */
struct spot {
	struct lonlat place;
	double size;
};

static size_t
part_end(const struct shape *shape, size_t part)
{
	return part + 1 < shape->part_count ? (size_t)shape->starts[part + 1]
					    : shape->vertex_count;
}

static double
segment_length(const struct shape *shape, size_t i)
{
	const double dx =
		(shape->x[i + 1] - shape->x[i]) * cos(shape->y[i] * radian);

	return hypot(dx, shape->y[i + 1] - shape->y[i]) * metres_a_degree;
}

static double
part_length(const struct shape *shape, size_t part)
{
	double length = 0;

	for (size_t i = (size_t)shape->starts[part];
		i + 1 < part_end(shape, part); i++)
		length += segment_length(shape, i);
	return length;
}

/* Half way along the longest part. */
static struct spot
spot_of_lines(const struct shape *shape)
{
	struct spot spot = { .size = -1 };
	size_t longest = 0, i;
	double half;

	for (size_t part = 0; part < shape->part_count; part++) {
		const double length = part_length(shape, part);

		if (length > spot.size) {
			spot.size = length;
			longest = part;
		}
	}
	half = spot.size / 2;
	i = (size_t)shape->starts[longest];
	for (; i + 2 < part_end(shape, longest); i++) {
		half -= segment_length(shape, i);
		if (half <= 0)
			break;
	}
	spot.place = (struct lonlat){ shape->x[i + 1], shape->y[i + 1] };
	return spot;
}

/* The latitude half way up the part that reaches farthest. */
static double
half_height(const struct shape *shape)
{
	double best = -1, half = 0;

	for (size_t part = 0; part < shape->part_count; part++) {
		const size_t start = (size_t)shape->starts[part];
		double west = shape->x[start], east = west;
		double south = shape->y[start], north = south;

		for (size_t i = start; i < part_end(shape, part); i++) {
			west = fmin(west, shape->x[i]);
			east = fmax(east, shape->x[i]);
			south = fmin(south, shape->y[i]);
			north = fmax(north, shape->y[i]);
		}
		if ((east - west) * (north - south) > best) {
			best = (east - west) * (north - south);
			half = (south + north) / 2;
		}
	}
	return half;
}

static int
compare_doubles(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

/* Where all rings cross a parallel, from the west. */
static double *
crossings(const struct shape *shape, double lat, size_t *count)
{
	double *found = NULL;
	size_t alloc = 0;

	*count = 0;
	for (size_t part = 0; part < shape->part_count; part++)
		for (size_t i = (size_t)shape->starts[part];
			i + 1 < part_end(shape, part); i++) {
			const double a = shape->y[i], b = shape->y[i + 1];

			if ((a < lat) == (b < lat))
				continue;
			ARRAY_GROW(found, *count, alloc);
			found[(*count)++] =
				shape->x[i] +
				(lat - a) / (b - a) *
					(shape->x[i + 1] - shape->x[i]);
		}
	if (*count > 0)
		qsort(found, *count, sizeof *found, compare_doubles);
	return found;
}

static struct spot
spot_of_rings(const struct shape *shape)
{
	const double lat = half_height(shape);
	struct spot spot = { { shape->x[0], shape->y[0] }, 0 };
	size_t count;
	double *at = crossings(shape, lat, &count);
	double longest = 0;

	for (size_t i = 0; i + 1 < count; i += 2) {
		if (at[i + 1] - at[i] <= longest)
			continue;
		longest = at[i + 1] - at[i];
		spot.place = (struct lonlat){ at[i] + longest / 2, lat };
	}
	spot.size = longest * cos(lat * radian) * metres_a_degree;
	free(at);
	return spot;
}

struct reading {
	struct names *names;
	const struct projection *projection;
	enum shapefile_kind kind;
	struct attribute_texts texts;
	uint8_t *ranks;
};

static void
add_name(struct reading *reading, const struct spot *spot, size_t index,
	bool named)
{
	struct names *names = reading->names;
	struct name name = {
		.position =
			projection_forward(reading->projection, spot->place),
		.rank = reading->ranks ? reading->ranks[index] : 0,
		.size = spot->size,
	};

	if (!isfinite(name.position.x))
		return;
	if (named) {
		name.text = reading->texts.items[index];
		reading->texts.items[index] = NULL;
	}
	ARRAY_GROW(names->items, names->count, names->alloc);
	names->items[names->count++] = name;
}

/* A point without a name is a mark; of several that share one the first has
 * it. What has no name and is no point is nothing here. */
static void
add_shape(struct reading *reading, const struct shape *shape, size_t index)
{
	const bool named = reading->texts.items && reading->texts.items[index];
	struct spot spot = { .size = 0 };

	if (reading->kind == SHAPEFILE_POINTS) {
		for (size_t i = 0; i < shape->vertex_count; i++) {
			spot.place =
				(struct lonlat){ shape->x[i], shape->y[i] };
			add_name(reading, &spot, index, named && i == 0);
		}
	} else if (named) {
		spot = reading->kind == SHAPEFILE_LINES ? spot_of_lines(shape)
							: spot_of_rings(shape);
		add_name(reading, &spot, index, true);
	}
}

struct ranked {
	struct name name;
	size_t index;
};

static int
compare_ranked(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->name.rank != y->name.rank)
		return x->name.rank < y->name.rank ? -1 : 1;
	if (x->name.size != y->name.size)
		return x->name.size > y->name.size ? -1 : 1;
	return x->index < y->index ? -1 : x->index > y->index;
}

static void
sort(struct names *names)
{
	struct ranked *ranked =
		xreallocarray(NULL, names->count + 1, sizeof *ranked);

	for (size_t i = 0; i < names->count; i++)
		ranked[i] = (struct ranked){ names->items[i], i };
	qsort(ranked, names->count, sizeof *ranked, compare_ranked);
	for (size_t i = 0; i < names->count; i++)
		names->items[i] = ranked[i].name;
	free(ranked);
}

static bool
read_ranks(struct reading *reading, const struct attributes *attributes,
	struct error *err)
{
	if (!attributes_read(attributes, "rank", &reading->ranks, err))
		return false;
	return reading->ranks ||
	       attributes_read(attributes, "scalerank", &reading->ranks, err);
}

static bool
read_attributes(struct reading *reading, const char *filename,
	const char *column, size_t count, struct error *err)
{
	struct attributes *attributes;
	bool ok;

	if (count == 0)
		return true;
	attributes = attributes_open(filename, count, err);
	if (!attributes)
		return false;
	if (column[0])
		attributes_read_texts(attributes, column, &reading->texts,
			&reading->names->warning);
	ok = read_ranks(reading, attributes, err);
	attributes_close(attributes);
	return ok;
}

bool
names_read(struct names *names, const char *filename, const char *column,
	const struct projection *projection, struct error *err)
{
	struct shapefile *shapefile = shapefile_open(filename, err);
	struct reading reading = { .names = names, .projection = projection };
	size_t count;
	bool ok;

	*names = (struct names){ 0 };
	if (!shapefile)
		return false;
	count = shapefile_count(shapefile);
	reading.kind = shapefile_kind(shapefile);
	ok = read_attributes(&reading, filename, column, count, err);
	for (size_t i = 0; ok && i < count; i++) {
		struct shape shape;

		if (shapefile_read(shapefile, i, &shape))
			add_shape(&reading, &shape, i);
		else
			names->skipped++;
	}
	names->have_ranks = reading.ranks != NULL;
	names->unreadable = reading.texts.unreadable;
	sort(names);
	attribute_texts_release(&reading.texts);
	free(reading.ranks);
	shapefile_close(shapefile);
	if (!ok)
		names_release(names);
	return ok;
}

void
names_release(struct names *names)
{
	for (size_t i = 0; i < names->count; i++)
		free(names->items[i].text);
	free(names->items);
	*names = (struct names){ 0 };
}
