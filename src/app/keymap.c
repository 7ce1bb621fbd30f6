#include <config.h>

#include "app/keymap.h"

#include <string.h>

#include "base/array.h"
#include "base/translate.h"

static const char *const groups[KEY_GROUPS] = {
	[KEYS_TIME] = N_("Time"),
	[KEYS_MAP] = N_("Map"),
	[KEYS_LAYERS] = N_("Layers"),
	[KEYS_SELECTION] = N_("Selection"),
	[KEYS_OTHER] = N_("Other"),
};

#define TIME      KEYS_TIME
#define MAP       KEYS_MAP
#define LAYERS    KEYS_LAYERS
#define SELECTION KEYS_SELECTION
#define OTHER     KEYS_OTHER

/* clang-format off */
static const struct key_row rows[] = {
	{ "Left Right", NULL, N_("previous, next day"), TIME,
		"previous-day next-day",
		control_days, { -1, 1 }, 1, NULL, NC_("key", "day") },
	{ "Up Down", NULL, N_("previous, next event"), TIME,
		"previous-event next-event",
		control_events, { -1, 1 }, 2, NULL, NC_("key", "event") },
	{ ", .", NULL, N_("an hour back, on"), TIME,
		"hour-back hour-on",
		control_hours, { -1, 1 }, 0, NULL, NULL },
	{ "Space", NULL, N_("play, pause"), TIME,
		"play",
		control_play, { 0 }, 3, NULL, NC_("key", "play") },
	{ "R", NULL, N_("play the other way"), TIME,
		"turn",
		control_turn, { 0 }, 0, NULL, NULL },
	{ "e", NULL, N_("play endlessly"), TIME,
		"loop",
		control_loop, { 0 }, 0, NULL, NULL },
	{ "s", NULL, N_("where playing stops"), TIME,
		"stops",
		control_menu, { MENU_STOPS }, 0, NULL, NULL },
	{ "[ ]", NULL, N_("slower, faster"), TIME,
		"slower faster",
		control_rate, { -1, 1 }, 13, "[ ]", NC_("key", "speed") },
	{ "Backspace", NULL, N_("normal speed"), TIME,
		"normal-speed",
		control_normal, { 0 }, 0, NULL, NULL },
	{ "Home End", NULL, N_("first, last day"), TIME,
		"first-day last-day",
		control_ends, { -1, 1 }, 0, NULL, NULL },
	{ "g G", NULL, N_("first, last day"), TIME,
		"first-day last-day",
		control_ends, { -1, 1 }, 0, NULL, NULL },

	{ "d", NULL, N_("go to a date"), TIME,
		"date",
		control_date, { 0 }, 16, NULL, NC_("key", "date") },

	{ "h j k l", NULL, N_("move the map"), MAP,
		"pan-west pan-south pan-north pan-east",
		control_pan,
		{ TO_WEST, TO_SOUTH, TO_NORTH, TO_EAST }, 9, "hjkl", NC_("key", "move") },
	{ "Shift+Left Shift+Down Shift+Up Shift+Right", N_("Shift+arrows"),
		N_("move the map"), MAP,
		"pan-west pan-south pan-north pan-east",
		control_pan,
		{ TO_WEST, TO_SOUTH, TO_NORTH, TO_EAST }, 0, NULL, NULL },
	{ "Ctrl+Left Ctrl+Down Ctrl+Up Ctrl+Right", N_("Ctrl+arrows"),
		N_("move half a screen"), MAP,
		"far-west far-south far-north far-east",
		control_pan_half,
		{ TO_WEST, TO_SOUTH, TO_NORTH, TO_EAST }, 0, NULL, NULL },
	/* L, which would be the fourth, chooses the language of names. */
	{ "H J K", NULL, N_("by half a screen"), MAP,
		"far-west far-south far-north",
		control_pan_half,
		{ TO_WEST, TO_SOUTH, TO_NORTH }, 0, NULL, NULL },
	{ "+ = -", NULL, N_("zoom in, in, out"), MAP,
		"zoom-in zoom-in zoom-out",
		control_zoom, { 1, 1, -1 }, 10, "+ -", NC_("key", "zoom") },
	{ "0", NULL, N_("the whole theatre"), MAP,
		"whole",
		control_view, { 0 }, 6, NULL, NC_("key", "whole") },
	{ "v V", NULL, N_("next, previous view"), MAP,
		"next-view previous-view",
		control_view, { 1, -1 }, 11, "v", NC_("key", "view") },
	{ "P", NULL, N_("next projection"), MAP,
		"projection",
		control_projection, { 0 }, 0, NULL, NULL },
	{ "x", NULL, N_("measure from here"), MAP,
		"measure",
		control_measure, { 0 }, 0, NULL, NULL },

	/* The overlay's own name stands here, and below each side's: see
	 * keymap_help(). */
	{ "p", NULL, N_("parallel"), LAYERS,
		"parallel",
		control_layer, { LAYER_PARALLEL }, 7, NULL, NULL },
	{ "t", NULL, N_("tracks"), LAYERS,
		"tracks",
		control_layer, { LAYER_TRACKS }, 0, NULL, NULL },
	{ "r", NULL, N_("rivers"), LAYERS,
		"rivers",
		control_layer, { LAYER_RIVERS }, 0, NULL, NULL },
	{ "b", NULL, N_("borders"), LAYERS,
		"borders",
		control_layer, { LAYER_BORDERS }, 0, NULL, NULL },
	{ "a", NULL, N_("relief"), LAYERS,
		"relief",
		control_layer, { LAYER_RELIEF }, 0, NULL, NULL },
	{ "#", NULL, N_("graticule"), LAYERS,
		"graticule",
		control_layer, { LAYER_GRATICULE }, 0, NULL, NULL },
	{ "o", NULL, N_("layers and sides"), LAYERS,
		"layers",
		control_menu, { MENU_SHOWN }, 0, NULL, NULL },
	{ "u", NULL, N_("only the unit's track"), LAYERS,
		"own-track",
		control_own_track, { 0 }, 0, NULL, NULL },
	{ "1 2 3 4 5 6", N_("1 to 6"), N_("units of a side"), LAYERS,
		"side-1 side-2 side-3 side-4 side-5 side-6",
		control_side, { 1, 2, 3, 4, 5, 6 }, 0, NULL, NULL },
	{ "L", NULL, N_("language of names"), LAYERS,
		"language",
		control_language, { 0 }, 0, NULL, NULL },
	{ "I", NULL, N_("language of everything"), LAYERS,
		"interface-language",
		control_speech, { 0 }, 0, NULL, NULL },
	{ "c", NULL, N_("characters of the map"), LAYERS,
		"characters",
		control_charset, { 0 }, 0, NULL, NULL },
	{ "T", NULL, N_("theme"), LAYERS,
		"theme",
		control_theme, { 0 }, 0, NULL, NULL },

	{ "/", NULL, N_("find by a name"), SELECTION,
		"find",
		control_find, { 0 }, 15, NULL, NC_("key", "find") },
	{ "n N", NULL, N_("next, previous match"), SELECTION,
		"next-match previous-match",
		control_match, { 1, -1 }, 0, NULL, NULL },
	{ "Tab Shift+Tab", NULL, N_("next, previous unit"), SELECTION,
		"next-unit previous-unit",
		control_units, { 1, -1 }, 12, "Tab", NC_("key", "unit") },
	{ "Enter", NULL, N_("centre and open it"), SELECTION,
		"open",
		control_details, { 0 }, 14, NULL, NC_("key", "open") },
	{ "m M", NULL, N_("mark a source, a unit"), SELECTION,
		"next-link previous-link",
		control_links, { 1, -1 }, 0, NULL, NULL },
	{ "f", NULL, N_("follow the unit"), SELECTION,
		"follow",
		control_follow, { 0 }, 0, NULL, NULL },
	{ "Esc", NULL, N_("close, deselect"), SELECTION,
		"close",
		control_close, { 0 }, 0, NULL, NULL },
	{ "i", NULL, N_("the panel"), SELECTION,
		"panel",
		control_panel, { 0 }, 8, NULL, NC_("key", "panel") },
	{ "PageUp PageDown", "PageUp PgDown", N_("scroll the panel"), SELECTION,
		"scroll-up scroll-down",
		control_scroll, { -1, 1 }, 0, "PgUp PgDn", NULL },

	{ "? F1", NULL, N_("this help"), OTHER,
		"help",
		control_help, { 0 }, 4, "?", NC_("key", "help") },
	{ "Ctrl-L", NULL, N_("draw anew"), OTHER,
		"redraw",
		control_redraw, { 0 }, 0, NULL, NULL },
	{ "Ctrl-Z", NULL, N_("stop; fg comes back"), OTHER,
		"suspend",
		control_suspend, { 0 }, 0, NULL, NULL },
	{ "q Ctrl-C", NULL, N_("quit"), OTHER,
		"quit",
		control_quit, { 0 }, 5, "q", NC_("key", "quit") },
};
/* clang-format on */

/* What the mouse does is told with the keys. */
static const struct key_hint mouse[] = {
	{ N_("Wheel"), N_("zoom at the pointer") },
	{ N_("Drag"), N_("move the map") },
	{ N_("Click"), N_("select") },
	{ N_("Double click"), N_("centre and open it") },
};

_Static_assert(ARRAY_LENGTH(rows) + ARRAY_LENGTH(mouse) + KEYMAP_SIDES - 1 <=
		       KEYMAP_ROWS,
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
	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
		const char *name =
			rows[i].control == does
				? bindings_key(bindings, (int)i, argument)
				: NULL;

		if (name)
			return name;
	}
	return _("no key");
}
