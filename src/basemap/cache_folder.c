#include <config.h>

#include "basemap/cache_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "base/draft_file.h"
#include "base/memory.h"

/* Bytes of all files, beyond which the oldest go. */
static const off_t most_bytes = (off_t)1 << 30;

struct cache_file {
	char *folder;
	struct draft_file *draft;
};

int
cache_folder_open(const char *folder, const char *name, off_t *size)
{
	char *path = xasprintf("%s/%s", folder, name);
	const int descriptor =
		open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	struct stat status;

	free(path);
	if (descriptor < 0)
		return -1;
	if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) ||
		status.st_uid != geteuid() ||
		(status.st_mode & (S_IWGRP | S_IWOTH))) {
		close(descriptor);
		return -1;
	}
	*size = status.st_size;
	return descriptor;
}

struct cache_file *
cache_folder_create(const char *folder, const char *name)
{
	char *path = xasprintf("%s/%s", folder, name);
	struct draft_file *draft = draft_file_new(path);
	struct cache_file *file = NULL;

	free(path);
	if (draft) {
		file = xcalloc(1, sizeof *file);
		file->folder = xstrdup(folder);
		file->draft = draft;
	}
	return file;
}

FILE *
cache_file_stream(const struct cache_file *file)
{
	return draft_file_stream(file->draft);
}

struct entry {
	char *path;
	struct stat status;
};

static int
newest_first(const void *a, const void *b)
{
	const struct timespec *x = &((const struct entry *)a)->status.st_mtim;
	const struct timespec *y = &((const struct entry *)b)->status.st_mtim;

	if (x->tv_sec != y->tv_sec)
		return x->tv_sec > y->tv_sec ? -1 : 1;
	return x->tv_nsec > y->tv_nsec ? -1 : x->tv_nsec < y->tv_nsec;
}

/* Drafts that were never completed are named alike, and go in their turn. */
static bool
is_ours(const char *name)
{
	return strstr(name, CACHE_ENDING) != NULL;
}

static void
delete_oldest(const char *folder)
{
	DIR *directory = opendir(folder);
	struct entry *entries = NULL;
	size_t count = 0, alloc = 0;
	const struct dirent *at;
	off_t bytes = 0;

	while (directory && (at = readdir(directory))) {
		struct entry entry;

		if (!is_ours(at->d_name))
			continue;
		entry.path = xasprintf("%s/%s", folder, at->d_name);
		if (lstat(entry.path, &entry.status) != 0) {
			free(entry.path);
			continue;
		}
		ARRAY_GROW(entries, count, alloc);
		entries[count++] = entry;
	}
	if (directory)
		closedir(directory);
	if (count > 0)
		qsort(entries, count, sizeof *entries, newest_first);
	for (size_t i = 0; i < count; i++) {
		bytes += entries[i].status.st_size;
		if (i > 0 && bytes > most_bytes)
			unlink(entries[i].path);
		free(entries[i].path);
	}
	free(entries);
}

/* What is cut short when the power fails is made anew: no need to wait for the
 * disk. */
void
cache_file_finish(struct cache_file *file, bool complete)
{
	if (!complete)
		draft_file_drop(file->draft);
	else if (draft_file_finish(file->draft, DRAFT_UNSYNCED))
		delete_oldest(file->folder);
	free(file->folder);
	free(file);
}
