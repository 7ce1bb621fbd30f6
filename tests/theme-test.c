/* Every theme can be read: the contrasts of WCAG 2.1, by computation. */
#include <config.h>

#include "test.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "raster/palette.h"
#include "scene/theme.h"

#define LEAST_FOR_CONTRAST 7.0 /* text of the theme of that name: level AAA */

static const char *const sides[] = { "orange", "sky-blue", "green", "yellow",
	"blue", "vermillion", "purple", "black", "" };

static double
text_least(enum theme theme)
{
	return theme == THEME_CONTRAST ? LEAST_FOR_CONTRAST : CONTRAST_TEXT;
}

static void
assert_contrast(enum theme theme, const char *what, int number, uint32_t colour,
	uint32_t ground, double least)
{
	const double found = colour_contrast(colour, ground);

	if (found < least)
		fail_msg("%s: %s %d: #%06x on #%06x has a contrast of %.2f",
			theme_name(theme), what, number,
			(unsigned)(colour & 0xffffff),
			(unsigned)(ground & 0xffffff), found);
}

/* All grounds of a map: heights, slopes, and where they are not known. */
static void
assert_on_map(enum theme theme, const char *what, int number, uint32_t colour,
	double least)
{
	for (int metres = -4000; metres <= 3000; metres += 25) {
		const float height = metres > 2900 ? NAN : (float)metres;

		assert_contrast(theme, what, number, colour,
			theme_sea(theme, height), least);
		for (int s = -4; s <= 5; s++)
			assert_contrast(theme, what, number, colour,
				theme_land(theme, height,
					s > 4 ? NAN : (float)s / 4),
				least);
	}
}

static void
letters_of_the_margins_can_be_read(void **state)
{
	static const enum role roles[] = { ROLE_MARGIN, ROLE_MARGIN_DIM,
		ROLE_MARGIN_STRONG, ROLE_CAMPAIGN, ROLE_PANEL, ROLE_PANEL_DIM,
		ROLE_PANEL_STRONG, ROLE_PANEL_HEAD, ROLE_PANEL_SOURCE,
		ROLE_DAY_PRESENT, ROLE_SELECTED, ROLE_MESSAGE, ROLE_POINTER };

	(void)state;
	for (int t = 0; t < THEMES; t++)
		for (size_t i = 0; i < ARRAY_LENGTH(roles); i++) {
			const struct style style =
				theme_style((enum theme)t, roles[i]);

			assert_contrast((enum theme)t, "role", (int)roles[i],
				style.foreground, style.background,
				text_least((enum theme)t));
		}
}

static void
letters_on_the_map_can_be_read(void **state)
{
	static const enum role roles[] = { ROLE_PLACE, ROLE_PLACE_MINOR,
		ROLE_OVERLAY, ROLE_DEGREES };

	(void)state;
	for (int t = 0; t < THEMES; t++)
		for (size_t i = 0; i < ARRAY_LENGTH(roles); i++)
			assert_on_map((enum theme)t, "role", (int)roles[i],
				theme_style((enum theme)t, roles[i]).foreground,
				text_least((enum theme)t));
}

/* Names of areas stand on what they name alone. */
static void
names_of_areas_can_be_read(void **state)
{
	(void)state;
	for (int t = 0; t < THEMES; t++) {
		const enum theme theme = (enum theme)t;
		const uint32_t sea =
			theme_style(theme, ROLE_SEA_NAME).foreground;
		const uint32_t land =
			theme_style(theme, ROLE_LAND_NAME).foreground;

		for (int metres = -4000; metres <= 3000; metres += 25) {
			const float height =
				metres > 2900 ? NAN : (float)metres;

			assert_contrast(theme, "name of a sea", metres, sea,
				theme_sea(theme, height), text_least(theme));
			for (int s = -4; s <= 5; s++)
				assert_contrast(theme, "name of a land", metres,
					land,
					theme_land(theme, height,
						s > 4 ? NAN : (float)s / 4),
					text_least(theme));
		}
	}
}

