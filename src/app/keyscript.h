#ifndef APP_KEYSCRIPT_H
#define APP_KEYSCRIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/error.h"
#include "base/key.h"

/* Input written as words between white space: names of keys, and
 *
 *	resize:80x24 wait:500 click:40,12 drag:40,12,50,14
 *	wheel-up:40,12 wheel-down:40,12 move:40,12
 *
 * A word that begins with ## makes the rest of its line a comment (# alone
 * is a key). */
struct keyscript {
	struct input *inputs;
	size_t count, alloc;
};

/* name is what messages call the file: `name:3: unknown key "x"`. On failure
 * leaves keyscript empty. */
bool keyscript_read(struct keyscript *keyscript, FILE *file, const char *name,
	struct error *err);
/* Opens the file; "-" is standard input. */
bool keyscript_open(
	struct keyscript *keyscript, const char *filename, struct error *err);
void keyscript_release(struct keyscript *keyscript);
#endif
