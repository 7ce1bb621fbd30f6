#include <config.h>

#include "raster/dots.h"

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

void
dots_set(struct dots *dots, int x, int y, uint8_t ink)
{
	uint8_t *cell;

	if (x < 0 || x >= dots->width || y < 0 || y >= dots->height)
		return;
	dots->words[(size_t)y * dots->words_a_row + (size_t)x / 64] |=
		UINT64_C(1) << (x % 64);
	cell = &dots->inks[(size_t)(y / dots->down) * (size_t)dots->columns +
			   (size_t)(x / dots->across)];
	if (*cell < ink)
		*cell = ink;
}
