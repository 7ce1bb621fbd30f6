#include <config.h>

#include "scene/legend_items.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"
#include "raster/colour.h"
#include "scene/ink.h"
#include "scene/place.h"
#include "scene/words.h"

static void
measure(struct legend_item *item)
{
	item->sample_width = text_width(item->sample);
	item->word_width = text_width(item->word);
	item->width = item->sample_width + 1 + item->word_width +
		      (item->also ? 2 + text_width(item->also) : 0);
}

void
legend_add(struct legend *legend, enum legend_group group, const char *sample,
	struct style style, const char *word)
{
	struct legend_item *item = &legend->items[legend->count];

	if (legend->count == LEGEND_ITEMS)
		return;
	snprintf(item->sample, sizeof item->sample, "%s", sample);
	item->style = style;
	item->word = word;
	item->also = NULL;
	item->group = group;
	measure(item);
	legend->count++;
}

static struct style
style_of(const struct legend *legend, enum role role)
{
	return frame_style(legend->frame, role);
}

static bool
has(const struct legend *legend, enum sign sign)
{
	return legend->signs.signs >> sign & 1;
}

static void
add_sides(struct legend *legend)
{
	const struct campaign *campaign = legend->frame->campaign;

	for (size_t i = 0; i < campaign->side_count; i++) {
		const struct side *side = &campaign->sides[i];
		char sample[8];

		if (!(legend->signs.sides >> i & 1))
			continue;
		snprintf(sample, sizeof sample, "%c %c", side->bracket[0],
			side->bracket[1]);
		legend_add(legend, GROUP_SIDES, sample,
			theme_counter(frame_side_colour(legend->frame, (int)i)),
			name_in(&side->name, legend->frame->state->language));
	}
}

static void
add_counters(struct legend *legend)
{
	const uint32_t colour = frame_side_colour(legend->frame, legend->side);
	const struct style style = theme_counter(colour);
	const struct side *side;
	struct style dim = style;
	char sample[16];

	/* Of a campaign without sides, which has no units. */
	if (legend->side < 0)
		return;
	side = &legend->frame->campaign->sides[legend->side];
	dim.attributes = STYLE_DIM;
	if (has(legend, SIGN_UNCERTAIN_PLACE))
		legend_add(legend, GROUP_COUNTERS, "25A?", style,
			_("place uncertain"));
	if (has(legend, SIGN_MORE))
		legend_add(legend, GROUP_COUNTERS, "25A+3", style,
			C_("counter", "more"));
	if (has(legend, SIGN_LAST_DAY))
		legend_add(legend, GROUP_COUNTERS, "25A", dim,
			C_("counter", "last seen today"));
	if (!has(legend, SIGN_OUT_OF_VIEW))
		return;
	snprintf(sample, sizeof sample, "%s%c %c",
		legend->frame->state->unicode ? "\u25b4" : "^",
		side->bracket[0], side->bracket[1]);
	legend_add(legend, GROUP_COUNTERS, sample,
		theme_pointer(legend->frame->state->theme, colour),
		_("out of view"));
}

/* A fleet has the mark of the front that it equals: one item tells both. */
static void
add_echelon(struct legend *legend, enum echelon echelon)
{
	const char *word = translate_marked("echelon", echelon_word(echelon));

	for (size_t i = 0; i < legend->count; i++) {
		struct legend_item *item = &legend->items[i];

		if (item->group != GROUP_ECHELONS ||
			strcmp(item->sample, echelon_mark(echelon)) != 0)
			continue;
		item->also = word;
		measure(item);
		return;
	}
	legend_add(legend, GROUP_ECHELONS, echelon_mark(echelon),
		style_of(legend, ROLE_PANEL_STRONG), word);
}

static void
add_echelons(struct legend *legend)
{
	for (int e = 0; e < ECHELONS; e++)
		if (legend->signs.echelons >> e & 1 &&
			echelon_mark((enum echelon)e)[0])
			add_echelon(legend, (enum echelon)e);
}

static void
add_events(struct legend *legend)
{
	static const enum event_kind kinds[] = { EVENT_LANDING, EVENT_BATTLE,
		EVENT_CAPTURE, EVENT_SURRENDER, EVENT_AIR_RAID, EVENT_SINKING,
		EVENT_ORDER, EVENT_POLITICAL, EVENT_DECLARATION, EVENT_REPORT,
		EVENT_WITHDRAWAL };

	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
		char sample[8];

		if (!(legend->signs.kinds >> kinds[i] & 1))
			continue;
		sample[text_encode(
			event_mark(kinds[i], legend->frame->state->unicode),
			sample)] = '\0';
		legend_add(legend, GROUP_EVENTS, sample,
			style_of(legend, ROLE_PANEL_STRONG),
			words_event_kind(kinds[i]));
	}
}

static void
add_places(struct legend *legend)
{
	const bool unicode = legend->frame->state->unicode;
	struct style held = style_of(legend, ROLE_PANEL);

	held.foreground = theme_sign(legend->frame->state->theme,
		frame_side_colour(legend->frame, legend->side));
	if (has(legend, SIGN_HELD))
		legend_add(legend, GROUP_PLACES, unicode ? "\u25aa" : "*", held,
			C_("place", "held by that side"));
	if (has(legend, SIGN_UNHELD))
		legend_add(legend, GROUP_PLACES, unicode ? "\u25e6" : "o",
			style_of(legend, ROLE_PANEL), C_("place", "not known"));
}

