#include <config.h>

#include "app/option_values.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "app/language.h"
#include "app/nearest.h"
#include "app/projection_choice.h"
#include "app/when.h"
#include "base/array.h"
#include "base/choices.h"
#include "base/text.h"
#include "base/translate.h"
#include "campaign/campaign.h"
#include "raster/grid.h"
#include "raster/mosaic.h"
#include "scene/scene.h"

#define WORDS_MOST 7 /* of a table below */

struct word {
	const char *name;
	int value;
};

static const struct word colours[] = {
	{ "auto", COLOUR_AUTO },
	{ "always", COLOUR_ALWAYS },
	{ "never", COLOUR_NEVER },
	{ "8", COLOUR_FORCE_8 },
	{ "16", COLOUR_FORCE_16 },
	{ "256", COLOUR_FORCE_256 },
	{ "truecolor", COLOUR_FORCE_TRUE },
};
static const struct word answers[] = {
	{ "yes", true },
	{ "no", false },
};
static const struct word choices[] = {
	{ "auto", CHOICE_AUTO },
	{ "yes", CHOICE_YES },
	{ "no", CHOICE_NO },
};
static const struct word formats[] = {
	{ "text", FORMAT_TEXT },
	{ "ansi", FORMAT_ANSI },
	{ "svg", FORMAT_SVG },
	{ "json", FORMAT_JSON },
	{ "csv", FORMAT_CSV },
};

static void
set_text(struct options *options, size_t field, const char *text)
{
	memcpy((char *)options + field, &text, sizeof text);
}

static bool
find_word(const struct word *words, size_t count, const char *text, int *value,
	struct error *err)
{
	const char *names[WORDS_MOST];
	char known[200];

	assert(count <= WORDS_MOST);
	for (size_t i = 0; i < count; i++) {
		if (strcmp(words[i].name, text) == 0) {
			*value = words[i].value;
			return true;
		}
		names[i] = words[i].name;
	}
	choices_join(names, count, known, sizeof known);
	return error_set(err, _("\"%s\" is not %s"), text, known);
}

bool
option_flag(struct options *options, size_t field, const char *text,
	struct error *err)
{
	int value = 1;
	bool yes;

	if (*text &&
		!find_word(answers, ARRAY_LENGTH(answers), text, &value, err))
		return false;
	yes = value != 0;
	memcpy((char *)options + field, &yes, sizeof yes);
	return true;
}

bool
option_choice(struct options *options, size_t field, const char *text,
	struct error *err)
{
	enum choice choice;
	int value;

	if (!find_word(choices, ARRAY_LENGTH(choices), text, &value, err))
		return false;
	choice = (enum choice)value;
	memcpy((char *)options + field, &choice, sizeof choice);
	return true;
}

bool
option_text(struct options *options, size_t field, const char *text,
	struct error *err)
{
	if (!*text)
		return error_set(err, _("a value is needed"));
	set_text(options, field, text);
	return true;
}

/* Splits "80x24" or "1:2" at the separator into two plain numbers. */
static bool
read_pair(const char *text, char separator, double *first, double *second)
{
	const char *middle = strchr(text, separator);
	char head[32];

	if (!middle || (size_t)(middle - text) >= sizeof head)
		return false;
	memcpy(head, text, (size_t)(middle - text));
	head[middle - text] = '\0';
	return text_to_double(head, first) &&
	       text_to_double(middle + 1, second);
}

bool
option_size(struct options *options, size_t field, const char *text,
	struct error *err)
{
	double columns, rows;

	(void)field;
	if (!read_pair(text, 'x', &columns, &rows) ||
		columns != floor(columns) || rows != floor(rows))
		return error_set(err,
			_("\"%s\" is not columns x rows, such as 80x24"), text);
	if (columns < 1 || rows < 1 || columns > GRID_SIDE_MAX ||
		rows > GRID_SIDE_MAX)
		return error_set(err, _("\"%s\" is not within 1x1 and %dx%d"),
			text, GRID_SIDE_MAX, GRID_SIDE_MAX);
	options->columns = (int)columns;
	options->rows = (int)rows;
	return true;
}

bool
option_aspect(struct options *options, size_t field, const char *text,
	struct error *err)
{
	double width, height;

	(void)field;
	if (!read_pair(text, ':', &width, &height) || width <= 0 || height <= 0)
		return error_set(err,
			_("\"%s\" is not width:height of a cell, such as 1:2"),
			text);
	if (width / height < 0.1 || width / height > 10)
		return error_set(
			err, _("\"%s\" is not within 1:10 and 10:1"), text);
	options->cell_aspect = width / height;
	return true;
}

bool
option_colour(struct options *options, size_t field, const char *text,
	struct error *err)
{
	int value;

