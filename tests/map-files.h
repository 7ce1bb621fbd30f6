#ifndef TESTS_MAP_FILES_H
#define TESTS_MAP_FILES_H

/* A folder of map files for one test, written byte by byte so that each can
 * be broken on purpose. Include after test.h. */

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "geometry/point.h"

enum {
	MAP_FILES_MAX = 24,
	SHAPE_POINT = 1,
	SHAPE_LINE = 3,
	SHAPE_RING = 5,
	SHAPE_SOLID = 31
};

struct map_files {
	char folder[64];
	char *paths[MAP_FILES_MAX];
	int count;
};

static inline void
map_files_init(struct map_files *files)
{
	*files = (struct map_files){ .folder = "/tmp/campaign-map-XXXXXX" };
	assert_non_null(mkdtemp(files->folder));
}

static inline void
map_files_release(struct map_files *files)
{
	for (int i = 0; i < files->count; i++) {
		unlink(files->paths[i]);
		free(files->paths[i]);
	}
	assert_int_equal(rmdir(files->folder), 0);
}

/* Writes a file, or writes it anew. Returns its path, which is lent. */
static inline const char *
map_files_write(struct map_files *files, const char *name, const void *bytes,
	size_t size)
{
	char *path = xasprintf("%s/%s", files->folder, name);
	FILE *stream = fopen(path, "wb");

	assert_non_null(stream);
	assert_int_equal(fwrite(bytes, 1, size, stream), size);
	assert_int_equal(fclose(stream), 0);
	for (int i = 0; i < files->count; i++) {
		if (strcmp(files->paths[i], path) == 0) {
			free(path);
			return files->paths[i];
		}
	}
	assert_true(files->count < MAP_FILES_MAX);
	return files->paths[files->count++] = path;
}

/* In the place of a file what cannot be read as one: a FIFO, or what opens
 * as a regular file and fails to be read. */
static inline const char *
map_files_write_fifo(struct map_files *files, const char *name)
{
	const char *path = map_files_write(files, name, "", 0);

	assert_int_equal(unlink(path), 0);
	assert_int_equal(mkfifo(path, 0600), 0);
	return path;
}

static inline const char *
map_files_write_unreadable(struct map_files *files, const char *name)
{
	static const char target[] = "/proc/self/mem";
	const char *path = map_files_write(files, name, "", 0);

	if (access(target, R_OK) != 0)
		skip();
	assert_int_equal(unlink(path), 0);
	assert_int_equal(symlink(target, path), 0);
	return path;
}

/* The bytes of a .shp and a .shx with records of one part each. */
struct shape_bytes {
	unsigned char shp[4096], shx[512];
	size_t shp_size, shx_size;
};

static inline void
put_big(unsigned char *bytes, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		bytes[i] = (unsigned char)(value >> (24 - 8 * i));
}

static inline void
put_little(unsigned char *bytes, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		bytes[i] = (unsigned char)(value >> (8 * i));
}

static inline void
put_double(unsigned char *bytes, double value)
{
	uint64_t bits;

	memcpy(&bits, &value, 8);
	put_little(bytes, (uint32_t)bits);
	put_little(bytes + 4, (uint32_t)(bits >> 32));
}

static inline void
shape_bytes_finish(struct shape_bytes *bytes)
{
	put_big(bytes->shp + 24, (uint32_t)(bytes->shp_size / 2));
	put_big(bytes->shx + 24, (uint32_t)(bytes->shx_size / 2));
}

static inline void
shape_bytes_init(struct shape_bytes *bytes, int type)
{
	memset(bytes, 0, sizeof *bytes);
	put_big(bytes->shp, 9994);
	put_little(bytes->shp + 28, 1000);
	put_little(bytes->shp + 32, (uint32_t)type);
	memcpy(bytes->shx, bytes->shp, 100);
	bytes->shp_size = bytes->shx_size = 100;
	shape_bytes_finish(bytes);
}

/* type 0 is a NULL shape, without vertices. */
static inline void
shape_bytes_add(struct shape_bytes *bytes, int type,
	const struct lonlat *vertices, size_t count)
{
	unsigned char *record = bytes->shp + bytes->shp_size;
	unsigned char *entry = bytes->shx + bytes->shx_size;
	const size_t size = type == 0 ? 4 : 44 + 4 + 16 * count;

	assert_true(bytes->shp_size + 8 + size <= sizeof bytes->shp);
	put_big(record, (uint32_t)((bytes->shx_size - 100) / 8 + 1));
	put_big(record + 4, (uint32_t)(size / 2));
	put_big(entry, (uint32_t)(bytes->shp_size / 2));
	put_big(entry + 4, (uint32_t)(size / 2));
	put_little(record + 8, (uint32_t)type);
	if (type != 0) {
		put_little(record + 8 + 36, 1);
		put_little(record + 8 + 40, (uint32_t)count);
		for (size_t i = 0; i < count; i++) {
			unsigned char *vertex = record + 8 + 48 + 16 * i;

			put_double(vertex, vertices[i].lon);
			put_double(vertex + 8, vertices[i].lat);
		}
	}
	bytes->shp_size += 8 + size;
	bytes->shx_size += 8;
	shape_bytes_finish(bytes);
}

/* Writes NAME.shp and NAME.shx; returns the path of the first. */
static inline const char *
shape_bytes_write(const struct shape_bytes *bytes, struct map_files *files,
	const char *name)
{
	char file[64];

	snprintf(file, sizeof file, "%s.shx", name);
	map_files_write(files, file, bytes->shx, bytes->shx_size);
	snprintf(file, sizeof file, "%s.shp", name);
	return map_files_write(files, file, bytes->shp, bytes->shp_size);
}
#endif
