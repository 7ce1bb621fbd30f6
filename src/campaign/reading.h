#ifndef CAMPAIGN_READING_H
#define CAMPAIGN_READING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "campaign/arena.h"
#include "campaign/campaign.h"
#include "campaign/csv.h"
#include "campaign/fault.h"
#include "campaign/ids.h"
#include "campaign/manifest.h"
#include "campaign/words.h"

/* What the readers of the tables share, and how they read fields. A field
 * that is wrong is a fault with its line and gives an empty value. */
struct reading {
	struct campaign *campaign;
	struct faults *faults;
	struct ids *event_ids; /* the other ids are the campaign's */
	/* Tables that lost rows or could not be read: that an id is not in
	 * one of these is no new fault. */
	bool incomplete[TABLES];
	uint32_t *list; /* of references, while they are read */
	size_t list_alloc;
};

/* A field of the row that is being read. */
struct field {
	const struct csv_row *row;
	const char *name; /* of its column */
	const char *text;
};

/* The field of a column of an array of struct csv_column. */
#define FIELD(row, columns, column)                                            \
	(&(const struct field){                                                \
		(row), (columns)[column].name, (row)->fields[column] })

/* Adds the id of a new row, of letters, digits, - _ and dots, to ids. False
 * when that cannot be: with a fault and *other -1 when it is no id, else
 * *other is the row that has it already, for the caller to tell. */
bool field_new_id(const struct reading *reading, const struct field *field,
	struct ids *ids, const char **id, int *other);

void field_fault(const struct reading *reading, const struct field *field,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/* The text, kept in the campaign's arena. */
const char *field_text(
	const struct reading *reading, const struct field *field);
/* The same, with a fault when it is empty. */
const char *field_needed_text(
	const struct reading *reading, const struct field *field);
/* A number between low and high; missing when the field is empty. */
double field_number(const struct reading *reading, const struct field *field,
	double low, double high, double missing);
int field_integer(const struct reading *reading, const struct field *field,
	int low, int high, int missing);
/* The value of a word; missing when it is empty, with a fault if that is
 * negative. Never negative itself. */
int field_word(const struct reading *reading, const struct field *field,
	const struct vocabulary *vocabulary, int missing);
/* False when it is empty, which is a fault if it is needed, or wrong. */
bool field_moment(const struct reading *reading, const struct field *field,
	bool needed, struct moment *moment);

/* The row of an id, -1 when the field is empty or with a fault when the id
 * is unknown. */
int field_reference(const struct reading *reading, const struct field *field,
	enum campaign_table table);
int field_side(const struct reading *reading, const struct field *field);
/* The rows of several ids, with semicolons between them. */
struct references field_references(struct reading *reading,
	const struct field *field, enum campaign_table table);

/* A place, or longitude and latitude. False with a fault when there is
 * neither, both, or something wrong with them. */
bool field_position(const struct reading *reading, const struct field *place,
	const struct field *lon, const struct field *lat, int *place_index,
	struct lonlat *position);
#endif
