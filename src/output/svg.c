/* A grid as a picture: grounds as strips, dots of Braille as circles, blocks
 * as rectangles, all else as letters of a monospace font, which textLength
 * holds to the columns. A circle is a line of no length with round ends.
 *
 * Cells are so large that at an aspect of 1:2 the dots of every set of
 * characters have whole numbers for sides, and meet without a seam. */
#include <config.h>

#include "output/svg.h"

#include <stdbool.h>

#include "base/text.h"
#include "raster/mosaic.h"
#include "raster/palette.h"

#define CELL_HEIGHT 24.0
#define DOT_SIZE    3.6 /* of Braille, across */
#define BASELINE    18.0
#define UNDERLINE   21.5
/* A letter's width as a share of its font's size, in most monospace fonts. */
#define LETTER_WIDTH 0.602

struct picture {
	const struct grid *grid;
	const struct svg_look *look;
	double cell_width;
	FILE *file;
};

/* How a cell is drawn. Cells beside each other that share it are a run. */
enum shape { SHAPE_NONE, SHAPE_DOTS, SHAPE_BLOCK, SHAPE_LETTERS, SHAPE_SIGN };
struct paint {
	enum shape shape;
	uint32_t ink, ground; /* RGB */
	uint8_t attributes;
};

static enum shape
shape_of(const struct cell *cell)
{
	struct mosaic_dots dots;

	if (cell->glyph == GLYPH_FOLLOWER ||
		(cell->glyph == ' ' && !cell->marks[0]))
		return SHAPE_NONE;
	if (cell->glyph < 0x7f && !cell->marks[0])
		return SHAPE_LETTERS;
	if (mosaic_dots(cell->glyph, &dots))
		return dots.filled ? SHAPE_BLOCK : SHAPE_DOTS;
	return SHAPE_SIGN;
}

static struct paint
paint_of(const struct picture *picture, int column, int row)
{
	const struct cell *cell = grid_peek(picture->grid, column, row);
	const struct svg_look *look = picture->look;
	const struct style style = palette_style(cell->style, look->depth);
	const bool reverse = style.attributes & STYLE_REVERSE;
	const uint32_t ink =
		colour_shown(style.foreground, look->depth, look->ink);
	const uint32_t ground =
		colour_shown(style.background, look->depth, look->paper);

	return (struct paint){
		.shape = shape_of(cell),
		.ink = reverse ? ground : ink,
		.ground = reverse ? ink : ground,
		.attributes = style.attributes,
	};
}

static void
write_grounds(const struct picture *picture, int row)
{
	const int columns = picture->grid->columns;

	for (int x = 0, end; x < columns; x = end) {
		const uint32_t ground = paint_of(picture, x, row).ground;

		for (end = x + 1; end < columns; end++)
			if (paint_of(picture, end, row).ground != ground)
				break;
		fprintf(picture->file,
			"<path fill=\"#%06x\" d=\"M%g %gH%gv%gH%gz\"/>\n",
			ground, x * picture->cell_width, row * CELL_HEIGHT,
			end * picture->cell_width, CELL_HEIGHT,
			x * picture->cell_width);
	}
}

/* The dots of a cell as pieces of a path: of blocks each row's stretches, of
 * Braille each dot. */
static void
write_dots(const struct picture *picture, int column, int row)
{
	const double left = column * picture->cell_width;
	const double top = row * CELL_HEIGHT;
	struct mosaic_dots dots;
	double width, height;

	mosaic_dots(grid_peek(picture->grid, column, row)->glyph, &dots);
	width = picture->cell_width / dots.across;
	height = CELL_HEIGHT / dots.down;
	for (int i = 0; i < dots.across * dots.down; i++) {
		const int x = i % dots.across, y = i / dots.across;
		const bool both = dots.filled && x + 1 < dots.across &&
				  dots.pattern >> (i + 1) & 1;

		if (!(dots.pattern >> i & 1))
			continue;
		if (!dots.filled)
			fprintf(picture->file, "M%g %gh0",
				left + (x + 0.5) * width,
				top + (y + 0.5) * height);
		else
			fprintf(picture->file, "M%g %gh%gv%gh%gz",
				left + x * width, top + y * height,
				both ? 2 * width : width, height,
				both ? -2 * width : -width);
		i += both;
	}
}

static void
write_mosaic(const struct picture *picture, const struct paint *paint, int from,
	int to, int row)
{
	fprintf(picture->file,
		paint->shape == SHAPE_DOTS
			? "<path class=\"dots\" stroke=\"#%06x\""
			: "<path shape-rendering=\"crispEdges\" fill=\"#%06x\"",
		paint->ink);
	if (paint->attributes & STYLE_DIM)
		fputs(" opacity=\"0.6\"", picture->file);
	fputs(" d=\"", picture->file);
	for (int x = from; x < to; x++)
		write_dots(picture, x, row);
	fputs("\"/>\n", picture->file);
}

