#include <config.h>

#include "audit/bands.h"

#include <math.h>
#include <stdlib.h>

#include "base/array.h"

#define SEGMENTS_A_BAND 64
#define MOST_BANDS      8192

void
bands_add(struct bands *bands, struct segment segment)
{
	ARRAY_GROW(bands->segments, bands->count, bands->alloc);
	bands->segments[bands->count++] = segment;
}

static size_t
band_of(const struct bands *bands, double lat)
{
	const double band = (lat - bands->south) / bands->height;

	if (!(band > 0))
		return 0;
	if (band >= (double)bands->band_count)
		return bands->band_count - 1;
	return (size_t)band;
}

static void
measure(struct bands *bands)
{
	double south = INFINITY, north = -INFINITY;

	for (size_t i = 0; i < bands->count; i++) {
		const struct segment *s = &bands->segments[i];

		south = fmin(south, fmin(s->a.lat, s->b.lat));
		north = fmax(north, fmax(s->a.lat, s->b.lat));
	}
	bands->band_count = bands->count / SEGMENTS_A_BAND + 1;
	if (bands->band_count > MOST_BANDS)
		bands->band_count = MOST_BANDS;
	bands->south = isfinite(south) ? south : 0;
	bands->height =
		north > south ? (north - south) / (double)bands->band_count : 1;
}

/* Counts the segments of each band, then puts them there. */
void
bands_finish(struct bands *bands)
{
	size_t *next;
	size_t total = 0;

	measure(bands);
	bands->starts = xcalloc(bands->band_count + 1, sizeof *bands->starts);
	next = xcalloc(bands->band_count + 1, sizeof *next);
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < bands->count; i++) {
			const struct segment *s = &bands->segments[i];
			const double south = fmin(s->a.lat, s->b.lat);
			const double north = fmax(s->a.lat, s->b.lat);
			const size_t last = band_of(bands, north);

			for (size_t k = band_of(bands, south); k <= last; k++) {
				if (pass == 1)
					bands->in_bands[next[k]] = (uint32_t)i;
				next[k]++;
			}
		}
		if (pass == 1)
			break;
		for (size_t k = 0; k <= bands->band_count; k++) {
			const size_t count = next[k];

			bands->starts[k] = next[k] = total;
			total += count;
		}
		bands->in_bands =
			xreallocarray(NULL, total + 1, sizeof *bands->in_bands);
	}
	free(next);
}

void
bands_release(struct bands *bands)
{
	free(bands->segments);
	free(bands->starts);
	free(bands->in_bands);
	*bands = (struct bands){ 0 };
}

struct band_range
bands_between(const struct bands *bands, double south, double north)
{
	const size_t first = band_of(bands, south);
	const size_t last = band_of(bands, north);

	return (struct band_range){ bands->in_bands + bands->starts[first],
		bands->in_bands + bands->starts[last + 1] };
}
