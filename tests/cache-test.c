#include <config.h>

#include "test.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "base/thread.h"
#include "basemap/cache.h"
#include "basemap/deferred.h"
#include "map-files.h"

static const struct projection_spec spec = {
	.name = "tmerc",
	.parameters = { { "lon_0", 127.5 }, { "lat_0", 38 } },
	.count = 2,
};
static const struct extent box = { 120, 30, 135, 45 };

static struct map_files files;
static struct projection *projection;
static struct cache cache;
static int threads;

/* In the place of the library's: counts them. */
bool
thread_start(pthread_t *thread, void *(*run)(void *), void *context)
{
	threads++;
	return pthread_create(thread, NULL, run, context) == 0;
}

/* A ring of 200 vertices, so of more chunks than one, and a small one. */
static const char *
write_rings(double shift)
{
	struct lonlat ring[200];
	struct shape_bytes bytes;

	for (int i = 0; i < 200; i++)
		ring[i] = (struct lonlat){ 127 + shift + cos(i * 0.1),
			37 + sin(i * 0.1) };
	ring[199] = ring[0];
	shape_bytes_init(&bytes, SHAPE_RING);
	shape_bytes_add(&bytes, SHAPE_RING, ring, 200);
	ring[3] = ring[0];
	shape_bytes_add(&bytes, SHAPE_RING, ring, 4);
	shape_bytes_add(&bytes, 0, NULL, 0);
	return shape_bytes_write(&bytes, &files, "land");
}

static int
set_up(void **state)
{
	struct error err;

	(void)state;
	map_files_init(&files);
	cache = (struct cache){ xasprintf("%s/cache/deep", files.folder), 0 };
	projection = projection_new(&spec, &err);
	return projection == NULL;
}

/* The only file of the cache; "" when there is none. */
static void
find_file(char *path, size_t size)
{
	DIR *folder = opendir(cache.folder);
	struct dirent *entry;
	int count = 0;

	path[0] = '\0';
	while (folder && (entry = readdir(folder)))
		if (entry->d_name[0] != '.') {
			snprintf(path, size, "%s/%.200s", cache.folder,
				entry->d_name);
			count++;
		}
	if (folder)
		closedir(folder);
	assert_true(count < 2);
}

static void
remove_cache(void)
{
	char path[512];

	find_file(path, sizeof path);
	if (path[0])
		unlink(path);
	rmdir(cache.folder);
	snprintf(path, sizeof path, "%s/cache", files.folder);
	rmdir(path);
}

static int
tear_down(void **state)
{
	(void)state;
	remove_cache();
	free(cache.folder);
	projection_free(projection);
	map_files_release(&files);
	return 0;
}

static void
assert_equal_layers(const struct layer *a, const struct layer *b)
{
	assert_string_equal(a->filename, b->filename);
	assert_int_equal(a->count, b->count);
	assert_int_equal(a->skipped, b->skipped);
	assert_int_equal(a->has_levels, b->has_levels);
	for (size_t i = 0; i < a->count; i++) {
		const struct path *x = &a->paths[i], *y = &b->paths[i];

		assert_int_equal(x->count, y->count);
		assert_int_equal(x->level, y->level);
		assert_int_equal(x->chunk_count, y->chunk_count);
		assert_memory_equal(&x->extent, &y->extent, sizeof x->extent);
		assert_memory_equal(
			x->points, y->points, x->count * sizeof *x->points);
		assert_memory_equal(x->chunks, y->chunks,
			x->chunk_count * sizeof *x->chunks);
	}
}

/* Of a small file nothing is projected before a view comes near. */
static void
show_all(struct layer *layer)
{
	static const struct viewport view = { .dot_width = 1, .dot_height = 1 };
	const struct extent everywhere = extent_empty();
	struct error err = { "" };

	assert_true(deferred_show(layer, projection, &view, &everywhere, &err));
}

/* Whether the layer came from the cache; it is the same in any case. */
static bool
is_kept(const char *path)
{
	struct error err = { "" };
	struct layer layer, plain;
	bool kept;

	assert_true(layer_read(
		&plain, path, LAYER_OF_RINGS, &box, projection, &err));
	assert_true(cache_read(
		&layer, &cache, path, LAYER_OF_RINGS, &box, projection, &err));
	assert_string_equal(err.message, "");
	show_all(&layer);
	assert_equal_layers(&layer, &plain);
	kept = layer.mapped != NULL;
	layer_release(&layer);
	layer_release(&plain);
	return kept;
}

static void
cache_gives_what_was_read(void **state)
{
	const char *path = write_rings(0);

	(void)state;
	assert_false(is_kept(path));
	assert_true(is_kept(path));
	remove_cache();
	assert_false(is_kept(path));
	assert_true(is_kept(path));
}

static size_t
read_bytes(const char *path, char *bytes, size_t size)
{
	FILE *stream = fopen(path, "rb");
	size_t length;

	assert_non_null(stream);
	length = fread(bytes, 1, size, stream);
	fclose(stream);
	return length;
}

static void
write_bytes(const char *path, const char *bytes, size_t size)
{
	FILE *stream = fopen(path, "wb");

	assert_non_null(stream);
	assert_int_equal(fwrite(bytes, 1, size, stream), size);
	fclose(stream);
}

