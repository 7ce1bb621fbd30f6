/* Any bytes as a shapefile: a byte for what its shapes should be, two for the
 * length of the .shp (the lower first), its bytes, the same of the .shx, and
 * the rest is the .dbf, whose names are read, too. */
#include <config.h>

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "basemap/deferred.h"
#include "basemap/layer.h"
#include "basemap/names.h"
#include "folder.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const struct extent cut_to = { 120, 30, 140, 50 };

static const struct projection *
get_projection(void)
{
	static const struct projection_spec spec = { "tmerc",
		{ { "lon_0", 127.5 }, { "lat_0", 38 } }, 2 };
	static struct projection *projection;
	struct error err;

	if (!projection)
		projection = projection_new(&spec, &err);
	if (!projection)
		abort();
	return projection;
}

/* Takes a file with its length before it. */
static void
write_part(const char *name, const uint8_t **bytes, size_t *size)
{
	size_t length = 0;

	if (*size >= 2) {
		length = (size_t)((*bytes)[0] | (*bytes)[1] << 8);
		*bytes += 2;
		*size -= 2;
	}
	if (length > *size)
		length = *size;
	fuzz_write(name, *bytes, length);
	*bytes += length;
	*size -= length;
}

static void
check(const struct layer *layer)
{
	for (size_t i = 0; i < layer->count; i++) {
		const struct path *path = &layer->paths[i];

		for (size_t k = 0; k < path->count; k++)
			if (!isfinite(path->points[k].x) ||
				!isfinite(path->points[k].y))
				abort();
	}
}

static void
check_names(const char *path)
{
	struct error err = { "" };
	struct names names;

	if (!names_read(&names, path, "name", get_projection(), &err) &&
		(!err.message[0] || names.count))
		abort();
	for (size_t i = 0; i < names.count; i++) {
		const struct name *name = &names.items[i];

		if (!isfinite(name->position.x) ||
			!isfinite(name->position.y) || isnan(name->size) ||
			(name->text && !text_is_utf8(name->text,
					       strlen(name->text), NULL)))
			abort();
	}
	names_release(&names);
}

/* As if nothing but room came behind its shapes: of a file as long as this
 * what is far from a view is not even read. */
static void
lengthen(const char *path)
{
	enum { LENGTH_AT = 24, WORDS = 1 << 18 };
	static const uint8_t length[] = { 0, WORDS >> 16, 0, 0 };
	FILE *file = fopen(path, "r+b");

	if (!file || fseek(file, LENGTH_AT, SEEK_SET) != 0 ||
		fwrite(length, 1, sizeof length, file) != sizeof length ||
		fclose(file) != 0 || truncate(path, 2 * WORDS) != 0)
		abort();
}

static void
show(struct layer *layer, const struct extent *seen)
{
	const struct viewport view = { .dot_width = 100,
		.dot_height = 100,
		.columns = 80,
		.rows = 24,
		.across = 2,
		.down = 4 };
	struct error err = { "" };

	if (!deferred_show(layer, get_projection(), &view, seen, &err) &&
		!err.message[0])
		abort();
	check(layer);
}

/* What is near a port is read and projected first, then the rest. */
static void
check_waiting(const char *path, enum layer_shapes shapes)
{
	static const struct extent port = { 129, 41, 130, 42 };
	const struct extent all = extent_empty();
	struct error err = { "" };
	struct layer layer;

	if (layer_open(&layer, path, shapes, &cut_to, get_projection(), &err)) {
		show(&layer, &port);
		show(&layer, &all);
	}
	layer_release(&layer);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct error err = { "" };
	struct layer layer;
	enum layer_shapes shapes;
	char *path;

	if (size == 0)
		return 0;
	shapes = bytes[0] & 1 ? LAYER_OF_RINGS : LAYER_OF_LINES;
	bytes++;
	size--;
	write_part("x.shp", &bytes, &size);
	write_part("x.shx", &bytes, &size);
	fuzz_write("x.dbf", bytes, size);
	path = fuzz_path("x.shp");
	if (layer_read(&layer, path, shapes, &cut_to, get_projection(), &err))
		check(&layer);
	else if (!err.message[0] || layer.count)
		abort();
	layer_release(&layer);
	check_waiting(path, shapes);
	check_names(path);
	lengthen(path);
	check_waiting(path, shapes);
	free(path);
	return 0;
}
