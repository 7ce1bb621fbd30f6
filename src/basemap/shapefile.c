/* shapelib trusts headers, hands on what is not a number and speaks to stderr:
 * sizes are checked against the files' lengths before it opens them, each
 * shape after it has read it, and its messages are dropped. */
#include <config.h>

#include "basemap/shapefile.h"

#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <shapefil.h>

#include "base/memory.h"
#include "base/translate.h"
#include "basemap/prj.h"
#include "basemap/shape-hooks.h"
#include "basemap/stream.h"

struct shapefile {
	SHPHandle handle;
	SHPObject *kept;     /* what the last shape lies in, if it is large */
	struct datum *datum; /* NULL: it is in degrees on WGS 84 */
	enum shapefile_kind kind;
	struct extent box; /* as its header says, in its own units */
	int count;
};

enum { HEADER_SIZE = 100, FILE_CODE = 9994 };

static uint32_t
big_endian(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
	       (uint32_t)bytes[2] << 8 | bytes[3];
}

/* Both files begin with a file code and their length in 16-bit words. */
static bool
check_header(const char *filename, struct error *err)
{
	unsigned char header[HEADER_SIZE];
	struct stream *stream = stream_open(filename, err);
	bool ok = false;

	if (stream == NULL)
		return false;
	const off_t size = stream->size;
	if (stream_read(stream, header, sizeof header) < sizeof header)
		error_set(err, "%s: %s", filename,
			stream->fault ? strerror(stream->fault)
				      : _("too short for a shapefile"));
	else if (big_endian(header) != FILE_CODE)
		error_set(err, _("%s: not a shapefile"), filename);
	else if ((off_t)big_endian(header + 24) * 2 < HEADER_SIZE ||
		 (off_t)big_endian(header + 24) * 2 > size)
		error_set(err, _("%s: its header says %jd bytes, it has %jd"),
			filename, (intmax_t)big_endian(header + 24) * 2,
			(intmax_t)size);
	else
		ok = true;
	stream_close(stream);
	return ok;
}

static bool
check_headers(const char *filename, struct error *err)
{
	const size_t length = strlen(filename);
	char *index;
	bool ok;

	if (length < 4 || strcmp(filename + length - 4, ".shp") != 0)
		return error_set(
			err, _("%s: not the name of a .shp"), filename);
	index = xstrdup(filename);
	index[length - 1] = 'x';
	ok = check_header(filename, err) && check_header(index, err);
	free(index);
	return ok;
}

static bool
kind_of_type(int type, enum shapefile_kind *kind)
{
	switch (type) {
	case SHPT_POINT:
	case SHPT_POINTZ:
	case SHPT_POINTM:
	case SHPT_MULTIPOINT:
	case SHPT_MULTIPOINTZ:
	case SHPT_MULTIPOINTM:
		*kind = SHAPEFILE_POINTS;
		return true;
	case SHPT_ARC:
	case SHPT_ARCZ:
	case SHPT_ARCM:
		*kind = SHAPEFILE_LINES;
		return true;
	case SHPT_POLYGON:
	case SHPT_POLYGONZ:
	case SHPT_POLYGONM:
		*kind = SHAPEFILE_RINGS;
		return true;
	default:
		return false;
	}
}

static bool
open_shapes(
	struct shapefile *shapefile, const char *filename, struct error *err)
{
	SAHooks hooks = shape_hooks();
	double low[4] = { 0 }, high[4] = { 0 };
	int type;

	shapefile->handle = SHPOpenLL(filename, "rb", &hooks);
	if (shapefile->handle == NULL)
		return error_set(err, _("%s: not a shapefile that can be read"),
			filename);
	SHPGetInfo(shapefile->handle, &shapefile->count, &type, low, high);
	shapefile->box = (struct extent){ low[0], low[1], high[0], high[1] };
	if (!kind_of_type(type, &shapefile->kind))
		return error_set(err,
			_("%s: its shapes are neither points nor lines nor "
			  "polygons"),
			filename);
	return prj_read(&shapefile->datum, filename, &shapefile->box, err);
}

struct shapefile *
shapefile_open(const char *filename, struct error *err)
{
	struct shapefile *shapefile;

	if (!check_headers(filename, err))
		return NULL;
	shapefile = xcalloc(1, sizeof *shapefile);
	if (open_shapes(shapefile, filename, err))
		return shapefile;
	shapefile_close(shapefile);
	return NULL;
}
void
shapefile_close(struct shapefile *shapefile)
{
	if (shapefile == NULL)
		return;
	SHPDestroyObject(shapefile->kept);
	if (shapefile->handle != NULL)
		SHPClose(shapefile->handle);
	datum_free(shapefile->datum);
	free(shapefile);
}

