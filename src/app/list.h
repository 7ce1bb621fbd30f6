#ifndef APP_LIST_H
#define APP_LIST_H

#include <stdbool.h>
#include <stdio.h>

#include "base/date.h"
#include "campaign/campaign.h"
#include "output/table.h"
#include "playback/timeline.h"

/* What a list is made from, and what it is narrowed to. */
struct listing {
	const struct campaign *campaign;
	const struct timeline *timeline;
	enum language language;
	bool dated;
	struct moment date;
	int side, unit, place; /* -1 any */
	const char *kind;      /* NULL any */
};

/* Whether a unit is the one that is asked for, or stands under it. */
bool listing_has_unit(const struct listing *listing, int unit);
/* Whether an event passes all filters. */
bool listing_has_event(
	const struct listing *listing, const struct event *event);
/* Whether a row of the unit's track has it at a place. */
bool listing_was_at(
	const struct listing *listing, const struct unit *unit, int place);
bool listing_has_kind(const struct listing *listing, const char *kind);

/* The tables; table is initialised by them and the caller's to release. */
typedef void list_filler(const struct listing *listing, struct table *table);
list_filler list_units, list_events, list_places, list_sources, list_figures,
	list_views, list_days;

/* The days in sentences: the text form of list_days(). */
void list_days_text(const struct listing *listing, FILE *file);

/* Cells that several tables have. */
void list_add_sources(struct table *table, const struct campaign *campaign,
	const struct references *references);
void list_add_moment(struct table *table, const struct moment *moment);
#endif
