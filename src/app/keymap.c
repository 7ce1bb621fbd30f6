#include <config.h>

#include "app/keymap.h"

#include <stdbool.h>
#include <string.h>

#include "base/array.h"
#include "base/key.h"

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
		control_days, { -1, 1 }, 1, NULL, "day" },
	{ "Up Down", NULL, "previous, next event", TIME,
		control_events, { -1, 1 }, 2, NULL, "event" },
	{ ", .", NULL, "an hour back, on", TIME,
		control_hours, { -1, 1 }, 0, NULL, NULL },
	{ "Space", NULL, "play, pause", TIME,
		control_play, { 0 }, 3, NULL, "play" },
	{ "[ ]", NULL, "slower, faster", TIME,
		control_rate, { -1, 1 }, 11, "[ ]", "speed" },
	{ "Backspace", NULL, "normal speed", TIME,
		control_normal, { 0 }, 0, NULL, NULL },
	{ "Home End", NULL, "first, last day", TIME,
		control_ends, { -1, 1 }, 0, NULL, NULL },
	{ "g G", NULL, "first, last day", TIME,
		control_ends, { -1, 1 }, 0, NULL, NULL },

	{ "d", NULL, "go to a date", TIME,
		control_date, { 0 }, 14, NULL, "date" },

	{ "h j k l", NULL, "move the map", MAP, control_pan,
		{ TO_WEST, TO_SOUTH, TO_NORTH, TO_EAST }, 7, "hjkl", "move" },
	{ "Shift+Left Shift+Down Shift+Up Shift+Right", "Shift+arrows",
		"move the map", MAP, control_pan,
		{ TO_WEST, TO_SOUTH, TO_NORTH, TO_EAST }, 0, NULL, NULL },
	{ "Ctrl+Left Ctrl+Down Ctrl+Up Ctrl+Right", "Ctrl+arrows",
		"move half a screen", MAP, control_pan_half,
		{ TO_WEST, TO_SOUTH, TO_NORTH, TO_EAST }, 0, NULL, NULL },
	/* L, which would be the fourth, chooses the language of names. */
	{ "H J K", NULL, "by half a screen", MAP, control_pan_half,
		{ TO_WEST, TO_SOUTH, TO_NORTH }, 0, NULL, NULL },
	{ "+ = -", NULL, "zoom in, in, out", MAP,
		control_zoom, { 1, 1, -1 }, 8, "+ -", "zoom" },
	{ "0", NULL, "the whole theatre", MAP,
		control_view, { 0 }, 0, NULL, NULL },
	{ "v", NULL, "next view", MAP,
		control_view, { 1 }, 9, NULL, "view" },
	{ "P", NULL, "next projection", MAP,
		control_projection, { 0 }, 0, NULL, NULL },
	{ "x", NULL, "measure from here", MAP,
		control_measure, { 0 }, 0, NULL, NULL },

	/* The overlay's own name stands here: see keymap_help(). */
	{ "p", NULL, "parallel", LAYERS,
		control_layer, { LAYER_PARALLEL }, 6, NULL, NULL },
	{ "t", NULL, "tracks", LAYERS,
		control_layer, { LAYER_TRACKS }, 0, NULL, NULL },
	{ "r", NULL, "rivers", LAYERS,
		control_layer, { LAYER_RIVERS }, 0, NULL, NULL },
	{ "b", NULL, "borders", LAYERS,
		control_layer, { LAYER_BORDERS }, 0, NULL, NULL },
	{ "a", NULL, "relief", LAYERS,
		control_layer, { LAYER_RELIEF }, 0, NULL, NULL },
	{ "#", NULL, "graticule", LAYERS,
		control_layer, { LAYER_GRATICULE }, 0, NULL, NULL },
	{ "o", NULL, "all layers", LAYERS,
		control_menu, { 0 }, 0, NULL, NULL },
	{ "L", NULL, "language of names", LAYERS,
		control_language, { 0 }, 0, NULL, NULL },
	{ "c", NULL, "characters of the map", LAYERS,
		control_charset, { 0 }, 0, NULL, NULL },
	{ "T", NULL, "theme", LAYERS,
		control_theme, { 0 }, 0, NULL, NULL },

	{ "/", NULL, "find by a name", SELECTION,
		control_find, { 0 }, 13, NULL, "find" },
	{ "n N", NULL, "next, previous match", SELECTION,
		control_match, { 1, -1 }, 0, NULL, NULL },
	{ "Tab Shift+Tab", NULL, "next, previous unit", SELECTION,
		control_units, { 1, -1 }, 10, "Tab", "unit" },
	{ "Enter", NULL, "centre and open it", SELECTION,
		control_details, { 0 }, 12, NULL, "open" },
	{ "f", NULL, "follow the unit", SELECTION,
		control_follow, { 0 }, 0, NULL, NULL },
	{ "Esc", NULL, "close, deselect", SELECTION,
		control_close, { 0 }, 0, NULL, NULL },
	{ "i", NULL, "the panel", SELECTION,
		control_panel, { 0 }, 0, NULL, NULL },
	{ "PageUp PageDown", "PageUp PgDown", "scroll the panel", SELECTION,
		control_scroll, { -1, 1 }, 0, NULL, NULL },

	{ "? F1", NULL, "this help", OTHER,
		control_help, { 0 }, 4, "?", "help" },
	{ "Ctrl-L", NULL, "draw anew", OTHER,
		control_redraw, { 0 }, 0, NULL, NULL },
	{ "Ctrl-Z", NULL, "stop; fg comes back", OTHER,
		control_suspend, { 0 }, 0, NULL, NULL },
	{ "q Ctrl-C", NULL, "quit", OTHER,
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

const char *
keymap_group(enum key_group group)
{
	return groups[group];
}

/* The place of a key among the names of a row, -1 if it is not there. */
static int
position_of(const struct key_row *row, uint32_t wanted)
{
	const char *at = row->keys;
	char name[32];
	uint32_t key;

	for (int i = 0; *at; i++) {
		const size_t length = strcspn(at, " ");

		snprintf(name, sizeof name, "%.*s", (int)length, at);
		if (key_from_name(name, &key) && key == wanted)
			return i;
		at += length;
		at += strspn(at, " ");
	}
	return -1;
}

const struct key_row *
keymap_find(uint32_t key, int *argument)
{
	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
		const int position = position_of(&rows[i], key);

		if (position >= 0) {
			*argument = rows[i].argument[position];
			return &rows[i];
		}
	}
	return NULL;
}

