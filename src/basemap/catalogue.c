/* basemap.csv is written by hand and small: its fields are names and numbers
 * without quotes, so that a line splits at its commas. */
#include <config.h>

#include "basemap/catalogue.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/translate.h"
#include "basemap/collect.h"

enum field {
	LAYER,
	FILE_NAME,
	MIN_KM,
	MAX_KM,
	WEST,
	SOUTH,
	EAST,
	NORTH,
	LABEL,
	FIELDS
};

static const char *const field_names[FIELDS] = { "layer", "file", "min_km",
	"max_km", "west", "south", "east", "north", "label" };

/* Kilometres: wider than any view. */
#define WIDEST 1e6

struct parser {
	struct catalogue *catalogue;
	const char *folder;
	struct error *err;
	int line;
	enum field columns[FIELDS]; /* of the header, in its order */
	int column_count;
};

#define FAULT(parser, ...)                                                     \
	fault((parser)->err, (parser)->catalogue->filename, (parser)->line,    \
		__VA_ARGS__)

static bool
fault(struct error *err, const char *filename, int line, const char *what,
	const char *value)
{
	return error_set(err, "%s:%d: %s \"%s\"", filename, line, what, value);
}

/* Splits in place; returns the number of fields, one more than there is room
 * for when they are too many. */
static int
split(char *line, char *fields[FIELDS])
{
	int count = 0;

	while (line && count < FIELDS)
		fields[count++] = strsep(&line, ",");
	return line ? FIELDS + 1 : count;
}

static bool
parse_column(struct parser *parser, const char *name)
{
	for (enum field field = LAYER; field < FIELDS; field++) {
		if (strcmp(name, field_names[field]) != 0)
			continue;
		for (int i = 0; i < parser->column_count; i++)
			if (parser->columns[i] == field)
				return FAULT(
					parser, _("twice the column"), name);
		parser->columns[parser->column_count++] = field;
		return true;
	}
	return FAULT(parser, _("unknown column"), name);
}

static bool
has_column(const struct parser *parser, enum field field)
{
	for (int i = 0; i < parser->column_count; i++)
		if (parser->columns[i] == field)
			return true;
	return false;
}

static bool
parse_header(struct parser *parser, char *fields[FIELDS], int count)
{
	for (int i = 0; i < count; i++)
		if (!parse_column(parser, fields[i]))
			return false;
	for (enum field field = LAYER; field <= FILE_NAME; field++)
		if (!has_column(parser, field))
			return FAULT(parser, _("without the column"),
				field_names[field]);
	return true;
}

/* A map stands in the folder itself or below it. */
static bool
is_plain_path(const char *path)
{
	return path[0] != '\0' && path[0] != '/' && strstr(path, "..") == NULL;
}

/* What is not said is said by its widest sense. */
static bool
parse_numbers(struct parser *parser, char *const values[FIELDS],
	double numbers[FIELDS])
{
	static const double absent[FIELDS] = { [MAX_KM] = WIDEST,
		[WEST] = -180,
		[SOUTH] = -90,
		[EAST] = 180,
		[NORTH] = 90 };

	for (int i = MIN_KM; i <= NORTH; i++) {
		numbers[i] = absent[i];
		if (values[i][0] && !text_to_double(values[i], &numbers[i]))
			return FAULT(parser, _("not a number:"), values[i]);
	}
	if (!(numbers[MIN_KM] >= 0 && numbers[MIN_KM] < numbers[MAX_KM]))
		return FAULT(
			parser, _("not above min_km: max_km"), values[MAX_KM]);
	if (!(numbers[WEST] >= -180 && numbers[WEST] < numbers[EAST] &&
		    numbers[EAST] <= 180))
		return FAULT(
			parser, _("no box of longitudes: west"), values[WEST]);
	if (!(numbers[SOUTH] >= -90 && numbers[SOUTH] < numbers[NORTH] &&
		    numbers[NORTH] <= 90))
		return FAULT(
			parser, _("no box of latitudes: south"), values[SOUTH]);
	return true;
}

