/* The rows of a unit need not stand together in the file, but must be in the
 * order of time. They are read in the order of the file, each checked against
 * the one before it of the same unit, and at the end put in the order of the
 * units without a second copy: there may be a million of them. */
#include <config.h>

#include "campaign/tables.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/translate.h"

#define NO_ROW UINT32_MAX

enum {
	UNIT,
	TIME,
	UNTIL,
	PLACE,
	LON,
	LAT,
	ACTION,
	BY,
	SOURCE,
	CONFIDENCE,
	NOTE
};
static const struct csv_column columns[] = { { "unit", true }, { "time", true },
	{ "until", false }, { "place", false }, { "lon", false },
	{ "lat", false }, { "action", true }, { "by", false },
	{ "source", true }, { "confidence", true }, { "note", false } };

struct filling {
	struct reading *reading;
	size_t alloc;
	uint32_t *units; /* of each keyframe */
	size_t units_alloc;
	uint32_t *last_rows; /* of each unit, NO_ROW before its first */
};

/* When a row holds: a date without an hour means by the end of that day, in
 * a unit's first row from its start. */
static bool
read_when(const struct reading *r, const struct csv_row *row, bool first,
	struct keyframe *keyframe)
{
	keyframe->until.minute = INT64_MIN;
	if (!field_moment(r, FIELD(row, columns, TIME), true, &keyframe->time))
		return false;
	keyframe->arrive = first ? moment_first(&keyframe->time)
				 : moment_last(&keyframe->time);
	keyframe->leave = keyframe->arrive;
	if (!field_moment(
		    r, FIELD(row, columns, UNTIL), false, &keyframe->until))
		return !*row->fields[UNTIL];
	keyframe->leave = moment_last(&keyframe->until);
	if (keyframe->leave >= keyframe->arrive)
		return true;
	field_fault(r, FIELD(row, columns, UNTIL),
		_("is before time; mend one of the two"));
	return false;
}

/* Whether a row can follow the one before it. */
static bool
check_order(const struct reading *r, const struct csv_row *row,
	const struct keyframe *before, const struct keyframe *keyframe)
{
	const struct field *time = FIELD(row, columns, TIME);

	if (action_is_last((enum action)before->action))
		field_fault(r, FIELD(row, columns, ACTION),
			_("\"%s\" on line %d has ended this track; take this "
			  "row out, or mend that action"),
			action_word((enum action)before->action), before->line);
	else if (keyframe->arrive < before->arrive)
		field_fault(r, time,
			_("is before line %d of the same unit; a day without "
			  "an hour means its end; put the rows in the order of "
			  "time"),
			before->line);
	else if (keyframe->arrive < before->leave)
		field_fault(r, time,
			_("is before the until of line %d; mend one of the "
			  "two"),
			before->line);
	else if (keyframe->arrive == before->arrive &&
		 !lonlat_equal(keyframe->position, before->position))
		field_fault(r, time,
			_("the unit is elsewhere at that time on line %d; mend "
			  "one of the two"),
			before->line);
	else
		return true;
	return false;
}

static void
fill_keyframe(
	struct reading *r, const struct csv_row *row, struct keyframe *keyframe)
{
	keyframe->action = (uint8_t)field_word(
		r, FIELD(row, columns, ACTION), &action_words, -1);
	keyframe->by = (uint8_t)field_word(
		r, FIELD(row, columns, BY), &means_words, BY_NONE);
	keyframe->confidence = (uint8_t)field_word(
		r, FIELD(row, columns, CONFIDENCE), &confidence_words, -1);
	keyframe->note = field_text(r, FIELD(row, columns, NOTE));
	keyframe->sources =
		field_references(r, FIELD(row, columns, SOURCE), TABLE_SOURCES);
	if (!*row->fields[SOURCE])
		field_fault(r, FIELD(row, columns, SOURCE),
			_("is empty; fill it in"));
}

static void
add_keyframe(void *context, const struct csv_row *row)
{
	struct filling *filling = context;
	struct reading *r = filling->reading;
	struct campaign *campaign = r->campaign;
	const int unit =
		field_reference(r, FIELD(row, columns, UNIT), TABLE_UNITS);
	struct keyframe keyframe = { .line = row->place.line };
	uint32_t before = unit >= 0 ? filling->last_rows[unit] : NO_ROW;
	bool good;

	if (!*row->fields[UNIT])
		field_fault(r, FIELD(row, columns, UNIT),
			_("is empty; fill it in"));
	fill_keyframe(r, row, &keyframe);
	good = read_when(r, row, before == NO_ROW, &keyframe);
	if (!field_position(r, FIELD(row, columns, PLACE),
		    FIELD(row, columns, LON), FIELD(row, columns, LAT),
		    &keyframe.place, &keyframe.position) ||
		!good || unit < 0)
		return;
	if (before != NO_ROW &&
		!check_order(r, row, &campaign->keyframes[before], &keyframe))
		return;
	ARRAY_GROW(
		filling->units, campaign->keyframe_count, filling->units_alloc);
	filling->units[campaign->keyframe_count] = (uint32_t)unit;
	ARRAY_GROW(
		campaign->keyframes, campaign->keyframe_count, filling->alloc);
	filling->last_rows[unit] = (uint32_t)campaign->keyframe_count;
	campaign->units[unit].keyframe_count++;
	campaign->keyframes[campaign->keyframe_count++] = keyframe;
}

/* Puts the keyframes in the order of the units: each swap brings one to the
 * place where it belongs. */
static void
sort_by_unit(struct campaign *campaign, uint32_t *units)
{
	uint32_t *targets = units;
	size_t *next = xcalloc(campaign->unit_count, sizeof *next);
	size_t total = 0;

	for (size_t i = 0; i < campaign->unit_count; i++) {
		campaign->units[i].first_keyframe = next[i] = total;
		total += campaign->units[i].keyframe_count;
	}
	for (size_t i = 0; i < total; i++)
		targets[i] = (uint32_t)next[units[i]]++;
	for (size_t i = 0; i < total; i++) {
		while (targets[i] != i) {
			const uint32_t j = targets[i];
			const struct keyframe moved = campaign->keyframes[j];

			campaign->keyframes[j] = campaign->keyframes[i];
			campaign->keyframes[i] = moved;
			targets[i] = targets[j];
			targets[j] = j;
		}
	}
	free(next);
}

bool
read_tracks(struct reading *reading, struct folder_file *file)
{
	struct campaign *campaign = reading->campaign;
	struct filling filling = { .reading = reading };
	const struct csv_table table = { columns, ARRAY_LENGTH(columns),
		add_keyframe, &filling };
	bool complete;

	filling.last_rows = xreallocarray(
		NULL, campaign->unit_count, sizeof *filling.last_rows);
	for (size_t i = 0; i < campaign->unit_count; i++)
		filling.last_rows[i] = NO_ROW;
	complete = csv_read(file, &table, reading->faults);
	sort_by_unit(campaign, filling.units);
	free(filling.last_rows);
	free(filling.units);
	return complete;
}
