#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "base/memory.h"
#include "raster/fill.h"

/* A raster of 8 x 8 dots, 1 m each, whose top left corner is 0, 8. */
static const struct viewport small = {
	.centre = { 4, 4 },
	.dot_width = 1,
	.dot_height = 1,
	.columns = 4,
	.rows = 2,
	.across = 2,
	.down = 4,
};

static struct path
ring_of(const struct point *points, size_t count)
{
	struct point *copy = xreallocarray(NULL, count, sizeof *copy);
	struct path path;

	memcpy(copy, points, count * sizeof *copy);
	path_init(&path, copy, count, NULL);
	return path;
}

static struct path
box_of(double west, double south, double east, double north)
{
	const struct point points[] = { { west, south }, { east, south },
		{ east, north }, { west, north }, { west, south } };

	return ring_of(points, 5);
}

static void
assert_picture(const struct dots *dots, const char *const rows[8])
{
	for (int y = 0; y < 8; y++) {
		char row[9] = "";

		for (int x = 0; x < 8; x++)
			row[x] = dots_get(dots, x, y) ? '#' : '.';
		assert_string_equal(row, rows[y]);
	}
}

static void
fill_sets_dots_whose_centre_is_inside(void **state)
{
	struct path ring = box_of(1.4, 2.6, 5.5, 6.4);
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	fill_rings(&dots, &small, &ring, 1);
	assert_picture(&dots, (const char *const[]){
				      "........",
				      "........",
				      ".#####..",
				      ".#####..",
				      ".#####..",
				      "........",
				      "........",
				      "........",
			      });
	dots_release(&dots);
	path_release(&ring);
}

static void
fill_leaves_holes_and_islands_in_them(void **state)
{
	struct path rings[] = { box_of(0, 0, 8, 8), box_of(1, 1, 7, 7),
		box_of(3, 3, 5, 5) };
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	fill_rings(&dots, &small, rings, 3);
	assert_picture(&dots, (const char *const[]){
				      "########",
				      "#......#",
				      "#......#",
				      "#..##..#",
				      "#..##..#",
				      "#......#",
				      "#......#",
				      "########",
			      });
	dots_release(&dots);
	for (int i = 0; i < 3; i++)
		path_release(&rings[i]);
}

static void
fill_takes_in_what_surrounds_the_map(void **state)
{
	struct path ring = box_of(-1e7, -1e7, 1e7, 1e7);
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	fill_rings(&dots, &small, &ring, 1);
	for (int y = 0; y < 8; y++)
		for (int x = 0; x < 8; x++)
			assert_true(dots_get(&dots, x, y));
	dots_release(&dots);
	path_release(&ring);
}

static void
fill_counts_hidden_segments(void **state)
{
	static const uint8_t hidden[] = { 1, 1, 1, 1 };
	struct path ring = box_of(2, 2, 6, 6), box = ring;
	struct dots dots;

	(void)state;
	path_init(&ring, box.points, 5, hidden);
	free(box.chunks);
	dots_init(&dots, 4, 2, 2, 4);
	fill_rings(&dots, &small, &ring, 1);
	assert_true(dots_get(&dots, 3, 3));
	assert_false(dots_get(&dots, 1, 3));
	dots_release(&dots);
	path_release(&ring);
}

static void
fill_clears_what_was_there(void **state)
{
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	dots_set(&dots, 3, 3, 5);
	fill_rings(&dots, &small, NULL, 0);
	assert_false(dots_get(&dots, 3, 3));
	assert_int_equal(dots.inks[1], 0);
	dots_release(&dots);
}

static double
random_between(unsigned *seed, double low, double high)
{
	*seed = *seed * 1103515245 + 12345;
	return low + (high - low) * (*seed >> 8) / (double)(1 << 24);
}

/* The rule itself, one dot and one edge at a time. */
static bool
is_inside(const struct path *rings, size_t count, double x, double y)
{
	bool inside = false;

	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k + 1 < rings[i].count; k++) {
			const struct point a = rings[i].points[k];
			const struct point b = rings[i].points[k + 1];

			if ((a.y < y) != (b.y < y) &&
				a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y) < x)
				inside = !inside;
		}
	}
	return inside;
}

/* Rings of up to 400 vertices about the map and far out of it, some of them
 * wandering a little at a time, so that chunks lie on every side. */