static void
add_confidence(struct legend *legend)
{
	const struct style style = style_of(legend, ROLE_PANEL);

	if (has(legend, SIGN_INFERRED))
		legend_add(legend, GROUP_CONFIDENCE, "~", style,
			_("partly inferred"));
	if (has(legend, SIGN_UNCERTAIN))
		legend_add(
			legend, GROUP_CONFIDENCE, "?", style, _("uncertain"));
}

/* How a line is drawn, as ink_dash() has it where no hue tells it. */
struct line_item {
	enum sign sign;
	enum legend_group group;
	uint8_t ink; /* INK_NONE: a way, of no side's colour */
	const char *unicode, *ascii, *word;
	const char *mono_unicode, *mono_ascii; /* NULL: the same */
};

static const char *
line_sample(const struct scene_state *state, const struct line_item *line)
{
	const bool is_mono = scene_is_mono(state) && line->mono_unicode;

	if (state->unicode)
		return is_mono ? line->mono_unicode : line->unicode;
	return is_mono ? line->mono_ascii : line->ascii;
}

/* A way's sample has the colour of letters: that of one side would tell of its
 * ways alone. */
static struct style
line_style(const struct legend *legend, const struct line_item *line)
{
	const enum role role =
		line->sign == SIGN_BEFORE ? ROLE_PANEL_DIM : ROLE_PANEL;
	struct style style = style_of(legend, role);

	if (line->ink != INK_NONE) {
		style = ink_style(legend->frame->state->theme,
			legend->frame->campaign, line->ink);
		style.background = style_of(legend, ROLE_PANEL).background;
	} else if (line->sign == SIGN_HEAD || line->sign == SIGN_TODAY) {
		style = style_of(legend, ROLE_PANEL_STRONG);
	}
	return style;
}

/* Lines of the map, or ways of units. */
static void
add_lines(struct legend *legend, enum legend_group group)
{
	static const struct line_item lines[] = {
		{ SIGN_HEAD, GROUP_WAYS, INK_NONE, "\u2812\u25b8", "->",
			N_("today"), NULL, NULL },
		{ SIGN_TODAY, GROUP_WAYS, INK_NONE, "\u2812\u2812", "--",
			N_("today"), NULL, NULL },
		{ SIGN_BEFORE, GROUP_WAYS, INK_NONE, "\u2812\u2812", "--",
			N_("before"), "\u2812\u2812\u2810\u2812\u2802",
			"-- --" },
		{ SIGN_DOTTED, GROUP_WAYS, INK_NONE, "\u2802\u2802", "..",
			N_("uncertain"), "\u2812 \u2812", "- -" },
		{ SIGN_FLIGHT, GROUP_WAYS, INK_NONE, "\u2812 \u2812", "- -",
			N_("by air"), "\u2812\u2812\u2812 \u2812", "--- -" },
		{ SIGN_LEADER, GROUP_WAYS, INK_NONE, "]\u2812\u2812", "]--",
			N_("to its place"), NULL, NULL },
		{ SIGN_RIVER, GROUP_LINES, INK_RIVER, "\u2812\u2812", "--",
			N_("river"), "\u2802\u2802\u2802", "..." },
		{ SIGN_BORDER, GROUP_LINES, INK_BORDER, "\u2812\u2812", "--",
			N_("border"), "\u2812\u2812\u2810 \u2812", "--.-" },
		{ SIGN_PARALLEL, GROUP_LINES, INK_OVERLAY, "\u2812\u2812", "--",
			N_("parallel"), "\u2812\u2812\u2812 \u2812\u2812",
			"--- --" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
		const struct line_item *line = &lines[i];

		if (line->group != group || !has(legend, line->sign) ||
			(line->ink == INK_NONE && legend->side < 0) ||
			(line->sign == SIGN_TODAY && has(legend, SIGN_HEAD)))
			continue;
		legend_add(legend, group,
			line_sample(legend->frame->state, line),
			line_style(legend, line), _(line->word));
	}
}

struct signs
legend_all_signs(const struct campaign *campaign)
{
	struct signs all = { ~0u, ~0u, 0, ~0u };

	for (size_t i = 0; i < campaign->unit_count; i++)
		all.echelons |= 1u << campaign->units[i].echelon;
	return all;
}

struct legend
legend_make(const struct frame *frame, struct signs signs)
{
	struct legend legend = { .frame = frame, .signs = signs };

	if (frame->campaign->side_count == 0)
		legend.side = -1;
	while (legend.side >= 0 && signs.sides &&
		!(signs.sides >> legend.side & 1))
		legend.side++;
	add_sides(&legend);
	add_counters(&legend);
	add_echelons(&legend);
	add_events(&legend);
	add_lines(&legend, GROUP_WAYS);
	add_places(&legend);
	add_confidence(&legend);
	add_lines(&legend, GROUP_LINES);
	return legend;
}
