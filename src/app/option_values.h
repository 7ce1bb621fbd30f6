#ifndef APP_OPTION_VALUES_H
#define APP_OPTION_VALUES_H

#include <stdbool.h>
#include <stddef.h>

#include "app/options.h"
#include "base/error.h"

/* Readers of the values of options, one a form. text is the value, and field
 * the offset in struct options of the member that it is for. False with a
 * message that does not name the option. */
typedef bool option_reader(struct options *options, size_t field,
	const char *text, struct error *err);

option_reader option_flag;   /* a bool: yes, also by no text, or no */
option_reader option_choice; /* auto, yes or no */
option_reader option_text;   /* any */
option_reader option_size;   /* 80x24: columns and rows */
option_reader option_aspect; /* 1:2 */
option_reader option_colour;
option_reader option_format;
option_reader option_layers; /* names of layers between commas */
option_reader option_charset;
option_reader option_theme;
option_reader option_language;
option_reader option_names;
option_reader option_date;
option_reader option_view;
option_reader option_projection;
option_reader option_stop_at; /* in stops.c */
option_reader option_speed;
option_reader option_tracks; /* in filters.c */
#endif
