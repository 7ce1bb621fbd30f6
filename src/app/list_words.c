/* Those lists that tell more in words than in places and dates. */
#include <config.h>

#include "app/list.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/translate.h"
#include "scene/words.h"

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
		table_add(table, "%s", figure->subject);
		table_add(table, "%s", figure->about);
		table_add_number(table, figure->value);
		table_add_number(table, figure->low);
		table_add_number(table, figure->high);
		table_add(table, "%s", figure->what);
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

/* "At Chongjin, 421 km north of 38 N." */
static void
where_it_was(const struct listing *listing, const struct event *event,
	char *buffer, size_t size)
{
	const struct campaign *campaign = listing->campaign;
	char parallel[64] = "";
	char position[64];
	const char *place = position;

	words_lonlat(event->position, position, sizeof position);
	if (event->place >= 0)
		place = name_in(&campaign->places[event->place].name,
			listing->language);
	for (size_t i = 0; i < campaign->overlay_count && !parallel[0]; i++) {
		if (campaign->overlays[i].kind == OVERLAY_PARALLEL)
			words_from_parallel(event->position,
				campaign->overlays[i].value, parallel,
				sizeof parallel);
	}
	if (parallel[0])
		snprintf(buffer, size, _("At %1$s, %2$s."), place, parallel);
	else
		snprintf(buffer, size, _("At %s."), place);
}

static void
write_stop(const char *text, FILE *file)
{
	const size_t length = strlen(text);

	if (length == 0)
		return;
	fprintf(file, " %s%s", text,
		strchr(".!?", text[length - 1]) ? "" : ".");
}

static void
write_sources(
	const struct listing *listing, const struct event *event, FILE *file)
{
	fprintf(file, " %s",
		translate_count("Source:", "Sources:", event->sources.count));
	for (uint32_t i = 0; i < event->sources.count; i++) {
		const struct source *source =
			&listing->campaign->sources[event->sources.index[i]];

		fprintf(file, "%s %s", i ? ";" : "",
			source->author[0] ? source->author : source->title);
		if (source->year)
			fprintf(file, " (%d)", source->year);
	}
	fputs(".\n", file);
}

/* An event as one line, so that grep finds all of it. */
static void
write_event(
	const struct listing *listing, const struct event *event, FILE *file)
{
	char time[40], where[256];

	moment_format(&event->time, time, sizeof time);
	where_it_was(listing, event, where, sizeof where);
	fprintf(file, "  %s", time);
	write_stop(name_in(&event->title, listing->language), file);
	write_stop(where, file);
	write_stop(name_in(&event->detail, listing->language), file);
	write_stop(words_confidence_sentence(event->confidence), file);
	write_sources(listing, event, file);
}

/* Whether a day of the timeline is told: all are where nothing narrows. */
static bool
has_day(const struct listing *listing, int64_t day, size_t events)
{
	if (listing->dated)
		return day >= day_of_minute(moment_first(&listing->date)) &&
		       day <= day_of_minute(moment_last(&listing->date));
	return events > 0 || (listing->side < 0 && listing->unit < 0 &&
				     listing->place < 0 && !listing->kind);
}

static size_t
count_events(const struct listing *listing, int i)
{
	const struct timeline *timeline = listing->timeline;
	size_t count = 0;

	for (size_t e = timeline->first_event[i];
		e < timeline->first_event[i + 1]; e++)
		count += listing_has_event(
			listing, &listing->campaign->events[e]);
	return count;
}

static void
write_day(const struct listing *listing, int i, size_t events, FILE *file)
{
	const struct timeline *timeline = listing->timeline;
	char date[64];

	words_date(last_minute_of_day(timeline->begin + i), date, sizeof date);
	if (events == 0)
		fprintf(file,
			_("%1$s, day %2$d of %3$d: nothing is recorded for "
			  "this day."),
			date, i + 1, timeline->days);
	else
		fprintf(file,
			translate_count("%1$s, day %2$d of %3$d: %4$zu event.",
				"%1$s, day %2$d of %3$d: %4$zu events.",
				events),
			date, i + 1, timeline->days, events);
	fputc('\n', file);
	for (size_t e = timeline->first_event[i];
		e < timeline->first_event[i + 1]; e++) {
		const struct event *event = &listing->campaign->events[e];

		if (listing_has_event(listing, event))
			write_event(listing, event, file);
	}
}

void
list_days_text(const struct listing *listing, FILE *file)
{
	bool first = true;

	for (int i = 0; i < listing->timeline->days; i++) {
		const size_t events = count_events(listing, i);

		if (!has_day(listing, listing->timeline->begin + i, events))
			continue;
		if (!first)
			fputc('\n', file);
		first = false;
		write_day(listing, i, events, file);
	}
}

static const struct column day_columns[] = {
	{ NC_("column", "date"), COLUMN_TEXT, false },
	{ NC_("column", "weekday"), COLUMN_TEXT, false },
	{ NC_("column", "day"), COLUMN_NUMBER, false },
	{ NC_("column", "event"), COLUMN_TEXT, false },
	{ NC_("column", "time"), COLUMN_TEXT, false },
	{ NC_("column", "title"), COLUMN_TEXT, false },
	{ NC_("column", "where"), COLUMN_TEXT, false },
	{ NC_("column", "detail"), COLUMN_TEXT, false },
	{ NC_("column", "confidence"), COLUMN_TEXT, false },
	{ NC_("column", "sources"), COLUMN_LIST, false },
};

static void
add_day(const struct listing *listing, int i, const struct event *event,
	struct table *table)
{
	const int64_t day = listing->timeline->begin + i;
	const struct moment moment = { .minute = day * MINUTES_A_DAY,
		.precision = MOMENT_DAY };
	char where[256];

	list_add_moment(table, &moment);
	table_add(table, "%s", weekday_name(day_of_week(day)));
	table_add_number(table, i + 1);
	if (!event) {
		for (size_t c = 3; c < ARRAY_LENGTH(day_columns); c++)
			table_add(table, "%s", "");
		return;
	}
	where_it_was(listing, event, where, sizeof where);
	table_add(table, "%s", event->id);
	list_add_moment(table, &event->time);
	table_add(table, "%s", name_in(&event->title, listing->language));
	table_add(table, "%s", where);
	table_add(table, "%s", name_in(&event->detail, listing->language));
	table_add(table, "%s", confidence_word(event->confidence));
	list_add_sources(table, listing->campaign, &event->sources);
}

void
list_days(const struct listing *listing, struct table *table)
{
	const struct timeline *timeline = listing->timeline;

	table_init(table, day_columns, ARRAY_LENGTH(day_columns));
	for (int i = 0; i < timeline->days; i++) {
		const size_t events = count_events(listing, i);

		if (!has_day(listing, timeline->begin + i, events))
			continue;
		if (events == 0)
			add_day(listing, i, NULL, table);
		for (size_t e = timeline->first_event[i];
			e < timeline->first_event[i + 1]; e++) {
			const struct event *event =
				&listing->campaign->events[e];

			if (listing_has_event(listing, event))
				add_day(listing, i, event, table);
		}
	}
}
