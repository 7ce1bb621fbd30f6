#ifndef TESTS_VTERM_TEXT_H
#define TESTS_VTERM_TEXT_H

#include <vterm.h>

/* What stands on libvterm's screen in UTF-8, a line a row, without trailing
 * blanks. The caller frees. */
char *vterm_text(VTermScreen *screen, int columns, int rows);
#endif
