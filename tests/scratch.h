#ifndef TESTS_SCRATCH_H
#define TESTS_SCRATCH_H

/* A folder for one test, with a campaign to spoil. After test.h. */
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

struct scratch {
	char *folder;   /* of its own, with a new name */
	char *campaign; /* "tiny" in it */
};

/* The source tree, as the build tells it, or the present folder's. */
static inline char *
scratch_tree_path(const char *path)
{
	const char *tree = getenv("top_srcdir");

	return xasprintf("%s/%s", tree ? tree : "..", path);
}

static inline char *
scratch_read(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text = xcalloc(1, 1 << 20);

	assert_non_null(file);
	assert_true(fread(text, 1, (1 << 20) - 1, file) > 0 || feof(file));
	fclose(file);
	return text;
}

static inline void
scratch_write_bytes(const struct scratch *scratch, const char *name,
	const char *bytes, size_t length)
{
	char *path = xasprintf("%s/%s", scratch->campaign, name);
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	fclose(file);
	free(path);
}

static inline void
scratch_write(const struct scratch *scratch, const char *name, const char *text)
{
	scratch_write_bytes(scratch, name, text, strlen(text));
}

/* Puts the file of tests/data/tiny back as it is there. */
static inline void
scratch_restore(const struct scratch *scratch, const char *name)
{
	char *tree = scratch_tree_path("tests/data/tiny");
	char *path = xasprintf("%s/%s", tree, name);
	char *text = scratch_read(path);

	scratch_write(scratch, name, text);
	free(text);
	free(path);
	free(tree);
}

static inline struct scratch
scratch_new(void)
{
	static const char *const files[] = { "datapackage.json", "sources.csv",
		"places.csv", "units.csv", "tracks.csv", "events.csv" };
	const char *temporary = getenv("TMPDIR");
	struct scratch scratch;

	scratch.folder = xasprintf(
		"%s/campaign-map-XXXXXX", temporary ? temporary : "/tmp");
	assert_non_null(mkdtemp(scratch.folder));
	scratch.campaign = xasprintf("%s/tiny", scratch.folder);
	assert_int_equal(mkdir(scratch.campaign, 0700), 0);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		scratch_restore(&scratch, files[i]);
	return scratch;
}

/* Replaces line number (from 1) of a file by text, which may be several. */
static inline void
scratch_replace_line(const struct scratch *scratch, const char *name,
	int number, const char *text)
{
	char *path = xasprintf("%s/%s", scratch->campaign, name);
	char *old = scratch_read(path);
	char *line = old;
	char *rest, *mended;

	for (int i = 1; i < number; i++) {
		line = strchr(line, '\n');
		assert_non_null(line);
		line++;
	}
	rest = strchr(line, '\n');
	assert_non_null(rest);
	mended = xasprintf("%.*s%s%s", (int)(line - old), old, text, rest);
	scratch_write(scratch, name, mended);
	free(mended);
	free(old);
	free(path);
}

static inline void
scratch_empty_folder(const char *path)
{
	DIR *folder = opendir(path);
	struct dirent *entry;

	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL) {
		char *name = xasprintf("%s/%s", path, entry->d_name);

		if (strcmp(entry->d_name, ".") != 0 &&
			strcmp(entry->d_name, "..") != 0)
			remove(name);
		free(name);
	}
	closedir(folder);
}

static inline void
scratch_free(struct scratch *scratch)
{
	scratch_empty_folder(scratch->campaign);
	scratch_empty_folder(scratch->folder);
	rmdir(scratch->folder);
	free(scratch->campaign);
	free(scratch->folder);
}
#endif
