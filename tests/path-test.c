#include <config.h>

#include "test.h"

#include "base/memory.h"
#include "raster/path.h"

static struct point *
staircase(size_t count)
{
	struct point *points = xreallocarray(NULL, count, sizeof *points);

	for (size_t i = 0; i < count; i++)
		points[i] = (struct point){ (double)i, -(double)i };
	return points;
}

static void
path_has_a_chunk_for_every_64_segments(void **state)
{
	static const struct {
		size_t points, chunks;
	} cases[] = { { 0, 0 }, { 1, 0 }, { 2, 1 }, { 65, 1 }, { 66, 2 },
		{ 129, 2 }, { 130, 3 } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct path path;

		path_init(&path, staircase(cases[i].points), cases[i].points,
			NULL);
		assert_int_equal(path.count, cases[i].points);
		assert_int_equal(path.chunk_count, cases[i].chunks);
		assert_int_equal(
			extent_is_empty(&path.extent), cases[i].points == 0);
		path_release(&path);
	}
}

static void
path_chunks_share_the_vertex_between_them(void **state)
{
	struct path path;

	(void)state;
	path_init(&path, staircase(100), 100, NULL);
	assert_near(path.chunks[0].extent.east, 64, 0);
	assert_near(path.chunks[1].extent.west, 64, 0);
	assert_near(path.chunks[1].extent.east, 99, 0);
	assert_near(path.extent.west, 0, 0);
	assert_near(path.extent.east, 99, 0);
	assert_near(path.extent.south, -99, 0);
	path_release(&path);
}

static void
path_hidden_segments_are_bits_of_their_chunk(void **state)
{
	uint8_t hidden[99] = { 0 };
	struct path path;

	(void)state;
	hidden[0] = hidden[63] = 1;
	hidden[64 + 5] = 7;
	path_init(&path, staircase(100), 100, hidden);
	assert_true(path.chunks[0].hidden == (UINT64_C(1) << 63 | UINT64_C(1)));
	assert_true(path.chunks[1].hidden == UINT64_C(1) << 5);
	path_release(&path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(path_has_a_chunk_for_every_64_segments),
		cmocka_unit_test(path_chunks_share_the_vertex_between_them),
		cmocka_unit_test(path_hidden_segments_are_bits_of_their_chunk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
