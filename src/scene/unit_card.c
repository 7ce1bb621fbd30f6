/* The card of the selected unit. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/translate.h"
#include "scene/card.h"
#include "scene/words.h"

/* "16 Aug, Chongjin": a row of a track. */
static void
write_keyframe(
	struct page *page, const char *name, const struct keyframe *keyframe)
{
	const struct campaign *campaign = page->frame->campaign;
	char time[64], text[256];

	words_moment(&keyframe->time, time, sizeof time);
	snprintf(text, sizeof text, "%s, %s: %s", time,
		keyframe->place >= 0
			? name_in(&campaign->places[keyframe->place].name,
				  page->frame->state->language)
			: _("on the way"),
		translate_marked("action", action_word(keyframe->action)));
	card_write_field(page, name, text);
	page_write(page, card_value_column(), keyframe->note, ROLE_PANEL_DIM);
}

static void
write_unit_link(struct page *page, int unit)
{
	page_write_link(page, 0,
		name_in(&page->frame->campaign->units[unit].name,
			page->frame->state->language),
		ROLE_PANEL, (struct scene_link){ LINK_UNIT, unit });
}

/* Those next below it in the order of battle. */
static void
write_subordinates(struct page *page, int unit)
{
	const struct campaign *campaign = page->frame->campaign;
	bool said = false;

	for (size_t i = 0; i < campaign->unit_count; i++) {
		if (campaign->units[i].parent != unit)
			continue;
		if (!said)
			page_write(page, 0, _("It commands"), ROLE_PANEL_DIM);
		said = true;
		write_unit_link(page, (int)i);
	}
	page_skip(page, said);
}

static bool
has_unit(const struct event *event, int unit)
{
	for (uint32_t i = 0; i < event->units.count; i++) {
		if ((int)event->units.index[i] == unit)
			return true;
	}
	return false;
}

static void
write_stack(struct page *page, const struct symbols *symbols, int unit)
{
	int host = -1;

	for (size_t i = 0; i < symbols->count; i++)
		if (symbols->items[i].unit == unit)
			host = symbols->items[i].stack;
	if (host < 0)
		return;
	for (size_t i = 0, said = 0; i < symbols->count; i++) {
		const struct symbol *other = &symbols->items[i];

		if (other->stack != host || other->unit == unit)
			continue;
		if (!said++)
			page_write(page, 0, _("With it here:"), ROLE_PANEL_DIM);
		write_unit_link(page, other->unit);
	}
}

static void
write_head(struct page *page, const struct unit *unit)
{
	const enum language language = page->frame->state->language;
	const char *name = name_in(&unit->name, language);
	const char *native = unit->native;

	page_write(page, 0, name, ROLE_PANEL_HEAD);
	for (int i = 0; i < LANGUAGES && native; i++) {
		if (unit->name.text[i] &&
			strcmp(native, unit->name.text[i]) == 0)
			native = NULL;
	}
	if (native)
		page_write(page, 0, native, ROLE_PANEL_DIM);
	card_write_names(page, &unit->name, name);
	page_skip(page, 1);
}

static void
write_order(struct page *page, const struct unit *unit)
{
	const struct campaign *campaign = page->frame->campaign;
	const enum language language = page->frame->state->language;
	const char *mark = echelon_mark(unit->echelon);
	char text[128];

	card_write_field(page, _("Side"),
		name_in(&campaign->sides[unit->side].name, language));
	snprintf(text, sizeof text, "%s%s%s%s, %s",
		translate_marked("echelon", echelon_word(unit->echelon)),
		mark[0] ? " (" : "", mark, mark[0] ? ")" : "",
		translate_marked("arm", arm_word(unit->arm)));
	card_write_field(page, _("Echelon"), text);
	card_write_field(
		page, _("Commander"), name_in(&unit->commander, language));
	if (unit->parent >= 0) {
		page_write(page, 0, _("Under"), ROLE_PANEL_DIM);
		write_unit_link(page, unit->parent);
	}
	page_skip(page, 1);
}

static void
write_position(struct page *page, const struct unit *unit,
	const struct standing *standing)
{
	const bool is_there = standing->presence == PRESENCE_HERE ||
			      standing->presence == PRESENCE_ENDED;
	char text[160], absence[96];

	words_absence(page->frame->campaign, unit,
		page->frame->situation->minute, absence, sizeof absence);
	if (is_there) {
		words_where(page->frame->campaign, -1, standing->position,
			LANGUAGE_EN, text, sizeof text);
		card_write_field(page, _("Position"), text);
	}
	page_write(page, card_value_column(),
		!is_there             ? absence
		: standing->uncertain ? _("uncertain: interpolated or inferred")
				      : words_confidence(standing->confidence),
		ROLE_PANEL_DIM);
	if (standing->from)
		write_keyframe(page, _("Last"), standing->from);
	if (standing->to)
		write_keyframe(page, _("Next"), standing->to);
}

void
card_write_unit(struct page *page, const struct symbols *symbols)
{
	const int u = page->frame->state->selected_unit;
	const struct unit *unit = &page->frame->campaign->units[u];
	const struct standing *standing = &page->frame->situation->units[u];

	write_head(page, unit);
	write_order(page, unit);
	write_position(page, unit, standing);
	card_write_field(page, _("Strength"), unit->strength);
	page_skip(page, 1);
	if (standing->from) {
		page_write(page, 0, _("Who puts it here"), ROLE_PANEL_DIM);
		card_write_sources(page, 0, &standing->from->sources);
	}
	page_write(page, 0, _("Who tells of it"), ROLE_PANEL_DIM);
	card_write_sources(page, 0, &unit->sources);
	page_skip(page, 1);
	card_write_figures(page, 0, unit->id);
	page_skip(page,
		card_write_events(page, _("Where it took part"), has_unit, u));
	write_subordinates(page, u);
	write_stack(page, symbols, u);
}