enum shapefile_kind
shapefile_kind(const struct shapefile *shapefile)
{
	return shapefile->kind;
}

static bool
is_on_earth(double lon, double lat)
{
	return fabs(lon) <= 180 && fabs(lat) <= 90;
}

bool
shapefile_box(const struct shapefile *shapefile, struct extent *box)
{
	enum { STEPS = 10 }; /* a straight side may be a curve in degrees */
	static const double wider = 1e-6;
	const struct extent *own = &shapefile->box;
	struct extent found = extent_empty();

	for (int i = 0; i <= STEPS; i++)
		for (int k = 0; k <= STEPS; k++) {
			double x =
				own->west + (own->east - own->west) * i / STEPS;
			double y = own->south +
				   (own->north - own->south) * k / STEPS;

			if (shapefile->datum && isfinite(x) && isfinite(y))
				datum_transform(shapefile->datum, &x, &y, 1);
			if (is_on_earth(x, y))
				extent_add(&found, x, y);
		}
	if (extent_is_empty(&found))
		return false;
	*box = (struct extent){ fmax(found.west - wider, -180),
		fmax(found.south - wider, -90), fmin(found.east + wider, 180),
		fmin(found.north + wider, 90) };
	return true;
}

bool
shapefile_is_rough(const struct shapefile *shapefile)
{
	return shapefile->datum && datum_is_rough(shapefile->datum);
}

size_t
shapefile_count(const struct shapefile *shapefile)
{
	return (size_t)shapefile->count;
}

size_t
shapefile_size(const struct shapefile *shapefile)
{
	return shapefile->handle->nFileSize;
}

size_t
shapefile_middle(const struct shapefile *shapefile)
{
	const SHPHandle handle = shapefile->handle;
	size_t middle = 0;

	while (middle < shapefile_count(shapefile) &&
		handle->panRecOffset[middle] < handle->nFileSize / 2)
		middle++;
	return middle;
}

int
shapefile_fault(const struct shapefile *shapefile)
{
	return shape_fault(shapefile->handle->fpSHP);
}

static bool
is_in_range(const SHPObject *object)
{
	for (int i = 0; i < object->nVertices; i++)
		if (!is_on_earth(object->padfX[i], object->padfY[i]))
			return false;
	return true;
}

static bool
is_finite(const SHPObject *object)
{
	for (int i = 0; i < object->nVertices; i++)
		if (!isfinite(object->padfX[i]) || !isfinite(object->padfY[i]))
			return false;
	return true;
}

static bool
is_whole_part(enum shapefile_kind kind, size_t count, bool is_closed)
{
	return kind == SHAPEFILE_LINES ? count >= 2 : count >= 4 && is_closed;
}

static bool
is_part_sound(const SHPObject *object, int part, enum shapefile_kind kind)
{
	const int start = object->panPartStart[part];
	const int end = part + 1 < object->nParts
				? object->panPartStart[part + 1]
				: object->nVertices;

	if (start < 0 || end > object->nVertices || end <= start)
		return false;
	return is_whole_part(kind, (size_t)(end - start),
		object->padfX[start] == object->padfX[end - 1] &&
			object->padfY[start] == object->padfY[end - 1]);
}

static bool
is_sound(const SHPObject *object, enum shapefile_kind wanted)
{
	enum shapefile_kind kind;

	if (!kind_of_type(object->nSHPType, &kind) || kind != wanted ||
		object->nVertices < 1)
		return false;
	if (kind == SHAPEFILE_POINTS)
		return true;
	if (object->nParts < 1 || object->panPartStart == NULL ||
		object->panPartStart[0] != 0)
		return false;
	for (int i = 0; i < object->nParts; i++)
		if (!is_part_sound(object, i, kind))
			return false;
	return true;
}

/* Turns a sound object to degrees; false if it does not lie on the earth. */
static bool
locate(const struct shapefile *shapefile, SHPObject *object)
{
	if (shapefile->datum) {
		if (!is_finite(object))
			return false;
		datum_transform(shapefile->datum, object->padfX, object->padfY,
			(size_t)object->nVertices);
	}
	return is_in_range(object);
}

/* Shapes share one buffer instead of an allocation each, but for those so
 * large that the buffer would be a burden ever after. */
