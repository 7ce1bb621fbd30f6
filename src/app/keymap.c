#include <config.h>

#include "app/keymap.h"

#include "base/array.h"

static const char *const groups[KEY_GROUPS] = {
	[KEYS_TIME] = "Time",
	[KEYS_MAP] = "Map",
	[KEYS_LAYERS] = "Layers",
	[KEYS_SELECTION] = "Selection",
	[KEYS_OTHER] = "Other",
};

#define TIME      KEYS_TIME
#define MAP       KEYS_MAP
#define LAYERS    KEYS_LAYERS
#define SELECTION KEYS_SELECTION
#define OTHER     KEYS_OTHER

/* clang-format off */
static const struct key_row rows[] = {
	{ "Left Right", NULL, "previous, next day", TIME,
		"previous-day next-day",
		control_days, { -1, 1 }, 1, NULL, "day" },
	{ "Up Down", NULL, "previous, next event", TIME,
		"previous-event next-event",
		control_events, { -1, 1 }, 2, NULL, "event" },
	{ ", .", NULL, "an hour back, on", TIME,
		"hour-back hour-on",
		control_hours, { -1, 1 }, 0, NULL, NULL },
	{ "Space", NULL, "play, pause", TIME,
		"play",
		control_play, { 0 }, 3, NULL, "play" },
	{ "R", NULL, "play the other way", TIME,
		"turn",
		control_turn, { 0 }, 0, NULL, NULL },
	{ "e", NULL, "play endlessly", TIME,
		"loop",
		control_loop, { 0 }, 0, NULL, NULL },
	{ "s", NULL, "where playing stops", TIME,
		"stops",
		control_menu, { MENU_STOPS }, 0, NULL, NULL },
	{ "[ ]", NULL, "slower, faster", TIME,
		"slower faster",
		control_rate, { -1, 1 }, 11, "[ ]", "speed" },
	{ "Backspace", NULL, "normal speed", TIME,
		"normal-speed",
		control_normal, { 0 }, 0, NULL, NULL },
	{ "Home End", NULL, "first, last day", TIME,
		"first-day last-day",
		control_ends, { -1, 1 }, 0, NULL, NULL },
	{ "g G", NULL, "first, last day", TIME,
		"first-day last-day",
		control_ends, { -1, 1 }, 0, NULL, NULL },

	{ "d", NULL, "go to a date", TIME,
		"date",
		control_date, { 0 }, 14, NULL, "date" },

	{ "h j k l", NULL, "move the map", MAP,
		"pan-west pan-south pan-north pan-east",
		control_pan,
		{ TO_WEST, TO_SOUTH, TO_NORTH, TO_EAST }, 7, "hjkl", "move" },
	{ "Shift+Left Shift+Down Shift+Up Shift+Right", "Shift+arrows",
		"move the map", MAP,
		"pan-west pan-south pan-north pan-east",
		control_pan,
		{ TO_WEST, TO_SOUTH, TO_NORTH, TO_EAST }, 0, NULL, NULL },
	{ "Ctrl+Left Ctrl+Down Ctrl+Up Ctrl+Right", "Ctrl+arrows",
		"move half a screen", MAP,
		"far-west far-south far-north far-east",
		control_pan_half,
		{ TO_WEST, TO_SOUTH, TO_NORTH, TO_EAST }, 0, NULL, NULL },
	/* L, which would be the fourth, chooses the language of names. */
	{ "H J K", NULL, "by half a screen", MAP,
		"far-west far-south far-north",
		control_pan_half,
		{ TO_WEST, TO_SOUTH, TO_NORTH }, 0, NULL, NULL },
	{ "+ = -", NULL, "zoom in, in, out", MAP,
		"zoom-in zoom-in zoom-out",
		control_zoom, { 1, 1, -1 }, 8, "+ -", "zoom" },
	{ "0", NULL, "the whole theatre", MAP,
		"whole",
		control_view, { 0 }, 0, NULL, NULL },
	{ "v", NULL, "next view", MAP,
		"next-view",
		control_view, { 1 }, 9, NULL, "view" },
	{ "P", NULL, "next projection", MAP,
		"projection",
		control_projection, { 0 }, 0, NULL, NULL },
	{ "x", NULL, "measure from here", MAP,
		"measure",
		control_measure, { 0 }, 0, NULL, NULL },

	/* The overlay's own name stands here: see keymap_help(). */
	{ "p", NULL, "parallel", LAYERS,
		"parallel",
		control_layer, { LAYER_PARALLEL }, 6, NULL, NULL },
	{ "t", NULL, "tracks", LAYERS,
		"tracks",
		control_layer, { LAYER_TRACKS }, 0, NULL, NULL },
	{ "r", NULL, "rivers", LAYERS,
		"rivers",
		control_layer, { LAYER_RIVERS }, 0, NULL, NULL },
	{ "b", NULL, "borders", LAYERS,
		"borders",
		control_layer, { LAYER_BORDERS }, 0, NULL, NULL },
	{ "a", NULL, "relief", LAYERS,
		"relief",
		control_layer, { LAYER_RELIEF }, 0, NULL, NULL },
	{ "#", NULL, "graticule", LAYERS,
		"graticule",
		control_layer, { LAYER_GRATICULE }, 0, NULL, NULL },
	{ "o", NULL, "layers and sides", LAYERS,
		"layers",
		control_menu, { MENU_SHOWN }, 0, NULL, NULL },
	{ "u", NULL, "only the unit's track", LAYERS,
		"own-track",
		control_own_track, { 0 }, 0, NULL, NULL },
	{ "1 2 3 4 5 6", "1 to 6", "units of a side", LAYERS,
		"side-1 side-2 side-3 side-4 side-5 side-6",
		control_side, { 1, 2, 3, 4, 5, 6 }, 0, NULL, NULL },
	{ "L", NULL, "language of names", LAYERS,
		"language",
		control_language, { 0 }, 0, NULL, NULL },
	{ "c", NULL, "characters of the map", LAYERS,
		"characters",
		control_charset, { 0 }, 0, NULL, NULL },
	{ "T", NULL, "theme", LAYERS,
		"theme",
		control_theme, { 0 }, 0, NULL, NULL },

	{ "/", NULL, "find by a name", SELECTION,
		"find",
		control_find, { 0 }, 13, NULL, "find" },
	{ "n N", NULL, "next, previous match", SELECTION,
		"next-match previous-match",
		control_match, { 1, -1 }, 0, NULL, NULL },
	{ "Tab Shift+Tab", NULL, "next, previous unit", SELECTION,
		"next-unit previous-unit",
		control_units, { 1, -1 }, 10, "Tab", "unit" },
	{ "Enter", NULL, "centre and open it", SELECTION,
		"open",
		control_details, { 0 }, 12, NULL, "open" },
	{ "f", NULL, "follow the unit", SELECTION,
		"follow",
		control_follow, { 0 }, 0, NULL, NULL },
	{ "Esc", NULL, "close, deselect", SELECTION,
		"close",
		control_close, { 0 }, 0, NULL, NULL },
	{ "i", NULL, "the panel", SELECTION,
		"panel",
		control_panel, { 0 }, 0, NULL, NULL },
	{ "PageUp PageDown", "PageUp PgDown", "scroll the panel", SELECTION,
		"scroll-up scroll-down",
		control_scroll, { -1, 1 }, 0, NULL, NULL },

	{ "? F1", NULL, "this help", OTHER,
		"help",
		control_help, { 0 }, 4, "?", "help" },
	{ "Ctrl-L", NULL, "draw anew", OTHER,
		"redraw",
		control_redraw, { 0 }, 0, NULL, NULL },
	{ "Ctrl-Z", NULL, "stop; fg comes back", OTHER,
		"suspend",
		control_suspend, { 0 }, 0, NULL, NULL },
	{ "q Ctrl-C", NULL, "quit", OTHER,
		"quit",
		control_quit, { 0 }, 5, "q", "quit" },
};
/* clang-format on */

