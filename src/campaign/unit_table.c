#include <config.h>

#include "campaign/tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"

enum {
	ID,
	SIDE,
	PARENT,
	LABEL,
	NAME_EN,
	NATIVE,
	NAME_KO,
	NAME_RU,
	ECHELON,
	ARM,
	COMMANDER,
	COMMANDER_KO,
	COMMANDER_JA,
	COMMANDER_RU,
	STRENGTH,
	SOURCE
};
static const struct csv_column columns[] = { { "id", true }, { "side", true },
	{ "parent", false }, { "label", true }, { "name_en", true },
	{ "name_native", false }, { "name_ko", false }, { "name_ru", false },
	{ "echelon", true }, { "arm", true }, { "commander", false },
	{ "commander_ko", false }, { "commander_ja", false },
	{ "commander_ru", false }, { "strength", false }, { "source", true } };

struct filling {
	struct reading *reading;
	size_t alloc;
	/* Of each unit, "" for none: a parent may stand below its units. */
	const char **parents;
	size_t parents_alloc;
};

static const char *
unit_label(const struct reading *r, const struct field *field)
{
	const int width = text_width(field->text);

	if (width < 1 || width > 5)
		field_fault(r, field,
			_("\"%.100s\" takes %d cells; a label takes 1 to 5"),
			field->text, width);
	return field_text(r, field);
}

static struct name
unit_name(const struct reading *r, const struct csv_row *row)
{
	return (struct name){ {
		[LANGUAGE_EN] =
			field_needed_text(r, FIELD(row, columns, NAME_EN)),
		[LANGUAGE_TODAY] = "",
		[LANGUAGE_KO] = field_text(r, FIELD(row, columns, NAME_KO)),
		[LANGUAGE_JA] = "",
		[LANGUAGE_RU] = field_text(r, FIELD(row, columns, NAME_RU)),
	} };
}

static struct name
unit_commander(const struct reading *r, const struct csv_row *row)
{
	return (struct name){ {
		[LANGUAGE_EN] = field_text(r, FIELD(row, columns, COMMANDER)),
		[LANGUAGE_TODAY] = "",
		[LANGUAGE_KO] =
			field_text(r, FIELD(row, columns, COMMANDER_KO)),
		[LANGUAGE_JA] =
			field_text(r, FIELD(row, columns, COMMANDER_JA)),
		[LANGUAGE_RU] =
			field_text(r, FIELD(row, columns, COMMANDER_RU)),
	} };
}

static void
fill_unit(struct reading *r, const struct csv_row *row, struct unit *unit)
{
	unit->side = field_side(r, FIELD(row, columns, SIDE));
	unit->label = unit_label(r, FIELD(row, columns, LABEL));
	unit->name = unit_name(r, row);
	unit->native = field_text(r, FIELD(row, columns, NATIVE));
	unit->echelon = (enum echelon)field_word(
		r, FIELD(row, columns, ECHELON), &echelon_words, -1);
	unit->arm = (enum arm)field_word(
		r, FIELD(row, columns, ARM), &arm_words, -1);
	unit->commander = unit_commander(r, row);
	unit->strength = field_text(r, FIELD(row, columns, STRENGTH));
	unit->sources =
		field_references(r, FIELD(row, columns, SOURCE), TABLE_SOURCES);
	if (!*row->fields[SIDE])
		field_fault(r, FIELD(row, columns, SIDE),
			_("is empty; fill it in"));
	if (!*row->fields[SOURCE])
		field_fault(r, FIELD(row, columns, SOURCE),
			_("is empty; fill it in"));
}

static void
add_unit(void *context, const struct csv_row *row)
{
	struct filling *filling = context;
	struct reading *r = filling->reading;
	struct campaign *campaign = r->campaign;
	struct unit unit = { .parent = -1, .line = row->place.line };
	int other;

	if (!field_new_id(r, FIELD(row, columns, ID), campaign->unit_ids,
		    &unit.id, &other)) {
		r->incomplete[TABLE_UNITS] |= other < 0;
		if (other >= 0)
			fault_error(r->faults, row->place,
				_("the unit \"%s\" stands already on line %d; "
				  "give one of them another id"),
				unit.id, campaign->units[other].line);
		return;
	}
	fill_unit(r, row, &unit);
	ARRAY_GROW(
		filling->parents, campaign->unit_count, filling->parents_alloc);
	filling->parents[campaign->unit_count] =
		field_text(r, FIELD(row, columns, PARENT));
	ARRAY_GROW(campaign->units, campaign->unit_count, filling->alloc);
	campaign->units[campaign->unit_count++] = unit;
}

static void
find_parents(const struct filling *filling, const char *file)
{
	const struct reading *r = filling->reading;
	struct campaign *campaign = r->campaign;

	for (size_t i = 0; i < campaign->unit_count; i++) {
		struct unit *unit = &campaign->units[i];
		const struct fault_place place = { file, unit->line, 0 };

		if (!*filling->parents[i])
			continue;
		unit->parent =
			campaign_find_unit(campaign, filling->parents[i]);
		if (unit->parent < 0 && !r->incomplete[TABLE_UNITS])
			fault_error(r->faults, place,
				_("parent: unknown unit \"%.100s\"; mend it, "
				  "or leave it empty"),
				filling->parents[i]);
	}
}

/* Tells the cycle that goes through a unit, as "a, b, a", and cuts it. */
static void
report_cycle(const struct reading *r, const char *file, int start)
{
	struct unit *units = r->campaign->units;
	const struct fault_place place = { file, units[start].line, 0 };
	char names[512];
	size_t used = 0;
	int at = start;

	do {
		used += (size_t)snprintf(names + used, sizeof names - used,
			"%s, ", units[at].id);
		at = units[at].parent;
	} while (at != start && used < sizeof names - 150);
	fault_error(r->faults, place,
		_("parent: a unit is above itself: %s%s%s; mend one of these"),
		names, at == start ? "" : "..., ", units[start].id);
	units[start].parent = -1;
}

/* Walks up from each unit, marking the way with the number of the walk: who
 * meets the own mark has found a cycle, who meets another's stops. */
static void
check_cycles(const struct reading *r, const char *file)
{
	const struct unit *units = r->campaign->units;
	const size_t count = r->campaign->unit_count;
	int *marks = xcalloc(count, sizeof *marks);

	for (size_t i = 0; i < count; i++) {
		int at = (int)i;

		while (at >= 0 && marks[at] == 0) {
			marks[at] = (int)i + 1;
			at = units[at].parent;
		}
		if (at >= 0 && marks[at] == (int)i + 1)
			report_cycle(r, file, at);
	}
	free(marks);
}

bool
read_units(struct reading *reading, struct folder_file *file)
{
	struct filling filling = { .reading = reading };
	const struct csv_table table = { columns, ARRAY_LENGTH(columns),
		add_unit, &filling };
	const bool complete = csv_read(file, &table, reading->faults);

	if (!complete)
		reading->incomplete[TABLE_UNITS] = true;
	find_parents(&filling, file->name);
	check_cycles(reading, file->name);
	free(filling.parents);
	return complete;
}
