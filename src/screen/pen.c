/* Select Graphic Rendition of ECMA-48, with xterm's 256 and direct colours.
 * Curses names both colours at each change of either; a map changes its
 * ground from cell to cell, so what stays is left out here. */
#include <config.h>

#include "screen/pen.h"

#include <stdio.h>

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
	struct style style = {
		.background = look_up(pen, cell->style.background, 0),
	};

	if (is_blank(cell)) {
		style.foreground = PEN_ANY;
		return style;
	}
	style.foreground = look_up(pen, cell->style.foreground, 1);
	style.attributes = cell->style.attributes;
	return style;
}

/* A sequence in the making. */
struct sgr {
	char text[64];
	size_t length;
};

static void
add(struct sgr *sgr, const char *parameter)
{
	sgr->length += (size_t)snprintf(sgr->text + sgr->length,
		sizeof sgr->text - sgr->length, "%s%s", sgr->length ? ";" : "",
		parameter);
}

/* first is 30 for the foreground, 40 for the background. */
static void
add_colour(struct sgr *sgr, const struct pen *pen, uint32_t number, int first)
{
	const uint32_t index = number - 1;
	char text[32];

	if (number == 0)
		snprintf(text, sizeof text, "%d", first + 9);
	else if (pen->depth == COLOUR_TRUE)
		snprintf(text, sizeof text, "%d;2;%u;%u;%u", first + 8,
			index >> 16 & 0xff, index >> 8 & 0xff, index & 0xff);
	else if (index < 8)
		snprintf(text, sizeof text, "%d", first + (int)index);
	else if (index < 16)
		snprintf(text, sizeof text, "%d", first + 60 + (int)index - 8);
	else
		snprintf(text, sizeof text, "%d;5;%u", first + 8, index);
	add(sgr, text);
}

static void
add_attributes(struct sgr *sgr, uint8_t from, uint8_t to)
{
	static const struct {
		uint8_t attribute;
		const char *on, *off;
	} table[] = {
		{ STYLE_UNDERLINE, "4", "24" },
		{ STYLE_REVERSE, "7", "27" },
	};
	const uint8_t weight = STYLE_BOLD | STYLE_DIM;

	/* One code ends both bold and dim. */
	if (from & weight & ~to) {
		add(sgr, "22");
		from &= (uint8_t)~weight;
	}
	if (to & ~from & STYLE_BOLD)
		add(sgr, "1");
	if (to & ~from & STYLE_DIM)
		add(sgr, "2");
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if ((from ^ to) & table[i].attribute)
			add(sgr, to & table[i].attribute ? table[i].on
							 : table[i].off);
}

void
pen_set(struct pen *pen, struct bytes *bytes, struct style style)
{
	struct sgr sgr = { .length = 0 };

	if (!pen->known)
		pen_reset(pen, bytes);
	if (style.foreground == PEN_ANY)
		style.foreground = pen->style.foreground;
	if (style.attributes != pen->style.attributes)
		add_attributes(&sgr, pen->style.attributes, style.attributes);
	if (style.foreground != pen->style.foreground)
		add_colour(&sgr, pen, style.foreground, 30);
	if (style.background != pen->style.background)
		add_colour(&sgr, pen, style.background, 40);
	pen->style = style;
	if (sgr.length)
		bytes_put(bytes, "\033[%sm", sgr.text);
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
