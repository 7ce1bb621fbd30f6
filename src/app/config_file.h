#ifndef APP_CONFIG_FILE_H
#define APP_CONFIG_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/* A file of lines `key = value`, with comments from a # at the start of a line
 * to its end: that of settings, and that of what is remembered. Blanks around
 * key and value do not count; a key has no blanks. Both are sanitised UTF-8. */
struct config_line {
	int line; /* from 1 */
	const char *key, *value;
};
struct config_file {
	char *text; /* that the lines point into */
	struct config_line *lines;
	size_t count, alloc;
};

/* Told of a line that is none, which is left out. */
typedef void config_fault(void *context, int line, const char *message);

/* Takes length bytes of any kind apart. */
void config_file_parse(struct config_file *file, const char *bytes,
	size_t length, config_fault *fault, void *context);
/* Reads a regular file, through links, of CONFIG_FILE_MOST bytes at most. One
 * that is not there is as an empty one. On failure says why and leaves file
 * empty. */
#define CONFIG_FILE_MOST 65536
bool config_file_read(struct config_file *file, const char *name,
	config_fault *fault, void *context, struct error *err);
void config_file_release(struct config_file *file);
#endif