/* The graticule is left out, as it is to recede. */
static void
signs_are_seen_on_the_map(void **state)
{
	static const enum role roles[] = { ROLE_PLACE_MARK, ROLE_COAST,
		ROLE_LAKE, ROLE_RIVER, ROLE_BORDER, ROLE_OVERLAY,
		ROLE_LAND_DOTS };
	static const enum role sampled[] = { ROLE_RIVER, ROLE_BORDER,
		ROLE_OVERLAY };

	(void)state;
	for (int t = 0; t < THEMES; t++) {
		const enum theme theme = (enum theme)t;
		const struct style day = theme_style(theme, ROLE_DAY);
		const uint32_t panel =
			theme_style(theme, ROLE_PANEL).background;

		for (size_t i = 0; i < ARRAY_LENGTH(roles); i++)
			assert_on_map(theme, "role", (int)roles[i],
				theme_style(theme, roles[i]).foreground,
				CONTRAST_SIGN);
		assert_contrast(theme, "role", ROLE_DAY, day.foreground,
			day.background, CONTRAST_SIGN);
		for (size_t i = 0; i < ARRAY_LENGTH(sampled); i++)
			assert_contrast(theme, "sample", (int)sampled[i],
				theme_style(theme, sampled[i]).foreground,
				panel, CONTRAST_SIGN);
	}
}

/* Left out are brackets and ways of former days, which are to recede. */
static void
sides_are_seen_in_every_theme(void **state)
{
	(void)state;
	for (int t = 0; t < THEMES; t++)
		for (int i = 0; i < (int)ARRAY_LENGTH(sides); i++) {
			const enum theme theme = (enum theme)t;
			const uint32_t side = theme_palette(theme, sides[i]);
			const struct style counter = theme_counter(side);
			const struct style pointer = theme_pointer(theme, side);

			assert_contrast(theme, "counter", i, counter.foreground,
				counter.background, CONTRAST_TEXT);
			assert_contrast(theme, "pointer", i, pointer.foreground,
				pointer.background, CONTRAST_TEXT);
			assert_on_map(theme, "sign", i, theme_sign(theme, side),
				CONTRAST_SIGN);
			assert_on_map(theme, "way", i,
				theme_trail(theme, side, TRAIL_TODAY)
					.foreground,
				CONTRAST_SIGN);
			assert_on_map(theme, "echelon", i,
				theme_text(theme, side).foreground,
				CONTRAST_TEXT);
		}
}

/* The older a way, the less of it is seen. */
static void
ways_fade(void **state)
{
	(void)state;
	for (int t = 0; t < THEMES; t++)
		for (int i = 0; i < (int)ARRAY_LENGTH(sides); i++) {
			const enum theme theme = (enum theme)t;
			const uint32_t side = theme_palette(theme, sides[i]);
			const uint32_t ground = theme_land(theme, 300, 0);
			double contrasts[3];

			for (int age = TRAIL_OLD; age <= TRAIL_TODAY; age++)
				contrasts[age] = colour_contrast(
					theme_trail(theme, side,
						(enum trail_age)age)
						.foreground,
					ground);
			/* A black side is the darkest that there is. */
			if (strcmp(sides[i], "black") == 0)
				continue;
			assert_true(contrasts[0] < contrasts[1]);
			assert_true(contrasts[1] < contrasts[2]);
		}
}

/* No two sides have one colour, not even in greys. */
static void
sides_differ(void **state)
{
	(void)state;
	for (int t = 0; t < THEMES; t++)
		for (size_t i = 0; i < ARRAY_LENGTH(sides); i++)
			for (size_t j = 0; j < i; j++)
				assert_int_not_equal(
					theme_palette((enum theme)t, sides[i]),
					theme_palette((enum theme)t, sides[j]));
}

/* The lines of a map have colours of their own; in mono a coast at least is
 * no river, and no border either. */