/* What the mouse does is told with the keys. */
static const struct key_hint mouse[] = {
	{ "Wheel", "zoom at the pointer" },
	{ "Drag", "move the map" },
	{ "Click", "select" },
	{ "Double click", "centre and open it" },
};

_Static_assert(ARRAY_LENGTH(rows) + ARRAY_LENGTH(mouse) <= KEYMAP_ROWS,
	"room in struct app");

const struct key_row *
keymap_row(size_t i)
{
	return i < ARRAY_LENGTH(rows) ? &rows[i] : NULL;
}

const struct key_hint *
keymap_mouse(size_t i)
{
	return i < ARRAY_LENGTH(mouse) ? &mouse[i] : NULL;
}

const char *
keymap_group(enum key_group group)
{
	return groups[group];
}

const struct key_row *
keymap_find(const struct bindings *bindings, uint32_t key, int *argument)
{
	const struct binding *binding = bindings_find(bindings, key);

	if (!binding)
		return NULL;
	*argument = binding->argument;
	return &rows[binding->row];
}

const char *
keymap_key(const struct bindings *bindings, control *does, int argument)
{
	const char *name = "no key";

	for (size_t i = 0; i < ARRAY_LENGTH(rows) && *name == 'n'; i++) {
		if (rows[i].control == does)
			name = bindings_key(bindings, (int)i, argument);
	}
	return name;
}
