/* Select Graphic Rendition of ECMA-48, with xterm's 256 and direct colours.
 * Curses names both colours at each change of either; a map changes its
 * ground from cell to cell, so what stays is left out here. */
#include <config.h>

#include "screen/pen.h"

#include "raster/palette.h"

static bool
is_blank(const struct cell *cell)
{
	return cell->glyph == ' ' && !cell->marks[0] &&
	       !(cell->style.attributes & (STYLE_UNDERLINE | STYLE_REVERSE));
}

static uint32_t
number_of(const struct pen *pen, uint32_t colour)
{
	if (pen->depth == COLOUR_NONE || colour == COLOUR_DEFAULT)
		return 0;
	if (pen->depth == COLOUR_TRUE)
		return 1 + (colour & 0xffffff);
	return 1 + (uint32_t)colour_index(colour, pen->depth);
}

/* which is 0 for the background, 1 for the foreground. */
static uint32_t
look_up(struct pen *pen, uint32_t colour, int which)
{
	if (pen->colour[which] != colour) {
		pen->colour[which] = colour;
		pen->number[which] = number_of(pen, colour);
	}
	return pen->number[which];
}

struct style
pen_style(struct pen *pen, const struct cell *cell)
{
	const struct style sent = palette_style(cell->style, pen->depth);
	struct style style = {
		.background = look_up(pen, sent.background, 0),
	};

	if (is_blank(cell)) {
		style.foreground = PEN_ANY;
		return style;
	}
	style.foreground = look_up(pen, sent.foreground, 1);
	style.attributes = sent.attributes;
	return style;
}

/* A sequence in the making: there are thousands in a frame, so that they are
 * put together by hand. */
struct sgr {
	char text[64];
	size_t length;
};

static void
add_number(struct sgr *sgr, unsigned number)
{
	char digits[10];
	size_t count = 0;

	if (sgr->length)
		sgr->text[sgr->length++] = ';';
	do
		digits[count++] = (char)('0' + number % 10);
	while ((number /= 10) != 0);
	while (count)
		sgr->text[sgr->length++] = digits[--count];
}

/* first is 30 for the foreground, 40 for the background. */
static void
add_colour(
	struct sgr *sgr, const struct pen *pen, uint32_t number, unsigned first)
{
	const uint32_t index = number - 1;

	if (number == 0) {
		add_number(sgr, first + 9);
	} else if (pen->depth == COLOUR_TRUE) {
		add_number(sgr, first + 8);
		add_number(sgr, 2);
		add_number(sgr, index >> 16 & 0xff);
		add_number(sgr, index >> 8 & 0xff);
		add_number(sgr, index & 0xff);
	} else if (index < 8) {
		add_number(sgr, first + index);
	} else if (index < 16) {
		add_number(sgr, first + 60 + index - 8);
	} else {
		add_number(sgr, first + 8);
		add_number(sgr, 5);
		add_number(sgr, index);
	}
}

static void
add_attributes(struct sgr *sgr, uint8_t from, uint8_t to)
{
	static const struct {
		uint8_t attribute;
		unsigned on, off;
	} table[] = {
		{ STYLE_UNDERLINE, 4, 24 },
		{ STYLE_REVERSE, 7, 27 },
	};
	const uint8_t weight = STYLE_BOLD | STYLE_DIM;

	/* One code ends both bold and dim. */
	if (from & weight & ~to) {
		add_number(sgr, 22);
		from &= (uint8_t)~weight;
	}
	if (to & ~from & STYLE_BOLD)
		add_number(sgr, 1);
	if (to & ~from & STYLE_DIM)
		add_number(sgr, 2);
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if ((from ^ to) & table[i].attribute)
			add_number(sgr, to & table[i].attribute ? table[i].on
								: table[i].off);
}

void
pen_set(struct pen *pen, struct bytes *bytes, struct style style)
{
	struct sgr sgr = { .length = 0 };

	if (!pen->known)
		pen_reset(pen, bytes);
	/* Nor does a blank show how bold it is. */
	if (style.foreground == PEN_ANY) {
		style.foreground = pen->style.foreground;
		style.attributes |=
			pen->style.attributes & (STYLE_BOLD | STYLE_DIM);
	}
	if (style.attributes != pen->style.attributes)
		add_attributes(&sgr, pen->style.attributes, style.attributes);
	if (style.foreground != pen->style.foreground)
		add_colour(&sgr, pen, style.foreground, 30);
	if (style.background != pen->style.background)
		add_colour(&sgr, pen, style.background, 40);
	pen->style = style;
	if (sgr.length) {
		sgr.text[sgr.length++] = 'm';
		bytes_add(bytes, "\033[", 2);
		bytes_add(bytes, sgr.text, sgr.length);
	}
}

void
pen_reset(struct pen *pen, struct bytes *bytes)
{
	const struct style plain = { 0, 0, 0 };

	if (pen->known && pen->style.foreground == 0 &&
		pen->style.background == 0 && pen->style.attributes == 0)
		return;
	bytes_put(bytes, "\033[m");
	pen->style = plain;
	pen->known = true;
}