static void
lines_differ(void **state)
{
	static const enum role roles[] = { ROLE_COAST, ROLE_RIVER, ROLE_BORDER,
		ROLE_GRATICULE };

	(void)state;
	for (int t = 0; t < THEMES; t++)
		for (size_t i = 0; i < ARRAY_LENGTH(roles); i++)
			for (size_t j = 0; j < i; j++)
				assert_int_not_equal(
					theme_style((enum theme)t, roles[i])
						.foreground,
					theme_style((enum theme)t, roles[j])
						.foreground);
}

/* What is on top is seen without colours too. */
static void
what_is_selected_is_reversed(void **state)
{
	(void)state;
	for (int t = 0; t < THEMES; t++) {
		const struct style selected =
			theme_style((enum theme)t, ROLE_SELECTED);
		const struct style day =
			theme_style((enum theme)t, ROLE_DAY_PRESENT);

		assert_true(selected.attributes & STYLE_REVERSE);
		assert_true(day.attributes & STYLE_REVERSE);
	}
}

static void
every_role_has_a_colour(void **state)
{
	(void)state;
	for (int t = 0; t < THEMES; t++)
		for (int role = 0; role < ROLES; role++)
			assert_int_not_equal(
				theme_style((enum theme)t, (enum role)role)
					.foreground,
				COLOUR_DEFAULT);
}

static void
mono_is_grey(void **state)
{
	(void)state;
	for (int role = 0; role < ROLES; role++) {
		const struct style style =
			theme_style(THEME_MONO, (enum role)role);
		const uint32_t grey = (style.foreground & 0xff) * 0x10101u;
		const uint32_t ground = (style.background & 0xff) * 0x10101u;

		assert_int_equal(style.foreground & 0xffffff, grey);
		assert_int_equal(style.background & 0xffffff, ground);
	}
	for (size_t i = 0; i < ARRAY_LENGTH(sides); i++) {
		const uint32_t side = theme_palette(THEME_MONO, sides[i]);

		assert_int_equal(side & 0xffffff, (side & 0xff) * 0x10101u);
	}
}

/* What an index of 256 colours shows. */
static uint32_t
shown_of_256(uint32_t colour)
{
	static const uint32_t levels[] = { 0, 95, 135, 175, 215, 255 };
	const uint32_t index = (uint32_t)colour_index(colour, COLOUR_256);

	if (index >= 232)
		return COLOUR((8 + 10 * (index - 232)) * 0x10101u, 0);
	return COLOUR(levels[(index - 16) / 36] << 16 |
			      levels[(index - 16) / 6 % 6] << 8 |
			      levels[(index - 16) % 6],
		0);
}

/* Stand-ins of grounds are chosen by us, and are to be as good. */
static void
the_map_is_seen_in_256_colours(void **state)
{
	static const struct {
		enum role role;
		double least;
	} roles[] = { { ROLE_PLACE, CONTRAST_TEXT },
		{ ROLE_PLACE_MINOR, CONTRAST_TEXT },
		{ ROLE_COAST, CONTRAST_SIGN }, { ROLE_RIVER, CONTRAST_SIGN },
		{ ROLE_BORDER, CONTRAST_SIGN },
		{ ROLE_OVERLAY, CONTRAST_SIGN } };

	(void)state;
	for (int t = 0; t < THEMES; t++)
		for (size_t i = 0; i < ARRAY_LENGTH(roles); i++) {
			const enum theme theme = (enum theme)t;
			const uint32_t colour = shown_of_256(
				theme_style(theme, roles[i].role).foreground);

			for (int metres = -4000; metres <= 3000; metres += 25)
				for (int s = -4; s <= 4; s++) {
					assert_contrast(theme, "in 256, role",
						(int)roles[i].role, colour,
						shown_of_256(theme_sea(
							theme, (float)metres)),
						roles[i].least);
					assert_contrast(theme, "in 256, role",
						(int)roles[i].role, colour,
						shown_of_256(theme_land(theme,
							(float)metres,
							(float)s / 4)),
						roles[i].least);
				}
		}
}

/* What a terminal shows of a style on a ground, if bold is brighter there. */
struct terminal {
	enum colour_depth depth;
	enum palette palette;
	bool bold_is_bright;
};

