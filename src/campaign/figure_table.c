#include <config.h>

#include "campaign/tables.h"

#include <math.h>

#include "base/array.h"
#include "base/translate.h"

/* The table while it is read. */
struct filling {
	struct reading *reading;
	size_t alloc;
	struct ids *ids;
};

enum {
	ID,
	SUBJECT,
	SUBJECT_KO,
	SUBJECT_RU,
	ABOUT,
	VALUE,
	LOW,
	HIGH,
	WHAT,
	WHAT_KO,
	WHAT_RU,
	SOURCE,
	NOTE
};
static const struct csv_column columns[] = { { "id", true },
	{ "subject", true }, { "subject_ko", false }, { "subject_ru", false },
	{ "about", false }, { "value", false }, { "low", false },
	{ "high", false }, { "what", true }, { "what_ko", false },
	{ "what_ru", false }, { "source", true }, { "note", false } };

/* What a figure is about is a place, a unit or an event. */
static const char *
figure_about(const struct reading *r, const struct field *field)
{
	const char *id = field->text;

	if (*id && ids_find(r->campaign->place_ids, id) < 0 &&
		ids_find(r->campaign->unit_ids, id) < 0 &&
		ids_find(r->event_ids, id) < 0 &&
		!r->incomplete[TABLE_PLACES] && !r->incomplete[TABLE_UNITS] &&
		!r->incomplete[TABLE_EVENTS])
		field_fault(r, field,
			_("\"%.100s\" is neither a place nor a unit nor an "
			  "event; mend it, or leave it empty"),
			id);
	return field_text(r, field);
}

/* A needed column and, behind it, the same in Korean and Russian. */
static struct name
figure_text(const struct reading *r, const struct csv_row *row, size_t column)
{
	return (struct name){ {
		[LANGUAGE_EN] =
			field_needed_text(r, FIELD(row, columns, column)),
		[LANGUAGE_TODAY] = "",
		[LANGUAGE_KO] = field_text(r, FIELD(row, columns, column + 1)),
		[LANGUAGE_JA] = "",
		[LANGUAGE_RU] = field_text(r, FIELD(row, columns, column + 2)),
	} };
}

/* What is counted has a value, or bounds, or all of them in order. */
static void
read_numbers(const struct reading *r, const struct csv_row *row,
	struct figure *figure)
{
	const struct field *value = FIELD(row, columns, VALUE);
	const struct field *low = FIELD(row, columns, LOW);
	const struct field *high = FIELD(row, columns, HIGH);

	figure->value = field_number(r, value, -1e15, 1e15, NAN);
	figure->low = field_number(r, low, -1e15, 1e15, NAN);
	figure->high = field_number(r, high, -1e15, 1e15, NAN);
	if (!*value->text && !*low->text && !*high->text)
		field_fault(r, value,
			_("is empty, as are low and high; fill one of them "
			  "in"));
	else if (figure->low > figure->high)
		field_fault(r, low, _("is above high; mend one of the two"));
	else if (figure->value < figure->low || figure->value > figure->high)
		field_fault(r, value,
			_("is not between low and high; mend one of them"));
}

static void
add_figure(void *context, const struct csv_row *row)
{
	struct filling *filling = context;
	struct reading *r = filling->reading;
	struct campaign *campaign = r->campaign;
	struct figure figure = { .line = row->place.line };
	int other;

	if (!field_new_id(r, FIELD(row, columns, ID), filling->ids, &figure.id,
		    &other)) {
		if (other >= 0)
			fault_error(r->faults, row->place,
				_("the figure \"%s\" stands already on line "
				  "%d; give one of them another id"),
				figure.id, campaign->figures[other].line);
		return;
	}
	figure.subject = figure_text(r, row, SUBJECT);
	figure.about = figure_about(r, FIELD(row, columns, ABOUT));
	read_numbers(r, row, &figure);
	figure.what = figure_text(r, row, WHAT);
	figure.sources =
		field_references(r, FIELD(row, columns, SOURCE), TABLE_SOURCES);
	if (!*row->fields[SOURCE])
		field_fault(r, FIELD(row, columns, SOURCE),
			_("is empty; fill it in"));
	figure.note = field_text(r, FIELD(row, columns, NOTE));
	ARRAY_GROW(campaign->figures, campaign->figure_count, filling->alloc);
	campaign->figures[campaign->figure_count++] = figure;
}

bool
read_figures(struct reading *reading, struct folder_file *file)
{
	struct filling filling = { .reading = reading, .ids = ids_new() };
	const struct csv_table table = { columns, ARRAY_LENGTH(columns),
		add_figure, &filling };
	const bool complete = csv_read(file, &table, reading->faults);

	ids_free(filling.ids);
	return complete;
}
