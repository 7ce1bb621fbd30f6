/* Whatever was shown before: what the painter writes makes a terminal show
 * the grid, cell for cell. The terminal is libvterm. */
#include <config.h>

#include "test.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <vterm.h>

#include "raster/palette.h"
#include "screen/painter.h"

enum { COLUMNS = 60, ROWS = 14 };

static const struct abilities all = { true, true, true, true, true, true,
	true };
static const struct abilities none = { 0 };

static uint32_t seed;

static uint32_t
draw_lot(uint32_t below)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % below;
}

static struct style
random_style(void)
{
	static const uint32_t colours[] = { COLOUR_DEFAULT,
		COLOUR(0xd55e00, BASIC_RED), COLOUR(0x102030, BASIC_BLACK),
		COLOUR(0xffffff, BASIC_WHITE + BASIC_BRIGHT),
		COLOUR(0x0b1a33, BASIC_BLACK) | COLOUR_AS_NAVY };
	static const uint8_t sets[] = { 0, 0, 0, STYLE_BOLD, STYLE_UNDERLINE,
		STYLE_REVERSE, STYLE_BOLD | STYLE_UNDERLINE };

	return (struct style){ colours[draw_lot(5)], colours[draw_lot(5)],
		sets[draw_lot(7)] };
}

/* A few boxes, words and single cells, as a map has them. */
static void
scribble(struct grid *grid)
{
	static const uint32_t glyphs[] = { 'a', ' ', 0x28ff, 0x2801, 0xccad,
		0x25aa, 'Z' };

	for (int i = 0; i < 30; i++) {
		const int x = (int)draw_lot(COLUMNS), y = (int)draw_lot(ROWS);

		if (draw_lot(3) == 0)
			grid_fill(grid, x, y, 1 + (int)draw_lot(30),
				1 + (int)draw_lot(5), random_style());
		grid_put(grid, (int)draw_lot(COLUMNS), (int)draw_lot(ROWS),
			glyphs[draw_lot(7)], random_style());
	}
}

/* A box of relief: a few grounds that change from cell to cell, most of them
 * blank, with some lines and letters. */
static void
patch(struct grid *grid)
{
	static const uint32_t glyphs[] = { ' ', ' ', ' ', ' ', ' ', ' ', 'a',
		'=', 0x2801, 0xccad };
	const int x = (int)draw_lot(COLUMNS), y = (int)draw_lot(ROWS);
	const struct style styles[] = { random_style(), random_style(),
		random_style() };

	for (int row = y; row < ROWS && row < y + 8; row++)
		for (int column = x; column < COLUMNS; column++)
			if (draw_lot(8))
				grid_put(grid, column, row,
					glyphs[draw_lot(10)],
					styles[draw_lot(3)]);
}

/* The grid moved by some cells, the rest scribbled over. */
static void
pan(struct grid *grid, int columns, int rows)
{
	struct grid before;

	grid_init(&before, 1, 1);
	grid_copy(&before, grid);
	grid_resize(grid, COLUMNS, ROWS);
	scribble(grid);
	grid_blit(grid, columns, rows, &before);
	grid_release(&before);
}

struct terminal {
	VTerm *vterm;
	VTermScreen *screen;
	struct painter painter;
};

static void
open_terminal(struct terminal *t, const struct abilities *abilities,
	enum colour_depth depth)
{
	t->vterm = vterm_new(ROWS, COLUMNS);
	vterm_set_utf8(t->vterm, 1);
	t->screen = vterm_obtain_screen(t->vterm);
	vterm_screen_reset(t->screen, 1);
	painter_init(&t->painter, depth, true, true, abilities);
	painter_reset(&t->painter, COLUMNS, ROWS);
}

static void
close_terminal(struct terminal *t)
{
	painter_release(&t->painter);
	vterm_free(t->vterm);
}

static void
assert_colour(const struct terminal *t, VTermColor actual, uint32_t wanted,
	bool background)
{
	const enum colour_depth depth = t->painter.pen.depth;

	if (wanted == COLOUR_DEFAULT || depth == COLOUR_NONE) {
		assert_true(background ? VTERM_COLOR_IS_DEFAULT_BG(&actual)
				       : VTERM_COLOR_IS_DEFAULT_FG(&actual));
		return;
	}
	if (depth != COLOUR_TRUE) {
		assert_true(VTERM_COLOR_IS_INDEXED(&actual));
		assert_int_equal(
			actual.indexed.idx, colour_index(wanted, depth));
		return;
	}
	vterm_screen_convert_color_to_rgb(t->screen, &actual);
	assert_int_equal(actual.rgb.red, wanted >> 16 & 0xff);
	assert_int_equal(actual.rgb.green, wanted >> 8 & 0xff);
	assert_int_equal(actual.rgb.blue, wanted & 0xff);
}

