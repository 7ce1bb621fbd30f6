#include <config.h>

#include "output/text.h"

#include "base/text.h"

static bool
is_blank(const struct cell *cell)
{
	return cell->glyph == ' ' && !cell->marks[0];
}

static void
write_glyph(uint32_t glyph, FILE *file)
{
	char bytes[5];

	text_encode(glyph, bytes);
	fputs(bytes, file);
}

void
output_text(const struct grid *grid, FILE *file)
{
	for (int row = 0; row < grid->rows; row++) {
		int end = grid->columns;

		while (end > 0 && is_blank(grid_peek(grid, end - 1, row)))
			end--;
		for (int column = 0; column < end; column++) {
			const struct cell *cell = grid_peek(grid, column, row);

			if (cell->glyph == GLYPH_FOLLOWER)
				continue;
			write_glyph(cell->glyph, file);
			for (int i = 0; i < GLYPH_MARKS && cell->marks[i]; i++)
				write_glyph(cell->marks[i], file);
		}
		fputc('\n', file);
	}
}
