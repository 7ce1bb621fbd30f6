/* The command list: filters, and which table is made and written how. */
#include <config.h>

#include "app/list.h"

#include <stdlib.h>
#include <string.h>

#include "app/commands.h"
#include "app/datadir.h"
#include "app/filters.h"
#include "app/nearest.h"
#include "app/when.h"
#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"
#include "campaign/reader.h"
#include "campaign/words.h"
#include "output/json.h"

enum {
	BY_DATE = 1,
	BY_SIDE = 2,
	BY_UNIT = 4,
	BY_PLACE = 8,
	BY_KIND = 16,
	BY_MONTH = 32, /* the date may be a month */
	BY_ALL = BY_DATE | BY_SIDE | BY_UNIT | BY_PLACE | BY_KIND,
};

static const struct list_entry {
	const char *name;
	list_filler *fill;
	void (*write)(const struct listing *listing, FILE *file); /* as text */
	unsigned filters;
	const struct vocabulary *kinds[2];
} lists[] = {
	{ "units", list_units, NULL, BY_ALL, { &echelon_words, &arm_words } },
	{ "events", list_events, NULL, BY_ALL | BY_MONTH,
		{ &event_kind_words } },
	{ "places", list_places, NULL, BY_ALL, { &place_kind_words } },
	{ "sources", list_sources, NULL, 0, { NULL } },
	{ "figures", list_figures, NULL, BY_UNIT | BY_PLACE, { NULL } },
	{ "views", list_views, NULL, 0, { NULL } },
	{ "days", list_days, list_days_text, BY_ALL | BY_MONTH,
		{ &event_kind_words } },
};

static const struct list_entry *
find_list(const char *name, struct error *err)
{
	const char *close = NULL;
	char hint[64];

	for (size_t i = 0; i < ARRAY_LENGTH(lists); i++) {
		if (strcmp(lists[i].name, name) == 0)
			return &lists[i];
		close = nearest(name, close, lists[i].name);
	}
	nearest_hint(close, hint, sizeof hint);
	error_set(err, _("there is no list of \"%s\"%s"), name, hint);
	return NULL;
}

/* Of several vocabularies as of one. */
static bool
check_kind(const char *kind, const struct list_entry *list, struct error *err)
{
	const char *close = NULL;
	char known[400] = "", hint[80];
	size_t length = 0;

	for (size_t v = 0; v < ARRAY_LENGTH(list->kinds) && list->kinds[v];
		v++) {
		const struct vocabulary *kinds = list->kinds[v];

		for (int i = 0; i < kinds->count; i++) {
			if (text_equal_nocase(kinds->words[i], kind))
				return true;
			close = nearest(kind, close, kinds->words[i]);
		}
		if (length)
			known[length++] = ' ';
		vocabulary_list(kinds, known + length, sizeof known - length);
		length = strlen(known);
	}
	nearest_hint(close, hint, sizeof hint);
	return error_set(err,
		_("there is no kind \"%1$s\" in list %2$s%3$s; there are %4$s"),
		kind, list->name, hint, known);
}

static bool
check_filters(const struct options *options, const struct list_entry *list,
	struct error *err)
{
	const struct {
		const char *name, *value;
		unsigned filter;
	} given[] = {
		{ "date", options->date, BY_DATE },
		{ "side", options->side, BY_SIDE },
		{ "unit", options->unit, BY_UNIT },
		{ "place", options->place, BY_PLACE },
		{ "kind", options->kind, BY_KIND },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(given); i++) {
		if (given[i].value && !(list->filters & given[i].filter))
			return error_set(err, _("--%s is not for list %s"),
				given[i].name, list->name);
	}
	return !options->kind || check_kind(options->kind, list, err);
}

static bool
unknown(const char *what, const char *text, const char *close,
	struct error *err)
{
	char hint[80];

	nearest_hint(close, hint, sizeof hint);
	return error_set(err, "%s \"%s\"%s", _(what), text, hint);
}

/* The row that matches best, of equals the first. */
struct finding {
	const char *text;  /* that was asked for; NULL for any row */
	const char *close; /* an id that looks like it */
	int row, match;
};

#define MATCH_ID 3 /* better than any name */

static void
consider(struct finding *finding, size_t row, const char *id, int match)
{
	finding->close = nearest(finding->text, finding->close, id);
	if (text_equal_nocase(id, finding->text))
		match = MATCH_ID;
	if (match <= finding->match)
		return;
	finding->match = match;
	finding->row = (int)row;
}

