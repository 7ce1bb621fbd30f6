/* Grids as plain text and as ANSI sequences. */
#include <config.h>

#include "test.h"

#include "written.h"

#include "output/ansi.h"
#include "output/text.h"

static const struct style plain = { 0 };

static void
text_ends_lines_at_the_last_glyph(void **state)
{
	FILE *file = written_open();
	struct grid grid;

	(void)state;
	grid_init(&grid, 6, 4);
	grid_write(&grid, 0, 0, 6, "ab  ", plain);
	grid_write(&grid, 2, 1, 6, "c", plain);
	grid_write(&grid, 0, 3, 6, "abcdef", plain);
	output_text(&grid, file);
	assert_written(file, "ab\n  c\n\nabcdef\n");
	grid_release(&grid);
}

static void
text_writes_wide_glyphs_and_marks_once(void **state)
{
	FILE *file = written_open();
	struct grid grid;

	(void)state;
	grid_init(&grid, 6, 2);
	grid_write(&grid, 0, 0, 6, "청진x", plain);
	grid_write(&grid, 0, 1, 6, "e\u0301\u0323!", plain);
	output_text(&grid, file);
	assert_written(file, "청진x\ne\u0301\u0323!\n");
	grid_release(&grid);
}

static void
ansi_sends_a_style_where_it_changes(void **state)
{
	static const struct {
		enum colour_depth depth;
		const char *expected;
	} cases[] = {
		{ COLOUR_NONE, "a\033[0;1mb\033[0mc\033[0m\n" },
		{ COLOUR_8, "\033[0;1;31ma\033[0;1;31;44mb\033[0mc\033[0m\n" },
		{ COLOUR_16, "\033[0;91ma\033[0;1;91;44mb\033[0mc\033[0m\n" },
		{ COLOUR_256, "\033[0;38;5;196ma\033[0;1;38;5;196;48;5;16mb"
			      "\033[0mc\033[0m\n" },
		{ COLOUR_TRUE,
			"\033[0;38;2;255;0;0ma\033[0;1;38;2;255;0;0;48;2;0;0;"
			"0mb\033[0mc\033[0m\n" },
	};
	const struct style red = { .foreground = COLOUR(0xff0000,
					   BASIC_RED | BASIC_BRIGHT) };
	const struct style on_blue = {
		.foreground = COLOUR(0xff0000, BASIC_RED | BASIC_BRIGHT),
		.background = COLOUR(0x000000, BASIC_BLUE),
		.attributes = STYLE_BOLD,
	};
	struct grid grid;

	(void)state;
	grid_init(&grid, 3, 1);
	grid_put(&grid, 0, 0, 'a', red);
	grid_put(&grid, 1, 0, 'b', on_blue);
	grid_put(&grid, 2, 0, 'c', plain);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		FILE *file = written_open();

		output_ansi(&grid, cases[i].depth, file);
		assert_written(file, cases[i].expected);
	}
	grid_release(&grid);
}

static void
ansi_without_its_sequences_is_the_text(void **state)
{
	const struct style styles[] = { plain, { .attributes = 15 },
		{ .foreground = COLOUR(0x123456, BASIC_CYAN) },
		{ .background = COLOUR(0xfedcba, BASIC_WHITE) } };
	FILE *file = written_open();
	struct grid grid;
	char *text, *to;

	(void)state;
	grid_init(&grid, 7, 3);
	for (int i = 0; i < 21; i++)
		grid_put(&grid, i % 7, i / 7, (uint32_t)('a' + i),
			styles[i % 4]);
	output_ansi(&grid, COLOUR_TRUE, file);
	text = to = written_text(file);
	for (const char *from = text; *from; from++) {
		if (*from == '\033')
			from = strchr(from, 'm');
		else
			*to++ = *from;
	}
	*to = '\0';
	assert_string_equal(text, "abcdefg\nhijklmn\nopqrstu\n");
	free(text);
	grid_release(&grid);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_ends_lines_at_the_last_glyph),
		cmocka_unit_test(text_writes_wide_glyphs_and_marks_once),
		cmocka_unit_test(ansi_sends_a_style_where_it_changes),
		cmocka_unit_test(ansi_without_its_sequences_is_the_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
