#include <config.h>

#include "campaign/reading.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"

#define LONGEST_ID 64

void
field_fault(const struct reading *reading, const struct field *field,
	const char *format, ...)
{
	char what[768];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(what, sizeof what, format, arguments);
	va_end(arguments);
	fault_error(reading->faults, field->row->place, "%s: %s", field->name,
		what);
}

const char *
field_text(const struct reading *reading, const struct field *field)
{
	return arena_text(reading->campaign->arena, field->text);
}

const char *
field_needed_text(const struct reading *reading, const struct field *field)
{
	if (!*field->text)
		field_fault(reading, field, _("is empty; fill it in"));
	return field_text(reading, field);
}

bool
field_new_id(const struct reading *reading, const struct field *field,
	struct ids *ids, const char **id, int *other)
{
	const size_t length = strlen(field->text);
	const size_t good = strspn(field->text,
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"0123456789-_.");

	*other = -1;
	if (length == 0) {
		field_fault(reading, field, _("is empty; fill it in"));
		return false;
	}
	if (good < length || length > LONGEST_ID) {
		field_fault(reading, field,
			_("\"%.100s\" is no id; give it up to %d letters, "
			  "digits, - _ and dots"),
			field->text, LONGEST_ID);
		return false;
	}
	*id = field_text(reading, field);
	return ids_add(ids, *id, other);
}

double
field_number(const struct reading *reading, const struct field *field,
	double low, double high, double missing)
{
	double number;

	if (!*field->text)
		return missing;
	if (!text_to_double(field->text, &number)) {
		field_fault(reading, field,
			_("\"%.100s\" is no number; write it as 38.5"),
			field->text);
		return missing;
	}
	if (!(number >= low && number <= high)) {
		field_fault(reading, field,
			_("%.100s is not between %g and %g; mend it"),
			field->text, low, high);
		return missing;
	}
	return number;
}

int
field_integer(const struct reading *reading, const struct field *field, int low,
	int high, int missing)
{
	long number;

	if (!*field->text)
		return missing;
	if (!text_to_long(field->text, &number) || number < low ||
		number > high) {
		field_fault(reading, field,
			_("\"%.100s\" is no whole number from %d to %d; give "
			  "one"),
			field->text, low, high);
		return missing;
	}
	return (int)number;
}

int
field_word(const struct reading *reading, const struct field *field,
	const struct vocabulary *vocabulary, int missing)
{
	char words[256];
	int value;

	if (!*field->text && missing >= 0)
		return missing;
	value = *field->text ? vocabulary_find(vocabulary, field->text) : -1;
	if (value >= 0)
		return value;
	vocabulary_list(vocabulary, words, sizeof words);
	if (*field->text)
		field_fault(reading, field,
			_("unknown %s \"%.100s\"; one of %s"), field->name,
			field->text, words);
	else
		field_fault(reading, field, _("is empty; one of %s is needed"),
			words);
	return missing >= 0 ? missing : 0;
}

bool
field_moment(const struct reading *reading, const struct field *field,
	bool needed, struct moment *moment)
{
	if (*field->text && moment_parse(field->text, moment))
		return true;
	if (*field->text)
		field_fault(reading, field,
			_("\"%.100s\" is no date that exists; write "
			  "1945-08-13, 1945-08-13T07:00 or 1945-08"),
			field->text);
	else if (needed)
		field_fault(reading, field, _("is empty; fill it in"));
	return false;
}

static const struct ids *
table_ids(const struct reading *reading, enum campaign_table table)
{
	switch (table) {
	case TABLE_SOURCES:
		return reading->campaign->source_ids;
	case TABLE_PLACES:
		return reading->campaign->place_ids;
	case TABLE_UNITS:
		return reading->campaign->unit_ids;
	case TABLE_EVENTS:
		return reading->event_ids;
	default:
		return NULL;
	}
}

static int
find_row(const struct reading *reading, const struct field *field,
	enum campaign_table table, const char *id)
{
	const int row = ids_find(table_ids(reading, table), id);

	if (row < 0 && !reading->incomplete[table])
		fault_error(reading->faults, field->row->place,
			table == TABLE_SOURCES
				? _("unknown source \"%.100s\"; mend it, or "
				    "add it to the table of sources")
			: table == TABLE_PLACES
				? _("unknown place \"%.100s\"; mend it, or add "
				    "it to the table of places")
			: table == TABLE_UNITS
				? _("unknown unit \"%.100s\"; mend it, or add "
				    "it to the table of units")
				: _("unknown event \"%.100s\"; mend it, or add "
				    "it to the table of events"),
			id);
	return row;
}

int
field_reference(const struct reading *reading, const struct field *field,
	enum campaign_table table)
{
	if (!*field->text)
		return -1;
	return find_row(reading, field, table, field->text);
}

int
field_side(const struct reading *reading, const struct field *field)
{
	const int side = campaign_find_side(reading->campaign, field->text);

	if (side < 0 && *field->text)
		fault_error(reading->faults, field->row->place,
			_("unknown side \"%.100s\"; sides stand in %s"),
			field->text, MANIFEST_FILE);
	return side;
}

/* Copies the next id without blanks around it and steps behind it. */
static bool
next_id(const char **list, char *id, size_t size)
{
	const char *end = *list + strcspn(*list, ";");
	const char *start = *list + strspn(*list, " ");
	const char *stop = end;

	while (stop > start && stop[-1] == ' ')
		stop--;
	snprintf(id, size, "%.*s", (int)(stop > start ? stop - start : 0),
		start);
	*list = *end ? end + 1 : end;
	return *end != '\0';
}

struct references
field_references(struct reading *reading, const struct field *field,
	enum campaign_table table)
{
	struct references references = { NULL, 0 };
	const char *list = field->text;
	char id[LONGEST_ID + 2];
	size_t count = 0;
	bool more = *list != '\0';

	while (more) {
		int row;

		more = next_id(&list, id, sizeof id);
		if (!*id) {
			field_fault(reading, field,
				_("has an empty id; put one ; between two "
				  "ids"));
			continue;
		}
		row = find_row(reading, field, table, id);
		if (row < 0)
			continue;
		ARRAY_GROW(reading->list, count, reading->list_alloc);
		reading->list[count++] = (uint32_t)row;
	}
	if (count == 0)
		return references;
	references.index = arena_keep(reading->campaign->arena, reading->list,
		count * sizeof *reading->list);
	references.count = (uint32_t)count;
	return references;
}

bool
field_position(const struct reading *reading, const struct field *place,
	const struct field *lon, const struct field *lat, int *place_index,
	struct lonlat *position)
{
	*place_index = -1;
	if (*place->text && (*lon->text || *lat->text)) {
		field_fault(reading, place,
			_("give a place or lon and lat, not both"));
		return false;
	}
	if (*place->text) {
		*place_index = field_reference(reading, place, TABLE_PLACES);
		if (*place_index < 0)
			return false;
		*position = reading->campaign->places[*place_index].position;
		return true;
	}
	if (!*lon->text || !*lat->text) {
		field_fault(
			reading, place, _("give a place, or both lon and lat"));
		return false;
	}
	position->lon = field_number(reading, lon, -180, 180, NAN);
	position->lat = field_number(reading, lat, -90, 90, NAN);
	return !isnan(position->lon) && !isnan(position->lat);
}
