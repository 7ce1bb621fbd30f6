/* Any bytes as the header of a relief, and those behind a NUL as its heights,
 * seen from near and from far. */
#include <config.h>

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "basemap/relief.h"
#include "folder.h"

enum { COLUMNS = 20, ROWS = 8 };

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

static void
look_at(struct relief *relief, double metres)
{
	static float heights[COLUMNS * ROWS], shades[COLUMNS * ROWS];
	static uint8_t covers[COLUMNS * ROWS];
	const struct extent extent = { -metres, -metres, metres, metres };
	const struct viewport viewport = viewport_fit(
		&extent, COLUMNS, ROWS, (struct cell_shape){ 2, 4, 0.5 });

	relief_warp(
		relief, get_projection(), &viewport, heights, shades, covers);
	for (int i = 0; i < COLUMNS * ROWS; i++)
		if (!(fabsf(shades[i]) <= 1) || fabsf(heights[i]) > 32768)
			abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	const uint8_t *nul = size ? memchr(bytes, 0, size) : NULL;
	const size_t length = nul ? (size_t)(nul - bytes) : size;
	struct error err = { "" };
	struct relief *relief;
	char *path;

	fuzz_write("x.hdr", bytes, length);
	fuzz_write("x.raw", nul ? nul + 1 : bytes, nul ? size - length - 1 : 0);
	path = fuzz_path("x.raw");
	relief = relief_read(path, &err);
	free(path);
	if (relief) {
		look_at(relief, 1e4);
		look_at(relief, 1e6);
	} else if (!err.message[0]) {
		abort();
	}
	relief_free(relief);
	return 0;
}
