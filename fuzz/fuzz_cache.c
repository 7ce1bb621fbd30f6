/* Any bytes as a file of the cache, with sums that agree with them: whatever
 * its counts say, no path lies outside of the file. The first byte says how
 * the rest is used: as the whole file, or as the counts and records of one
 * whose header is in order. */
#include "basemap/cache.c"

#include <sys/stat.h>

#include "folder.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static struct entry entry = { .filename = "x.shp", .name = "x" CACHE_ENDING };

/* Touches all that the paths point to. */
static double
touch(const struct layer *layer)
{
	const char *end = (const char *)layer->mapped + layer->mapped_size;
	double sum = 0;

	for (size_t i = 0; i < layer->count; i++) {
		const struct path *path = &layer->paths[i];

		if ((const char *)(path->points + path->count) > end ||
			(const char *)(path->chunks + path->chunk_count) > end)
			abort();
		for (size_t k = 0; k < path->count; k++)
			sum += path->points[k].x;
		for (size_t k = 0; k < path->chunk_count; k++)
			sum += (double)path->chunks[k].hidden;
	}
	return sum;
}

static void
take(void *part, size_t length, const uint8_t **bytes, size_t *size)
{
	if (length > *size)
		length = *size;
	memcpy(part, *bytes, length);
	*bytes += length;
	*size -= length;
}

/* The counts are small, and the sizes what they should be or not. */
static char *
make_file(const uint8_t *bytes, size_t size, size_t *length)
{
	struct header header = header_for(&entry);
	uint8_t counts[3] = { 0 };
	const struct parts none = { 0 };
	struct parts parts = none;
	char *file;

	take(counts, sizeof counts, &bytes, &size);
	header.path_count = counts[0];
	header.point_count = counts[1];
	header.chunk_count = counts[2];
	*length = sizeof header + header.point_count * sizeof *parts.points +
		  header.chunk_count * sizeof *parts.chunks +
		  header.path_count * sizeof *parts.records;
	file = xcalloc(*length, 1);
	take(file + sizeof header, *length - sizeof header, &bytes, &size);
	parts = parts_of(&header, file);
	for (size_t i = 0; i < header.point_count;
		i += sample_step(header.point_count))
		header.point_sum =
			add_sample(header.point_sum, &parts.points[i]);
	for (size_t i = 0, chunks = 0; i < header.path_count; i++) {
		const size_t count = chunks_of(parts.records[i].count);

		if (count > header.chunk_count - chunks)
			break;
		header.table_sum = add_path(header.table_sum, &parts.records[i],
			parts.chunks + chunks);
		chunks += count;
	}
	header.sum = sum_of(&header);
	memcpy(file, &header, sizeof header);
	return file;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static volatile double sum;
	struct layer layer;
	char *path;
	char *file;
	size_t length;

	if (size == 0)
		return 0;
	entry.folder = fuzz_folder();
	if (bytes[0] & 1) {
		fuzz_write(entry.name, bytes + 1, size - 1);
	} else {
		file = make_file(bytes + 1, size - 1, &length);
		fuzz_write(entry.name, (const uint8_t *)file, length);
		free(file);
	}
	path = fuzz_path(entry.name);
	chmod(path, 0600);
	free(path);
	if (load(&layer, &entry)) {
		sum += touch(&layer);
		layer_release(&layer);
	}
	return 0;
}
