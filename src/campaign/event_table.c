#include <config.h>

#include "campaign/tables.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/array.h"
#include "base/translate.h"

enum {
	ID,
	TIME,
	UNTIL,
	PLACE,
	LON,
	LAT,
	KIND,
	SIDE,
	TITLE_EN,
	TITLE_KO,
	TITLE_RU,
	DETAIL_EN,
	DETAIL_KO,
	DETAIL_RU,
	UNITS,
	SOURCE,
	CONFIDENCE
};
static const struct csv_column columns[] = { { "id", true }, { "time", true },
	{ "until", false }, { "place", false }, { "lon", false },
	{ "lat", false }, { "kind", true }, { "side", false },
	{ "title_en", true }, { "title_ko", false }, { "title_ru", false },
	{ "detail_en", false }, { "detail_ko", false }, { "detail_ru", false },
	{ "units", false }, { "source", true }, { "confidence", true } };

struct filling {
	struct reading *reading;
	size_t alloc;
};

static void
read_when(
	const struct reading *r, const struct csv_row *row, struct event *event)
{
	event->until.minute = INT64_MIN;
	if (!field_moment(r, FIELD(row, columns, TIME), true, &event->time))
		return;
	event->minute = moment_last(&event->time);
	if (field_moment(r, FIELD(row, columns, UNTIL), false, &event->until) &&
		moment_last(&event->until) < event->time.minute)
		field_fault(r, FIELD(row, columns, UNTIL),
			_("is before time; mend one of the two"));
}

static void
read_texts(
	const struct reading *r, const struct csv_row *row, struct event *event)
{
	event->title = (struct name){ {
		[LANGUAGE_EN] =
			field_needed_text(r, FIELD(row, columns, TITLE_EN)),
		[LANGUAGE_TODAY] = "",
		[LANGUAGE_KO] = field_text(r, FIELD(row, columns, TITLE_KO)),
		[LANGUAGE_JA] = "",
		[LANGUAGE_RU] = field_text(r, FIELD(row, columns, TITLE_RU)),
	} };
	event->detail = (struct name){ {
		[LANGUAGE_EN] = field_text(r, FIELD(row, columns, DETAIL_EN)),
		[LANGUAGE_TODAY] = "",
		[LANGUAGE_KO] = field_text(r, FIELD(row, columns, DETAIL_KO)),
		[LANGUAGE_JA] = "",
		[LANGUAGE_RU] = field_text(r, FIELD(row, columns, DETAIL_RU)),
	} };
}

static void
add_event(void *context, const struct csv_row *row)
{
	struct filling *filling = context;
	struct reading *r = filling->reading;
	struct campaign *campaign = r->campaign;
	struct event event = { .line = row->place.line };
	int other;

	if (!field_new_id(r, FIELD(row, columns, ID), r->event_ids, &event.id,
		    &other)) {
		r->incomplete[TABLE_EVENTS] |= other < 0;
		if (other >= 0)
			fault_error(r->faults, row->place,
				_("the event \"%s\" stands already on line %d; "
				  "give one of them another id"),
				event.id, campaign->events[other].line);
		return;
	}
	read_when(r, row, &event);
	field_position(r, FIELD(row, columns, PLACE), FIELD(row, columns, LON),
		FIELD(row, columns, LAT), &event.place, &event.position);
	event.kind = (enum event_kind)field_word(
		r, FIELD(row, columns, KIND), &event_kind_words, -1);
	event.side = field_side(r, FIELD(row, columns, SIDE));
	read_texts(r, row, &event);
	event.units =
		field_references(r, FIELD(row, columns, UNITS), TABLE_UNITS);
	event.sources =
		field_references(r, FIELD(row, columns, SOURCE), TABLE_SOURCES);
	if (!*row->fields[SOURCE])
		field_fault(r, FIELD(row, columns, SOURCE),
			_("is empty; fill it in"));
	event.confidence = (enum confidence)field_word(
		r, FIELD(row, columns, CONFIDENCE), &confidence_words, -1);
	ARRAY_GROW(campaign->events, campaign->event_count, filling->alloc);
	campaign->events[campaign->event_count++] = event;
}

static int
compare_events(const void *a, const void *b)
{
	const struct event *one = a, *other = b;

	if (one->minute != other->minute)
		return one->minute < other->minute ? -1 : 1;
	return one->line - other->line;
}

bool
read_events(struct reading *reading, struct folder_file *file)
{
	struct filling filling = { .reading = reading };
	const struct csv_table table = { columns, ARRAY_LENGTH(columns),
		add_event, &filling };
	const bool complete = csv_read(file, &table, reading->faults);
	struct campaign *campaign = reading->campaign;

	if (campaign->event_count > 1)
		qsort(campaign->events, campaign->event_count,
			sizeof *campaign->events, compare_events);
	return complete;
}
