#ifndef CAMPAIGN_CAMPAIGN_H
#define CAMPAIGN_CAMPAIGN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "geometry/extent.h"
#include "geometry/point.h"

/* A campaign as its data package tells it. The campaign owns every byte: all
 * strings are sanitised, never NULL (empty when the field was), and live
 * until campaign_release(). References to rows are indices, -1 for none. */

/* The languages of names, in the order of --names. */
enum language {
	LANGUAGE_EN,
	LANGUAGE_TODAY,
	LANGUAGE_KO,
	LANGUAGE_JA,
	LANGUAGE_RU,
	LANGUAGES
};
struct name {
	const char *text[LANGUAGES];
};
/* The name in a language, the English one where there is none. */
const char *name_in(const struct name *name, enum language language);
/* Copies the next of names that stand as the tables have them, "Юки / Унги",
 * "清津 (Seishin)" or "Fusan;Pusan-bu", and steps behind it; false when there
 * is none left. */
bool names_next(const char **names, char *name, size_t size);
/* How well text, without regard to ASCII case, matches such names: 2 all of it,
 * 1 one of the names, 0 not at all. */
int names_match(const char *names, const char *text);
/* The best of all languages. */
int name_match(const struct name *name, const char *text);
bool language_from_code(const char *code, enum language *language);
const char *language_code(enum language language);

enum confidence { CONFIDENCE_HIGH, CONFIDENCE_MEDIUM, CONFIDENCE_LOW };

enum place_kind {
	PLACE_CAPITAL,
	PLACE_CITY,
	PLACE_TOWN,
	PLACE_PORT,
	PLACE_NAVAL_BASE,
	PLACE_AIRFIELD,
	PLACE_HEADQUARTERS,
	PLACE_FORTIFIED_AREA,
	PLACE_PASS,
	PLACE_SEA_POINT,
	/* What is no point: a name over an area, at some scales. */
	PLACE_SEA,
	PLACE_COUNTRY,
	PLACE_REGION,
	PLACE_KINDS
};
static inline bool
place_kind_is_sea(enum place_kind kind)
{
	return kind == PLACE_SEA_POINT || kind == PLACE_SEA;
}
static inline bool
place_kind_is_area(enum place_kind kind)
{
	return kind >= PLACE_SEA;
}

/* In rising order, so that a greater one is the higher. */
enum echelon {
	ECHELON_TEAM,
	ECHELON_SQUAD,
	ECHELON_SECTION,
	ECHELON_PLATOON,
	ECHELON_COMPANY,
	ECHELON_BATTALION,
	ECHELON_REGIMENT,
	ECHELON_BRIGADE,
	ECHELON_DIVISION,
	ECHELON_CORPS,
	ECHELON_ARMY,
	ECHELON_FRONT,
	ECHELON_THEATRE,
	ECHELON_SHIP,
	ECHELON_SQUADRON,
	ECHELON_FLOTILLA,
	ECHELON_FLEET,
	ECHELONS
};
enum arm {
	ARM_HQ,
	ARM_INFANTRY,
	ARM_ARMOUR,
	ARM_MECHANISED,
	ARM_ARTILLERY,
	ARM_FORTRESS,
	ARM_MARINE,
	ARM_RECONNAISSANCE,
	ARM_AIRBORNE,
	ARM_SPECIAL,
	ARM_NAVAL,
	ARM_AIR,
	ARM_POLITICAL,
	ARMS
};
enum action {
	ACTION_START,
	ACTION_ADVANCE,
	ACTION_LAND,
	ACTION_HOLD,
	ACTION_BATTLE,
	ACTION_CAPTURE,
	ACTION_RETREAT,
	ACTION_DISARM,
	ACTION_SURRENDER,
	ACTION_SUNK,
	ACTION_WITHDRAW,
	ACTION_MERGE,
	ACTION_ARRIVE,
	ACTIONS
};
enum means { BY_NONE, BY_LAND, BY_SEA, BY_AIR, BY_RAIL, BY_JUMP, MEANS };
enum event_kind {
	EVENT_BATTLE,
	EVENT_LANDING,
	EVENT_CAPTURE,
	EVENT_SURRENDER,
	EVENT_AIR_RAID,
	EVENT_SINKING,
	EVENT_ORDER,
	EVENT_POLITICAL,
	EVENT_DECLARATION,
	EVENT_REPORT,     /* what was so, a count or a claim: nobody acts */
	EVENT_WITHDRAWAL, /* who held the place gives it up */
	EVENT_KINDS
};

/* The words of the tables for these, such as "air-raid"; static. */
const char *confidence_word(enum confidence confidence);
const char *place_kind_word(enum place_kind kind);
const char *echelon_word(enum echelon echelon);
const char *arm_word(enum arm arm);
const char *action_word(enum action action);
const char *means_word(enum means means);
const char *event_kind_word(enum event_kind kind);

/* The mark of an echelon on a counter: "II", "XXX"; "" for ships. Fleets are
 * marked as the armies that they equal. */
const char *echelon_mark(enum echelon echelon);
/* How high an echelon stands in one order for land and sea: a fleet as a
 * front, a flotilla as an army, a squadron as a division, a ship as a
 * battalion. */
