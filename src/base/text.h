#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* UTF-8 text: checking, sanitising, and its width in terminal cells. */

/* Decodes the code point at *text and steps past it. 0 at the end of the
 * text; U+FFFD, one byte further, for bytes that are no UTF-8. */
uint32_t text_next(const char **text);

/* Writes the code point as UTF-8, NUL-terminated; returns its bytes. */
size_t text_encode(uint32_t code_point, char buffer[5]);

/* Whether all bytes are well-formed UTF-8 without surrogates; if not, where
 * the first bad byte is. */
bool text_is_utf8(const char *bytes, size_t length, size_t *bad);

/* Cells that a code point takes: 0 (combining), 1 or 2. */
int glyph_width(uint32_t code_point);

/* The capital of a letter; itself where there is none. */
uint32_t glyph_upper(uint32_t code_point);

/* Cells that a sanitised text takes. */
int text_width(const char *text);

/* Bytes of the longest head of text that is at most columns cells wide;
 * combining marks stay with their base. Its width goes to *width. */
size_t text_fit(const char *text, int columns, int *width);

/* Makes a valid UTF-8 text harmless, in place: it never grows. Controls C0
 * and C1, DEL and line ends become one space; bidi controls, zero-width and
 * other format characters, private use and lone jamo that would not stand
 * alone are dropped; of the combining marks after a base two are kept.
 * Returns whether anything was changed other than line ends to spaces. */
bool text_sanitise(char *text);

/* Compares without regard to ASCII case, whatever the locale. */
bool text_equal_nocase(const char *a, const char *b);
bool text_begins_nocase(const char *text, const char *head);

/* Numbers written in the C locale whatever the user's: the whole text must
 * be a plain finite decimal number (no hex, no inf, no nan, no blanks). */
bool text_to_double(const char *text, double *value);
bool text_to_long(const char *text, long *value);
#endif
