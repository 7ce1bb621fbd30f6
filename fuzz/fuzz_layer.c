/* Any bytes as a shapefile: a byte for what its shapes should be, two for the
 * length of the .shp (the lower first), its bytes, the same of the .shx, and
 * the rest is the .dbf. */
#include <config.h>

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "basemap/layer.h"
#include "folder.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

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

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static const struct extent box = { 120, 30, 140, 50 };
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
	if (layer_read(&layer, path, shapes, &box, get_projection(), &err))
		check(&layer);
	else if (!err.message[0] || layer.count)
		abort();
	layer_release(&layer);
	free(path);
	return 0;
}
