/* Grids as pictures. */
#include <config.h>

#include "test.h"

#include "written.h"

#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "output/svg.h"
#include "raster/mosaic.h"

static const struct svg_look look = {
	.cell_aspect = 0.5,
	.depth = COLOUR_TRUE,
	.ink = 0xd0d0d0,
	.paper = 0x000000,
};
static const struct style plain = { 0 };

/* The picture without its head and its end; the caller frees it. */
static char *
draw(const struct grid *grid, const struct svg_look *how)
{
	FILE *file = written_open();
	char *text, *body, *end;

	output_svg(grid, how, file);
	text = written_text(file);
	body = strstr(text, "<g ");
	assert_non_null(body);
	end = strstr(body, "</svg>\n");
	assert_non_null(end);
	assert_string_equal(end, "</svg>\n");
	*end = '\0';
	memmove(text, body, strlen(body) + 1);
	return text;
}

/* A row's grounds on one line each, then what stands on them. */
static void
assert_drawn(const struct grid *grid, const struct svg_look *how,
	const char *grounds, const char *signs)
{
	static const char head[] = "<g shape-rendering=\"crispEdges\">\n";
	char *text = draw(grid, how);
	char *foot = strstr(text, "</g>\n");

	assert_non_null(foot);
	assert_string_equal(foot + strlen("</g>\n"), signs);
	*foot = '\0';
	assert_memory_equal(text, head, strlen(head));
	assert_string_equal(text + strlen(head), grounds);
	free(text);
}

static void
svg_makes_strips_of_cells_with_one_ground(void **state)
{
	const struct style blue = { .background =
					    COLOUR(0x10243f, BASIC_BLUE) };
	const struct style turned = { COLOUR(0x10243f, BASIC_BLUE), 0,
		STYLE_REVERSE };
	struct grid grid;

	(void)state;
	grid_init(&grid, 4, 2);
	grid_fill(&grid, 1, 0, 2, 1, blue);
	grid_put(&grid, 3, 0, ' ', turned);
	assert_drawn(&grid, &look,
		"<path fill=\"#000000\" d=\"M0 0H12v24H0z\"/>\n"
		"<path fill=\"#10243f\" d=\"M12 0H48v24H12z\"/>\n"
		"<path fill=\"#000000\" d=\"M0 24H48v24H0z\"/>\n",
		"");
	grid_release(&grid);
}

static void
svg_draws_dots_as_circles_and_blocks_as_rectangles(void **state)
{
	const struct style red = { .foreground = COLOUR(0xff0000, BASIC_RED) };
	struct grid grid;

	(void)state;
	grid_init(&grid, 5, 1);
	grid_put(&grid, 0, 0, 0x2881, red);  /* dots 1 and 8 */
	grid_put(&grid, 1, 0, 0x2880, red);  /* dot 8 */
	grid_put(&grid, 2, 0, 0x2588, red);  /* full block */
	grid_put(&grid, 3, 0, 0x1fb01, red); /* sextant 2 */
	grid_put(&grid, 4, 0, 0x1cd00, red); /* octant 3 */
	assert_drawn(&grid, &look,
		"<path fill=\"#000000\" d=\"M0 0H60v24H0z\"/>\n",
		"<path class=\"dots\" stroke=\"#ff0000\" "
		"d=\"M3 3h0M9 21h0M21 21h0\"/>\n"
		"<path shape-rendering=\"crispEdges\" fill=\"#ff0000\" "
		"d=\"M24 0h12v12h-12zM24 12h12v12h-12z"
		"M42 0h6v8h-6zM48 6h6v6h-6z\"/>\n");
	grid_release(&grid);
}

