#ifndef AUDIT_BANDS_H
#define AUDIT_BANDS_H

#include <stddef.h>
#include <stdint.h>

#include "geometry/point.h"

/* Segments in degrees, found by the bands of latitude that they lie in. They
 * are added first, then put into bands, then asked for. */
struct segment {
	struct lonlat a, b;
};
struct bands {
	struct segment *segments;
	size_t count, alloc;
	double south, height; /* of the first band, of each */
	size_t band_count;
	/* Band i has the segments in_bands[starts[i]] on, up to starts[i+1]. */
	size_t *starts;
	uint32_t *in_bands;
};
void bands_add(struct bands *bands, struct segment segment);
void bands_finish(struct bands *bands);
void bands_release(struct bands *bands);

/* Indices of segments, among them all that meet these latitudes; one that
 * lies in several bands is there several times. */
struct band_range {
	const uint32_t *first, *end;
};
struct band_range bands_between(
	const struct bands *bands, double south, double north);
#endif