static SHPObject *
read_object(struct shapefile *shapefile, int index)
{
	enum { LARGE = 1 << 20 };
	const SHPHandle handle = shapefile->handle;
	const bool large =
		index < shapefile->count && handle->panRecSize[index] > LARGE;
	SHPObject *object;

	SHPDestroyObject(shapefile->kept);
	SHPSetFastModeReadObject(handle, !large);
	object = SHPReadObject(handle, index);
	shapefile->kept = large ? object : NULL;
	/* The shared one is handed back for the next read. */
	if (!large)
		SHPDestroyObject(object);
	return object;
}

bool
shapefile_read(struct shapefile *shapefile, size_t index, struct shape *shape)
{
	static const int one_part[] = { 0 };
	SHPObject *object = read_object(shapefile, (int)index);
	const bool points = shapefile->kind == SHAPEFILE_POINTS;
	bool ok;

	if (object == NULL)
		return false;
	ok = is_sound(object, shapefile->kind) && locate(shapefile, object);
	if (ok)
		*shape = (struct shape){
			.x = object->padfX,
			.y = object->padfY,
			.vertex_count = (size_t)object->nVertices,
			.starts = points ? one_part : object->panPartStart,
			.part_count = points ? 1 : (size_t)object->nParts,
		};
	return ok;
}

static uint32_t
little_endian(const unsigned char *bytes)
{
	return (uint32_t)bytes[3] << 24 | (uint32_t)bytes[2] << 16 |
	       (uint32_t)bytes[1] << 8 | bytes[0];
}

static double
double_at(const unsigned char *bytes)
{
	const uint64_t bits =
		(uint64_t)little_endian(bytes + 4) << 32 | little_endian(bytes);
	double value;

	memcpy(&value, &bits, sizeof value);
	return value;
}

/* A box of next to nothing is none: some who write shapefiles leave it zero. */
static bool
is_box(const struct extent *box)
{
	return box->west >= -180 && box->east <= 180 && box->south >= -90 &&
	       box->north <= 90 && box->west <= box->east &&
	       box->south <= box->north &&
	       (box->west < box->east || box->south < box->north);
}

/* Of a record of one part:
 *
 *      -8 number, length   0 type   4 box   36 parts   40 vertices
 *      44 start of the part   48 longitude, latitude, longitude ... */
enum { RECORD = -8, HEAD = 44, VERTICES = 48, VERTEX = 16 };

/* Reads bytes of a record from an offset on. */
static bool
read_bytes(const struct shapefile *shapefile, size_t index, int offset,
	void *bytes, size_t length)
{
	const SHPHandle handle = shapefile->handle;
	const SAHooks *hooks = &handle->sHooks;

	return hooks->FSeek(handle->fpSHP,
		       (SAOffset)handle->panRecOffset[index] +
			       (SAOffset)(offset - RECORD),
		       SEEK_SET) == 0 &&
	       hooks->FRead(bytes, 1, length, handle->fpSHP) == length;
}

bool
shapefile_head(
	struct shapefile *shapefile, size_t index, struct shape_head *head)
{
	const size_t size = shapefile->handle->panRecSize[index];
	unsigned char bytes[HEAD];
	enum shapefile_kind kind;

	if (shapefile->datum || shapefile->kind == SHAPEFILE_POINTS ||
		size < HEAD || !read_bytes(shapefile, index, 0, bytes, HEAD))
		return false;
	head->box =
		(struct extent){ double_at(bytes + 4), double_at(bytes + 12),
			double_at(bytes + 20), double_at(bytes + 28) };
	head->vertex_count = little_endian(bytes + 40);
	return kind_of_type((int)little_endian(bytes), &kind) &&
	       kind == shapefile->kind && is_box(&head->box) &&
	       little_endian(bytes + 36) == 1 && head->vertex_count > 0 &&
	       VERTICES + (uint64_t)VERTEX * head->vertex_count <= size;
}

/* Each vertex takes as much room as in the file, and its place. */
static void
decode(struct lonlat *lonlats, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		unsigned char bytes[VERTEX];

		memcpy(bytes, &lonlats[i], VERTEX);
		lonlats[i] = (struct lonlat){ double_at(bytes),
			double_at(bytes + 8) };
	}
}

bool
shapefile_read_part(struct shapefile *shapefile, size_t index,
	struct lonlat *lonlats, size_t count)
{
	const struct lonlat *last = &lonlats[count - 1];

	if (!read_bytes(shapefile, index, VERTICES, lonlats, count * VERTEX))
		return false;
	decode(lonlats, count);
	for (size_t i = 0; i < count; i++)
		if (!is_on_earth(lonlats[i].lon, lonlats[i].lat))
			return false;
	return is_whole_part(shapefile->kind, count,
		lonlats->lon == last->lon && lonlats->lat == last->lat);
}
