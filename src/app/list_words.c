/* Those lists that tell more in words than in places and dates. */
#include <config.h>

#include "app/list.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/translate.h"

static const struct column source_columns[] = {
	{ NC_("column", "id"), COLUMN_TEXT, false },
	{ NC_("column", "author"), COLUMN_TEXT, false },
	{ NC_("column", "title"), COLUMN_TEXT, false },
	{ NC_("column", "year"), COLUMN_NUMBER, false },
	{ NC_("column", "url"), COLUMN_TEXT, true },
	{ NC_("column", "note"), COLUMN_TEXT, true },
};

void
list_sources(const struct listing *listing, struct table *table)
{
	table_init(table, source_columns, ARRAY_LENGTH(source_columns));
	for (size_t i = 0; i < listing->campaign->source_count; i++) {
		const struct source *source = &listing->campaign->sources[i];

		table_add(table, "%s", source->id);
		table_add(table, "%s", source->author);
		table_add(table, "%s", source->title);
		table_add_number(table, source->year ? source->year : NAN);
		table_add(table, "%s", source->url);
		table_add(table, "%s", source->note);
	}
}

static const struct column figure_columns[] = {
	{ NC_("column", "id"), COLUMN_TEXT, true },
	{ NC_("column", "subject"), COLUMN_TEXT, false },
	{ NC_("column", "about"), COLUMN_TEXT, true },
	{ NC_("column", "value"), COLUMN_NUMBER, false },
	{ NC_("column", "low"), COLUMN_NUMBER, false },
	{ NC_("column", "high"), COLUMN_NUMBER, false },
	{ NC_("column", "what"), COLUMN_TEXT, false },
	{ NC_("column", "sources"), COLUMN_LIST, false },
	{ NC_("column", "note"), COLUMN_TEXT, true },
};

/* A figure is about a place, a unit or an event; an event passes for its own
 * place and units. */
static bool
is_about(const struct listing *listing, const char *about)
{
	const struct campaign *campaign = listing->campaign;
	const int unit = campaign_find_unit(campaign, about);
	const int place = campaign_find_place(campaign, about);

	if (listing->unit < 0 && listing->place < 0)
		return true;
	for (size_t i = 0; i < campaign->event_count; i++) {
		if (strcmp(campaign->events[i].id, about) == 0)
			return listing_has_event(listing, &campaign->events[i]);
	}
	return (listing->unit < 0 ||
		       (unit >= 0 && listing_has_unit(listing, unit))) &&
	       (listing->place < 0 || place == listing->place);
}

void
list_figures(const struct listing *listing, struct table *table)
{
	table_init(table, figure_columns, ARRAY_LENGTH(figure_columns));
	for (size_t i = 0; i < listing->campaign->figure_count; i++) {
		const struct figure *figure = &listing->campaign->figures[i];

		if (!is_about(listing, figure->about))
			continue;
		table_add(table, "%s", figure->id);
		table_add(table, "%s",
			name_in(&figure->subject, listing->language));
		table_add(table, "%s", figure->about);
		table_add_number(table, figure->value);
		table_add_number(table, figure->low);
		table_add_number(table, figure->high);
		table_add(
			table, "%s", name_in(&figure->what, listing->language));
		list_add_sources(table, listing->campaign, &figure->sources);
		table_add(table, "%s", figure->note);
	}
}

static const struct column view_columns[] = {
	{ NC_("column", "id"), COLUMN_TEXT, false },
	{ NC_("column", "name"), COLUMN_TEXT, false },
	{ NC_("column", "west"), COLUMN_NUMBER, false },
	{ NC_("column", "south"), COLUMN_NUMBER, false },
	{ NC_("column", "east"), COLUMN_NUMBER, false },
	{ NC_("column", "north"), COLUMN_NUMBER, false },
};

void
list_views(const struct listing *listing, struct table *table)
{
	table_init(table, view_columns, ARRAY_LENGTH(view_columns));
	for (size_t i = 0; i < listing->campaign->view_count; i++) {
		const struct view *view = &listing->campaign->views[i];

		table_add(table, "%s", view->id);
		table_add(table, "%s", name_in(&view->name, listing->language));
		table_add_number(table, view->box.west);
		table_add_number(table, view->box.south);
		/* As the manifest has it, west above east where the box spans
		 * the antimeridian. */
		table_add_number(table, view->box.east > 180
						? view->box.east - 360
						: view->box.east);
		table_add_number(table, view->box.north);
	}
}
