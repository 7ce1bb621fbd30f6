#include <config.h>

#include "test.h"

#include "geometry/clip.h"

static const struct extent box = { 0, 0, 8, 8 };

static void
clip_cuts_a_segment_to_the_box(void **state)
{
	static const struct {
		struct point a, b;
		bool seen;
		struct point from, to;
	} cases[] = {
		{ { 1, 1 }, { 7, 5 }, true, { 1, 1 }, { 7, 5 } },
		{ { -4, 4 }, { 12, 4 }, true, { 0, 4 }, { 8, 4 } },
		{ { 4, 12 }, { 4, -4 }, true, { 4, 8 }, { 4, 0 } },
		{ { -2, -2 }, { 10, 10 }, true, { 0, 0 }, { 8, 8 } },
		{ { 4, 4 }, { 4, 4 }, true, { 4, 4 }, { 4, 4 } },
		{ { 8, 8 }, { 12, 12 }, true, { 8, 8 }, { 8, 8 } },
		{ { -4, 2 }, { 2, 14 }, false, { -4, 2 }, { 2, 14 } },
		{ { -1, 0 }, { -1, 8 }, false, { -1, 0 }, { -1, 8 } },
		{ { 9, 9 }, { 9, 9 }, false, { 9, 9 }, { 9, 9 } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct point a = cases[i].a, b = cases[i].b;

		assert_int_equal(clip_segment(&box, &a, &b), cases[i].seen);
		assert_near(a.x, cases[i].from.x, 1e-12);
		assert_near(a.y, cases[i].from.y, 1e-12);
		assert_near(b.x, cases[i].to.x, 1e-12);
		assert_near(b.y, cases[i].to.y, 1e-12);
	}
}

static void
clip_holds_for_huge_segments(void **state)
{
	struct point a = { -1e15, 4 }, b = { 1e15, 4 };

	(void)state;
	assert_true(clip_segment(&box, &a, &b));
	assert_near(a.x, 0, 1);
	assert_near(b.x, 8, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clip_cuts_a_segment_to_the_box),
		cmocka_unit_test(clip_holds_for_huge_segments),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
