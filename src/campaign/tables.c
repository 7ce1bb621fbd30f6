#include <config.h>

#include "campaign/tables.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/translate.h"
#include "campaign/arena.h"

/* A table while it is read. */
struct filling {
	struct reading *reading;
	size_t alloc;
};

enum {
	SOURCE_ID,
	SOURCE_AUTHOR,
	SOURCE_TITLE,
	SOURCE_YEAR,
	SOURCE_URL,
	SOURCE_NOTE
};
static const struct csv_column source_columns[] = { { "id", true },
	{ "author", false }, { "title", true }, { "year", false },
	{ "url", false }, { "note", false } };

static void
add_source(void *context, const struct csv_row *row)
{
	struct filling *filling = context;
	struct reading *r = filling->reading;
	struct campaign *campaign = r->campaign;
	struct source source = { .line = row->place.line };
	int other;

	if (!field_new_id(r, FIELD(row, source_columns, SOURCE_ID),
		    campaign->source_ids, &source.id, &other)) {
		r->incomplete[TABLE_SOURCES] |= other < 0;
		if (other >= 0)
			fault_error(r->faults, row->place,
				_("the source \"%s\" stands already on line "
				  "%d; give one of them another id"),
				source.id, campaign->sources[other].line);
		return;
	}
	source.author =
		field_text(r, FIELD(row, source_columns, SOURCE_AUTHOR));
	source.title =
		field_needed_text(r, FIELD(row, source_columns, SOURCE_TITLE));
	source.year = field_integer(
		r, FIELD(row, source_columns, SOURCE_YEAR), 1, 9998, 0);
	source.url = field_text(r, FIELD(row, source_columns, SOURCE_URL));
	source.note = field_text(r, FIELD(row, source_columns, SOURCE_NOTE));
	ARRAY_GROW(campaign->sources, campaign->source_count, filling->alloc);
	campaign->sources[campaign->source_count++] = source;
}

enum {
	PLACE_ID,
	PLACE_LON,
	PLACE_LAT,
	PLACE_KIND,
	PLACE_RANK,
	PLACE_EN,
	PLACE_TODAY,
	PLACE_KO,
	PLACE_JA,
	PLACE_RU,
	PLACE_OTHER,
	PLACE_HOLDER,
	PLACE_HELD_UNTIL,
	PLACE_SOURCE
};
static const struct csv_column place_columns[] = { { "id", true },
	{ "lon", true }, { "lat", true }, { "kind", true }, { "rank", false },
	{ "name_en", true }, { "name_today", false }, { "name_ko", false },
	{ "name_ja", false }, { "name_ru", false }, { "names_other", false },
	{ "holder", false }, { "held_until", false }, { "source", true } };

/* A needed coordinate; 0 with a fault when there is none. */
static double
place_coordinate(
	const struct reading *r, const struct field *field, double most)
{
	const double number = field_number(r, field, -most, most, 0);

	if (!*field->text)
		field_fault(r, field, _("is empty; fill it in"));
	return number;
}

static struct name
place_names(const struct reading *r, const struct csv_row *row)
{
	return (struct name){ {
		[LANGUAGE_EN] = field_needed_text(
			r, FIELD(row, place_columns, PLACE_EN)),
		[LANGUAGE_TODAY] =
			field_text(r, FIELD(row, place_columns, PLACE_TODAY)),
		[LANGUAGE_KO] =
			field_text(r, FIELD(row, place_columns, PLACE_KO)),
		[LANGUAGE_JA] =
			field_text(r, FIELD(row, place_columns, PLACE_JA)),
		[LANGUAGE_RU] =
			field_text(r, FIELD(row, place_columns, PLACE_RU)),
	} };
}

/* The first of "Унги / Юки". */
static const char *
first_name(const struct reading *r, const char *names)
{
	const char *end = strstr(names, " / ");
	char first[256];

	if (!end || end - names >= (ptrdiff_t)sizeof first)
		return names;
	snprintf(first, sizeof first, "%.*s", (int)(end - names), names);
	return arena_text(r->campaign->arena, first);
}

/* Who held it before any event. */
static void
read_holder(
	const struct reading *r, const struct csv_row *row, struct place *place)
{
	const struct field *until = FIELD(row, place_columns, PLACE_HELD_UNTIL);
	struct moment moment;

	place->holder = field_side(r, FIELD(row, place_columns, PLACE_HOLDER));
	place->held_until = INT64_MAX;
	if (!field_moment(r, until, false, &moment))
		return;
	place->held_until = moment_last(&moment);
	if (!*row->fields[PLACE_HOLDER])
		field_fault(r, until, _("needs a holder; name the side"));
}

static void
add_place(void *context, const struct csv_row *row)
{
	struct filling *filling = context;
	struct reading *r = filling->reading;
	struct campaign *campaign = r->campaign;
	struct place place = { .line = row->place.line };
	int other;

	if (!field_new_id(r, FIELD(row, place_columns, PLACE_ID),
		    campaign->place_ids, &place.id, &other)) {
		r->incomplete[TABLE_PLACES] |= other < 0;
		if (other >= 0)
			fault_error(r->faults, row->place,
				_("the place \"%s\" stands already on line %d; "
				  "give one of them another id"),
				place.id, campaign->places[other].line);
		return;
	}
	place.position.lon =
		place_coordinate(r, FIELD(row, place_columns, PLACE_LON), 180);
	place.position.lat =
		place_coordinate(r, FIELD(row, place_columns, PLACE_LAT), 90);
	place.kind = (enum place_kind)field_word(r,
		FIELD(row, place_columns, PLACE_KIND), &place_kind_words, -1);
	place.rank = field_integer(
		r, FIELD(row, place_columns, PLACE_RANK), 1, 9, 5);
	place.names = place_names(r, row);
	for (int i = 0; i < LANGUAGES; i++)
		place.name.text[i] = first_name(r, place.names.text[i]);
	place.other_names =
		field_text(r, FIELD(row, place_columns, PLACE_OTHER));
	read_holder(r, row, &place);
	place.sources = field_references(
		r, FIELD(row, place_columns, PLACE_SOURCE), TABLE_SOURCES);
	if (!*row->fields[PLACE_SOURCE])
		field_fault(r, FIELD(row, place_columns, PLACE_SOURCE),
			_("is empty; fill it in"));
	ARRAY_GROW(campaign->places, campaign->place_count, filling->alloc);
	campaign->places[campaign->place_count++] = place;
}

bool
read_sources(struct reading *reading, struct folder_file *file)
{
	struct filling filling = { .reading = reading };
	const struct csv_table table = { source_columns,
		ARRAY_LENGTH(source_columns), add_source, &filling };

	return csv_read(file, &table, reading->faults);
}

bool
read_places(struct reading *reading, struct folder_file *file)
{
	struct filling filling = { .reading = reading };
	const struct csv_table table = { place_columns,
		ARRAY_LENGTH(place_columns), add_place, &filling };

	return csv_read(file, &table, reading->faults);
}
