/* The list of days: all that the map tells, in sentences. */
#include <config.h>

#include "app/list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/translate.h"
#include "playback/situation.h"
#include "scene/words.h"

/* "At Chongjin, 421 km north of 38 N." */
static char *
where_it_was(const struct listing *listing, const struct event *event)
{
	char where[256];

	words_where(listing->campaign, event->place, event->position,
		listing->language, where, sizeof where);
	return xasprintf(_("At %s"), where);
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
write_sources(const struct listing *listing, const struct references *sources,
	FILE *file)
{
	char text[512];

	fprintf(file, " %s",
		translate_count("Source:", "Sources:", sources->count));
	for (uint32_t i = 0; i < sources->count; i++) {
		words_source(&listing->campaign->sources[sources->index[i]],
			text, sizeof text);
		fprintf(file, "%s %s", i ? ";" : "", text);
	}
	fputc('.', file);
}

static void
write_units(
	const struct listing *listing, const struct event *event, FILE *file)
{
	const struct campaign *campaign = listing->campaign;

	if (event->units.count)
		fprintf(file, " %s:", _("Who was there"));
	for (uint32_t i = 0; i < event->units.count; i++)
		fprintf(file, "%s %s", i ? ";" : "",
			name_in(&campaign->units[event->units.index[i]].name,
				listing->language));
	if (event->units.count)
		fputc('.', file);
}

/* Each version of what is counted, and who says so. */
static void
write_figures(
	const struct listing *listing, const struct event *event, FILE *file)
{
	char text[256];

	for (size_t i = 0; i < listing->campaign->figure_count; i++) {
		const struct figure *figure = &listing->campaign->figures[i];

		if (strcmp(figure->about, event->id) != 0)
			continue;
		words_figure(figure, listing->language, text, sizeof text);
		fprintf(file, " %s: %s.",
			name_in(&figure->subject, listing->language), text);
		write_stop(figure->note, file);
		write_sources(listing, &figure->sources, file);
	}
}

/* An event as one line, so that grep finds all of it. */
static void
write_event(
	const struct listing *listing, const struct event *event, FILE *file)
{
	char *where = where_it_was(listing, event);
	char time[40], until[40];

	moment_format(&event->time, time, sizeof time);
	fputs("  ", file);
	if (event->until.minute == INT64_MIN) {
		fputs(time, file);
	} else {
		moment_format(&event->until, until, sizeof until);
		fprintf(file, C_("date", "%1$s to %2$s"), time, until);
	}
	write_stop(name_in(&event->title, listing->language), file);
	write_stop(where, file);
	write_stop(name_in(&event->detail, listing->language), file);
	write_stop(words_confidence_sentence(event->confidence), file);
	write_sources(listing, &event->sources, file);
	write_units(listing, event, file);
	write_figures(listing, event, file);
	fputc('\n', file);
	free(where);
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

/* Where the units of a side stand at the end of a day, as the map has them. */
static void
write_standings(const struct listing *listing,
	const struct situation *situation, int side, FILE *file)
{
	const struct campaign *campaign = listing->campaign;
	const char *between = "";
	char where[320];

	for (size_t u = 0; u < campaign->unit_count; u++) {
		const struct standing *standing = &situation->units[u];

		if (campaign->units[u].side != side ||
			!listing_has_unit(listing, (int)u) ||
			(standing->presence != PRESENCE_HERE &&
				standing->presence != PRESENCE_ENDED))
			continue;
		if (!*between)
			fprintf(file, _("  Units of %s:"),
				name_in(&campaign->sides[side].name,
					listing->language));
		words_standing(campaign, standing, listing->language, where,
			sizeof where);
		fprintf(file, "%s %s %s", between,
			name_in(&campaign->units[u].name, listing->language),
			where);
		between = ";";
	}
	if (*between)
		fputs(".\n", file);
}

static void
write_places(const struct listing *listing, const struct situation *situation,
	int side, FILE *file)
{
	const struct campaign *campaign = listing->campaign;
	const char *between = "";

	for (size_t p = 0; p < campaign->place_count; p++) {
		if (situation->holders[p] != side)
			continue;
		if (!*between)
			fprintf(file, _("  Held by %s:"),
				name_in(&campaign->sides[side].name,
					listing->language));
		fprintf(file, "%s %s", between,
			name_in(&campaign->places[p].name, listing->language));
		between = ",";
	}
	if (*between)
		fputs(".\n", file);
}

static void
write_nearest(const struct listing *listing, const struct situation *situation,
	int side, FILE *file)
{
	const struct campaign *campaign = listing->campaign;
	const struct overlay *parallel = campaign_parallel(campaign);
	const int unit =
		parallel ? situation_nearest(situation, side, parallel->value)
			 : -1;
	char where[64], *nearest;

	if (unit < 0)
		return;
	words_from_parallel(situation->units[unit].position, parallel->value,
		where, sizeof where);
	nearest = xasprintf(_("Nearest to the parallel: %1$s: %2$s%3$s, %4$s"),
		name_in(&campaign->sides[side].name, listing->language),
		name_in(&campaign->units[unit].name, listing->language),
		words_standing_mark(&situation->units[unit]), where);
	fputc(' ', file);
	write_stop(nearest, file);
	fputc('\n', file);
	free(nearest);
}

static void
write_situation(const struct listing *listing, int64_t day, FILE *file)
{
	struct situation situation;

	situation_init(&situation, listing->campaign);
	situation_set(&situation, listing->timeline, last_minute_of_day(day));
	for (int side = 0; side < (int)listing->campaign->side_count; side++) {
		if (listing->side >= 0 && side != listing->side)
			continue;
		write_standings(listing, &situation, side, file);
		if (listing->unit >= 0)
			continue;
		write_places(listing, &situation, side, file);
		write_nearest(listing, &situation, side, file);
	}
	situation_release(&situation);
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
	if (listing->place < 0 && !listing->kind)
		write_situation(listing, timeline->begin + i, file);
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
	char *where;

	list_add_moment(table, &moment);
	table_add(table, "%s", weekday_name(day_of_week(day)));
	table_add_number(table, i + 1);
	if (!event) {
		for (size_t c = 3; c < ARRAY_LENGTH(day_columns); c++)
			table_add(table, "%s", "");
		return;
	}
	where = where_it_was(listing, event);
	table_add(table, "%s", event->id);
	list_add_moment(table, &event->time);
	table_add(table, "%s", name_in(&event->title, listing->language));
	table_add(table, "%s", where);
	table_add(table, "%s", name_in(&event->detail, listing->language));
	table_add(table, "%s", confidence_word(event->confidence));
	list_add_sources(table, listing->campaign, &event->sources);
	free(where);
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