/* What XML may not hold, even escaped, is shown as unknown. */
static void
write_character(uint32_t glyph, FILE *file)
{
	const bool legal = glyph >= ' ' && glyph <= 0x10ffff &&
			   (glyph < 0x7f || glyph >= 0xa0) &&
			   (glyph < 0xd800 || glyph > 0xdfff) &&
			   (glyph & 0xfffe) != 0xfffe;
	char bytes[5];

	if (glyph == '&' || glyph == '<' || glyph == '>') {
		fprintf(file, "&#%d;", (int)glyph);
		return;
	}
	text_encode(legal ? glyph : 0xfffd, bytes);
	fputs(bytes, file);
}

static void
write_text(const struct picture *picture, const struct paint *paint, int from,
	int to, int row)
{
	const double left = from * picture->cell_width;
	const double width = (to - from) * picture->cell_width;

	fprintf(picture->file,
		"<text x=\"%g\" y=\"%g\" textLength=\"%g\" fill=\"#%06x\"",
		left, row * CELL_HEIGHT + BASELINE, width, paint->ink);
	if (paint->attributes & STYLE_BOLD)
		fputs(" font-weight=\"bold\"", picture->file);
	if (paint->attributes & STYLE_DIM)
		fputs(" opacity=\"0.6\"", picture->file);
	fputc('>', picture->file);
	for (int x = from; x < to; x++) {
		const struct cell *cell = grid_peek(picture->grid, x, row);

		if (cell->glyph == GLYPH_FOLLOWER)
			continue;
		write_character(cell->glyph, picture->file);
		for (int i = 0; i < GLYPH_MARKS && cell->marks[i]; i++)
			write_character(cell->marks[i], picture->file);
	}
	fputs("</text>\n", picture->file);
}

/* Blanks are underlined too. */
static void
write_underline(const struct picture *picture, const struct paint *paint,
	int from, int to, int row)
{
	fprintf(picture->file, "<path fill=\"#%06x\" d=\"M%g %gH%gv1H%gz\"/>\n",
		paint->ink, from * picture->cell_width,
		row * CELL_HEIGHT + UNDERLINE, to * picture->cell_width,
		from * picture->cell_width);
}

/* A sign that a font may lack, and another would have at another width,
 * stands alone. */
static bool
goes_on(const struct picture *picture, const struct paint *paint, int column,
	int row)
{
	const struct paint next = paint_of(picture, column, row);
	const struct cell *cell = grid_peek(picture->grid, column, row);

	if (cell->glyph == GLYPH_FOLLOWER)
		return true;
	return paint->shape != SHAPE_SIGN && next.shape == paint->shape &&
	       next.ink == paint->ink && next.attributes == paint->attributes;
}

static void
write_row(const struct picture *picture, int row)
{
	const int columns = picture->grid->columns;

	for (int x = 0, end; x < columns; x = end) {
		const struct paint paint = paint_of(picture, x, row);

		end = x + 1;
		while (end < columns && goes_on(picture, &paint, end, row))
			end++;
		if (paint.shape == SHAPE_DOTS || paint.shape == SHAPE_BLOCK)
			write_mosaic(picture, &paint, x, end, row);
		else if (paint.shape != SHAPE_NONE)
			write_text(picture, &paint, x, end, row);
		if (paint.attributes & STYLE_UNDERLINE)
			write_underline(picture, &paint, x, end, row);
	}
}

void
output_svg(const struct grid *grid, const struct svg_look *look, FILE *file)
{
	const struct picture picture = {
		.grid = grid,
		.look = look,
		.cell_width = CELL_HEIGHT * look->cell_aspect,
		.file = file,
	};
	const double width = grid->columns * picture.cell_width;
	const double height = grid->rows * CELL_HEIGHT;

	fprintf(file,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%g\" "
		"height=\"%g\" viewBox=\"0 0 %g %g\" "
		"font-family=\"monospace\" font-size=\"%g\">\n"
		"<style>.dots{fill:none;stroke-width:%g;"
		"stroke-linecap:round}</style>\n"
		"<g shape-rendering=\"crispEdges\">\n",
		width, height, width, height, picture.cell_width / LETTER_WIDTH,
		DOT_SIZE);
	for (int row = 0; row < grid->rows; row++)
		write_grounds(&picture, row);
	fputs("</g>\n", file);
	for (int row = 0; row < grid->rows; row++)
		write_row(&picture, row);
	fputs("</svg>\n", file);
}