static void
cache_that_is_spoilt_is_made_anew(void **state)
{
	const char *path = write_rings(0);
	char name[512], bytes[8192], spoilt[8192];
	size_t size;

	(void)state;
	assert_false(is_kept(path));
	find_file(name, sizeof name);
	size = read_bytes(name, bytes, sizeof bytes);
	assert_true(size > 200 * 16 && size < sizeof bytes);
	/* Each byte of the header, and each third of what follows. */
	for (size_t i = 0; i < size; i += i < 400 ? 1 : 3) {
		memcpy(spoilt, bytes, size);
		spoilt[i] = (char)(spoilt[i] ^ (1 << i % 8));
		write_bytes(name, spoilt, size);
		assert_false(is_kept(path));
	}
	assert_true(is_kept(path));
}

static void
cache_of_another_length_is_made_anew(void **state)
{
	const char *path = write_rings(0);
	char name[512], bytes[8192] = { 0 };
	size_t size;

	(void)state;
	assert_false(is_kept(path));
	find_file(name, sizeof name);
	size = read_bytes(name, bytes, sizeof bytes);
	for (size_t length = 0; length < size; length += 7) {
		write_bytes(name, bytes, length);
		assert_false(is_kept(path));
	}
	write_bytes(name, bytes, size + 1);
	assert_false(is_kept(path));
	assert_true(is_kept(path));
}

static void
cache_of_another_state_of_the_file_is_made_anew(void **state)
{
	const char *path = write_rings(0);
	struct timespec times[2];
	struct stat status;

	(void)state;
	assert_false(is_kept(path));
	assert_int_equal(stat(path, &status), 0);
	times[0] = status.st_atim;
	times[1] = status.st_mtim;

	/* Of the same length, and at the very same time. */
	write_rings(0.5);
	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
	assert_false(is_kept(path));
	assert_true(is_kept(path));

	/* The same bytes, written again. */
	times[1].tv_nsec = (times[1].tv_nsec + 1) % 1000000000;
	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
	assert_false(is_kept(path));
	assert_true(is_kept(path));
}

static void
cache_is_of_one_projection_and_box(void **state)
{
	static const struct projection_spec other = { "merc",
		{ { "lon_0", 127.5 } }, 1 };
	const char *path = write_rings(0);
	struct projection *mercator;
	struct error err = { "" };
	struct layer layer;

	(void)state;
	assert_false(is_kept(path));
	assert_true(cache_read(
		&layer, &cache, path, LAYER_OF_RINGS, NULL, projection, &err));
	assert_null(layer.mapped);
	layer_release(&layer);
	mercator = projection_new(&other, &err);
	assert_true(cache_read(
		&layer, &cache, path, LAYER_OF_RINGS, &box, mercator, &err));
	assert_null(layer.mapped);
	layer_release(&layer);
	projection_free(mercator);
	assert_true(is_kept(path));
	/* Three by now. */
	for (int i = 0; i < 3; i++) {
		DIR *folder = opendir(cache.folder);
		struct dirent *entry;

		while ((entry = readdir(folder)) && entry->d_name[0] == '.')
			;
		assert_non_null(entry);
		assert_int_equal(unlinkat(dirfd(folder), entry->d_name, 0), 0);
		closedir(folder);
	}
}

static void
cache_that_others_can_write_is_not_used(void **state)
{
	const char *path = write_rings(0);
	char name[512], elsewhere[600];

	(void)state;
	assert_false(is_kept(path));
	find_file(name, sizeof name);
	assert_int_equal(chmod(name, 0666), 0);
	assert_false(is_kept(path));
	assert_true(is_kept(path));

	snprintf(elsewhere, sizeof elsewhere, "%s/elsewhere", files.folder);
	assert_int_equal(rename(name, elsewhere), 0);
	assert_int_equal(symlink(elsewhere, name), 0);
	assert_false(is_kept(path));
	assert_true(is_kept(path));
	assert_int_equal(unlink(elsewhere), 0);
}

static void
cache_without_a_folder_does_no_harm(void **state)
{
	const char *path = write_rings(0);

	(void)state;
	free(cache.folder);
	cache.folder = xasprintf("%s/no/folder", path);
	assert_false(is_kept(path));
	assert_false(is_kept(path));
	free(cache.folder);
	cache.folder = NULL;
	assert_false(is_kept(path));
	cache.folder = xasprintf("%s/cache/deep", files.folder);
}

static void
cache_keeps_no_small_files(void **state)
{
	const char *path = write_rings(0);

	(void)state;
	cache.least = CACHE_LEAST;
	assert_false(is_kept(path));
	assert_false(is_kept(path));
	assert_int_equal(access(cache.folder, F_OK), -1);
}

/* Whether two threads read has to do with the file's size alone. */
static void
two_threads_read_what_is_large(void **state)
{
	const char *path = write_rings(0);
	char *folder = cache.folder;

	(void)state;
	cache.folder = NULL;
	threads = 0;
	assert_false(is_kept(path));
	assert_int_equal(threads, 1);
	cache.least = CACHE_LEAST;
	assert_false(is_kept(path));
	assert_int_equal(threads, 1);
	cache.folder = folder;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			cache_gives_what_was_read, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			cache_that_is_spoilt_is_made_anew, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			cache_of_another_length_is_made_anew, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			cache_of_another_state_of_the_file_is_made_anew, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			cache_is_of_one_projection_and_box, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			cache_that_others_can_write_is_not_used, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			cache_without_a_folder_does_no_harm, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			cache_keeps_no_small_files, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			two_threads_read_what_is_large, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
