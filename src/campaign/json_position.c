/* The parser of JSON does not tell where a value stands, so the text is
 * walked again when there is something to say about one. Values that are not
 * on the path are skipped by counting brackets: no recursion. */
#include <config.h>

#include "campaign/json_position.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static const char *
skip_blanks(const char *at)
{
	return at + strspn(at, " \t\r\n");
}

/* From a quote to behind its closing one. */
static const char *
skip_string(const char *at)
{
	for (at++; *at && *at != '"'; at++) {
		if (*at == '\\' && at[1])
			at++;
	}
	return *at ? at + 1 : at;
}

static const char *
skip_value(const char *at)
{
	int depth = 0;

	do {
		if (*at == '"') {
			at = skip_string(at);
		} else if (*at == '{' || *at == '[') {
			depth++;
			at++;
		} else if (*at == '}' || *at == ']') {
			depth--;
			at++;
		} else if (depth > 0) {
			at++;
		} else {
			at += strcspn(at, ",]} \t\r\n");
		}
	} while (depth > 0 && *at);
	return at;
}

/* The member of the object at `at`, NULL when it has none of that name. */
static const char *
find_member(const char *at, const char *name, size_t length)
{
	if (*at != '{')
		return NULL;
	at = skip_blanks(at + 1);
	while (*at == '"') {
		const char *end = skip_string(at);
		const bool found = (size_t)(end - at) == length + 2 &&
				   memcmp(at + 1, name, length) == 0;

		at = skip_blanks(end);
		if (*at == ':')
			at = skip_blanks(at + 1);
		if (found)
			return at;
		at = skip_blanks(skip_value(at));
		if (*at == ',')
			at = skip_blanks(at + 1);
	}
	return NULL;
}

static const char *
find_element(const char *at, long index)
{
	if (*at != '[')
		return NULL;
	at = skip_blanks(at + 1);
	for (; index > 0 && *at && *at != ']'; index--) {
		at = skip_blanks(skip_value(at));
		if (*at == ',')
			at = skip_blanks(at + 1);
	}
	return *at && *at != ']' ? at : NULL;
}

void
json_position(const char *text, const char *path, int *line, int *column)
{
	const char *value = skip_blanks(text);
	const char *found = value;
	const char *line_start = text;

	while (*path && found) {
		if (*path == '[') {
			char *end;
			const long index = strtol(path + 1, &end, 10);

			found = find_element(value, index);
			path = *end == ']' ? end + 1 : end;
		} else {
			const size_t length = strcspn(path, ".[");

			found = find_member(value, path, length);
			path += length;
		}
		if (*path == '.')
			path++;
		if (found)
			value = found;
	}
	*line = 1;
	for (const char *at = text; at < value; at++) {
		if (*at == '\n') {
			++*line;
			line_start = at + 1;
		}
	}
	*column = (int)(value - line_start) + 1;
}
