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

enum field {
	LAYER,
	FILE_NAME,
	MIN_KM,
	MAX_KM,
	WEST,
	SOUTH,
	EAST,
	NORTH,
	FIELDS
};

static const char *const field_names[FIELDS] = { "layer", "file", "min_km",
	"max_km", "west", "south", "east", "north" };

struct parser {
	struct catalogue *catalogue;
	const char *folder;
	struct error *err;
	int line;
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

/* Splits in place. False unless there are exactly as many fields as columns. */
static bool
split(char *line, char *fields[FIELDS])
{
	for (int i = 0; i < FIELDS; i++) {
		if (line == NULL)
			return false;
		fields[i] = strsep(&line, ",");
	}
	return line == NULL;
}

static bool
parse_header(struct parser *parser, char *fields[FIELDS])
{
	for (int i = 0; i < FIELDS; i++)
		if (strcmp(fields[i], field_names[i]) != 0)
			return FAULT(parser, _("unknown column"), fields[i]);
	return true;
}

/* A map stands in the folder itself or below it. */
static bool
is_plain_path(const char *path)
{
	return path[0] != '\0' && path[0] != '/' && strstr(path, "..") == NULL;
}

static bool
parse_numbers(
	struct parser *parser, char *fields[FIELDS], double numbers[FIELDS])
{
	for (int i = MIN_KM; i < FIELDS; i++)
		if (!text_to_double(fields[i], &numbers[i]))
			return FAULT(parser, _("not a number:"), fields[i]);
	if (!(numbers[MIN_KM] >= 0 && numbers[MIN_KM] < numbers[MAX_KM]))
		return FAULT(
			parser, _("not above min_km: max_km"), fields[MAX_KM]);
	if (!(numbers[WEST] >= -180 && numbers[WEST] < numbers[EAST] &&
		    numbers[EAST] <= 180))
		return FAULT(
			parser, _("no box of longitudes: west"), fields[WEST]);
	if (!(numbers[SOUTH] >= -90 && numbers[SOUTH] < numbers[NORTH] &&
		    numbers[NORTH] <= 90))
		return FAULT(
			parser, _("no box of latitudes: south"), fields[SOUTH]);
	return true;
}

static bool
parse_entry(struct parser *parser, char *fields[FIELDS])
{
	struct catalogue *catalogue = parser->catalogue;
	struct catalogue_entry entry = { .line = parser->line };
	double numbers[FIELDS];

	if (strlen(fields[LAYER]) >= sizeof entry.layer)
		return FAULT(parser, _("unknown layer"), fields[LAYER]);
	if (!is_plain_path(fields[FILE_NAME]))
		return FAULT(parser, _("not a file of this folder:"),
			fields[FILE_NAME]);
	if (!parse_numbers(parser, fields, numbers))
		return false;
	strcpy(entry.layer, fields[LAYER]);
	entry.path = xasprintf("%s/%s", parser->folder, fields[FILE_NAME]);
	entry.min_km = numbers[MIN_KM];
	entry.max_km = numbers[MAX_KM];
	entry.box = (struct extent){ numbers[WEST], numbers[SOUTH],
		numbers[EAST], numbers[NORTH] };
	ARRAY_GROW(catalogue->entries, catalogue->count, catalogue->alloc);
	catalogue->entries[catalogue->count++] = entry;
	return true;
}

static bool
parse_line(struct parser *parser, char *line)
{
	char *fields[FIELDS];
	size_t bad;

	if (!text_is_utf8(line, strlen(line), &bad))
		return FAULT(parser, _("not UTF-8 after"), "");
	text_sanitise(line);
	if (!split(line, fields))
		return FAULT(parser, _("not eight fields, the first is"), line);
	if (parser->line == 1)
		return parse_header(parser, fields);
	return parse_entry(parser, fields);
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

bool
catalogue_read(
	struct catalogue *catalogue, const char *folder, struct error *err)
{
	struct parser parser = {
		.catalogue = catalogue, .folder = folder, .err = err
	};
	struct stat status;
	FILE *stream = NULL;
	bool ok = false;

	*catalogue = (struct catalogue){ 0 };
	catalogue->filename = xasprintf("%s/basemap.csv", folder);
	if (stat(catalogue->filename, &status) != 0)
		error_set(err, "%s: %s", catalogue->filename, strerror(errno));
	else if (!S_ISREG(status.st_mode))
		error_set(
			err, _("%s: not a regular file"), catalogue->filename);
	else if ((stream = fopen(catalogue->filename, "r")) == NULL)
		error_set(err, "%s: %s", catalogue->filename, strerror(errno));
	else
		ok = parse_stream(&parser, stream);
	if (stream != NULL)
		fclose(stream);
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
