#include <config.h>

#include "raster/outline.h"

#include <stdlib.h>

#include "base/memory.h"

static void
set_bits(struct dots *dots, int x, int y, uint64_t bits, uint8_t ink)
{
	while (bits) {
		dots_set_within(dots, x + __builtin_ctzll(bits), y, ink);
		bits &= bits - 1;
	}
}

void
outline_draw(struct dots *lines, const struct dots *area,
	const struct dots *whole, uint8_t ink)
{
	const size_t n = whole->words_a_row;
	uint64_t *all = xreallocarray(NULL, n, sizeof *all);

	for (size_t i = 0; i < n; i++)
		all[i] = ~(uint64_t)0;
	for (int y = 0; y < whole->height; y++) {
		const uint64_t *row = whole->words + (size_t)y * n;
		const uint64_t *above = y > 0 ? row - n : all;
		const uint64_t *below = y + 1 < whole->height ? row + n : all;

		for (size_t i = 0; i < n; i++) {
			const uint64_t before = i > 0 ? row[i - 1] >> 63 : 1;
			const uint64_t after = i + 1 < n ? row[i + 1] << 63
							 : (uint64_t)1 << 63;
			uint64_t left = row[i] << 1 | before;
			uint64_t right = row[i] >> 1 | after;

			/* Beyond the edge of the map nothing is known. */
			if (i + 1 == n && whole->width % 64)
				right |= (uint64_t)1 << (whole->width % 64 - 1);
			set_bits(lines, (int)i * 64, y,
				area->words[(size_t)y * n + i] &
					~(left & right & above[i] & below[i]),
				ink);
		}
	}
	free(all);
}
