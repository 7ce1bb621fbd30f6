#include <config.h>

#include "scene/card.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/text.h"
#include "base/translate.h"
#include "scene/words.h"

/* The names of fields, for the column that their values begin in. */
static const char *const field_names[] = { N_("Side"), N_("Echelon"),
	N_("Commander"), N_("Under"), N_("Strength"), N_("Last"), N_("Next"),
	N_("Position") };

static int
value_indent(void)
{
	int widest = 0;

	for (size_t i = 0; i < ARRAY_LENGTH(field_names); i++) {
		const int width = text_width(_(field_names[i]));

		if (width > widest)
			widest = width;
	}
	return widest + 1;
}

void
card_write_sources(
	struct page *page, int indent, const struct references *sources)
{
	const struct campaign *campaign = page->frame->campaign;
	char text[512];

	for (uint32_t i = 0; i < sources->count; i++) {
		const struct source *s = &campaign->sources[sources->index[i]];
		char year[16] = "";

		if (s->year)
			snprintf(year, sizeof year, " (%d)", s->year);
		snprintf(text, sizeof text, "- %s%s%s%s", s->author,
			s->author[0] && s->title[0] ? ": " : "", s->title,
			year);
		page_write(page, indent, text, ROLE_PANEL_SOURCE);
	}
}

static void
write_field(struct page *page, const char *name, const char *value)
{
	if (!value[0])
		return;
	page_put(page, 0, name, frame_style(page->frame, ROLE_PANEL_DIM));
	page_write(page, value_indent(), value, ROLE_PANEL);
}

/* "16 Aug, Chongjin": a row of a track. */
static void
write_keyframe(
	struct page *page, const char *name, const struct keyframe *keyframe)
{
	const struct campaign *campaign = page->frame->campaign;
	char day[32], hour[16], text[256];

	words_day(day_of_minute(keyframe->time.minute), day, sizeof day);
	words_hour(&keyframe->time, hour, sizeof hour);
	snprintf(text, sizeof text, "%s%s%s, %s: %s", day, hour[0] ? " " : "",
		hour,
		keyframe->place >= 0
			? name_in(&campaign->places[keyframe->place].name,
				  page->frame->state->language)
			: _("on the way"),
		translate_marked("action", action_word(keyframe->action)));
	write_field(page, name, text);
	page_write(page, value_indent(), keyframe->note, ROLE_PANEL_DIM);
}

static void
write_stack(struct page *page, const struct symbols *symbols, int unit)
{
	const struct campaign *campaign = page->frame->campaign;
	int host = -1;

	for (size_t i = 0; i < symbols->count; i++)
		if (symbols->items[i].unit == unit)
			host = symbols->items[i].stack;
	if (host < 0)
		return;
	for (size_t i = 0, said = 0; i < symbols->count; i++) {
		const struct symbol *other = &symbols->items[i];
		int first;

		if (other->stack != host || other->unit == unit)
			continue;
		if (!said++)
			page_write(page, 0, _("With it here:"), ROLE_PANEL_DIM);
		first = page->line;
		page_write(page, 2,
			name_in(&campaign->units[other->unit].name,
				page->frame->state->language),
			ROLE_PANEL);
		page_note(page, first, (struct scene_row){ -1, other->unit });
	}
}

void
card_write(struct page *page, const struct symbols *symbols)
{
	const struct frame *frame = page->frame;
	const struct campaign *campaign = frame->campaign;
	const int u = frame->state->selected_unit;
	const struct unit *unit = &campaign->units[u];
	const struct standing *standing = &frame->situation->units[u];
	const char *name = name_in(&unit->name, frame->state->language);
	const char *mark = echelon_mark(unit->echelon);
	char text[128];

	page_write(page, 0, name, ROLE_PANEL_HEAD);
	if (strcmp(unit->native, unit->name.text[LANGUAGE_EN]) != 0 &&
		strcmp(unit->native, name) != 0)
		page_write(page, 0, unit->native, ROLE_PANEL_DIM);
	page_skip(page, 1);
	write_field(page, _("Side"),
		name_in(&campaign->sides[unit->side].name,
			frame->state->language));
	snprintf(text, sizeof text, "%s%s%s%s, %s",
		translate_marked("echelon", echelon_word(unit->echelon)),
		mark[0] ? " (" : "", mark, mark[0] ? ")" : "",
		translate_marked("arm", arm_word(unit->arm)));
	write_field(page, _("Echelon"), text);
	write_field(page, _("Commander"), unit->commander);
	if (unit->parent >= 0)
		write_field(page, _("Under"),
			name_in(&campaign->units[unit->parent].name,
				frame->state->language));
	write_field(page, _("Strength"), unit->strength);
	page_skip(page, 1);
	if (standing->from)
		write_keyframe(page, _("Last"), standing->from);
	if (standing->to)
		write_keyframe(page, _("Next"), standing->to);
	write_field(page, _("Position"),
		standing->uncertain ? _("uncertain: interpolated or inferred")
				    : words_confidence(standing->confidence));
	page_skip(page, 1);
	if (standing->from) {
		page_write(page, 0, _("Who puts it here"), ROLE_PANEL_DIM);
		card_write_sources(page, 0, &standing->from->sources);
	}
	page_write(page, 0, _("Who tells of it"), ROLE_PANEL_DIM);
	card_write_sources(page, 0, &unit->sources);
	page_skip(page, 1);
	write_stack(page, symbols, u);
}
