#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include <stddef.h>

/* Writes what is the same of a UTF-8 text however it is typed: small letters of
 * every script, without marks (macrons, breves, the points of e and of kana)
 * and apostrophes; a Hangul syllable as its letters, so that a syllable that is
 * not whole yet is a head of the one that it becomes. At most size bytes, with
 * the NUL, of whole characters; returns the bytes without it. */
size_t text_fold(const char *text, char *buffer, size_t size);
#endif