static struct path
random_ring(unsigned *seed)
{
	const size_t count = (size_t)random_between(seed, 4, 400);
	const double reach = random_between(seed, 1, 200);
	const bool wanders = random_between(seed, 0, 1) > 0.3;
	struct point *points = xreallocarray(NULL, count, sizeof *points);
	struct path path;

	for (size_t i = 0; i < count; i++) {
		const double x = random_between(seed, -reach, reach);
		const double y = random_between(seed, -reach, reach);

		if (wanders && i > 0)
			points[i] = (struct point){ points[i - 1].x + x / 20,
				points[i - 1].y + y / 20 };
		else
			points[i] = (struct point){ 40 + x, 16 + y };
	}
	points[count - 1] = points[0];
	path_init(&path, points, count, NULL);
	return path;
}

static void
fill_equals_the_rule_dot_by_dot(void **state)
{
	static const struct viewport viewport = {
		.centre = { 40, 16 },
		.dot_width = 1,
		.dot_height = 1,
		.columns = 40,
		.rows = 8,
		.across = 2,
		.down = 4,
	};
	unsigned seed = 1945;
	struct dots dots;

	(void)state;
	dots_init(&dots, 40, 8, 2, 4);
	for (int round = 0; round < 200; round++) {
		struct path rings[3];

		for (int i = 0; i < 3; i++)
			rings[i] = random_ring(&seed);
		fill_rings(&dots, &viewport, rings, 3);
		for (int y = 0; y < 32; y++)
			for (int x = 0; x < 80; x++)
				assert_int_equal(dots_get(&dots, x, y),
					is_inside(rings, 3, x + 0.5,
						32 - (y + 0.5)));
		for (int i = 0; i < 3; i++)
			path_release(&rings[i]);
	}
	dots_release(&dots);
}

/* Of so many vertices that a chunk is smaller than a dot: most lie between two
 * rows or two columns of centres. */
static void
fill_equals_the_rule_where_chunks_are_small(void **state)
{
	enum { COUNT = 8001 };
	unsigned seed = 38;
	struct dots dots;

	(void)state;
	dots_init(&dots, 4, 2, 2, 4);
	for (int round = 0; round < 40; round++) {
		const double noise = random_between(&seed, 0, 0.2);
		const double radius = random_between(&seed, 1, 8);
		struct point *points =
			xreallocarray(NULL, COUNT, sizeof *points);
		struct path ring;

		for (int i = 0; i < COUNT; i++) {
			const double turn = i * (2 * M_PI / (COUNT - 1));
			const double r =
				radius + random_between(&seed, -noise, noise);

			points[i] = (struct point){ 3 + r * cos(turn),
				5 + r * sin(turn) };
		}
		points[COUNT - 1] = points[0];
		path_init(&ring, points, COUNT, NULL);
		fill_rings(&dots, &small, &ring, 1);
		for (int y = 0; y < 8; y++)
			for (int x = 0; x < 8; x++)
				assert_int_equal(dots_get(&dots, x, y),
					is_inside(&ring, 1, x + 0.5,
						8 - (y + 0.5)));
		path_release(&ring);
	}
	dots_release(&dots);
}

static void
fill_ends_with_a_million_vertices_on_a_point_and_huge_ones(void **state)
{
	const size_t count = 1000000;
	struct point *points = xreallocarray(NULL, count, sizeof *points);
	struct path ring;
	struct dots dots;

	(void)state;
	for (size_t i = 0; i < count; i++)
		points[i] = (struct point){ 4, 4 };
	points[1] = (struct point){ 1e300, -1e300 };
	points[2] = (struct point){ -1e300, 1e300 };
	path_init(&ring, points, count, NULL);
	dots_init(&dots, 4, 2, 2, 4);
	fill_rings(&dots, &small, &ring, 1);
	dots_release(&dots);
	path_release(&ring);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fill_sets_dots_whose_centre_is_inside),
		cmocka_unit_test(fill_leaves_holes_and_islands_in_them),
		cmocka_unit_test(fill_takes_in_what_surrounds_the_map),
		cmocka_unit_test(fill_counts_hidden_segments),
		cmocka_unit_test(fill_clears_what_was_there),
		cmocka_unit_test(fill_equals_the_rule_dot_by_dot),
		cmocka_unit_test(fill_equals_the_rule_where_chunks_are_small),
		cmocka_unit_test(
			fill_ends_with_a_million_vertices_on_a_point_and_huge_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