int echelon_rank(enum echelon echelon);
/* Whether an action ends a unit's track. */
bool action_is_last(enum action action);

/* Indices of other rows, such as the sources of one. */
struct references {
	const uint32_t *index;
	uint32_t count;
};

struct source {
	const char *id, *author, *title, *url, *note;
	int year; /* 0 unknown */
	int line;
};
/* At most so many, as sides are bits of masks. */
#define CAMPAIGN_SIDES 16
struct side {
	const char *id;
	struct name name;
	const char *other_names; /* "American;Americans"; "" none */
	const char *colour;      /* a name of the palette, checked */
	char bracket[2];         /* left and right, ASCII */
};
struct place {
	const char *id;
	struct lonlat position;
	enum place_kind kind;
	int rank; /* 1 shown first, to 9; of an area its size, 1 the largest */
	struct name name;  /* what is written: of several the first */
	struct name names; /* all, as the table has them, "Унги / Юки" */
	const char *other_names; /* "Fusan;Pusan-bu"; "" none */
	int holder;              /* side that held it at first, -1 not told */
	int64_t held_until;      /* the last minute for which that is told */
	struct references sources;
	int line;
};
/* One row of a track. From arrive to leave the unit is at position. */
struct keyframe {
	struct moment time, until; /* until.minute is INT64_MIN for none */
	int64_t arrive, leave;     /* minutes; see campaign-format */
	struct lonlat position;
	int32_t place; /* -1 when given by longitude and latitude */
	int32_t line;
	const char *note;
	struct references sources;
	uint8_t action, by, confidence; /* the enums */
};
struct unit {
	const char *id;
	int side;
	int parent; /* -1 none */
	const char *label;
	struct name name;
	const char *native; /* the name in the unit's own language */
	enum echelon echelon;
	enum arm arm;
	struct name commander; /* may be known in no language */
	const char *strength;
	struct references sources;
	size_t first_keyframe, keyframe_count; /* in campaign.keyframes */
	int line;
};
struct event {
	const char *id;
	struct moment time, until;
	int64_t minute; /* when it has happened: the last minute of time */
	struct lonlat position;
	int place; /* -1 when given by longitude and latitude */
	enum event_kind kind;
	int side; /* -1 none */
	struct name title, detail;
	struct references units, sources;
	enum confidence confidence;
	int line;
};
struct figure {
	const char *id, *about, *note;
	struct name subject, what;
	double value, low, high; /* NAN where not given */
	struct references sources;
	int line;
};
struct view {
	const char *id;
	struct name name;
	struct extent box; /* degrees; east is above 180 where the box spans
			    * the antimeridian */
};
enum overlay_kind { OVERLAY_PARALLEL, OVERLAY_MERIDIAN, OVERLAY_LINE };
struct overlay {
	const char *id;
	struct name name;
	enum overlay_kind kind;
	double value;        /* lat or lon, degrees */
	struct lonlat *line; /* OVERLAY_LINE */
	size_t line_count;
	int64_t from; /* day; INT64_MIN when always */
	bool shown;
};
/* As the manifest names it: a whitelisted name and numbers. Plain data, so
 * that this layer needs no projection. */
struct projection_choice {
	char name[16];
	char parameter[12][16];
	double value[12];
	size_t count;
};

/* In the order in which they are read. */
enum campaign_table {
	TABLE_SOURCES,
	TABLE_PLACES,
	TABLE_UNITS,
	TABLE_TRACKS,
	TABLE_EVENTS,
	TABLE_FIGURES,
	TABLES
};

struct campaign {
	const char *name, *description;
	struct name title;
	const char *folder; /* as it was opened */
	/* The tables' files as faults name them, such as
	 * "korea-1945/tracks.csv"; NULL for a table that is not there. */
	const char *table_files[TABLES];
	int utc_offset;     /* minutes */
	int64_t begin, end; /* first and last day */
	struct projection_choice projection;
	struct side *sides;
	size_t side_count;
	struct view *views;
	size_t view_count;
	struct overlay *overlays;
	size_t overlay_count;
	struct source *sources;
	size_t source_count;
	struct place *places;
	size_t place_count;
	struct unit *units;
	size_t unit_count;
	struct keyframe *keyframes; /* unit by unit, each in time order */
	size_t keyframe_count;
	struct event *events; /* by minute, then as in the file */
	size_t event_count;
	struct figure *figures;
	size_t figure_count;
	struct arena *arena; /* texts, references, sides, views, overlays */
	struct ids *place_ids, *unit_ids, *source_ids;
};

void campaign_release(struct campaign *campaign);

/* -1 where there is none. */
int campaign_find_place(const struct campaign *campaign, const char *id);
int campaign_find_unit(const struct campaign *campaign, const char *id);
int campaign_find_side(const struct campaign *campaign, const char *id);
int campaign_find_source(const struct campaign *campaign, const char *id);
int campaign_find_view(const struct campaign *campaign, const char *id);

/* The first parallel among the overlays; NULL where there is none. */
const struct overlay *campaign_parallel(const struct campaign *campaign);

/* The keyframes of a unit; their count is unit->keyframe_count. */
const struct keyframe *campaign_track(
	const struct campaign *campaign, const struct unit *unit);
#endif
