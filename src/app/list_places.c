#include <config.h>

#include "app/list.h"

#include "base/array.h"
#include "base/translate.h"
#include "playback/situation.h"

static const struct column place_columns[] = {
	{ NC_("column", "id"), COLUMN_TEXT, false },
	{ NC_("column", "name"), COLUMN_TEXT, false },
	{ NC_("column", "en"), COLUMN_TEXT, true },
	{ NC_("column", "today"), COLUMN_TEXT, false },
	{ NC_("column", "ko"), COLUMN_TEXT, false },
	{ NC_("column", "ja"), COLUMN_TEXT, false },
	{ NC_("column", "ru"), COLUMN_TEXT, false },
	{ NC_("column", "other"), COLUMN_TEXT, true },
	{ NC_("column", "kind"), COLUMN_TEXT, false },
	{ NC_("column", "rank"), COLUMN_NUMBER, true },
	{ NC_("column", "lon"), COLUMN_NUMBER, false },
	{ NC_("column", "lat"), COLUMN_NUMBER, false },
	{ NC_("column", "holder"), COLUMN_TEXT, false },
	{ NC_("column", "sources"), COLUMN_LIST, true },
};

/* Whether a unit that passes the filters was ever there. */
static bool
was_visited(const struct listing *listing, int place)
{
	const struct campaign *campaign = listing->campaign;

	for (size_t i = 0; i < campaign->unit_count; i++) {
		const struct unit *unit = &campaign->units[i];

		if ((listing->side < 0 || unit->side == listing->side) &&
			listing_has_unit(listing, (int)i) &&
			listing_was_at(listing, unit, place))
			return true;
	}
	return false;
}

/* With a date a side's places are those that it holds, else those where its
 * units were. */
static bool
has_place(const struct listing *listing, int index,
	const struct situation *situation)
{
	const struct place *place = &listing->campaign->places[index];

	if ((listing->place >= 0 && index != listing->place) ||
		!listing_has_kind(listing, place_kind_word(place->kind)))
		return false;
	if (listing->dated && listing->side >= 0 &&
		situation->holders[index] != listing->side)
		return false;
	return (listing->unit < 0 && (listing->dated || listing->side < 0)) ||
	       was_visited(listing, index);
}

static void
add_place(const struct listing *listing, const struct place *place, int holder,
	struct table *table)
{
	table_add(table, "%s", place->id);
	table_add(table, "%s", name_in(&place->name, listing->language));
	for (int i = 0; i < LANGUAGES; i++)
		table_add(table, "%s", place->names.text[i]);
	table_add(table, "%s", place->other_names);
	table_add(table, "%s", place_kind_word(place->kind));
	table_add_number(table, place->rank);
	table_add_number(table, place->position.lon);
	table_add_number(table, place->position.lat);
	table_add(table, "%s",
		holder < 0 ? "" : listing->campaign->sides[holder].id);
	list_add_sources(table, listing->campaign, &place->sources);
}

void
list_places(const struct listing *listing, struct table *table)
{
	const struct campaign *campaign = listing->campaign;
	struct situation situation;

	situation_init(&situation, campaign);
	if (listing->dated)
		situation_set(&situation, listing->timeline,
			moment_last(&listing->date));
	table_init(table, place_columns, ARRAY_LENGTH(place_columns));
	for (size_t i = 0; i < campaign->place_count; i++) {
		if (has_place(listing, (int)i, &situation))
			add_place(listing, &campaign->places[i],
				listing->dated ? situation.holders[i] : -1,
				table);
	}
	situation_release(&situation);
}
