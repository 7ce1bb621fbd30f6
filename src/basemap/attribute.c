#include <config.h>

#include "basemap/attribute.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "basemap/shape-hooks.h"
#include "basemap/stream.h"

static char *
table_name(const char *filename)
{
	char *name = xstrdup(filename);
	const size_t length = strlen(name);

	if (length >= 4)
		memcpy(name + length - 4, ".dbf", 4);
	return name;
}

/* Whether the file has the bytes of so many records: shapelib believes the
 * number in the header. */
static bool
is_long_enough(const char *name, size_t count)
{
	struct stream *stream = stream_open(name);
	bool ok;

	if (!stream)
		return false;
	ok = stream->size > 0 && (size_t)stream->size > count;
	stream_close(stream);
	return ok;
}

uint8_t *
attribute_read(const char *filename, const char *column, size_t count)
{
	SAHooks hooks = shape_hooks();
	char *name = table_name(filename);
	uint8_t *values = NULL;
	DBFHandle table = NULL;
	int field;

	if (count > 0 && count <= INT_MAX && is_long_enough(name, count))
		table = DBFOpenLL(name, "rb", &hooks);
	if (!table)
		goto out;
	field = DBFGetFieldIndex(table, column);
	if (field < 0 || DBFGetRecordCount(table) != (int)count)
		goto out;
	values = xcalloc(count, 1);
	for (size_t i = 0; i < count; i++) {
		const int value = DBFReadIntegerAttribute(table, (int)i, field);

		values[i] = (uint8_t)(value < 0     ? 0
				      : value > 255 ? 255
						    : value);
	}
out:
	if (table)
		DBFClose(table);
	free(name);
	return values;
}
