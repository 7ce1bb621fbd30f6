#include <config.h>

#include "raster/dots.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void
dots_init(struct dots *dots, int columns, int rows, int across, int down)
{
	*dots = (struct dots){
		.width = columns * across,
		.height = rows * down,
		.columns = columns,
		.rows = rows,
		.across = across,
		.down = down,
		.per_across = (0xffff + (uint32_t)across) / (uint32_t)across,
		.per_down = (0xffff + (uint32_t)down) / (uint32_t)down,
		.words_a_row = ((size_t)columns * (size_t)across + 63) / 64,
	};
	dots->words = xcalloc(
		dots->words_a_row * (size_t)dots->height, sizeof *dots->words);
	dots->inks = xcalloc((size_t)columns * (size_t)rows, 1);
}

void
dots_release(struct dots *dots)
{
	free(dots->words);
	free(dots->inks);
	*dots = (struct dots){ 0 };
}

void
dots_clear(struct dots *dots)
{
	const size_t words = dots->words_a_row * (size_t)dots->height;
	const size_t cells = (size_t)dots->columns * (size_t)dots->rows;

	if (words > 0)
		memset(dots->words, 0, words * sizeof *dots->words);
	if (cells > 0)
		memset(dots->inks, 0, cells);
}

bool
dots_get(const struct dots *dots, int x, int y)
{
	if (x < 0 || x >= dots->width || y < 0 || y >= dots->height)
		return false;
	return dots->words[(size_t)y * dots->words_a_row + (size_t)x / 64] >>
		       (x % 64) &
	       1;
}

bool
dots_any(const struct dots *dots, int left, int top, int right, int bottom)
{
	if (left < 0)
		left = 0;
	if (top < 0)
		top = 0;
	if (right >= dots->width)
		right = dots->width - 1;
	if (bottom >= dots->height)
		bottom = dots->height - 1;
	if (left > right)
		return false;
	for (int y = top; y <= bottom; y++) {
		const uint64_t *row =
			dots->words + (size_t)y * dots->words_a_row;

		for (int word = left / 64; word <= right / 64; word++) {
			const int first = word == left / 64 ? left % 64 : 0;
			const int last = word == right / 64 ? right % 64 : 63;

			if (row[word] >> first &
				UINT64_MAX >> (63 - last + first))
				return true;
		}
	}
	return false;
}

unsigned
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

/* The lowest eight groups of one or two bits, a byte each. */
static uint64_t
spread(uint64_t bits, int across)
{
	if (across == 1) {
		bits = ((bits & 0xf0) << 28 | (bits & 0x0f));
		bits = (bits | bits << 14) & 0x0003000300030003;
		return (bits | bits << 7) & 0x0101010101010101;
	}
	bits = ((bits & 0xff00) << 24 | (bits & 0x00ff));
	bits = (bits | bits << 12) & 0x000f000f000f000f;
	return (bits | bits << 6) & 0x0303030303030303;
}

/* Eight cells' patterns, the first in the lowest byte; words: of their first
 * row of dots. */
static inline uint64_t
eight_patterns(
	const struct dots *dots, const uint64_t *words, int column, int across)
{
	const uint64_t *word = words + column * across / 64;
	const int shift = column * across % 64;
	const uint64_t mask = across == 1 ? 0xff : 0xffff;
	uint64_t eight = 0;

	for (int y = 0; y < dots->down; y++) {
		const uint64_t bits = *word >> shift & mask;

		if (bits)
			eight |= spread(bits, across) << (y * across);
		word += dots->words_a_row;
	}
	return eight;
}

static inline void
write_eight(uint8_t *patterns, uint64_t eight)
{
	patterns[0] = (uint8_t)eight;
	patterns[1] = (uint8_t)(eight >> 8);
	patterns[2] = (uint8_t)(eight >> 16);
	patterns[3] = (uint8_t)(eight >> 24);
	patterns[4] = (uint8_t)(eight >> 32);
	patterns[5] = (uint8_t)(eight >> 40);
	patterns[6] = (uint8_t)(eight >> 48);
	patterns[7] = (uint8_t)(eight >> 56);
}

void
dots_patterns(const struct dots *dots, int row, uint8_t *patterns)
{
	const uint64_t *words =
		dots->words + (size_t)(row * dots->down) * dots->words_a_row;

	assert((dots->across == 1 || dots->across == 2) &&
		dots->across * dots->down <= 8);
	for (int column = 0; column < dots->columns; column += 8) {
		const int left = dots->columns - column;
		uint64_t eight =
			dots->across == 1
				? eight_patterns(dots, words, column, 1)
				: eight_patterns(dots, words, column, 2);

		if (left >= 8)
			write_eight(patterns + column, eight);
		for (int i = 0; left < 8 && i < left; i++)
			patterns[column + i] = (uint8_t)(eight >> 8 * i);
	}
}
