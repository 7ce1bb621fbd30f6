#ifndef FUZZ_FOLDER_H
#define FUZZ_FOLDER_H

/* A folder of the process for the files of its targets. It and they go when
 * the process ends in order. */

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"

static char fuzz_folder_name[] = "/tmp/campaign-map-fuzz-XXXXXX";

static inline char *
fuzz_path(const char *name)
{
	return xasprintf("%s/%s", fuzz_folder_name, name);
}

static inline void
fuzz_remove(void)
{
	DIR *folder = opendir(fuzz_folder_name);
	struct dirent *entry;

	while (folder && (entry = readdir(folder)) != NULL) {
		char *path = fuzz_path(entry->d_name);

		unlink(path);
		free(path);
	}
	if (folder)
		closedir(folder);
	rmdir(fuzz_folder_name);
}

static inline const char *
fuzz_folder(void)
{
	static bool made;

	if (!made) {
		if (!mkdtemp(fuzz_folder_name))
			abort();
		atexit(fuzz_remove);
		made = true;
	}
	return fuzz_folder_name;
}

static inline void
fuzz_write(const char *name, const uint8_t *bytes, size_t size)
{
	FILE *file;
	char *path;

	fuzz_folder();
	path = fuzz_path(name);
	file = fopen(path, "wb");
	if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
		abort();
	free(path);
}

#endif
