#ifndef SCENE_SCENE_H
#define SCENE_SCENE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "basemap/basemap.h"
#include "campaign/campaign.h"
#include "playback/playback.h"
#include "playback/situation.h"
#include "playback/timeline.h"
#include "projection/projection.h"
#include "projection/viewport.h"
#include "raster/grid.h"
#include "raster/mosaic.h"
#include "scene/theme.h"

/* One whole frame, drawn into a grid: a pure function of struct
 * scene_state. What does not change from frame to frame is kept: the base
 * map until the viewport changes, projected tracks until the projection. */

enum scene_layer {
	LAYER_LAND,
	LAYER_LAKES,
	LAYER_RELIEF,
	LAYER_COAST,
	LAYER_RIVERS,
	LAYER_BORDERS,
	LAYER_GRATICULE,
	LAYER_PARALLEL, /* the campaign's overlays, such as the 38th parallel */
	LAYER_TRACKS,
	LAYER_PLACES,
	LAYER_EVENTS,
	LAYER_UNITS,
	SCENE_LAYERS
};
const char *scene_layer_name(enum scene_layer layer); /* "rivers" */
bool scene_layer_from_name(const char *name, enum scene_layer *layer);
/* All but the graticule; the parallel if the campaign shows it at start. */
uint32_t scene_default_layers(const struct campaign *campaign);

/* A line of the help or of the key line: keys such as "Left Right" and what
 * they do. Made by the application from its key table. */
struct key_hint {
	const char *keys, *what;
};

/* What has a name that is looked for, and what it is. */
struct found_line {
	const char *name, *what;
};

/* Lines from where the panel shows what is marked in it: up at the least, 0 or
 * less, and down at most. */
struct scroll_range {
	int least, most;
};

enum panel { PANEL_AUTO, PANEL_HIDDEN, PANEL_SHOWN };
enum menu { MENU_NONE, MENU_SHOWN, MENU_STOPS };

struct scene_state {
	int columns, rows;        /* of the whole frame */
	struct viewport viewport; /* of the map area: see scene_layout() */
	int64_t minute;
	bool playing, backward, loop;
	const char *rate;      /* "1 day/s" */
	int pace;              /* the same in minutes a second */
	uint32_t stops;        /* where playing stops: 1 << enum event_kind */
	uint32_t layers;       /* bits 1 << enum scene_layer */
	uint32_t hidden_sides; /* bits 1 << side: whose units are not shown */
	bool own_track;        /* of the ways only the selected unit's */
	enum charset charset;
	enum theme theme;
	bool plain;   /* there are no colours to tell one from another */
	bool unicode; /* other glyphs than ASCII may be used */
	enum language language;
	bool bare; /* the map alone */
	enum panel panel;
	bool card; /* the panel shows the selected unit or place */
	int selected_unit, selected_event, selected_place; /* -1 none */
	struct cellpos pointer; /* of the mouse, of the frame; -1, -1 unknown */
	/* The way that is measured, where there is one. */
	bool has_way;
	struct lonlat way_from, way_to;
	int source;    /* that the panel shows whole; -1 none */
	int link;      /* of the panel that is marked, from 0; -1 none */
	int panel_top; /* lines that the panel is scrolled by: see scroll_range
			*/
	bool help;
	int help_top;
	int help_found; /* of its lines of keys the one that was looked for; -1
			 */
	const struct key_hint *hints, *help_lines;
	const char *panel_key;           /* that shows the panel, */
	const char *link_key, *open_key; /* marks a line of it, and opens */
	size_t hint_count, help_count;
	const char *message; /* for the status line; "" none */
	/* What asks for text there, such as "Find: ", NULL for nothing; the
	 * text so far, and what is told of it. */
	const char *prompt, *entry, *note;
	enum menu menu; /* that is open, */
	int menu_row;   /* at this row */
	/* The languages that there are, in their own words, with the one that
	 * is spoken marked; NULL where there is no choice. */
	const char *speech;
	/* Some of what is found for it, and which of them is chosen. */
	const struct found_line *found;
	size_t found_count;
	int found_at;
	/* What greets at the start, over the map; NULL nothing. */
	const char *const *greeting;
	size_t greeting_count;
};

/* The menu of what is shown has the layers, the sides, whose ways and, if there
 * is a choice, the language, in this order; that of stops the kinds of events.
 */
int scene_menu_rows(
	const struct campaign *campaign, const struct scene_state *state);

/* Whether no hue tells anything: without colours, or in greys alone. Then lines
 * are told apart by their dashes, and sides by their brackets. */
static inline bool
scene_is_mono(const struct scene_state *state)
{
	return state->plain || state->theme == THEME_MONO;
}

/* Where the parts of the frame stand; height or width 0 where left out. */
struct box {
	int column, row, columns, rows;
};
struct layout {
	struct box title, panel, map, events, timeline, status, keys;
	bool panel_covers; /* the panel lies over the whole map */
};
struct layout scene_layout(int columns, int rows, bool bare, enum panel panel);