static void
assert_shows(const struct terminal *t, const struct grid *grid)
{
	for (int y = 0; y < ROWS; y++)
		for (int x = 0; x < COLUMNS; x++) {
			const struct cell *wanted = grid_peek(grid, x, y);
			const struct style style = palette_style(
				wanted->style, t->painter.pen.depth);
			const VTermPos at = { y, x };
			VTermScreenCell cell;
			uint32_t glyph;

			vterm_screen_get_cell(t->screen, at, &cell);
			glyph = cell.chars[0] ? cell.chars[0] : ' ';
			if (wanted->glyph == GLYPH_FOLLOWER)
				continue;
			if (glyph != wanted->glyph)
				print_error("at %d, %d\n", x, y);
			assert_int_equal(glyph, wanted->glyph);
			assert_int_equal(cell.attrs.reverse,
				!!(style.attributes & STYLE_REVERSE));
			assert_int_equal(cell.attrs.underline,
				!!(style.attributes & STYLE_UNDERLINE));
			if (style.attributes & STYLE_REVERSE)
				continue;
			assert_colour(t, cell.bg, style.background, true);
			if (wanted->glyph == ' ')
				continue;
			assert_colour(t, cell.fg, style.foreground, false);
			assert_int_equal(cell.attrs.bold,
				!!(style.attributes & STYLE_BOLD));
		}
}

/* Whether the terminal knows a sequence by its last letter. */
static bool
knows(const struct abilities *abilities, char final)
{
	switch (final) {
	case 'K':
		return abilities->erase_line;
	case 'J':
		return abilities->erase_below;
	case 'X':
		return abilities->erase_characters;
	case 'b':
		return abilities->repeat;
	case 'P':
	case '@':
		return abilities->shift_characters;
	case 'L':
	case 'M':
	case 'r':
		return abilities->shift_lines;
	default:
		return strchr("ABCDHm", final) != NULL;
	}
}

static size_t
sequence_length(const char *bytes)
{
	return 2 + strspn(bytes + 2, "0123456789;") + 1;
}

/* libvterm erases in the present colour: where a terminal would not, it is
 * given back its own before and loses it behind. */
static void
obey(struct terminal *t, const char *sequence, size_t length)
{
	const struct abilities *abilities = &t->painter.abilities;
	const char final = sequence[length - 1];
	const bool plain =
		!abilities->erase_in_colour && strchr("JKXP@LM", final);

	assert_true(knows(abilities, final));
	if (plain)
		vterm_input_write(t->vterm, "\0337\033[m", 5);
	vterm_input_write(t->vterm, sequence, length);
	if (plain)
		vterm_input_write(t->vterm, "\0338", 2);
}

static size_t
show(struct terminal *t, const struct grid *grid)
{
	struct bytes *bytes = &t->painter.bytes;

	bytes->count = 0;
	painter_paint(&t->painter, grid);
	for (size_t at = 0, length; at < bytes->count; at += length) {
		const char *text = bytes->data + at;

		if (*text == '\033') {
			length = sequence_length(text);
			obey(t, text, length);
		} else {
			length = 1;
			vterm_input_write(t->vterm, text, 1);
		}
	}
	assert_shows(t, grid);
	return bytes->count;
}

static void
play_scribbles(
	const struct abilities *abilities, enum colour_depth depth, int frames)
{
	struct terminal t;
	struct grid grid;

	open_terminal(&t, abilities, depth);
	grid_init(&grid, COLUMNS, ROWS);
	for (int i = 0; i < frames; i++) {
		if (i % 3 == 0)
			scribble(&grid);
		else
			pan(&grid, (int)draw_lot(7) - 3, (int)draw_lot(5) - 2);
		if (i % 2)
			patch(&grid);
		show(&t, &grid);
	}
	grid_release(&grid);
	close_terminal(&t);
}

static void
painter_shows_every_grid_after_every_other(void **state)
{
	(void)state;
	seed = 1;
	play_scribbles(&all, COLOUR_TRUE, 600);
}

static void
painter_does_so_with_any_of_what_a_terminal_can(void **state)
{
	(void)state;
	seed = 2;
	for (int set = 0; set < 1 << sizeof all; set++) {
		struct abilities some = all;

		for (size_t i = 0; i < sizeof all; i++)
			((bool *)&some)[i] = set >> i & 1;
		play_scribbles(&some, COLOUR_TRUE, 60);
	}
}

