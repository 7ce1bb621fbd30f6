#include <config.h>

#include "app/option_table.h"

#include <string.h>

#include "base/translate.h"

#define PLAY  (1u << COMMAND_PLAY)
#define PRINT (1u << COMMAND_PRINT)
#define LIST  (1u << COMMAND_LIST)
#define CHECK (1u << COMMAND_CHECK)
#define HELP  (1u << COMMAND_HELP)
#define ANY   (~0u)

const struct command_entry command_entries[COMMANDS] = {
	{ "play", "", N_("the interactive map; so does no command at all"),
		COMMAND_PLAY },
	{ "print", "", N_("draw one frame to standard output"), COMMAND_PRINT },
	{ "list", "WHAT",
		N_("what is known: units, events, places, sources, figures or "
		   "views as a table, days in sentences"),
		COMMAND_LIST },
	{ "check", "[DIR]", N_("report every fault of a campaign and its maps"),
		COMMAND_CHECK },
	{ "help", "[keys]", N_("this help, or the keys of play"),
		COMMAND_HELP },
	{ "version", "", N_("the version"), COMMAND_VERSION },
};

const char *const option_group_names[OPTION_GROUPS] = {
	[FOR_ALL] = N_("Options:"),
	[FOR_MAP] = N_("What to show (play, print):"),
	[FOR_DRAWING] = N_("How to draw it (play, print):"),
	[FOR_PLAY] = N_("Only for play:"),
	[FOR_PRINT] = N_("Only for print:"),
	[FOR_LIST] = N_("Only for list:"),
	[FOR_CHECK] = N_("Only for check:"),
};

#define FIELD(member) offsetof(struct options, member)