static bool
parse_entry(struct parser *parser, char *const values[FIELDS])
{
	struct catalogue_entry entry = { .line = parser->line };
	double numbers[FIELDS];

	if (strlen(values[LAYER]) >= sizeof entry.layer)
		return FAULT(parser, _("unknown layer"), values[LAYER]);
	if (!is_plain_path(values[FILE_NAME]))
		return FAULT(parser, _("not a file of this folder:"),
			values[FILE_NAME]);
	if (strlen(values[LABEL]) >= sizeof entry.label)
		return FAULT(parser, _("not the name of a column of a .dbf:"),
			values[LABEL]);
	if (!parse_numbers(parser, values, numbers))
		return false;
	strcpy(entry.layer, values[LAYER]);
	strcpy(entry.label, values[LABEL]);
	entry.path = xasprintf("%s/%s", parser->folder, values[FILE_NAME]);
	entry.min_km = numbers[MIN_KM];
	entry.max_km = numbers[MAX_KM];
	entry.is_cut = values[WEST][0] || values[SOUTH][0] || values[EAST][0] ||
		       values[NORTH][0];
	entry.box = (struct extent){ numbers[WEST], numbers[SOUTH],
		numbers[EAST], numbers[NORTH] };
	catalogue_add(parser->catalogue, &entry);
	return true;
}

static bool
parse_line(struct parser *parser, char *line)
{
	static char nothing[] = "";
	char *fields[FIELDS], *values[FIELDS];
	size_t bad;
	int count;

	if (!text_is_utf8(line, strlen(line), &bad))
		return FAULT(parser, _("not UTF-8 after"), "");
	text_sanitise(line);
	count = split(line, fields);
	if (parser->line == 1 && count <= FIELDS)
		return parse_header(parser, fields, count);
	if (count != parser->column_count)
		return FAULT(parser,
			_("not as many fields as the header has, after"),
			fields[0]);
	for (int i = 0; i < FIELDS; i++)
		values[i] = nothing;
	for (int i = 0; i < count; i++)
		values[parser->columns[i]] = fields[i];
	return parse_entry(parser, values);
}

/* Reads up to the end of a line, or as much of it as there is room for. */
static size_t
read_line(FILE *stream, char *line, size_t size)
{
	size_t length = 0;
	int c = 0;

	while (length + 1 < size && c != '\n' && (c = getc(stream)) != EOF)
		line[length++] = (char)c;
	line[length] = '\0';
	return length;
}

static bool
parse_stream(struct parser *parser, FILE *stream)
{
	char line[1024];
	size_t length;

	while ((length = read_line(stream, line, sizeof line)) > 0) {
		parser->line++;
		if (strlen(line) < length)
			return FAULT(parser,
				_("a NUL, which is no text, after"), line);
		if (length + 1 == sizeof line && line[length - 1] != '\n')
			return FAULT(parser, _("a line too long:"), "");
		line[strcspn(line, "\r\n")] = '\0';
		if (line[0] != '\0' && !parse_line(parser, line))
			return false;
	}
	if (ferror(stream))
		return error_set(parser->err, "%s: %s",
			parser->catalogue->filename, strerror(errno));
	if (parser->line == 0)
		return FAULT(parser, _("empty, without the column"), "layer");
	return true;
}

void
catalogue_add(struct catalogue *catalogue, const struct catalogue_entry *entry)
{
	ARRAY_GROW(catalogue->entries, catalogue->count, catalogue->alloc);
	catalogue->entries[catalogue->count++] = *entry;
}

static bool
read_table(struct catalogue *catalogue, const char *folder, struct error *err)
{
	struct parser parser = {
		.catalogue = catalogue, .folder = folder, .err = err
	};
	FILE *stream = fopen(catalogue->filename, "r");
	bool ok;

	if (!stream)
		return error_set(
			err, "%s: %s", catalogue->filename, strerror(errno));
	ok = parse_stream(&parser, stream);
	fclose(stream);
	return ok;
}

bool
catalogue_read(
	struct catalogue *catalogue, const char *folder, struct error *err)
{
	struct stat status;
	bool ok;

	*catalogue = (struct catalogue){ 0 };
	catalogue->filename = xasprintf("%s/basemap.csv", folder);
	if (stat(catalogue->filename, &status) != 0)
		ok = collect_shapes(catalogue, folder, err);
	else if (!S_ISREG(status.st_mode))
		ok = error_set(
			err, _("%s: not a regular file"), catalogue->filename);
	else
		ok = read_table(catalogue, folder, err);
	if (!ok)
		catalogue_release(catalogue);
	return ok;
}

void
catalogue_release(struct catalogue *catalogue)
{
	for (size_t i = 0; i < catalogue->count; i++)
		free(catalogue->entries[i].path);
	free(catalogue->entries);
	free(catalogue->filename);
	*catalogue = (struct catalogue){ 0 };
}