/* How a unit is shown. */
struct symbol {
	int unit;             /* index in the campaign */
	struct cellpos place; /* its true cell of the frame */
	bool in_view;
	int named;          /* by a deed of the day: see weight.h */
	struct box counter; /* where it is drawn; columns 0: it is not */
	int stack;          /* the unit whose counter stands for it, which
			     * is itself where it has its own; -1 none */
	int stacked;        /* units that its counter counts as +n */
	double bearing, km; /* out of view: from the map's centre */
};
/* A place on the map, and its name. */
struct place_label {
	int place;
	int label;           /* its label's index, -1 none */
	struct cellpos cell; /* of the place itself, */
	bool has_mark;       /* which has its mark there: no area, nor a place
			      * that shares its cell with a higher one */
	int rank;            /* the place's, raised by what happened there */
	struct cellpos name; /* where its name begins, */
	int width;           /* and its columns; 0 when there was no room */
};

struct scene;
/* All are lent for the scene's life. Never fails. Of the campaign only what
 * its manifest tells need be there until scene_load(), which the first
 * scene_draw() calls if nobody has. */
struct scene *scene_new(const struct campaign *campaign,
	const struct timeline *timeline, struct basemap *basemap,
	const struct projection *projection);
void scene_free(struct scene *scene);
/* projection: the scene's, or one that is the same, with which it may go on
 * beside scene_prepare(). */
void scene_load(struct scene *scene, const struct projection *projection);
/* Draws ahead what lies still: the ground and lines of this viewport. Needs
 * no more of the campaign than its manifest, and may go on beside the reading
 * of the rest. */
void scene_prepare(struct scene *scene, const struct scene_state *state);
void scene_set_projection(
	struct scene *scene, const struct projection *projection);

/* Draws the frame; grid gets the state's size. The viewport must have the
 * size of the layout's map. A map that cannot be read is left out; the first
 * such failure is in err (and false returned), drawn all the same. */
bool scene_draw(struct scene *scene, const struct scene_state *state,
	struct grid *grid, struct error *err);

/* Whether the units of a side are shown; the selected one always is. */
bool scene_shows_unit(const struct scene_state *state,
	const struct campaign *campaign, int unit);

/* Where the next character of the entry will stand, if there is a prompt. */
struct cellpos scene_entry_cell(const struct scene_state *state);

/* Where the present row of the menu is marked, if one is open; the frame may be
 * too small for it. */
struct cellpos scene_menu_cell(
	const struct scene *scene, const struct scene_state *state);

/* How far the help can be scrolled in a frame of this state: the lines of it
 * for which there is no room. */
int scene_help_overflow(
	const struct scene *scene, const struct scene_state *state);
/* Where the help is scrolled to, from where it is, so that one of its lines of
 * keys is seen. */
int scene_help_top(
	const struct scene *scene, const struct scene_state *state, int line);

/* By how many lines the panel of this state can be scrolled: a function of the
 * state, at the price of a frame. */
struct scroll_range scene_panel_range(
	struct scene *scene, const struct scene_state *state);

/* What a cell of the frame of a state shows, of what can be selected; each -1
 * where it does not. */
struct scene_pick {
	int unit, event, place, source;
};
struct scene_pick scene_pick(struct scene *scene,
	const struct scene_state *state, struct cellpos cell);

/* The day of the timeline whose bar is at a column, from 0; the first or the
 * last beside the bar. */
int scene_day_at(
	const struct scene *scene, const struct box *timeline, int column);

/* What a line of the panel leads to. */
enum link_kind { LINK_NONE, LINK_UNIT, LINK_EVENT, LINK_PLACE, LINK_SOURCE };
struct scene_link {
	enum link_kind kind;
	int row; /* of the campaign's table */
};
/* Of a row of the last frame's panel. */
struct scene_link scene_panel_row(const struct scene *scene, int row);
/* Of the link that the state marks, and how many links its panel has: each a
 * function of the state, at the price of a frame. */
struct scene_link scene_panel_link(
	struct scene *scene, const struct scene_state *state);
int scene_panel_links(struct scene *scene, const struct scene_state *state);
/* Those that begin above what is seen. */
int scene_panel_links_above(
	struct scene *scene, const struct scene_state *state);

/* Minutes that may pass, as the state plays, before the last frame is another:
 * a guess that is never later than by a dot of the map. */
int64_t scene_still(const struct scene *scene, const struct scene_state *state);

/* What the last scene_draw() showed; lent until the next. */
const struct situation *scene_situation(const struct scene *scene);
const struct symbol *scene_symbols(const struct scene *scene, size_t *count);
const struct place_label *scene_place_labels(
	const struct scene *scene, size_t *count);
/* File names of the maps drawn, without folder. */
const char *const *scene_files(const struct scene *scene, size_t *count);
#endif
