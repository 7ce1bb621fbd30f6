/* Units and events as tables. */
#include <config.h>

#include "app/list.h"

#include <stdlib.h>
#include <string.h>

#include "app/battle_order.h"
#include "base/array.h"
#include "base/memory.h"
#include "base/translate.h"
#include "campaign/track.h"

static const char *
place_id(const struct campaign *campaign, int place)
{
	return place < 0 ? "" : campaign->places[place].id;
}

static const char *
place_name(const struct listing *listing, int place)
{
	return place < 0 ? ""
			 : name_in(&listing->campaign->places[place].name,
				   listing->language);
}

static const char *
side_id(const struct campaign *campaign, int side)
{
	return side < 0 ? "" : campaign->sides[side].id;
}

void
list_add_moment(struct table *table, const struct moment *moment)
{
	char text[40] = "";

	if (moment->minute != INT64_MIN)
		moment_format(moment, text, sizeof text);
	table_add(table, "%s", text);
}

/* Ids of rows, each of size bytes with the id first. */
static void
add_ids(struct table *table, const struct references *references,
	const void *rows, size_t size)
{
	char *ids = xstrdup("");

	for (uint32_t i = 0; i < references->count; i++) {
		const char *row =
			(const char *)rows + references->index[i] * size;
		const char *id;
		char *longer;

		memcpy(&id, row, sizeof id);
		longer = xasprintf("%s%s%s", ids, i ? ";" : "", id);
		free(ids);
		ids = longer;
	}
	table_add(table, "%s", ids);
	free(ids);
}

void
list_add_sources(struct table *table, const struct campaign *campaign,
	const struct references *references)
{
	add_ids(table, references, campaign->sources,
		sizeof *campaign->sources);
}

static const struct column unit_columns[] = {
	{ NC_("column", "id"), COLUMN_TEXT, false },
	{ NC_("column", "side"), COLUMN_TEXT, false },
	{ NC_("column", "label"), COLUMN_TEXT, false },
	{ NC_("column", "name"), COLUMN_TEXT, false },
	{ NC_("column", "native"), COLUMN_TEXT, true },
	{ NC_("column", "parent"), COLUMN_TEXT, true },
	{ NC_("column", "echelon"), COLUMN_TEXT, false },
	{ NC_("column", "arm"), COLUMN_TEXT, true },
	{ NC_("column", "commander"), COLUMN_TEXT, false },
	{ NC_("column", "strength"), COLUMN_TEXT, true },
	{ NC_("column", "first"), COLUMN_TEXT, true },
	{ NC_("column", "last"), COLUMN_TEXT, true },
	{ NC_("column", "state"), COLUMN_TEXT, false },
	{ NC_("column", "place"), COLUMN_TEXT, true },
	{ NC_("column", "at"), COLUMN_TEXT, false },
	{ NC_("column", "lon"), COLUMN_NUMBER, true },
	{ NC_("column", "lat"), COLUMN_NUMBER, true },
	{ NC_("column", "confidence"), COLUMN_TEXT, false },
	{ NC_("column", "uncertain"), COLUMN_TEXT, true },
	{ NC_("column", "next"), COLUMN_TEXT, true },
	{ NC_("column", "next_time"), COLUMN_TEXT, true },
	{ NC_("column", "sources"), COLUMN_LIST, false },
};

static struct standing
standing_of(const struct listing *listing, const struct unit *unit)
{
	return track_at(campaign_track(listing->campaign, unit),
		unit->keyframe_count, moment_last(&listing->date));
}

static bool
is_there(const struct standing *standing)
{
	return standing->presence == PRESENCE_HERE ||
	       standing->presence == PRESENCE_ENDED;
}

/* -1 on the way and where no place is named. */
static int
standing_place(const struct standing *standing)
{
	return standing->moving || !standing->from ? -1 : standing->from->place;
}

bool
listing_was_at(
	const struct listing *listing, const struct unit *unit, int place)
{
	const struct keyframe *track = campaign_track(listing->campaign, unit);

	for (size_t i = 0; i < unit->keyframe_count; i++) {
		if (track[i].place == place)
			return true;
	}
	return false;
}

static bool
has_unit(const struct listing *listing, int index)
{
	const struct unit *unit = &listing->campaign->units[index];
	struct standing standing;

	if ((listing->side >= 0 && unit->side != listing->side) ||
		!listing_has_unit(listing, index) ||
		(!listing_has_kind(listing, echelon_word(unit->echelon)) &&
			!listing_has_kind(listing, arm_word(unit->arm))))
		return false;
	if (!listing->dated)
		return listing->place < 0 ||
		       listing_was_at(listing, unit, listing->place);
	standing = standing_of(listing, unit);
	return is_there(&standing) &&
	       (listing->place < 0 ||
		       standing_place(&standing) == listing->place);
}