static uint32_t
shown_by(const struct terminal *terminal, uint32_t colour, bool bright)
{
	int index = colour_index(colour, terminal->depth);

	if (bright && terminal->bold_is_bright && index < BASIC_BRIGHT)
		index += BASIC_BRIGHT;
	return COLOUR(palette_rgb(terminal->palette, index), 0);
}

static void
assert_read(enum theme theme, const struct terminal *terminal, const char *what,
	int number, struct style style, double least)
{
	const struct style sent = palette_style(style, terminal->depth);
	char name[80];

	snprintf(name, sizeof name, "%d colours, palette %d, bold %d, %s",
		terminal->depth == COLOUR_8 ? 8 : 16, terminal->palette,
		terminal->bold_is_bright, what);
	assert_contrast(theme, name, number,
		shown_by(terminal, sent.foreground,
			sent.attributes & STYLE_BOLD),
		shown_by(terminal, sent.background, false), least);
}

/* What is promised with few colours: letters and signs on dark grounds and on
 * bright white. White is a grey where there are 8, on which colours have less;
 * and the plain red of the console, where it is no brighter in bold. */
static double
promised(enum theme theme, const struct terminal *terminal, double least)
{
	const bool is_grey =
		theme == THEME_LIGHT && terminal->depth == COLOUR_8;

	if (terminal->palette == PALETTE_CONSOLE &&
		(is_grey || !terminal->bold_is_bright))
		return fmin(least, 2.7);
	return is_grey ? fmin(least, CONTRAST_SIGN) : least;
}

static void
check_roles(enum theme theme, const struct terminal *terminal)
{
	for (int role = 0; role < ROLES; role++) {
		const bool is_sign = role >= ROLE_COAST || role == ROLE_DAY ||
				     role == ROLE_PLACE_MARK;
		struct style style = theme_style(theme, (enum role)role);

		/* It recedes, but is there. */
		const double least = role == ROLE_GRATICULE ? 1.5
				     : is_sign              ? CONTRAST_SIGN
							    : CONTRAST_TEXT;

		if (style.background == COLOUR_DEFAULT)
			style.background = theme_land(theme, 300, 0);
		assert_read(theme, terminal, "role", role, style,
			promised(theme, terminal, least));
	}
}

/* Of a side, also its name in a list, is a sign of its colour: 3. */
static void
check_sides(enum theme theme, const struct terminal *terminal)
{
	const uint32_t land = theme_land(theme, 300, 0);

	for (int i = 0; i < (int)ARRAY_LENGTH(sides); i++) {
		const uint32_t side = theme_palette(theme, sides[i]);
		const struct style styles[] = {
			theme_pointer(theme, side),
			{ theme_text(theme, side).foreground, land, 0 },
			{ theme_sign(theme, side), land, 0 },
			{ theme_trail(theme, side, TRAIL_TODAY).foreground,
				land, STYLE_BOLD },
		};

		for (int k = 0; k < (int)ARRAY_LENGTH(styles); k++)
			assert_read(theme, terminal, sides[i], k, styles[k],
				promised(theme, terminal, CONTRAST_SIGN));
		assert_read(theme, terminal, "counter", i, theme_counter(side),
			CONTRAST_SIGN);
		assert_read(theme, terminal, "bracket", i, theme_bracket(side),
			CONTRAST_SIGN);
	}
}

static void
all_is_read_with_few_colours(void **state)
{
	struct terminal terminal;

	(void)state;
	for (int i = 0; i < 8 * THEMES; i++) {
		terminal.depth = i & 1 ? COLOUR_8 : COLOUR_16;
		terminal.palette = i & 2 ? PALETTE_XTERM : PALETTE_CONSOLE;
		terminal.bold_is_bright = i & 4;
		check_roles((enum theme)(i / 8), &terminal);
		check_sides((enum theme)(i / 8), &terminal);
	}
}