static void
svg_holds_letters_to_their_columns(void **state)
{
	const struct style strong = { COLOUR(0xffffff, BASIC_WHITE), 0,
		STYLE_BOLD | STYLE_DIM };
	struct grid grid;

	(void)state;
	grid_init(&grid, 6, 3);
	grid_write(&grid, 0, 0, 6, "ab c", plain);
	grid_write(&grid, 4, 0, 2, "&<", strong);
	grid_write(&grid, 0, 1, 6, "청진x", plain);
	grid_write(&grid, 0, 2, 6, "e\u0301✕✕", plain);
	assert_drawn(&grid, &look,
		"<path fill=\"#000000\" d=\"M0 0H72v24H0z\"/>\n"
		"<path fill=\"#000000\" d=\"M0 24H72v24H0z\"/>\n"
		"<path fill=\"#000000\" d=\"M0 48H72v24H0z\"/>\n",
		"<text x=\"0\" y=\"18\" textLength=\"24\" fill=\"#d0d0d0\">"
		"ab</text>\n"
		"<text x=\"36\" y=\"18\" textLength=\"12\" fill=\"#d0d0d0\">"
		"c</text>\n"
		"<text x=\"48\" y=\"18\" textLength=\"24\" fill=\"#ffffff\""
		" font-weight=\"bold\" opacity=\"0.6\">&#38;&#60;</text>\n"
		"<text x=\"0\" y=\"42\" textLength=\"24\" fill=\"#d0d0d0\">"
		"청</text>\n"
		"<text x=\"24\" y=\"42\" textLength=\"24\" fill=\"#d0d0d0\">"
		"진</text>\n"
		"<text x=\"48\" y=\"42\" textLength=\"12\" fill=\"#d0d0d0\">"
		"x</text>\n"
		"<text x=\"0\" y=\"66\" textLength=\"12\" fill=\"#d0d0d0\">"
		"e\u0301</text>\n"
		"<text x=\"12\" y=\"66\" textLength=\"12\" fill=\"#d0d0d0\">"
		"✕</text>\n"
		"<text x=\"24\" y=\"66\" textLength=\"12\" fill=\"#d0d0d0\">"
		"✕</text>\n");
	grid_release(&grid);
}

static void
svg_shows_the_colours_of_a_depth(void **state)
{
	static const struct {
		enum colour_depth depth;
		const char *ground;
	} cases[] = {
		{ COLOUR_NONE, "#f0f0f0" },
		{ COLOUR_8, "#00cdcd" },
		{ COLOUR_16, "#5c5cff" },
		{ COLOUR_256, "#87afd7" },
		{ COLOUR_TRUE, "#8ab0d8" },
	};
	const struct style style = {
		.background = COLOUR(0x8ab0d8, BASIC_BLUE | BASIC_BRIGHT),
	};
	struct grid grid;
	char expected[80];

	(void)state;
	grid_init(&grid, 1, 1);
	grid_put(&grid, 0, 0, ' ', style);
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		const struct svg_look how = { 0.5, cases[i].depth, 0,
			0xf0f0f0 };

		snprintf(expected, sizeof expected,
			"<path fill=\"%s\" d=\"M0 0H12v24H0z\"/>\n",
			cases[i].ground);
		assert_drawn(&grid, &how, expected, "");
	}
	grid_release(&grid);
}

/* An element a line, each closed, and no sign but those that XML knows. */
static void
assert_well_formed(const char *text)
{
	int open = 0;

	for (const char *line = text; *line; line = strchr(line, '\n') + 1) {
		const char *end = strchr(line, '\n');
		const char *tag = line;
		int quotes = 0;

		assert_int_equal(*line, '<');
		if (line[1] == '/') {
			open--;
			continue;
		}
		for (; tag < end && (*tag != '>' || quotes % 2); tag++)
			quotes += *tag == '"';
		assert_int_equal(quotes % 2, 0);
		if (tag[-1] == '/') {
			assert_ptr_equal(tag + 1, end);
		} else if (strncmp(line, "<text ", 6) == 0) {
			const char *close = strstr(tag, "</text>\n");

			assert_ptr_equal(close + strlen("</text>"), end);
			assert_null(memchr(
				tag + 1, '<', (size_t)(close - tag - 1)));
		} else {
			open++;
		}
	}
	assert_int_equal(open, 0);
}

static void
svg_is_well_formed_whatever_the_glyphs(void **state)
{
	static const uint32_t ends[] = { 0x100, 0x2400, 0x2900, 0x1ce00,
		0x1fc00, 0xe000, 0x10000 };
	struct grid grid;
	size_t bad;

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
		char *text;

		grid_init(&grid, 16, 16);
		for (uint32_t k = 0; k < 256; k++)
			grid.cells[k] = (struct cell){
				.glyph = ends[i] - 256 + k,
				.style.attributes = (uint8_t)(k % 16),
			};
		text = draw(&grid, &look);
		assert_true(text_is_utf8(text, strlen(text), &bad));
		assert_well_formed(text);
		for (const char *at = text; *at; at++)
			assert_true((unsigned char)*at >= ' ' || *at == '\n');
		free(text);
		grid_release(&grid);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(svg_makes_strips_of_cells_with_one_ground),
		cmocka_unit_test(
			svg_draws_dots_as_circles_and_blocks_as_rectangles),
		cmocka_unit_test(svg_holds_letters_to_their_columns),
		cmocka_unit_test(svg_shows_the_colours_of_a_depth),
		cmocka_unit_test(svg_is_well_formed_whatever_the_glyphs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
