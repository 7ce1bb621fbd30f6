#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "raster/colour.h"

/* What the command line asks for. Strings are lent from argv; NULL where an
 * option was not given. Values are checked for form at parsing; what depends
 * on the campaign (views, dates on its timeline) is checked when it is read. */
enum command {
	COMMAND_PLAY,
	COMMAND_PRINT,
	COMMAND_LIST,
	COMMAND_CHECK,
	COMMAND_HELP,
	COMMAND_VERSION,
};
enum output_format { FORMAT_TEXT, FORMAT_ANSI, FORMAT_JSON, FORMAT_CSV };
enum colour_choice { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER,
	COLOUR_FORCE_8, COLOUR_FORCE_16, COLOUR_FORCE_256, COLOUR_FORCE_TRUE };

struct options {
	enum command command;
	const char *argument;   /* of list and check */
	const char *campaign, *maps, *date, *view, *layers, *show, *hide;
	const char *charset, *names, *keys;
	const char *side, *unit, *place, *kind; /* filters of list */
	int columns, rows;      /* 0 not given */
	double cell_aspect;     /* width by height; 0 not given */
	enum output_format format;
	bool format_given, bare, play, no_mouse;
	enum colour_choice colour;
	/* Of the environment, filled by main(). */
	bool utf8;              /* the locale's encoding */
	const char *home, *datadir, *xdg_data_home, *xdg_data_dirs;
	const char *executable; /* path of the program, "" unknown */
};

/* Parses the command line. False with a message for wrong usage. */
bool options_parse(
	struct options *options, int argc, char *argv[], struct error *err);
#endif