static bool
is_overlay(const struct key_row *row)
{
	return row->control == control_layer &&
	       row->argument[0] == LAYER_PARALLEL;
}

size_t
keymap_help(struct key_hint *lines, const char *overlay)
{
	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
		lines[i] = (struct key_hint){
			.keys = rows[i].label ? rows[i].label : rows[i].keys,
			.what = is_overlay(&rows[i]) ? overlay : rows[i].what,
		};
	memcpy(lines + ARRAY_LENGTH(rows), mouse, sizeof mouse);
	return ARRAY_LENGTH(rows) + ARRAY_LENGTH(mouse);
}

static struct key_hint
hint_of(const struct key_row *row, const char *overlay,
	const struct scene_state *state)
{
	struct key_hint hint = {
		.keys = row->hint_keys ? row->hint_keys : row->keys,
		.what = row->hint ? row->hint : row->what,
	};

	if (is_overlay(row))
		hint.what = overlay;
	if (row->control == control_play && state->playing)
		hint.what = "pause";
	return hint;
}

/* The keys of what is open or under way; more of the map's may follow. */
#define MODE_KEYS 4
static const struct {
	struct key_hint hints[MODE_KEYS];
	bool is_all; /* no other keys are heard */
} modes[] = {
	[KEYS_OF_MAP] = { { { NULL, NULL } }, false },
	[KEYS_OF_HELP] = { { { "Esc", "close the help" },
				   { "Up Down PageUp PageDown", "scroll" } },
		true },
	[KEYS_OF_FIND] = { { { "Enter", "go there" }, { "Esc", "leave it" },
				   { "Ctrl-U", "clear" },
				   { "Up Down", "other matches" } },
		true },
	[KEYS_OF_DATE] = { { { "Enter", "go there" }, { "Esc", "leave it" },
				   { "Ctrl-U", "clear" } },
		true },
	[KEYS_OF_MENU] = { { { "Up Down", "choose" }, { "Space", "on, off" },
				   { "Esc", "close" } },
		true },
	[KEYS_OF_MEASURE] = { { { "Esc", "end the measure" } }, false },
	[KEYS_OF_FOLLOWING] = { { { "f", "stop following" } }, false },
};

size_t
keymap_hints(struct key_hint *lines, enum key_mode mode, const char *overlay,
	const struct scene_state *state)
{
	size_t count = 0;

	while (count < MODE_KEYS && modes[mode].hints[count].keys) {
		lines[count] = modes[mode].hints[count];
		count++;
	}
	for (int rank = 1; rank <= KEYMAP_ROWS && !modes[mode].is_all; rank++) {
		for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
			if (rows[i].rank == rank)
				lines[count++] =
					hint_of(&rows[i], overlay, state);
		}
	}
	return count;
}

void
keymap_write(FILE *file)
{
	for (int group = 0; group < KEY_GROUPS; group++) {
		fprintf(file, "%s%s\n", group ? "\n" : "", groups[group]);
		for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
			const struct key_row *row = &rows[i];

			if (row->group == (enum key_group)group)
				fprintf(file, "  %-16s %s\n",
					row->label ? row->label : row->keys,
					row->what);
		}
	}
	fputs("\nMouse\n", file);
	for (size_t i = 0; i < ARRAY_LENGTH(mouse); i++)
		fprintf(file, "  %-16s %s\n", mouse[i].keys, mouse[i].what);
}
