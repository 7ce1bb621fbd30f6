#include <config.h>

#include "basemap/identity.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/hash.h"
#include "base/memory.h"
#include "basemap/stream.h"

enum { SAMPLES = 16, SAMPLE_SIZE = 4096 };

static void
add_file(uint64_t words[5], const char *name)
{
	struct stat status;

	if (stat(name, &status) != 0)
		return;
	words[0] = (uint64_t)status.st_size;
	words[1] = (uint64_t)status.st_mtim.tv_sec;
	words[2] = (uint64_t)status.st_mtim.tv_nsec;
	words[3] = (uint64_t)status.st_ino;
	words[4] = (uint64_t)status.st_dev;
}

/* The first is the head of the file, the last its end. */
static bool
add_samples(uint64_t *sum, struct stream *stream)
{
	unsigned char sample[SAMPLE_SIZE];
	const off_t room =
		stream->size > SAMPLE_SIZE ? stream->size - SAMPLE_SIZE : 0;

	for (int i = 0; i < SAMPLES; i++) {
		size_t length;

		stream->offset = room / (SAMPLES - 1) * i;
		if (i == SAMPLES - 1)
			stream->offset = room;
		length = stream_read(stream, sample, sizeof sample);
		*sum = hash_bytes(*sum, sample, length);
	}
	return stream->fault == 0;
}

bool
identity_take(struct identity *identity, const char *filename)
{
	static const char *const endings[IDENTITY_FILES] = { "shp", "shx",
		"dbf", "prj" };
	char *name = xstrdup(filename);
	const size_t length = strlen(name);
	struct stream *stream;
	struct error err;
	bool ok = false;

	*identity = (struct identity){ 0 };
	for (int i = 0; length >= 4 && i < IDENTITY_FILES; i++) {
		memcpy(name + length - 3, endings[i], 3);
		add_file(identity->words + 5 * i, name);
	}
	free(name);
	stream = stream_open(filename, &err);
	if (stream)
		ok = add_samples(&identity->words[5 * IDENTITY_FILES], stream);
	stream_close(stream);
	return ok;
}
