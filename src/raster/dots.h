#ifndef RASTER_DOTS_H
#define RASTER_DOTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A bitmap of dots, and for each cell of across x down dots one ink: that of
 * the line drawn there with the highest number. Each row of dots is a whole
 * number of 64-bit words, dot x being bit x % 64 of word x / 64; bits past
 * the width are 0. */
struct dots {
	int width, height; /* dots */
	int columns, rows; /* cells */
	int across, down;  /* dots a cell */
	size_t words_a_row;
	uint64_t *words;
	uint8_t *inks; /* columns * rows; 0 none */
};

void dots_init(struct dots *dots, int columns, int rows, int across, int down);
void dots_release(struct dots *dots);
void dots_clear(struct dots *dots);

bool dots_get(const struct dots *dots, int x, int y);
/* Outside is ignored. Raises the cell's ink to ink. */
void dots_set(struct dots *dots, int x, int y, uint8_t ink);

/* The dots of a cell as bits, row by row from the top left: bit 0 is the top
 * left dot, bit across * down - 1 the bottom right one; 0 outside. Inline, for
 * it is asked of every cell of a frame. */
static inline unsigned
dots_pattern(const struct dots *dots, int column, int row)
{
	const int left = column * dots->across, shift = left % 64;
	const unsigned mask = (1u << dots->across) - 1;
	unsigned pattern = 0;
	const uint64_t *word;

	if (column < 0 || column >= dots->columns || row < 0 ||
		row >= dots->rows)
		return 0;
	word = dots->words + (size_t)(row * dots->down) * dots->words_a_row +
	       left / 64;
	for (int i = 0; i < dots->across * dots->down; i += dots->across) {
		uint64_t bits = word[0] >> shift;

		if (shift + dots->across > 64)
			bits |= word[1] << (64 - shift);
		pattern |= ((unsigned)bits & mask) << i;
		word += dots->words_a_row;
	}
	return pattern;
}
#endif