static void
painter_does_so_in_any_number_of_colours(void **state)
{
	(void)state;
	seed = 6;
	for (int depth = COLOUR_NONE; depth <= COLOUR_TRUE; depth++) {
		play_scribbles(&all, (enum colour_depth)depth, 100);
		play_scribbles(&none, (enum colour_depth)depth, 100);
	}
}

/* Grounds that alternate from cell to cell take a sequence each, a blank and a
 * step for each cell, and a way to the next row. */
static void
painter_names_a_ground_once(void **state)
{
	struct terminal t;
	struct grid grid;

	(void)state;
	open_terminal(&t, &all, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	for (int y = 0; y < ROWS; y++)
		for (int x = 0; x < COLUMNS; x++)
			grid_cell(&grid, x, y)->style.background =
				(x + y) % 2 ? COLOUR(0x202420, BASIC_BLACK)
					    : COLOUR(0x303430, BASIC_BLACK);
	assert_in_range(show(&t, &grid), 1,
		2 * sizeof "\033[48;2;255;255;255m" + ROWS * 8 +
			(4 * COLUMNS / 2) * ROWS);
	grid_release(&grid);
	close_terminal(&t);
}

static int
count_colours(const struct bytes *bytes, const char *colour)
{
	const size_t length = strlen(colour);
	int count = 0;

	for (size_t i = 0; i + length <= bytes->count; i++)
		count += memcmp(bytes->data + i, colour, length) == 0;
	return count;
}

/* Grounds follow each other such that one begins with the ink that the one
 * before ended with. */
static void
painter_names_an_ink_once_for_two_grounds(void **state)
{
	static const struct {
		uint32_t ground, inks[3];
	} cells[] = {
		{ 0x000080, { 0xff0000, 0xff4000, 0xff8000 } },
		{ 0x008000, { 0xffe000, 0xffc000, 0xffff00 } },
		{ 0x800000, { 0xff4000, 0xffc000, 0xff0080 } },
	};
	struct terminal t;
	struct grid grid;

	(void)state;
	open_terminal(&t, &all, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	for (int i = 0; i < 9; i++)
		grid_put(&grid, 2 * i, 3, 'x',
			(struct style){
				COLOUR(cells[i / 3].inks[i % 3], BASIC_RED),
				COLOUR(cells[i / 3].ground, BASIC_BLACK), 0 });
	show(&t, &grid);
	assert_int_equal(count_colours(&t.painter.bytes, "48;2;"), 3);
	assert_int_equal(count_colours(&t.painter.bytes, "38;2;"), 7);
	grid_release(&grid);
	close_terminal(&t);
}

/* The largest ground of a blank terminal takes no bytes for a row, the others
 * do. */
static void
painter_erases_a_blank_terminal_in_one_ground(void **state)
{
	struct terminal t;
	struct grid grid;

	(void)state;
	open_terminal(&t, &all, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	grid_fill(&grid, 0, 0, COLUMNS, ROWS,
		(struct style){ 0, COLOUR(0x202420, BASIC_BLACK), 0 });
	assert_in_range(show(&t, &grid), 1, 40);
	grid_fill(&grid, 0, 0, 20, ROWS,
		(struct style){ 0, COLOUR(0x303430, BASIC_BLACK), 0 });
	vterm_input_write(t.vterm, "\033[2J", 4);
	painter_reset(&t.painter, COLUMNS, ROWS);
	assert_in_range(show(&t, &grid), 1, 6 * ROWS + 60);
	grid_release(&grid);
	close_terminal(&t);
}

/* A line that runs down is a byte down and one back beside each dot. */
static void
painter_goes_straight_down(void **state)
{
	struct terminal t;
	struct grid grid;

	(void)state;
	open_terminal(&t, &none, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	show(&t, &grid);
	for (int y = 0; y < ROWS; y++)
		grid_put(&grid, 30, y, '|', (struct style){ 0 });
	assert_in_range(show(&t, &grid), 1, 3 * ROWS + 10);
	grid_release(&grid);
	close_terminal(&t);
}

/* Of two such lines one comes after the other, not both in each row. */
static void
painter_follows_a_line_down(void **state)
{
	struct terminal t;
	struct grid grid;

	(void)state;
	open_terminal(&t, &none, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	show(&t, &grid);
	for (int y = 0; y < ROWS; y++) {
		grid_put(&grid, 5, y, '|', (struct style){ 0 });
		grid_put(&grid, 40, y, '|', (struct style){ 0 });
	}
	assert_in_range(show(&t, &grid), 1, 2 * 3 * ROWS + 20);
	grid_release(&grid);
	close_terminal(&t);
}

/* Erased cells leave the cursor before them, a byte above those of the next
 * row. */
static void
painter_erases_a_ground_that_runs_down(void **state)
{
	struct terminal t;
	struct grid grid;

	(void)state;
	open_terminal(&t, &all, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	grid_fill(&grid, 20, 0, 8, ROWS,
		(struct style){ 0, COLOUR(0x202420, BASIC_BLACK), 0 });
	assert_in_range(show(&t, &grid), 1, 5 * ROWS + 30);
	grid_release(&grid);
	close_terminal(&t);
}

static void
painter_writes_nothing_for_the_same_grid(void **state)
{
	struct terminal t;
	struct grid grid;

	(void)state;
	seed = 3;
	open_terminal(&t, &all, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	scribble(&grid);
	show(&t, &grid);
	assert_int_equal(show(&t, &grid), 0);
	grid_release(&grid);
	close_terminal(&t);
}

/* A picture without repetitions, beside a column that stands still. */
static void
fill_noise(struct grid *grid, int from)
{
	for (int y = 0; y < ROWS; y++)
		for (int x = from; x < COLUMNS; x++)
			grid_put(grid, x, y, 0x2801 + draw_lot(254),
				(struct style){ 0 });
}

static void
painter_moves_what_was_panned_instead_of_writing_it(void **state)
{
	struct terminal t;
	struct grid grid, panned;
	size_t whole;

	(void)state;
	seed = 4;
	open_terminal(&t, &all, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	grid_init(&panned, COLUMNS, ROWS);
	fill_noise(&grid, 0);
	whole = show(&t, &grid);
	for (int x = 0; x < 10; x++)
		for (int y = 0; y < ROWS; y++)
			*grid_cell(&panned, x, y) = *grid_peek(&grid, x, y);
	for (int x = 10; x < COLUMNS - 1; x++)
		for (int y = 0; y < ROWS; y++)
			*grid_cell(&panned, x, y) = *grid_peek(&grid, x + 1, y);
	assert_in_range(show(&t, &panned), 1, whole / 5);
	grid_blit(&grid, 0, -1, &panned);
	assert_in_range(show(&t, &grid), 1, whole / 3);
	grid_release(&grid);
	grid_release(&panned);
	close_terminal(&t);
}

/* A picture that has left by a row, and a blank one has come in. */
static void
painter_tells_that_it_has_only_moved_rows(void **state)
{
	struct terminal t;
	struct grid grid, moved;

	(void)state;
	seed = 7;
	open_terminal(&t, &all, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	grid_init(&moved, COLUMNS, ROWS);
	fill_noise(&grid, 0);
	grid_blit(&moved, 0, -1, &grid);
	show(&t, &grid);
	t.painter.bytes.count = 0;
	assert_true(painter_paint(&t.painter, &moved));
	assert_in_range(t.painter.bytes.count, 1, 30);
	assert_int_equal(t.painter.pen.style.background, 0);
	grid_release(&grid);
	grid_release(&moved);
	close_terminal(&t);
}

/* A map whose ground changes from row to row: what comes in is written, and
 * not named for a row at a time. */
static void
painter_moves_rows_on_the_ground_at_hand(void **state)
{
	struct terminal t;
	struct grid grid;

	(void)state;
	open_terminal(&t, &all, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	for (int by = 0; by < 2; by++) {
		for (int y = 0; y < ROWS; y++)
			for (int x = 0; x < COLUMNS; x++) {
				const int at = x + by;
				const uint32_t ground =
					at < COLUMNS
						? COLOUR(0x202020, BASIC_BLACK)
					: y % 2 ? COLOUR(0x103010, BASIC_BLACK)
						: COLOUR(0x401010, BASIC_BLACK);

				grid_put(&grid, x, y,
					(at * at + y) % 7 ? ' ' : 'a' + at % 26,
					(struct style){ 0, ground, 0 });
			}
		show(&t, &grid);
	}
	assert_in_range(count_colours(&t.painter.bytes, "48;2;"), 1, 4);
	grid_release(&grid);
	close_terminal(&t);
}

/* A map of one colour that moves by a row beside a panel of many that does
 * not: to move the panel, too, and write it again takes more bytes than to
 * write the map. */
static void
painter_moves_no_rows_where_writing_them_is_shorter(void **state)
{
	struct abilities some = all;
	size_t count[2];

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct terminal t;
		struct grid grid;

		seed = 5;
		some.shift_lines = i == 0;
		open_terminal(&t, &some, COLOUR_TRUE);
		grid_init(&grid, COLUMNS, ROWS);
		for (int by = 0; by < 2; by++) {
			for (int y = 0; y < ROWS; y++)
				for (int x = 0; x < COLUMNS; x++)
					grid_put(&grid, x, y,
						x < 16 ? 'a' + (x + 3 * y) % 23
						       : 'a' + ((y + by) * 7 +
								       x * (y + by)) %
									 26,
						(struct style){
							x < 16 && x % 2
								? COLOUR_DEFAULT
								: COLOUR(0xffffff,
									  BASIC_WHITE),
							COLOUR_DEFAULT, 0 });
			count[i] = show(&t, &grid);
		}
		grid_release(&grid);
		close_terminal(&t);
	}
	assert_in_range(count[0], 1, count[1]);
}

/* Takes out U+1CD00 to U+1CDFF, as a terminal does that does not know them. */
static size_t
drop_octants(char *bytes, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		if (i + 3 < count && memcmp(bytes + i, "\xf0\x9c", 2) == 0)
			i += 3;
		else
			bytes[kept++] = bytes[i];
	}
	return kept;
}

static void
painter_keeps_what_stands_behind_an_unknown_glyph_in_place(void **state)
{
	struct terminal t;
	struct grid grid;
	size_t count;

	(void)state;
	open_terminal(&t, &all, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	for (int x = 0; x < COLUMNS; x++)
		grid_put(&grid, x, 1,
			x % 3 ? 0x1cd00 + (uint32_t)x : 'a' + (uint32_t)x / 3,
			(struct style){ 0 });
	painter_paint(&t.painter, &grid);
	count = drop_octants(t.painter.bytes.data, t.painter.bytes.count);
	assert_true(count < t.painter.bytes.count);
	vterm_input_write(t.vterm, t.painter.bytes.data, count);
	for (int x = 0; x < COLUMNS; x += 3) {
		VTermScreenCell cell;

		vterm_screen_get_cell(t.screen, (VTermPos){ 1, x }, &cell);
		assert_int_equal(cell.chars[0], 'a' + x / 3);
	}
	grid_release(&grid);
	close_terminal(&t);
}

static void
painter_repeats_ascii_alone(void **state)
{
	struct terminal t;
	struct grid grid;
	const char *bytes;
	size_t repeats = 0;

	(void)state;
	open_terminal(&t, &all, COLOUR_TRUE);
	grid_init(&grid, COLUMNS, ROWS);
	for (int x = 0; x < COLUMNS - 10; x++) {
		grid_put(&grid, x, 0, 0x28ff, (struct style){ 0 });
		grid_put(&grid, x, 1, '=', (struct style){ 0 });
	}
	show(&t, &grid);
	bytes = t.painter.bytes.data;
	for (size_t i = 1; i + 2 < t.painter.bytes.count; i++) {
		size_t end = i + 2;

		if (memcmp(bytes + i, "\033[", 2) != 0)
			continue;
		while (bytes[end] >= '0' && bytes[end] <= '9')
			end++;
		if (bytes[end] != 'b')
			continue;
		assert_int_equal(bytes[i - 1] & 0x80, 0);
		repeats++;
	}
	assert_true(repeats > 0);
	grid_release(&grid);
	close_terminal(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(painter_shows_every_grid_after_every_other),
		cmocka_unit_test(
			painter_does_so_with_any_of_what_a_terminal_can),
		cmocka_unit_test(painter_does_so_in_any_number_of_colours),
		cmocka_unit_test(painter_names_a_ground_once),
		cmocka_unit_test(painter_names_an_ink_once_for_two_grounds),
		cmocka_unit_test(painter_erases_a_blank_terminal_in_one_ground),
		cmocka_unit_test(painter_goes_straight_down),
		cmocka_unit_test(painter_follows_a_line_down),
		cmocka_unit_test(painter_erases_a_ground_that_runs_down),
		cmocka_unit_test(painter_writes_nothing_for_the_same_grid),
		cmocka_unit_test(
			painter_moves_what_was_panned_instead_of_writing_it),
		cmocka_unit_test(painter_tells_that_it_has_only_moved_rows),
		cmocka_unit_test(painter_moves_rows_on_the_ground_at_hand),
		cmocka_unit_test(painter_repeats_ascii_alone),
		cmocka_unit_test(
			painter_moves_no_rows_where_writing_them_is_shorter),
		cmocka_unit_test(
			painter_keeps_what_stands_behind_an_unknown_glyph_in_place),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