static void
add_standing(const struct listing *listing, const struct unit *unit,
	struct table *table)
{
	const struct moment never = { .minute = INT64_MIN };
	struct standing standing;
	int place;

	if (!listing->dated) {
		for (int i = 0; i < 9; i++)
			table_add(table, "%s", "");
		return;
	}
	standing = standing_of(listing, unit);
	place = standing_place(&standing);
	table_add(table, "%s",
		standing.presence == PRESENCE_ENDED ? "ended"
		: standing.moving                   ? "moving"
						    : "here");
	table_add(table, "%s", place_id(listing->campaign, place));
	table_add(table, "%s", place_name(listing, place));
	table_add_number(table, standing.position.lon);
	table_add_number(table, standing.position.lat);
	table_add(table, "%s", confidence_word(standing.confidence));
	table_add(table, "%s", standing.uncertain ? "yes" : "no");
	table_add(table, "%s",
		standing.to ? place_id(listing->campaign, standing.to->place)
			    : "");
	list_add_moment(table, standing.to ? &standing.to->time : &never);
}

static void
add_unit(const struct listing *listing, const struct unit *unit,
	struct table *table)
{
	const struct campaign *campaign = listing->campaign;
	const struct keyframe *track = campaign_track(campaign, unit);
	const struct moment never = { .minute = INT64_MIN };
	const size_t count = unit->keyframe_count;

	table_add(table, "%s", unit->id);
	table_add(table, "%s", side_id(campaign, unit->side));
	table_add(table, "%s", unit->label);
	table_add(table, "%s", name_in(&unit->name, listing->language));
	table_add(table, "%s", unit->native);
	table_add(table, "%s",
		unit->parent < 0 ? "" : campaign->units[unit->parent].id);
	table_add(table, "%s", echelon_word(unit->echelon));
	table_add(table, "%s", arm_word(unit->arm));
	table_add(table, "%s", name_in(&unit->commander, listing->language));
	table_add(table, "%s", unit->strength);
	list_add_moment(table, count ? &track[0].time : &never);
	list_add_moment(table, count ? &track[count - 1].time : &never);
	add_standing(listing, unit, table);
	list_add_sources(table, campaign, &unit->sources);
}

void
list_units(const struct listing *listing, struct table *table)
{
	int *order = battle_order(listing->campaign);

	table_init(table, unit_columns, ARRAY_LENGTH(unit_columns));
	for (size_t i = 0; i < listing->campaign->unit_count; i++) {
		if (has_unit(listing, order[i]))
			add_unit(listing, &listing->campaign->units[order[i]],
				table);
	}
	free(order);
}

static const struct column event_columns[] = {
	{ NC_("column", "id"), COLUMN_TEXT, true },
	{ NC_("column", "time"), COLUMN_TEXT, false },
	{ NC_("column", "until"), COLUMN_TEXT, true },
	{ NC_("column", "place"), COLUMN_TEXT, true },
	{ NC_("column", "at"), COLUMN_TEXT, false },
	{ NC_("column", "lon"), COLUMN_NUMBER, true },
	{ NC_("column", "lat"), COLUMN_NUMBER, true },
	{ NC_("column", "kind"), COLUMN_TEXT, false },
	{ NC_("column", "side"), COLUMN_TEXT, false },
	{ NC_("column", "title"), COLUMN_TEXT, false },
	{ NC_("column", "detail"), COLUMN_TEXT, true },
	{ NC_("column", "units"), COLUMN_LIST, true },
	{ NC_("column", "confidence"), COLUMN_TEXT, false },
	{ NC_("column", "sources"), COLUMN_LIST, false },
};

static void
add_event(const struct listing *listing, const struct event *event,
	struct table *table)
{
	const struct campaign *campaign = listing->campaign;

	table_add(table, "%s", event->id);
	list_add_moment(table, &event->time);
	list_add_moment(table, &event->until);
	table_add(table, "%s", place_id(campaign, event->place));
	table_add(table, "%s", place_name(listing, event->place));
	table_add_number(table, event->position.lon);
	table_add_number(table, event->position.lat);
	table_add(table, "%s", event_kind_word(event->kind));
	table_add(table, "%s", side_id(campaign, event->side));
	table_add(table, "%s", name_in(&event->title, listing->language));
	table_add(table, "%s", name_in(&event->detail, listing->language));
	add_ids(table, &event->units, campaign->units, sizeof *campaign->units);
	table_add(table, "%s", confidence_word(event->confidence));
	list_add_sources(table, campaign, &event->sources);
}

void
list_events(const struct listing *listing, struct table *table)
{
	table_init(table, event_columns, ARRAY_LENGTH(event_columns));
	for (size_t i = 0; i < listing->campaign->event_count; i++) {
		const struct event *event = &listing->campaign->events[i];

		if (listing_has_event(listing, event))
			add_event(listing, event, table);
	}
}
