#include <config.h>

#include "test.h"

#include "raster/colour.h"
#include "raster/grid.h"

static const struct style plain = { 0 };
static const struct style bold = { .attributes = STYLE_BOLD };

/* A row as text, a follower as '>', a Hangul syllable as 'W'. */
static void
assert_row(const struct grid *grid, int row, const char *expected)
{
	char text[64] = "";

	for (int x = 0; x < grid->columns; x++) {
		const uint32_t glyph = grid_peek(grid, x, row)->glyph;

		text[x] = glyph == GLYPH_FOLLOWER ? '>'
			  : glyph > 0x7f          ? 'W'
						  : (char)glyph;
	}
	assert_string_equal(text, expected);
}

static void
grid_is_blank_at_first(void **state)
{
	struct grid grid;

	(void)state;
	grid_init(&grid, 4, 2);
	assert_row(&grid, 0, "    ");
	assert_row(&grid, 1, "    ");
	assert_null(grid_cell(&grid, 4, 0));
	assert_null(grid_cell(&grid, 0, 2));
	assert_null(grid_peek(&grid, -1, 0));
	grid_release(&grid);
}

static void
grid_put_keeps_wide_glyphs_whole(void **state)
{
	static const struct {
		int column;
		uint32_t glyph;
		const char *row;
	} cases[] = {
		{ 1, 'x', " x  " },
		{ 1, 0xccad, " W> " },
		{ 3, 0xccad, "    " },  /* no room: a space */
		{ -1, 0xccad, "    " }, /* outside */
		{ 4, 'x', "    " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct grid grid;

		grid_init(&grid, 4, 1);
		grid_put(&grid, cases[i].column, 0, cases[i].glyph, plain);
		assert_row(&grid, 0, cases[i].row);
		grid_release(&grid);
	}
}

static void
grid_put_blanks_the_orphans_it_makes(void **state)
{
	static const struct {
		int column;
		uint32_t glyph;
		const char *row;
	} cases[] = {
		{ 0, 'x', "x W> " }, /* onto a left half */
		{ 1, 'x', " xW> " }, /* onto a right half */
		{ 1, 0xccad, " W>  " },
		{ 3, 0xccad, "W> W>" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct grid grid;

		grid_init(&grid, 5, 1);
		grid_write(&grid, 0, 0, 5, "청진", plain);
		assert_row(&grid, 0, "W>W> ");
		grid_put(&grid, cases[i].column, 0, cases[i].glyph, plain);
		assert_row(&grid, 0, cases[i].row);
		grid_release(&grid);
	}
}

static void
grid_put_keeps_the_background_unless_given_one(void **state)
{
	const uint32_t sea = COLOUR(0x102030, BASIC_BLUE);
	const uint32_t land = COLOUR(0x203010, BASIC_GREEN);
	struct grid grid;

	(void)state;
	grid_init(&grid, 2, 1);
	grid_fill(&grid, 0, 0, 2, 1, (struct style){ .background = sea });
	grid_put(&grid, 0, 0, 'x', bold);
	grid_put(&grid, 1, 0, 'y', (struct style){ .background = land });
	assert_int_equal(grid_peek(&grid, 0, 0)->style.background, sea);
	assert_int_equal(grid_peek(&grid, 0, 0)->style.attributes, STYLE_BOLD);
	assert_int_equal(grid_peek(&grid, 1, 0)->style.background, land);
	grid_release(&grid);
}

static void
grid_write_clips_at_both_edges_and_its_width(void **state)
{
	static const struct {
		int column, width;
		const char *text, *row;
	} cases[] = {
		{ 1, 9, "abc", " abc " },
		{ 3, 9, "abc", "   ab" },
		{ -1, 9, "abc", "bc   " },
		{ 1, 2, "abc", " ab  " },
		{ 0, 3, "청진", "W>   " },
		{ -1, 9, "청진", " W>  " },
		{ -2, 9, "청진", "W>   " },
		{ 2, 9, "청진", "  W> " },
		{ 9, 9, "abc", "     " },
		{ 0, 9, "", "     " },
		{ 0, 0, "abc", "     " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct grid grid;

		grid_init(&grid, 5, 1);
		grid_write(&grid, cases[i].column, 0, cases[i].width,
			cases[i].text, plain);
		assert_row(&grid, 0, cases[i].row);
		grid_release(&grid);
	}
}

static void
grid_write_returns_the_columns_it_took(void **state)
{
	struct grid grid;

	(void)state;
	grid_init(&grid, 8, 1);
	assert_int_equal(grid_write(&grid, 0, 0, 8, "ab청", plain), 4);
	assert_int_equal(grid_write(&grid, 0, 0, 3, "ab청", plain), 2);
	assert_int_equal(grid_write(&grid, 0, 0, 8, "", plain), 0);
	assert_int_equal(grid_write(&grid, 0, 5, 8, "ab", plain), 2);
	grid_release(&grid);
}

static void
grid_write_keeps_marks_with_their_base(void **state)
{
	struct grid grid;

	(void)state;
	grid_init(&grid, 4, 1);
	assert_int_equal(
		grid_write(&grid, 0, 0, 4, "\u0301e\u0301\u0323\u0302x", plain),
		2);
	assert_row(&grid, 0, "ex  ");
	assert_int_equal(grid_peek(&grid, 0, 0)->marks[0], 0x301);
	assert_int_equal(grid_peek(&grid, 0, 0)->marks[1], 0x323);
	assert_int_equal(grid_peek(&grid, 1, 0)->marks[0], 0);
	grid_put(&grid, 0, 0, 'o', plain);
	assert_int_equal(grid_peek(&grid, 0, 0)->marks[0], 0);
	grid_release(&grid);
}

static void
grid_blit_clips_and_leaves_no_half(void **state)
{
	static const struct {
		int column;
		const char *row;
	} cases[] = {
		{ 0, "W>W>W>" },  /* onto whole glyphs */
		{ 1, " W>W> " },  /* it cuts two of them */
		{ -1, " W> W>" }, /* the first one is cut */
		{ 3, "W> W> " },  /* the last one is cut */
		{ 5, "W>W>  " },
		{ 6, "W>W>W>" },
		{ -4, "W>W>W>" },
		{ -9, "W>W>W>" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct grid to, from;

		grid_init(&to, 6, 1);
		grid_init(&from, 4, 1);
		grid_write(&to, 0, 0, 6, "청진청", plain);
		grid_write(&from, 0, 0, 4, "진청", plain);
		grid_blit(&to, cases[i].column, 0, &from);
		assert_row(&to, 0, cases[i].row);
		grid_blit(&to, 0, 7, &from);
		grid_blit(&to, 0, -1, &from);
		assert_row(&to, 0, cases[i].row);
		grid_release(&to);
		grid_release(&from);
	}
}

static void
grid_copy_is_equal_until_changed(void **state)
{
	struct grid a, b;

	(void)state;
	grid_init(&a, 4, 2);
	grid_init(&b, 1, 1);
	grid_write(&a, 0, 1, 4, "abc", bold);
	assert_false(grid_equal(&a, &b));
	grid_copy(&b, &a);
	assert_true(grid_equal(&a, &b));
	grid_put(&b, 1, 1, 'b', plain);
	assert_false(grid_equal(&a, &b));
	grid_resize(&b, 0, -5);
	assert_int_equal(b.columns * b.rows, 0);
	grid_copy(&a, &b);
	assert_true(grid_equal(&a, &b));
	grid_release(&a);
	grid_release(&b);
}

static void
grid_fill_blanks_a_box_and_no_more(void **state)
{
	struct grid grid;

	(void)state;
	grid_init(&grid, 6, 1);
	grid_write(&grid, 0, 0, 6, "청진ab", plain);
	grid_fill(&grid, 1, -3, 2, 9, plain);
	assert_row(&grid, 0, "    ab");
	grid_release(&grid);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(grid_is_blank_at_first),
		cmocka_unit_test(grid_put_keeps_wide_glyphs_whole),
		cmocka_unit_test(grid_put_blanks_the_orphans_it_makes),
		cmocka_unit_test(
			grid_put_keeps_the_background_unless_given_one),
		cmocka_unit_test(grid_write_clips_at_both_edges_and_its_width),
		cmocka_unit_test(grid_write_returns_the_columns_it_took),
		cmocka_unit_test(grid_write_keeps_marks_with_their_base),
		cmocka_unit_test(grid_blit_clips_and_leaves_no_half),
		cmocka_unit_test(grid_copy_is_equal_until_changed),
		cmocka_unit_test(grid_fill_blanks_a_box_and_no_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