static bool
finish_finding(const struct finding *finding, const char *what, int *row,
	struct error *err)
{
	*row = finding->row;
	return !finding->text || finding->row >= 0 ||
	       unknown(what, finding->text, finding->close, err);
}

static bool
find_unit(const struct campaign *campaign, const char *text, int *unit,
	struct error *err)
{
	struct finding finding = { .text = text, .row = -1 };

	for (size_t i = 0; text && i < campaign->unit_count; i++) {
		const struct unit *row = &campaign->units[i];
		int match = name_match(&row->name, text);

		if (match == 0)
			match = names_match(row->native, text);
		if (match == 0)
			match = names_match(row->label, text);
		consider(&finding, i, row->id, match);
	}
	return finish_finding(&finding, N_("unknown unit"), unit, err);
}

static bool
find_place(const struct campaign *campaign, const char *text, int *place,
	struct error *err)
{
	struct finding finding = { .text = text, .row = -1 };

	for (size_t i = 0; text && i < campaign->place_count; i++) {
		const struct place *row = &campaign->places[i];
		int match = name_match(&row->names, text);

		if (match == 0)
			match = names_match(row->other_names, text);
		consider(&finding, i, row->id, match);
	}
	return finish_finding(&finding, N_("unknown place"), place, err);
}

static bool
set_up(struct listing *listing, const struct options *options,
	const struct list_entry *list, struct error *err)
{
	const struct campaign *campaign = listing->campaign;

	listing->kind = options->kind;
	listing->dated = options->date != NULL;
	if (options->names)
		language_from_code(options->names, &listing->language);
	if (options->date && !when_read_date(options->date, listing->timeline,
				     &listing->date, err))
		return false;
	if (options->date && listing->date.precision == MOMENT_MONTH &&
		!(list->filters & BY_MONTH))
		return error_set(
			err, _("--date: list %s needs a day"), list->name);
	listing->side =
		options->side ? filters_find_side(campaign, options->side, err)
			      : -1;
	return (listing->side >= 0 || !options->side) &&
	       find_unit(campaign, options->unit, &listing->unit, err) &&
	       find_place(campaign, options->place, &listing->place, err);
}

static void
write_list(const struct listing *listing, const struct list_entry *list,
	enum output_format format)
{
	struct table table;

	if (format == FORMAT_TEXT && list->write) {
		list->write(listing, stdout);
		return;
	}
	list->fill(listing, &table);
	if (format == FORMAT_CSV)
		output_table_csv(&table, stdout);
	else if (format == FORMAT_JSON)
		output_table_json(&table, stdout);
	else
		output_table_text(&table, stdout);
	table_release(&table);
}

bool
listing_has_kind(const struct listing *listing, const char *kind)
{
	return !listing->kind || text_equal_nocase(listing->kind, kind);
}

bool
listing_has_unit(const struct listing *listing, int unit)
{
	if (listing->unit < 0)
		return true;
	while (unit >= 0 && unit != listing->unit)
		unit = listing->campaign->units[unit].parent;
	return unit >= 0;
}

bool
listing_has_event(const struct listing *listing, const struct event *event)
{
	bool has_unit = listing->unit < 0;

	for (uint32_t i = 0; i < event->units.count && !has_unit; i++)
		has_unit =
			listing_has_unit(listing, (int)event->units.index[i]);
	return has_unit &&
	       (listing->side < 0 || event->side == listing->side) &&
	       (listing->place < 0 || event->place == listing->place) &&
	       listing_has_kind(listing, event_kind_word(event->kind)) &&
	       (!listing->dated ||
		       (event->minute >= moment_first(&listing->date) &&
			       event->minute <= moment_last(&listing->date)));
}

int
command_list(const struct options *options)
{
	struct campaign campaign;
	struct timeline timeline;
	struct listing listing = { .campaign = &campaign,
		.timeline = &timeline };
	struct error err;
	const struct list_entry *list = find_list(options->argument, &err);
	char *folder;
	bool good;

	if (!list || !check_filters(options, list, &err))
		return command_misused(&err);
	folder = datadir_campaign(options, &err);
	good = folder && campaign_read(&campaign, folder, NULL, &err);
	free(folder);
	if (!good)
		return command_failed(&err);
	timeline_init(&timeline, &campaign);
	good = set_up(&listing, options, list, &err);
	if (good)
		write_list(&listing, list, options->format);
	timeline_release(&timeline);
	campaign_release(&campaign);
	return good ? 0 : command_failed(&err);
}
