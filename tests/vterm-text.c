#include <config.h>

#include "vterm-text.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/text.h"

/* libvterm's mark of the right half of a wide character. */
#define FOLLOWER ((uint32_t)-1)

static char *
add_cell(char *end, const VTermScreenCell *cell)
{
	if (cell->chars[0] == FOLLOWER)
		return end;
	if (cell->chars[0] == 0)
		*end++ = ' ';
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i] != 0;
		i++)
		end += text_encode(cell->chars[i], end);
	return end;
}

char *
vterm_text(VTermScreen *screen, int columns, int rows)
{
	const size_t most = (size_t)columns * VTERM_MAX_CHARS_PER_CELL * 4 + 1;
	char *text = malloc((size_t)rows * most + 1);
	char *end = text;

	if (text == NULL)
		abort();
	for (int row = 0; row < rows; row++) {
		const char *start = end;

		for (int column = 0; column < columns; column++) {
			const VTermPos position = { row, column };
			VTermScreenCell cell = { 0 };

			vterm_screen_get_cell(screen, position, &cell);
			end = add_cell(end, &cell);
		}
		while (end > start && end[-1] == ' ')
			end--;
		*end++ = '\n';
	}
	*end = '\0';
	return text;
}

/* Of a blank only the ground is seen, and a line under it. */
static bool
looks_equal(const VTermScreenCell *a, const VTermScreenCell *b)
{
	const bool blank = a->chars[0] == 0 || a->chars[0] == ' ';
	const uint32_t half = (uint32_t)-1;

	/* libvterm leaves the right half of a wide character the look of what
	 * was there before; it is shown in that of the left half. */
	if (a->chars[0] == half && b->chars[0] == half)
		return true;
	if (a->attrs.reverse != b->attrs.reverse ||
		a->attrs.underline != b->attrs.underline ||
		!vterm_color_is_equal(&a->bg, &b->bg))
		return false;
	if (blank && !a->attrs.reverse && !a->attrs.underline)
		return true;
	return a->attrs.bold == b->attrs.bold &&
	       vterm_color_is_equal(&a->fg, &b->fg);
}

bool
vterm_find_difference(
	VTermScreen *a, VTermScreen *b, int columns, int rows, VTermPos *where)
{
	for (where->row = 0; where->row < rows; where->row++) {
		for (where->col = 0; where->col < columns; where->col++) {
			VTermScreenCell one = { 0 }, other = { 0 };

			vterm_screen_get_cell(a, *where, &one);
			vterm_screen_get_cell(b, *where, &other);
			if (!looks_equal(&one, &other))
				return true;
		}
	}
	return false;
}
