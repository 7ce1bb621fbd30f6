/* A file of the cache is what a layer holds in memory, in the numbers of this
 * machine:
 *
 *     header | points of all paths | their chunks | a record a path
 *
 * Points and chunks are mapped, not read: of ten million points a frame of the
 * world needs few. Nobody writes to such a file: it is only ever replaced. The
 * header has a checksum of itself, one of the chunks and records, and one of
 * samples of the points. A point that was spoilt all the same is drawn wrongly
 * and does no harm: all that leads from one place of memory to another are
 * the counts, which must add up to the size of the file. */
#include <config.h>

#include "basemap/cache.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/memory.h"
#include "basemap/cache_folder.h"
#include "basemap/halves.h"
#include "basemap/identity.h"

/* To be raised when the same file would be cut or projected otherwise. */
enum { FORMAT = 1, POINT_SAMPLES = 1000 };

struct record {
	struct extent extent;
	uint64_t count; /* of points */
	uint64_t level;
};

struct header {
	char magic[8];
	uint64_t format, sizes; /* of the three structs, a byte each */
	uint64_t key[2];
	struct identity identity;
	uint64_t path_count, point_count, chunk_count;
	uint64_t skipped, has_levels;
	uint64_t point_sum, table_sum;
	uint64_t sum; /* of all before it */
};

struct entry {
	const char *folder, *filename;
	char name[32]; /* of the file in the folder */
	uint64_t key[2];
	struct identity identity;
};

static uint64_t
chunks_of(uint64_t points)
{
	return points > 0 ? (points - 1 + CHUNK_SEGMENTS - 1) / CHUNK_SEGMENTS
			  : 0;
}

static void
set_key(struct entry *entry, enum layer_shapes shapes, const struct extent *box,
	const struct projection *projection)
{
	char *real = realpath(entry->filename, NULL);
	const struct extent none = { 0 };
	const struct extent *sides = box ? box : &none;
	char *text = xasprintf("%s\n%s\n%d %d %a %a %a %a\n%s\n%s",
		PACKAGE_VERSION, real ? real : entry->filename, (int)shapes,
		box != NULL, sides->west, sides->south, sides->east,
		sides->north, projection_definition(projection),
		projection_version(projection));

	entry->key[0] = hash_bytes(1, text, strlen(text));
	entry->key[1] = hash_bytes(2, text, strlen(text));
	snprintf(entry->name, sizeof entry->name, "%016jx%s",
		(uintmax_t)entry->key[0], CACHE_ENDING);
	free(text);
	free(real);
}

static struct header
header_for(const struct entry *entry)
{
	struct header header = {
		.magic = "maplayer",
		.format = FORMAT,
		.sizes = sizeof(struct point) | sizeof(struct chunk) << 8 |
			 sizeof(struct record) << 16,
		.identity = entry->identity,
	};

	memcpy(header.key, entry->key, sizeof header.key);
	return header;
}

static uint64_t
sum_of(const struct header *header)
{
	return hash_bytes(FORMAT, header, offsetof(struct header, sum));
}

static uint64_t
add_sample(uint64_t sum, const struct point *point)
{
	return hash_bytes(sum, point, sizeof *point);
}

/* A record and its chunks. */
static uint64_t
add_path(uint64_t sum, const struct record *record, const struct chunk *chunks)
{
	sum = hash_bytes(sum, record, sizeof *record);
	return hash_bytes(
		sum, chunks, chunks_of(record->count) * sizeof *chunks);
}

/* Points that are taken for samples: each so many, from 0 on. */
static size_t
sample_step(uint64_t point_count)
{
	return (size_t)(point_count / POINT_SAMPLES) + 1;
}

/* Whether it is of this layer, this state of its file and this size. */
static bool
is_current(const struct entry *entry, const struct header *header, off_t size)
{
	const struct header wanted = header_for(entry);
	const uint64_t room = (uint64_t)size;

	return header->sum == sum_of(header) &&
	       memcmp(header, &wanted, offsetof(struct header, path_count)) ==
		       0 &&
	       header->path_count <= room / sizeof(struct record) &&
	       header->point_count <= room / sizeof(struct point) &&
	       header->chunk_count <= room / sizeof(struct chunk) &&
	       sizeof *header + header->point_count * sizeof(struct point) +
			       header->chunk_count * sizeof(struct chunk) +
			       header->path_count * sizeof(struct record) ==
		       room;
}

/* The parts of a file that has been mapped, or will be written. */
struct parts {
	struct point *points;
	struct chunk *chunks;
	const struct record *records;
};

static struct parts
parts_of(const struct header *header, char *bytes)
{
	struct parts parts;

	parts.points = (void *)(bytes + sizeof *header);
	parts.chunks = (void *)(parts.points + header->point_count);
	parts.records = (void *)(parts.chunks + header->chunk_count);
	return parts;
}

static bool
is_sound(const struct header *header, const struct parts *parts)
{
	const size_t step = sample_step(header->point_count);
	uint64_t points = 0, chunks = 0, sum = 0;

	for (uint64_t i = 0; i < header->point_count; i += step)
		sum = add_sample(sum, &parts->points[i]);
	if (sum != header->point_sum)
		return false;
	sum = 0;
	for (uint64_t i = 0; i < header->path_count; i++) {
		const struct record *record = &parts->records[i];

		if (record->count > header->point_count - points ||
			chunks_of(record->count) > header->chunk_count - chunks)
			return false;
		sum = add_path(sum, record, parts->chunks + chunks);
		points += record->count;
		chunks += chunks_of(record->count);
	}
	return sum == header->table_sum && points == header->point_count &&
	       chunks == header->chunk_count;
}

