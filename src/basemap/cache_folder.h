#ifndef BASEMAP_CACHE_FOLDER_H
#define BASEMAP_CACHE_FOLDER_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

/* A file of the folder, to be read; -1 where there is none that is the user's
 * own alone to write. */
int cache_folder_open(const char *folder, const char *name, off_t *size);

/* A new file that nobody sees until it is complete; makes the folder if need
 * be. NULL on failure. */
#define CACHE_ENDING ".layer"
struct cache_file;
struct cache_file *cache_folder_create(const char *folder, const char *name);
FILE *cache_file_stream(const struct cache_file *file);

/* Puts it in the place of the file of that name, if it was written well, and
 * deletes the oldest others where the folder has grown too large; or drops it.
 * Frees it either way. */
void cache_file_finish(struct cache_file *file, bool complete);
#endif