	(void)field;
	if (!find_word(colours, ARRAY_LENGTH(colours), text, &value, err))
		return false;
	options->colour = (enum colour_choice)value;
	return true;
}

bool
option_format(struct options *options, size_t field, const char *text,
	struct error *err)
{
	int value;

	(void)field;
	if (!find_word(formats, ARRAY_LENGTH(formats), text, &value, err))
		return false;
	options->format = (enum output_format)value;
	options->format_given = true;
	return true;
}

static bool
unknown_layer(const char *name, struct error *err)
{
	const char *close = NULL;
	char hint[64];
	char known[200] = "";
	size_t length = 0;

	for (int i = 0; i < SCENE_LAYERS; i++) {
		const char *layer = scene_layer_name((enum scene_layer)i);

		close = nearest(name, close, layer);
		length += (size_t)snprintf(
			known + length, sizeof known - length, " %s", layer);
	}
	nearest_hint(close, hint, sizeof hint);
	return error_set(err, _("unknown layer \"%s\"%s The layers are:%s"),
		name, close ? hint : ".", known);
}

bool
option_layers(struct options *options, size_t field, const char *text,
	struct error *err)
{
	enum scene_layer layer;
	char name[32];

	for (const char *at = text; *at;) {
		const size_t length = strcspn(at, ",");

		snprintf(name, sizeof name, "%.*s", (int)length, at);
		if (!scene_layer_from_name(name, &layer))
			return unknown_layer(name, err);
		at += length + (at[length] == ',');
	}
	set_text(options, field, text);
	return true;
}

bool
option_charset(struct options *options, size_t field, const char *text,
	struct error *err)
{
	const char *words[CHARSETS + 1] = { "auto" };
	enum charset charset;
	char known[100];

	if (strcmp(text, "auto") != 0 && !charset_from_name(text, &charset)) {
		for (int i = 0; i < CHARSETS; i++)
			words[i + 1] = mosaic_of((enum charset)i)->name;
		choices_join(words, CHARSETS + 1, known, sizeof known);
		return error_set(err, _("\"%s\" is not %s"), text, known);
	}
	set_text(options, field, text);
	return true;
}

bool
option_theme(struct options *options, size_t field, const char *text,
	struct error *err)
{
	enum theme theme;

	if (!theme_from_name(text, &theme))
		return error_set(err,
			_("\"%s\" is not dark, light, contrast or mono"), text);
	set_text(options, field, text);
	return true;
}

bool
option_names(struct options *options, size_t field, const char *text,
	struct error *err)
{
	enum language language;

	if (!language_from_code(text, &language))
		return error_set(
			err, _("\"%s\" is not en, today, ko, ja or ru"), text);
	set_text(options, field, text);
	return true;
}

bool
option_language(struct options *options, size_t field, const char *text,
	struct error *err)
{
	const char *code =
		strcmp(text, "auto") == 0 ? text : language_find(text);

	if (!code)
		return error_set(err,
			_("\"%s\" is not en (English), ko (Korean), ru "
			  "(Russian) or auto"),
			text);
	set_text(options, field, code);
	return true;
}

bool
option_date(struct options *options, size_t field, const char *text,
	struct error *err)
{
	struct moment unused;
	struct error why;

	/* Which day it is, the campaign's timeline will tell. */
	if (!when_read_date(text, NULL, &unused, &why))
		return error_set(err, "\"%s\": %s", text, why.message);
	set_text(options, field, text);
	return true;
}

bool
option_view(struct options *options, size_t field, const char *text,
	struct error *err)
{
	struct extent box;

	if (strchr(text, ',') && !options_box(text, &box))
		return error_set(err,
			_("\"%s\" is not a box west,south,east,north in "
			  "degrees"),
			text);
	return option_text(options, field, text, err);
}

bool
option_projection(struct options *options, size_t field, const char *text,
	struct error *err)
{
	struct projection_spec spec;

	if (!projection_choice_parse(text, &spec, err))
		return false;
	set_text(options, field, text);
	return true;
}

bool
options_box(const char *text, struct extent *box)
{
	double side[4];
	char number[32];

	for (int i = 0; i < 4; i++) {
		const size_t length = strcspn(text, ",");

		if (length >= sizeof number || (text[length] == ',') != (i < 3))
			return false;
		memcpy(number, text, length);
		number[length] = '\0';
		if (!text_to_double(number, &side[i]))
			return false;
		text += length + 1;
	}
	*box = (struct extent){ side[0], side[1], side[2], side[3] };
	return fabs(side[0]) <= 180 && fabs(side[2]) <= 180 &&
	       fabs(side[1]) <= 90 && fabs(side[3]) <= 90 &&
	       side[0] != side[2] && side[1] < side[3];
}