/* The paths lie in what is mapped. */
static void
fill_layer(struct layer *layer, const struct header *header,
	const struct parts *parts)
{
	struct point *points = parts->points;
	struct chunk *chunks = parts->chunks;

	layer->count = layer->alloc = header->path_count;
	layer->paths =
		xreallocarray(NULL, layer->count + 1, sizeof *layer->paths);
	layer->skipped = header->skipped;
	layer->has_levels = header->has_levels != 0;
	for (size_t i = 0; i < layer->count; i++) {
		const struct record *record = &parts->records[i];
		const size_t chunk_count = chunks_of(record->count);

		layer->paths[i] = (struct path){
			.points = points,
			.count = record->count,
			.chunks = chunks,
			.chunk_count = chunk_count,
			.extent = record->extent,
			.level = (uint8_t)record->level,
		};
		points += record->count;
		chunks += chunk_count;
	}
}

static bool
load(struct layer *layer, const struct entry *entry)
{
	struct header header;
	off_t size;
	const int file = cache_folder_open(entry->folder, entry->name, &size);
	char *bytes = MAP_FAILED;
	struct parts parts;

	if (file < 0)
		return false;
	if (pread(file, &header, sizeof header, 0) == sizeof header &&
		is_current(entry, &header, size))
		bytes = mmap(
			NULL, (size_t)size, PROT_READ, MAP_PRIVATE, file, 0);
	close(file);
	if (bytes == MAP_FAILED)
		return false;
	parts = parts_of(&header, bytes);
	if (!is_sound(&header, &parts)) {
		munmap(bytes, (size_t)size);
		return false;
	}
	*layer = (struct layer){
		.filename = xstrdup(entry->filename),
		.mapped = bytes,
		.mapped_size = (size_t)size,
	};
	fill_layer(layer, &header, &parts);
	layer_find_lakes(layer);
	return true;
}

static void
count_parts(struct header *header, const struct layer *layer)
{
	header->path_count = layer->count;
	header->skipped = layer->skipped;
	header->has_levels = layer->has_levels;
	for (size_t i = 0; i < layer->count; i++) {
		header->point_count += layer->paths[i].count;
		header->chunk_count += layer->paths[i].chunk_count;
	}
}

static void
write_points(struct header *header, const struct layer *layer, FILE *stream)
{
	const size_t step = sample_step(header->point_count);
	size_t next = 0;

	for (size_t i = 0; i < layer->count; i++) {
		const struct path *path = &layer->paths[i];

		for (; next < path->count; next += step)
			header->point_sum = add_sample(
				header->point_sum, &path->points[next]);
		next -= path->count;
		fwrite(path->points, sizeof *path->points, path->count, stream);
	}
}

static void
write_tables(struct header *header, const struct layer *layer, FILE *stream)
{
	for (size_t i = 0; i < layer->count; i++)
		fwrite(layer->paths[i].chunks, sizeof *layer->paths[i].chunks,
			layer->paths[i].chunk_count, stream);
	for (size_t i = 0; i < layer->count; i++) {
		const struct path *path = &layer->paths[i];
		const struct record record = { path->extent, path->count,
			path->level };

		header->table_sum =
			add_path(header->table_sum, &record, path->chunks);
		fwrite(&record, sizeof record, 1, stream);
	}
}

static void
store(const struct layer *layer, const struct entry *entry)
{
	struct cache_file *file =
		cache_folder_create(entry->folder, entry->name);
	struct header header = header_for(entry);
	struct identity now;
	FILE *stream;

	if (!file)
		return;
	stream = cache_file_stream(file);
	setvbuf(stream, NULL, _IOFBF, 1 << 20);
	count_parts(&header, layer);
	/* The sums are known when all has been written. */
	fwrite(&header, sizeof header, 1, stream);
	write_points(&header, layer, stream);
	write_tables(&header, layer, stream);
	header.sum = sum_of(&header);
	fseek(stream, 0, SEEK_SET);
	fwrite(&header, sizeof header, 1, stream);
	cache_file_finish(
		file, identity_take(&now, entry->filename) &&
			      memcmp(&now, &entry->identity, sizeof now) == 0);
}

static bool
is_large(const char *filename, off_t least)
{
	struct stat status;

	return stat(filename, &status) == 0 && status.st_size >= least;
}

bool
cache_read(struct layer *layer, const struct cache *cache, const char *filename,
	enum layer_shapes shapes, const struct extent *box,
	const struct projection *projection, struct error *err)
{
	struct entry entry = { .folder = cache->folder, .filename = filename };
	const bool large = is_large(filename, cache->least);
	const bool used = large && cache->folder &&
			  identity_take(&entry.identity, filename);

	if (used) {
		set_key(&entry, shapes, box, projection);
		if (load(layer, &entry))
			return true;
	}
	if (!(large ? halves_read : layer_open)(
		    layer, filename, shapes, box, projection, err))
		return false;
	if (used)
		store(layer, &entry);
	return true;
}