/* On black a way is its side's, also where there are few colours. */
static void
ways_keep_their_colour_on_black(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(sides); i++) {
		const uint32_t side = theme_palette(THEME_DARK, sides[i]);

		if (strcmp(sides[i], "black") != 0)
			assert_int_equal(
				theme_trail(THEME_DARK, side, TRAIL_TODAY)
						.foreground &
					COLOUR_BASIC,
				side & COLOUR_BASIC);
	}
}

/* Two of 256 colours would lie as patches on one sea. */
static void
sea_is_one_of_256_colours(void **state)
{
	(void)state;
	for (int t = 0; t < THEMES; t++)
		for (int metres = -4000; metres <= 0; metres += 25)
			assert_int_equal(colour_index(theme_sea((enum theme)t,
							      (float)metres),
						 COLOUR_256),
				colour_index(theme_sea((enum theme)t, NAN),
					COLOUR_256));
}

static void
theme_has_a_name(void **state)
{
	enum theme theme;

	(void)state;
	for (int t = 0; t < THEMES; t++) {
		assert_true(theme_from_name(theme_name((enum theme)t), &theme));
		assert_int_equal(theme, t);
	}
	assert_false(theme_from_name("Dark", &theme));
}

/* As the eye weighs them, roughly: 0 the same, 765 black and white. */
static double
unlikeness(uint32_t a, uint32_t b)
{
	const double red = (double)(a >> 16 & 255) - (double)(b >> 16 & 255);
	const double green = (double)(a >> 8 & 255) - (double)(b >> 8 & 255);
	const double blue = (double)(a & 255) - (double)(b & 255);
	const double mean =
		((double)(a >> 16 & 255) + (double)(b >> 16 & 255)) / 2;

	return sqrt((2 + mean / 256) * red * red + 4 * green * green +
		    (2 + (255 - mean) / 256) * blue * blue);
}

/* It was Japan's yellow, and a brown as that of a way. */
static void
the_parallel_has_a_colour_of_its_own(void **state)
{
	static const enum theme themes[] = { THEME_DARK, THEME_LIGHT,
		THEME_CONTRAST };
	static const enum role roles[] = { ROLE_RIVER, ROLE_BORDER, ROLE_LAKE };
	static const char *const named[] = { "vermillion", "yellow", "blue",
		"sky-blue", "green", "orange", "purple" };

	(void)state;
	for (size_t t = 0; t < ARRAY_LENGTH(themes); t++) {
		const uint32_t parallel =
			theme_style(themes[t], ROLE_OVERLAY).foreground;

		for (size_t i = 0; i < ARRAY_LENGTH(roles); i++) {
			const uint32_t line =
				theme_style(themes[t], roles[i]).foreground;

			assert_true(unlikeness(parallel, line) > 150);
			assert_int_not_equal(
				parallel & COLOUR_BASIC, line & COLOUR_BASIC);
		}
		for (size_t i = 0; i < ARRAY_LENGTH(named); i++) {
			const uint32_t side =
				theme_palette(themes[t], named[i]);
			const uint32_t way =
				theme_trail(themes[t], side, TRAIL_TODAY)
					.foreground;

			assert_true(unlikeness(parallel, side) > 150);
			assert_true(unlikeness(parallel, way) > 150);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_of_the_margins_can_be_read),
		cmocka_unit_test(letters_on_the_map_can_be_read),
		cmocka_unit_test(names_of_areas_can_be_read),
		cmocka_unit_test(signs_are_seen_on_the_map),
		cmocka_unit_test(sides_are_seen_in_every_theme),
		cmocka_unit_test(ways_fade),
		cmocka_unit_test(sides_differ),
		cmocka_unit_test(lines_differ),
		cmocka_unit_test(what_is_selected_is_reversed),
		cmocka_unit_test(every_role_has_a_colour),
		cmocka_unit_test(mono_is_grey),
		cmocka_unit_test(the_map_is_seen_in_256_colours),
		cmocka_unit_test(all_is_read_with_few_colours),
		cmocka_unit_test(ways_keep_their_colour_on_black),
		cmocka_unit_test(sea_is_one_of_256_colours),
		cmocka_unit_test(theme_has_a_name),
		cmocka_unit_test(the_parallel_has_a_colour_of_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