/* Play to no terminal is print, so play takes what print does. */
const struct option_entry option_entries[OPTIONS] = {
	{ "campaign", "NAME|DIR", FOR_ALL, ANY, option_text, FIELD(campaign),
		N_("the campaign, by its name or its folder (korea-1945)") },
	{ "maps", "DIR", FOR_ALL, ANY, option_text, FIELD(maps),
		N_("the folder of the maps, with its basemap.csv or with "
		   "shapefiles; or a single .shp") },
	{ "language", "LANGUAGE", FOR_ALL, ANY, option_language,
		FIELD(language),
		N_("the language of the program: en, ko or ru (the "
		   "locale's)") },
	{ "help", NULL, FOR_ALL, ANY, NULL, 0,
		N_("this help; --help keys tells the keys of play") },
	{ "version", NULL, FOR_ALL, ANY, NULL, 0, N_("the version") },
	{ "no-config", NULL, FOR_ALL, ANY, option_flag, FIELD(no_config),
		N_("read no file of settings") },
	{ "print-config", NULL, FOR_ALL, ANY, NULL, 0,
		N_("the settings as they hold, in the form of their file") },
	{ "date", "DATE", FOR_MAP, PLAY | PRINT | LIST, option_date,
		FIELD(date),
		N_("a day as it ended, or an hour: 1945-08-13, 13 Aug, 8-13, "
		   "1945-08-13T07:00; list: only what was then") },
	{ "view", "ID|W,S,E,N", FOR_MAP, PLAY | PRINT, option_view, FIELD(view),
		N_("a view of the campaign, or a box in degrees") },
	{ "projection", "NAME[,P=V...]|EPSG:N", FOR_MAP, PLAY | PRINT,
		option_projection, FIELD(projection),
		N_("another map projection: tmerc lcc laea stere aeqd merc eqc "
		   "omerc ortho, with parameters such as lon_0=127, "
		   "or a code such as EPSG:5179") },
	{ "layers", "LIST", FOR_MAP, PLAY | PRINT, option_layers, FIELD(layers),
		N_("these layers alone, between commas: land lakes relief "
		   "coast rivers borders graticule parallel tracks places "
		   "events units") },
	{ "show", "LIST", FOR_MAP, PLAY | PRINT, option_layers, FIELD(show),
		N_("these layers too") },
	{ "hide", "LIST", FOR_MAP, PLAY | PRINT, option_layers, FIELD(hide),
		N_("not these layers") },
	{ "sides", "LIST", FOR_MAP, PLAY | PRINT, option_text, FIELD(sides),
		N_("only the units of these sides, by id or name, between "
		   "commas") },
	{ "tracks", "WHOSE", FOR_MAP, PLAY | PRINT, option_tracks,
		FIELD(tracks),
		N_("the ways of all units, or of the selected one alone") },
	{ "names", "LANGUAGE", FOR_MAP, PLAY | PRINT | LIST, option_names,
		FIELD(names),
		N_("names in en (of 1945), today, ko, ja or ru") },
	{ "charset", "SET", FOR_DRAWING, PLAY | PRINT, option_charset,
		FIELD(charset),
		N_("the characters of the map: auto, braille, octant, sextant, "
		   "quadrant, half or ascii") },
	{ "color", "WHEN", FOR_DRAWING, PLAY | PRINT, option_colour, 0,
		N_("auto, always, never, 8, 16, 256 or truecolor") },
	{ "theme", "NAME", FOR_DRAWING, PLAY | PRINT, option_theme,
		FIELD(theme),
		N_("the colours: dark, light, contrast or mono") },
	{ "cell-aspect", "W:H", FOR_DRAWING, PLAY | PRINT, option_aspect, 0,
		N_("width and height of a character cell (1:2)") },
	{ "play", NULL, FOR_PLAY, PLAY, option_flag, FIELD(play),
		N_("start the clock") },
	{ "speed", "RATE", FOR_PLAY, PLAY, option_speed, FIELD(speed),
		N_("what passes in a second: 1h, 3h, 6h, 12h, 1d, 2d, 4d or "
		   "8d") },
	{ "loop", NULL, FOR_PLAY, PLAY, option_flag, FIELD(loop),
		N_("play endlessly, from one end to the other") },
	{ "stop-at", "KINDS", FOR_PLAY, PLAY, option_stop_at, FIELD(stop_at),
		N_("stop playing at events of these kinds, such as "
		   "landing,capture, or at all") },
	{ "no-mouse", NULL, FOR_PLAY, PLAY, option_flag, FIELD(no_mouse),
		N_("leave the mouse to the terminal") },
	{ "greeting", "auto|yes|no", FOR_PLAY, PLAY | PRINT, option_choice,
		FIELD(greeting),
		N_("three lines at the start on what to press; auto: of play, "
		   "where no date is given") },
	{ "remember", NULL, FOR_PLAY, PLAY, option_flag, FIELD(remember),
		N_("go on at the day and the view of the last time") },
	{ "size", "COLSxROWS", FOR_PRINT, PLAY | PRINT, option_size, 0,
		N_("the size of the frame (the terminal's, else 80x24)") },
	{ "format", "FORMAT", FOR_PRINT, PLAY | PRINT | LIST, option_format, 0,
		N_("text, ansi, svg or json; of list: text, csv or json") },
	{ "bare", NULL, FOR_PRINT, PLAY | PRINT, option_flag, FIELD(bare),
		N_("the map alone, without its margins") },
	{ "keys", "FILE", FOR_PRINT, PLAY | PRINT, option_text, FIELD(keys),
		N_("press the keys that the file names first (- standard "
		   "input)") },
	{ "side", "ID", FOR_LIST, LIST, option_text, FIELD(side),
		N_("only what is of this side, by id, name or the beginning of "
		   "one") },
	{ "unit", "ID", FOR_LIST, LIST, option_text, FIELD(unit),
		N_("only what is of this unit, or of those under it") },
	{ "place", "ID", FOR_LIST, LIST, option_text, FIELD(place),
		N_("only what is at this place") },
	{ "kind", "KIND", FOR_LIST, LIST, option_text, FIELD(kind),
		N_("only events, places, arms or echelons of this kind") },
	{ "strict", NULL, FOR_CHECK, CHECK, option_flag, FIELD(strict),
		N_("report what is suspicious too, such as a march over the "
		   "sea") },
};

int
option_find(const char *name)
{
	for (int i = 0; i < OPTIONS; i++) {
		if (strcmp(option_entries[i].name, name) == 0)
			return i;
	}
	return -1;
}
