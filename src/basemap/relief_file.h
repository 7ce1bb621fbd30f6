#ifndef BASEMAP_RELIEF_FILE_H
#define BASEMAP_RELIEF_FILE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"

/* A grid of heights as NAME.hdr describes it and NAME.raw holds it: rows
 * from the north, int16, little-endian. west and north are the middle of the
 * first height, steps are degrees. */
struct relief_file {
	int columns, rows;
	double west, north, step_x, step_y;
	int16_t *heights; /* the caller's to free */
};

/* filename is that of the .raw. On failure says why in err. */
bool relief_file_read(
	struct relief_file *file, const char *filename, struct error *err);
#endif
