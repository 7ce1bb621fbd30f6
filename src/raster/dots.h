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
	int width, height;             /* dots */
	int columns, rows;             /* cells */
	int across, down;              /* dots a cell */
	uint32_t per_across, per_down; /* see dots_share() */
	size_t words_a_row;
	uint64_t *words;
	uint8_t *inks; /* columns * rows; 0 none */
};

void dots_init(struct dots *dots, int columns, int rows, int across, int down);
void dots_release(struct dots *dots);
void dots_clear(struct dots *dots);

bool dots_get(const struct dots *dots, int x, int y);
/* Whether any of a rectangle is set, its last column and row counted in. */
bool dots_any(
	const struct dots *dots, int left, int top, int right, int bottom);

/* A dot's column or row of cells: x * per >> 16 is x / by for by up to 8 and x
 * below 2^13, where per is 2^16 / by, rounded up. */
static inline size_t
dots_share(int x, uint32_t per)
{
	return (uint32_t)x * per >> 16;
}

/* Sets a dot that lies within, and raises its cell's ink to ink. Inline, for
 * it is asked of every dot of a line. */
static inline void
dots_set_within(struct dots *dots, int x, int y, uint8_t ink)
{
	uint8_t *cell;

	dots->words[(size_t)y * dots->words_a_row + (size_t)x / 64] |=
		UINT64_C(1) << (x % 64);
	cell = &dots->inks[dots_share(y, dots->per_down) *
				   (size_t)dots->columns +
			   dots_share(x, dots->per_across)];
	if (*cell < ink)
		*cell = ink;
}

/* The same of any dot; outside is ignored. */
static inline void
dots_set(struct dots *dots, int x, int y, uint8_t ink)
{
	if (x >= 0 && x < dots->width && y >= 0 && y < dots->height)
		dots_set_within(dots, x, y, ink);
}

/* How many dots a pattern has; the compiler's own is a call where the processor
 * may not know how to count. */
static inline int
dots_count(unsigned pattern)
{
	pattern -= pattern >> 1 & 0x55;
	pattern = (pattern & 0x33) + (pattern >> 2 & 0x33);
	return (int)((pattern + (pattern >> 4)) & 0x0f);
}

/* The dots of a cell as bits, row by row from the top left: bit 0 is the top
 * left dot, bit across * down - 1 the bottom right one; 0 outside. */
unsigned dots_pattern(const struct dots *dots, int column, int row);
/* The same of all cells of a row at once; across is 1 or 2. */
void dots_patterns(const struct dots *dots, int row, uint8_t *patterns);
#endif
