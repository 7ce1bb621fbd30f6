#ifndef TESTS_VTERM_TEXT_H
#define TESTS_VTERM_TEXT_H

#include <stdbool.h>

#include <vterm.h>

/* What stands on libvterm's screen in UTF-8, a line a row, without trailing
 * blanks. The caller frees. */
char *vterm_text(VTermScreen *screen, int columns, int rows);

/* The first cell in which the colours or attributes that can be seen of two
 * screens differ; false for none. */
bool vterm_find_difference(
	VTermScreen *a, VTermScreen *b, int columns, int rows, VTermPos *where);
#endif
