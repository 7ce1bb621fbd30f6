#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"
#include "geometry/extent.h"
#include "raster/colour.h"

struct bindings;

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
	COMMAND_SETTINGS, /* --print-config */
};
enum output_format {
	FORMAT_TEXT,
	FORMAT_ANSI,
	FORMAT_SVG,
	FORMAT_JSON,
	FORMAT_CSV
};
enum colour_choice {
	COLOUR_AUTO,
	COLOUR_ALWAYS,
	COLOUR_NEVER,
	COLOUR_FORCE_8,
	COLOUR_FORCE_16,
	COLOUR_FORCE_256,
	COLOUR_FORCE_TRUE
};

enum choice { CHOICE_AUTO, CHOICE_YES, CHOICE_NO };

/* Who told an option: the command line, or a line of the file of settings. */
struct option_source {
	const char *text; /* NULL: nobody; "yes" of a flag alone */
	int line;         /* 0: the command line */
};
#define OPTIONS_MOST 64

struct options {
	enum command command;
	struct option_source sources[OPTIONS_MOST]; /* by option_entries[] */
	const char *argument; /* of list, check and help */
	const char *campaign, *maps, *date, *view, *layers, *show, *hide;
	const char *charset, *names, *keys, *theme, *projection;
	const char *language;                   /* of the interface */
	const char *side, *unit, *place, *kind; /* filters of list */
	int columns, rows;                      /* 0 not given */
	double cell_aspect;  /* width by height; 0 not given */
	const char *stop_at; /* kinds of events, checked */
	const char *speed;   /* the same */
	const char *sides, *tracks;
	enum output_format format;
	const struct bindings *bindings; /* lent; NULL as in the table */
	bool format_given, bare, play, loop, no_mouse, strict;
	bool no_config, remember;
	enum choice greeting;
	const char *notice; /* told at the start, lent; NULL none */
	enum colour_choice colour;
	/* Of the environment, filled by main(); NULL where it is not set. */
	bool utf8; /* the locale's encoding */
	const char *home, *datadir, *xdg_data_home, *xdg_data_dirs;
	const char *xdg_config_home, *xdg_state_home, *xdg_cache_home;
	const char *executable; /* path of the program, "" unknown */
	const char *lc_all, *lc_messages, *lang, *languages;
	const char *no_color, *clicolor, *clicolor_force, *colorterm, *term;
	bool terminal;                       /* standard output is one */
	int terminal_columns, terminal_rows; /* its size, 0 unknown */
	double terminal_cell_aspect;         /* of its cells, 0 unknown */
};

/* Parses the command line into options, of which only the members of the
 * environment may be set before. argv is put in another order. False with a
 * message for wrong usage. */
bool options_parse(
	struct options *options, int argc, char *argv[], struct error *err);

/* The language that the last --language asks for, whatever is wrong with the
 * other options, of which can be told in it; NULL for none. */
const char *options_language(int argc, char *argv[]);

/* What can only be told of all options together, when the command is known. */
bool options_agree(const struct options *options, struct error *err);

/* Whether an option was told by the file of settings: then what cannot be had
 * is told and left out. */
bool options_is_setting(const struct options *options, const char *name);

/* Writes the commands and options, 80 columns wide. */
void options_help(FILE *file);

/* How many colours to use: by --color, NO_COLOR, CLICOLOR_FORCE, CLICOLOR and
 * the terminal, in this order. asked: the output is one that has colours
 * whether or not there is a terminal, such as --format=ansi. */
enum colour_depth options_depth(const struct options *options, bool asked);

/* The form of what print writes: plain text for files and pipes, colours where
 * the reader sees them, unless one is asked for. */
enum output_format options_format(const struct options *options);

/* Whether frames are to do without colours. */
bool options_plain(const struct options *options);

/* Reads "west,south,east,north" in degrees; east may be less than west, over
 * the antimeridian. False when text is no such box. */
bool options_box(const char *text, struct extent *box);
#endif
