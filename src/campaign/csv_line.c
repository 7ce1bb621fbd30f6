#include <config.h>

#include "campaign/csv_line.h"

#include <string.h>

#include "base/array.h"

/* The field at bytes, which end with a line end; returns its end, NULL where
 * there is a quote that is no field's first or last byte. */
static const char *
take_field(struct csv_line *line, const char *bytes, const char *end)
{
	const bool quoted = *bytes == '"';
	const char *begin = bytes + quoted;
	const char *close;

	if (quoted) {
		close = memchr(begin, '"', (size_t)(end - begin));
		if (!close)
			return NULL;
		bytes = close + 1;
		if (bytes < end && *bytes != ',')
			return NULL;
	} else {
		close = memchr(begin, ',', (size_t)(end - begin));
		if (!close)
			close = end;
		bytes = close;
		if (memchr(begin, '"', (size_t)(close - begin)))
			return NULL;
	}
	line->fields[line->count] = begin;
	line->lengths[line->count++] = (size_t)(close - begin);
	return bytes;
}

bool
csv_line_split(struct csv_line *line, const char *bytes, size_t length)
{
	const char *end = bytes + length - 1;

	line->count = 0;
	if (*end != '\n')
		return false;
	if (end > bytes && end[-1] == '\r')
		end--;
	if (end == bytes || memchr(bytes, '\r', (size_t)(end - bytes)))
		return false;
	while (line->count < ARRAY_LENGTH(line->fields)) {
		bytes = take_field(line, bytes, end);
		if (!bytes || bytes == end)
			return bytes != NULL;
		bytes++;
	}
	return false;
}
