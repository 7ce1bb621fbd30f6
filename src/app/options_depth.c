#include <config.h>

#include <string.h>

#include "app/options.h"

/* The depth by the environment's word that there are more than 256. */
static enum colour_depth
full_depth(const struct options *options)
{
	const char *word = options->colorterm;

	return word && (strcmp(word, "truecolor") == 0 ||
			       strcmp(word, "24bit") == 0)
		       ? COLOUR_TRUE
		       : COLOUR_256;
}

static bool
is_dumb(const char *term)
{
	return !term || !*term || strcmp(term, "dumb") == 0;
}

enum colour_depth
options_depth(const struct options *options, bool asked)
{
	const char *force = options->clicolor_force;

	switch (options->colour) {
	case COLOUR_NEVER:
		return COLOUR_NONE;
	case COLOUR_FORCE_8:
		return COLOUR_8;
	case COLOUR_FORCE_16:
		return COLOUR_16;
	case COLOUR_FORCE_256:
		return COLOUR_256;
	case COLOUR_FORCE_TRUE:
		return COLOUR_TRUE;
	case COLOUR_ALWAYS:
		return full_depth(options);
	case COLOUR_AUTO:
		break;
	}
	if (options->no_color && *options->no_color)
		return COLOUR_NONE;
	if (force && *force && strcmp(force, "0") != 0)
		return full_depth(options);
	if (options->clicolor && strcmp(options->clicolor, "0") == 0)
		return COLOUR_NONE;
	if (asked || (options->terminal && !is_dumb(options->term)))
		return full_depth(options);
	return COLOUR_NONE;
}

enum output_format
options_format(const struct options *options)
{
	if (options->format_given)
		return options->format;
	return options_depth(options, false) == COLOUR_NONE ? FORMAT_TEXT
							    : FORMAT_ANSI;
}

bool
options_plain(const struct options *options)
{
	if (options->command != COMMAND_PRINT)
		return options_depth(options, false) == COLOUR_NONE;
	switch (options_format(options)) {
	case FORMAT_SVG: /* has all colours unless fewer are asked for */
		return options->colour == COLOUR_NEVER;
	case FORMAT_ANSI:
		return options_depth(options, true) == COLOUR_NONE;
	default: /* has none, but may tell of a frame that has */
		return options->colour == COLOUR_AUTO ||
		       options->colour == COLOUR_NEVER;
	}
}
